/**
 * # How to try `contracts-and-prosociality-substitute`
 *
 * The finer language is the common refinement of the first with a random one; the weight lies around λ*_L or λ*(E), or anywhere.
 */
import fc, { type Arbitrary } from 'fast-check';
import { allLanguages, commonRefinement, type Language, productLanguage } from '../src/contract/language.js';
import { fraction, isPositive, negate, ONE, type Rational, ZERO } from '../src/exact/rational.js';
import type { Environment } from '../src/game/environment.js';
import { type ContractThreshold, contractThreshold } from '../src/prosocial/substitution.js';
import { compareThresholds, INFINITE, selfishnessLevel, type Threshold } from '../src/prosocial/threshold.js';
import { languages } from '../src/theory/arbitraries.js';
import type { Property } from '../src/theory/property.js';
import { extendScope } from '../src/theory/scopes.js';
import { type SettingSubject, settingOf } from '../src/theory/subject.js';
import { contractsAndProsocialitySubstitute, type RefinementAtWeight } from '../theorems/contracts-and-prosociality-substitute.js';
import { weightsAround } from './prosocial-threshold.js';
import { symmetricGames, temptedOrNot } from './prosociality-closes-every-gap.js';

const known = new WeakMap<SettingSubject, Threshold>();

/** λ*_L, remembered. */
function thresholdOf(subject: SettingSubject): Threshold {
  const found = known.get(subject) ?? weightOf(contractThreshold(settingOf(subject)));
  known.set(subject, found);
  return found;
}

const weightOf = (found: ContractThreshold): Threshold => (found.status === 'attained' ? found.weight : INFINITE);

/** A setting with a second language and a weight. */
const subjects = (second: (of: Environment, first: Language, other: Language) => Language): Arbitrary<RefinementAtWeight> =>
  temptedOrNot({ outcomes: 12 }).chain((subject) => {
    const { environment, language } = subject;
    const finer = languages(environment).map((other) => second(environment, language, other));
    const weight = fc.constantFrom(thresholdOf(subject), selfishnessLevel(environment)).chain(weightsAround);
    return fc.record({ finer, weight }).map((more) => ({ ...subject, ...more }));
  });

const refining = subjects(commonRefinement);

const firstActionSeen = (of: Environment): Language => productLanguage(of, undefined, [undefined, [[0, 1]]]);

const levelOf = ({ environment }: RefinementAtWeight): Threshold => selfishnessLevel(environment);
const exceeds = (x: Threshold, y: Threshold): boolean => compareThresholds(x, y) > 0;
const finite = (threshold: Threshold): Rational | null => (threshold === INFINITE ? null : threshold);

export const contractsAndProsocialitySubstituteProperty: Property<RefinementAtWeight> = {
  theorem: contractsAndProsocialitySubstitute,
  scopes: [
    extendScope(
      symmetricGames([0, 3]),
      "all 15 languages, refined by the first agent's action, subsidy-free, weights 0, 1/2 and 1",
      45,
      ({ environment: of }) =>
        [...allLanguages(of)].flatMap((language) =>
          [ZERO, fraction(1n, 2n), ONE].map((weight) => ({
            environment: of,
            language,
            finer: commonRefinement(of, language, firstActionSeen(of)),
            mechanismClass: 'subsidy-free',
            weight,
          })),
        ),
    ),
  ],
  meeting: refining,
  breaking: {
    nonnegative: refining.map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    refines: subjects((_, __, other) => other),
  },
  strata: {
    'the contract needs no prosociality, no contract needs some': (subject) =>
      compareThresholds(thresholdOf(subject), ZERO) === 0 && exceeds(levelOf(subject), ZERO),
    'a contract saves some prosociality, not all': (subject) =>
      exceeds(thresholdOf(subject), ZERO) && exceeds(levelOf(subject), thresholdOf(subject)),
    'the contract is no help': (subject) =>
      exceeds(thresholdOf(subject), ZERO) && compareThresholds(levelOf(subject), thresholdOf(subject)) === 0,
    'no weight suffices': (subject) => thresholdOf(subject) === INFINITE,
    'weight exactly λ*_L > 0': (subject) => isPositive(subject.weight) && compareThresholds(subject.weight, thresholdOf(subject)) === 0,
  },
  figures: {
    'the greatest finite λ*_L': { keep: 'greatest', of: (subject) => finite(thresholdOf(subject)) },
  },
};
