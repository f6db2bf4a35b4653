/**
 * # How to try `testimony-after-actions-suffices`
 *
 * Any environment, any language, any choice: the mechanism is built, and the play of both stages is put through the definition. Where the
 * proof says that testimony adds nothing, what is tried is the best mechanism that hears nobody.
 */
import fc, { type Arbitrary } from 'fast-check';
import { implement } from '../../src/contract/incentives/implementation.js';
import { MECHANISM_CLASSES } from '../../src/contract/language/setting.js';
import { ZERO } from '../../src/exact/rational.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { nobodyIsTemptedUnseen } from '../../theorems/messages/only-undetectable-temptations-survive-messages.js';
import { implementableByTestimony, testimonyAfterActionsSuffices } from '../../theorems/messages/testimony-after-actions-suffices.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';
import { type Reporting, reported, teams } from './reported.js';

const { pairs, more } = teams(12);
const alone = { shapes: [[2], [3]], contingencies: { min: 1, max: 3 }, outcomes: 9 };

const subjects = (options: Reporting['options'], terms: Partial<Reporting> = {}): Arbitrary<ChoiceSubject> =>
  reported({ classes: MECHANISM_CLASSES, reporters: fc.constant, ...terms, ...(options && { options }) });

const few = { choices: 'the first profile' } as const;
const found = (subject: ChoiceSubject): [string, boolean] => ['testimony makes f an equilibrium', implementableByTestimony(subject)];

export const testimonyAfterActionsSufficesProperty: Property<ChoiceSubject> = {
  theorem: testimonyAfterActionsSuffices,
  scopes: [
    reportedScope({ actions: [3, 1], payoffs: [0, 2] }, 2, 'subsidy-free', few),
    reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free', few),
    reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 2, 'subsidy-free', few),
    reportedScope({ actions: [2, 1, 1], payoffs: [0, 2] }, 3, 'balanced', few),
  ],
  meeting: fc.oneof(subjects(pairs, { classes: ['subsidy-free', 'unrestricted'] }), subjects(more)),
  breaking: {
    'someone-else': subjects(alone),
    'a-third-under-balance': subjects(pairs, { classes: ['balanced'] }),
    'no-bound': subjects(pairs, { classes: ['subsidy-free', 'unrestricted'], bounds: fc.constant(ZERO) }),
  },
  ablation: {
    'someone-else': [reportedScope({ actions: [2], payoffs: [0, 1] }, 1, 'subsidy-free')],
    'a-third-under-balance': [reportedScope({ actions: [2, 1], payoffs: [0, 1] }, 2, 'balanced')],
    'no-bound': [reportedScope({ actions: [2, 1], payoffs: [0, 1] }, 2, 'subsidy-free', { liability: ZERO })],
  },
  mutants: [
    {
      name: 'also-without-testimony',
      prose: 'Testimony implements what transfers implement without it.',
      kind: 'quantifier',
      conclude: (subject) =>
        equivalent(found(subject), ['f is implementable without it', implement(settingOf(subject), subject.choice).implementable]),
    },
    {
      name: 'no-more-than-messages',
      prose: 'Testimony implements f iff nobody is tempted unseen.',
      kind: 'quantifier',
      conclude: (subject) => equivalent(found(subject), ['nobody is tempted unseen', nobodyIsTemptedUnseen(subject)]),
    },
    {
      name: 'two-under-balance',
      prose: 'The same with two agents in the balanced class.',
      kind: 'hypothesis',
      hypotheses: {
        'someone-else': testimonyAfterActionsSuffices.hypotheses['someone-else'],
        'no-bound': testimonyAfterActionsSuffices.hypotheses['no-bound'],
      },
      scopes: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced', few)],
    },
  ],
  strata: {
    'somebody is tempted unseen': (subject) => !nobodyIsTemptedUnseen(subject),
    'not implementable without testimony': (subject) => !implement(settingOf(subject), subject.choice).implementable,
  },
};
