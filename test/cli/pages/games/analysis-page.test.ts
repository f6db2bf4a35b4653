import { describe, expect, test } from 'vitest';
import { analysisPage } from '../../../../cli/pages/games/analysis-page.js';
import { columns } from '../../../../cli/pages/layout/layout.js';
import { denominator, format, numerator, rational } from '../../../../src/exact/rational.js';
import { type Analysis, type AnalysisOptions, analyze } from '../../../../src/formats/analysis/analysis.js';
import { type GameFile, readEnvironment } from '../../../../src/formats/games/game-file.js';
import { isEquilibrium } from '../../../../src/game/equilibrium.js';
import { weatherWith } from '../../../formats/weather.js';

const read = (file: object): GameFile => readEnvironment(JSON.stringify({ lacuna: 'environment@1', ...file }));

interface Setup extends AnalysisOptions {
  readonly path?: string;
  readonly width?: number;
  readonly color?: boolean;
  /** Takes the place of a part of the analysis. */
  readonly instead?: Partial<Analysis>;
}

function page(game: GameFile, { path = 'some.game.json', width = 88, color = false, instead = {}, ...options }: Setup = {}): string {
  const analysis = { ...analyze(game.environment, game.language, options), ...instead };
  return analysisPage(path, game, analysis, { color, width });
}

/** A section of a page, by its title, as one line. */
const section = (text: string, title: string): string =>
  (text.split('\n\n').find((part) => part.startsWith(title)) ?? '').replace(/\s+/g, ' ');

const EFFORT = ['CH', 'CL', 'DH', 'DL'];
const [e, h] = ['(R-P)/6', '(R-P)/12'];
const rowPayoffs = [
  [`R-${e}`, `R-2*${e}-${h}`, `S-${e}`, `S-${e}`],
  ['R', `R-3*${e}`, `S-3*${e}`, `S-3*${e}`],
  [`T-${e}`, `T-${e}`, `P-${e}`, 'P'],
  [`T-2*${e}`, `T-2*${e}`, `P-2*${e}`, `P-3*${e}`],
];
const blocks = [EFFORT.slice(0, 2), EFFORT.slice(2)];
const effort = read({
  title: 'The effort game',
  parameters: { T: 5, R: 4, P: 1, S: 0 },
  agents: ['row', 'column'],
  actions: { row: EFFORT, column: EFFORT },
  payoffs: { always: rowPayoffs.map((line, x) => line.map((u, y) => [u, rowPayoffs[y][x]])) },
  language: { actions: { row: blocks, column: blocks } },
});
const weather = readEnvironment(weatherWith({}));
const dilemma = { agents: ['row', 'column'], actions: { row: ['C', 'D'], column: ['C', 'D'] } };
const pennies = read({ ...dilemma, payoffs: { always: [[[1, -1], [-1, 1]], [[-1, 1], [1, -1]]] } }); // biome-ignore format: a table
const team = read({
  agents: ['first', 'second', 'third'],
  actions: { first: ['shirk', 'work'], second: ['shirk', 'work'], third: ['shirk', 'work'] },
  payoffs: { always: [0, 1].map((a) => [0, 1].map((b) => [0, 1].map((c) => [a, b, c].map((own) => `${a + b + c}/3 - ${own}/2`)))) },
  language: { cells: { always: [0, 1].map((a) => [0, 1].map((b) => [0, 1].map((c) => `output ${a + b + c}`))) } },
});

describe('the page tells the story', () => {
  test('of the effort game', () => {
    expect(page(effort)).toMatchSnapshot();
  });

  test('of pooled contingencies, with all that may be asked', () => {
    expect(page(weather, { weight: rational('1/3'), choice: [0, 3], liability: rational(1), width: 100 })).toMatchSnapshot();
  });

  test('of three agents without a budget breaker', () => {
    expect(page(team, { mechanismClass: 'balanced' })).toMatchSnapshot();
  });

  test('with the reason before what next', () => {
    expect(page(effort).split('\n\n').at(-2)).toBe(
      'Why  At (CH, CH) row gains 1/2 by CL, which costs everyone together 1/4, and the court\n     cannot tell: no transfer deters it.',
    );
  });
});

describe('the payoff table', () => {
  /** The entries of the first matrix of a page, row by row. */
  const entries = (text: string): string[][] => {
    const lines = linesOf(text, 'Payoffs').filter((line) => line.includes('│'));
    return lines.slice(1).map((line) => line.split('│').slice(1));
  };
  const linesOf = (text: string, title: string): string[] => (text.split('\n\n').find((part) => part.startsWith(title)) ?? '').split('\n');

  test('marks every best response, equilibrium and first best, and nothing else, without colour', () => {
    const { environment: of } = effort;
    const shown = entries(page(effort, { width: 100 }));
    const better = (profile: number, agent: number): boolean =>
      EFFORT.some((_, b) => {
        const to = agent === 0 ? b * 4 + (profile % 4) : profile - (profile % 4) + b;
        const [there, here] = [of.payoffs[0][to][agent], of.payoffs[0][profile][agent]];
        return numerator(there) * denominator(here) > numerator(here) * denominator(there);
      });
    for (let profile = 0; profile < 16; profile++) {
      const entry = shown[Math.floor(profile / 4)][profile % 4];
      const starred = (entry.match(/-?\d+(?:\/\d+)?\*?/g) ?? []).map((payoff) => payoff.endsWith('*'));
      expect(starred).toEqual([!better(profile, 0), !better(profile, 1)]);
      expect(/\[.*\]/.test(entry)).toBe(isEquilibrium(of, of.payoffs, 0, profile));
      expect(entry.includes('◆')).toBe(profile === 0);
      expect(entry.trim().at(-1)).toBe('aabbaabbccddccdd'.charAt(profile));
    }
  });

  test('shows labels of the file for cells, a table for each action of the first of three agents', () => {
    const text = page(team);
    expect(text).toContain('first: shirk');
    expect(text).toContain('first: work');
    expect(text).toMatch(/◆ 1\/2 {2}1\/2 {2}1\/2 {2}output 3/);
  });

  test('has one row for one agent, and says nothing of cells where there is one', () => {
    const alone = read({ agents: ['worker'], actions: { worker: ['work', 'rest'] }, payoffs: { always: [['3/2'], [1]] } });
    expect(page(alone)).toMatch(/payoff │ ◆\[3\/2\*\] │ 1/);
    expect(page(alone)).toContain('1 agent (worker), 2 actions, 1 contingency');
    expect(page(alone)).toContain('Language  empty: the court can tell nothing apart');
    expect(page(alone)).not.toContain('cells');
    expect(page(alone)).toMatch(/Why {2}Nothing is left on the table/);
  });

  test('goes on below where it is too wide', () => {
    const narrow = page(effort, { width: 60 });
    expect(narrow.split('\n').filter((line) => line.startsWith('  row \\ column')).length).toBeGreaterThan(1);
    expect(narrow.split('\n').filter((line) => /^ {2}DL {2}/.test(line)).length).toBeGreaterThan(1);
  });

  test('abridges a game of 10,000 outcomes, says what is left out, and is quick', () => {
    const side = 100;
    const names = Array.from({ length: side }, (_, k) => `a${k}`);
    const payoff = (x: number, y: number) => [(x * 37 + y * 91) % 1009, (x * 53 + y * 17) % 1013];
    const large = read({
      agents: ['row', 'column'],
      actions: { row: names, column: names },
      payoffs: { always: names.map((_, x) => names.map((__, y) => payoff(x, y))) },
      language: 'complete',
    });
    const analysis = analyze(large.environment, large.language);
    const start = process.cpuUsage();
    const text = analysisPage('large', large, analysis, { color: false, width: 90 });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
    expect(text).toContain('Not all is shown: 12 of 100 actions of row, 12 of 100 actions of column');
    expect(text).toContain('◆');
    expect(text.split('\n').length).toBeLessThan(150);
  });
});

describe('what is not there is said', () => {
  test('no mechanism: why', () => {
    const text = page(pennies);
    expect(text).toContain('Best mechanism  none: no mechanism of this class has a pure equilibrium');
    expect(text).toMatch(/Why {2}Every profile has a temptation that the court cannot see/);
    expect(text).not.toMatch(/W\* − V|side payment/);
    expect(section(text, 'Prosociality')).toContain('without contract ∞ no weight suffices: at (C, C) column gains by D what others lose');
    expect(section(text, 'Equilibria')).toBe('Equilibria without contract pure ones selfish agents none');
  });

  test('time that ran out: the bounds', () => {
    const { mechanism, prosociality } = analyze(weather.environment, weather.language);
    if (mechanism.best.status !== 'attained') throw new Error('it has a mechanism');
    const { pair } = mechanism.best;
    const best = { status: 'interrupted', pair, atLeast: pair.value, atMost: rational('11/2') } as const;
    const text = page(weather, {
      instead: {
        mechanism: { ...mechanism, best, gap: null, payoffs: null, sidePayments: null },
        prosociality: { ...prosociality, withContract: { status: 'interrupted', atLeast: rational('1/4'), atMost: 'infinite' } },
      },
    });
    expect(text).toContain(`Best mechanism  time ran out: V is at least ${format(pair.value)}, at `);
    expect(text).toMatch(/V\s+is at most 11\/2\s+on the path, .*: nothing is paid/);
    expect(text).toMatch(/with contract {5}1\/4 to ∞ {2}these bounds were known when time ran out/);
    expect(text).toMatch(/Why {2}Time ran out: the gap is at least -?\d/);
    expect(page(weather, { seconds: 0 })).toMatch(/time ran out/);
    expect(page(weather, { seconds: 0, choice: [0, 3] })).toMatch(/implementable|time ran out before it was decided/);
  });

  test('a purse instead of side payments', () => {
    const text = page(effort, { mechanismClass: 'unrestricted' });
    expect(text).toContain('unrestricted mechanisms (an outside purse pays and collects), no liability bound');
    expect(text).not.toContain('side payment');
    expect(text).toContain('column must be compensated');
  });
});

describe('files of strangers', () => {
  const nasty = '[31mred next \u202Eback\u200B\u2028line';
  const long = 'x'.repeat(990);
  const digits = '9'.repeat(400);
  const hostile = read({
    title: `${nasty}${long}`,
    parameters: { ['p'.repeat(500)]: digits },
    agents: [nasty, long],
    actions: { [nasty]: [`${nasty}1`, `${long}1`, `${long}2`], [long]: ['\u2060', '漢字'.repeat(50), 'e\u0301'] },
    contingencies: { [`${nasty}!`]: '1/2', [`${long}!`]: '1/2' },
    payoffs: Object.fromEntries(
      [`${nasty}!`, `${long}!`].map((name, w) => [
        name,
        [0, 1, 2].map((x) => [0, 1, 2].map((y) => [`${digits}/${x + 2}`, x === y && w === 0 ? `-1/${digits}` : `${y}`])),
      ]),
    ),
    language: {
      cells: Object.fromEntries(
        [`${nasty}!`, `${long}!`].map((name) => [name, [0, 1, 2].map((x) => [0, 1, 2].map((y) => `${nasty}${x}${y}`))]),
      ),
    },
  });
  const shown = page(hostile, { path: `/${nasty}/${long}.json`, choice: [0, 0], weight: rational(1) });

  test('never reach the terminal raw', () => {
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(shown).toContain('[31mred');
  });

  test('are shortened, and long numbers say how long they are', () => {
    expect(shown.slice(shown.indexOf('Payoffs'))).not.toMatch(/x{49}|\d{17}/);
    expect(shown).toContain('9999…(400 digits)');
    for (const line of shown.split('\n')) expect(columns(line)).toBeLessThanOrEqual(120);
  });

  test('keep names apart that are alike once shortened', () => {
    expect(shown).toMatch(/x{20,}…/);
    expect(shown).toMatch(/x+…#2/);
  });
});

describe('colour and width', () => {
  const games = [effort, weather, pennies, team];

  test('no colour code is printed where colour is off, and colour changes nothing else', () => {
    for (const game of games) {
      const plain = page(game);
      expect(plain).not.toContain('\u001b');
      const colored = page(game, { color: true });
      expect(colored).toContain('\u001b[1m');
      const codes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
      expect(colored.replace(codes, '')).toBe(plain);
    }
  });

  test('no line is longer than the width, and none ends in blanks', () => {
    for (const game of games) {
      for (const width of [60, 80, 100, 200]) {
        for (const mechanismClass of ['subsidy-free', 'balanced', 'unrestricted'] as const) {
          for (const line of page(game, { width, mechanismClass }).split('\n')) {
            expect(columns(line)).toBeLessThanOrEqual(Math.min(width, 100));
            expect(line).not.toMatch(/ $/);
          }
        }
      }
    }
  });

  describe('names of some words and long numbers', () => {
    const [waterworks, farmers] = ['the municipal waterworks of the north', 'the farmers of the southern valley'];
    const [dry, wet] = ['an exceptionally dry summer', 'a wet summer after floods'];
    const payoffs = (most: string) => [
      [['300', '300'], ['0', most]], // biome-ignore format: a table
      [[most, '0'], ['1', '1']], // biome-ignore format: a table
    ];
    const game = readEnvironment(
      JSON.stringify({
        lacuna: 'environment@1',
        agents: [waterworks, farmers],
        actions: {
          [waterworks]: ['open the sluices wide', 'keep the reservoir closed'],
          [farmers]: ['sparingly', 'all the fields at once'],
        },
        contingencies: { [dry]: '123456789/1234567890', [wet]: '1111111101/1234567890' },
        payoffs: { [dry]: payoffs('300123456789/1000007'), [wet]: payoffs('123456789012345678901234567890/411522630041152263004115226') },
        language: { contingencies: [[dry, wet]] },
      }),
    );

    test.each([72, 80, 100])('are broken between words and not cut, in %i columns', (width) => {
      const shown = page(game, { width });
      for (const line of shown.split('\n')) {
        expect(columns(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/\(\d+$|^ *digits\)/);
      }
      const words = shown.slice(shown.indexOf('Temptations')).replace(/[│\s]+/g, ' ');
      for (const name of [dry, wet, waterworks, '300121456775/1000007', '2057…(29 digits)/6858…(26 digits)']) expect(words).toContain(name);
      expect(shown.replace(/…(?=\(\d+ digits\)| \(\d+ more\))/g, '')).not.toContain('…');
    });
  });
});
