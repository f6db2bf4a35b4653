/**
 * # What decides
 *
 * A subject that meets the hypotheses and fails the conclusion or, of an existence statement, one for which the conclusion holds; and from
 * those that were found the one to show.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { Inapplicable } from '../../game/interpretation.js';
import { canonical } from '../order/canonical.js';
import { minimise } from '../order/minimise.js';
import { compareSubjects } from '../order/order.js';
import { holds } from '../statement/conclusion.js';
import type { Subject } from '../statement/subject.js';
import { meets, type Theorem } from '../statement/theorem.js';
import type { Counterexample } from '../statement/verdict.js';

/** Whether a subject meets the hypotheses and decides. */
export const decides = <S extends Subject>(theorem: Theorem<S>, subject: S): boolean =>
  meets(theorem, subject) && settles(theorem, subject);

/** Whether a subject that meets the hypotheses decides. */
export const settles = <S extends Subject>({ conclude, expect }: Theorem<S>, subject: S): boolean =>
  holds(conclude(subject)) === (expect === 'witnessed');

/** The same of a subject that was made from one that decides; one about which there is no answer does not. */
function stillDecides<S extends Subject>(theorem: Theorem<S>, subject: S): boolean {
  try {
    return decides(theorem, subject);
  } catch (error) {
    if (error instanceof Inapplicable) return false;
    throw error;
  }
}

/** The one with the lesser subject; the first of equals. */
export const lesser = <S extends Subject>(one: Counterexample<S>, other: Counterexample<S> | null): Counterexample<S> =>
  other !== null && compareSubjects(other.subject, one.subject) < 0 ? other : one;

/** The first deciding subject of a scope, which is its least, in canonical form if that decides as well. */
export function leastOfScope<S extends Subject>(theorem: Theorem<S>, first: S): Counterexample<S> {
  const renamed = canonical(first);
  const subject = stillDecides(theorem, renamed) ? renamed : first;
  return { subject, conclusion: theorem.conclude(subject), foundBy: 'exhaustion', minimality: 'minimal in its scope' };
}

/** From so many deciding subjects of a batch, the simplest ones, the polish sets out: where one gets stuck another may not. */
const STARTS = 3;

/** The least deciding subject that the polish reaches from those found by chance. */
export function leastOf<S extends Subject>(
  theorem: Theorem<S>,
  deciding: readonly S[],
  foundBy: Counterexample<S>['foundBy'],
  expired: Expiry = never,
): Counterexample<S> {
  const starts = [...deciding].sort(compareSubjects).slice(0, STARTS);
  const [subject] = starts.map((start) => minimise(start, (candidate) => stillDecides(theorem, candidate), expired)).sort(compareSubjects);
  return { subject, conclusion: theorem.conclude(subject), foundBy, minimality: expired() ? 'not minimal' : 'locally minimal' };
}
