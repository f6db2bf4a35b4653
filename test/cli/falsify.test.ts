/** `lacuna falsify` as a user runs it (as built by `npm ci` or `npm run build`), on modules of the user's own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'lacuna-falsify-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command in a process of its own. */
function lacuna(...args: readonly string[]): { readonly status: number; readonly out: string; readonly err: string } {
  try {
    const out = execFileSync(process.execPath, [join(root, 'cli', 'lacuna.mjs'), ...args], { encoding: 'utf8', stdio: 'pipe', cwd: root });
    return { status: 0, out, err: '' };
  } catch (error) {
    const { status, stdout, stderr } = error as { readonly status: number; readonly stdout: string; readonly stderr: string };
    return { status, out: stdout, err: stderr };
  }
}

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
  it('refutes the conjecture among the examples with matching pennies, exit status 1', () => {
    const { status, out } = lacuna('falsify', 'examples/two-can-settle.conjecture.ts', '--fresh');
    expect(status).toBe(1);
    for (const word of [
      'refuted',
      'minimal in its scope; found by exhaustion',
      'claimed: pure equilibria > none; found: 0 and 0',
      'repeat:',
    ])
      expect(out).toContain(word);
  });

  it('gives an account of a true one, whether TypeScript or JavaScript, and without it when time is up', () => {
    const path = module('true.mjs', TRUE);
    const searched = lacuna('falsify', path, '--runs', '64', '--json');
    expect(searched.status).toBe(0);
    const [statement] = JSON.parse(searched.out).statements;
    expect(statement).toMatchObject({ id: 'one-settles', verdict: 'unrefuted', counterexamples: [], sampled: { attempts: 64 } });
    const ajv = new Ajv2020({ strict: false });
    for (const name of ['check', 'falsification'])
      ajv.addSchema(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
    expect(ajv.validate('urn:lacuna:falsification@1', JSON.parse(searched.out)), JSON.stringify(ajv.errors)).toBe(true);
    expect(lacuna('falsify', path, '--time', '0.01')).toMatchObject({ status: 3 });
  });

  it('takes a list, and properties with generators of their own', () => {
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
    const { status, out } = lacuna('falsify', path, '--runs', '200', '--seed', '1', '--json');
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
    ['unsound.ts', TRUE.replace('environment: of', 'game: of'), 'expected hypotheses and a conclusion that answer for every subject'],
  ])('refuses %s in one line, exit status 2', (name, text, says) => {
    const { status, out, err } = lacuna('falsify', module(name, text));
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n').length).toBe(1);
    expect(err).toContain(says);
  });
});

describe('lacuna falsify, of a theorem without a hypothesis', () => {
  it('shows what is stored, and with --fresh finds it anew', () => {
    const remembered = JSON.parse(lacuna('falsify', 'B1', '--drop', 'unseen', '--json').out).statements[0];
    const found = JSON.parse(lacuna('falsify', 'B1', '--drop', 'unseen', '--fresh', '--json').out).statements[0];
    expect(remembered.counterexamples[0].foundBy).toBe('memory');
    expect(found.counterexamples[0]).toMatchObject({ foundBy: 'exhaustion', minimality: 'minimal in its scope' });
    expect(found.counterexamples[0].subject.game.payoffs).toEqual(remembered.counterexamples[0].subject.game.payoffs);
  });

  it('stores what it finds, whole', () => {
    expect(lacuna('falsify', 'B1', '--drop', 'unseen', '--fresh', '--keep', folder).status).toBe(1);
    const stored = JSON.parse(readFileSync(join(folder, 'undetectable-temptation', 'unseen.json'), 'utf8'));
    expect(stored).toMatchObject({ lacuna: 'counterexample@1', theorem: 'undetectable-temptation', name: 'unseen' });
  });

  it('refuses a hypothesis or a theorem that it does not know', () => {
    expect(lacuna('falsify', 'B1', '--drop', 'seen')).toMatchObject({ status: 2, out: '' });
    expect(lacuna('falsify', 'B1', '--drop', 'seen').err).toContain('a hypothesis of undetectable-temptation (tempted-everywhere, unseen)');
    expect(lacuna('falsify', 'no-such-theorem')).toMatchObject({ status: 2, out: '' });
    expect(lacuna('falsify', join(folder, 'missing.ts'))).toMatchObject({ status: 2, out: '' });
  });
});
