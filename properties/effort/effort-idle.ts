/**
 * # Why conditions on effort games are idle
 *
 * Arguments that several statements share. In the prisoner's dilemma the whole chain P1 follows from P2–P5; in the stag hunt S2 and S4 follow
 * from the chain S1, and T > P from the rest of it and S3. What is idle alone need not be idle together: `docs/effort-conditions.md` has the
 * minimal sets.
 */
import type { Idle } from '../../src/theory/statement/property.js';

const implied = (argument: string): Idle => ({ because: 'implied', argument });

/** A condition that the statement does not use. */
export const unused = (argument: string): Idle => ({ because: 'unused', argument });

const REWARD = '7(R−P) = 3[2(S+T)−R−3P] + 2[5R+P−3(S+T)] > 0';

/** The parts of P1, each implied by conditions among P2–P5. */
export const P1_IMPLIED = {
  'P1-T-over-R': implied(`P4 and P5 give R > P, since ${REWARD}; then P2 gives 3(T−R) > R−P > 0`),
  'P1-R-over-P': implied(`P4 and P5: ${REWARD}`),
  'P1-P-over-S': implied(`P4 and P5 give R > P, since ${REWARD}; then P3 gives 3(P−S) > R−P > 0`),
} as const satisfies Readonly<Record<string, Idle>>;

/** What S1 and S3 imply among the conditions of the stag hunt. */
export const S_IMPLIED = {
  'S1-T-over-P': implied('R > T, P > S and S3: T−P = [2(S+T)−R−3P] + (R−T) + 2(P−S) > 0'),
  S2: implied('S1: 2R−S−T = (R−T) + (R−P) + (P−S) > 0'),
  S4: implied('S1: 5R+P−3(S+T) = 3(R−T) + 2(R−P) + 3(P−S) > 0'),
} as const satisfies Readonly<Record<string, Idle>>;

/** Where R > P is all that is used of R > T and T > P. */
export const REWARD_SUFFICES = unused(`of it only R > P is used, which S3 and S4 give too: ${REWARD}`);
