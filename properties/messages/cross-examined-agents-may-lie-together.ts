/**
 * # How to try `cross-examined-agents-may-lie-together`
 *
 * With one contingency there is nothing to lie about, and nothing to do with one action each; the next scope has the least witness. Random
 * ones have verifiable actions and contingencies that are not, each with a first best of its own.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { crossExaminedAgentsMayLieTogether } from '../../theorems/messages/cross-examined-agents-may-lie-together.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';

const pooled: Arbitrary<ChoiceSubject> = environments({
  shapes: [
    [2, 1],
    [2, 2],
    [2, 1, 2],
  ],
  contingencies: { min: 2, max: 2 },
  payoff: fc.integer({ min: 0, max: 4 }).map((n) => rational(n)),
}).map((of) => ({
  environment: of,
  language: contingencyPartition(of, [[0, 1]]),
  mechanismClass: 'subsidy-free',
  choice: of.contingencies.map((_, w) => firstBests(of, w)[0]),
}));

const { 'two-agents': _, ...others } = crossExaminedAgentsMayLieTogether.hypotheses;

export const crossExaminedAgentsMayLieTogetherProperty: Property<ChoiceSubject> = {
  theorem: crossExaminedAgentsMayLieTogether,
  scopes: [
    reportedScope({ actions: [2, 1], payoffs: [-1, 1] }, 2, 'subsidy-free'),
    reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free', { choices: 'the first profile' }),
    reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [-1, 1] }, 2, 'subsidy-free'),
  ],
  meeting: pooled,
  breaking: {},
  mutants: [
    {
      name: 'a-lone-agent-may-lie',
      prose: 'There is such an environment with a single agent.',
      kind: 'hypothesis',
      hypotheses: { ...others, 'one-agent': hypothesis('there is one agent', ({ environment }) => environment.agents.length === 1) },
      scopes: [reportedScope({ actions: [2], contingencies: 2, payoffs: [0, 1] }, 1, 'subsidy-free')],
    },
    {
      name: 'one-contingency-is-enough',
      prose: 'There is such an environment with one contingency.',
      kind: 'quantifier',
      scopes: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'subsidy-free')],
    },
  ],
};
