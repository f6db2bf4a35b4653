/**
 * # A theorem on unknown numbers
 *
 * The very file that is tested, bundled with another arithmetic: what imports `exact/rational` gets polynomials, what imports the searches for
 * mechanisms gets their specifications. Nothing else is replaced, and nothing of it is loaded by any other command.
 */
import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import type { Checked } from '../../src/proof/check.js';
import type { ProvedCase } from '../../src/specified/prove-case.js';
import type { Case } from '../../src/specified/subject-of-case.js';
import type { RunProof } from '../../src/symbolic/proof.js';
import { variants } from '../../src/theory/check/variants.js';

/** The folder of the modules that run, compiled or as written. */
const HERE = fileURLToPath(new URL('../../', import.meta.url));
const EXTENSION = existsSync(`${HERE}src/exact/rational.ts`) ? '.ts' : '.js';

/** What stands for what. */
const NUMBERS: Readonly<Record<string, string>> = {
  'src/exact/rational': 'src/symbolic/rational',
  'src/exact/remember': 'src/symbolic/remember',
};
const SEARCHES: Readonly<Record<string, string>> = {
  'src/commons/floored': 'src/specified/floored',
  'src/contract/best-mechanism': 'src/specified/best-mechanism',
  'src/contract/incentives/implementation': 'src/specified/implementation',
  'src/contract/language/least-settings': 'src/specified/least-settings',
  'src/contract/literal/literal': 'src/specified/literal',
  'src/contract/messages/mediated-play': 'src/specified/mediated-play',
  'src/exact/simplex': 'src/specified/simplex',
  'src/game/greatest': 'src/specified/greatest',
  'src/game/extreme-equilibria': 'src/specified/extreme-equilibria',
  'src/prosocial/substitution': 'src/specified/substitution',
  'src/theory/statement/one-by-one': 'src/specified/one-by-one',
  'theorems/foundations/by-definition': 'src/specified/by-definition',
  'theorems/prosociality/at-weights': 'src/specified/at-weights',
};

/** Whose numbers stay known: the solver of linear programs, and what works on polynomials itself. */
const KNOWS = /^src\/(exact|symbolic|proof)\//;
/** Of the exact floor, what speaks of the numbers of a theorem. */
const SPEAKS = /^src\/exact\/(linear-condition|simplest)$/;

const swapped: Plugin = {
  name: 'unknown numbers',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
      // Packages find their own files.
      if (!importer.startsWith(HERE) || importer.startsWith(`${HERE}node_modules/`)) return undefined;
      const nameOf = (file: string) => file.slice(HERE.length).replace(/\.(ts|js)$/, '');
      const [from, to] = [nameOf(importer), nameOf(fileURLToPath(new URL(path, `file://${resolveDir}/`)))];
      const number = KNOWS.test(from) && !SPEAKS.test(from) ? undefined : NUMBERS[to];
      const search = KNOWS.test(from) || from.startsWith('src/specified/') ? undefined : SEARCHES[to];
      return { path: `${HERE}${number ?? search ?? to}${EXTENSION}` };
    }),
};

/** What a module of a user's own gets on unknown numbers when it imports Lacuna. */
const OWN: Readonly<Record<string, string>> = {
  lacuna: 'src/index',
  'lacuna/theorems': 'theorems/catalogue',
  'lacuna/properties': 'properties/catalogue',
};

const lacunaItself: Plugin = {
  name: 'lacuna',
  setup: ({ onResolve, resolve }) => {
    onResolve({ filter: /^lacuna(\/(theorems|properties))?$/ }, ({ path }) => ({ path: `${HERE}${OWN[path]}${EXTENSION}` }));
    onResolve({ filter: /^fast-check$/ }, ({ path, kind, pluginData }) =>
      pluginData === 'ours' ? undefined : resolve(path, { kind, resolveDir: HERE, pluginData: 'ours' }),
    );
  },
};

/** What a theorem on unknown numbers can do. */
export interface UnknownNumbers {
  readonly prove: (
    id: string,
    of: Case,
    dropped: readonly string[],
    options: {
      readonly expired: () => boolean;
      readonly progress?: (share: number) => void;
      /** Values of some of the numbers. */
      readonly numbers?: Readonly<Record<string, string>>;
    },
  ) => ProvedCase;
  readonly check: (id: string, of: Case, dropped: readonly string[], proof: RunProof) => Checked;
}

/** A line that imports from a module of the root. */
export const taking = (names: string, module: string): string => `import { ${names} } from './${module}.js';`;

/** The theorems of the catalogue on unknown numbers, as code for `loaded`; under another model, by its name or the file of it, as they are said there. */
export const codeOnUnknownNumbers = (model: string | null): Promise<string> =>
  bundle(
    [
      taking('checkById, proveById', 'src/specified/prove-case'),
      taking('QUANTIFIED', 'properties/quantified'),
      taking('THEOREMS', 'theorems/theorems.generated'),
      ...(model === null ? ['const theorems = THEOREMS;'] : underModel(model)),
      'export const prove = (...asked) => proveById(theorems, QUANTIFIED, ...asked);',
      'export const check = (...asked) => checkById(theorems, QUANTIFIED, ...asked);',
    ],
    model === null ? [] : [lacunaItself],
  );

/** Loads them. */
export const onUnknownNumbers = async (model: string | null = null): Promise<UnknownNumbers> =>
  await loaded<UnknownNumbers>(await codeOnUnknownNumbers(model));

/** The theorems as a model says them, whose utilities and equilibria are computed on unknown numbers too. */
const underModel = (model: string): string[] => [
  taking('isUnaffected, seenBy, theoremUnder', 'src/theory/check/under-model'),
  taking('variants', 'src/theory/check/variants'),
  taking('model as modelOf', 'src/theory/statement/model'),
  ...(variants.some(({ name }) => name === model) ? ['const own = null;'] : [`import own from ${JSON.stringify(resolvePath(model))};`]),
  `const model = variants.find(({ name }) => name === ${JSON.stringify(model)}) ?? modelOf(own);`,
  'const theorems = THEOREMS.map((theorem) => isUnaffected(theorem, model) ? theorem : theoremUnder(theorem, seenBy(model)));',
];

/** Loads the statements that a module of a user's own exports by default, on unknown numbers. */
export const moduleOnUnknownNumbers = (path: string): Promise<UnknownNumbers> =>
  bundled<UnknownNumbers>(
    [
      taking('checkById, proveById', 'src/specified/prove-case'),
      `import exported from ${JSON.stringify(resolvePath(path))};`,
      'const theorems = [exported].flat().map((each) => each.theorem ?? each).map((each) => ({ hypotheses: {}, ...each }));',
      'export const prove = (...asked) => proveById(theorems, {}, ...asked);',
      'export const check = (...asked) => checkById(theorems, {}, ...asked);',
    ],
    [lacunaItself],
  );

/** A module of these lines, which import from the root, on unknown numbers; plugins come before what puts those in their places. */
export const bundled = async <Exports>(lines: readonly string[], plugins: readonly Plugin[] = []): Promise<Exports> =>
  await loaded<Exports>(await bundle(lines, plugins));

/** The code of such a module, all that it imports within. */
async function bundle(lines: readonly string[], plugins: readonly Plugin[]): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: HERE, sourcefile: `${HERE}unknown-numbers.js`, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [...plugins, swapped],
  });
  return outputFiles[0].text;
}

/** Runs the code of a module. */
export const loaded = async <Exports>(code: string): Promise<Exports> =>
  await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
