/**
 * # How to try `prisoners-dilemma-threshold`
 *
 * Payoffs with gaps of every size between them; in a third of the draws one defection is exactly as good for both together as none.
 */
import fc from 'fast-check';
import { add, atMost, isNegative, subtract } from '../../src/exact/rational.js';
import { overOneDefection } from '../../src/game/dilemmas/symmetric-dilemma.js';
import { selfishnessLevel } from '../../src/prosocial/threshold.js';
import { descendingNumbers, familySubjects } from '../../src/theory/draw/random-parameters.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { prisonersDilemmaThreshold } from '../../theorems/dilemmas/prisoners-dilemma-threshold.js';
import {
  dilemmaPayoffs,
  firstDefectionStops,
  SYMMETRIC_DILEMMA,
  secondDefectionStops,
} from '../../theorems/dilemmas/symmetric-dilemmas.js';
import { dilemmaScopes, dilemmaStrata, dilemmas } from './symmetric-dilemmas.js';

const ORDER = ['T', 'R', 'P', 'S'];

/** T with S + T = 2R: above R, since R is above S. */
const tied = descendingNumbers(['R', 'P', 'S']).map(({ R, P, S }) => ({ T: add(R, subtract(R, S)), R, P, S }));

export const prisonersDilemmaThresholdProperty: Property<FamilySubject> = {
  theorem: prisonersDilemmaThreshold,
  families: [SYMMETRIC_DILEMMA],
  scopes: dilemmaScopes(ORDER),
  meeting: fc.oneof({ weight: 2, arbitrary: dilemmas(ORDER) }, { weight: 1, arbitrary: familySubjects(SYMMETRIC_DILEMMA, tied) }),
  breaking: {
    'temptation-beats-reward': dilemmas(ORDER, 'T'),
    'reward-beats-punishment': dilemmas(ORDER, 'R'),
    'punishment-beats-sucker': dilemmas(ORDER, 'P'),
  },
  mutants: [
    {
      name: 'tie-to-cooperation',
      prose: 'at 2R = S + T the weight that stops the first defection',
      kind: 'relation',
      conclude: ({ environment, parameters }) => {
        const payoffs = dilemmaPayoffs(parameters);
        const closed = isNegative(overOneDefection(payoffs)) ? secondDefectionStops(payoffs) : firstDefectionStops(payoffs);
        return claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', ['the closed form', closed]);
      },
    },
    {
      name: 'no-second-case',
      prose: '(T − R)/(2R − S − T), whatever 2R and S + T',
      kind: 'quantifier',
      conclude: ({ environment, parameters }) =>
        claim(['the least weight λ*(E)', selfishnessLevel(environment)], '=', [
          '(T − R)/(2R − S − T)',
          firstDefectionStops(dilemmaPayoffs(parameters)),
        ]),
    },
    {
      name: 'reward-at-least-punishment',
      prose: 'R ≥ P in place of R > P',
      kind: 'hypothesis',
      hypotheses: {
        ...prisonersDilemmaThreshold.hypotheses,
        'reward-beats-punishment': hypothesis('R ≥ P', ({ parameters: { R, P } }) => atMost(P, R)),
      },
    },
  ],
  strata: dilemmaStrata,
};
