/**
 * # Checking types
 *
 * Modules of users run with their types stripped, unchecked. Where TypeScript is installed beside the module, or beside Lacuna, its compiler
 * is asked; it runs nothing of the module.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { LacunaError } from '../../src/exact/error.js';
import { packageFile } from './package-files.js';

/** Strict, and knowing Lacuna's own types wherever the module lies. */
const configuration = (module: string) => ({
  compilerOptions: {
    ...{ noEmit: true, strict: true, skipLibCheck: true, types: [], target: 'es2022', module: 'nodenext', moduleResolution: 'nodenext' },
    allowImportingTsExtensions: true,
    paths: {
      lacuna: [packageFile('dist/src/index.d.ts')],
      'lacuna/theorems': [packageFile('dist/theorems/catalogue.d.ts')],
      'lacuna/properties': [packageFile('dist/properties/catalogue.d.ts')],
    },
  },
  files: [module],
});

/**
 * Asks the compiler about a module.
 * @throws LacunaError naming the first complaint with its line, or that there is no TypeScript to ask
 */
export async function checkTypes(path: string): Promise<void> {
  if (!/\.[cm]?ts$/.test(path)) {
    throw new LacunaError({ place: '--types', expected: 'a module in TypeScript', received: JSON.stringify(path) });
  }
  const compiler = compilerFor(path);
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-types-'));
  try {
    const project = join(folder, 'tsconfig.json');
    writeFileSync(project, JSON.stringify(configuration(resolve(path))));
    await promisify(execFile)(process.execPath, [compiler, '--pretty', 'false', '-p', project], { maxBuffer: 2 ** 24 });
  } catch (error) {
    throw complaint(path, `${(error as { readonly stdout?: unknown }).stdout ?? error}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The compiler that is installed nearest to the module, else to Lacuna. */
function compilerFor(path: string): string {
  for (const from of [resolve(path), packageFile('package.json')]) {
    try {
      const manifest = createRequire(from).resolve('typescript/package.json');
      const { bin }: { readonly bin: { readonly tsc: string } } = JSON.parse(readFileSync(manifest, 'utf8'));
      return join(dirname(manifest), bin.tsc);
    } catch {
      // Not there: the next one.
    }
  }
  throw new LacunaError({ place: '--types', expected: 'TypeScript (npm install --save-dev typescript)', received: 'none' });
}

/** The first complaint of the compiler, which stands with its place, `file(line,column): error TS2322: …`, and how many more there are. */
function complaint(path: string, output: string): LacunaError {
  const errors = output.split('\n').filter((line) => /error TS\d+/.test(line));
  const [first = output.trim().split('\n')[0]] = errors;
  const [, line, text] = /\((\d+),\d+\): error (.*)$/.exec(first) ?? [null, null, first.replace(/^error /, '')];
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new LacunaError({
    place: path,
    expected: 'a module that type-checks',
    received: `${line === null ? '' : `line ${line}: `}${text}${more}`,
  });
}
