/**
 * # How to try `only-undetectable-temptations-survive-messages`
 *
 * Half of the random subjects have a choice from which nobody is tempted unseen, by construction, mostly one that no mechanism without
 * messages implements, since contingencies are pooled.
 */
import fc from 'fast-check';
import { implement } from '../../src/contract/incentives/implementation.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { choicesFrom } from '../../src/contract/literal/literal.js';
import { indices } from '../../src/exact/range.js';
import { ONE, rational, ZERO } from '../../src/exact/rational.js';
import { extendScope, type Grid, languageScope } from '../../src/theory/scopes/scopes.js';
import { all, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import {
  nobodyIsTemptedUnseen,
  onlyUndetectableTemptationsSurviveMessages,
} from '../../theorems/messages/only-undetectable-temptations-survive-messages.js';
import { leastBurnedWithMessages, type ReportedChoice, reportersOf } from '../../theorems/messages/truthful-messages-are-enough.js';
import { REPORTING, type Reporting, reported, SEVERAL } from './reported.js';

/** Every environment of a grid, every language and every choice, with so many reporters. */
export const reportedScope = (
  grid: Grid,
  reporters: number,
  mechanismClass: MechanismClass,
  terms: Pick<ReportedChoice, 'liability'> & { readonly choices?: 'all' | 'the first profile' } = {},
): Scope<ReportedChoice> => {
  const { choices: which = 'all', ...rest } = terms;
  const profiles = which === 'all' ? grid.actions.reduce((product, count) => product * count, 1) : 1;
  const names = indices(profiles);
  const choices = [...choicesFrom(Array.from({ length: grid.contingencies ?? 1 }, () => names))];
  const words = `${mechanismClass}, ${which === 'all' ? 'every choice' : 'the first profile chosen everywhere'}, ${reporters} may report`;
  return extendScope(languageScope(grid), words, choices.length, ({ environment, language }) =>
    choices.map((choice) => ({ environment, language, mechanismClass, ...rest, choice, parameters: { reporters: rational(reporters) } })),
  );
};

/** Nothing is lost: with all languages, the actions of each agent may be renamed at each contingency apart. */
const first = { choices: 'the first profile' } as const;

const twoOrMore = (agents: number) => fc.integer({ min: Math.min(2, agents), max: agents });
const burnable: Reporting = { options: SEVERAL, classes: ['subsidy-free', 'unrestricted'], reporters: twoOrMore };

const { burnable: mayBurn, 'no-bound': noBound } = onlyUndetectableTemptationsSurviveMessages.hypotheses;
const pooled = reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 1, 'subsidy-free');

export const onlyUndetectableTemptationsSurviveMessagesProperty: Property<ReportedChoice> = {
  theorem: onlyUndetectableTemptationsSurviveMessages,
  scopes: [
    reportedScope({ actions: [3, 1], payoffs: [0, 2] }, 2, 'subsidy-free', first),
    reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free', first),
    reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 2, 'subsidy-free', first),
  ],
  meeting: reported(burnable),
  breaking: {
    'two-reporters': reported({ ...burnable, options: REPORTING, reporters: (agents) => fc.integer({ min: 0, max: Math.min(1, agents) }) }),
    burnable: reported({ ...burnable, classes: ['balanced'] }),
    'no-bound': reported({ ...burnable, bounds: fc.constantFrom(ZERO, ONE, rational('1/3')) }),
  },
  ablation: {
    'two-reporters': [reportedScope({ actions: [2], contingencies: 2, payoffs: [0, 1] }, 1, 'subsidy-free')],
    burnable: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced')],
    'no-bound': [reportedScope({ actions: [2, 1], payoffs: [0, 1] }, 2, 'subsidy-free', { liability: ZERO })],
  },
  mutants: [
    {
      name: 'one-reporter-is-enough',
      prose: 'The same with a single agent who may report.',
      kind: 'hypothesis',
      hypotheses: {
        'one-reporter': hypothesis('at least one agent may report', (subject) => reportersOf(subject) >= 1),
        burnable: mayBurn,
        'no-bound': noBound,
      },
      scopes: [pooled],
    },
    {
      name: 'also-under-balance',
      prose: 'The same in every class.',
      kind: 'hypothesis',
      hypotheses: { 'two-reporters': onlyUndetectableTemptationsSurviveMessages.hypotheses['two-reporters'], 'no-bound': noBound },
      scopes: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced')],
    },
    {
      name: 'without-messages',
      prose: 'Without any messages a choice is implementable iff nobody is tempted unseen.',
      kind: 'quantifier',
      conclude: (subject) =>
        equivalent(
          ['f is implementable without messages', implement(settingOf(subject), subject.choice).implementable],
          ['nobody is tempted unseen at any (ω,f(ω))', nobodyIsTemptedUnseen(subject)],
        ),
    },
    {
      name: 'messages-detect-actions',
      prose: 'With messages every choice is implementable.',
      kind: 'constant',
      conclude: (subject) =>
        all(
          claim(['the least money burned with any messages', leastBurnedWithMessages(subject, reportersOf(subject))], '=', [
            'nothing',
            ZERO,
          ]),
        ),
    },
  ],
  strata: {
    'nobody is tempted unseen': nobodyIsTemptedUnseen,
    'implementable with messages alone': (subject) =>
      nobodyIsTemptedUnseen(subject) && !implement(settingOf(subject), subject.choice).implementable,
    'some agents may not report': (subject) => reportersOf(subject) < subject.environment.agents.length,
  },
};
