/**
 * # How to try `pooled-temptations-ask-for-more`
 *
 * A lone agent has no temptation at a first best (W = u_1), and with one contingency there is no other cell on the path, so the least witness
 * has two agents and two contingencies; with one action each nobody deviates, so one agent has two. That scope is exhausted with every
 * language and choice.
 */
import fc from 'fast-check';
import { signalLanguage } from '../../src/contract/language/language.js';
import { undetectableTemptations } from '../../src/prosocial/hidden.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import { pooledTemptationsAskForMore } from '../../theorems/prosociality/pooled-temptations-ask-for-more.js';
import { selections } from './prosocial-threshold.js';

const everyChoice = [0, 1, 2, 3].map((k) => [k >> 1, k & 1]);

export const pooledTemptationsAskForMoreProperty: Property<ChoiceSubject> = {
  theorem: pooledTemptationsAskForMore,
  scopes: [
    extendScope(
      settingScope({ actions: [1, 2], contingencies: 2, payoffs: [-1, 1] }, 'all', ['subsidy-free']),
      'every choice up to renaming the actions',
      2,
      (subject) => everyChoice.slice(2).map((choice) => ({ choice, ...subject })),
    ),
  ],
  meeting: environments({
    contingencies: { min: 2, max: 3 },
    shapes: [
      [2, 2],
      [1, 2],
      [2, 2, 2],
    ],
  })
    .chain((environment) =>
      fc.tuple(selections(environment), fc.constantFrom<1 | 2>(1, 2)).map(
        ([choice, blocks]): ChoiceSubject => ({
          environment,
          language: signalLanguage(environment, (w, profile) => `${Math.min(w, blocks - 1)} ${profile}`),
          mechanismClass: 'subsidy-free',
          choice,
        }),
      ),
    )
    .filter((subject) => meets(pooledTemptationsAskForMore, subject)),
  breaking: {},
  mutants: [
    {
      name: 'one-contingency',
      prose: 'some setting with one contingency is such',
      kind: 'hypothesis',
      hypotheses: {
        ...pooledTemptationsAskForMore.hypotheses,
        'one contingency': { prose: 'there is one contingency', holds: ({ environment }) => environment.contingencies.length === 1 },
      },
      scopes: [
        extendScope(settingScope({ actions: [1, 2], payoffs: [-2, 2] }, 'all', ['subsidy-free']), 'every choice', 2, (subject) =>
          subject.environment.welfare[0].map((_, profile) => ({ ...subject, choice: [profile] })),
        ),
      ],
    },
    {
      name: 'a-lone-agent',
      prose: 'some setting with one agent is such',
      kind: 'hypothesis',
      scopes: [
        extendScope(
          settingScope({ actions: [2], contingencies: 2, payoffs: [0, 2] }, 'all', ['subsidy-free']),
          'every choice',
          4,
          (subject) => everyChoice.map((choice) => ({ ...subject, choice })),
        ),
      ],
    },
  ],
  strata: {
    'nothing is hidden': ({ environment, language, choice }) => undetectableTemptations(environment, language, choice).length === 0,
  },
};
