import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { scopeLines } from '../../cli/run/own-scope.js';
import { parseScope } from '../../src/theory/scopes/scope-spec.js';
import { spannedScope } from '../../src/theory/scopes/spanned-scope.js';
import { lacuna, type Outcome } from './run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => vi.stubEnv('XDG_STATE_HOME', join(folder, 'state')));
afterEach(() => vi.unstubAllEnvs());

const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** A wrong call or file: exit 2, nothing on standard output, one line on standard error. */
function expectRefusal({ status, out, err }: Outcome, ...says: string[]) {
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^lacuna: [^\n]+\n$/);
  for (const word of says) expect(err).toContain(word);
}

describe('lacuna analyze', () => {
  it('writes one line per file and class, in the order given', async () => {
    const { status, out } = await lacuna('analyze', 'examples/effort.game.json', 'examples/team.game.json', '--class', 'all', '--json');
    expect(status).toBe(0);
    expect(lines(out).map((line) => `${line.file} ${line.class}`)).toEqual(
      ['effort', 'team'].flatMap((name) =>
        ['subsidy-free', 'balanced', 'unrestricted'].map((kind) => `examples/${name}.game.json ${kind}`),
      ),
    );
  });

  it('gives a parameter another value', async () => {
    const { out } = await lacuna('analyze', 'examples/effort.game.json', '--set', 'R=4', '--set', 'T=6', '--json');
    expect(lines(out)[0].gap).toBe('1/4');
  });

  it('says at a weight what agents of that weight can do', async () => {
    const { out } = await lacuna('analyze', 'examples/effort.game.json', '--weight', '2', '--json');
    expect(lines(out)[0].atWeight).toMatchObject({ weight: '2', gap: '0' });
  });

  it('says of a choice whether and how it can be implemented', async () => {
    const [possible] = lines((await lacuna('analyze', 'examples/effort.game.json', '--choice', 'CH,CL', '--json')).out);
    expect(possible.choice.implementable).toBe(true);
    const [impossible] = lines((await lacuna('analyze', 'examples/effort.game.json', '--choice', 'CH,CH', '--json')).out);
    expect(impossible.choice).toMatchObject({ implementable: false, reason: [{ kind: 'closed walk', gain: '1/3' }] });
    expect(impossible.choice.reason[0].words).toContain('the court cannot tell');
  });

  it('prints a page for people', async () => {
    const { status, out } = await lacuna('analyze', 'examples/effort.game.json');
    expect(status).toBe(0);
    for (const word of ['W* = 16/3', 'V = 31/6', 'W* − V = 1/6', 'Why']) expect(out).toContain(word);
  });

  it('bounds transfers', async () => {
    const { out } = await lacuna('analyze', 'examples/effort.game.json', '--liability', '0', '--json');
    expect(lines(out)[0]).toMatchObject({ liability: '0', gap: '4' });
  });

  it('reads all files before it analyses the first', async () => {
    const bad = join(folder, 'bad.game.json');
    writeFileSync(bad, '{"lacuna": "environment@1", "agents": ["a"], "actions": {"a": ["x"]}, "payoffs": {"w": [["1/0"]]}}');
    expectRefusal(await lacuna('analyze', 'examples/effort.game.json', bad, '--json'), 'bad.game.json', 'payoffs.w[0][0]');
  });

  it('with too little time leaves bounds and ends with 3', async () => {
    const { status, out } = await lacuna('analyze', 'examples/pooled-contingencies.game.json', '--json', '--time', '0.000001');
    expect(status).toBe(3);
    const [line] = lines(out);
    expect(line.incomplete.mechanism.atMost).toBeDefined();
    expect('gap' in line).toBe(false);
  });

  it.each([
    ['a missing file', ['no-such-file.json'], 'no-such-file.json'],
    ['a folder', ['examples'], 'examples'],
    ['an unknown parameter', ['examples/effort.game.json', '--set', 'Q=1'], 'Q'],
    ['a bad assignment', ['examples/effort.game.json', '--set', 'R'], 'R'],
    ['a negative bound', ['examples/effort.game.json', '--liability', '-1'], '--liability'],
    ['a bound that is no number', ['examples/effort.game.json', '--liability', 'much'], '--liability'],
    ['a negative weight', ['examples/effort.game.json', '--weight', '-1/2'], '--weight'],
    ['a float weight', ['examples/effort.game.json', '--weight', '1e3'], '--weight'],
    ['an unknown class', ['examples/effort.game.json', '--class', 'generous'], 'generous'],
    ['an unknown action in a choice', ['examples/effort.game.json', '--choice', 'CH,XX'], 'XX'],
    ['a choice with a missing agent', ['examples/effort.game.json', '--choice', 'CH'], 'one per agent'],
    ['an unknown limit', ['examples/effort.game.json', '--limits', 'patience=3'], 'patience'],
    ['no time', ['examples/effort.game.json', '--time', '0'], '--time'],
    ['no file', [], 'files'],
  ])('refuses %s in one line', async (_, args, word) => {
    expectRefusal(await lacuna('analyze', ...args), word);
  });
});

const example = (name: string): string => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));

describe('lacuna check', () => {
  it('says what it saw, and a seed repeats it', async () => {
    const again = async () => {
      const [object] = lines((await lacuna('check', 'B1', 'C5', '--runs', '20', '--seed', '7', '--json')).out);
      return { ...object, elapsedMs: 0, theorems: object.theorems.map((theorem: object) => ({ ...theorem, elapsedMs: 0 })) };
    };
    const first = await again();
    expect(first).toMatchObject({
      lacuna: 'check@1',
      seed: 7,
      theorems: [{ id: 'undetectable-temptation', part: 'B1', asExpected: true }, { part: 'C5' }],
    });
    expect(await again()).toEqual(first);
  });

  it('is exhausted where nothing is sampled', async () => {
    const { status, out } = await lacuna('check', 'undetectable-temptation', '--runs', '0', '--json');
    expect(status).toBe(0);
    expect(lines(out)[0].theorems[0]).toMatchObject({ verdict: 'exhausted', sampled: { subjects: 0, attempts: 0 } });
  });

  it('is incomplete and ends with 3 where time runs out', async () => {
    const { status, out } = await lacuna('check', '--time', '0.05', '--runs', '1000000');
    expect(status).toBe(3);
    expect(out).toContain('incomplete');
  });

  it('writes JUnit XML, whole', async () => {
    const report = join(folder, 'report.xml');
    await lacuna('check', 'B1', '--runs', '5', '--junit', report);
    expect(readFileSync(report, 'utf8')).toMatch(/<testcase [^>]*name="undetectable-temptation"/);
  });

  it('is remembered by lacuna explain', async () => {
    await lacuna('check', 'B1', '--runs', '5', '--seed', '99');
    const { out } = await lacuna('explain', 'B1');
    expect(out).toContain('seed 99');
  });

  it('asks about another model: by name, with the smallest game in which a theorem falls, and a command that replays it', async () => {
    const { status, out } = await lacuna('check', 'C9', '--model', 'fehr-schmidt', '--runs', '5', '--seed', '1', '--json');
    const [{ model, theorems }] = lines(out);
    expect(status).toBe(1);
    expect(model).toMatchObject({ name: 'fehr-schmidt', changes: ['prosocial utility'] });
    expect(theorems[0]).toMatchObject({ verdict: 'refuted', asExpected: false, counterexample: { minimality: 'minimal in its scope' } });
    expect(theorems[0].counterexample.replay).toContain('--model fehr-schmidt');
  });

  it('asks about a model of the user’s own', async () => {
    const { status, out } = await lacuna('check', 'C9', '--model', example('worst-off.model.ts'), '--runs', '5', '--seed', '1');
    expect(status).toBe(1);
    expect(out).toMatch(/✗ C9 +misjudged-welfare-takes-more-weight +refuted/);
    expect(out).toContain('Under the model worst-off: agents maximise u_i + λ·min_j u_j.');
  });

  it('says what does not use what a model changes', async () => {
    const { status, out } = await lacuna('check', 'high-effort-cooperation-is-best', '--model', 'spite', '--runs', '5', '--seed', '1');
    expect(status).toBe(0);
    expect(out).toMatch(/✓ E1 .*does not use what the model changes/);
  });

  it('says what has no answer under a model, with 3', async () => {
    const { status, out } = await lacuna('check', 'A1', '--model', 'nash-product', '--runs', '5', '--seed', '1');
    expect(status).toBe(3);
    expect(out).toMatch(/\? A1 .*inapplicable .*a welfare that is a minimum of linear forms/);
  });

  it.each([
    ['an unknown model', ['C1', '--model', 'utopia'], 'utopia'],
    ['a module that exports no model', ['C1', '--model', example('two-can-settle.conjecture.ts')], 'name: expected a name'],
    ['to keep what is about another model', ['C1', '--model', 'rawls', '--keep', '/tmp'], '--keep'],
    ['an unknown theorem', ['no-such-theorem'], 'no-such-theorem'],
    ['a negative number of runs', ['B1', '--runs', '-1'], '--runs'],
    ['a seed that is no number', ['B1', '--seed', 'lucky'], '--seed'],
    ['a report in a folder that is not there', ['B1', '--runs', '0', '--junit', '/no/such/folder/report.xml'], '/no/such/folder'],
    ['an unknown option', ['--sede', '1'], '--sede'],
  ])('refuses %s in one line', async (_, args, word) => {
    expectRefusal(await lacuna('check', ...args), word);
  });
});

describe('lacuna list and explain', () => {
  it('list every theorem once', async () => {
    const [{ theorems }] = lines((await lacuna('list', '--json')).out);
    const { out } = await lacuna('list');
    expect(out.trimEnd().split('\n').length).toBe(theorems.length);
    expect(new Set(theorems.map(({ id }: { id: string }) => id)).size).toBe(theorems.length);
    for (const { id } of theorems) expect(out).toContain(id);
  });

  it('explain a theorem by id or part, as a page, as Markdown and as JSON', async () => {
    expect((await lacuna('explain', 'undetectable-temptation')).out).toContain('Hypotheses');
    expect((await lacuna('explain', 'b1', '--markdown')).out).toContain('$\\Gamma_L');
    const [object] = lines((await lacuna('explain', 'B1', '--json')).out);
    expect(object).toMatchObject({ lacuna: 'explain@1', theorems: [{ id: 'undetectable-temptation', lastCheck: expect.anything() }] });
  });

  it('refuse what they do not know', async () => {
    expectRefusal(await lacuna('explain', 'nothing'), 'nothing');
    expectRefusal(await lacuna('explian'), 'explain');
  });
});

describe('help', () => {
  it.each([[['--help']], [['analyze', '--help']], [['check', '-h']], [['help', 'explain']]])('%j is answered with 0', async (args) => {
    const { status, out } = await lacuna(...args);
    expect(status).toBe(0);
    expect(out).toContain('Usage: lacuna');
  });
});

describe('lacuna check --scope', () => {
  it('exhausts the scope alone, and says how many orbits it has', async () => {
    const { status, out, err } = await lacuna('check', 'C7', '--scope', '2 agents, 1x2, payoffs 0..1, all languages', '--workers', '1');
    expect(status).toBe(3);
    expect(out).toContain('64 exhausted');
    expect(out).toContain('64 subjects = 2^4 games × 4 weights; 40 orbits under renaming, whose sizes add up to 64');
    expect(out).toContain("Repeat: lacuna check C7 --scope '2 agents, 1x2, payoffs 0..1, all languages'");
    expect(err).toContain('note: only-traps-survive-large-weights does not depend on languages');
  });

  it('keeps JSON to the format: the orbits go to standard error', async () => {
    const { out, err } = await lacuna('check', 'C12', '--scope', '2x2, payoffs 0..1, up to renaming', '--json', '--workers', '1');
    const { theorems } = JSON.parse(out);
    // Fewer than 100 subjects count for nothing.
    expect(theorems.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['exhausted', 'vacuous']);
    expect(err).toContain('up to renaming\n  256 subjects = 2^8 games; 43 orbits under renaming, whose sizes add up to 256');
    for (const { exhausted } of theorems) expect(Object.keys(exhausted[0])).toEqual(['scope', 'subjects', 'of', 'meeting']);
  });

  it('says how far it came where the scope is too large', async () => {
    const args = ['check', 'A1', '--scope', '3x3x3, payoffs -5..5, all languages, all classes', '--time', '0.05', '--workers', '1'];
    const { status, out } = await lacuna(...args);
    expect(status).toBe(3);
    expect(out).toContain('incomplete');
    expect(out).toContain('11^81 games × 545717047936059989389 languages × 3 classes');
    expect(out).toContain('by Burnside’s lemma');
  });

  test.each([
    [['E2', '--scope', '2x2, payoffs 0..1'], 'defection-is-the-only-equilibrium.scope: expected a statement about games'],
    [['B1', '--scope', '2x2'], 'expected payoffs'],
    [['B1', '--scope', '2x2, payoffs 0..1', '--runs', '5'], "'--scope <scope>' cannot be used with"],
  ])('%j is refused in one line', async (args, says) => {
    const { status, out, err } = await lacuna('check', ...args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });

  it('tells orbits that do not add up as a defect', async () => {
    const scope = spannedScope(parseScope('1x2, payoffs 0..1'), ['environment']);
    const [, ...others] = scope.subjects();
    await expect(scopeLines({ ...scope, subjects: () => others }, true)).rejects.toThrow(/counted .* orbits of .* expected 10 of 16/);
  });
});

describe('lacuna falsify --scope', () => {
  it('searches the scope alone: refuted there, or exhausted', () => {
    const built = (scope: string) =>
      spawnSync(process.execPath, ['cli/lacuna.mjs', 'falsify', 'examples/two-can-settle.conjecture.ts', '--scope', scope], {
        encoding: 'utf8',
      });
    const [refuted, exhausted] = [built('2x2, payoffs 0..1'), built('1x2, payoffs 0..1')];
    expect([refuted.status, exhausted.status]).toEqual([1, 0]);
    expect(refuted.stdout).toContain('122 of 256 subjects');
    expect(refuted.stdout).not.toMatch(/random|known games/);
    expect(exhausted.stdout).toContain('16 subjects = 2^4 games; 10 orbits under renaming, whose sizes add up to 16');
  });

  it('drops hypotheses of theorems there', async () => {
    const { status, out } = await lacuna('falsify', 'B1', '--drop', 'unseen', '--scope', '2x2, payoffs 0..1, up to renaming');
    expect(status).toBe(1);
    expect(out).toContain("repeat: lacuna falsify B1 --drop unseen --scope '2x2, payoffs 0..1, up to renaming'");
  });
});

describe('lacuna explore', () => {
  it('finds on a scope what the catalogue states, writes JSON by its schema, and conjectures that falsify runs', async () => {
    const emitted = join(folder, 'emitted');
    const { status, out, err } = await lacuna(
      'explore',
      'C1',
      '--scope',
      '1x2, payoffs 0..1',
      '--json',
      '--counterexamples',
      '--emit',
      emitted,
    );
    expect(status).toBe(0);
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['check', 'exploration']) ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
    expect(ajv.validate('urn:lacuna:exploration@1', JSON.parse(out)), JSON.stringify(ajv.errors)).toBe(true);
    const [{ claims, scopes }] = JSON.parse(out).groups;
    expect(scopes).toEqual([expect.objectContaining({ subjects: 128, of: 128 })]);
    const implied = claims.map(({ implied: [first] }: { implied: readonly object[] }) => first);
    expect(implied).toMatchObject([
      { conditions: ['first-bests'], support: 88, standing: 'covered' },
      { conditions: [], standing: 'refuted elsewhere', refutedBy: 'prosocial-threshold/nonnegative' },
      { conditions: [], standing: 'fewer hypotheses' },
    ]);
    expect(claims[0].counterexamples[0].claim[0].kind).toBe('same set');
    expect(err).toBe(`wrote ${join(emitted, 'explored-1.conjecture.ts')}\n`);
    const args = ['cli/lacuna.mjs', 'falsify', join(emitted, 'explored-1.conjecture.ts'), '--scope', '1x2, payoffs 0..1'];
    expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ status: 0 });
  });

  it('says that time ran out, and refuses what is unknown', async () => {
    const { status, out } = await lacuna('explore', 'C2', '--time', '0.01');
    expect(status).toBe(3);
    expect(out).toContain('elsewhere it is a conjecture');
    expectRefusal(await lacuna('explore', 'Z9'), 'Z9');
    expectRefusal(await lacuna('explore', 'C1', '--with', 'missing.ts'), 'missing.ts');
    expectRefusal(await lacuna('explore', 'E2', '--scope', '2x2, payoffs 0..1'), 'families of games');
  });
});
