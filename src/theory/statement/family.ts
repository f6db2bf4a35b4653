/**
 * # Families of environments
 *
 * Environments that a few numbers describe: the prisoner's dilemma by T, R, P and S, a commons by its returns. A theorem about a family
 * quantifies over these numbers; counterexamples are shown, shrunk and stored by them.
 */
import type { Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';

/** Numbers by name, in the order in which they are shown and compared. */
export type Parameters = Readonly<Record<string, Rational>>;

/** How numbers make an environment. */
export interface Family {
  readonly name: string;
  /**
   * The environment of the numbers.
   * @returns `null` where the numbers describe none: a number of agents that is no natural number, a prior that is not positive, …
   */
  readonly build: (parameters: Parameters) => Environment | null;
}
