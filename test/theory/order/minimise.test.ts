import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import {
  commonRefinement,
  completeLanguage,
  contingencyPartition,
  emptyLanguage,
  productLanguage,
  refines,
} from '../../../src/contract/language/language.js';
import {
  atMost,
  compare,
  equal,
  format,
  greater,
  isNegative,
  isPositive,
  isZero,
  ONE,
  rational,
  sum,
} from '../../../src/exact/rational.js';
import { firstBestWelfare } from '../../../src/game/environment.js';
import { selfishEquilibria } from '../../../src/game/equilibrium.js';
import { environments, settings, withLanguage } from '../../../src/theory/draw/arbitraries.js';
import { canonical } from '../../../src/theory/order/canonical.js';
import { shapeOf } from '../../../src/theory/order/language-shape.js';
import { minimise } from '../../../src/theory/order/minimise.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { environmentScope } from '../../../src/theory/scopes/scopes.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import { type SettingSubject, type Subject, settingOf } from '../../../src/theory/statement/subject.js';
import { anySubject, renamed } from '../any-subject.js';

const q = (text: string) => text.split(' ').map((word) => rational(word));
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const sample = <Value>(of: fc.Arbitrary<Value>, numRuns: number, keep: (value: Value) => boolean): Value[] =>
  fc.sample(of, { numRuns, seed }).filter(keep);

const unstable = ({ environment: of }: Subject) => of.contingencies.some((_, w) => selfishEquilibria(of, w).length === 0);

const belowFirstBest = (subject: SettingSubject) => {
  const best = bestMechanism(settingOf(subject));
  return best.status === 'attained' && compare(best.pair.value, firstBestWelfare(subject.environment)) < 0;
};

/** Fails unless every field is what its type promises. */
const expectWellFormed = ({ environment: of, language, finer, contingency = 0, choice = [], liability = null, weight = ONE }: Subject) => {
  expect(of.prior.every(isPositive) && equal(sum(of.prior), ONE)).toBe(true);
  expect(of.welfare.flat().every((w, k) => equal(w, sum(of.payoffs.flat()[k])))).toBe(true);
  for (const partition of [language, finer]) {
    if (partition === undefined) continue;
    expect(partition.cells.map((row) => row.length)).toEqual(of.contingencies.map(() => of.profileCount));
    expect([...new Set(partition.cells.flat())]).toEqual(Array.from({ length: partition.count }, (_, cell) => cell));
  }
  expect(contingency).toBeLessThan(of.contingencies.length);
  expect(choice.length === 0 || choice.length === of.contingencies.length).toBe(true);
  expect(choice.every((profile) => profile >= 0 && profile < of.profileCount)).toBe(true);
  expect(isNegative(weight) || (liability !== null && isNegative(liability))).toBe(false);
};

describe(`minimising (replay: SEED=${seed})`, () => {
  it('ends, where everything refutes, at the least subject with the same fields', () => {
    fc.assert(
      fc.property(anySubject(), (subject) => {
        const { environment: of, language, finer, mechanismClass, liability, contingency, choice, weight } = minimise(subject, () => true);
        const one = plainEnvironment([1], [ONE], q('0'));
        expect(of).toEqual(one);
        expect([language, finer]).toEqual([subject.language, subject.finer].map((had) => had && emptyLanguage(one)));
        expect(mechanismClass).toBe(subject.mechanismClass && 'subsidy-free');
        expect(liability).toBe(subject.liability === undefined ? undefined : null);
        expect([contingency, choice]).toEqual([subject.contingency && 0, subject.choice && [0]]);
        expect(weight && format(weight)).toBe(subject.weight && '0');
      }),
      { numRuns: 40 },
    );
  });

  it('asks only about well-formed subjects that are less than the last one that refuted, and returns that one', () => {
    fc.assert(
      fc.property(anySubject(), fc.infiniteStream(fc.boolean()), (subject, answers) => {
        let last = subject;
        const result = minimise(subject, (candidate) => {
          expectWellFormed(candidate);
          expect(Object.keys(candidate).sort()).toEqual(Object.keys(subject).sort());
          expect(compareSubjects(candidate, last)).toBeLessThan(0);
          const refutes = answers.next().value;
          if (refutes) last = candidate;
          return refutes;
        });
        expect(result).toBe(last);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the least game without pure equilibrium, as exhaustion does, wherever it starts', () => {
    const [least] = [...environmentScope({ actions: [2, 2], payoffs: [-1, 1] }).subjects()].filter(unstable);
    const games = environments().map((environment) => ({ environment }));
    const starts = sample(games, 120, unstable);
    expect(starts.length).toBeGreaterThan(5);
    for (const start of starts.slice(0, 6)) expect(minimise(start, unstable)).toEqual(least);
  });

  it('finds one counterexample to V_L = W* from all sides: locally minimal, canonical, the same again', () => {
    const starts = sample(settings(), 60, belowFirstBest).slice(0, 5);
    expect(starts.length).toBeGreaterThan(3);
    for (const start of starts) {
      const result = minimise(start, belowFirstBest);
      expect(belowFirstBest(result)).toBe(true);
      expect(canonical(result)).toEqual(result);
      expect(minimise(result, belowFirstBest)).toBe(result);
      expect(minimise(start, belowFirstBest)).toEqual(result);
      expect(result.environment).toEqual(plainEnvironment([1, 2], [ONE], q('-1 0 1 -1')));
      expect(result).toMatchObject({ language: { count: 1 }, mechanismClass: 'subsidy-free', liability: null });
    }
  });

  it('is mostly the same for renamings of a subject', () => {
    const pairs = sample(
      renamed(
        environments({
          shapes: [
            [2, 2],
            [2, 3],
            [2, 2, 2],
          ],
        }).map((environment): Subject => ({ environment })),
      ),
      150,
      ([x]) => unstable(x),
    );
    for (const [x, y] of pairs.slice(0, 4)) expect(minimise(y, unstable)).toEqual(minimise(x, unstable));
  });

  it.each(['777777', '-3', '5/7', '1/360'])('closes in on a threshold of %s in few steps', (text) => {
    const threshold = rational(text);
    const beyond = (value: ReturnType<typeof rational>) =>
      isNegative(threshold) ? compare(value, threshold) <= 0 : compare(value, threshold) >= 0;
    let asked = 0;
    const start = {
      environment: plainEnvironment([2, 2], q('1/2 1/2'), q(`${text.startsWith('-') ? '-' : ''}1000000 ${'3 '.repeat(14)}-5`)),
    };
    const { environment: of } = minimise(start, ({ environment }) => {
      asked += 1;
      return environment.payoffs.flat(2).some(beyond);
    });
    expect(asked).toBeLessThan(1500);
    expect(of).toEqual(plainEnvironment([1], [ONE], q(text.includes('/') ? '1' : text)));
  });

  it('keeps what the hypotheses demand: a refinement, zero sums, a fixed number of contingencies', () => {
    const nested = withLanguage({ shapes: [[2, 2]] }).map(({ environment, language }) => ({
      environment,
      language,
      finer: commonRefinement(environment, language, completeLanguage(environment)),
    }));
    const strictly = ({ language, finer }: { language: Parameters<typeof refines>[0]; finer: Parameters<typeof refines>[0] }) =>
      refines(finer, language) && finer.count > language.count;
    for (const start of sample(nested, 10, strictly)) {
      const result = minimise(start, strictly);
      expect([result.language.count, result.finer.count]).toEqual([1, 2]);
    }

    const zeroSum = ({ environment: of }: Subject) =>
      of.welfare.flat().every((w) => isZero(w)) && of.payoffs.flat(2).some((u) => greater(u, rational(2))) && of.contingencies.length === 2;
    const start = { environment: plainEnvironment([2, 2], q('2/3 1/3'), q('7 -7 5 -5 1/2 -1/2 0 0 9 -9 3 -3 -8 8 1 -1')) };
    expect(minimise(start, zeroSum).environment).toEqual(plainEnvironment([1, 1], q('1/2 1/2'), q('-3 3 0 0')));
  });

  it('goes on until no move helps, though a late move opens the way for an early one', () => {
    const unlocked = ({ environment: of, weight = ONE }: Subject) => of.agents.length === 2 || isZero(weight);
    const start = { environment: plainEnvironment([1, 1], [ONE], q('0 0')), weight: rational(7) };
    expect(minimise(start, unlocked)).toEqual({ environment: plainEnvironment([1], [ONE], q('0')), weight: rational(0) });
  });

  describe('with two agents, two actions each and three contingencies', () => {
    const numbers = q('7 -7 5 -5 4 -4 0 0 9 -9 3 -3 -8 8 1 -1 6 -6 -2 2 7 -7 5 -5');
    const environment = plainEnvironment([2, 2], q('1/3 1/3 1/3'), numbers);
    const zeros = new Array<string>(22).fill('0').join(' ');
    const sized = (demand: (subject: Subject) => boolean) => (subject: Subject) =>
      subject.environment.payoffs.flat(2).length === 24 && subject.environment.agents.length === 2 && demand(subject);

    it('moves both payoffs of an outcome at once, if their sum must stay', () => {
      const zeroSum = sized(
        ({ environment: of }) => of.welfare.flat().every(isZero) && of.payoffs.flat(2).some((u) => greater(u, rational(2))),
      );
      expect(minimise({ environment }, zeroSum).environment.payoffs.flat(2)).toEqual(q(`-3 3 ${zeros}`));
    });

    it('moves one payoff among equal ones', () => {
      const level = plainEnvironment([2, 2], q('1/3 1/3 1/3'), new Array(24).fill(rational(7)));
      const one = sized(({ environment: of }) => of.payoffs.flat(2).some((u) => atMost(rational(5), u)));
      expect(minimise({ environment: level }, one).environment.payoffs.flat(2)).toEqual(q(`0 0 ${zeros}`).with(-1, rational(5)));
    });

    it('ends in canonical form, if no other move is left', () => {
      const least = canonical({ environment });
      const same = (subject: Subject) => compareSubjects(canonical(subject), least) === 0;
      expect(compareSubjects({ environment }, least)).toBeGreaterThan(0);
      expect(minimise({ environment }, same)).toEqual(least);
    });

    it('pools contingencies, or actions, if the shape of the language must stay', () => {
      const start = { environment, language: completeLanguage(environment) };
      const shaped = (shape: string) => sized(({ environment: of, language }) => language !== undefined && shapeOf(of, language) === shape);
      const verifiable = shaped('contingency partition');
      const partial = { ...start, language: contingencyPartition(environment, [[0, 1], [2]]) };
      expect(minimise(partial, verifiable).language?.cells).toEqual(new Array(3).fill([0, 1, 2, 3]));
      const product = { ...start, language: productLanguage(environment, [[0, 1], [2]], [[[0, 1]]]) };
      expect(minimise(product, shaped('product')).language?.count).toBe(2);
    });
  });

  it('keeps bounds and weights nonnegative, unless a hypothesis was dropped for one that is not', () => {
    const one = { environment: plainEnvironment([1], [ONE], q('0')) };
    const weight = ({ weight = ONE }: Subject) => compare(weight, rational('-1/3')) <= 0;
    expect(minimise({ ...one, weight: rational('-11/3') }, weight)).toEqual({ ...one, weight: rational(-1) });
    const asked: Subject[] = [];
    minimise({ ...one, weight: rational('11/3'), liability: rational('7/2') }, (candidate) => asked.push(candidate) === 0);
    expect(asked.length).toBeGreaterThan(10);
    for (const subject of asked) expectWellFormed(subject);
  });

  it('returns what refutes where the claim depends on the numbers of agents', () => {
    const first = ({ environment: of }: Subject) => of.agents.length === 2 && of.payoffs.flat().some(([x, y]) => compare(x, y) > 0);
    const start = { environment: plainEnvironment([3, 2], [ONE], q('0 1 2 5 9 3 4 4 0 7 1 8')) };
    const result = minimise(start, first);
    expect(result.environment).toEqual(plainEnvironment([1, 1], [ONE], q('0 -1')));
    expect(first(canonical(result))).toBe(false);
  });

  it('stops when time is up with the best so far', () => {
    const start = { environment: plainEnvironment([2, 2], [ONE], q('90 -10 -10 90 -10 90 90 -10')) };
    for (const patience of [0, 1, 5, 20, 100]) {
      let asked = 0;
      const expired = () => asked++ >= patience;
      const result = minimise(start, unstable, expired);
      expect(unstable(result)).toBe(true);
      expect(compareSubjects(result, start)).toBeLessThanOrEqual(0);
      expect(asked).toBeLessThanOrEqual(patience + 1);
      if (patience === 0) expect(result).toBe(start);
    }
  });
});
