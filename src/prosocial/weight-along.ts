/**
 * # λ*_L along a segment
 *
 * Whether λ*_L is a given linear fraction P/Q of δ, or infinite, wherever 0 < δ < 1. Multipliers of incentive rows under which transfers cancel say
 * slope·λ ≥ total, and stay such for every δ, with slope and total affine in δ. So
 *
 * - *no less*: for every selection of first bests (of some component) there are multipliers with total·Q − P·slope ≥ 0, a quadratic;
 * - *no more*: some selection has transfers t/Q with t quadratic in δ that satisfy every row times Q, quadratic as well.
 *
 * Quadratics are looked at by their Bernstein coefficients, which are no negative numbers only where they are none (Bernstein 1912); where some are, the
 * segment is parted. First bests must be the same wherever 0 < δ < 1: those in the middle must be so at the ends.
 */
import { type Incentive, incentivesAt, type Outcome, outcomesOf } from '../contract/incentives/incentives.js';
import { transferProgram } from '../contract/incentives/transfer-program.js';
import { linkedContingencies } from '../contract/language/components.js';
import { hasOutsideOption } from '../contract/language/individual-terms.js';
import type { Setting } from '../contract/language/setting.js';
import { type Ends, HALF, type Segment, within } from '../contract/segment.js';
import { checkpoint, type Expiry } from '../exact/expiry.js';
import type { Term } from '../exact/linear-program.js';
import {
  add,
  equal,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { firstBests } from '../game/environment.js';
import { contractThreshold } from './substitution.js';
import { reliefBy } from './utility.js';

/** λ*_L = above/below, each affine in δ, below > 0 between the ends; or infinite. */
export type WeightClaim = { readonly above: Ends; readonly below: Ends } | 'infinite';

/** How often a segment is halved. */
const MOST_HALVINGS = 7;

/**
 * Whether λ*_L is what is claimed wherever 0 < δ < 1; `false` where that was not shown.
 * @throws Interrupted when time is up
 */
export function weightAlong(of: Segment, claim: WeightClaim, expired: Expiry): boolean {
  if (hasOutsideOption(of.low) || !firstBestsStay(of)) return false;
  return byHalves(of, claim, expired, MOST_HALVINGS);
}

function byHalves(of: Segment, claim: WeightClaim, expired: Expiry, halvings: number): boolean {
  if (noLess(of, claim, expired) && (claim === 'infinite' || noMore(of, claim, expired))) return true;
  if (halvings === 0 || !isAt(of.at(HALF), part(claim, HALF, HALF), expired)) return false;
  const halves = [
    [ZERO, HALF],
    [HALF, ONE],
  ] as const;
  return halves.every(([from, to]) => byHalves(within(of, from, to), part(claim, from, to), expired, halvings - 1));
}

/** Where two halves meet the figure is found, since it may be less at a point than beside it. */
function isAt(of: Setting, claim: WeightClaim, expired: Expiry): boolean {
  const found = contractThreshold(of, expired);
  if (claim === 'infinite') return found.status === 'infinite';
  return found.status === 'attained' && equal(multiply(found.weight, claim.below.low), claim.above.low);
}

const part = (claim: WeightClaim, from: Rational, to: Rational): WeightClaim => {
  if (claim === 'infinite') return claim;
  const at = ({ low, high }: Ends, x: Rational) => add(low, multiply(x, subtract(high, low)));
  const ends = (of: Ends): Ends => ({ low: at(of, from), high: at(of, to) });
  return { above: ends(claim.above), below: ends(claim.below) };
};

/** Whether what is first best in the middle is so at both ends, and so everywhere: greatest welfare is then affine. */
const firstBestsStay = ({ at, low, high }: Segment): boolean => {
  const middle = at(HALF).environment;
  const isBest = ({ environment }: Setting, w: number) => new Set(firstBests(environment, w));
  return middle.contingencies.every((_, w) => {
    const ends = [low, high].map((of) => isBest(of, w));
    return firstBests(middle, w).every((profile) => ends.every((best) => best.has(profile)));
  });
};

/** Bernstein coefficients of degree 2 of x·y, both affine. */
const product = (x: Ends, y: Ends): readonly [Rational, Rational, Rational] => [
  multiply(x.low, y.low),
  multiply(HALF, add(multiply(x.low, y.high), multiply(x.high, y.low))),
  multiply(x.high, y.high),
];

const gainOf = ({ utilities }: Setting, { contingency: w, profile, agent, to }: Incentive): Rational =>
  subtract(utilities[w][to][agent], utilities[w][profile][agent]);

const lossesOf = ({ environment }: Setting): ((incentive: Incentive) => Rational) => {
  const relief = reliefBy(environment);
  return ({ contingency, agent, profile, to }) => relief(contingency, agent, profile, to);
};

/** Whether in some component every selection of first bests needs what is claimed. */
function noLess(of: Segment, claim: WeightClaim, expired: Expiry): boolean {
  if (claim !== 'infinite' && isZero(claim.above.low) && isZero(claim.above.high)) return true;
  const middle = of.at(HALF);
  return linkedContingencies(of.low.language).some((component) => {
    const visit = (chosen: readonly Outcome[]): boolean => {
      checkpoint(expired);
      if (chosen.length > 0 && needed(of, middle, chosen, claim, expired)) return true;
      if (chosen.length === component.length) return false;
      const contingency = component[chosen.length];
      return firstBests(middle.environment, contingency).every((profile) => visit([...chosen, { contingency, profile }]));
    };
    return visit([]);
  });
}

/** Whether multipliers that are best in the middle show everywhere that a part of a selection needs what is claimed. */
function needed(of: Segment, middle: Setting, chosen: readonly Outcome[], claim: WeightClaim, expired: Expiry): boolean {
  const loss = lossesOf(middle);
  const { program, meanings } = transferProgram(middle, chosen, 'nothing burned', (incentive, first): Term[] =>
    isZero(loss(incentive)) ? [] : [[first, loss(incentive)]],
  );
  const weight = program.free.length;
  const solution = solve({ objective: [[weight, negate(ONE)]], rows: program.rows, free: [...program.free, false] }, expired);
  if (solution.status === 'unbounded') return false;
  if (claim === 'infinite' && solution.status === 'optimal') return false;
  const multipliers = (solution.status === 'optimal' ? solution.dual : solution.farkas).map(negate);
  const added = (end: Setting): { total: Rational; slope: Rational } => {
    const lost = lossesOf(end);
    const terms = meanings.map((meaning, r) => {
      if (isZero(multipliers[r])) return { total: ZERO, slope: ZERO };
      const { bound } = program.rows[r];
      if (meaning.kind !== 'incentive') return { total: multiply(multipliers[r], bound), slope: ZERO };
      // What a bound adds to the gain stays as it is.
      const moved = add(bound, subtract(gainOf(end, meaning.incentive), meaning.incentive.gain));
      return { total: multiply(multipliers[r], moved), slope: multiply(multipliers[r], lost(meaning.incentive)) };
    });
    return { total: sum(terms.map(({ total }) => total)), slope: sum(terms.map(({ slope }) => slope)) };
  };
  const [low, high] = [added(of.low), added(of.high)];
  const total: Ends = { low: low.total, high: high.total };
  const slope: Ends = { low: low.slope, high: high.slope };
  if (isNegative(slope.low) || isNegative(slope.high)) return false;
  if (isZero(slope.low) && isZero(slope.high)) {
    return !isNegative(total.low) && !isNegative(total.high) && isPositive(add(total.low, total.high));
  }
  if (claim === 'infinite') return false;
  const [needs, has] = [product(total, claim.below), product(claim.above, slope)];
  return needs.every((coefficient, j) => !isNegative(subtract(coefficient, has[j])));
}

/** Whether a selection that is best in the middle does with what is claimed, wherever δ is. */
function noMore(of: Segment, claim: Exclude<WeightClaim, 'infinite'>, expired: Expiry): boolean {
  const middle = of.at(HALF);
  const best = contractThreshold(middle, expired);
  if (best.status !== 'attained') return false;
  const chosen = outcomesOf(best.pair.choice);
  const [low, high] = [of.low, of.high].map((end) => ({ end, lost: lossesOf(end) }));
  /** (gain·Q − P·loss), what is to be paid for, in Bernstein coefficients. */
  const due = (incentive: Incentive) => {
    const gain = product({ low: gainOf(low.end, incentive), high: gainOf(high.end, incentive) }, claim.below);
    const relief = product(claim.above, { low: low.lost(incentive), high: high.lost(incentive) });
    return gain.map((coefficient, j) => subtract(coefficient, relief[j]));
  };
  const unseen = chosen.flatMap((outcome) => incentivesAt(middle, outcome)).filter(({ from, into }) => from === into);
  if (unseen.some((incentive) => due(incentive).some(isPositive))) return false;
  const { program, meanings } = transferProgram(middle, chosen, 'nothing burned');
  const scale = product(claim.below, { low: ONE, high: ONE });
  return scale.every((factor, j) => {
    const rows = program.rows.flatMap((row, r) => {
      const meaning = meanings[r];
      if (meaning.kind !== 'incentive') return [{ ...row, bound: multiply(factor, row.bound) }];
      const { incentive } = meaning;
      if (incentive.from === incentive.into) return [];
      return [{ ...row, bound: add(due(incentive)[j], multiply(factor, subtract(row.bound, incentive.gain))) }];
    });
    return solve({ objective: [], rows, free: program.free }, expired).status === 'optimal';
  });
}
