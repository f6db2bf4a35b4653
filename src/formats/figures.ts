/**
 * # The figures of an environment
 *
 * What baselines keep of an environment with a language: exact values as text, by name. Where several optima exist, only what is the same
 * for all of them is a figure, so that another search for the same optimum moves nothing.
 *
 * Notation. F are the first bests and f the easiest of them, of least λ*(ω,a); V_L, Γ_L and λ*_L are said of each class.
 */
import { bestMechanism } from '../contract/best-mechanism.js';
import { hasUndetectableTemptation } from '../contract/candidates.js';
import { clauseLosses } from '../contract/clauses.js';
import { contingencyBlocks, forcingLoss } from '../contract/forcing.js';
import { implement } from '../contract/implementation.js';
import { isDetectable, type Language } from '../contract/language.js';
import { allChoices } from '../contract/literal.js';
import { isInducedEquilibrium, isMechanism, MECHANISM_CLASSES, type Setting, setting } from '../contract/setting.js';
import { format, maximum, multiply, negate, ONE, type Rational, rational, subtract, sum, ZERO } from '../exact/rational.js';
import { greatestExpectation } from '../game/correlated.js';
import { type Environment, expectedPayoffs, firstBests, firstBestWelfare } from '../game/environment.js';
import { equilibria, isEquilibrium } from '../game/equilibrium.js';
import { rawlsianOptima } from '../game/optima.js';
import { type Profile, profileNames } from '../game/profile.js';
import { isStrictEquilibrium } from '../game/strict-equilibrium.js';
import { undetectableThresholds } from '../prosocial/hidden.js';
import { criticalWeights, lastOtherEquilibrium } from '../prosocial/phase.js';
import { contractThreshold } from '../prosocial/substitution.js';
import { agentThresholds, easiestFirstBests, INFINITE, selfishnessLevel, type Threshold, temptations } from '../prosocial/threshold.js';
import { prosocialUtilities } from '../prosocial/utility.js';
import type { SubjectWith } from '../theory/subject.js';

/** Exact values as text by name, in alphabetical order of the names. */
export type Figures = Readonly<Record<string, string>>;

/** An environment, a language, and what else the figures speak of: a liability bound (none if left out) and a weight (1 if left out). */
export type FigureSubject = SubjectWith<'language'>;

type Questions = Readonly<Record<string, () => string>>;

/** So many choices are tried one by one where there are no more. */
const MOST_CHOICES = 64;

/** The figures of an environment. May take exponential time. */
export function figuresOf({ environment, language, liability = null, weight = ONE }: FigureSubject): Figures {
  const questions = {
    ...ofGame(environment, weight),
    ...ofContract(environment, language),
    ...Object.assign(
      {},
      ...MECHANISM_CLASSES.map((each) => ofClass(setting(environment, language, { mechanismClass: each, liability }), weight)),
    ),
  };
  const names = Object.keys(questions).sort();
  return Object.fromEntries(names.map((name) => [name, questions[name]()]));
}

/** Without any contract. */
function ofGame(of: Environment, weight: Rational): Questions {
  const level = selfishnessLevel(of);
  const easiest = easiestFirstBests(of).map(({ profile }) => profile);
  const tempting = of.contingencies.flatMap((_, w) => firstBests(of, w).flatMap((profile) => temptations(of, w, profile)));
  const uneven = prosocialUtilities(
    of,
    of.agents.map((_, agent) => multiply(weight, rational(`1/${agent + 1}`))),
  );
  const stable = (lambda: Rational) => profilesText(of, (w) => equilibria(of, prosocialUtilities(of, lambda), w));
  const mediated = (sign: (value: Rational) => Rational, concept: 'correlated' | 'coarse') => () =>
    format(
      sum(of.welfare.map((row, w) => multiply(of.prior[w], sign(greatestExpectation(of, of.payoffs, w, row.map(sign), concept).value)))),
    );
  return {
    'W*': () => format(firstBestWelfare(of)),
    F: () => profilesText(of, (w) => firstBests(of, w)),
    'payoffs at f': () => numbersText(expectedPayoffs(of, easiest)),
    'Rawlsian optima': () => profilesText(of, (w) => rawlsianOptima(of, w)),
    'λ*(E)': () => thresholdText(level),
    'λ*_i at f': () => agentThresholds(of, easiest).map(thresholdText).join(' '),
    'temptations at F': () => `${tempting.length}`,
    'gains of temptations at F': () => numbersText(tempting.map(({ gain }) => gain)),
    'losses of temptations at F': () => numbersText(tempting.map(({ loss }) => loss)),
    'equilibria, selfish': () => stable(ZERO),
    'equilibria, by the definition': () =>
      profilesText(of, (w) => of.welfare[w].flatMap((_, profile) => (isEquilibrium(of, of.payoffs, w, profile) ? [profile] : []))),
    'equilibria, strict': () =>
      profilesText(of, (w) => of.welfare[w].flatMap((_, profile) => (isStrictEquilibrium(of, of.payoffs, w, profile) ? [profile] : []))),
    'equilibria at λ': () => stable(weight),
    'equilibria at λ*(E)': () => (level === INFINITE ? 'undefined' : stable(level)),
    'equilibria at λ, λ/2, …': () => profilesText(of, (w) => equilibria(of, uneven, w)),
    'critical weights': () => numbersText(criticalWeights(of)),
    'last weight of other equilibria': () => thresholdText(lastOtherEquilibrium(of)),
    'correlated welfare, greatest': mediated((value) => value, 'correlated'),
    'correlated welfare, least': mediated(negate, 'correlated'),
    'coarse welfare, greatest': mediated((value) => value, 'coarse'),
    'coarse welfare, least': mediated(negate, 'coarse'),
    'clause losses': () => numbersText(clauseLosses(of)),
  };
}

/** With a contract, whatever its class. */
function ofContract(of: Environment, language: Language): Questions {
  const easiest = easiestFirstBests(of).map(({ profile }) => profile);
  const candidates = of.contingencies.map((_, w) => hasUndetectableTemptation(setting(of, language), w));
  const reported = of.welfare.map((row, w) => row.filter((_, profile) => !candidates[w][profile]));
  return {
    'temptations at F, unseen': () =>
      of.contingencies
        .map((_, w) =>
          firstBests(of, w)
            .map((profile) => temptations(of, w, profile).filter((each) => !isDetectable(language, w, profile, each)).length)
            .join(' '),
        )
        .join('; '),
    'λ* of unseen temptations at f': () => undetectableThresholds(of, language, easiest).map(thresholdText).join(' '),
    candidates: () => profilesText(of, (w) => candidates[w].flatMap((tempted, profile) => (tempted ? [] : [profile]))),
    'V with messages': () =>
      reported.some((row) => row.length === 0)
        ? 'undefined'
        : format(sum(reported.map((row, w) => multiply(of.prior[w], row.reduce(maximum))))),
    'forcing loss': () => format(forcingLoss(of, contingencyBlocks(language))),
  };
}

/** With the mechanisms of a class. */
function ofClass(selfish: Setting, weight: Rational): Questions {
  const { environment: of, mechanismClass } = selfish;
  const caring: Setting = { ...selfish, utilities: prosocialUtilities(of, weight) };
  const easiest = easiestFirstBests(of).map(({ profile }) => profile);
  const best = bestMechanism(selfish);
  const value = ({ status, ...found }: ReturnType<typeof bestMechanism>) => ('pair' in found ? found.pair.value : null);
  const gap = (v: Rational | null) => (v === null ? 'undefined' : format(subtract(firstBestWelfare(of), v)));
  const count = of.profileCount ** of.contingencies.length;
  const questions: Questions = {
    V_L: () => valueText(value(best)),
    Γ_L: () => gap(value(best)),
    'best pair, by the definition': () =>
      best.status === 'attained'
        ? `${isMechanism(selfish, best.pair.transfers) && isInducedEquilibrium(selfish, best.pair.transfers, best.pair.choice)}`
        : 'undefined',
    'Γ_L at λ': () => gap(value(bestMechanism(caring))),
    'λ*_L': () => {
      const found = contractThreshold(selfish);
      return found.status === 'attained' ? format(found.weight) : found.status;
    },
    'burned for f': () => burnedFor(selfish, easiest),
    ...(count <= MOST_CHOICES
      ? {
          'choices implemented': () =>
            `${[...allChoices(selfish)].filter((choice) => implement(selfish, choice).implementable).length} of ${count}`,
        }
      : {}),
  };
  return Object.fromEntries(Object.entries(questions).map(([name, ask]) => [`${name}, ${mechanismClass}`, ask]));
}

/** The least that mechanisms of the class burn to implement a choice. */
function burnedFor(of: Setting, choice: readonly Profile[]): string {
  const found = implement(of, choice);
  return found.implementable ? format(found.pair.burned) : 'not implementable';
}

const thresholdText = (weight: Threshold | null): string =>
  weight === null ? 'none' : typeof weight === 'string' ? weight : format(weight);

const valueText = (value: Rational | null): string => (value === null ? 'undefined' : format(value));

const numbersText = (values: readonly Rational[]): string => (values.length === 0 ? 'none' : values.map(format).join(' '));

/** Profiles, contingency by contingency: `C,C C,D; D,D`. */
const profilesText = (of: Environment, profiles: (contingency: number) => readonly Profile[]): string =>
  of.contingencies
    .map(
      (_, w) =>
        profiles(w)
          .map((profile) => profileNames(of, profile).join(','))
          .join(' ') || 'none',
    )
    .join('; ');
