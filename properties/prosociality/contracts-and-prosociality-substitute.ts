/**
 * # How to try `contracts-and-prosociality-substitute`
 *
 * The finer language is the common refinement of the first with a random one; the weight lies around λ*_L or λ*(E), or anywhere. One
 * setting in five is built so that selfish agents can be held to the first best only by burning money.
 */
import fc, { type Arbitrary } from 'fast-check';
import { allLanguages, commonRefinement, type Language, productLanguage, signalLanguage } from '../../src/contract/language/language.js';
import { choicesFrom, isImplementable } from '../../src/contract/literal/literal.js';
import {
  add,
  divide,
  fraction,
  isPositive,
  isZero,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { type Environment, environment, firstBests } from '../../src/game/environment.js';
import { actionIn, deviate } from '../../src/game/profile.js';
import { type ContractThreshold, contractThreshold } from '../../src/prosocial/substitution.js';
import { equalThresholds, INFINITE, lowerThreshold, selfishnessLevel, type Threshold } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { languages } from '../../src/theory/draw/arbitraries.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, claim, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import {
  contractsAndProsocialitySubstitute,
  type RefinementAtWeight,
} from '../../theorems/prosociality/contracts-and-prosociality-substitute.js';
import { prosocialGap } from '../../theorems/prosociality/prosociality-closes-every-gap.js';
import { anywhere } from '../contracts/lured.js';
import { weightsAround } from './prosocial-threshold.js';
import { raiseFirstBests, symmetricGames, temptedOrNot, withoutContingency } from './prosociality-closes-every-gap.js';

/** λ*_L. */
const thresholdOf = remember((subject: SettingSubject): Threshold => weightOf(contractThreshold(settingOf(subject))));

const weightOf = (found: ContractThreshold): Threshold => (found.status === 'attained' ? found.weight : INFINITE);

const exceeds = (x: Threshold, y: Threshold): boolean => lowerThreshold(y, x);

/** Gains less than 1, which is what the deviations below cost everyone. */
const smallGains = fc.integer({ min: 1, max: 9 }).map((n) => fraction(BigInt(n), 20n));

/**
 * A setting in which the court mistakes what two agents can do at one contingency for the first best of the next: paying the one and not
 * the other outcome burns money, unless prosociality stands in.
 */
const crossed: Arbitrary<SettingSubject> = fc
  .tuple(
    anywhere({
      shapes: [
        [2, 2],
        [2, 3],
        [2, 2, 2],
      ],
      contingencies: { min: 2, max: 3 },
      outcomes: 16,
    }),
    fc.tuple(smallGains, smallGains),
  )
  .map(([subject, gains]) => {
    const of = raiseFirstBests(subject.environment, () => true);
    const { contingency } = subject;
    const next = (contingency + 1) % of.contingencies.length;
    const [here, there] = [contingency, next].map((w) => firstBests(of, w)[0]);
    const taken = gains.map((_, agent) => deviate(of, here, agent, (actionIn(of, here, agent) + 1) % of.actions[agent].length));
    const payoffs = of.payoffs.map((table, w) =>
      table.map((row, a) => {
        const agent = w === contingency ? taken.indexOf(a) : -1;
        if (agent === -1) return row;
        const others = divide(
          subtract(subtract(of.welfare[w][here], ONE), add(of.payoffs[w][here][agent], gains[agent])),
          rational(row.length - 1),
        );
        return row.map((_, i) => (i === agent ? add(of.payoffs[w][here][agent], gains[agent]) : others));
      }),
    );
    const changed = environment({ ...of, payoffs });
    const language = signalLanguage(changed, (w, a) => (w === contingency && taken.includes(a) ? `${next}:${there}` : `${w}:${a}`));
    return withoutContingency({ ...subject, environment: changed, language });
  });

/** A setting with a second language and a weight. */
const subjects = (second: (of: Environment, first: Language, other: Language) => Language): Arbitrary<RefinementAtWeight> =>
  fc.oneof({ weight: 4, arbitrary: temptedOrNot({ outcomes: 10 }) }, { weight: 1, arbitrary: crossed }).chain((subject) => {
    const { environment: of, language } = subject;
    const finer = languages(of).map((other) => second(of, language, other));
    const thresholds = [thresholdOf(subject), selfishnessLevel(of)];
    const positive = thresholds.filter((threshold) => exceeds(threshold, ZERO));
    const weight = fc.constantFrom(...(positive.length === 0 ? [ZERO] : positive)).chain(weightsAround);
    return fc.record({ finer, weight }).map((more) => ({ ...subject, ...more }));
  });

const refining = subjects(commonRefinement);

const firstActionSeen = (of: Environment): Language => productLanguage(of, undefined, [undefined, [[0, 1]]]);

const levelOf = ({ environment }: RefinementAtWeight): Threshold => selfishnessLevel(environment);
const finite = (threshold: Threshold): Rational | null => (threshold === INFINITE ? null : threshold);

/** The claim that no gap is left at weight λ iff something holds. */
function closedIff(subject: RefinementAtWeight, condition: readonly [string, boolean]): Conclusion {
  const gap = prosocialGap(subject, subject.weight);
  return equivalent(['the gap at weight λ is 0', typeof gap !== 'string' && isZero(gap)], condition);
}

/** Whether some transfers implement some selection of first bests at weight λ, money burned on the path or not. */
function someSelectionIsImplementable(subject: RefinementAtWeight): boolean {
  const { environment: of, weight } = subject;
  const setting = { ...settingOf(subject), utilities: prosocialUtilities(of, weight) };
  const selections = [...choicesFrom(of.contingencies.map((_, w) => firstBests(of, w)))];
  return selections.some((selection) => isImplementable(setting, selection));
}

/** Settings in which selfish agents are held to the first best only by burning money. */
const burning = crossed.map((subject) => ({ ...subject, finer: subject.language, mechanismClass: 'subsidy-free' as const, weight: ZERO }));

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
  mutants: [
    {
      name: 'finer-needs-less',
      prose: 'a finer language needs less prosociality',
      kind: 'relation',
      conclude: (subject) =>
        claim(["λ*_L' of the finer language", thresholdOf({ ...subject, language: subject.finer })], '<', ['λ*_L', thresholdOf(subject)]),
    },
    {
      name: 'no-contract-helps',
      prose: 'λ*_L = 0 iff λ*(E) = 0',
      kind: 'quantifier',
      conclude: (subject) =>
        equivalent(['λ*_L is 0', equalThresholds(thresholdOf(subject), ZERO)], ['λ*(E) is 0', equalThresholds(levelOf(subject), ZERO)]),
    },
    {
      name: 'strictly-above',
      prose: 'there is no gap at weight λ iff λ > λ*_L',
      kind: 'relation',
      conclude: (subject) => closedIff(subject, ['λ > λ*_L', exceeds(subject.weight, thresholdOf(subject))]),
    },
    {
      name: 'burning-allowed',
      prose: 'there is no gap at weight λ iff some selection of first bests is implementable, at whatever cost',
      kind: 'constant',
      scopes: [],
      meeting: burning,
      conclude: (subject) => closedIff(subject, ['some selection is implementable at weight λ', someSelectionIsImplementable(subject)]),
    },
  ],
  strata: {
    'the contract needs no prosociality, no contract needs some': (subject) =>
      equalThresholds(thresholdOf(subject), ZERO) && exceeds(levelOf(subject), ZERO),
    'a contract saves some prosociality, not all': (subject) =>
      exceeds(thresholdOf(subject), ZERO) && exceeds(levelOf(subject), thresholdOf(subject)),
    'the contract is no help': (subject) => exceeds(thresholdOf(subject), ZERO) && equalThresholds(levelOf(subject), thresholdOf(subject)),
    'no weight suffices': (subject) => thresholdOf(subject) === INFINITE,
    'weight exactly λ*_L > 0': (subject) => isPositive(subject.weight) && equalThresholds(subject.weight, thresholdOf(subject)),
  },
  figures: {
    'the greatest finite λ*_L': { keep: 'greatest', of: (subject) => finite(thresholdOf(subject)) },
  },
};
