/**
 * # The conditions on effort games, one by one
 *
 * Those of the prisoner's dilemma, P1–P5, and of the stag hunt, S1–S5, as the paper's table games have them, the chains P1 and S1 taken
 * apart; and the exact conditions of the statements about these games, which need less.
 */
import type { Clause, LinearCondition } from '../../exact/linear-condition.js';

const above = (name: string, terms: LinearCondition['terms']): LinearCondition => ({ name, terms, strict: true });
const atLeast = (name: string, terms: LinearCondition['terms']): LinearCondition => ({ name, terms, strict: false });

/** The conditions of the prisoner's dilemma; P1, T > R > P > S, in three parts. */
export const DILEMMA = {
  'P1-T-over-R': above('T > R', { T: 1, R: -1 }),
  'P1-R-over-P': above('R > P', { R: 1, P: -1 }),
  'P1-P-over-S': above('P > S', { P: 1, S: -1 }),
  P2: above('3(T−R) > R−P', { T: 3, R: -4, P: 1 }),
  P3: above('3(P−S) > R−P', { P: 4, S: -3, R: -1 }),
  P4: above('2(S+T) > R+3P', { S: 2, T: 2, R: -1, P: -3 }),
  P5: above('3(S+T) < 5R+P', { S: -3, T: -3, R: 5, P: 1 }),
} as const;

/** The conditions of the stag hunt; S1, R > T > P > S, in three parts. */
export const STAG_HUNT = {
  'S1-R-over-T': above('R > T', { R: 1, T: -1 }),
  'S1-T-over-P': above('T > P', { T: 1, P: -1 }),
  'S1-P-over-S': above('P > S', { P: 1, S: -1 }),
  S2: above('2R > S+T', { R: 2, S: -1, T: -1 }),
  S3: DILEMMA.P4,
  S4: DILEMMA.P5,
} as const;

/** S5, under which the stag hunt has three equilibria. */
export const MANY_EQUILIBRIA = above('4T < 3R+P', { T: -4, R: 3, P: 1 });

/** What the statements need, no more. */
export const EXACT = {
  'R-over-P': DILEMMA['P1-R-over-P'],
  'R-at-least-P': atLeast('R ≥ P', { R: 1, P: -1 }),
  'P-over-S': DILEMMA['P1-P-over-S'],
  'P-at-least-S': atLeast('P ≥ S', { P: 1, S: -1 }),
  'joint-cooperation-best': STAG_HUNT.S2,
  'low-effort-not-safe': above('4T > 3R+P', { T: 4, R: -3, P: -1 }),
  'low-effort-safe': atLeast('4T ≤ 3R+P', { T: -4, R: 3, P: 1 }),
  'one-defector-within-eta': atLeast('12(S+T) ≤ 23R+P', { S: -12, T: -12, R: 23, P: 1 }),
  'one-defector-within-a-fifteenth': atLeast('15(S+T) ≤ 28R+2P', { S: -15, T: -15, R: 28, P: 2 }),
  'defecting-within-two-losses': atLeast('3T+2S ≤ 5R', { T: -3, S: -2, R: 5 }),
} as const;

/** What statements about effort games of any costs need. */
export const COSTS = {
  'eta-positive': above('η > 0', { eta: 1 }),
  'eta-nonnegative': atLeast('η ≥ 0', { eta: 1 }),
  'epsilon-nonnegative': atLeast('ε ≥ 0', { epsilon: 1 }),
  'eta-at-most-epsilon': atLeast('η ≤ ε', { epsilon: 1, eta: -1 }),
  'one-defector-within-eta': atLeast('S+T ≤ 2R−η', { R: 2, S: -1, T: -1, eta: -1 }),
  'two-defectors-within-eta': atLeast('2P ≤ 2R−η', { R: 2, P: -2, eta: -1 }),
} as const;

const { P4, P5, P2, P3 } = DILEMMA;
const best: readonly Clause[] = [[EXACT['R-over-P']], [EXACT['joint-cooperation-best']]];

/**
 * Where each statement holds, as clauses all of which must hold. Where the game must be one with R > P (or R ≥ P) for a statement to be
 * about anything, that is one of the clauses.
 */
export const EFFORT_REGIONS = {
  'E1 (i)': [[P4], [P5]],
  'E1 (ii)': best,
  'E1 (iii)': [[EXACT['R-over-P']]],
  'E1 (iv), dilemma': [[EXACT['R-at-least-P']], [P2], [P3]],
  'E1 (iv), stag hunt': [[EXACT['P-over-S']]],
  E2: [
    ...best,
    [EXACT['low-effort-not-safe']],
    [EXACT['P-at-least-S']],
    [EXACT['P-over-S'], above('6(T−R) < R−P', { T: -6, R: 7, P: -1 })],
  ],
  E3: [[EXACT['R-over-P']], [EXACT['P-at-least-S']], [EXACT['low-effort-safe']]],
  'E4, gap': [[EXACT['R-over-P']], [EXACT['one-defector-within-eta']]],
  'E4, weights': best,
  'E4, weight 2 without a contract': [...best, [EXACT['defecting-within-two-losses']]],
  'E5, correlated': [[EXACT['R-over-P']], [EXACT['one-defector-within-a-fifteenth']]],
} as const satisfies Readonly<Record<string, readonly Clause[]>>;
