/**
 * # Strata
 *
 * Classes of subjects that every check counts, so that a reader sees what kind of environments a verdict rests on.
 */
import { isInteger, isNegative, type Rational } from '../../exact/rational.js';
import type { Field, Subject, Vocabulary } from '../statement/subject.js';
import { FIELDS, VOCABULARY } from './vocabulary.js';

const COUNTED = FIELDS.filter((field) => VOCABULARY[field].stratum !== null);

/** The stock strata that a subject belongs to. */
export function strataOf(subject: Subject): string[] {
  const { environment } = subject;
  const strata = [`agents=${environment.agents.length}`];
  if (environment.contingencies.length > 1) strata.push('contingencies>1');
  const some = (is: (payoff: Rational) => boolean) => environment.payoffs.some((table) => table.some((row) => row.some(is)));
  if (some((payoff) => !isInteger(payoff))) strata.push('fractional payoffs');
  if (some(isNegative)) strata.push('negative payoffs');
  if (environment.best.some(({ length }) => length > 1)) strata.push('tied first bests');
  for (const field of COUNTED) {
    const stratum = stratumOf(subject, field);
    if (stratum !== null) strata.push(stratum);
  }
  return strata;
}

function stratumOf<F extends Field>(subject: Subject, field: F): string | null {
  const { [field]: value }: Partial<Vocabulary> = subject;
  return value === undefined ? null : (VOCABULARY[field].stratum?.(value, subject.environment) ?? null);
}
