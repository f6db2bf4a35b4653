/** `lacuna falsify` of theorems, and of modules of the user's own, which import the library as it is built. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, test } from 'vitest';
import { testFile } from '../../../../cli/commands/conjectures/emit-test.js';
import { CATALOGUE } from '../../../../properties/catalogue.js';
import { ONE, rational } from '../../../../src/exact/rational.js';
import { replayFile } from '../../../../src/formats/checks/replay.js';
import { environment } from '../../../../src/game/environment.js';
import { claim } from '../../../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../../src/theory/statement/subject.js';
import { theorem } from '../../../../src/theory/statement/theorem.js';
import { lacuna } from '../../run-lacuna.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-falsify-'));
afterAll(() => rmSync(folder, { recursive: true }));

function module(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const TRUE = `
import { claim, hypothesis, rational, equilibria, theorem } from 'lacuna';
export default theorem({
  id: 'one-settles',
  subjects: 'game',
  hypotheses: { one: hypothesis('one agent', ({ environment }) => environment.agents.length === 1) },
  conclude: ({ environment: of }) => claim(['equilibria', rational(equilibria(of, of.payoffs, 0).length)], '>', ['none', rational(0)]),
});`;

describe('lacuna falsify, of a module', () => {
  it('refutes the conjecture among the examples with matching pennies, exit status 1', async () => {
    const { status, out } = await lacuna('falsify', 'examples/two-can-settle.conjecture.ts', '--fresh');
    expect(status).toBe(1);
    for (const word of [
      'refuted',
      'minimal in its scope; found by exhaustion',
      'claimed: pure equilibria > none; found: 0 and 0',
      'repeat:',
    ])
      expect(out).toContain(word);
  });

  it('gives an account of a true one, whether TypeScript or JavaScript, and without it when time is up', async () => {
    const path = module('true.mjs', TRUE);
    const searched = await lacuna('falsify', path, '--runs', '64', '--json');
    expect(searched.status).toBe(0);
    const [statement] = JSON.parse(searched.out).statements;
    expect(statement).toMatchObject({ id: 'one-settles', verdict: 'unrefuted', counterexamples: [], sampled: { attempts: 64 } });
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['check', 'falsification']) ajv.addSchema(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
    expect(ajv.validate('urn:lacuna:falsification@1', JSON.parse(searched.out)), JSON.stringify(ajv.errors)).toBe(true);
    expect(await lacuna('falsify', path, '--time', '0.01')).toMatchObject({ status: 3 });
  });

  it('takes a list, and properties with generators of their own', async () => {
    const path = module(
      'list.ts',
      `import fc from 'fast-check';
      import { undetectableTemptationProperty } from './near.js';
      import one from './true.mjs';
      export default [one, undetectableTemptationProperty];`,
    );
    module(
      'near.ts',
      `import { CATALOGUE } from 'lacuna/properties';
      import { claim, emptyLanguage, environments, type Property, type Subject, theorem, rational } from 'lacuna';
      if (CATALOGUE.length < 10) throw new Error('the catalogue is elsewhere');
      export const undetectableTemptationProperty: Property<Subject> = {
        theorem: theorem<Subject>({ id: 'no-money', conclude: ({ environment: of }) => claim(['agents', rational(of.agents.length)], '<', ['four', rational(4)]) }),
        scopes: [],
        meeting: environments().map((environment) => ({ environment })),
        breaking: {},
      };`,
    );
    const { status, out } = await lacuna('falsify', path, '--runs', '200', '--seed', '1', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).statements).toMatchObject([{ verdict: 'unrefuted' }, { id: 'no-money', verdict: 'refuted' }]);
  });

  test.each<[string, string, string]>([
    ['nothing.ts', 'export const x = 1;', 'exported by default, found nothing'],
    ['number.ts', 'export default 7;', 'found number'],
    ['half.ts', "export default { id: 'x' };", 'found an object with id'],
    ['kind.ts', TRUE.replace("'game'", "'games'"), 'subjects: expected game, environment'],
    ['syntax.ts', 'export default {{;', 'line 1:'],
    ['throws.ts', "throw new Error('on purpose');", 'found on purpose'],
    ['empty.ts', 'export default [];', 'found an empty list'],
    ['unsound.ts', TRUE.replace('environment: of', 'game: of'), 'expected an answer, found TypeError'],
  ])('refuses %s in one line, exit status 2', async (name, text, says) => {
    const { status, out, err } = await lacuna('falsify', module(name, text));
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n').length).toBe(1);
    expect(err).toContain(says);
  });
});

describe('lacuna falsify, of a theorem without a hypothesis', () => {
  it('shows what is stored, and with --fresh finds it anew', async () => {
    const remembered = JSON.parse((await lacuna('falsify', 'B1', '--drop', 'unseen', '--json')).out).statements[0];
    const found = JSON.parse((await lacuna('falsify', 'B1', '--drop', 'unseen', '--fresh', '--json')).out).statements[0];
    expect(remembered.counterexamples[0].foundBy).toBe('memory');
    expect(found.counterexamples[0]).toMatchObject({ foundBy: 'exhaustion', minimality: 'minimal in its scope' });
    expect(found.counterexamples[0].subject.game.payoffs).toEqual(remembered.counterexamples[0].subject.game.payoffs);
  });

  it('stores what it finds, whole', async () => {
    expect((await lacuna('falsify', 'B1', '--drop', 'unseen', '--fresh', '--keep', folder)).status).toBe(1);
    const stored = JSON.parse(readFileSync(join(folder, 'undetectable-temptation', 'unseen.json'), 'utf8'));
    expect(stored).toMatchObject({ lacuna: 'counterexample@1', theorem: 'undetectable-temptation', name: 'unseen' });
  });

  it('does not believe a folder that says of what it keeps that it is the least', async () => {
    const own = join(folder, 'believed', 'undetectable-temptation');
    mkdirSync(own, { recursive: true });
    const { claim: _, ...stored } = JSON.parse(readFileSync('counterexamples/undetectable-temptation/unseen.json', 'utf8'));
    expect(stored.minimality).toBe('minimal in its scope');
    stored.subject.game.payoffs = { w1: [[['0', '7'], ['7', '0']], [['7', '0'], ['0', '7']]] }; // biome-ignore format: a table
    writeFileSync(join(own, 'unseen.json'), JSON.stringify(stored));
    const { out } = await lacuna(
      ...['falsify', 'B1', '--drop', 'unseen', '--keep', join(folder, 'believed'), '--all', '2', '--runs', '0', '--time', '600', '--json'],
    );
    expect(JSON.parse(out).statements[0].counterexamples).toMatchObject([
      { foundBy: 'memory', minimality: 'minimal in its scope' },
      {
        foundBy: 'memory',
        minimality: 'not minimal',
        subject: {
          game: {
            payoffs: {
              w1: [
                [
                  ['0', '7'],
                  ['7', '0'],
                ],
                expect.anything(),
              ],
            },
          },
        },
      },
    ]);
  });

  it('of the statements of a part tries those that have the hypothesis, and no statement of existence', async () => {
    const ids = async (...args: string[]) =>
      JSON.parse((await lacuna('falsify', ...args, '--time', '0.2', '--runs', '0', '--json')).out).statements.map(
        ({ id }: { id: string }) => id,
      );
    const having = CATALOGUE.filter(({ theorem: { part, hypotheses } }) => part === 'E1' && 'P5' in hypotheses);
    expect(having.length).toBeGreaterThan(1);
    expect(await ids('E1', '--drop', 'P5')).toEqual(having.map(({ theorem }) => theorem.id));
    expect(await ids('C10')).not.toContain('prosocial-agents-are-exploited');
  });

  it('several hypotheses may be dropped, and what is stored without them replays', async () => {
    const { status, out } = await lacuna(
      'falsify',
      'B1',
      '--drop',
      'unseen',
      '--drop',
      'tempted-everywhere',
      '--drop',
      'unseen',
      '--keep',
      folder,
    );
    expect(status).toBe(1);
    const path = join(folder, 'undetectable-temptation', 'unseen+tempted-everywhere.json');
    expect(out).toContain('undetectable-temptation without unseen, tempted-everywhere: refuted');
    expect(out).toContain(`kept; replay: lacuna replay ${path}\n`);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ name: 'weakened', dropped: ['unseen', 'tempted-everywhere'] });
    expect(await lacuna('replay', path)).toMatchObject({ status: 0 });
    // What is stored in the folder is remembered, like what the package stores.
    const again = await lacuna('falsify', 'B1', '--drop', 'tempted-everywhere', '--drop', 'unseen', '--keep', folder, '--json');
    expect(JSON.parse(again.out).statements[0].counterexamples).toMatchObject([{ foundBy: 'memory' }]);
  });

  test.each<[string, string[], string]>([
    [
      'a hypothesis that there is not',
      ['B1', '--drop', 'seen'],
      '--drop: expected a hypothesis of undetectable-temptation (tempted-everywhere, unseen), found "seen"',
    ],
    ['a hypothesis where there is none', ['first-best-bound', '--drop', 'unseen'], '--drop: expected a hypothesis of first-best-bound ('],
    ['hypotheses that no statement of a part has', ['E1', '--drop', 'P9'], '--drop: expected a hypothesis of one of '],
    ['a theorem that there is not', ['no-such-theorem'], 'no-such-theorem'],
    ['a missing module', ['missing.ts'], 'missing.ts: expected a file to read'],
    [
      'a statement of existence',
      ['prosociality-worsens-the-only-equilibrium'],
      'expected a statement about every subject, found one of existence',
    ],
    [
      'a statement of existence, whatever is dropped',
      ['prosociality-worsens-the-only-equilibrium', '--drop', 'x'],
      'found one of existence',
    ],
    ['a test that vitest would not see', ['B1', '--emit-test', 'b1.ts'], '--emit-test: expected a file that ends in .test.ts'],
    ['a test in a folder that is not there', ['B1', '--emit-test', '/no/such/b1.test.ts'], '/no/such/b1.test.ts'],
    ['a folder that is a file', ['B1', '--keep', 'package.json'], 'package.json: expected a folder that can be written to'],
    ['no time', ['B1', '--time', '0'], '--time'],
    ['a negative number of runs', ['B1', '--runs', '-1'], '--runs'],
    ['a seed that is no whole number', ['B1', '--seed', '1e3'], '--seed'],
  ])('refuses %s in one line, exit status 2', async (_, args, says) => {
    const { status, out, err } = await lacuna('falsify', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });
});

describe('an emitted test', () => {
  it('holds names that JavaScript would take for prototypes', () => {
    const named = plainEnvironment([1], [ONE], [rational(2)]);
    const subject = { environment: environment({ ...named, contingencies: ['__proto__'] }) };
    const low = theorem<Subject>({ id: 'low', conclude: () => claim(['two', rational(2)], '<=', ['one', rational(1)]) });
    const found = { subject, conclusion: low.conclude(subject), foundBy: 'sampling', minimality: 'not minimal' } as const;
    const search = { id: 'low', dropped: [], falsification: { found: [found] }, replay: 'lacuna falsify low.ts' };
    const text = testFile('/tmp/low.test.ts', '/tmp/low.ts', [{ theorem: low }], [search as never]);
    const [, literal] = /const counterexample = ([\s\S]*?);\n/.exec(text) ?? [];
    const value: unknown = new Function(`return ${literal}`)();
    expect(replayFile(JSON.stringify(value), [low]).failing).toBeNull();
  });
});
