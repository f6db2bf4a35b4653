/**
 * # How to try `worst-closed-walk-sets-the-weight`
 *
 * Selections of first bests under random languages, a court that sees actions but not contingencies among them: there closed walks take
 * several steps. Weights lie around the worst ratio.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition, type Language } from '../../src/contract/language/language.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { negate } from '../../src/exact/rational.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { compareThresholds, INFINITE, largestRatio, lowerThreshold, type Threshold, temptations } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { liabilities, settings } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import {
  type ChoiceInSetting,
  largestWalkRatio,
  worstClosedWalkSetsTheWeight,
  worstOf,
} from '../../theorems/prosociality/worst-closed-walk-sets-the-weight.js';
import { belowAndAt, choices, selections, weightsAround } from './prosocial-threshold.js';
import { temptedOrNot } from './prosociality-closes-every-gap.js';

const actionsAlone = (of: Environment): Language => contingencyPartition(of, [of.contingencies.map((_, w) => w)]);

const small = { outcomes: 12, contingencies: { min: 2, max: 4 } };

/** Three actions or more for one agent and as many contingencies: room for walks of three steps. */
const long = {
  shapes: [
    [3, 1],
    [3, 2],
    [4, 1],
  ],
  outcomes: 18,
  contingencies: { min: 3, max: 4 },
};

/** Settings without a bound, one in two of them with verifiable actions and pooled contingencies. */
const unbounded = (classes: readonly MechanismClass[]): Arbitrary<SettingSubject> =>
  fc
    .record({ subject: fc.oneof(temptedOrNot(small), settings(long)), pooled: fc.boolean(), mechanismClass: fc.constantFrom(...classes) })
    .map(({ subject, pooled, mechanismClass }) => ({
      environment: subject.environment,
      language: pooled ? actionsAlone(subject.environment) : subject.language,
      mechanismClass,
    }));

const choosing = (
  subjects: Arbitrary<SettingSubject>,
  choice: (of: Environment) => Arbitrary<number[]> = selections,
): Arbitrary<ChoiceInSetting> =>
  subjects.chain((subject) =>
    choice(subject.environment).chain((chosen) =>
      weightsAround(largestWalkRatio(settingOf(subject), chosen)).map((weight) => ({ ...subject, choice: chosen, weight })),
    ),
  );

const free = unbounded(['subsidy-free', 'unrestricted']);

/** The worst ratio of a walk of one step: the weight that undetectable temptations alone would need. */
const worstLoop = ({ environment, language, choice }: ChoiceInSetting): Threshold =>
  largestRatio(
    choice.flatMap((profile, w) =>
      temptations(environment, w, profile).filter(({ to }) => language.cells[w][to] === language.cells[w][profile]),
    ),
  );

/** The claim that f is implementable at the weight iff the weight is at least, or above, a bound. */
function implementableFrom(subject: ChoiceInSetting, relation: '≥' | '>', bound: Threshold): Conclusion {
  const setting = { ...settingOf(subject), utilities: prosocialUtilities(subject.environment, subject.weight) };
  return equivalent(
    ['some transfers implement f at weight λ', isImplementable(setting, subject.choice)],
    [`λ ${relation} the bound`, compareThresholds(subject.weight, bound) >= (relation === '≥' ? 0 : 1)],
  );
}

export const worstClosedWalkSetsTheWeightProperty: Property<ChoiceInSetting> = {
  theorem: worstClosedWalkSetsTheWeight,
  scopes: [
    extendScope(
      environmentScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 2] }),
      'actions verifiable and contingencies not, subsidy-free, the last selection, just below and at its worst ratio',
      2,
      ({ environment }) => {
        const choice = environment.contingencies.map((_, w) => firstBests(environment, w)[firstBests(environment, w).length - 1]);
        const subject = { environment, language: actionsAlone(environment), mechanismClass: 'subsidy-free' as const, choice };
        return belowAndAt(largestWalkRatio(settingOf(subject), choice)).map((weight) => ({ weight, ...subject }));
      },
    ),
  ],
  meeting: choosing(free),
  breaking: {
    'first-bests': choosing(free, choices),
    nonnegative: choosing(free).map((subject) => ({ ...subject, weight: negate(subject.weight) })),
    'not-balanced': choosing(unbounded(['balanced'])),
    'no-bound': fc.tuple(choosing(free), liabilities).map(([subject, liability]) => ({ ...subject, liability })),
  },
  mutants: [
    {
      name: 'loops-alone',
      prose: 'the weight is set by undetectable temptations, walks of one step',
      kind: 'constant',
      scopes: [],
      conclude: (subject) => implementableFrom(subject, '≥', worstLoop(subject)),
    },
    {
      name: 'strictly-above',
      prose: 'f is implementable iff λ exceeds the worst ratio',
      kind: 'relation',
      conclude: (subject) => implementableFrom(subject, '>', worstOf(subject)),
    },
    {
      name: 'every-temptation',
      prose: 'every temptation on the path counts, closed walk or not',
      kind: 'quantifier',
      conclude: (subject) =>
        implementableFrom(subject, '≥', largestRatio(subject.choice.flatMap((profile, w) => temptations(subject.environment, w, profile)))),
    },
  ],
  strata: {
    'the worst walk takes several steps': (subject) => lowerThreshold(worstLoop(subject), worstOf(subject)),
    'no weight suffices': (subject) => worstOf(subject) === INFINITE,
  },
};
