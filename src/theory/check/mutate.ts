/**
 * # Near misses of a theorem
 *
 * A search that cannot refute what is false shows nothing by not refuting what is true. Each theorem comes with statements that are almost
 * it, and false; the same check that leaves the theorem standing must refute them.
 */

import type { Progress } from '../statement/pieces.js';
import type { Mutant, Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { CheckResult } from '../statement/verdict.js';
import { type CheckOptions, checking } from './check.js';

/** What checking a near miss came to. */
export interface MutantResult<S extends Subject = Subject> {
  readonly name: string;
  readonly prose: string;
  readonly kind: Mutant<S>['kind'];
  /** Whether it was refuted, as it must be. */
  readonly killed: boolean;
  readonly result: CheckResult<S>;
}

/** The near miss as a property of its own. An existence statement is refuted where the scopes of the near miss hold no witness. */
export const mutated = <S extends Subject>(property: Property<S>, mutant: Mutant<S>): Property<S> => {
  const { theorem, scopes, meeting } = property;
  const hypotheses = mutant.hypotheses ?? theorem.hypotheses;
  return {
    theorem: { ...theorem, hypotheses, conclude: mutant.conclude ?? theorem.conclude },
    scopes: mutant.scopes ?? scopes,
    meeting: mutant.meeting ?? meeting,
    breaking: {},
    decisive: theorem.expect === 'witnessed',
  };
};

/** What a near miss says; of an existence statement with how far was looked for what it says there is. */
export const proseOf = <S extends Subject>({ theorem, scopes }: Property<S>, { prose, scopes: own = scopes }: Mutant<S>): string =>
  theorem.expect === 'witnessed' ? `${prose} (none in: ${own.map(({ name }) => name).join('; ')})` : prose;

/** Checks each near miss in turn, step by step. */
export function* mutating<S extends Subject>(property: Property<S>, options: CheckOptions): Generator<Progress, MutantResult<S>[]> {
  const { kept: _, ...terms } = options;
  const results: MutantResult<S>[] = [];
  for (const mutant of property.mutants ?? []) {
    const runs = property.theorem.expect === 'witnessed' ? 0 : options.runs;
    const result = yield* checking(mutated(property, mutant), { ...terms, runs });
    const { name, kind } = mutant;
    results.push({ name, prose: proseOf(property, mutant), kind, killed: result.verdict === 'refuted', result });
  }
  return results;
}
