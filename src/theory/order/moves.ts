/**
 * # Moves
 *
 * What the polish of a counterexample tries: candidates made from a subject, in a fixed order.
 */
import { indices } from '../../exact/range.js';
import type { Rational } from '../../exact/rational.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { Subject } from '../statement/subject.js';

/**
 * Candidates made from the current subject, which may have become simpler since the last one: moves read it anew for every candidate, and
 * go on from where they are.
 */
export type Moves = <S extends Subject>(now: () => S) => Iterable<S>;

/** A list without the member at one place. */
export const without = <Value>(list: readonly Value[], at: number): Value[] => list.filter((_, k) => k !== at);

/** Every pair x < y below a count. */
export const pairs = (count: number): [number, number][] => indices(count).flatMap((y) => indices(y).map((x): [number, number] => [x, y]));

/** The subject with other payoffs, listed as in the table, and another prior; one of a family stays as it is. */
export function withNumbers<S extends Subject>(subject: S, payoffs: readonly Rational[], prior = subject.environment.prior): S {
  if (subject.family !== undefined) return subject;
  const counts = subject.environment.actions.map((names) => names.length);
  return { ...subject, environment: plainEnvironment(counts, prior, payoffs) };
}
