/**
 * # What a contract leaves on the table
 *
 * The analysis of one game under one mechanism class: first best, best mechanism, gap, temptations, how much prosociality closes the gap
 * with and without the contract, and the equilibria without it. Every value is exact; searches that ran out of time leave their bounds.
 */
import { type BestMechanism, bestMechanism } from '../../contract/best-mechanism.js';
import type { Watch } from '../../contract/choice/best-choice.js';
import { type Implementation, implement } from '../../contract/incentives/implementation.js';
import type { IndividualTerms } from '../../contract/language/individual-terms.js';
import { isDetectable, type Language } from '../../contract/language/language.js';
import { type Choice, type MechanismClass, netPayoffs, type Setting, setting } from '../../contract/language/setting.js';
import { after, type Expiry, never, unlessInterrupted } from '../../exact/expiry.js';
import { add, divide, isZero, maximum, minimum, multiply, type Rational, rational, subtract, sum, ZERO } from '../../exact/rational.js';
import { type Environment, expectedPayoffs, firstBests, firstBestWelfare } from '../../game/environment.js';
import { equilibria } from '../../game/equilibrium.js';
import type { Profile } from '../../game/profile.js';
import { type ContractThreshold, contractThreshold } from '../../prosocial/substitution.js';
import {
  agentThresholds,
  easiestFirstBests,
  INFINITE,
  selfishnessLevel,
  type Temptation,
  type Threshold,
  temptations,
} from '../../prosocial/threshold.js';
import { prosocialUtilities } from '../../prosocial/utility.js';

/** What to analyse beside the game itself. */
export interface AnalysisOptions {
  readonly mechanismClass?: MechanismClass;
  readonly liability?: Rational | null;
  /** Limits on the fines and rewards of single agents, and outside options. */
  readonly individual?: IndividualTerms;
  /** A weight at which to find the best mechanism and the equilibria as well, of all agents or one per agent. */
  readonly weight?: Rational | readonly Rational[];
  /** A choice to implement among selfish agents. */
  readonly choice?: Choice;
  /** Seconds for all searches together; left out: no limit. */
  readonly seconds?: number;
  /** Told now and then what is known of V_L while it is searched for. */
  readonly watch?: Watch;
}

/** The best mechanism with what follows from it; the last three are `null` unless it is attained (side payments: and money is not unlimited). */
export interface MechanismFindings {
  readonly setting: Setting;
  readonly best: BestMechanism;
  readonly gap: Rational | null;
  /** Each agent's expected payoff net of transfers. */
  readonly payoffs: readonly Rational[] | null;
  /** Constants τ_i, summing to 0, that share the gap equally: E[u_i(f*)] + τ_i is what i has in the best pair plus Γ/n (C5). */
  readonly sidePayments: readonly Rational[] | null;
}

/** Expected welfare, the equilibrium at each contingency being the worst or the best. */
export interface WelfareRange {
  readonly least: Rational;
  readonly greatest: Rational;
}

/** A temptation at a first best, and whether the court sees it. */
export interface SeenTemptation extends Temptation {
  readonly detectable: boolean;
}

/** The analysis of a game in a class. Lists indexed by contingency unless said otherwise. */
export interface Analysis {
  readonly environment: Environment;
  readonly language: Language;
  readonly mechanismClass: MechanismClass;
  readonly liability: Rational | null;
  readonly individual?: IndividualTerms;
  readonly firstBest: {
    readonly welfare: Rational;
    readonly profiles: readonly (readonly Profile[])[];
    /** The first best of least λ*(ω,a), ties by profile order. */
    readonly easiest: Choice;
    /** By agent: expected material payoffs at `easiest`. */
    readonly payoffs: readonly Rational[];
  };
  readonly mechanism: MechanismFindings;
  /** Every temptation at every first best. */
  readonly temptations: readonly SeenTemptation[];
  readonly prosociality: {
    readonly withoutContract: Threshold;
    readonly withContract: ContractThreshold;
    /** λ*_i at `easiest`, by agent. */
    readonly byAgent: readonly Threshold[];
  };
  readonly equilibria: readonly { readonly selfish: readonly Profile[]; readonly prosocial: readonly Profile[] | null }[];
  readonly atWeight?: {
    /** `null` where agents have weights of their own. */
    readonly weight: Rational | null;
    /** By agent. */
    readonly weights: readonly Rational[];
    readonly mechanism: MechanismFindings;
    readonly equilibria: readonly (readonly Profile[])[];
    /** Expected welfare of the worst and the best of these equilibria; `null` where some contingency has none. */
    readonly withoutContract: WelfareRange | null;
  };
  /** Whether the choice asked about can be implemented; `interrupted` if time ran out. */
  readonly choice?: { readonly choice: Choice; readonly implementation: Implementation | 'interrupted' };
}

/** Analyses a game; see {@link Analysis}. With `seconds`, each search gets an equal share of the time that is left. */
export function analyze(environment: Environment, language: Language, options: AnalysisOptions = {}): Analysis {
  const { mechanismClass = 'subsidy-free', liability = null, individual, weight, choice, seconds, watch } = options;
  const of = setting(environment, language, { mechanismClass, liability, ...(individual && { individual }) });
  const searches = 2 + (weight === undefined ? 0 : 1) + (choice === undefined ? 0 : 1);
  const share = sharedTime(seconds, searches);
  const contingencies = environment.contingencies.map((_, w) => w);
  const at = (lambda: Rational | readonly Rational[]) => prosocialUtilities(environment, lambda);
  const equilibriaAt = (lambda: Rational | readonly Rational[]) => {
    const utilities = at(lambda);
    return contingencies.map((w) => equilibria(environment, utilities, w));
  };

  const agentsOfWeight = (lambda: Rational | readonly Rational[]) => {
    const each = isList(lambda);
    const found = equilibriaAt(lambda);
    return {
      weight: each ? null : lambda,
      weights: each ? lambda : environment.agents.map(() => lambda),
      mechanism: findMechanism({ ...of, utilities: at(lambda) }, easiest, share()),
      equilibria: found,
      withoutContract: welfareRange(environment, found),
    };
  };

  const profiles = contingencies.map((w) => firstBests(environment, w));
  const easiest = easiestFirstBests(environment).map(({ profile }) => profile);
  const withoutContract = selfishnessLevel(environment);
  const withContract = contractThreshold(of, share());
  const selfish = equilibriaAt(ZERO);
  const prosocial = withoutContract === INFINITE ? null : equilibriaAt(withoutContract);
  return {
    environment,
    language,
    mechanismClass,
    liability,
    ...(individual && { individual }),
    firstBest: { welfare: firstBestWelfare(environment), profiles, easiest, payoffs: expectedPayoffs(environment, easiest) },
    mechanism: findMechanism(of, easiest, share(), watch),
    temptations: contingencies.flatMap((w) =>
      profiles[w].flatMap((profile) =>
        temptations(environment, w, profile).map((temptation) => ({
          ...temptation,
          detectable: isDetectable(language, w, profile, temptation),
        })),
      ),
    ),
    prosociality: { withoutContract, withContract, byAgent: agentThresholds(environment, easiest) },
    equilibria: contingencies.map((w) => ({ selfish: selfish[w], prosocial: prosocial?.[w] ?? null })),
    ...(weight === undefined
      ? {}
      : {
          atWeight: agentsOfWeight(weight),
        }),
    ...(choice === undefined
      ? {}
      : { choice: { choice, implementation: unlessInterrupted(() => implement(of, choice, share()), 'interrupted' as const) } }),
  };
}

const isList = (weight: Rational | readonly Rational[]): weight is readonly Rational[] => Array.isArray(weight);

/** What profiles, some at each contingency, are worth at worst and at best; `null` where some contingency has none. */
export function welfareRange(of: Environment, profiles: readonly (readonly Profile[])[]): WelfareRange | null {
  if (profiles.some(({ length }) => length === 0)) return null;
  const expected = (pick: (x: Rational, y: Rational) => Rational) =>
    sum(profiles.map((found, w) => multiply(of.prior[w], found.map((profile) => of.welfare[w][profile]).reduce(pick))));
  return { least: expected(minimum), greatest: expected(maximum) };
}

function findMechanism(of: Setting, easiest: Choice, expired: Expiry, watch?: Watch): MechanismFindings {
  const best = bestMechanism(of, expired, watch);
  if (best.status !== 'attained') return { setting: of, best, gap: null, payoffs: null, sidePayments: null };
  const gap = subtract(firstBestWelfare(of.environment), best.pair.value);
  const payoffs = netPayoffs(of, best.pair);
  const sidePayments = of.mechanismClass === 'unrestricted' ? null : equalShares(gap, payoffs, expectedPayoffs(of.environment, easiest));
  return { setting: of, best, gap, payoffs, sidePayments };
}

/** τ_i = (what i has in the pair) + Γ/n − E[u_i(f*)]; nothing where there is no gap to share. */
function equalShares(gap: Rational, inPair: readonly Rational[], atFirstBest: readonly Rational[]): Rational[] {
  if (isZero(gap)) return inPair.map(() => ZERO);
  const share = divide(gap, rational(inPair.length));
  return inPair.map((payoff, i) => subtract(add(payoff, share), atFirstBest[i]));
}

/** Hands out what is left of `seconds` in equal parts, one expiry a call, for `searches` calls. */
function sharedTime(seconds: number | undefined, searches: number): () => Expiry {
  if (seconds === undefined) return () => never;
  const end = performance.now() + seconds * 1000;
  let left = searches;
  return () => {
    const share = (end - performance.now()) / Math.max(1, left);
    left -= 1;
    return after(share);
  };
}
