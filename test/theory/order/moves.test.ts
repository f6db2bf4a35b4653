/**
 * What the polish tries, move by move, as the moves are described: from a subject that does not change meanwhile. What it comes to is
 * the matter of `minimise.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { allLanguages, completeLanguage, emptyLanguage, type Language, signalLanguage } from '../../../src/contract/language/language.js';
import { add, compare, format, fraction, isNegative, type Rational, rational, sum } from '../../../src/exact/rational.js';
import { FIELD_MOVES } from '../../../src/theory/order/field-moves.js';
import { minimise } from '../../../src/theory/order/minimise.js';
import type { Moves } from '../../../src/theory/order/moves.js';
import {
  agentPairs,
  columns,
  inParts,
  largeParts,
  scaleWithLiability,
  shifted,
  simplerLevels,
  simplerPairs,
  simplerParts,
  simplerPayoffs,
  simplerPriors,
  transferred,
} from '../../../src/theory/order/number-moves.js';
import { simpler } from '../../../src/theory/order/simpler.js';
import {
  coarser,
  dropActions,
  dropAgents,
  dropContingencies,
  equateLanguages,
  inLanguages,
  regrouped,
} from '../../../src/theory/order/structural-moves.js';
import type { Family } from '../../../src/theory/statement/family.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';

const q = (text: string) => text.split(' ').map((word) => rational(word));
const text = (values: Iterable<Rational>) => [...values].map(format).join(' ');
const game = (actions: readonly number[], prior: string, payoffs: string): Subject => ({
  environment: plainEnvironment(actions, q(prior), q(payoffs)),
});
/** All that a move makes of a subject that stays as it is. */
const made = (moves: Moves, subject: Subject): Subject[] => [...moves(() => subject)];
const onFields = (subject: Subject): Subject[] => FIELD_MOVES.flatMap((moves) => made(moves, subject));
const payoffs = ({ environment: of }: Subject): string => text(of.payoffs.flat(2));
const extent = ({ environment: of }: Subject): string =>
  [of.actions.map(({ length }) => length).join('x'), of.contingencies.length].join(' ');

describe('moves on structure', () => {
  // Row by column at two contingencies; payoffs are tens for the outcome, and units for the agent.
  const rows = '10 11 20 21 30 31 40 41 50 51 60 61 70 71 80 81';
  const two = game([2, 2], '1/3 2/3', rows);

  it('drop an agent at each of its actions, its payoffs lost or left to the other', () => {
    const found = made(dropAgents, two).map((subject) => [extent(subject), payoffs(subject)].join(': '));
    const { strides } = two.environment;
    expect(strides).toEqual([2, 1]);
    expect(found).toEqual([
      '2 2: 10 30 50 70',
      '2 2: 21 61 101 141',
      '2 2: 20 40 60 80',
      '2 2: 41 81 121 161',
      '2 2: 11 21 51 61',
      '2 2: 21 41 101 121',
      '2 2: 31 41 71 81',
      '2 2: 61 81 141 161',
    ]);
    expect(made(dropAgents, game([2], '1', '0 1'))).toEqual([]);
  });

  it('drop a contingency, the last one first, and an action of an agent, the last ones first', () => {
    expect(made(dropContingencies, two).map(payoffs)).toEqual(['10 11 20 21 30 31 40 41', '50 51 60 61 70 71 80 81']);
    expect(made(dropContingencies, game([2], '1', '0 1'))).toEqual([]);
    expect(made(dropActions, game([3, 1], '1', '1 2 3 4 5 6')).map(payoffs)).toEqual(['1 2 3 4', '1 2 5 6', '3 4 5 6']);
    expect(made(dropActions, two).map((subject) => [extent(subject), payoffs(subject)].join(': '))).toEqual([
      '2x1 2: 10 11 30 31 50 51 70 71',
      '2x1 2: 20 21 40 41 60 61 80 81',
      '1x2 2: 10 11 20 21 50 51 60 61',
      '1x2 2: 30 31 40 41 70 71 80 81',
    ]);
  });

  it('coarsen a language: all at once, contingencies or actions pooled, or two cells merged', () => {
    const cells = (languages: Iterable<Language>) => [...languages].map(({ cells }) => cells.map((row) => row.join('')).join(' '));
    expect(cells(coarser(two.environment, completeLanguage(two.environment)))).toEqual([
      '0000 0000',
      '0123 0123',
      '0101 2323',
      '0011 2233',
      ...mergers([0, 1, 2, 3, 4, 5, 6, 7]),
    ]);
    expect(cells(coarser(two.environment, emptyLanguage(two.environment)))).toEqual([]);
  });

  it('move one outcome of a language into another cell', () => {
    const of = game([2], '1/2 1/2', '0 0 0 0').environment;
    const found = [
      ...regrouped(of, {
        cells: [
          [0, 0],
          [1, 1],
        ],
        count: 2,
      }),
    ].map(({ cells }) => cells.flat().join(''));
    expect(found).toEqual(['0100', '0111', '0001', '0010']);
    for (const language of allLanguages(of)) {
      for (const other of regrouped(of, language)) expect(other.count).toBeLessThanOrEqual(language.count);
    }
  });

  it('change each language apart, and pay on a new cell what the first of its outcomes was paid', () => {
    const of = game([2], '1/2 1/2', '0 0 0 0').environment;
    const language = signalLanguage(of, (w, a) => 2 * w + a);
    const subject: Subject = { environment: of, language, finer: language, transfers: ['1', '2', '3', '4'].map(q) };
    const merged = signalLanguage(of, (w, a) => [1, 0, 0, 2][2 * w + a]);
    const found = made(
      inLanguages(() => [merged]),
      subject,
    );
    expect(found).toEqual([
      { ...subject, language: merged, transfers: ['1', '2', '4'].map(q) },
      { ...subject, finer: merged },
    ]);
    expect(made(equateLanguages, { ...subject, finer: merged })).toEqual([subject]);
    expect(made(equateLanguages, { environment: of, language })).toEqual([]);
  });
});

/** Every pair of so many cells merged, in the order of pairs, numbered by first occurrence. */
function mergers(cells: readonly number[]): string[] {
  return cells.flatMap((y) =>
    cells.slice(0, y).map((x) => {
      const joined = cells.map((cell) => (cell === y ? x : cell));
      const first = [...new Set(joined)];
      const row = joined.map((cell) => first.indexOf(cell)).join('');
      return `${row.slice(0, 4)} ${row.slice(4)}`;
    }),
  );
}

describe('moves on numbers', () => {
  it('make a number 0, ±1, its opposite, a fraction of at most sixths on either side, or closer to 0 by ever smaller steps', () => {
    expect(text(simpler(rational(7)))).toBe('0 -1 1 -7 4 6');
    expect(text(simpler(rational(-9)))).toBe('0 -1 1 9 -5 -7 -8');
    expect(text(simpler(rational('-7/10')))).toBe('0 -1 1 7/10 -1 0 -1 -1/2 -1 -2/3 -3/4 -1/2 -4/5 -3/5 -5/6 -2/3 -2/5 -3/5');
  });

  it('make a prior uniform, then every other of common denominator at most 8', () => {
    const priors = made(simplerPriors, game([1], '1/9 8/9', '0 0')).map(({ environment: of }) => text(of.prior));
    expect(priors[0]).toBe('1/2 1/2');
    const all = Array.from({ length: 7 }, (_, k) => k + 2).flatMap((den) =>
      Array.from({ length: den - 1 }, (_, k) => text([fraction(BigInt(k + 1), BigInt(den)), fraction(BigInt(den - k - 1), BigInt(den))])),
    );
    expect(priors).toEqual(all);
  });

  it('know the payoffs of all, of each agent, of each contingency, of each agent at each; and those of one agent where it alone moves', () => {
    const of = game([1, 2], '1/2 1/2', '0 0 0 0 0 0 0 0').environment;
    expect(largeParts(of)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [0, 2, 4, 6],
      [1, 3, 5, 7],
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [0, 2],
      [1, 3],
      [4, 6],
      [5, 7],
    ]);
    expect(columns(of)).toEqual([[0], [2], [1, 3], [4], [6], [5, 7]]);
    expect(largeParts(game([1], '1', '0').environment)).toEqual([[0]]);
    expect(agentPairs(game([1, 1, 1], '1', '0 0 0').environment)).toEqual([
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 0],
      [1, 2],
      [2, 1],
    ]);
  });

  it('make a part 0, its opposite, the ranks of its values, an integer multiple or over the common factor, less one of its values, or halved', () => {
    expect([...simplerParts(q('4 -2 4'))].map(text)).toEqual([
      '0 0 0',
      '-4 2 -4',
      '1 0 1',
      '2 -1 2',
      '2 -1 2',
      '4 -2 4',
      '6 0 6',
      '0 -6 0',
      '0 0 0',
      '0 -1 0',
      '1 0 1',
      '1 -1 1',
      '2 -1 2',
      '2 -1 2',
      '4 -2 4',
      '4 -2 4',
    ]);
    expect([...simplerParts(q('3/2 2/3'))].map(text).slice(0, 6)).toEqual(['0 0', '-3/2 -2/3', '1 0', '9 4', '3/2 2/3', '9 4']);
    expect([...simplerParts(q('0 0'))].map(text)).toEqual(['0 0', '0 0', '0 0', '0 0', '0 0', '0 0', '0 0', '0 0']);
  });

  it('shift a column so that a payoff is 0, or part of the way; hand a payoff, or part of it, to another agent', () => {
    expect([...shifted(q('5 3 9'))].map(text)).toEqual(['2 0 6', '0 -2 4', '-4 -6 0', '4 2 8']);
    expect([...transferred(q('6 1'))].map(text)).toEqual(['0 7', '3 4', '5 2']);
  });

  it('scale payoffs and the liability bound together, where there is one', () => {
    const subject = { ...game([2], '1', '3/2 6'), liability: rational(5) };
    expect(made(scaleWithLiability, subject).map((each) => [payoffs(each), text([each.liability ?? rational(-1)])])).toEqual([
      ['1 4', '10/3'],
      ['1/2 2', '5/3'],
      ['3 12', '10'],
      ['3/4 3', '5/2'],
    ]);
    expect(made(scaleWithLiability, { ...subject, liability: null })).toEqual([]);
    expect(made(scaleWithLiability, game([2], '1', '3/2 6'))).toEqual([]);
    expect(made(scaleWithLiability, { ...game([2], '1', '0 0'), liability: rational(5) })).toEqual([]);
  });

  it('change each part of a kind, all other payoffs as they were', () => {
    const found = made(
      inParts(
        () => [[0, 2], [3]],
        (values) => [values.map((value) => add(value, rational(10)))],
      ),
      game([2, 2], '1', '1 2 3 4 5 6 7 8'),
    );
    expect(found.map(payoffs)).toEqual(['11 2 13 4 5 6 7 8', '1 2 3 14 5 6 7 8']);
  });

  it('make single payoffs simpler, or equal to others; all payoffs of one value at once; two payoffs at once', () => {
    expect(made(simplerPayoffs, game([2], '1', '2 5')).map(payoffs)).toEqual([
      '0 5',
      '-1 5',
      '1 5',
      '-2 5',
      '1 5',
      '2 0',
      '2 -1',
      '2 1',
      '2 -5',
      '2 3',
      '2 4',
      '2 2',
    ]);
    expect(made(simplerLevels, game([3], '1', '2 -1 2')).map(payoffs)).toEqual([
      '0 -1 0',
      '-1 -1 -1',
      '1 -1 1',
      '-2 -1 -2',
      '1 -1 1',
      '2 0 2',
      '2 -1 2',
      '2 1 2',
      '2 1 2',
    ]);
    expect(made(simplerPairs, game([3], '1', '4 0 -3')).map(payoffs)).toEqual([
      '0 4 -3',
      '0 1 -3',
      '0 -1 -3',
      '3 1 -3',
      '3 -1 -3',
      '-3 0 4',
      '0 0 0',
      '0 0 -2',
      '3 0 0',
      '3 0 -2',
      '4 -3 0',
      '4 1 0',
      '4 1 -2',
      '4 -1 0',
      '4 -1 -2',
    ]);
    expect(made(simplerPairs, game([16], '1', '0 '.repeat(16).trim())).length).toBe(120 * 5);
    expect(made(simplerPairs, game([17], '1', '0 '.repeat(17).trim()))).toEqual([]);
  });

  it('try every class, no bound, simpler bounds and weights, every contingency, every choice: where the subject has them', () => {
    const plain = game([2], '1/2 1/2', '0 0 0 0');
    expect(onFields(plain)).toEqual([]);
    const terms = (subject: Subject) => onFields(subject).map(({ environment, ...fields }) => fields);
    expect(terms({ ...plain, mechanismClass: 'balanced' })).toEqual(
      ['subsidy-free', 'balanced', 'unrestricted'].map((mechanismClass) => ({ mechanismClass })),
    );
    const numbers = (values: string) => q(values);
    expect(terms({ ...plain, liability: rational(3) })).toEqual([
      { liability: null },
      ...numbers('0 1 2').map((liability) => ({ liability })),
    ]);
    expect(terms({ ...plain, liability: null })).toEqual([{ liability: null }]);
    expect(terms({ ...plain, weight: rational(-3) })).toEqual(numbers('0 -1 1 3 -2').map((weight) => ({ weight })));
    expect(terms({ ...plain, contingency: 1 })).toEqual([{ contingency: 0 }, { contingency: 1 }]);
    expect(terms({ ...plain, choice: [1, 0] })).toEqual(
      [
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
      ].map((choice) => ({ choice })),
    );
  });
});

describe('moves on fields', () => {
  const plain = game([2], '1/2 1/2', '0 0 0 0');

  it('change only numbers that the subject has, and keep their places', () => {
    expect(onFields(plain)).toEqual([]);
    const language = completeLanguage(plain.environment);
    const transfers = [['1', '2', '3', '4'].map((word) => q(word))].flat();
    for (const { transfers: changed } of onFields({ ...plain, language, transfers }))
      expect(changed?.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    const perceived = [['1', '2'].map(q), ['3', '4'].map(q)];
    const found = onFields({ ...plain, perceived });
    for (const { perceived: changed } of found)
      expect(changed?.map((table) => table.map(({ length }) => length))).toEqual([
        [1, 1],
        [1, 1],
      ]);
    expect(found.map((each) => text(each.perceived?.flat(2) ?? []))).toContain('1 0 3 4');
    expect(onFields({ ...plain, target: [1, 0] })).toEqual(
      [
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
      ].map((target) => ({ ...plain, target })),
    );
  });

  it('make all 0; each simpler; two lower by 1, or exchanged; all lower by 1; all integers', () => {
    const weights = (subject: Subject) => text(subject.weights ?? []);
    const found = onFields({ ...plain, weights: q('2 1/2') }).map(weights);
    expect(found).toEqual(['0 0', '0 1/2', '1 1/2', '1 1/2', '2 0', '2 1', '2 0', '2 1', '2 1', '1 -1/2', '1/2 2', '1 -1/2', '2 0']);
    const three = onFields({ ...plain, weights: q('3 2 1') }).map(weights);
    expect(three.slice(-8)).toEqual(['2 1 1', '2 3 1', '2 2 0', '1 2 3', '3 1 0', '3 1 2', '2 1 0', '3 2 1']);
  });

  it('go below 0 only what was there', () => {
    const lowered = onFields({ ...plain, parameters: { a: rational(-3) } }).map(({ parameters }) => text(Object.values(parameters ?? {})));
    expect(lowered).toEqual(['0', '0', '-1', '1', '-2', '-4', '-3']);
  });

  it('lower two numbers at once where a third must stay', () => {
    const start = { ...game([1], '1', '0'), parameters: { a: rational(9), b: rational(8), c: rational(2) } };
    const bound = ({ parameters: { a, b, c } }: typeof start) =>
      compare(a, add(b, rational(1))) === 0 && compare(c, rational(2)) === 0 && !isNegative(b);
    expect(text(Object.values(minimise(start, bound).parameters))).toBe('1 0 2');
  });

  it('of numbers leave the environment of a family as it is', () => {
    const family: Family = { name: 'one payoff', build: ({ a }) => plainEnvironment([2], q('1'), [a, a]) };
    const subject: Subject = { ...game([2], '1', '5 5'), parameters: { a: rational(5) }, family, liability: rational(3) };
    const numbers = [simplerPriors, inParts(largeParts, simplerParts), scaleWithLiability, simplerLevels, simplerPayoffs, simplerPairs];
    for (const { environment: of } of numbers.flatMap((moves) => made(moves, subject))) expect(of).toBe(subject.environment);
  });

  it('build the environment of a family anew, and drop numbers that fit none', () => {
    const family: Family = {
      name: 'two payoffs',
      build: ({ a, b }: Readonly<Record<string, Rational>>) => (compare(a, b) > 0 ? plainEnvironment([2], q('1'), [a, b]) : null),
    };
    const parameters = { a: rational(3), b: rational(1) };
    const subject: Subject = { environment: plainEnvironment([2], q('1'), q('3 1')), parameters, family };
    const found = onFields(subject);
    expect(found.length).toBeGreaterThan(2);
    for (const each of found) {
      const { a, b } = each.parameters as typeof parameters;
      expect(payoffs(each)).toBe(text([a, b]));
      expect(compare(a, b)).toBe(1);
    }
    const least = minimise(subject, ({ parameters: { a, b } = parameters }) => compare(sum([a, b]), rational(2)) >= 0);
    expect(payoffs(least)).toBe('2 0');
  });
});
