import { environment, rational } from 'lacuna';

const twoByTwo = (...payoffs: readonly (readonly [number, number])[]) =>
  environment({
    agents: ['row', 'column'],
    actions: [
      ['C', 'D'],
      ['C', 'D'],
    ],
    payoffs: [payoffs.map((row) => row.map((payoff) => rational(payoff)))],
  });

/** T = 4, R = 3, P = 1, S = 0. */
export const prisonersDilemma = twoByTwo([3, 3], [0, 4], [4, 0], [1, 1]);

export const matchingPennies = twoByTwo([1, -1], [-1, 1], [-1, 1], [1, -1]);
