/**
 * # How to try `contracts-excuse-detected-temptations`
 *
 * A selection of first bests in a random setting; every outcome that a temptation leads to in another cell on the path is moved, to a cell
 * of its own or into the cell that it is left from. Weights lie around the thresholds of the undetectable temptations.
 */
import fc, { type Arbitrary } from 'fast-check';
import { signalLanguage } from '../../src/contract/language/language.js';
import type { Choice } from '../../src/contract/language/setting.js';
import { isNegative, isZero, negate, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { pooledTemptations, undetectableThresholds } from '../../src/prosocial/hidden.js';
import { agentThresholds, equalThresholds, greaterThreshold, lowerThreshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { settings } from '../../src/theory/draw/arbitraries.js';
import { extendScope, type Grid, settingScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import {
  type ContractAtWeights,
  contractsExcuseDetectedTemptations,
  literalPair,
} from '../../theorems/prosociality/contracts-excuse-detected-temptations.js';
import { agentsBelow } from '../../theorems/prosociality/own-temptations-set-each-weight.js';
import { fewCells } from '../contracts/planted.js';
import { below, finite } from './own-temptations-set-each-weight.js';
import { choices, selections, weightsAround } from './prosocial-threshold.js';

const unbounded = fc.constant(null);
const small = { outcomes: 12 };

/** Moves every outcome that a temptation reaches in another cell on the path: into the cell it is left from, or apart. */
function unpooled(subject: ChoiceSubject, apart: boolean): ChoiceSubject {
  const { environment: of, language, choice } = subject;
  const moved = new Map(pooledTemptations(of, language, choice).map(({ contingency, to, profile }) => [`${contingency} ${to}`, profile]));
  const cells = signalLanguage(of, (w, profile) => {
    const left = moved.get(`${w} ${profile}`);
    return left === undefined ? language.cells[w][profile] : apart ? `${w} ${profile}` : language.cells[w][left];
  });
  return { ...subject, language: cells };
}

const free = (subject: ChoiceSubject): ChoiceSubject =>
  subject.mechanismClass === 'balanced' ? { ...subject, mechanismClass: 'subsidy-free' } : subject;

/** Several contingencies that the court does not tell apart, with every action verifiable. */
const blind = settings(
  {
    ...small,
    contingencies: { min: 2, max: 3 },
    shapes: [
      [1, 2],
      [2, 2],
      [2, 2],
      [1, 3],
      [1, 2, 2],
    ],
  },
  unbounded,
).map((subject) => ({ ...subject, language: signalLanguage(subject.environment, (_, profile) => profile) }));

/** Random settings with a choice of the given kind, few cells and pooled contingencies among them. */
const choosing = (choice: typeof selections): Arbitrary<ChoiceSubject> =>
  fc
    .oneof(settings(small, unbounded), fewCells(small, unbounded), blind)
    .chain((subject) => choice(subject.environment).map((chosen) => free({ ...subject, choice: chosen })));

const unpooling = (subjects: Arbitrary<ChoiceSubject>): Arbitrary<ChoiceSubject> =>
  fc.tuple(subjects, fc.boolean()).map(([subject, apart]) => unpooled(subject, apart));

const weighted = (subjects: Arbitrary<ChoiceSubject>): Arbitrary<ContractAtWeights> =>
  subjects.chain((subject) =>
    fc
      .tuple(...undetectableThresholds(subject.environment, subject.language, subject.choice).map(weightsAround))
      .map((weights) => ({ ...subject, weights: weights.map((weight) => (isNegative(weight) ? ZERO : weight)) })),
  );

/** Both agents at their thresholds, one of them lowered where that is asked for. */
const atThresholds = (subject: ChoiceSubject, lowered: number): ContractAtWeights => ({
  ...subject,
  weights: undetectableThresholds(subject.environment, subject.language, subject.choice).map((threshold, i) =>
    i === lowered ? below(threshold) : finite(threshold),
  ),
});

const claiming = (enough: (subject: ContractAtWeights) => boolean) => (subject: ContractAtWeights) =>
  equivalent(
    ['some transfers make f an equilibrium, by linear programming', literalPair(subject) !== null],
    ['what the mutant says', enough(subject)],
  );

const { 'nothing-pooled': _, ...pooling } = contractsExcuseDetectedTemptations.hypotheses;

/** Two contingencies that the court cannot tell apart, an agent who acts and one who does not. */
const twoContingencies = extendScope(
  settingScope({ actions: [1, 2], contingencies: 2, payoffs: [-1, 1] }, 'empty and complete', ['subsidy-free']),
  'actions verifiable, every choice, at the thresholds',
  2,
  ({ environment, mechanismClass, language }) =>
    [0, 1].map((k) => {
      const verifiable = signalLanguage(environment, (_, profile) => profile);
      const choice = language.count === 1 ? [k, 1 - k] : [k, k];
      return atThresholds({ environment, mechanismClass, language: verifiable, choice }, -1);
    }),
);

/** One profile, of which the others are renamings, at the thresholds, with those of an agent lowered or not. */
const oneProfile = (grid: Grid, choice: Choice, agent: number) =>
  extendScope(
    settingScope(grid, 'all', ['subsidy-free']),
    'one profile (the others are renamings of it) at the thresholds, one of them lowered or not',
    2,
    (subject) => [atThresholds({ ...subject, choice }, agent), atThresholds({ ...subject, choice }, -1)],
  );

export const contractsExcuseDetectedTemptationsProperty: Property<ContractAtWeights> = {
  theorem: contractsExcuseDetectedTemptations,
  scopes: [oneProfile({ actions: [1, 2], payoffs: [-2, 2] }, [1], 1), oneProfile({ actions: [2, 2], payoffs: [0, 1] }, [3], 0)],
  meeting: weighted(unpooling(choosing(selections))),
  breaking: {
    'first-bests': weighted(unpooling(choosing(choices))),
    nonnegative: weighted(unpooling(choosing(selections))).map((subject) => ({
      ...subject,
      weights: subject.weights.map((weight) => (isZero(weight) ? rational(-1) : negate(weight))),
    })),
    'money-may-be-burned': weighted(unpooling(choosing(selections))).map((subject) => ({ ...subject, mechanismClass: 'balanced' })),
    unbounded: fc
      .tuple(weighted(unpooling(choosing(selections))), fc.constantFrom(ZERO, ONE))
      .map(([subject, liability]) => ({ ...subject, liability })),
    'nothing-pooled': weighted(blind.chain((subject) => selections(subject.environment).map((choice) => free({ ...subject, choice })))),
  },
  ablation: {
    nonnegative: [
      extendScope(settingScope({ actions: [2], payoffs: [0, 1] }, 'all', ['subsidy-free']), 'the weight −1', 2, (subject) =>
        [0, 1].map((profile) => ({ ...subject, choice: [profile], weights: [negate(ONE)] })),
      ),
    ],
    'money-may-be-burned': [
      extendScope(
        settingScope({ actions: [1, 2], payoffs: [-1, 1] }, 'all', ['balanced']),
        'each profile at the thresholds',
        2,
        (subject) => subject.environment.welfare[0].map((_, profile) => atThresholds({ ...subject, choice: [profile] }, -1)),
      ),
      extendScope(settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'all', ['balanced']), 'each profile at the thresholds', 4, (subject) =>
        subject.environment.welfare[0].map((_, profile) => atThresholds({ ...subject, choice: [profile] }, -1)),
      ),
    ],
    unbounded: [
      extendScope(settingScope({ actions: [1, 2], payoffs: [-1, 1] }, 'all', ['subsidy-free']), 'each profile, bound 0', 2, (subject) =>
        subject.environment.welfare[0].map((_, profile) => ({ ...atThresholds({ ...subject, choice: [profile] }, -1), liability: ZERO })),
      ),
    ],
    'nothing-pooled': [twoContingencies],
  },
  mutants: [
    {
      name: 'strictly-above',
      prose: 'iff λ_i > λ*_{i,L}(f) for every agent with an undetectable temptation',
      kind: 'relation',
      conclude: claiming(({ environment, language, choice, weights }) =>
        undetectableThresholds(environment, language, choice).every(
          (threshold, i) => equalThresholds(threshold, ZERO) || lowerThreshold(threshold, weights[i]),
        ),
      ),
    },
    {
      name: 'detected-temptations-count',
      prose: 'iff λ_i ≥ λ*_i(f), all temptations counted',
      kind: 'constant',
      conclude: claiming(
        ({ environment, choice, weights }) => agentsBelow(environment, weights, agentThresholds(environment, choice)).length === 0,
      ),
    },
    {
      name: 'one-agent-for-all',
      prose: 'iff some agent has the largest λ*_{j,L}(f)',
      kind: 'quantifier',
      conclude: claiming(({ environment, language, choice, weights }) => {
        const most = undetectableThresholds(environment, language, choice).reduce(greaterThreshold);
        return weights.some((weight) => thresholdAtMost(most, weight));
      }),
    },
    {
      name: 'contingencies-pooled',
      prose: 'the same, whatever is pooled',
      kind: 'hypothesis',
      hypotheses: pooling,
      scopes: [twoContingencies],
    },
  ],
  strata: {
    'a tempted agent may be selfish beside the contract': ({ environment, language, choice }) => {
      const beside = undetectableThresholds(environment, language, choice);
      return agentThresholds(environment, choice).some(
        (threshold, i) => lowerThreshold(ZERO, threshold) && equalThresholds(beside[i], ZERO),
      );
    },
    'an agent must be prosocial beside the contract': ({ environment, language, choice }) =>
      undetectableThresholds(environment, language, choice).some((threshold) => lowerThreshold(ZERO, threshold)),
    'a deviation leads into another cell on the path': ({ environment, language: { cells }, choice }) => {
      const path = new Set(choice.map((profile, w) => cells[w][profile]));
      return choice.some((profile, w) =>
        deviationsFrom(environment, profile).some(({ to }) => cells[w][to] !== cells[w][profile] && path.has(cells[w][to])),
      );
    },
  },
};
