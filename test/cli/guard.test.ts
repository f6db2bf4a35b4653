/** The commands that guard a model, and the tests that users write: silent where nothing changes, and clear where something does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { holds, unchanged } from '../../cli/vitest.js';
import { rational } from '../../src/exact/rational.js';
import { figuresOf } from '../../src/formats/analysis/figures.js';
import { baselineText } from '../../src/formats/checks/baseline.js';
import { firstBests } from '../../src/game/environment.js';
import { equilibria, selfishEquilibria } from '../../src/game/equilibrium.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { dilemmas } from '../../src/theory/draw/baseline-games.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { lacuna } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const environments = dilemmas().slice(0, 4);
const figures = Object.fromEntries(environments.map(({ name, subject }) => [name, figuresOf(subject)]));
const text = baselineText({ effort: { runs: 1, seed: 1, subjects: 1 }, theorems: {}, hypotheses: {}, figures, environments });
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const baseline = file('baseline.json', text);
const [first] = environments;
const drifted = file('drifted.json', text.replace('"W*":"6"', '"W*":"7"'));

describe('lacuna diff', () => {
  it('says nothing on standard output where nothing changed', async () => {
    const { status, out, err } = await lacuna('diff', baseline, '--figures', '--workers', '1');
    expect([status, out]).toEqual([0, '']);
    expect(err).toMatch(/nothing changed: \d+ figures of 4 environments/);
  });

  it('tells what drifted, before and after, in words, JSON, JUnit and Markdown', async () => {
    const [junit, markdown] = ['diff.xml', 'diff.md'].map((name) => join(folder, name));
    const words = await lacuna('diff', drifted, '--figures', '--workers', '1', '--junit', junit, '--markdown', markdown);
    expect(words.status).toBe(1);
    expect(words.out).toMatch(/W\*: in 1 of 4 environments/);
    expect(words.out).toMatch(/symmetric.* 7 +│ 6/);
    expect(readFileSync(junit, 'utf8')).toContain('W*: 7 → 6');
    expect(readFileSync(junit, 'utf8').match(/<testcase /g)?.length).toBe(4);
    expect(readFileSync(markdown, 'utf8')).toContain(`| ${first.name} | 7 | 6 |`);
    const { status, out } = await lacuna('diff', drifted, '--figures', '--workers', '1', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).drifted).toEqual([{ section: 'figures', entry: first.name, field: 'W*', before: '7', after: '6' }]);
  });

  it('shows the names of a stranger’s baseline as they read: no escape, no HTML, no heading', async () => {
    const nasty = '<img src=x onerror=alert(1)> `$\\frac{`\n# heading';
    const named = baselineText({
      effort: { runs: 1, seed: 1, subjects: 1 },
      theorems: { [nasty]: { verdict: `refuted ${nasty}` } },
      hypotheses: {},
      figures: { [nasty]: { ...figures[first.name], 'W*': nasty }, [first.name]: figures[first.name] },
      environments: [environments[0], { ...environments[1], name: nasty }],
    });
    const markdown = join(folder, 'nasty.md');
    const { status, out } = await lacuna('diff', file('nasty.json', named), '--workers', '1', '--markdown', markdown);
    expect(status).toBe(1);
    expect(out).toContain('<img src=x');
    const written = readFileSync(markdown, 'utf8');
    expect(written).toContain('img src=x');
    // Code is shown as it stands; elsewhere what opens a tag, code or mathematics is escaped.
    expect(written.replaceAll(/(?<!\\)`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)[<`$]/);
    expect(written).not.toMatch(/^ *# heading/m);
    const refused = await lacuna('diff', file('escapes.json', named.replaceAll('onerror', '\\u001b[8m')));
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('expected a text without control characters');
  });

  it('tells what another model makes of the figures', async () => {
    const { status, out } = await lacuna('diff', baseline, '--figures', '--workers', '1', '--model', 'rawls', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).drifted).toContainEqual({ section: 'figures', entry: first.name, field: 'W*', before: '6', after: '3' });
  });

  it('complains in one line of what is no baseline or no model', async () => {
    const nothing = await lacuna('diff', file('game.json', '{"lacuna":"environment@1"}'));
    expect([nothing.status, nothing.out]).toEqual([2, '']);
    expect(nothing.err).toMatch(/game\.json: lacuna: expected "baseline@1"/);
    const model = await lacuna('diff', baseline, '--figures', '--model', 'nobody');
    expect([model.status, model.out]).toEqual([2, '']);
    expect(model.err).toContain('"nobody"');
  });
});

const many = rational(1000);
const hopeful = theorem<Subject>({
  id: 'great-prosociality-leaves-only-first-bests',
  subjects: 'game',
  conclude: ({ environment: of }) => {
    const worse = equilibria(of, prosocialUtilities(of, many), 0).filter((a) => !firstBests(of, 0).includes(a));
    return claim(['worse equilibria', rational(worse.length)], '=', ['none', rational(0)]);
  },
});
const numberOfEquilibria = theorem<Subject>({
  id: 'few-equilibria',
  subjects: 'game',
  conclude: ({ environment: of }) =>
    claim(['equilibria', rational(selfishEquilibria(of, 0).length)], '<=', ['profiles', rational(of.profileCount)]),
});

describe('theorems as tests', () => {
  const message = (run: () => Promise<void>) =>
    run().then(
      () => 'passed',
      (error: Error) => error.message,
    );

  it('a statement that holds passes, with its seed in the title', async () => {
    const [title, run] = holds(numberOfEquilibria, { runs: 20, seed: 7 });
    expect(title).toBe('conjecture few-equilibria (seed 7, 20 runs)');
    expect(await message(run)).toBe('passed');
  });

  it('one that falls shows the payoffs, the claim that fails and how to see it again', async () => {
    const [, run] = holds(hopeful, { seed: 7 });
    const said = await message(run);
    expect(said).toContain('minimal in its scope');
    expect(said).toContain('◆');
    expect(said).toContain('claimed: worse equilibria = none; found: 1 and 0');
    expect(said).toContain(
      "LACUNA_SEED=7 npx vitest run -t 'conjecture great-prosociality-leaves-only-first-bests \\(seed 7, 1000 runs\\)'",
    );
  });

  it('the environment fixes the seed, an option goes before it, and another one is drawn each time', () => {
    const title = (options = {}) => holds(numberOfEquilibria, options)[0];
    expect(new Set([1, 2, 3, 4].map(() => title())).size).toBeGreaterThan(1);
    process.env.LACUNA_SEED = '11';
    try {
      expect(title()).toContain('seed 11');
      expect(title({ seed: 3 })).toContain('seed 3');
      process.env.LACUNA_SEED = 'eleven';
      expect(() => title()).toThrow('LACUNA_SEED: expected an integer');
    } finally {
      delete process.env.LACUNA_SEED;
    }
  });

  it('a theorem by its id or part, under a model by its name; not by what names several, or nobody', () => {
    expect(holds('b1', { seed: 1, model: 'rawls' })[0]).toBe('B1 undetectable-temptation under rawls (seed 1, 1000 runs)');
    expect(() => holds('C4')).toThrow('contracts-and-prosociality-substitute');
    expect(() => holds('no-such-theorem')).toThrow('lacuna list');
    expect(() => holds('B1', { model: 'nobody' })).toThrow('nobody');
  });

  it('a baseline', async () => {
    expect(await message(unchanged(baseline, { figures: true, workers: 1 })[1])).toBe('passed');
    expect(await message(unchanged(drifted, { figures: true, workers: 1 })[1])).toMatch(/1 drifted[\s\S]*W\*/);
  });
});

describe('the drill', () => {
  const patches = fileURLToPath(new URL('../drill/', import.meta.url));
  const names = readdirSync(patches).filter((name) => name.endsWith('.patch'));

  it('plants at least ten changes', () => expect(names.length).toBeGreaterThanOrEqual(10));

  it.each(names)('%s applies to the sources as they are, and says what it does', (name) => {
    const apply = () =>
      execFileSync('git', ['apply', '--check', join(patches, name)], { cwd: fileURLToPath(new URL('../..', import.meta.url)) });
    expect(apply).not.toThrow();
    expect(readFileSync(join(patches, name), 'utf8')).toMatch(/^\S.*\.\n\ndiff --git/);
  });
});
