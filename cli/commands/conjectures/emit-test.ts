/**
 * # Counterexamples as tests
 *
 * A file for vitest that holds counterexamples by value and asks each anew whether it refutes its statement, so that a change to the
 * statement, to the model or to Lacuna that makes it hold does not go unnoticed.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { LacunaError } from '../../../src/exact/error.js';
import { reading } from '../../../src/formats/analysis/reading.js';
import { counterexampleFile } from '../../../src/formats/checks/counterexample.js';
import type { TimedFalsification } from '../../../src/formats/checks/falsification.js';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { storedAs } from '../../../src/theory/statement/kept.js';
import type { Storable } from '../../files/kept-files.js';
import { requireWritable } from '../../files/write-file.js';
import { jsonText } from '../../pages/layout/json-text.js';

/**
 * Refuses a path that cannot be written, or that vitest would not look at.
 * @throws LacunaError naming the path
 */
export function requireTestFile(path: string): void {
  if (!/\.test\.[cm]?[jt]s$/.test(path))
    throw new LacunaError({ place: '--emit-test', expected: 'a file that ends in .test.ts or .test.js', received: JSON.stringify(path) });
  requireWritable(path);
}

/** The file: a test for each counterexample, which imports the conjectures of a module or, without one, the catalogue. */
export function testFile(
  path: string,
  module: string | null,
  entries: readonly Storable[],
  searches: readonly TimedFalsification[],
): string {
  const theoremOf = (id: string) => entries.map(({ theorem }) => theorem).filter((theorem) => theorem.id === id)[0];
  const tests = searches.flatMap(({ id, dropped, falsification }) =>
    falsification.found.map((found, k) => {
      const title = `${id}${dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`} is refuted${k === 0 ? '' : `, ${k + 1}`}`;
      const file = counterexampleFile(id, storedAs(theoremOf(id), dropped, found.subject), found);
      return `test(${JSON.stringify(title)}, () => {
  // ${oneLine(reading(found.subject))}
  const counterexample = ${literal(jsonText(file, 116)).replaceAll('\n', '\n  ')};
  expect(replayFile(JSON.stringify(counterexample), statements).failing).toBeNull();
});
`;
    }),
  );
  const [{ replay }] = searches;
  const [imports, statements] =
    module === null
      ? ["import { CATALOGUE } from 'lacuna/properties';\nimport { expect, test } from 'vitest';", 'CATALOGUE']
      : [`import { expect, test } from 'vitest';\nimport conjectures from '${importPath(path, module)}';`, '[conjectures].flat()'];
  return `// Counterexamples by value, each asked anew whether it still refutes. Written by
// ${oneLine(`${replay} --emit-test ${shellWords(path)}`)}
import { replayFile } from 'lacuna';
${imports}

const statements = ${statements};

${tests.join('\n')}`;
}

/** JSON as JavaScript, in which `"__proto__": …` would be no key but a prototype. */
const literal = (json: string): string => json.replace(/"__proto__"(?=:)/g, '["__proto__"]');

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** How a file imports another one, as a text in quotes. */
function importPath(from: string, to: string): string {
  const path = relative(dirname(resolve(from)), resolve(to))
    .split(sep)
    .join('/');
  // TypeScript names what a module is compiled to.
  const target = /ts$/.test(from) ? path.replace(/\.([cm]?)ts$/, '.$1js') : path;
  return (target.startsWith('.') ? target : `./${target}`).replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
