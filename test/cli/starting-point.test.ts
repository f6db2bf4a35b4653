/** From a starting point to a test: `lacuna new conjecture`, `lacuna falsify --emit-test`, in a project of the user's own. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, describe, expect, it, test } from 'vitest';
import { lacuna } from './run-lacuna.js';
import { root } from './spawned.js';

/** A project in which the package is installed. */
const project = mkdtempSync(join(tmpdir(), 'lacuna-project-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));
mkdirSync(join(project, 'node_modules'));
symlinkSync(root, join(project, 'node_modules', 'lacuna'));
symlinkSync(join(root, 'node_modules', 'vitest'), join(project, 'node_modules', 'vitest'));
writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
// Installed packages are run as they are; a link must be told from the project's own source.
writeFileSync(join(project, 'vitest.config.mjs'), 'export default { test: { server: { deps: { external: [/dist/] } } } };');

const conjecture = join(project, 'my-claim.conjecture.ts');
const emitted = join(project, 'my-claim.test.ts');

/** What a strict compiler has to say. */
function typeErrors(paths: string[], noUncheckedIndexedAccess = true): string[] {
  const options: ts.CompilerOptions = {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
    ...{ noUnusedLocals: true, noUncheckedIndexedAccess, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
  };
  const errors = ts.getPreEmitDiagnostics(ts.createProgram(paths, options));
  return errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('a starting point', () => {
  it('is written, falsified and put into a test; all of it type-checks, strictly; the test passes, and fails once the conjecture holds', async () => {
    expect(await lacuna('new', 'conjecture', 'my-claim', '--out', conjecture)).toMatchObject({
      status: 0,
      out: `${conjecture} is written; look for a counterexample: lacuna falsify ${conjecture}\n`,
    });
    const { status, out } = await lacuna('falsify', conjecture, '--emit-test', emitted);
    expect(status).toBe(1);
    expect(out).toContain('my-claim: refuted');

    expect(typeErrors([conjecture, emitted])).toEqual([]);

    // The same with the conjecture made true: every game satisfies it.
    const text = readFileSync(conjecture, 'utf8');
    writeFileSync(join(project, 'true.conjecture.ts'), text.replace("'=',", "'<=',"));
    writeFileSync(join(project, 'true.test.ts'), readFileSync(emitted, 'utf8').replace('my-claim.conjecture.js', 'true.conjecture.js'));
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const run = promisify(execFile)(process.execPath, [vitest, 'run', '--reporter=json', '--no-isolate'], { cwd: project });
    const results = JSON.parse(
      await run.then(
        ({ stdout }) => stdout,
        ({ stdout }: { readonly stdout: string }) => stdout,
      ),
    );
    expect(results).toMatchObject({ numTotalTests: 2, numPassedTests: 1, numFailedTests: 1 });
    const failed = results.testResults.find((file: { readonly status: string }) => file.status === 'failed');
    expect(failed.name).toContain('true.test.ts');
    expect(failed.assertionResults[0].failureMessages[0]).toContain('the conclusion holds');
  });

  it('may be type-checked first, by the compiler that is installed', async () => {
    const wrong = join(project, 'wrong.conjecture.ts');
    writeFileSync(wrong, readFileSync(conjecture, 'utf8').replace('rational(0)', "rational({ zero: '0' })"));
    const line =
      readFileSync(wrong, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('zero')) + 1;
    expect(await lacuna('falsify', wrong, '--types')).toMatchObject({
      ...{ status: 2, out: '' },
      err: expect.stringMatching(
        `^lacuna: [^\n]*wrong.conjecture.ts: expected a module that type-checks, found line ${line}: TS\\d+: [^\n]*\n$`,
      ),
    });
    expect(await lacuna('falsify', conjecture, '--types', '--json')).toMatchObject({ status: 1, err: '' });
    expect((await lacuna('falsify', 'B1', '--types')).err).toContain('--types: expected a module in TypeScript, found "B1"');
  });

  it('in JavaScript says the same', async () => {
    const path = join(project, 'plain.mjs');
    expect(await lacuna('new', 'conjecture', 'plain', '--out', path)).toMatchObject({ status: 0 });
    expect(await lacuna('falsify', path, '--json')).toMatchObject({ status: 1 });
  });

  it('of a model is a model, and so is each part that it leaves to a comment', async () => {
    const [path, whole] = [join(project, 'my-model.model.ts'), join(project, 'whole.model.ts')];
    expect(await lacuna('new', 'model', 'my-model', '--out', path)).toMatchObject({
      status: 0,
      out: `${path} is written; see which theorems stand: lacuna check C1 C9 --model ${path}\n`,
    });
    const text = readFileSync(path, 'utf8');
    const imports = 'add, emptyLanguage, minimum, model, multiply, rational, subtract';
    writeFileSync(whole, text.replace('add, model, multiply, subtract', imports).replaceAll(/^ {2}\/\/ (?=[ }]|\w+: |\w+,$)/gm, '  '));
    expect(readFileSync(whole, 'utf8')).toMatch(/^ {2}anonymous: false,/m);
    // Who checks every index must say what the payoff of no agent is.
    expect(typeErrors([path, whole], false)).toEqual([]);
    const { status, out } = await lacuna('check', 'C9', '--model', path, '--runs', '5', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out).model).toMatchObject({ name: 'my-model', prose: 'agents maximise u_i + λ(W − u_i)' });
    expect((await lacuna('check', 'C9', '--model', whole, '--runs', '5', '--json')).err).toBe('');
  });

  it('of a game is analysed, leaves something on the table, and has every key there is', async () => {
    const path = join(project, 'my-game.game.json');
    expect(await lacuna('new', 'game', 'my-game', '--out', path)).toMatchObject({
      status: 0,
      out: `${path} is written; see what a contract leaves on the table: lacuna analyze ${path}\n`,
    });
    const { status, out } = await lacuna('analyze', path, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'my-game' });
    expect(JSON.parse(out).gap).not.toBe('0');
    const schema = JSON.parse(readFileSync(join(root, 'schemas', 'environment.schema.json'), 'utf8'));
    // All but signals, with which a game is one for lacuna court and for nothing else.
    const keys = Object.keys(schema.properties).filter((key) => key !== 'signals');
    expect(Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort()).toEqual(keys.sort());
  });

  test.each([
    ['tables', 'analyze', '.game.json'],
    ['formulas', 'analyze', '.game.yaml'],
    ['symmetric', 'analyze', '.game.yaml'],
    ['range', 'analyze', '.game.yaml'],
    ['court', 'court', '.court.yaml'],
    ['outcomes', 'analyze', '.csv'],
    ['matrices', 'analyze', '.txt'],
    ['gambit', 'analyze', '.nfg'],
  ])('of a game of shape %s is read by lacuna %s and leaves something on the table', async (shape, command, ending) => {
    const path = join(project, `shape-${shape}${ending}`);
    const { status, out } = await lacuna('new', 'game', 'my-game', '--shape', shape, '--out', path);
    expect([status, out]).toEqual([0, `${path} is written; see what a contract leaves on the table: lacuna ${command} ${path}\n`]);
    const terms = command === 'court' ? ['--class', 'balanced', '--profit', 'principal', '--fine', 'agent=0', '--outside', 'agent=0'] : [];
    const read = await lacuna(command, path, ...terms, '--json');
    expect([read.status, read.err]).toEqual([0, '']);
    // What the agent keeps is what the principal loses: no gap, but a rent.
    if (command === 'court') expect(read.out).toContain('"9/2"');
    else expect(JSON.parse(read.out).gap).not.toBe('0');
  });

  test.each<[string, string, string[], string]>([
    ['a game of no shape', 'game', ['my-game', '--shape', 'square'], "'--shape <shape>' argument 'square' is invalid"],
    ['a game of another shape', 'game', ['my-game', '--shape', 'gambit', '--out', 'x.json'], '--out: expected a file that ends in .nfg'],
    ['the name of a model in stock', 'model', ['rawls'], 'a name that no model in stock has'],
    ['a game in a module', 'game', ['my-game', '--out', join(project, 'my-game.ts')], '--out: expected a file that ends in .json'],
    ['a game with a path in its name', 'game', ['../my-game'], 'name: expected'],
  ])('refuses %s, in one line', async (_, kind, args, says) => {
    const { status, out, err } = await lacuna('new', kind, ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });

  test.each<[string, string[], string]>([
    [
      'to overwrite a file',
      ['my-claim', '--out', join(root, 'examples', 'two-can-settle.conjecture.ts')],
      'one that is there already: it is left alone',
    ],
    ['a name with capital letters', ['MyClaim'], 'name: expected small letters, digits and hyphens'],
    ['a name with a path in it', ['../my-claim'], 'name: expected'],
    ['the name of a theorem', ['undetectable-temptation'], 'a name that no theorem of the catalogue has'],
    ['a file that is no module', ['other', '--out', join(project, 'other.txt')], '--out: expected a file that ends in .ts or .js'],
    ['a folder that is not there', ['other', '--out', '/no/such/other.ts'], '/no/such/other.ts'],
    ['no name', [], 'name'],
  ])('refuses %s, in one line', async (_, args, says) => {
    const { status, out, err } = await lacuna('new', 'conjecture', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^lacuna: [^\n]+\n$/);
    expect(err).toContain(says);
  });

  it('is of a kind', async () => {
    expect(await lacuna('new')).toMatchObject({ status: 2, out: '' });
    expect((await lacuna('new', 'theorem')).err).toContain("unknown command 'theorem'");
  });
});
