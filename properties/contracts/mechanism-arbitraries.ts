/**
 * # Random mechanisms against a temptation
 *
 * A contingency with one first best and a temptation there, out of the court's sight or in it, and transfers in full. Among them mechanisms
 * that hold the tempted agent exactly as often as transfers can.
 */
import fc, { type Arbitrary } from 'fast-check';
import { signalLanguage } from '../../src/contract/language/language.js';
import {
  add,
  fraction,
  isPositive,
  maximum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { environment, firstBests, firstBestWelfareAt, gain } from '../../src/game/environment.js';
import { actionIn, deviate, deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, priors } from '../../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { anywhere, lures, manyAgents, tempt } from './lured.js';
import type { WithMechanism } from './transfer-scopes.js';

type AtContingency = SubjectWith<'language' | 'contingency'>;

const plain = ({ environment: of, language, contingency }: AtContingency): AtContingency => ({ environment: of, language, contingency });

/** Pays one agent at one profile of the contingency until that profile is the only first best. */
export function raise<S extends AtContingency>(subject: S, pick: number, margin: Rational): S {
  const { environment: of, contingency } = subject;
  const [profile, payee] = [pick % of.profileCount, pick % of.agents.length];
  const missing = add(subtract(firstBestWelfareAt(of, contingency), of.welfare[contingency][profile]), margin);
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, a) => (w === contingency && a === profile ? row.map((u, i) => (i === payee ? add(u, missing) : u)) : row)),
  );
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

const margins = fc.constantFrom(fraction(1n, 6n), ONE, ONE, rational(5));

/** A contingency with one first best and a temptation there, which the court may or, if `unseen`, does not see. */
export const temptedFirstBests = (unseen: boolean, options: EnvironmentOptions = manyAgents): Arbitrary<AtContingency> =>
  fc
    .tuple(anywhere(options), fc.nat(), margins, lures)
    .map(([subject, pick, margin, how]) => plain(tempt(raise(subject, pick, margin), how, unseen)));

/** The language in which the court never tells the first temptation at the first best from what it tempts away from, at the contingency. */
export function withTwins(subject: AtContingency): AtContingency {
  const { environment: of, language, contingency } = subject;
  const [profile] = firstBests(of, contingency);
  const temptation = deviationsFrom(of, profile).find((deviation) => isPositive(gain(of, contingency, profile, deviation)));
  if (temptation === undefined) return subject;
  const { agent, action } = temptation;
  const taken = actionIn(of, profile, agent);
  const twin = (a: number) => (actionIn(of, a, agent) === action ? deviate(of, a, agent, taken) : a);
  return { ...subject, language: signalLanguage(of, (w, a) => language.cells[w][w === contingency ? twin(a) : a]) };
}

/** Liability bounds, zero included. */
const bounds: Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 4 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));

/** Parts of a whole from −1 to 1, extremes most often. */
const parts = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(rational(-1), ONE) },
  { weight: 2, arbitrary: fc.integer({ min: -6, max: 6 }).map((sixths) => fraction(BigInt(sixths), 6n)) },
);

/** Transfers of which none exceeds `most` in absolute value. */
const transferTables = ({ environment: of, language }: AtContingency, most: Rational): Arbitrary<Rational[][]> => {
  const row = fc.array(parts, { minLength: of.agents.length, maxLength: of.agents.length });
  return fc
    .array(row, { minLength: language.count, maxLength: language.count })
    .map((rows) => rows.map((shares) => shares.map((share) => multiply(share, most))));
};

/** Adds a liability bound and transfers, which exceed it `beyond` times at most. */
export const withMechanism = (subjects: Arbitrary<AtContingency>, beyond = ONE): Arbitrary<WithMechanism> =>
  fc
    .tuple(subjects, bounds)
    .chain(([subject, liability]) =>
      transferTables(subject, multiply(liability, beyond)).map((transfers) => ({ ...subject, liability, transfers })),
    );

const small = fc.integer({ min: -4, max: 4 }).map((n) => rational(n));
const positive = fc.integer({ min: 1, max: 6 }).map((n) => rational(n));

/** Advantages D of obedience at the other action of the second agent, 0 among them. */
const advantages = fc.constantFrom(ZERO, ZERO, ONE, rational(3), fraction(1n, 2n));

/**
 * Two agents, two actions each: the first agent is tempted out of sight at (a,a), the second does not mind whether it plays a or b against
 * a, and the first has most to lose by its temptation when the second plays b. So the first best can be played as often as the temptation
 * allows, D + 2B being what obedience is worth at (a,b). With several contingencies the others are idle.
 */
export const heldToTheBound = (liabilities = bounds, kept: Arbitrary<Rational> = advantages): Arbitrary<WithMechanism> =>
  fc
    .record({
      prior: fc.integer({ min: 1, max: 3 }).chain(priors),
      liability: liabilities,
      base: fc.tuple(small, small),
      gained: positive,
      cost: positive,
      kept,
      margin: positive,
      second: fc.array(parts, { minLength: 3, maxLength: 3 }),
      apart: fc.constantFrom('obedience', 'temptation', 'both'),
      first: parts,
    })
    .map(({ prior, liability, base: [p, r], gained, cost, kept, margin, second, apart, first }) => {
      const cells = { obedience: [0, 1, 0, 0], temptation: [0, 0, 0, 1], both: [0, 1, 0, 2] }[apart];
      const one = { obedience: [negate(ONE), ONE], temptation: [ONE, negate(ONE)], both: [first, ONE, negate(ONE)] }[apart];
      const transfers = one.map((share, k) => [multiply(share, liability), multiply(second[k], liability)]);
      const indifferent = add(r, subtract(transfers[cells[0]][1], transfers[cells[1]][1]));
      const total = add(p, r);
      const u1ab = subtract(total, add(indifferent, margin));
      const [u1ba, u1bb] = [add(p, gained), subtract(u1ab, kept)];
      const low = subtract(subtract(total, maximum(u1ba, u1bb)), add(cost, margin));
      const table = [p, r, u1ab, indifferent, u1ba, subtract(subtract(total, u1ba), cost), u1bb, low];
      const of = plainEnvironment([2, 2], prior, [...table, ...new Array<Rational>((prior.length - 1) * 8).fill(ZERO)]);
      const language = signalLanguage(of, (w, a) => (w === 0 ? cells[a] : 0));
      return { environment: of, language, liability, contingency: 0, transfers: transfers.slice(0, language.count) };
    });

/** A step of an adversary: one payment moved to an extreme, to nothing, or part of the way to either, within ±`most`. */
export function nudgeTransfer<S extends SubjectWith<'transfers'>>(subject: S, most: Rational, random: () => number): S {
  const below = (count: number): number => Math.floor(random() * count);
  const [cell, agent] = [below(subject.transfers.length), below(subject.environment.agents.length)];
  const target = multiply(most, rational([-1, 0, 1][below(3)]));
  const way = [ONE, fraction(1n, 2n), fraction(1n, 6n)][below(3)];
  const moved = (paid: Rational) => add(paid, multiply(way, subtract(target, paid)));
  return {
    ...subject,
    transfers: subject.transfers.map((row, k) => row.map((paid, i) => (k === cell && i === agent ? moved(paid) : paid))),
  };
}

/** Adds transfers of any size, without a bound. */
export const withAnyTransfers = (subjects: Arbitrary<AtContingency>): Arbitrary<WithMechanism> =>
  fc
    .tuple(subjects, fc.constantFrom(ZERO, ONE, rational(12), rational(1_000_000)))
    .chain(([subject, most]) => transferTables(subject, most).map((transfers) => ({ ...subject, liability: null, transfers })));

/** Games of {@link heldToTheBound} without bound, in which the court sees what the second agent does and never what the first does. */
export const heldWithTwins: Arbitrary<WithMechanism> = fc
  .tuple(heldToTheBound(fc.constant(ZERO)), small, small, small)
  .map(([subject, ...paid]) => {
    const { environment: of } = subject;
    const language = signalLanguage(of, (w, a) => (w === 0 ? a % 2 : 0));
    const [one, other, second] = paid;
    return {
      ...subject,
      language,
      liability: null,
      transfers: [
        [one, second],
        [other, second],
      ],
    };
  });
