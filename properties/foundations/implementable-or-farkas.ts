/**
 * # How to try `implementable-or-farkas`
 *
 * The theorem supposes nothing, so any setting with any choice will do. Random ones mostly fail by an undetectable temptation; so half of
 * the subjects start from a choice that is implementable by construction, and some of those are then spoilt by a contingency's payoffs,
 * a class or a bound that the construction did not reckon with.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Obstacle } from '../../src/contract/incentives/implementation.js';
import { completeLanguage, contingencyPartition, isDetectable, signalLanguage } from '../../src/contract/language/language.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { fraction, isNegative, minimum, ONE } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { actionsIn, deviationsFrom } from '../../src/game/profile.js';
import { temptations } from '../../src/prosocial/threshold.js';
import { liabilities, mechanismClasses, partitions } from '../../src/theory/draw/arbitraries.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { implementableOrFarkas, implementationOf } from '../../theorems/foundations/implementable-or-farkas.js';
import { fewCells, implementable, withChoice } from '../contracts/planted.js';

const small = { outcomes: 16 };

/** Choices that were implementable until the class and the bound were drawn anew. */
const spoilt = fc
  .tuple(implementable(small), mechanismClasses, liabilities)
  .map(([subject, mechanismClass, liability]): ChoiceSubject => ({ ...subject, mechanismClass, liability }));

/** Any choice where actions are verifiable and contingencies up to a partition: closed walks of several steps. */
const pooled = withChoice({ ...small, contingencies: { min: 2, max: 4 } }).chain((subject) =>
  partitions(subject.environment.contingencies.length).map(
    (blocks): ChoiceSubject => ({ ...subject, language: contingencyPartition(subject.environment, blocks) }),
  ),
);

/** The subject with every undetectable temptation at the choice taken back to no gain. */
function untempted(subject: ChoiceSubject): ChoiceSubject {
  const { environment: of, language, choice } = subject;
  const payoffs = of.payoffs.map((table, w) => {
    const lowered = table.map((row) => [...row]);
    for (const { agent, to } of deviationsFrom(of, choice[w])) {
      const ceiling = table[choice[w]][agent];
      if (language.cells[w][to] === language.cells[w][choice[w]]) lowered[to][agent] = minimum(lowered[to][agent], ceiling);
    }
    return lowered;
  });
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

/** Balanced teams whose court sees how many agents took which action, not who: cells that every agent can reach alone. */
const anonymous = withChoice(small).map((subject): ChoiceSubject => {
  const { environment } = subject;
  const counted = signalLanguage(environment, (w, profile) => `${w}:${actionsIn(environment, profile).sort().join()}`);
  return { ...subject, language: environment.agents.length === 1 ? completeLanguage(environment) : counted, mechanismClass: 'balanced' };
});

/** Few cells in no pattern and no temptation within a cell: what is left are closed walks between cells and budgets. */
const tangled = fewCells({ ...small, contingencies: { min: 2, max: 4 } }).map(untempted);

const meeting: Arbitrary<ChoiceSubject> = fc.oneof(withChoice(small), implementable(small), spoilt, pooled, anonymous, tangled);

/** Why the choice cannot be implemented, or `null` if it can. */
function obstacleTo(subject: ChoiceSubject): Obstacle | null {
  const found = implementationOf(subject);
  return found.implementable ? null : found.obstacle;
}

const usesRow = (subject: ChoiceSubject, kind: 'budget' | 'liability'): boolean => {
  const obstacle = obstacleTo(subject);
  return obstacle?.kind === 'Farkas' && obstacle.multipliers.some(({ row }) => row.kind === kind);
};

/** By the linear program over all cells. */
const someTransfersDo = (subject: ChoiceSubject): boolean => isImplementable(settingOf(subject), subject.choice);

export const implementableOrFarkasProperty: Property<ChoiceSubject> = {
  theorem: implementableOrFarkas,
  scopes: [
    extendScope(
      settingScope({ actions: [2, 2], payoffs: [0, 1] }),
      'the first profile (the others are its renamings), bound 1/2 or none',
      2,
      (subject) => [null, fraction(1n, 2n)].map((liability) => ({ liability, choice: [0], ...subject })),
    ),
    extendScope(
      settingScope({ actions: [2], contingencies: 2, payoffs: [-1, 1] }, 'all', ['subsidy-free']),
      'every choice, bound 1 or none',
      8,
      (subject) => [0, 1, 2, 3].flatMap((k) => [null, ONE].map((liability) => ({ liability, choice: [k >> 1, k & 1], ...subject }))),
    ),
  ],
  meeting,
  breaking: {},
  mutants: [
    {
      name: 'temptations-alone',
      prose: 'transfers implement f unless somebody is tempted within a cell',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment: of, language, choice } = subject;
        const tempted = choice.some((profile, w) =>
          temptations(of, w, profile).some((deviation) => !isDetectable(language, w, profile, deviation)),
        );
        return equivalent(['transfers implement f', someTransfersDo(subject)], ['no temptation is undetectable', !tempted]);
      },
    },
    {
      name: 'no-sign-on-balanced-budgets',
      prose: 'nonnegative multipliers on the budgets refute in the balanced class too',
      kind: 'relation',
      conclude: (subject) => {
        const obstacle = obstacleTo(subject);
        const nonnegative =
          obstacle?.kind !== 'Farkas' ||
          obstacle.multipliers.every(({ row, multiplier }) => row.kind !== 'budget' || !isNegative(multiplier));
        return equivalent(
          ['such multipliers are found', obstacle !== null && nonnegative],
          ['the program over all cells has no solution', !someTransfersDo(subject)],
        );
      },
    },
    {
      name: 'bounds-left-out',
      prose: 'no multipliers on the liability bounds are needed',
      kind: 'hypothesis',
      conclude: (subject) =>
        equivalent(
          ['transfers implement f', someTransfersDo(subject)],
          ['transfers without bound do', someTransfersDo({ ...subject, liability: null })],
        ),
    },
  ],
  strata: {
    implementable: (subject) => obstacleTo(subject) === null,
    'an undetectable temptation': (subject) => {
      const obstacle = obstacleTo(subject);
      return obstacle?.kind === 'closed walk' && obstacle.walk.length === 1;
    },
    'a closed walk of several steps': (subject) => {
      const obstacle = obstacleTo(subject);
      return obstacle?.kind === 'closed walk' && obstacle.walk.length > 1;
    },
    'multipliers on budgets': (subject) => usesRow(subject, 'budget'),
    'multipliers on liability bounds': (subject) => usesRow(subject, 'liability'),
  },
};
