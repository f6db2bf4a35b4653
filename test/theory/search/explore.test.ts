import { describe, expect, it, test } from 'vitest';
import { numerator, ONE, rational } from '../../../src/exact/rational.js';
import { conditionsOf, exploring, Recorder, type Table } from '../../../src/theory/search/explore.js';
import { findingsOf, type Outsider } from '../../../src/theory/search/findings.js';
import { contains, minimalImplying } from '../../../src/theory/search/implications.js';
import { claimsOf, claimWith, wordsOf } from '../../../src/theory/statement/claims.js';
import { all, claim, equivalent, holds, implies } from '../../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../../src/theory/statement/theorem.js';

/** Subjects that are numbers: a statement about divisibility can be checked by eye. */
const numbered = (n: number): Subject => ({ environment: plainEnvironment([1], [ONE], [rational(n)]) });
const numberOf = ({ environment }: Subject): number => Number(numerator(environment.payoffs[0][0][0]));
const divisible = (d: number) => hypothesis<Subject>(`${d} divides n`, (subject) => numberOf(subject) % d === 0);
const scope = (size: number) => ({ name: `1 to ${size}`, size, subjects: () => Array.from({ length: size }, (_, k) => numbered(k + 1)) });

const sixes = theorem<Subject>({
  id: 'sixes',
  hypotheses: { two: divisible(2), three: divisible(3), five: divisible(5) },
  conclude: (subject) => {
    if (numberOf(subject) % 7 === 0) throw new Error('not defined');
    return all(
      equivalent(['6 divides n', numberOf(subject) % 6 === 0], ['yes', true]),
      claim(['n', rational(numberOf(subject))], '<', ['many', rational(1000)]),
      claim(['ten', rational(10)], '>', ['n', rational(numberOf(subject))]),
    );
  },
});

function explored(size: number, outsiders: readonly Outsider[] = [], idle: readonly string[] = []) {
  const recorder = new Recorder(conditionsOf([sixes]), [sixes]);
  const run = exploring(recorder, [scope(size)]);
  let table: Table | null = null;
  while (table === null) {
    const step = run.next();
    if (step.done) table = step.value;
  }
  return findingsOf(table, outsiders, () => idle);
}

describe('exploring', () => {
  it('finds the least sets of hypotheses that imply each claim, and how many subjects speak for them', () => {
    const [six, many, ten] = explored(210);
    expect(six.claim.words).toBe('# divides n iff yes');
    expect(six.implications.map(({ conditions, support }) => [conditions.map(({ name }) => name), support])).toEqual([
      [['two', 'three'], 30],
    ]);
    expect(many.implications).toMatchObject([{ conditions: [], support: 180, standing: 'fewer hypotheses' }]);
    expect(ten.implications).toEqual([]);
  });

  it('counts as silent where a conclusion is not defined, and leaves out sets that nobody meets', () => {
    const [six, , ten] = explored(29);
    expect([six.holds, six.fails, six.silent]).toEqual([4, 21, 4]);
    // Up to 29 no number is divisible by 2, 3 and 5; 20 and 15 refute the pairs.
    expect([ten.implications.length, ten.unmet]).toEqual([0, 1]);
  });

  it('shows for each largest set that does not imply a claim the least subject that refutes it', () => {
    const [six] = explored(210);
    expect(six.refutations.map(({ conditions, subject }) => [conditions.map(({ name }) => name).join(), numberOf(subject)])).toEqual(
      expect.arrayContaining([
        ['two,five', 10],
        ['three,five', 15],
      ]),
    );
  });

  it('says what the statement says already, with idle hypotheses or not, and what a stored subject refutes', () => {
    const standing = (...args: Parameters<typeof explored>) => explored(...args)[0].implications.map(({ standing, by }) => [standing, by]);
    expect(standing(210)).toEqual([['fewer hypotheses', null]]);
    expect(standing(210, [], ['five'])).toEqual([['stated', null]]);
    expect(standing(210, [{ name: 'sixes/five', met: 3n, fails: new Set([0]) }])).toEqual([['refuted elsewhere', 'sixes/five']]);
    expect(standing(210, [{ name: 'sixes/three', met: 5n, fails: new Set([0]) }])).toEqual([['fewer hypotheses', null]]);
  });
});

describe('minimal implying sets', () => {
  test.each([1, 2, 3, 4, 5])('are those that trying every set finds (seed %i)', (seed) => {
    let state = seed;
    const random = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
    const refuting = Array.from({ length: 6 }, () => BigInt(Math.floor(random() * 32)));
    const every = Array.from({ length: 32 }, (_, k) => BigInt(k)).filter((set) => refuting.every((met) => !contains(met, set)));
    const least = every.filter((set) => !every.some((other) => other !== set && contains(set, other)));
    expect(minimalImplying(5, refuting).sort((x, y) => Number(x - y))).toEqual(least);
  });
});

describe('claims', () => {
  const conclusion = (n: number) =>
    all(
      claim([`ℓ(${n})`, rational(n)], '<=', ['three', rational(3)]),
      implies(['always', true], ['odd', n % 2 === 1]),
      claim([`ℓ(${n + 1})`, rational(n + 1)], '<=', ['three', rational(3)]),
    );

  it('that differ in numbers alone are one', () => {
    expect([...claimsOf(conclusion(2))].map(([words, one]) => [words, holds(one)])).toEqual([
      ['ℓ(#) ≤ three', true],
      ['if always, then odd', false],
    ]);
    expect(wordsOf(conclusion(1))).toBe('ℓ(#) ≤ three and if always, then odd');
  });

  it('can be asked for by their words, or denied; what is not defined claims nothing', () => {
    expect(holds(claimWith('ℓ(#) ≤ three', () => conclusion(3)))).toBe(false);
    expect(holds(claimWith('ℓ(#) ≤ three', () => conclusion(3), true))).toBe(true);
    expect(holds(claimWith('if always, then odd', () => conclusion(3), true))).toBe(false);
    expect(
      claimWith('ℓ(#) ≤ three', () => {
        throw new Error('not defined');
      }),
    ).toEqual(all());
  });
});
