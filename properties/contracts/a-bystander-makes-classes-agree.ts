/**
 * # How to try `a-bystander-makes-classes-agree`
 *
 * One agent or more with a single action, in any place, as many as others if there is a bound, and choices that are mostly just implementable by unrestricted transfers. Near
 * misses leave the bystander out or bind its transfers too.
 */

import fc from 'fast-check';
import { fraction, isPositive } from '../../src/exact/rational.js';
import { gain } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, liabilities } from '../../src/theory/draw/arbitraries.js';
import type { Property } from '../../src/theory/statement/property.js';
import { aBystanderMakesClassesAgree } from '../../theorems/contracts/a-bystander-makes-classes-agree.js';
import type { Spoken } from '../../theorems/contracts/a-purse-implements-nothing-more.js';
import { firstEverywhere, spoken } from './a-purse-implements-nothing-more.js';

const accompanied: EnvironmentOptions = {
  shapes: [[1], [2, 1], [1, 2], [3, 1], [2, 1], [4, 1], [2, 1, 2], [2, 2, 1], [3, 1, 2], [2, 2, 1, 2], [1, 2, 1, 2]],
  contingencies: { min: 1, max: 3 },
  outcomes: 12,
};
const unaccompanied: EnvironmentOptions = { ...accompanied, shapes: [[2], [3], [2, 2], [2, 2], [3, 2], [2, 2, 2]] };

/** A bystander for each agent who can deviate. */
const oneEach: EnvironmentOptions = {
  ...accompanied,
  shapes: [
    [2, 1],
    [1, 2],
    [3, 1],
    [4, 1],
    [2, 1, 1],
    [2, 1, 1, 2],
    [1, 3, 1, 2],
  ],
};
/** Bystanders, but fewer than agents who can deviate. */
const crowded: EnvironmentOptions = {
  ...accompanied,
  shapes: [
    [2, 1, 2],
    [2, 2, 1],
    [3, 1, 2],
    [2, 2, 1, 2],
  ],
};
const bounds = liabilities.map((bound) => bound ?? fraction(1n, 2n));

/** Whether some agent gains by no deviation from the choice. */
const hasUntempted = ({ environment: of, choice }: Spoken): boolean =>
  of.agents.some((_, agent) =>
    choice.every((profile, w) =>
      deviationsFrom(of, profile).every((deviation) => deviation.agent !== agent || !isPositive(gain(of, w, profile, deviation))),
    ),
  );

export const aBystanderMakesClassesAgreeProperty: Property<Spoken> = {
  theorem: aBystanderMakesClassesAgree,
  scopes: [
    firstEverywhere({ actions: [1], contingencies: 2, payoffs: [0, 2] }),
    firstEverywhere({ actions: [1, 1], contingencies: 2, payoffs: [0, 4] }),
    firstEverywhere({ actions: [2, 1], payoffs: [0, 3] }),
    firstEverywhere({ actions: [3, 1], payoffs: [0, 2] }),
    firstEverywhere({ actions: [2, 1, 1], payoffs: [0, 2] }),
    firstEverywhere({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }),
  ],
  meeting: fc.oneof({ weight: 2, arbitrary: spoken(accompanied) }, { weight: 1, arbitrary: spoken(oneEach, liabilities) }),
  breaking: { bystander: spoken(unaccompanied), 'enough-pockets': spoken(crowded, bounds) },
  ablation: {
    bystander: [firstEverywhere({ actions: [2], payoffs: [0, 1] })],
    'enough-pockets': [firstEverywhere({ actions: [2, 2, 1], payoffs: [0, 1] }, fraction(1n, 2n))],
  },
  mutants: [
    {
      name: 'an-untempted-agent-will-do',
      prose: 'it is enough that some agent gains by no deviation',
      kind: 'hypothesis',
      hypotheses: {
        untempted: { prose: 'some agent gains by no deviation from f', holds: hasUntempted },
        'enough-pockets': aBystanderMakesClassesAgree.hypotheses['enough-pockets'],
      },
      scopes: [firstEverywhere({ actions: [2, 2], payoffs: [0, 1] })],
    },
    {
      name: 'company-without-bystander',
      prose: 'two agents or more are enough, bystander or not',
      kind: 'hypothesis',
      hypotheses: {
        'two-agents': { prose: 'there are two agents or more', holds: ({ environment }) => environment.agents.length >= 2 },
        'enough-pockets': aBystanderMakesClassesAgree.hypotheses['enough-pockets'],
      },
      scopes: [firstEverywhere({ actions: [2, 2], payoffs: [0, 1] })],
    },
  ],
  strata: {
    'no equilibrium without transfers': ({ environment: of, choice }) =>
      !choice.every((profile, w) => isEquilibrium(of, of.payoffs, w, profile)),
  },
};
