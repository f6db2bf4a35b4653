/**
 * # How to try `choices-are-cyclically-monotone`
 *
 * Contingency partitions and choices that vary in one agent's action in each block. Most payoffs are made from transfers that just support
 * the choice, and then one deviation is made to gain a little more or less: cycles of sum zero abound.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type Blocks, contingencyPartition, signalLanguage } from '../../src/contract/language/language.js';
import type { Choice, MechanismClass } from '../../src/contract/language/setting.js';
import { isPositive, isZero, type Rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { deviate } from '../../src/game/profile.js';
import {
  type EnvironmentOptions,
  environments,
  languages,
  liabilities,
  mechanismClasses,
  partitions,
} from '../../src/theory/draw/arbitraries.js';
import { type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { choicesAreCyclicallyMonotone, greatestCycle, implementableIff } from '../../theorems/contracts/choices-are-cyclically-monotone.js';
import { planted } from './planted.js';
import { bump, bumps } from './teams-are-punished-collectively.js';

const options: EnvironmentOptions = {
  shapes: [[2], [3], [3], [4], [2, 1], [2, 2], [3, 2], [3, 1], [3, 2], [2, 2, 2], [3, 1, 2], [2, 2, 1, 2]],
  contingencies: { min: 2, max: 4 },
  outcomes: 24,
};
const several: EnvironmentOptions = {
  ...options,
  shapes: [
    [2, 2],
    [2, 3],
    [2, 2, 2],
  ],
};

/** In each block a common profile, in which one agent's action varies. */
const varied = (of: Environment, blocks: Blocks): Arbitrary<Choice> =>
  fc.tuple(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), fc.array(fc.nat(), { minLength: 4, maxLength: 4 })).map(([common, own]) => {
    const choice = of.contingencies.map(() => 0);
    blocks.forEach((block, k) => {
      const base = common[k % 4] % of.profileCount;
      const agent = common[4 + (k % 4)] % of.agents.length;
      for (const w of block) choice[w] = deviate(of, base, agent, own[w % 4] % of.actions[agent].length);
    });
    return choice;
  });

const anyChoice = (of: Environment): Arbitrary<Choice> =>
  fc.array(fc.nat({ max: of.profileCount - 1 }), { minLength: of.contingencies.length, maxLength: of.contingencies.length });

/** Contingency partitions with a choice, as they come or (mostly) just supported, but for a bump. */
const pooled = (
  from: EnvironmentOptions,
  choose: (of: Environment, blocks: Blocks) => Arbitrary<Choice>,
  classes: Arbitrary<MechanismClass> = mechanismClasses,
  bounds: Arbitrary<Rational | null> = fc.constant(null),
): Arbitrary<ChoiceSubject> => {
  const plain = environments(from).chain((of) =>
    fc.oneof(fc.constant([of.contingencies.map((_, w) => w)]), partitions(of.contingencies.length)).chain((blocks) =>
      fc.record({ choice: choose(of, blocks), mechanismClass: classes, liability: bounds }).map((terms) => ({
        environment: of,
        language: contingencyPartition(of, blocks),
        ...terms,
      })),
    ),
  );
  return fc.oneof(
    { weight: 1, arbitrary: plain },
    { weight: 3, arbitrary: fc.tuple(planted(plain), fc.nat(), bumps).map(([subject, pick, more]) => bump(subject, pick, more)) },
  );
};

/** A lone agent cannot be balanced. */
const payable = (subject: ChoiceSubject): ChoiceSubject =>
  subject.environment.agents.length === 1 && subject.mechanismClass === 'balanced'
    ? { ...subject, mechanismClass: 'subsidy-free' }
    : subject;

/** Every environment of a grid, all contingencies in one block, one choice and one class. */
const oneBlock = (
  grid: Grid & { readonly contingencies: number },
  choice: Choice,
  mechanismClass: MechanismClass,
  liability: Rational | null = null,
): Scope<ChoiceSubject> => ({
  name: `${gridName(grid)}, one block, the choice ${choice.join(' ')}, ${mechanismClass}, ${liability === null ? 'no bound' : 'bound 0'}`,
  size: gridSize(grid),
  *subjects() {
    for (const of of gridEnvironments(grid)) {
      yield { environment: of, language: contingencyPartition(of, [of.contingencies.map((_, w) => w)]), mechanismClass, liability, choice };
    }
  },
});

/** Every environment of a grid in the empty language. */
const nothingVerifiable: Scope<ChoiceSubject> = {
  name: `${gridName({ actions: [2], payoffs: [0, 1] })}, the empty language, subsidy-free, the first action`,
  size: gridSize({ actions: [2], payoffs: [0, 1] }),
  *subjects() {
    for (const of of gridEnvironments({ actions: [2], payoffs: [0, 1] })) {
      yield { environment: of, language: signalLanguage(of, () => 0), mechanismClass: 'subsidy-free', choice: [0] };
    }
  },
};

export const choicesAreCyclicallyMonotoneProperty: Property<ChoiceSubject> = {
  theorem: choicesAreCyclicallyMonotone,
  scopes: [
    oneBlock({ actions: [2], contingencies: 2, payoffs: [0, 3] }, [0, 1], 'subsidy-free'),
    oneBlock({ actions: [2], contingencies: 3, payoffs: [0, 2] }, [0, 0, 1], 'unrestricted'),
    oneBlock({ actions: [3], contingencies: 2, payoffs: [0, 2] }, [0, 1], 'subsidy-free'),
    oneBlock({ actions: [3], contingencies: 3, payoffs: [0, 1] }, [0, 1, 2], 'subsidy-free'),
    oneBlock({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }, [0, 1], 'balanced'),
    oneBlock({ actions: [2, 1], contingencies: 3, payoffs: [0, 1] }, [0, 0, 1], 'subsidy-free'),
  ],
  meeting: pooled(options, varied).map(payable),
  breaking: {
    'actions-verifiable': pooled(options, varied)
      .map(payable)
      .chain((subject) => languages(subject.environment).map((language) => ({ ...subject, language }))),
    'one-agent-varies': pooled(several, anyChoice),
    'no-bound': pooled(options, varied, mechanismClasses, liabilities).map(payable),
    'someone-to-pay': pooled({ ...options, shapes: [[2], [3], [4]] }, varied, fc.constant('balanced')),
  },
  ablation: {
    'actions-verifiable': [nothingVerifiable],
    'one-agent-varies': [oneBlock({ actions: [2, 2], contingencies: 2, payoffs: [0, 1] }, [0, 3], 'subsidy-free')],
    'no-bound': [oneBlock({ actions: [2], contingencies: 2, payoffs: [0, 1] }, [0, 1], 'subsidy-free', ZERO)],
    'someone-to-pay': [oneBlock({ actions: [2], contingencies: 2, payoffs: [0, 1] }, [0, 1], 'balanced')],
  },
  mutants: [
    {
      name: 'two-contingencies-at-a-time',
      prose: 'it is enough that no cycle of two contingencies has a positive sum, as in B6',
      kind: 'quantifier',
      conclude: (subject) => implementableIff(subject, ['no cycle of two has a positive sum', !isPositive(greatestCycle(subject, 2))]),
    },
    {
      name: 'across-blocks',
      prose: 'cycles may lead from one block to another',
      kind: 'quantifier',
      scopes: [],
      conclude: (subject) => {
        const { environment: of } = subject;
        const linked = { ...subject, language: contingencyPartition(of, [of.contingencies.map((_, w) => w)]) };
        return implementableIff(subject, ['no cycle of any contingencies has a positive sum', !isPositive(greatestCycle(linked))]);
      },
    },
  ],
  strata: {
    'a cycle of positive sum': (subject) => isPositive(greatestCycle(subject)),
    'a cycle of three or more of positive sum, none of two': (subject) =>
      isPositive(greatestCycle(subject)) && isZero(greatestCycle(subject, 2)),
  },
};
