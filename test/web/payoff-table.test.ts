import { describe, expect, test } from 'vitest';
import { letters } from '../../src/contract/language/cell-mark.js';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { divide, format, rational, subtract } from '../../src/exact/rational.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { gameObject } from '../../src/formats/games/write-game.js';
import { environment } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { cellClasses } from '../../web/draw/cell-look.js';
import { decimal } from '../../web/draw/decimal.js';
import { html } from '../../web/draw/markup.js';
import { payoffTables } from '../../web/draw/payoff-table.js';

const q = (...values: (number | string)[]) => values.map((value) => rational(value));
const dilemma = environment({
  agents: ['row', 'column'],
  actions: [
    ['C', 'D'],
    ['C', 'D'],
  ],
  payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
});

/** The entries of a table: by outcome, the classes and the payoffs with whether each is marked as a best response. */
const drawn = (markup: string) =>
  [...markup.matchAll(/<td class="([^"]*)" data-w="(\d+)" data-profile="(\d+)">(.*?)<\/td>/gs)].map(([, classes, w, profile, inside]) => ({
    classes: classes.split(' '),
    w: Number(w),
    profile: Number(profile),
    payoffs: [...inside.matchAll(/class="payoff( best)?" data-agent="\d+"><span class="number[^"]*" data-exact="([^"]*)"/g)].map(
      ([, best, exact]) => ({ best: best !== undefined, exact }),
    ),
    mark: /class="cell-mark"><span class="unseen">, cell <\/span>([^<]*)</.exec(inside)?.[1],
  }));

describe('payoff tables', () => {
  test('mark exactly the first bests, the equilibria and the best responses, and paint by cell', () => {
    const entries = drawn(payoffTables({ environment: dilemma, language: { cells: [[0, 0, 1, 1]], count: 2 } }).markup);
    expect(entries.map(({ payoffs }) => payoffs.map(({ exact }) => exact))).toEqual([
      ['3', '3'],
      ['0', '4'],
      ['4', '0'],
      ['1', '1'],
    ]);
    expect(entries.map(({ payoffs }) => payoffs.map(({ best }) => best))).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ]);
    expect(entries.map(({ classes }) => classes.includes('is-first-best'))).toEqual([true, false, false, false]);
    expect(entries.map(({ classes }) => classes.includes('is-equilibrium'))).toEqual([false, false, false, true]);
    expect(entries.map(({ mark }) => mark)).toEqual(['a', 'a', 'b', 'b']);
  });

  test('of three agents and two contingencies hold every outcome once, equilibria by the definition', () => {
    const payoffs = [0, 1].map((w) =>
      Array.from({ length: 12 }, (_, a) => q((a * 7 + w * 5) % 6, `${(a * 5 + w) % 7}/3`, (a * a + w) % 5)),
    );
    const of = environment({
      agents: ['x', 'y', 'z'],
      actions: [
        ['a', 'b'],
        ['a', 'b', 'c'],
        ['l', 'r'],
      ],
      contingencies: ['calm', 'storm'],
      prior: q('1/3', '2/3'),
      payoffs,
    });
    const entries = drawn(payoffTables({ environment: of }).markup);
    expect(new Set(entries.map(({ w, profile }) => `${w} ${profile}`)).size).toBe(24);
    for (const { w, profile, payoffs: shown, classes, mark } of entries) {
      expect(shown.map(({ exact }) => exact)).toEqual(of.payoffs[w][profile].map(format));
      expect(classes.includes('is-equilibrium')).toBe(isEquilibrium(of, of.payoffs, w, profile));
      expect(mark).toBeUndefined();
    }
  });

  test('keep names that are markup as text', () => {
    const name = '</script><img onerror=alert(1)>';
    const of = environment({ agents: [name], actions: [[name, '"><b>']], payoffs: [[q(1), q(2)]] });
    const { markup } = payoffTables({ environment: of, language: { ...emptyLanguage(of), labels: [name] }, paintAll: true });
    expect(markup).not.toMatch(/<img|<b>|<\/script/);
    expect(markup).toContain('&lt;/script&gt;&lt;img onerror=alert(1)&gt;');
  });

  test('say what of a large game is left out', () => {
    const actions = Array.from({ length: 60 }, (_, k) => `${k}`);
    const of = environment({ agents: ['a', 'b'], actions: [actions, actions], payoffs: [Array.from({ length: 3600 }, () => q(0, 0))] });
    expect(payoffTables({ environment: of }).markup).toContain('24 of 60 actions of a, 24 of 60 actions of b');
  });

  test('a game written and read again looks the same', () => {
    const { environment: again } = readEnvironment(JSON.stringify(gameObject(dilemma)));
    expect(payoffTables({ environment: again }).markup).toBe(payoffTables({ environment: dilemma }).markup);
  });
});

test('56 cells look different', () => {
  expect(new Set(Array.from({ length: 56 }, (_, cell) => cellClasses(cell))).size).toBe(56);
  expect([0, 25, 26, 27, 701, 702].map(letters)).toEqual(['a', 'z', 'aa', 'ab', 'zz', 'aaa']);
});

test('every value put into markup is escaped', () => {
  expect(html`<a title="${'"x'}">${["<&'", html`<i>`, null, false, 3]}</a>`.markup).toBe('<a title="&quot;x">&lt;&amp;&#39;<i>3</a>');
  expect(html`${'a\u202eb\u0007'}`.markup).toBe('a\ufffdb\ufffd');
});

describe('decimals', () => {
  test('are the nearest of their length, and say whether they are the number', () => {
    const shown = (value: string) => decimal(rational(value));
    expect(shown('1/2')).toEqual({ text: '0.5', exact: true });
    expect(shown('-7/3')).toEqual({ text: '−2.33333', exact: false });
    expect(shown('2/3')).toEqual({ text: '0.666667', exact: false });
    expect(shown('1999999999/2000000000')).toEqual({ text: '1', exact: false });
    expect(shown('143/2')).toEqual({ text: '71.5', exact: true });
    expect(shown('1/3000')).toEqual({ text: '0.000333333', exact: false });
    expect(shown('123456789/2')).toEqual({ text: '61728400', exact: false });
    expect(shown(`1/${10n ** 40n}`)).toEqual({ text: '1×10^-40', exact: true });
    expect(shown(`${7n * 10n ** 30n + 1n}`)).toEqual({ text: '7×10^30', exact: false });
  });

  test('differ from the number by at most half a unit of their last digit', () => {
    for (let k = 1; k < 400; k++) {
      const value = divide(rational(k * 7919 - 900_000), rational(k * k + 13));
      const { text, exact } = decimal(value);
      const read = rational(text.replace('−', '-'));
      const error = Number(format(subtract(read, value)).split('/')[0]) / Number(format(subtract(read, value)).split('/')[1] ?? 1);
      expect(error === 0).toBe(exact);
      expect(Math.abs(error)).toBeLessThanOrEqual(Math.abs(Number(text.replace('−', '-'))) * 5.01e-6);
    }
  });
});
