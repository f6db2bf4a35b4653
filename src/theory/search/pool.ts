/** # The subjects that came nearest to a refutation, from which a search goes on. */
import { compareStandings, type Standing } from '../check/standing.js';
import type { Subject } from '../statement/subject.js';

/** A subject with where it stands. */
export interface Placed<S extends Subject> {
  readonly subject: S;
  readonly standing: Standing;
}

/** So many are kept; of equals the newer, so that the pool moves on. */
const SIZE = 12;

/** A pool, nearest first. */
export type Pool<S extends Subject> = readonly Placed<S>[];

/** The pool with newcomers. */
export const joined = <S extends Subject>(pool: Pool<S>, newcomers: readonly Placed<S>[]): Pool<S> =>
  [...newcomers, ...pool].sort((a, b) => compareStandings(a.standing, b.standing)).slice(0, SIZE);
