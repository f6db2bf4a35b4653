/**
 * # The analysis of a commons
 *
 * What can be caught with growth seen and unseen, what agents come to in equilibrium under each contract, how prosocial they must be to keep to
 * the optimum, and at which weights the value jumps. Each part is exact or, where time runs out, bounded.
 */
import { COMMONS_CONTRACTS, type Commons, type CommonsContract } from '../../commons/commons.js';
import { type EquilibriumValues, equilibriumValues } from '../../commons/equilibrium-values.js';
import { type ImpatienceSteps, impatienceSteps } from '../../commons/impatience-steps.js';
import { expectedMonths } from '../../commons/months.js';
import { optimumBound } from '../../commons/optimum-bound.js';
import { type CommonsPlan, optimalPolicy, planValue } from '../../commons/plan.js';
import { type CommonsThresholds, commonsThresholds } from '../../commons/thresholds.js';
import { type Expiry, never, unlessInterrupted } from '../../exact/expiry.js';
import { format, type Rational, subtract } from '../../exact/rational.js';
import type { Json } from '../analysis/analysis-line.js';

export const COMMONS_ANALYSIS_FORMAT = 'commons-analysis@1';

/** The findings about a commons; `null` what time ran out on. */
export interface CommonsAnalysis {
  readonly commons: Commons;
  readonly optimum: CommonsOptimum | null;
  /** What the agents come to under their contract, with the months that the plan of the greatest value (else of the least) is expected to last. */
  readonly equilibrium: (EquilibriumValues & { readonly months: Rational | null }) | null;
  /** The same agents under each contract. */
  readonly contracts: Readonly<Record<CommonsContract, EquilibriumValues | null>>;
  readonly thresholds: CommonsThresholds | null;
  /** Where agents who are alike change what they come to; `undefined` where it does not apply: another rule than equal awards, or a single agent. */
  readonly steps?: ImpatienceSteps | null;
}

/** The greatest welfare, growth seen and unseen, and the plan as agents of the commons see it. */
export interface CommonsOptimum {
  readonly seen: Rational;
  readonly unseen: Rational;
  readonly plan: CommonsPlan;
  readonly months: Rational;
}

/**
 * Analyses a commons; see {@link CommonsAnalysis}.
 * @example
 * ```ts
 * import { analyzeCommons, format, readCommons } from 'lacuna';
 * const text = '{ "lacuna": "commons@1", "capacity": 100, "months": 12, "growth": "2", "agents": ["a", "b", "c", "d", "e"] }';
 * const { equilibrium, thresholds } = analyzeCommons(readCommons(text).commons);
 * [equilibrium?.because, format(thresholds.everywhere)]; // => [['F2'], '3/5']
 * ```
 */
export function analyzeCommons(of: Commons, expired: Expiry = never): CommonsAnalysis {
  const timely = <Result>(compute: () => Result): Result | null => unlessInterrupted(compute, null);
  const optimum = timely(() => findOptimum(of, expired));
  const under = (contract: CommonsContract) => timely(() => equilibriumValues({ ...of, contract }, expired));
  const contracts: Record<CommonsContract, EquilibriumValues | null> = { none: null, quota: null, caps: null, pooled: null };
  for (const contract of [of.contract, ...COMMONS_CONTRACTS]) contracts[contract] ??= under(contract);
  const own = contracts[of.contract];
  return {
    commons: of,
    optimum,
    equilibrium: own === null ? null : { ...own, months: own.plan === null ? null : expectedMonths(of, own.plan) },
    contracts,
    thresholds: timely(() => commonsThresholds(of, expired)),
    ...(of.sharing === 'equal' && of.agents.length > 1 ? { steps: timely(() => impatienceSteps(of, expired)) } : {}),
  };
}

function findOptimum(of: Commons, expired: Expiry): CommonsOptimum {
  const [seen, unseen] = (['before', 'never'] as const).map((sight) => optimalPolicy({ ...of, seen: sight }, expired));
  const plan = of.seen === 'before' ? seen : unseen;
  return { seen: planValue(of, seen), unseen: planValue(of, unseen), plan, months: expectedMonths(of, plan) };
}

/** The line of a file's analysis. */
export function commonsAnalysisLine(file: string, title: string | null, analysis: CommonsAnalysis): { readonly [key: string]: Json } {
  const { optimum, equilibrium, contracts, thresholds, steps } = analysis;
  const incomplete = incompleteFigures(analysis);
  return {
    lacuna: COMMONS_ANALYSIS_FORMAT,
    file,
    title,
    ...(optimum === null
      ? {}
      : {
          optimum: { seen: format(optimum.seen), unseen: format(optimum.unseen), months: format(optimum.months) },
          blindness: format(subtract(optimum.seen, optimum.unseen)),
        }),
    ...(equilibrium === null
      ? {}
      : {
          equilibrium: {
            ...values(equilibrium),
            months: equilibrium.months === null ? null : format(equilibrium.months),
            reason: equilibrium.reason,
          },
        }),
    ...(thresholds === null
      ? {}
      : {
          thresholds: {
            onPath: format(thresholds.onPath),
            everywhere: format(thresholds.everywhere),
            byMonth: thresholds.byMonth.map(format),
          },
        }),
    contracts: Object.fromEntries(Object.entries(contracts).flatMap(([name, found]) => (found === null ? [] : [[name, values(found)]]))),
    ...(steps == null
      ? {}
      : {
          steps: steps.steps.map(({ weight, below, at, above }) => ({
            weight: format(weight),
            below: format(below),
            at: format(at),
            above: format(above),
          })),
        }),
    ...(Object.keys(incomplete).length === 0 ? {} : { incomplete }),
  };
}

/** Bounds on what time ran out on: to catch everything at once is a plan, and every equilibrium is worth as much. */
function incompleteFigures({ commons: of, optimum, equilibrium, contracts, thresholds, steps }: CommonsAnalysis): {
  readonly [key: string]: Json;
} {
  const between = (seen: Commons['seen']) => ({ atLeast: String(of.start), atMost: format(optimumBound({ ...of, seen })) });
  const missing = COMMONS_CONTRACTS.filter((contract) => contracts[contract] === null);
  return {
    ...(optimum === null ? { optimum: { seen: between('before'), unseen: between('never') } } : {}),
    ...(equilibrium === null ? { equilibrium: between(of.seen) } : {}),
    ...(thresholds === null ? { thresholds: { atLeast: '0', atMost: null } } : {}),
    ...(missing.length === 0 ? {} : { contracts: Object.fromEntries(missing.map((contract) => [contract, between(of.seen)])) }),
    ...(steps === null ? { steps: null } : {}),
  };
}

const values = ({ least, greatest, because, reason }: EquilibriumValues): { readonly [key: string]: Json } => ({
  least: least === null ? null : format(least),
  greatest: greatest === null ? null : format(greatest),
  because: least === null || greatest === null ? [because.join(', '), reason].filter((text) => text !== '').join(': ') : because.join(', '),
});
