/**
 * # Failures that are known
 *
 * Without a hypothesis a theorem is known to fail at the subject that is stored to show it needed. Where a search for a proof is left undecided,
 * that subject tells, if it is one of those that are quantified over; where it is not, it tells of elsewhere.
 */
import { loadProperty } from '../../properties/load.js';
import { QUANTIFIED } from '../../properties/quantified.js';
import { type Apart, caseOfSubject } from '../../src/specified/case-of-subject.js';
import { isAmong } from '../../src/specified/is-among.js';
import type { Case } from '../../src/specified/subject-of-case.js';
import { hypothesisName } from '../../src/theory/statement/hypothesis-name.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { keptFor } from '../files/kept-files.js';
import { type Failure, failureAt } from './prove-theorem.js';

/** A stored subject by the name of the hypothesis that it does without. */
export interface StoredSubject {
  readonly name: string;
  readonly subject: Subject;
}

/** The subjects stored for a theorem without one of the hypotheses that are dropped. */
export async function storedWithout(theorem: Theorem<never>, dropped: readonly string[]): Promise<StoredSubject[]> {
  if (dropped.length === 0) return [];
  const { families = [] } = await loadProperty(theorem.id);
  return keptFor({ theorem, families })
    .map(({ name, subject }) => ({ name: hypothesisName(theorem.hypotheses, name), subject }))
    .filter(({ name }) => dropped.includes(name));
}

/** A subject as a case and its numbers, of which those belong to the case that the proof of a theorem is given. */
export function apart({ id }: Pick<Theorem<never>, 'id'>, subject: Subject): Apart {
  const quantified = QUANTIFIED[id];
  const has: readonly string[] = quantified?.has ?? [];
  const families = quantified?.kind === 'family' ? quantified.of : [];
  return caseOfSubject(subject, {
    isGiven: (family, name) =>
      family === null
        ? has.some((field) => field.startsWith(`parameter ${name} = `))
        : families.some((each) => each.family.name === family && each.numbers[name] != null),
    isBounded: has.includes('liability'),
  });
}

/** Of subjects that are known, the first at which the theorem fails and which is one of these cases, and the names of those that are not. */
export function storedFailures(
  theorem: Theorem<never>,
  dropped: readonly string[],
  cases: readonly Case[],
  stored: readonly StoredSubject[],
): { readonly here: Failure | null; readonly elsewhere: readonly string[] } {
  const found = stored.flatMap(({ name, subject }) => {
    const failure = failureAt(theorem, dropped, subject);
    if (failure === null) return [];
    const { of } = apart(theorem, subject);
    return [{ name, failure, isHere: isAmong(of, cases) }];
  });
  return {
    here: found.find(({ isHere }) => isHere)?.failure ?? null,
    elsewhere: found.filter(({ isHere }) => !isHere).map(({ name }) => name),
  };
}
