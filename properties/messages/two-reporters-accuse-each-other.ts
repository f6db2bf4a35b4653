/**
 * # How to try `two-reporters-accuse-each-other`
 *
 * With one contingency there is nothing to see; with two, one agent who acts is enough. Random witnesses have verifiable actions.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition } from '../../src/contract/language/language.js';
import { rational } from '../../src/exact/rational.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import type { Property } from '../../src/theory/statement/property.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import type { ReportedChoice } from '../../theorems/messages/truthful-messages-are-enough.js';
import { twoReportersAccuseEachOther } from '../../theorems/messages/two-reporters-accuse-each-other.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';

const pooled: Arbitrary<ReportedChoice> = environments({
  shapes: [
    [2, 1],
    [2, 2],
  ],
  contingencies: { min: 2, max: 2 },
  payoff: fc.integer({ min: 0, max: 4 }).map((n) => rational(n)),
}).chain((of) =>
  fc.tuple(fc.nat({ max: of.profileCount - 1 }), fc.nat({ max: of.profileCount - 1 })).map((choice) => ({
    environment: of,
    language: contingencyPartition(of, [[0, 1]]),
    mechanismClass: 'balanced',
    choice,
    parameters: { reporters: rational(2) },
  })),
);

const { balanced: _, ...others } = twoReportersAccuseEachOther.hypotheses;

export const twoReportersAccuseEachOtherProperty: Property<ReportedChoice> = {
  theorem: twoReportersAccuseEachOther,
  scopes: [
    reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced', { choices: 'the first profile' }),
    reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [-1, 1] }, 2, 'balanced'),
  ],
  meeting: pooled,
  breaking: {},
  mutants: [
    {
      name: 'with-money-to-burn',
      prose: 'There is such an environment in the subsidy-free class.',
      kind: 'hypothesis',
      hypotheses: {
        ...others,
        'subsidy-free': hypothesis('the class is subsidy-free', ({ mechanismClass }) => mechanismClass === 'subsidy-free'),
      },
      scopes: [reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 2, 'subsidy-free', { choices: 'the first profile' })],
    },
    {
      name: 'one-contingency-is-enough',
      prose: 'There is such an environment with one contingency.',
      kind: 'quantifier',
      scopes: [reportedScope({ actions: [2, 2], payoffs: [0, 1] }, 2, 'balanced')],
    },
  ],
};
