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

describe('a starting point', () => {
  it('is written, falsified and put into a test; all of it type-checks, strictly; the test passes, and fails once the conjecture holds', async () => {
    expect(await lacuna('new', 'conjecture', 'my-claim', '--out', conjecture)).toMatchObject({
      status: 0,
      out: `${conjecture} is written; look for a counterexample: lacuna falsify ${conjecture}\n`,
    });
    const { status, out } = await lacuna('falsify', conjecture, '--emit-test', emitted);
    expect(status).toBe(1);
    expect(out).toContain('my-claim: refuted');

    const options: ts.CompilerOptions = {
      ...{ noEmit: true, strict: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
      ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
      ...{ noUnusedLocals: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, verbatimModuleSyntax: true },
    };
    const errors = ts.getPreEmitDiagnostics(ts.createProgram([conjecture, emitted], options));
    expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);

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
  }, 120_000);

  it('in JavaScript says the same', async () => {
    const path = join(project, 'plain.mjs');
    expect(await lacuna('new', 'conjecture', 'plain', '--out', path)).toMatchObject({ status: 0 });
    expect(await lacuna('falsify', path, '--json')).toMatchObject({ status: 1 });
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
