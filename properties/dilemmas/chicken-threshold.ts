/**
 * # How to try `chicken-threshold`
 *
 * Payoffs with gaps of every size between them; in a third of the draws both swerving is exactly as good as one.
 */
import fc from 'fast-check';
import { add, isNegative, subtract } from '../../src/exact/rational.js';
import { overOneDefection } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { chickenThreshold } from '../../theorems/dilemmas/chicken-threshold.js';
import { dilemmaPayoffs, firstDefectionStops, SYMMETRIC_DILEMMA } from '../../theorems/dilemmas/symmetric-dilemmas.js';
import { dilemmaScopes, dilemmaStrata, dilemmas } from './symmetric-dilemmas.js';

const ORDER = ['T', 'R', 'S', 'P'];

/** T with S + T = 2R: above R, since R is above S. */
const tied = descendingNumbers(['R', 'S', 'P']).map(({ R, P, S }) => ({ T: add(R, subtract(R, S)), R, P, S }));

const { 'temptation-beats-reward': tempted, 'sucker-beats-punishment': yielding } = chickenThreshold.hypotheses;

export const chickenThresholdProperty: Property<FamilySubject> = {
  theorem: chickenThreshold,
  families: [SYMMETRIC_DILEMMA],
  scopes: dilemmaScopes(ORDER),
  meeting: fc.oneof({ weight: 2, arbitrary: dilemmas(ORDER) }, { weight: 1, arbitrary: familySubjects(SYMMETRIC_DILEMMA, tied) }),
  breaking: {
    'temptation-beats-reward': dilemmas(ORDER, 'T'),
    'reward-beats-sucker': dilemmas(ORDER, 'R'),
    'sucker-beats-punishment': dilemmas(ORDER, 'S'),
  },
  mutants: [
    {
      name: 'tie-to-the-first-case',
      prose: 'at 2R = S + T the weight that stops the first defection',
      kind: 'relation',
      conclude: ({ environment, parameters }) => {
        const payoffs = dilemmaPayoffs(parameters);
        return isNegative(overOneDefection(payoffs))
          ? chickenThreshold.conclude({ environment, parameters, family: SYMMETRIC_DILEMMA })
          : claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', ['(T − R)/(2R − S − T)', firstDefectionStops(payoffs)]);
      },
    },
    {
      name: 'any-reward',
      prose: 'nothing said about R and S',
      kind: 'hypothesis',
      hypotheses: { 'temptation-beats-reward': tempted, 'sucker-beats-punishment': yielding },
    },
  ],
  strata: dilemmaStrata,
};
