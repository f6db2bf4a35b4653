/**
 * # What a commons comes to in equilibrium
 *
 * Without a contract several things can happen, and which of the statements of the theory speaks of a commons depends on its agents: F2,
 * one of small weight empties it; F3, all claiming everything is always an equilibrium, and no other is worth less; F4, agents who are
 * alike act like one impatient planner; F6, above the thresholds the optimum is an equilibrium; F8, agents who care for welfare alone abstain
 * and leave a commons of the others. Contracts change what agents decide on: F1, a quota leaves them nothing to decide; F5, under caps
 * stewards leave what is better left; F7, who shares the catch equally wants what all want.
 */
import { type Expiry, never } from '../exact/expiry.js';
import { atMost, greater, less, ONE, type Rational, rational, ZERO } from '../exact/rational.js';
import { cappedAlikePlan, stewardedPlan } from './capped.js';
import type { Commons, CommonsWeight } from './commons.js';
import { impatience } from './impatience.js';
import { type CommonsPlan, impatientPlan, optimalPolicy, planned, planValue } from './plan.js';
import { commonsThresholds } from './thresholds.js';
import { unravellingWeight } from './unravelling.js';

/** The statements of part F of the theory, by label. */
export type CommonsStatement = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8';

/** The values of the equilibria that some statements speak of. */
export interface EquilibriumValues {
  /** `null` where nothing is known. */
  readonly least: Rational | null;
  readonly greatest: Rational | null;
  /** The plan of the greatest value, or of the least where the greatest is not known; `null` where neither is. */
  readonly plan: CommonsPlan | null;
  /** The statements, in order. */
  readonly because: readonly CommonsStatement[];
  /** Why they are the ones that apply, and what is not known, in a sentence or two. */
  readonly reason: string;
}

/**
 * The interval of values of the equilibria that the theory knows in a commons.
 * @throws Interrupted when time is up
 * @example
 * ```ts
 * import { equilibriumValues, readCommons } from 'lacuna';
 * const { commons } = readCommons('{ "lacuna": "commons@1", "capacity": 10, "months": 2, "growth": "3/2", "agents": ["a", "b"] }');
 * equilibriumValues(commons).because; // => ['F2']
 * ```
 */
export function equilibriumValues(of: Commons, expired: Expiry = never): EquilibriumValues {
  switch (of.contract) {
    case 'quota':
      return single(
        of,
        optimalPolicy({ ...of, seen: 'never' }, expired),
        ['F1'],
        'The quota sets what is caught, so that nothing is left to decide: the best one that is blind to growth.',
      );
    case 'caps':
      return underCaps(of, expired);
    case 'pooled':
      return fromRush(
        of,
        optimalPolicy(of, expired),
        ['F7'],
        'Who shares the catch equally wants what all want, and the optimum is an equilibrium.',
      );
    case 'none':
      return withoutContract(of, expired);
  }
}

/** The plan that catches everything at once. */
export const rush = (of: Commons): CommonsPlan => {
  const nothing = new Uint32Array(of.capacity + 1);
  return planned(of, (worth) => worth.map(() => nothing));
};

const single = (of: Commons, plan: CommonsPlan, because: readonly CommonsStatement[], reason: string): EquilibriumValues => ({
  least: planValue(of, plan),
  greatest: planValue(of, plan),
  plan,
  because,
  reason,
});

/** From the rush, where there are two agents or more, up to a plan; a single agent has nobody to rush with. */
function fromRush(of: Commons, plan: CommonsPlan, because: readonly CommonsStatement[], reason: string): EquilibriumValues {
  const greatest = planValue(of, plan);
  if (of.agents.length === 1) return { least: greatest, greatest, plan, because, reason };
  const all = `All claiming everything is an equilibrium too, and none is worth less. ${reason}`;
  return { least: rational(of.start), greatest, plan, because: ['F3', ...because], reason: all };
}

function underCaps(of: Commons, expired: Expiry): EquilibriumValues {
  const stewards = of.weights.filter((weight) => weight === 'welfare').length;
  if (of.weights.every((weight) => weight === 'welfare' || !greater(weight, ZERO))) {
    const reason = `The best caps that are blind to growth, ${stewards} of the agents being stewards of welfare who act together; supposing that the selfish catch all they may.`;
    // With nobody to leave anything, or nothing to see, the best caps are the best quota.
    const blind = stewards === 0 || of.seen === 'never';
    return single(of, blind ? optimalPolicy({ ...of, seen: 'never' }, expired) : stewardedPlan(of, stewards, expired), ['F5'], reason);
  }
  const [first] = of.weights;
  if (first !== 'welfare' && alike(of.weights)) {
    const reason =
      'The best caps in equal parts that are blind to growth, the last month first: agents who are alike act like one planner who is impatient and may catch what they allow.';
    return single(of, cappedAlikePlan(of, first, expired), ['F4', 'F5'], reason);
  }
  // Caps that bind nobody are caps: what is an equilibrium without a contract is one under them, but nothing is the only one.
  const free = withoutContract(of, expired);
  const reason = `Caps of the whole stock bind nobody, so that the best ones come to what is known without a contract or more; where weights differ no statement says how much more. ${free.reason}`;
  return { ...free, greatest: free.because.includes('F2') ? null : free.greatest, reason };
}

function withoutContract(of: Commons, expired: Expiry): EquilibriumValues {
  const finite = of.weights.filter((weight) => weight !== 'welfare');
  const abstaining = of.agents.length - finite.length;
  if (of.agents.length === 1)
    return fromRush(of, optimalPolicy(of, expired), ['F4'], 'A single agent has the whole future and plans for it.');
  if (abstaining === 0 && unravels(of, finite)) {
    return single(of, rush(of), ['F2'], 'An agent whose weight is below the weight of unravelling catches everything at once.');
  }
  const others = alike(finite) && (of.sharing === 'equal' || finite.length <= 1);
  if (others && abstaining > 0) {
    const plan = impatientPlan(of, finite.length === 0 ? ONE : impatience(finite.length, finite[0]), 'sparing', expired);
    const reason =
      finite.length === 0
        ? 'Agents who care for welfare alone have nothing to gain from leaving the optimum.'
        : `Agents who care for welfare alone, ${abstaining} of ${of.agents.length}, may abstain and leave the commons to the others.`;
    return fromRush(of, plan, ['F8'], reason);
  }
  if (others) {
    const plan = impatientPlan(of, impatience(of.agents.length, finite[0]), 'sparing', expired);
    return fromRush(of, plan, ['F4'], 'Agents who are alike act like one planner who is impatient.');
  }
  const { everywhere } = commonsThresholds(of, expired);
  if (finite.every((weight) => atMost(everywhere, weight))) {
    return fromRush(of, optimalPolicy(of, expired), ['F6'], 'Every weight reaches the threshold of the optimum at every stock.');
  }
  const plan = rush(of);
  const why = alike(of.weights) ? 'the sharing rule lets agents take from one another' : 'the weights differ';
  return {
    least: planValue(of, plan),
    greatest: null,
    plan,
    because: ['F3'],
    reason: `All claiming everything is an equilibrium, and none is worth less. Nothing is known of the greatest: ${why}, no weight is below the weight of unravelling, and not all reach the threshold of the optimum.`,
  };
}

const unravels = (of: Commons, weights: readonly Rational[]): boolean => {
  const bound = unravellingWeight(of);
  return weights.some((weight) => bound === 'infinite' || less(weight, bound));
};

const alike = (weights: readonly CommonsWeight[]): boolean =>
  weights.every(
    (weight) =>
      weight === weights[0] || (weight !== 'welfare' && weights[0] !== 'welfare' && !less(weight, weights[0]) && !less(weights[0], weight)),
  );
