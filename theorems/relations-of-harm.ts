/**
 * # How the theorems about harm hang together
 *
 * Which games get worse as agents grow more prosocial, and which harm is the stronger.
 */
import { emptyLanguage } from '../src/contract/language/language.js';
import { maximum, ZERO } from '../src/exact/rational.js';
import { equilibriumWelfare } from '../src/prosocial/equilibrium-welfare.js';
import { all, type Conclusion, claim, equivalent, holds, implies } from '../src/theory/statement/conclusion.js';
import { quantities, type Relation, relate, truths } from '../src/theory/statement/relation.js';
import type { SettingSubject, Subject, SubjectWith } from '../src/theory/statement/subject.js';
import { meets } from '../src/theory/statement/theorem.js';
import { matchingPenniesDefyEveryWeight } from './dilemmas/matching-pennies-defy-every-weight.js';
import { noHarmToTheBestFromTheThresholdOn } from './harm/no-harm-to-the-best-from-the-threshold-on.js';
import { noWeightSuffices } from './harm/no-weight-suffices.js';
import { partialProsocialityIsWorseThanNoneOrAll } from './harm/partial-prosociality-is-worse-than-none-or-all.js';
import { prosocialityWorsensTheBestEquilibrium } from './harm/prosociality-worsens-the-best-equilibrium.js';
import { prosocialityWorsensTheOnlyEquilibrium } from './harm/prosociality-worsens-the-only-equilibrium.js';
import { prosocialityWorsensTheWorstEquilibrium } from './harm/prosociality-worsens-the-worst-equilibrium.js';
import { whenProsocialityHurts } from './harm/when-prosociality-hurts.js';
import { phaseDiagramShowsThresholdsAndTraps } from './prosociality/phase-diagram-shows-thresholds-and-traps.js';
import { prosocialityClosesEveryGap } from './prosociality/prosociality-closes-every-gap.js';

const twoByTwo = ({ environment }: Subject): boolean => whenProsocialityHurts.hypotheses['two-by-two'].holds({ environment, weight: ZERO });

export const HARM_RELATIONS: readonly Relation[] = [
  relate(phaseDiagramShowsThresholdsAndTraps, prosocialityWorsensTheBestEquilibrium, {
    how: 'the best equilibrium can get worse only where some interval ends in a loss (part 4)',
    instances: ({ environment }) => [{ environment }],
    entails: (subject, given) =>
      implies(
        ['the best equilibrium at λ is worse than among selfish agents', holds(prosocialityWorsensTheBestEquilibrium.conclude(subject))],
        ['some end of an interval is a loss', truths(given, 'some end of an interval is a loss')[0]],
      ),
  }),
  relate(whenProsocialityHurts, prosocialityWorsensTheOnlyEquilibrium, {
    how: 'the games with two actions each in which it happens, and at which weights',
    instances: (subject) => (twoByTwo(subject) ? [subject] : []),
    entails: (subject, given: readonly Conclusion[]) =>
      all(
        ...(given.length === 0 ? [] : truths(given, 'the game is harmful, the giver gives and the taker takes')).map((harmful) =>
          equivalent(
            [
              'the only equilibrium gets worse',
              meets(prosocialityWorsensTheOnlyEquilibrium, subject) && holds(prosocialityWorsensTheOnlyEquilibrium.conclude(subject)),
            ],
            ['the game is harmful, and the weight between λ_g and λ_t', harmful],
          ),
        ),
      ),
  }),
  relate(whenProsocialityHurts, partialProsocialityIsWorseThanNoneOrAll, {
    how: 'the games with two actions each in which it happens, and at which weights',
    instances: (subject) => (twoByTwo(subject) ? [{ environment: subject.environment, weight: subject.weights.reduce(maximum) }] : []),
    entails: (subject, given: readonly Conclusion[]) =>
      all(
        ...(given.length === 0 ? [] : truths(given, 'the game is harmful, and both would give')).map((harmful) =>
          implies(
            ['one is worse than none and all', holds(partialProsocialityIsWorseThanNoneOrAll.conclude(subject))],
            ['the game is harmful, and both would give', harmful],
          ),
        ),
      ),
  }),
  relate(prosocialityWorsensTheOnlyEquilibrium, prosocialityWorsensTheBestEquilibrium, {
    how: 'the only equilibrium is the best; the same witness',
    witness: (subject) => subject,
  }),
  relate(prosocialityWorsensTheOnlyEquilibrium, prosocialityWorsensTheWorstEquilibrium, {
    how: 'the only equilibrium is the worst; the same witness',
    witness: (subject) => subject,
  }),
  relate(prosocialityClosesEveryGap, noHarmToTheBestFromTheThresholdOn, {
    how: 'from λ*(E) on paying nothing is worth W*, so the best equilibrium is',
    instances: ({ environment, weight }): (SettingSubject & SubjectWith<'weight'>)[] => [
      { environment, weight, language: emptyLanguage(environment), mechanismClass: 'subsidy-free' },
    ],
    entails: ({ environment, weight }, given) =>
      claim(['what paying nothing is worth', quantities(given, 'what paying nothing is worth')[0]], '=', [
        'welfare at the best equilibrium',
        equilibriumWelfare(environment, weight)?.best ?? 'undefined',
      ]),
  }),
  relate(matchingPenniesDefyEveryWeight, noWeightSuffices, {
    how: 'matching pennies are the witness',
  }),
];
