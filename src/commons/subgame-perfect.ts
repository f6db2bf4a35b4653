/**
 * # Every subgame-perfect equilibrium of a small commons
 *
 * By backward induction over pure strategies that may depend on everything that happened. A profile of claims with a continuation is
 * played in some equilibrium iff nobody gains by another claim after which the equilibrium that is worst for her is played: any profile
 * that differs in one claim says who deviated, so that each may be punished in her own way (Abreu, Pearce and Stacchetti 1990, in finitely many months).
 * So payoffs are found from sets of payoffs, and nothing is left out. The sets grow fast: for a few agents, units and months.
 */
import { add, atMost, format, greater, minimum, multiply, type Rational, rational, sum, ZERO } from '../exact/rational.js';
import type { Commons, CommonsWeight } from './commons.js';
import { nextStock } from './growth.js';
import { awards } from './sharing.js';
import { caughtBy, claimProfiles } from './stage-game.js';

type Payoffs = readonly Rational[];

/** What is claimed in a month in some equilibrium, and what all agents then get from that month on. */
interface EquilibriumPlay {
  readonly claims: readonly number[];
  readonly left: number;
  readonly payoffs: Payoffs;
}

/** What an agent maximises: u + λW, or W. */
const utility = (payoffs: Payoffs, agent: number, weight: CommonsWeight): Rational => {
  const welfare = sum(payoffs);
  return weight === 'welfare' ? welfare : add(payoffs[agent], multiply(weight, welfare));
};

/** Every play of the first month that some equilibrium has, for each growth that may be seen (once if none is). */
export function equilibriumPlays(of: Commons): EquilibriumPlay[][] {
  const known = new Map<string, Payoffs[]>();
  const payoffsFrom = (month: number, stock: number): Payoffs[] => {
    if (month === of.months || stock === 0) return [of.agents.map(() => ZERO)];
    const key = `${month} ${stock}`;
    const found =
      known.get(key) ??
      expected(
        of,
        playsAt(month, stock).map((plays) => plays.map(({ payoffs }) => payoffs)),
      );
    known.set(key, found);
    return found;
  };
  const playsAt = (month: number, stock: number): EquilibriumPlay[][] => {
    const after = (left: number) => of.growth.map(({ factor }) => payoffsFrom(month + 1, nextStock(of, left, factor)));
    const rests = Array.from({ length: stock + 1 }, (_, left) => after(left));
    return of.seen === 'before'
      ? of.growth.map((_, k) => supported(of, stock, (left) => rests[left][k]))
      : [supported(of, stock, (left) => expected(of, rests[left]))];
  };
  return playsAt(0, of.start);
}

/** What equilibria are worth from the start, without repetition, ascending. */
export const equilibriumWelfares = (of: Commons): Rational[] => {
  const plays = equilibriumPlays(of).map((each) => each.map(({ payoffs }) => payoffs));
  const welfares = expected(of, plays).map(sum);
  return [...new Map(welfares.map((welfare) => [format(welfare), welfare])).values()].sort((a, b) => (greater(a, b) ? 1 : -1));
};

/** Payoffs before growth is known: one of a set for each factor. A single set stands for growth that is not seen. */
function expected(of: Commons, byFactor: readonly Payoffs[][]): Payoffs[] {
  if (byFactor.length === 1) return distinct(byFactor[0]);
  return byFactor.reduce<Payoffs[]>(
    (totals, set, k) =>
      distinct(
        totals.flatMap((total) => set.map((payoffs) => payoffs.map((own, i) => add(total[i], multiply(of.growth[k].probability, own))))),
      ),
    [of.agents.map(() => ZERO)],
  );
}

const distinct = (all: readonly Payoffs[]): Payoffs[] => [
  ...new Map(all.map((payoffs) => [payoffs.map(format).join(' '), payoffs])).values(),
];

/** The plays of a month that nobody gains by leaving, if leaving is punished as hard as it can be. */
function supported(of: Commons, stock: number, continuations: (left: number) => readonly Payoffs[]): EquilibriumPlay[] {
  const profiles = claimProfiles(of.agents.length, stock);
  const outcomes = profiles.map((claims) => {
    const left = stock - caughtBy(claims, stock);
    const each = rational(stock - left);
    const awarded = of.contract === 'pooled' ? claims.map(() => multiply(each, rational(`1/${claims.length}`))) : awards(of, stock, claims);
    return { claims, left, ends: continuations(left).map((later) => later.map((own, i) => add(awarded[i], own))) };
  });
  /** The least that an agent may be left with after a profile. */
  const worst = of.agents.map((_, i) => outcomes.map(({ ends }) => ends.map((end) => utility(end, i, of.weights[i])).reduce(minimum)));
  const strides = of.agents.map((_, i) => (stock + 1) ** (of.agents.length - 1 - i));
  return outcomes.flatMap(({ claims, left, ends }, profile) => {
    const needs = of.agents.map((_, i) =>
      claimRange(stock)
        .filter((claim) => claim !== claims[i])
        .map((claim) => worst[i][profile + (claim - claims[i]) * strides[i]])
        .reduce<Rational | null>((most, value) => (most === null || greater(value, most) ? value : most), null),
    );
    const kept = ends.filter((end) => needs.every((need, i) => need === null || atMost(need, utility(end, i, of.weights[i]))));
    return kept.map((payoffs) => ({ claims, left, payoffs }));
  });
}

const claimRange = (stock: number): number[] => Array.from({ length: stock + 1 }, (_, claim) => claim);
