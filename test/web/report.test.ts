/**
 * The figures of the pages are those of `analyze --json`, to the last digit: on all examples, on random games, and after random edits against
 * the same edits made on plain arrays and written to a file.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { signalLanguage } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { format, fraction, rational } from '../../src/exact/rational.js';
import { type Analysis, analyze } from '../../src/formats/analysis/analysis.js';
import { analysisLine } from '../../src/formats/analysis/analysis-line.js';
import { type GameFile, readEnvironment } from '../../src/formats/games/game-file.js';
import { gameObject } from '../../src/formats/games/write-game.js';
import { environment } from '../../src/game/environment.js';
import { withLanguage } from '../../src/theory/draw/arbitraries.js';
import { type Draft, draftOf, textOf } from '../../web/report/draft.js';
import { type Edit, edited, type Outcome } from '../../web/report/edit.js';
import { draftFrom, linkOf } from '../../web/report/link.js';
import { PANELS, panels } from '../../web/report/panels.js';
import { reportOf } from '../../web/report/report.js';
import { lacuna } from '../cli/run-lacuna.js';
import { figuresOf, figuresOn } from './page-figures.js';

const GAMES = Number(process.env.LACUNA_PAGE_GAMES ?? 40);
const EDITS = 50;

const folder = mkdtempSync(join(tmpdir(), 'lacuna-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

const examples = readdirSync('examples').filter((name) => name.endsWith('.game.json'));

/** The figures of the page that shows a draft: what the worker computes from the text that the page would save. */
function figuresOfDraft(draft: Draft): Record<string, string> {
  const { environment: of, language } = readEnvironment(textOf(draft));
  const { mechanismClass, liability, weight } = draft;
  const analysis = analyze(of, language, {
    mechanismClass,
    liability: liability === null ? null : rational(liability),
    ...(weight === null ? {} : { weight: rational(weight) }),
  });
  const drawn = panels(reportOf(analysis, 60), 720);
  return figuresOn(PANELS.map((panel) => drawn[panel].markup).join(''));
}

const random = (seed: number) => (below: number) => {
  state.value = (Math.imul(state.value ^ seed, 0x9e3779b1) + 0x7f4a7c15) >>> 0;
  return Math.floor((state.value / 2 ** 32) * below);
};
const state = { value: 1 };

describe('the page says what analyze --json says', () => {
  test('of every example, in every class, through the command line', async () => {
    for (const name of examples) {
      const { out } = await lacuna('analyze', `examples/${name}`, '--json', '--class', 'all', '--weight', '1/3');
      const game = readEnvironment(readFileSync(`examples/${name}`, 'utf8'));
      const lines = out.trim().split('\n');
      expect(lines.length).toBe(3);
      for (const [k, mechanismClass] of MECHANISM_CLASSES.entries()) {
        const draft = draftOf(game, { mechanismClass, weight: rational('1/3') });
        expect(figuresOfDraft(draft), `${name}, ${mechanismClass}`).toEqual(figuresOf(JSON.parse(lines[k]), game.environment.agents));
      }
    }
  });

  test(`of ${GAMES} random games, before and after ${EDITS} random edits, against the same edits on plain arrays in a file`, {
    timeout: 600_000,
  }, async () => {
    const subjects = fc.sample(withLanguage({}), { numRuns: GAMES, seed: 1902 });
    for (const [k, { environment: of, language }] of subjects.entries()) {
      const game: GameFile = { title: null, parameters: new Map(), environment: of, language, monitors: [] };
      const own = analysisLine('', null, analyze(of, language));
      expect(figuresOfDraft(draftOf(game)), `game ${k}`).toEqual(figuresOf(own, of.agents));

      state.value = k + 1;
      const below = random(k);
      let draft = draftOf(game);
      const payoffs = of.payoffs.map((table) => table.map((row) => row.map(format)));
      const cells = language.cells.map((row) => row.map((cell) => `cell ${cell}`));
      let mechanismClass: MechanismClass = 'subsidy-free';
      let weight: string | null = null;
      for (let e = 0; e < EDITS; e++) {
        const [w, profile] = [below(of.contingencies.length), below(of.profileCount)];
        const label = draft.cells[w][profile];
        const apply = (edit: Edit) => {
          draft = edited(draft, edit);
        };
        switch (below(7)) {
          case 0: {
            const value = format(fraction(BigInt(below(13)) - 4n, BigInt(1 + below(3))));
            const agent = below(of.agents.length);
            apply({ kind: 'payoff', outcome: [w, profile], agent, value });
            payoffs[w][profile][agent] = value;
            break;
          }
          case 1: {
            const to: Outcome = [below(of.contingencies.length), below(of.profileCount)];
            apply({ kind: 'paint', outcomes: [[w, profile]], label: draft.cells[to[0]][to[1]] });
            cells[w][profile] = cells[to[0]][to[1]];
            break;
          }
          case 2:
            apply({ kind: 'paint', outcomes: [[w, profile]], label: null });
            cells[w][profile] = `new ${e}`;
            break;
          case 3: {
            const to: Outcome = [below(of.contingencies.length), below(of.profileCount)];
            apply({ kind: 'merge', label, into: draft.cells[to[0]][to[1]] });
            const [from, into] = [cells[w][profile], cells[to[0]][to[1]]];
            for (const row of cells) for (const [p, cell] of row.entries()) if (cell === from) row[p] = into;
            break;
          }
          case 4: {
            if (below(3) > 0) break;
            apply({ kind: 'split', label });
            const from = cells[w][profile];
            cells.forEach((row, v) => {
              row.forEach((cell, p) => {
                if (cell === from) row[p] = `split ${e} ${v} ${p}`;
              });
            });
            break;
          }
          case 5:
            apply({ kind: 'rename', label, to: `name ${e}` });
            break;
          default:
            mechanismClass = MECHANISM_CLASSES[below(3)];
            weight = below(2) === 0 ? null : format(fraction(BigInt(below(7)), BigInt(1 + below(3))));
            apply({ kind: 'class', to: mechanismClass });
            apply({ kind: 'weight', value: weight });
        }
      }
      const same = environment({ ...of, payoffs: payoffs.map((table) => table.map((row) => row.map(rational))) });
      const file = join(folder, `${k}.game.json`);
      writeFileSync(
        file,
        JSON.stringify(
          gameObject(
            same,
            signalLanguage(same, (v, p) => cells[v][p]),
          ),
        ),
      );
      const { out } = await lacuna('analyze', file, '--json', '--class', mechanismClass, ...(weight === null ? [] : ['--weight', weight]));
      expect(figuresOfDraft(draft), `game ${k} after edits`).toEqual(figuresOf(JSON.parse(out), of.agents));

      const link = linkOf(draft);
      const again = draftFrom(link);
      expect(again && figuresOfDraft(again), `game ${k} from its link`).toEqual(figuresOfDraft(draft));
    }
  });
});

test('while a search is not at its end, the best contract so far stands there, between the bounds', () => {
  const { environment: of, language } = readEnvironment(readFileSync('examples/service-contract.game.json', 'utf8'));
  const analysis = analyze(of, language);
  const { best } = analysis.mechanism;
  if (best.status !== 'attained') throw new Error('the best mechanism of the example is known');
  const atMost = analysis.firstBest.welfare;
  const cut = (pair: typeof best.pair | null): Analysis => ({
    ...analysis,
    mechanism: {
      ...analysis.mechanism,
      best: { status: 'interrupted', pair, atLeast: pair?.value ?? null, atMost },
      gap: null,
      payoffs: null,
      sidePayments: null,
    },
  });
  const shown = panels(reportOf(cut(best.pair), 1), 720);
  const { incomplete } = analysisLine('', null, cut(best.pair)) as {
    incomplete: { mechanism: { best: { transfers: { paid: string[] }[] } } };
  };
  expect(incomplete.mechanism.best.transfers.length).toBeGreaterThan(0);
  const figures = figuresOn(shown.contract.markup);
  expect(figures).toEqual({
    'incomplete.mechanism.best.welfare': format(best.pair.value),
    'incomplete.mechanism.atMost': format(atMost),
    ...Object.fromEntries(
      incomplete.mechanism.best.transfers.flatMap(({ paid }, k) =>
        paid.map((amount, i) => [`incomplete.mechanism.best.transfers.${k}.paid.${i}`, amount]),
      ),
    ),
  });
  expect(shown.contract.markup).toContain('The best contract found so far leads to');
  expect(panels(reportOf(cut(null), 1), 720).contract.markup).toBe('<p>No contract with an equilibrium was found yet.</p>');
});

describe('edits', () => {
  const dilemma = draftOf(readEnvironment(readFileSync('examples/prisoners-dilemma.game.json', 'utf8')));

  test('keep the look of a cell while others come and go, and free it when it is gone', () => {
    const split = edited(dilemma, { kind: 'language', to: 'complete' });
    expect(split.palette).toEqual(['a', 'b', 'c', 'd']);
    const merged = edited(split, { kind: 'merge', label: 'a', into: 'c' });
    expect(merged.palette).toEqual([null, 'b', 'c', 'd']);
    const named = edited(edited(merged, { kind: 'paint', outcomes: [[0, 3]], label: null }), {
      kind: 'rename',
      label: 'a',
      to: 'both defect',
    });
    expect(named.palette).toEqual(['both defect', 'b', 'c', null]);
    expect(named.cells).toEqual([['c', 'b', 'c', 'both defect']]);
  });

  test.each([
    [{ kind: 'payoff', outcome: [0, 0], agent: 0, value: '1e3' }, /the payoff: expected a number/],
    [{ kind: 'payoff', outcome: [0, 0], agent: 0, value: '1'.repeat(50) }, /at most 40 characters/],
    [{ kind: 'payoff', outcome: [0, 0], agent: 0, value: '1/0' }, /denominator other than 0/],
    [{ kind: 'liability', value: '-1' }, /the liability bound: expected a number of at least 0/],
    [{ kind: 'weight', value: 'much' }, /λ: expected a number/],
    [{ kind: 'rename', label: 'a', to: ' ' }, /1 to 24 characters/],
  ] as [Edit, RegExp][])('%j is refused in a line', (edit, message) => {
    expect(() => edited(dilemma, edit)).toThrow(message);
  });

  test('take numbers as they are typed, a true minus sign included', () => {
    const typed = edited(dilemma, { kind: 'payoff', outcome: [0, 0], agent: 1, value: ' −0.75 ' });
    expect(typed.payoffs[0][0][1]).toBe('-3/4');
  });
});

describe('links', () => {
  test.each([
    ['game=%%%', /base64url|expected/],
    ['game=e30', /lacuna/],
    [`game=${btoa('{"lacuna":"environment@1","agents":1,"actions":"0..99999","payoffs":"1"}')}`, /outcomes/],
    [linkOf(draftOf(readEnvironment(readFileSync('examples/chicken.game.json', 'utf8')))).concat('&class=generous'), /class/],
    [linkOf(draftOf(readEnvironment(readFileSync('examples/chicken.game.json', 'utf8')))).concat('&weight=-1'), /weight/],
  ])('%.40s… is refused', (fragment, message) => {
    expect(() => draftFrom(fragment)).toThrow(message);
  });

  test('without a game load none', () => {
    expect(draftFrom('')).toBeNull();
    expect(draftFrom('example=effort')).toBeNull();
  });
});
