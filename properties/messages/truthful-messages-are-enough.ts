/**
 * # How to try `truthful-messages-are-enough`
 *
 * Every way of sending messages is tried, up to the names of messages, in every class, with and without bound, with none, some and all of
 * the agents reporting; half of the choices leave nobody tempted unseen, so that messages decide.
 */
import fc from 'fast-check';
import { implement } from '../../src/contract/incentives/implementation.js';
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import { rational } from '../../src/exact/rational.js';
import { liabilities } from '../../src/theory/draw/arbitraries.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import {
  askedDirectly,
  leastBurnedWithMessages,
  type ReportedChoice,
  reportersOf,
  truthfulMessagesAreEnough,
} from '../../theorems/messages/truthful-messages-are-enough.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';
import { REPORTING, reported } from './reported.js';

/** What must be burned with truthful reports of so many of the agents. */
const burnedIfAsked = (subject: ReportedChoice, reporters: bigint): Quantity => {
  const { setting, choice } = askedDirectly({ ...subject, parameters: { reporters: rational(reporters) } });
  const found = implement(setting, choice);
  return found.implementable ? found.pair.burned : 'undefined';
};

const anyMessages = (subject: ReportedChoice): [string, Quantity] => [
  'the least money burned with any messages (undefined where none implement f)',
  leastBurnedWithMessages(subject, reportersOf(subject)),
];

const first = { choices: 'the first profile' } as const;
const pooled = { actions: [2, 1], contingencies: 2, payoffs: [0, 1] } as const;

export const truthfulMessagesAreEnoughProperty: Property<ReportedChoice> = {
  theorem: truthfulMessagesAreEnough,
  scopes: [
    reportedScope({ actions: [2], contingencies: 2, payoffs: [0, 2] }, 1, 'unrestricted'),
    reportedScope(pooled, 2, 'balanced', first),
    reportedScope({ actions: [2], contingencies: 2, payoffs: [0, 1] }, 1, 'balanced'),
    reportedScope({ actions: [2], contingencies: 2, payoffs: [0, 1] }, 1, 'subsidy-free'),
  ],
  meeting: reported({
    options: { ...REPORTING, outcomes: 8 },
    classes: MECHANISM_CLASSES,
    bounds: liabilities,
    reporters: (agents) => fc.integer({ min: 0, max: Math.min(2, agents) }),
  }),
  breaking: {},
  mutants: [
    {
      name: 'one-fewer-is-enough',
      prose: 'Truthful reports of one agent fewer do as well.',
      kind: 'constant',
      scopes: [reportedScope(pooled, 2, 'subsidy-free')],
      conclude: (subject) =>
        claim(anyMessages(subject), '=', [
          'with one reporter fewer',
          burnedIfAsked(subject, BigInt(Math.max(0, reportersOf(subject) - 1))),
        ]),
    },
    {
      name: 'silence-is-enough',
      prose: 'No messages do as well.',
      kind: 'quantifier',
      scopes: [reportedScope(pooled, 2, 'subsidy-free')],
      conclude: (subject) => claim(anyMessages(subject), '=', ['without messages', burnedIfAsked(subject, 0n)]),
    },
  ],
  strata: {
    'implementable with messages': (subject) => leastBurnedWithMessages(subject, reportersOf(subject)) !== 'undefined',
    'nobody reports': (subject) => reportersOf(subject) === 0,
    'one reports': (subject) => reportersOf(subject) === 1,
    'several report': (subject) => reportersOf(subject) > 1,
  },
};
