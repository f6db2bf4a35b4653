import { describe, expect, it } from 'vitest';
import { allLanguages, completeLanguage, emptyLanguage } from '../../../src/contract/language/language.js';
import { fraction, isZero, numerator, rational } from '../../../src/exact/rational.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { sparseSubjects } from '../../../src/theory/order/sparse-subjects.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';

/** Every list of −1, 0 and 1, by the number of others than 0, then lexicographically. */
function signs(length: number): number[][] {
  const all = Array.from({ length: 3 ** length }, (_, code) =>
    Array.from({ length }, (_, k) => (Math.floor(code / 3 ** (length - 1 - k)) % 3) - 1),
  );
  const others = (list: readonly number[]) => list.filter((sign) => sign !== 0).length;
  return all.sort((x, y) => others(x) - others(y));
}

const filled = (actions: readonly number[], contingencies: number, payoffs: readonly number[]): Subject => ({
  environment: plainEnvironment(
    actions,
    Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies))),
    payoffs.map((payoff) => rational(payoff)),
  ),
});
const isCanonical = (subject: Subject) => compareSubjects(canonical(subject), subject) === 0;
const rows = (subjects: Iterable<Subject>) =>
  [...subjects].map(({ environment: of, language }) => [of.payoffs.flat(2).map((u) => Number(numerator(u))), language?.cells].join(' | '));

describe('sparse subjects', () => {
  it.each<[readonly number[], number]>([
    [[1], 1],
    [[2], 1],
    [[3], 1],
    [[1, 2], 1],
    [[2], 2],
    [[1, 1, 1], 1],
  ])(
    'of %j actions at %i contingencies are all that are canonical, those with fewest payoffs other than 0 first',
    (actions, contingencies) => {
      const size = contingencies * actions.length * actions.reduce((product, count) => product * count, 1);
      const literal = signs(size)
        .map((list) => filled(actions, contingencies, list))
        .filter(isCanonical);
      expect(rows(sparseSubjects(filled(actions, contingencies, new Array<number>(size).fill(2))))).toEqual(rows(literal));
    },
  );

  it('have no more payoffs other than 0 than the subject, if its own are as small', () => {
    const literal = signs(4)
      .map((list) => filled([1, 2], 1, list))
      .filter(isCanonical);
    const few = literal.filter(({ environment: of }) => of.payoffs.flat(2).filter((u) => !isZero(u)).length <= 2);
    expect(rows(sparseSubjects(filled([1, 2], 1, [0, 1, 0, -1])))).toEqual(rows(few));
  });

  it('come in every language of no more cells, fewest cells first', () => {
    const { environment: of } = filled([3], 1, [2, 2, 2]);
    const languages = [...allLanguages(of)].sort((x, y) => x.count - y.count);
    const literal = [1, 2, 3].flatMap((count) =>
      signs(3).flatMap((list) =>
        languages.filter((each) => each.count === count).map((language) => ({ ...filled([3], 1, list), language })),
      ),
    );
    expect(rows(sparseSubjects({ environment: of, language: completeLanguage(of) }))).toEqual(rows(literal.filter(isCanonical)));
    const two = literal.filter(({ language }) => language.count <= 2).filter(isCanonical);
    expect(rows(sparseSubjects({ environment: of, language: languages[1] }))).toEqual(rows(two));
  });

  it('of many outcomes come in the language at hand, up to a fixed effort', () => {
    const { environment: of } = filled([3], 2, [2, 2, 2, 2, 2, 2]);
    const found = [...sparseSubjects({ environment: of, language: emptyLanguage(of) })];
    expect(found.length).toBeGreaterThan(50);
    for (const { language } of found) expect(language).toEqual(emptyLanguage(of));
    const large = filled([2, 2], 2, new Array<number>(16).fill(2));
    const counts = [...sparseSubjects(large)].map(({ environment }) => environment.payoffs.flat(2).filter((u) => !isZero(u)).length);
    expect(counts.length).toBeGreaterThan(20);
    expect(counts.length * 16).toBeLessThan(10_000);
    expect(counts).toEqual([...counts].sort((x, y) => x - y));
    expect([...sparseSubjects(filled([4, 4], 3, new Array<number>(96).fill(2)))]).toEqual([]);
  });
});
