/**
 * # The effort game
 *
 * A prisoner's dilemma or a stag hunt (T, R, P, S) in which cooperating and defecting each take high or low effort: actions CH, CL, DH, DL.
 * To cooperate with low effort spares ε and costs everyone together η; the table game of Huang et al. (2026) has ε = (R−P)/6 and
 * η = (R−P)/12. Payoffs are linear in all numbers; nothing is supposed about their order.
 *
 * Row's payoff, row × column; column's payoff at (x, y) is row's at (y, x):
 *
 * |    | CH     | CL        | DH     | DL     |
 * |----|--------|-----------|--------|--------|
 * | CH | R − ε  | R − 2ε − η | S − ε  | S − ε  |
 * | CL | R      | R − 3ε    | S − 3ε | S − 3ε |
 * | DH | T − ε  | T − ε     | P − ε  | P      |
 * | DL | T − 2ε | T − 2ε    | P − 2ε | P − 3ε |
 */
import { add, fraction, multiply, type Rational, subtract } from '../../exact/rational.js';
import { type Environment, environment } from '../environment.js';
import type { Profile } from '../profile.js';
import type { DilemmaPayoffs } from './symmetric-dilemma.js';

/** ε, what low effort spares a cooperator whose partner makes a high one, and η, what it costs the two together. */
export interface EffortCosts {
  readonly epsilon: Rational;
  readonly eta: Rational;
}

/** The actions by number. */
export const EFFORT_ACTIONS = ['CH', 'CL', 'DH', 'DL'] as const;
export type EffortAction = (typeof EFFORT_ACTIONS)[number];

export const COOPERATING = ['CH', 'CL'] as const satisfies readonly EffortAction[];
export const DEFECTING = ['DH', 'DL'] as const satisfies readonly EffortAction[];

/** The number of the profile in which row takes one action and column another. */
export const effortProfile = (row: EffortAction, column: EffortAction): Profile =>
  EFFORT_ACTIONS.length * EFFORT_ACTIONS.indexOf(row) + EFFORT_ACTIONS.indexOf(column);

/** ε = (R − P)/6 and η = (R − P)/12. */
export const usualCosts = ({ R, P }: Pick<DilemmaPayoffs, 'R' | 'P'>): EffortCosts => ({
  epsilon: multiply(subtract(R, P), fraction(1n, 6n)),
  eta: multiply(subtract(R, P), fraction(1n, 12n)),
});

/**
 * The effort game of the given numbers.
 * @example
 * ```ts
 * import { effortGame, format, rational, selfishEquilibria } from 'lacuna';
 * const [T, R, P, S] = [3, 2, 1, 0].map((payoff) => rational(payoff));
 * const game = effortGame({ T, R, P, S });
 * selfishEquilibria(game, 0); // => [10]
 * game.payoffs[0][10].map(format); // => ['5/6', '5/6']
 * ```
 */
export function effortGame(payoffs: DilemmaPayoffs, costs: EffortCosts = usualCosts(payoffs)): Environment {
  const { T, R, P, S } = payoffs;
  const { epsilon, eta } = costs;
  const twice = add(epsilon, epsilon);
  const thrice = add(twice, epsilon);
  const [sucker, worseSucker] = [subtract(S, epsilon), subtract(S, thrice)];
  const [tempted, lessTempted] = [subtract(T, epsilon), subtract(T, twice)];
  const rows = [
    [subtract(R, epsilon), subtract(R, add(twice, eta)), sucker, sucker],
    [R, subtract(R, thrice), worseSucker, worseSucker],
    [tempted, tempted, subtract(P, epsilon), P],
    [lessTempted, lessTempted, subtract(P, twice), subtract(P, thrice)],
  ];
  return environment({
    agents: ['row', 'column'],
    actions: [EFFORT_ACTIONS, EFFORT_ACTIONS],
    payoffs: [rows.flatMap((row, x) => row.map((payoff, y) => [payoff, rows[y][x]]))],
  });
}
