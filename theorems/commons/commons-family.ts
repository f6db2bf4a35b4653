/** The commons that the theorems of part F quantify over, by a few numbers. */
import { type Commons, type CommonsWeight, repeatedCommons } from '../../src/commons/commons.js';
import { optimalPolicy, signals, worthOfRest } from '../../src/commons/plan.js';
import { add, equal, fraction, isNegative, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import { natural } from '../../src/theory/statement/natural.js';

const MOST_UNITS = 100;
const MOST_MONTHS = 12;
const MOST_AGENTS = 6;

/**
 * Commons of K units, full at the start (or at `start`), over T months, which grow by `low` or by `high`, with equal chance where they
 * differ. The environment is the first month as a planner sees it who sees growth and plans well: all totals, with what they are worth. Other
 * numbers, such as n agents and their weights, are the theorem's.
 */
export const COMMONS: Family = {
  name: 'commons by months',
  build: (parameters) => {
    const of = commonsOf(parameters);
    return of === null ? null : plannersMonth(of);
  },
};

/** What else a theorem says of a commons. */
type Terms = Partial<Pick<Commons, 'seen' | 'sharing' | 'contract'>> & { readonly weights?: (agent: number) => CommonsWeight };

/** The commons of some numbers, of selfish agents, growth seen, equal awards, no contract, unless it is said otherwise; `null` if there is none. */
function commonsOf({ n = rational(2), k = ZERO, K, start = K, T, low, high }: Parameters, terms: Terms = {}): Commons | null {
  const [agents, capacity, months] = [natural(n, 1, MOST_AGENTS), natural(K, 1, MOST_UNITS), natural(T, 1, MOST_MONTHS)];
  const stock = capacity === null ? null : natural(start, 0, capacity);
  if (
    agents === null ||
    natural(k, 0, agents) === null ||
    capacity === null ||
    months === null ||
    stock === null ||
    isNegative(low) ||
    isNegative(high)
  )
    return null;
  const names = Array.from({ length: agents }, (_, i) => String(i + 1));
  const { weights = () => ZERO, ...rest } = terms;
  const of = repeatedCommons({
    capacity,
    start: stock,
    months,
    growth: equal(low, high)
      ? [{ factor: low, probability: ONE }]
      : [low, high].map((factor) => ({ factor, probability: fraction(1n, 2n) })),
    seen: 'before',
    sharing: 'equal',
    collapseBelow: 0,
    agents: names,
    weights: names.map(() => ZERO),
    contract: 'none',
    ...rest,
  });
  // Weights below 0 are no commons file's, but hypotheses must be seen to fail.
  return { ...of, weights: names.map((_, i) => weights(i)) };
}

/** The commons of a subject's numbers, which make one. */
export function commonsIn(parameters: Parameters, terms: Terms = {}): Commons {
  const of = commonsOf(parameters, terms);
  if (of === null) throw new Error('the numbers of a subject make a commons');
  return of;
}

/**
 * A parameter that counts something.
 * @throws Error if it is no natural number that a commons may have
 */
export function whole(value: Rational): number {
  const found = natural(value, 0, MOST_UNITS);
  if (found === null) throw new Error('the numbers of a subject make a commons');
  return found;
}

/** Both ways to see growth. */
export const SEEN_AND_UNSEEN = ['before', 'never'] as const;

function plannersMonth(of: Commons): Environment {
  const worth = worthOfRest(of, optimalPolicy(of).welfare[1]);
  const totals = Array.from({ length: of.start + 1 }, (_, total) => total);
  return environment({
    agents: ['planner'],
    actions: [totals.map(String)],
    contingencies: of.growth.map((_, k) => `growth ${k + 1}`),
    prior: [...signals(of)],
    payoffs: worth.map((byRest) => totals.map((total) => [add(rational(total), byRest[of.start - total])])),
  });
}
