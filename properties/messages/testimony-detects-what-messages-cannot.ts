/**
 * # How to try `testimony-detects-what-messages-cannot`
 *
 * The first scope has the least witness: one contingency, two actions of one agent, and a peer who looks on. Random ones tempt an agent out
 * of the court's sight.
 */
import fc, { type Arbitrary } from 'fast-check';
import { completeLanguage } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { testimonyDetectsWhatMessagesCannot } from '../../theorems/messages/testimony-detects-what-messages-cannot.js';
import type { ReportedChoice } from '../../theorems/messages/truthful-messages-are-enough.js';
import { anywhere, lures, tempt } from '../contracts/lured.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';

const tempted: Arbitrary<ReportedChoice> = fc
  .tuple(
    anywhere({
      shapes: [
        [2, 1],
        [2, 2],
      ],
      contingencies: { min: 1, max: 2 },
      outcomes: 8,
    }),
    lures,
  )
  .map(([subject, how]) => {
    const { environment, language } = tempt(subject, how, true);
    return {
      environment,
      language,
      mechanismClass: 'subsidy-free',
      liability: null,
      choice: environment.contingencies.map((_, w) => firstBests(environment, w)[0]),
      parameters: { reporters: rational(2) },
    };
  });

const { 'two-agents': _, ...others } = testimonyDetectsWhatMessagesCannot.hypotheses;

export const testimonyDetectsWhatMessagesCannotProperty: Property<ReportedChoice> = {
  theorem: testimonyDetectsWhatMessagesCannot,
  scopes: [reportedScope({ actions: [2, 1], payoffs: [-1, 1] }, 2, 'subsidy-free')],
  meeting: tempted,
  breaking: {},
  mutants: [
    {
      name: 'a-lone-agent-testifies',
      prose: 'There is such an environment with a single agent.',
      kind: 'hypothesis',
      hypotheses: { ...others, 'one-agent': hypothesis('there is one agent', ({ environment }) => environment.agents.length === 1) },
      scopes: [reportedScope({ actions: [3], payoffs: [0, 2] }, 1, 'subsidy-free')],
    },
    {
      name: 'the-court-sees-all',
      prose: 'There is such an environment in the complete language.',
      kind: 'hypothesis',
      scopes: [
        extendScope(
          environmentScope({ actions: [2, 2], payoffs: [0, 1] }),
          'the complete language, first bests chosen',
          1,
          ({ environment }) => [
            {
              environment,
              language: completeLanguage(environment),
              mechanismClass: 'subsidy-free' as const,
              choice: [firstBests(environment, 0)[0]],
              parameters: { reporters: rational(2) },
            },
          ],
        ),
      ],
    },
  ],
};
