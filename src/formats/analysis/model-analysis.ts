/**
 * # A game under another model
 *
 * What is left of the figures of a game where welfare, prosocial utility, equilibrium, mechanisms or the court are others. Each by its
 * definition; what a model leaves without an answer, or without one that is computed exactly, is *inapplicable*, and says why. λ*(E) is the
 * least weight at which every contingency has a first-best equilibrium: under some models a higher one is too much.
 */
import { type BestMechanism, bestMechanism } from '../../contract/best-mechanism.js';
import type { Language } from '../../contract/language/language.js';
import { type MechanismClass, type Setting, setting } from '../../contract/language/setting.js';
import { after, Interrupted } from '../../exact/expiry.js';
import { type Rational, subtract, ZERO } from '../../exact/rational.js';
import { type Environment, firstBests, firstBestWelfare } from '../../game/environment.js';
import { equilibria } from '../../game/equilibrium.js';
import { Inapplicable } from '../../game/interpretation.js';
import type { Profile } from '../../game/profile.js';
import { leastWeight } from '../../prosocial/least-weight.js';
import { type ContractThreshold, contractThreshold } from '../../prosocial/substitution.js';
import type { Threshold } from '../../prosocial/threshold.js';
import { prosocialUtilities } from '../../prosocial/utility.js';
import { interpreted, type Model, restricted } from '../../theory/statement/model.js';
import type { AnalysisOptions } from './analysis.js';

/** A figure under a model: found, without an answer there, or not found in time. */
export type UnderModel<Value> =
  | { readonly status: 'found'; readonly value: Value }
  | { readonly status: 'inapplicable'; readonly reason: string }
  | { readonly status: 'interrupted' };

/** The figures of a game under a model. */
export interface ModelAnalysis {
  readonly model: Model;
  readonly environment: Environment;
  readonly language: Language;
  readonly mechanismClass: MechanismClass;
  readonly liability: Rational | null;
  readonly firstBest: { readonly welfare: Rational; readonly profiles: readonly (readonly Profile[])[] };
  readonly mechanism: UnderModel<Settled<BestMechanism>>;
  /** W* − V_L; `null` where V_L is undefined. */
  readonly gap: UnderModel<Rational | null>;
  readonly withoutContract: UnderModel<Threshold>;
  readonly withContract: UnderModel<Settled<ContractThreshold>>;
  /** By contingency, the profiles that some equilibrium plays: of selfish agents, and of agents of the weight asked about. */
  readonly equilibria: UnderModel<readonly (readonly Profile[])[]>;
  readonly atWeight?: {
    readonly weights: readonly Rational[];
    readonly equilibria: UnderModel<readonly (readonly Profile[])[]>;
    readonly mechanism: UnderModel<Settled<BestMechanism>>;
  };
}

/** The figures of a game as a model sees it. */
export function analyzeUnder(model: Model, raw: Environment, spoken: Language, options: AnalysisOptions = {}): ModelAnalysis {
  const { mechanismClass = 'subsidy-free', liability = null, individual, weight, seconds } = options;
  const environment = interpreted(raw, model);
  const terms = restricted({ environment, language: spoken, mechanismClass, liability }, model);
  const of = setting(environment, terms.language, {
    mechanismClass: terms.mechanismClass,
    liability: terms.liability ?? null,
    ...(individual && { individual }),
  });
  const expired = () => after(seconds === undefined ? Number.POSITIVE_INFINITY : (1000 * seconds) / (weight === undefined ? 2 : 3));
  const bestOf = (each: Setting) => answer(() => settled(bestMechanism(each, expired())));
  const selfish = answer(() => {
    const utilities = prosocialUtilities(environment, ZERO);
    return environment.contingencies.map((_, w) => equilibria(environment, utilities, w));
  });
  const firstBest = {
    welfare: firstBestWelfare(environment),
    profiles: environment.contingencies.map((_, w) => firstBests(environment, w)),
  };
  const mechanism = bestOf({ ...of, utilities: prosocialUtilities(environment, ZERO) });
  return {
    model,
    environment,
    language: of.language,
    mechanismClass: of.mechanismClass,
    liability: of.liability,
    firstBest,
    mechanism,
    gap: mapped(mechanism, (best) => (best.status === 'attained' ? subtract(firstBest.welfare, best.pair.value) : null)),
    withoutContract: answer(() => leastWeight(environment)),
    withContract: answer(() => settled(contractThreshold(of, expired()))),
    equilibria: selfish,
    ...(weight === undefined ? {} : { atWeight: ofWeight(of, weight, bestOf) }),
  };
}

function ofWeight(of: Setting, weight: Rational | readonly Rational[], bestOf: (each: Setting) => ModelAnalysis['mechanism']) {
  const { environment } = of;
  const weights = isList(weight) ? weight : environment.agents.map(() => weight);
  const utilities = prosocialUtilities(environment, weights);
  return {
    weights,
    equilibria: answer(() => environment.contingencies.map((_, w) => equilibria(environment, utilities, w))),
    mechanism: bestOf({ ...of, utilities }),
  };
}

const isList = (weight: Rational | readonly Rational[]): weight is readonly Rational[] => Array.isArray(weight);

type Settled<Found> = Exclude<Found, { readonly status: 'interrupted' }>;

const isSettled = <Found extends { readonly status: string }>(found: Found): found is Settled<Found> => found.status !== 'interrupted';

/** What was found, unless time ran out on it. */
function settled<Found extends { readonly status: string }>(found: Found): Settled<Found> {
  if (isSettled(found)) return found;
  throw new Interrupted('time is up');
}

function answer<Value>(ask: () => Value): UnderModel<Value> {
  try {
    return { status: 'found', value: ask() };
  } catch (error) {
    if (error instanceof Interrupted) return { status: 'interrupted' };
    if (error instanceof Inapplicable) return { status: 'inapplicable', reason: error.message };
    throw error;
  }
}

const mapped = <From, To>(found: UnderModel<From>, to: (value: From) => To): UnderModel<To> =>
  found.status === 'found' ? { status: 'found', value: to(found.value) } : found;
