/**
 * # The figures of an environment
 *
 * What baselines keep of an environment with a language: exact values as text, by name. Where several optima exist, only what is the same
 * for all of them is a figure, so that another search for the same optimum moves nothing.
 *
 * Notation. F are the first bests and f the easiest of them, of least λ*(ω,a); V_L, Γ_L and λ*_L are said of each class.
 */
import { type BestMechanism, bestMechanism, bestValue } from '../../contract/best-mechanism.js';
import { hasUndetectableTemptation } from '../../contract/choice/candidates.js';
import { literalClauseLosses } from '../../contract/clauses/clauses.js';
import { contingencyBlocks, forcingLoss } from '../../contract/clauses/forcing.js';
import { implement } from '../../contract/incentives/implementation.js';
import { contingencyPartition, isDetectable, type Language, productLanguage } from '../../contract/language/language.js';
import {
  isInducedEquilibrium,
  isMechanism,
  MECHANISM_CLASSES,
  type MechanismClass,
  type Setting,
  setting,
} from '../../contract/language/setting.js';
import { allChoices } from '../../contract/literal/literal.js';
import { format, fraction, maximum, multiply, ONE, type Rational, subtract, sum, ZERO } from '../../exact/rational.js';
import { type CorrelatedConcept, greatestExpectation, leastExpectation } from '../../game/correlated.js';
import { type Environment, expectedPayoffs, firstBests, firstBestWelfare, type PayoffTable } from '../../game/environment.js';
import { equilibria, isEquilibrium } from '../../game/equilibrium.js';
import { Inapplicable } from '../../game/interpretation.js';
import { rawlsianOptima } from '../../game/optima.js';
import { type Profile, profileNames } from '../../game/profile.js';
import { isStrictEquilibrium } from '../../game/strict-equilibrium.js';
import { undetectableThresholds } from '../../prosocial/hidden.js';
import { criticalWeights, lastOtherEquilibrium } from '../../prosocial/phase.js';
import { contractThreshold } from '../../prosocial/substitution.js';
import { agentThresholds, easiestFirstBests, INFINITE, selfishnessLevel, type Threshold, temptations } from '../../prosocial/threshold.js';
import { prosocialUtilities } from '../../prosocial/utility.js';
import { type Fields, sorted } from '../../theory/check/appraisal.js';
import { seenBy } from '../../theory/check/under-model.js';
import { type Model, restricted, standard } from '../../theory/statement/model.js';
import type { SubjectWith } from '../../theory/statement/subject.js';

/** An environment, a language, and what else the figures speak of: a liability bound (none if left out) and a weight (1 if left out). */
export type FigureSubject = SubjectWith<'language'>;

type Questions = Readonly<Record<string, () => string>>;

/** So many choices are tried one by one where there are no more. */
const MOST_CHOICES = 64;

/** The figures of an environment under a model. May take exponential time. */
export function figuresOf(subject: FigureSubject, model: Model = standard): Fields {
  const { environment: of, liability = null, weight = ONE } = model === standard ? subject : seenBy<FigureSubject>(model)(subject);
  const inClass = (mechanismClass: MechanismClass) => {
    const { language, ...terms } = restricted({ ...subject, liability, mechanismClass }, model);
    return ofClass(setting(of, language, { mechanismClass: terms.mechanismClass, liability: terms.liability }), weight);
  };
  const questions: Questions = {
    ...ofGame(of, weight),
    ...ofContract(of, restricted(subject, model).language),
    ...Object.fromEntries(
      MECHANISM_CLASSES.flatMap((each) => Object.entries(inClass(each)).map(([name, ask]) => [`${name}, ${each}`, ask])),
    ),
  };
  return sorted(Object.fromEntries(Object.entries(questions).map(([name, ask]) => [name, answer(ask)])));
}

/** The answer to a question, or that it has none under the model, or that what finds it breaks. */
function answer(ask: () => string): string {
  try {
    return ask();
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`;
    return error instanceof Inapplicable ? 'inapplicable' : `broken: ${reason}`;
  }
}

/** Without any contract. */
function ofGame(of: Environment, weight: Rational): Questions {
  const level = once(() => selfishnessLevel(of));
  const easiest = once(() => easiestFirstBests(of).map(({ profile }) => profile));
  const tempting = once(() => of.contingencies.flatMap((_, w) => firstBests(of, w).flatMap((profile) => temptations(of, w, profile))));
  const uneven = () =>
    prosocialUtilities(
      of,
      of.agents.map((_, agent) => multiply(weight, fraction(1n, BigInt(agent + 1)))),
    );
  const stable = (utilities: PayoffTable) => profilesText(of, (w) => equilibria(of, utilities, w));
  const which = (holds: typeof isEquilibrium) =>
    profilesText(of, (w) => of.welfare[w].flatMap((_, profile) => (holds(of, of.payoffs, w, profile) ? [profile] : [])));
  const mediated = (extreme: typeof greatestExpectation, concept: CorrelatedConcept) =>
    format(sum(of.welfare.map((row, w) => multiply(of.prior[w], extreme(of, of.payoffs, w, row, concept).value))));
  return {
    'W*': () => format(firstBestWelfare(of)),
    F: () => profilesText(of, (w) => firstBests(of, w)),
    'payoffs at f': () => numbersText(expectedPayoffs(of, easiest())),
    'Rawlsian optima': () => profilesText(of, (w) => rawlsianOptima(of, w)),
    'λ*(E)': () => thresholdText(level()),
    'λ*_i at f': () => agentThresholds(of, easiest()).map(thresholdText).join(' '),
    'gains of temptations at F': () => numbersText(tempting().map(({ gain }) => gain)),
    'losses of temptations at F': () => numbersText(tempting().map(({ loss }) => loss)),
    'equilibria, selfish': () => stable(of.payoffs),
    'equilibria, by the definition': () => which(isEquilibrium),
    'equilibria, strict': () => which(isStrictEquilibrium),
    'equilibria at λ': () => stable(prosocialUtilities(of, weight)),
    'equilibria at λ, λ/2, λ/3, …': () => stable(uneven()),
    'equilibria at λ*(E)': () => {
      const found = level();
      return found === INFINITE ? 'undefined' : stable(prosocialUtilities(of, found));
    },
    'critical weights': () => numbersText(criticalWeights(of)),
    'last weight of other equilibria': () => thresholdText(lastOtherEquilibrium(of)),
    'correlated welfare, greatest': () => mediated(greatestExpectation, 'correlated'),
    'correlated welfare, least': () => mediated(leastExpectation, 'correlated'),
    'coarse welfare, greatest': () => mediated(greatestExpectation, 'coarse'),
    'coarse welfare, least': () => mediated(leastExpectation, 'coarse'),
    'clause losses': () => numbersText(literalClauseLosses(of)),
  };
}

/** With a contract, whatever its class. */
function ofContract(of: Environment, language: Language): Questions {
  const unseen = (w: number, profile: Profile) => temptations(of, w, profile).filter((each) => !isDetectable(language, w, profile, each));
  const candidates = (w: number) =>
    hasUndetectableTemptation(setting(of, language), w).flatMap((tempted, profile) => (tempted ? [] : [profile]));
  return {
    'unseen temptations at F': () =>
      of.contingencies
        .map((_, w) =>
          firstBests(of, w)
            .map((a) => unseen(w, a).length)
            .join(' '),
        )
        .join('; '),
    'λ* of unseen temptations at f': () =>
      undetectableThresholds(
        of,
        language,
        easiestFirstBests(of).map(({ profile }) => profile),
      )
        .map(thresholdText)
        .join(' '),
    'profiles without unseen temptations': () => profilesText(of, candidates),
    'V with messages': () => {
      const best = of.welfare.map((row, w) =>
        candidates(w)
          .map((profile) => row[profile])
          .reduce(greatest, null),
      );
      return best.includes(null) ? 'undefined' : format(sum(best.map((value, w) => multiply(of.prior[w], value ?? ZERO))));
    },
    "V_L, first agent's actions seen": () => valueText(bestValue(setting(of, firstAgentSeen(of)))),
    'V_L, contingencies unseen': () => valueText(bestValue(setting(of, contingencyPartition(of, [of.contingencies.map((_, w) => w)])))),
    'forcing loss': () => format(forcingLoss(of, contingencyBlocks(language))),
  };
}

/** The court sees the contingency and what the first agent does. */
const firstAgentSeen = (of: Environment): Language =>
  productLanguage(
    of,
    undefined,
    of.actions.map((names, i) => (i === 0 ? undefined : [names.map((_, k) => k)])),
  );

/** With the mechanisms of a class. */
function ofClass(selfish: Setting, weight: Rational): Questions {
  const { environment: of } = selfish;
  const best = once(() => bestMechanism(selfish));
  const gap = (v: Rational | null) => (v === null ? 'undefined' : format(subtract(firstBestWelfare(of), v)));
  const count = of.profileCount ** of.contingencies.length;
  return {
    V_L: () => valueText(attainedBy(best())),
    Γ_L: () => gap(attainedBy(best())),
    'Γ_L at λ': () => gap(attainedBy(bestMechanism({ ...selfish, utilities: prosocialUtilities(of, weight) }))),
    'λ*_L': () => {
      const found = contractThreshold(selfish);
      return found.status === 'attained' ? format(found.weight) : found.status;
    },
    'best pair, by the definition': () => {
      const found = best();
      if (found.status !== 'attained') return found.status;
      const { transfers, choice } = found.pair;
      return isMechanism(selfish, transfers) && isInducedEquilibrium(selfish, transfers, choice) ? 'an equilibrium pair' : 'none';
    },
    'burned for f': () =>
      burnedFor(
        selfish,
        easiestFirstBests(of).map(({ profile }) => profile),
      ),
    ...(count <= MOST_CHOICES && {
      'choices implemented': () =>
        `${[...allChoices(selfish)].filter((choice) => implement(selfish, choice).implementable).length} of ${count}`,
    }),
  };
}

const attainedBy = (found: BestMechanism): Rational | null => (found.status === 'attained' ? found.pair.value : null);

const greatest = (known: Rational | null, value: Rational): Rational => (known === null ? value : maximum(known, value));

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

/** A function that is called at most once, when it is first asked. */
function once<Value>(find: () => Value): () => Value {
  let found: { readonly value: Value } | null = null;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}
