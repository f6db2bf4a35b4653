/**
 * # How to try `messages-under-balance`
 *
 * With any language, in half of the subjects nobody is tempted unseen; two agents as often as more.
 */
import fc from 'fast-check';
import { heaviestAccusation, punishableAlone } from '../../src/contract/messages/balanced-messages.js';
import { isPositive, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { implementableWithMessages, messagesUnderBalance } from '../../theorems/messages/messages-under-balance.js';
import { nobodyIsTemptedUnseen } from '../../theorems/messages/only-undetectable-temptations-survive-messages.js';
import type { ReportedChoice } from '../../theorems/messages/truthful-messages-are-enough.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';
import { type Reporting, reported, teams } from './reported.js';

const { pairs, more } = teams(16);

/** Two agents or more who report, unless said otherwise, in the balanced class. */
const subjects = (terms: Partial<Reporting> = {}) => {
  const fill = (options: Reporting['options'] = {}): Reporting => ({
    classes: ['balanced'],
    reporters: (agents) => fc.integer({ min: 2, max: agents }),
    options,
    ...terms,
  });
  return fc.oneof(reported(fill(pairs)), reported(fill(more)));
};

const found = (subject: ReportedChoice): [string, boolean] => ['truthful reports implement f', implementableWithMessages(subject)];
const first = { choices: 'the first profile' } as const;
const alone = (subject: ReportedChoice): boolean => punishableAlone(settingOf(subject), subject.choice);

export const messagesUnderBalanceProperty: Property<ReportedChoice> = {
  theorem: messagesUnderBalance,
  scopes: [
    reportedScope({ actions: [3, 1], payoffs: [0, 2] }, 2, 'balanced', first),
    reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced', first),
    reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 2, 'balanced', first),
  ],
  meeting: subjects(),
  breaking: {
    balanced: subjects({ classes: ['subsidy-free', 'unrestricted'] }),
    'two-reporters': subjects({ reporters: () => fc.integer({ min: 0, max: 1 }) }),
    'no-bound': subjects({ bounds: fc.constantFrom(ZERO, ONE, rational('1/3')) }),
  },
  ablation: {
    balanced: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free', first)],
    'two-reporters': [reportedScope({ actions: [2, 1, 1], contingencies: 2, payoffs: [0, 1] }, 1, 'balanced', first)],
    'no-bound': [reportedScope({ actions: [2, 1], payoffs: [0, 1] }, 2, 'balanced', { liability: ZERO })],
  },
  mutants: [
    {
      name: 'only-unseen-temptations-matter',
      prose: 'Under balance too f is implementable for some message spaces iff nobody is tempted unseen.',
      kind: 'hypothesis',
      conclude: (subject) => equivalent(found(subject), ['nobody is tempted unseen', nobodyIsTemptedUnseen(subject)]),
    },
    {
      name: 'two-are-as-good-as-three',
      prose: 'With two agents too it is enough that f(ω) is punishable at each ω alone.',
      kind: 'quantifier',
      conclude: (subject) => equivalent(found(subject), ['f(ω) is punishable at each ω alone', alone(subject)]),
    },
    {
      name: 'three-are-no-better-than-two',
      prose: 'With more agents, too, no cycle of accusations between the first two may gain.',
      kind: 'quantifier',
      scopes: [],
      conclude: (subject) =>
        equivalent(found(subject), ['no accusations gain', !isPositive(heaviestAccusation(settingOf(subject), subject.choice))]),
    },
  ],
  strata: {
    'two-agents': ({ environment }) => environment.agents.length === 2,
    implementable: implementableWithMessages,
    'two agents, punishable at each contingency alone, not implementable': (subject) =>
      subject.environment.agents.length === 2 && alone(subject) && !implementableWithMessages(subject),
    'nobody tempted unseen, not punishable at some contingency alone': (subject) => nobodyIsTemptedUnseen(subject) && !alone(subject),
  },
};
