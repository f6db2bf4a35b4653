/**
 * # V_L along a segment
 *
 * Whether V_L is one affine function of δ, or undefined, wherever 0 < δ < 1: decided, not sampled. The transfers that implement a choice f,
 * with δ, are a polyhedron, since gains are affine in δ and stand alone; so what f is worth is concave in δ, on an interval. Hence
 *
 * - *no less*: a choice that is worth the claim at two δ is worth no less between them;
 * - *no more*: the most by which f exceeds the claim is one linear program in (t, δ). Choices are gone through by partial ones, where what is
 *   not chosen is worth at most the chord of the greatest welfare, which is convex.
 *
 * What holds at one end alone, as where a choice ceases to be implementable, is no matter: the interval is open.
 */
import { checkpoint, type Expiry } from '../exact/expiry.js';
import type { Row, Term } from '../exact/linear-program.js';
import { add, isPositive, isZero, less, maximum, multiply, negate, ONE, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { bestMechanism } from './best-mechanism.js';
import type { Incentive, Outcome } from './incentives/incentives.js';
import { outcomesOf } from './incentives/incentives.js';
import { transferProgram } from './incentives/transfer-program.js';
import { hasOutsideOption } from './language/individual-terms.js';
import { type Ends, HALF, type Segment, within } from './segment.js';

/** That the claim holds at every δ between the ends; that it does not, with some δ between them near which it fails; or that work ran out. */
type Along = { readonly holds: true } | { readonly holds: false; readonly near: readonly Rational[] } | 'open';

/** How many linear programs are solved before it is given up. */
const MOST_PROGRAMS = 4000;
/** How often a part that one choice does not cover is parted. */
const MOST_PARTS = 5;

/**
 * Whether V_L is the affine function with the given values at the ends, or undefined.
 * @throws Interrupted when time is up
 */
export function valueAlong(of: Segment, claim: Ends | 'undefined', expired: Expiry): Along {
  if (hasOutsideOption(of.low)) return 'open';
  const more = exceeding(of, claim, expired);
  if (more !== null) return more === 'open' ? 'open' : { holds: false, near: more };
  if (claim === 'undefined' || reached(of, claim, expired, MOST_PARTS)) return { holds: true };
  return 'open';
}

/** The linear program of what is chosen, in transfers and δ ∈ [0, 1], and the number of δ. */
function programAlong({ low, high }: Segment, outcomes: readonly Outcome[]) {
  const slope = ({ contingency: w, agent, profile, to }: Incentive): Rational => {
    const gain = ({ utilities }: typeof low) => subtract(utilities[w][to][agent], utilities[w][profile][agent]);
    return subtract(gain(high), gain(low));
  };
  let delta = 0;
  const { program } = transferProgram(low, outcomes, 'as the class', (incentive, first): Term[] => {
    delta = first;
    const rise = slope(incentive);
    return isZero(rise) ? [] : [[first, negate(rise)]];
  });
  delta = program.free.length;
  const end: Row = { terms: [[delta, ONE]], relation: '<=', bound: ONE };
  return { rows: [...program.rows, end], objective: program.objective, free: [...program.free, false], delta };
}

/** Where some choice is worth more than the claim: the ends of where it can be implemented, midway, and where it is best; `null` where none is. */
function exceeding(of: Segment, claim: Ends | 'undefined', expired: Expiry): readonly Rational[] | 'open' | null {
  const { environment } = of.low;
  const { prior, profileCount } = environment;
  const ends = [of.low.environment, of.high.environment];
  const [mostLow, mostHigh] = ends.map(({ welfare }) => welfare.map((row) => row.reduce(maximum)));
  let programs = 0;

  /** By how much what is chosen, and the best of the rest, exceeds the claim at an end, transfers left out of account. */
  const over = (chosen: readonly Outcome[], end: 0 | 1): Rational => {
    if (claim === 'undefined') return ZERO;
    const known = new Map(chosen.map(({ contingency, profile }) => [contingency, profile]));
    const most = end === 0 ? mostLow : mostHigh;
    const total = sum(
      prior.map((p, w) => {
        const profile = known.get(w);
        return multiply(p, profile === undefined ? most[w] : ends[end].welfare[w][profile]);
      }),
    );
    return subtract(total, end === 0 ? claim.low : claim.high);
  };

  const visit = (chosen: readonly Outcome[]): readonly Rational[] | 'open' | null => {
    checkpoint(expired);
    const [atLow, atHigh] = [over(chosen, 0), over(chosen, 1)];
    if (claim !== 'undefined' && !isPositive(atLow) && !isPositive(atHigh)) return null;
    if (chosen.length > 0) {
      if (++programs > MOST_PROGRAMS) return 'open';
      const { objective, delta, ...rest } = programAlong(of, chosen);
      const rise: Term[] = claim === 'undefined' ? [] : [[delta, subtract(atHigh, atLow)]];
      const solution = solve({ ...rest, objective: claim === 'undefined' ? [] : [...objective, ...rise] }, expired);
      if (solution.status === 'infeasible') return null;
      if (solution.status === 'unbounded') return 'open';
      if (claim !== 'undefined' && !isPositive(add(solution.value, atLow))) return null;
      if (chosen.length === prior.length) {
        const [from, to] = [negate(ONE), ONE].map((sign) => solve({ ...rest, objective: [[delta, sign]] }, expired));
        if (from.status !== 'optimal' || to.status !== 'optimal') return 'open';
        const [first, last] = [from.point[delta], to.point[delta]];
        // Implementable at one end alone.
        if (!less(first, last) && (isZero(first) || !less(first, ONE))) return null;
        const near = [first, last, multiply(HALF, add(first, last)), solution.point[delta]];
        return near.filter((x) => isPositive(x) && less(x, ONE));
      }
    }
    const w = chosen.length;
    for (let profile = 0; profile < profileCount; profile++) {
      const found = visit([...chosen, { contingency: w, profile }]);
      if (found !== null) return found;
    }
    return null;
  };
  return visit([]);
}

/** Whether choices that are best somewhere are worth the claim everywhere. */
function reached(of: Segment, claim: Ends, expired: Expiry, parts: number): boolean {
  const best = bestMechanism(of.at(HALF), expired);
  if (best.status !== 'attained') return false;
  const chosen = outcomesOf(best.pair.choice);
  const worth = ({ environment: { prior, welfare } }: Segment['low']) =>
    sum(chosen.map(({ contingency, profile }) => multiply(prior[contingency], welfare[contingency][profile])));
  const [atLow, atHigh] = [subtract(worth(of.low), claim.low), subtract(worth(of.high), claim.high)];
  const { objective, delta, rows, free } = programAlong(of, chosen);
  // Worth the claim: what is burned leaves so much.
  const enough: Row = { terms: [...objective, [delta, subtract(atHigh, atLow)]], relation: '>=', bound: negate(atLow) };
  const [least, greatest] = [negate(ONE), ONE].map((sign) => solve({ objective: [[delta, sign]], rows: [...rows, enough], free }, expired));
  if (least.status !== 'optimal' || greatest.status !== 'optimal') return false;
  const [first, last] = [least.point[delta], greatest.point[delta]];
  const rest: (readonly [Rational, Rational])[] = [
    [ZERO, first],
    [last, ONE],
  ];
  return rest.every(([from, to]) => {
    if (!less(from, to)) return true;
    if (parts === 0) return false;
    const claimed = (x: Rational) => add(claim.low, multiply(x, subtract(claim.high, claim.low)));
    return reached(within(of, from, to), { low: claimed(from), high: claimed(to) }, expired, parts - 1);
  });
}
