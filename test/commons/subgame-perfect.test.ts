/**
 * Equilibria of small commons against the definition: every way in which the future may answer what is claimed this month, by whoever leaves
 * the profile and by nobody, is tried one after another.
 */
import { describe, expect, it } from 'vitest';
import { type Commons, type CommonsWeight, repeatedCommons, SHARINGS } from '../../src/commons/commons.js';
import { awards } from '../../src/commons/sharing.js';
import { equilibriumWelfares } from '../../src/commons/subgame-perfect.js';
import { add, format, greater, multiply, type Rational, rational, sum, ZERO } from '../../src/exact/rational.js';
import { randomFrom } from '../fuzz/mutations.js';

type Payoffs = readonly Rational[];

const product = <Item>(sets: readonly (readonly Item[])[]): Item[][] =>
  sets.reduce<Item[][]>((rows, set) => rows.flatMap((row) => set.map((item) => [...row, item])), [[]]);

/** How many answers of the future are tried of one commons at most; one with more is passed over. */
class TooMany extends Error {}
const MOST = 30_000;

/** The welfare of every pure subgame-perfect equilibrium of two agents; `null` where there is too much to try. */
function literalWelfares(of: Commons): string[] | null {
  let tried = 0;
  const next = (left: number, factor: Rational): number => {
    if (left < of.collapseBelow) return 0;
    let units = 0;
    while (units < of.capacity && !greater(rational(units + 1), multiply(factor, rational(left)))) units += 1;
    return units;
  };
  const worth = (payoffs: Payoffs, i: number): Rational => {
    const weight = of.weights[i];
    return weight === 'welfare' ? sum(payoffs) : add(payoffs[i], multiply(weight, sum(payoffs)));
  };
  /** What may be expected after a month of which so much is left, the factors being weighed as given. */
  const futures = (month: number, left: number, weighed: readonly (readonly [Rational, Rational])[]): Payoffs[] =>
    product(weighed.map(([factor]) => payoffs(month + 1, next(left, factor)))).map((later) =>
      of.agents.map((_, i) => sum(later.map((each, k) => multiply(weighed[k][1], each[i])))),
    );
  const month = (at: number, stock: number, weighed: readonly (readonly [Rational, Rational])[]): Payoffs[] => {
    const claims = product([0, 1].map(() => Array.from({ length: stock + 1 }, (_, k) => k)));
    const found: Payoffs[] = [];
    const ends = (each: readonly number[]): Payoffs[] => {
      const caught = Math.min(stock, each[0] + each[1]);
      const awarded = awards(of, stock, each);
      return futures(at, stock - caught, weighed).map((later) => later.map((own, i) => add(awarded[i], own)));
    };
    for (const kept of claims) {
      const left = [0, 1].flatMap((i) =>
        claims.filter((each) => each[i] !== kept[i] && each[1 - i] === kept[1 - i]).map((each) => ({ i, each })),
      );
      const answers = left.map(({ each }) => ends(each));
      tried += answers.reduce((many, { length }) => many + length, 0);
      if (tried > MOST) throw new TooMany();
      tried += answers.reduce((many, { length }) => many * length, ends(kept).length);
      if (tried > MOST) throw new TooMany();
      for (const end of ends(kept))
        if (product(answers).some((answer) => answer.every((after, k) => !greater(worth(after, left[k].i), worth(end, left[k].i)))))
          found.push(end);
    }
    return found;
  };
  const distinct = (all: readonly Payoffs[]): Payoffs[] => [...new Map(all.map((each) => [each.map(format).join(), each])).values()];
  const known = new Map<string, Payoffs[]>();
  const payoffs = (at: number, stock: number): Payoffs[] => {
    const found = known.get(`${at} ${stock}`) ?? fresh(at, stock);
    known.set(`${at} ${stock}`, found);
    return found;
  };
  const fresh = (at: number, stock: number): Payoffs[] => {
    if (at === of.months || stock === 0) return [of.agents.map(() => ZERO)];
    const one = rational(1);
    if (of.seen === 'never')
      return distinct(
        month(
          at,
          stock,
          of.growth.map(({ factor, probability }) => [factor, probability]),
        ),
      );
    return distinct(
      product(of.growth.map(({ factor }) => distinct(month(at, stock, [[factor, one]])))).map((drawn) =>
        of.agents.map((_, i) => sum(drawn.map((each, k) => multiply(of.growth[k].probability, each[i])))),
      ),
    );
  };
  try {
    return [...new Set(payoffs(0, of.start).map((each) => format(sum(each))))].sort();
  } catch (error) {
    if (error instanceof TooMany) return null;
    throw error;
  }
}

const WEIGHTS: readonly CommonsWeight[] = [rational(0), rational('1/4'), rational('1/2'), rational(1), rational(3), 'welfare'];
const FACTORS = ['1/2', '1', '3/2', '2', '3'].map((text) => rational(text));

describe('every equilibrium of a commons', () => {
  it('is found, and nothing else, on random commons of two agents', () => {
    const random = randomFrom(11);
    const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)];
    let [compared, several] = [0, 0];
    for (let k = 0; k < 300; k++) {
      const capacity = 1 + random(3);
      const [low, high] = [random(FACTORS.length), random(FACTORS.length)];
      const of = repeatedCommons({
        ...{ capacity, start: 1 + random(capacity), months: 1 + random(3), seen: pick(['before', 'never']), sharing: pick(SHARINGS) },
        growth:
          low === high
            ? [{ factor: FACTORS[low], probability: rational(1) }]
            : [
                { factor: FACTORS[low], probability: rational('1/3') },
                { factor: FACTORS[high], probability: rational('2/3') },
              ],
        ...{ collapseBelow: random(2), agents: ['1', '2'], weights: [pick(WEIGHTS), pick(WEIGHTS)], contract: 'none' },
      });
      const literal = literalWelfares(of);
      if (literal === null) continue;
      compared += 1;
      several += Number(literal.length > 1);
      expect(equilibriumWelfares(of).map(format).sort()).toEqual(literal);
    }
    expect(compared).toBeGreaterThan(200);
    expect(several).toBeGreaterThan(20);
  });
});
