/**
 * # A commons by its definition, written a second time
 *
 * Another author's arithmetic (fraction.js on bigints), no prefix maxima, no hulls, no closed forms: every total, every cap, every order of
 * draws is tried, and values are remembered by month and stock alone.
 */
import Fraction from 'fraction.js';
import type { Commons } from '../../src/commons/commons.js';
import { format } from '../../src/exact/rational.js';

export type Number = InstanceType<typeof Fraction>;

/** The numbers of a commons in the other arithmetic. */
export interface Pool {
  readonly capacity: number;
  readonly months: number;
  readonly collapse: number;
  readonly growth: readonly { readonly r: Number; readonly p: Number }[];
  readonly seen: boolean;
  readonly agents: number;
}

export const poolOf = (of: Commons): Pool => ({
  capacity: of.capacity,
  months: of.months,
  collapse: of.collapseBelow,
  growth: of.growth.map(({ factor, probability }) => ({ r: new Fraction(format(factor)), p: new Fraction(format(probability)) })),
  seen: of.seen === 'before',
  agents: of.agents.length,
});

export const zero = new Fraction(0);

/** S′ of what is left. */
export const grows = (pool: Pool, left: number, r: Number): number =>
  left < pool.collapse ? 0 : Math.min(pool.capacity, Number(r.mul(left).floor().valueOf()));

const memo = (compute: (month: number, stock: number) => Number): ((month: number, stock: number) => Number) => {
  const known = new Map<string, Number>();
  return (month, stock) => {
    const key = `${month} ${stock}`;
    const found = known.get(key) ?? compute(month, stock);
    known.set(key, found);
    return found;
  };
};

const expected = (pool: Pool, of: (r: Number) => Number): Number => pool.growth.reduce((total, { r, p }) => total.add(p.mul(of(r))), zero);

const best = (values: readonly Number[]): Number => values.reduce((one, other) => (other.gt(one) ? other : one));

const upTo = (most: number): number[] => Array.from({ length: most + 1 }, (_, k) => k);

/** The greatest welfare from a month (from 0) and a stock, by trying every total. */
export const optimum = (pool: Pool): ((month: number, stock: number) => Number) => {
  const value = memo((month, stock) => {
    if (month === pool.months) return zero;
    const worth = (caught: number, r: Number) => new Fraction(caught).add(value(month + 1, grows(pool, stock - caught, r)));
    return pool.seen
      ? expected(pool, (r) => best(upTo(stock).map((caught) => worth(caught, r))))
      : best(upTo(stock).map((caught) => expected(pool, (r) => worth(caught, r))));
  });
  return value;
};

/** The value of the planner who maximises κ·catch + what is to come; of several best totals the least. */
export const impatient = (pool: Pool, kappa: Number): ((month: number, stock: number) => Number) => {
  const value = memo((month, stock) => {
    if (month === pool.months) return zero;
    const choose = (rest: (left: number) => Number): Number => {
      const totals = upTo(stock).map((caught) => ({ caught, score: kappa.mul(caught).add(rest(stock - caught)) }));
      const top = best(totals.map(({ score }) => score));
      const caught = totals.find(({ score }) => score.equals(top))?.caught ?? 0;
      return new Fraction(caught).add(rest(stock - caught));
    };
    const next = (left: number, r: Number) => value(month + 1, grows(pool, left, r));
    return pool.seen ? expected(pool, (r) => choose((left) => next(left, r))) : choose((left) => expected(pool, (r) => next(left, r)));
  });
  return value;
};

/** The value of the best caps with k stewards, by trying every cap and everything that the stewards may leave. */
export const capped = (pool: Pool, stewards: number): ((month: number, stock: number) => Number) => {
  const value = memo((month, stock) => {
    if (month === pool.months) return zero;
    return best(
      upTo(stock).map((cap) =>
        expected(pool, (r) =>
          best(
            upTo(Math.floor((stewards * cap) / pool.agents)).map((spared) =>
              new Fraction(cap - spared).add(value(month + 1, grows(pool, stock - cap + spared, r))),
            ),
          ),
        ),
      ),
    );
  });
  return value;
};

/** What agents of impatience κ come to under the best of all caps, which of several is the least, and the cap itself, by month and stock. */
export const cappedAlike = (pool: Pool, kappa: Number) => {
  const most = new Map<string, number>();
  const value = memo((month, stock) => {
    if (month === pool.months) return zero;
    const later = (left: number) => pool.growth.map(({ r }) => value(month + 1, grows(pool, left, r)));
    const worth = (left: number) =>
      pool.seen ? later(left) : [later(left).reduce((total, one, k) => total.add(one.mul(pool.growth[k].p)), zero)];
    const chances = pool.seen ? pool.growth.map(({ p }) => p) : [new Fraction(1)];
    const under = (cap: number): Number =>
      chances.reduce((total, p, signal) => {
        const totals = upTo(cap).map((caught) => ({ caught, rest: worth(stock - caught)[signal] }));
        const top = best(totals.map(({ caught, rest }) => kappa.mul(caught).add(rest)));
        const chosen = totals.find(({ caught, rest }) => kappa.mul(caught).add(rest).equals(top)) ?? totals[0];
        return total.add(p.mul(chosen.rest.add(chosen.caught)));
      }, zero);
    const values = upTo(stock).map(under);
    const found = best(values);
    most.set(
      `${month} ${stock}`,
      values.findIndex((one) => one.equals(found)),
    );
    return found;
  });
  return { value, cap: (month: number, stock: number) => most.get(`${month} ${stock}`) ?? 0 };
};

/** The value of a rule that says what is caught. */
export const ruled = (pool: Pool, rule: (stock: number, month: number) => number): ((month: number, stock: number) => Number) => {
  const value = memo((month, stock) => {
    if (month === pool.months) return zero;
    const caught = rule(stock, month);
    return expected(pool, (r) => new Fraction(caught).add(value(month + 1, grows(pool, stock - caught, r))));
  });
  return value;
};

/** What each agent can expect of units handed out one by one, by following every draw. */
export function lots(stock: number, claims: readonly number[]): Number[] {
  const wanting = claims.flatMap((claim, agent) => (claim > 0 ? [agent] : []));
  if (stock === 0 || wanting.length === 0) return claims.map(() => zero);
  return wanting
    .map((winner) => {
      const rest = lots(
        stock - 1,
        claims.map((claim, agent) => (agent === winner ? claim - 1 : claim)),
      );
      return rest.map((award, agent) => award.add(agent === winner ? 1 : 0).div(wanting.length));
    })
    .reduce((total, part) => total.map((award, agent) => award.add(part[agent])));
}

/** Constrained equal awards: the level at which awards use up the stock lies between two claims, tried one by one. */
export function equalAwards(stock: number, claims: readonly number[]): Number[] {
  const total = claims.reduce((all, claim) => all + claim, 0);
  if (total <= stock) return claims.map((claim) => new Fraction(claim));
  const levels = claims.map((_, k) => {
    const small = [...claims].sort((a, b) => a - b).slice(0, k);
    return new Fraction(stock - small.reduce((all, claim) => all + claim, 0)).div(claims.length - k);
  });
  const awards = levels.map((level) => claims.map((claim) => (level.lt(claim) ? level : new Fraction(claim))));
  const exact = awards.find((each) => each.reduce((all, award) => all.add(award), zero).equals(stock));
  if (exact === undefined) throw new Error('no level uses up the stock');
  return exact;
}

/** What a profile of claims pays an agent: the award, and an equal share of what the month leaves to be caught. */
export type Payoffs = (claims: readonly number[]) => { readonly own: readonly Number[]; readonly welfare: Number };

/** Every profile of claims from 0 to the stock. */
export const profiles = (agents: number, stock: number): number[][] =>
  agents === 0 ? [[]] : profiles(agents - 1, stock).flatMap((claims) => upTo(stock).map((claim) => [...claims, claim]));

/** C1 by definition: the least weight at which some profile of greatest welfare is an equilibrium of the month; `null` if none is. */
export function leastWeight(agents: number, stock: number, pays: Payoffs): Number | null {
  const all = profiles(agents, stock).map((claims) => ({ claims, ...pays(claims) }));
  const top = best(all.map(({ welfare }) => welfare));
  const weights = all
    .filter(({ welfare }) => welfare.equals(top))
    .map(({ claims, own }) => {
      let need: Number | null = zero;
      for (const [agent] of claims.entries()) {
        for (const claim of upTo(stock)) {
          const to = pays(claims.map((old, j) => (j === agent ? claim : old)));
          const gain = to.own[agent].sub(own[agent]);
          if (gain.lte(0)) continue;
          const loss = top.sub(to.welfare);
          if (loss.equals(0)) return null;
          if (need !== null && gain.div(loss).gt(need)) need = gain.div(loss);
        }
      }
      return need;
    })
    .filter((need) => need !== null);
  return weights.length === 0 ? null : weights.reduce((one, other) => (other.lt(one) ? other : one));
}
