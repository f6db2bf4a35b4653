/**
 * # Loading modules of users
 *
 * Conjectures and models are programs of the user's own, in TypeScript or JavaScript, and run as such. (Game files are data and never run.)
 */
import { existsSync } from 'node:fs';
import type { BuildFailure, Plugin } from 'esbuild';
import { LacunaError } from '../../src/exact/error.js';
import { variants } from '../../src/theory/check/variants.js';
import { guardedModel } from '../../src/theory/statement/guarded-model.js';
import { type Model, model } from '../../src/theory/statement/model.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { compiledModule } from './package-files.js';
import { isObject, statementOf } from './statement.js';

/** What a module gets when it imports Lacuna: the very library that runs it, wherever the module lies. */
const OWN: Readonly<Record<string, string>> = {
  lacuna: compiledModule('src/index.js'),
  'lacuna/theorems': compiledModule('theorems/catalogue.js'),
  'lacuna/properties': compiledModule('properties/catalogue.js'),
  'fast-check': import.meta.resolve('fast-check'),
};

const lacunaItself: Plugin = {
  name: 'lacuna',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^(lacuna(\/(theorems|properties))?|fast-check)$/ }, ({ path }) => ({ path: OWN[path], external: true })),
};

/**
 * The statements that a module exports by default: a theorem (of a stock kind of subjects), a property, or a list of these.
 * @throws LacunaError if there is no such file, it does not run, or it exports nothing of the kind
 */
export async function loadStatements(path: string): Promise<Property<Subject>[]> {
  if (!existsSync(path)) throw new LacunaError({ place: path, expected: 'a file to read', received: 'no such file' });
  const exported = await defaultExport(path);
  const list = Array.isArray(exported) ? exported : [exported];
  if (list.length === 0)
    throw new LacunaError({ place: path, expected: 'a theorem or a list of them by default', received: 'an empty list' });
  return list.map((each, k) => statementOf(each, Array.isArray(exported) ? `${path}[${k}]` : path));
}

/**
 * A model by the name of a shipped variant, or the one that a module exports by default.
 * @throws LacunaError if there is neither
 */
export async function loadModel(nameOrPath: string): Promise<Model> {
  const shipped = variants.find(({ name }) => name === nameOrPath);
  if (shipped !== undefined) return shipped;
  if (!existsSync(nameOrPath)) {
    const expected = `a file that can be read or one of ${variants.map(({ name }) => name).join(', ')}`;
    throw new LacunaError({ place: 'model', expected, received: JSON.stringify(nameOrPath) });
  }
  const exported = await defaultExport(nameOrPath);
  if (!isObject(exported)) {
    const received = exported === undefined ? 'nothing' : typeof exported;
    throw new LacunaError({ place: nameOrPath, expected: 'a model exported by default', received });
  }
  try {
    return guardedModel(model(Object(exported)), nameOrPath);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(nameOrPath) : error;
  }
}

/** What a module exports by default. Types are stripped, and what it imports from its own folder comes with it. */
async function defaultExport(path: string): Promise<unknown> {
  const { build } = await import('esbuild');
  const options = { bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', logLevel: 'silent' } as const;
  try {
    const { outputFiles } = await build({ ...options, entryPoints: [path], plugins: [lacunaItself] });
    const module = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
    return module.default;
  } catch (error) {
    throw new LacunaError({ place: path, expected: 'a module that runs', received: reason(error) });
  }
}

/** The first complaint about a module, with its line. */
function reason(error: unknown): string {
  const [first] = (error as Partial<BuildFailure>).errors ?? [];
  if (first !== undefined) return first.location === null ? first.text : `line ${first.location.line}: ${first.text}`;
  const [line] = `${error instanceof Error ? error.message : error}`.split('\n');
  return line;
}
