/**
 * # How to try `balance-defeats-messages`
 *
 * Where one of the two has a single action it takes the other's fines, so the least witness has two actions each, and one contingency is
 * enough. Random ones are teams: the court sees whether the choice was kept, and not by whom it was not.
 */
import fc, { type Arbitrary } from 'fast-check';
import { signalLanguage } from '../../src/contract/language/language.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { rational } from '../../src/exact/rational.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { balanceDefeatsMessages } from '../../theorems/messages/balance-defeats-messages.js';
import type { ReportedChoice } from '../../theorems/messages/truthful-messages-are-enough.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';

const teams: Arbitrary<ReportedChoice> = environments({
  shapes: [
    [2, 2],
    [2, 3],
  ],
  contingencies: { min: 1, max: 2 },
  payoff: fc.integer({ min: 0, max: 4 }).map((n) => rational(n)),
}).map((of) => ({
  environment: of,
  language: signalLanguage(of, (_, profile) => (profile === 0 ? 'kept' : 'broken')),
  mechanismClass: 'balanced',
  choice: of.contingencies.map(() => 0),
  parameters: { reporters: rational(2) },
}));

const { balanced: _, ...others } = balanceDefeatsMessages.hypotheses;
const ofClass = (wanted: MechanismClass) =>
  hypothesis<ReportedChoice>(`the class is ${wanted}`, ({ mechanismClass }) => mechanismClass === wanted);

export const balanceDefeatsMessagesProperty: Property<ReportedChoice> = {
  theorem: balanceDefeatsMessages,
  scopes: [
    reportedScope({ actions: [2, 1], payoffs: [-1, 1] }, 2, 'balanced'),
    reportedScope({ actions: [3, 1], payoffs: [0, 1] }, 2, 'balanced'),
    reportedScope({ actions: [2, 2], payoffs: [-1, 1] }, 2, 'balanced'),
  ],
  meeting: teams,
  breaking: {},
  mutants: [
    {
      name: 'with-money-to-burn',
      prose: 'There is such an environment in the subsidy-free class.',
      kind: 'hypothesis',
      hypotheses: { ...others, 'subsidy-free': ofClass('subsidy-free') },
      scopes: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free', { choices: 'the first profile' })],
    },
    {
      name: 'one-may-only-look-on',
      prose: 'There is such an environment with one contingency in which one agent has a single action.',
      kind: 'quantifier',
      scopes: [reportedScope({ actions: [3, 1], payoffs: [0, 1] }, 2, 'balanced')],
    },
  ],
};
