/**
 * # What is proved
 *
 * Two tables that come with the package: what `lacuna prove` proved for all numbers of a shape or a family, and which constants of the kernel's
 * book state a theorem for all finite games.
 */
import { existsSync, readFileSync } from 'node:fs';
import { LacunaError } from '../../src/exact/error.js';
import { packageFile } from './package-files.js';

/** What was proved for all numbers, by how many runs, and for which further shapes as well. */
export interface ForAllNumbers extends Proved {
  readonly further?: readonly (Proved & { readonly shape: string })[];
}

interface Proved {
  readonly for: string;
  /** How many cases: languages, classes and choices that renaming does not turn into one another. */
  readonly shapes: number;
  /** Runs that cover all numbers, and those of them in which every hypothesis holds. */
  readonly cases: number;
  readonly meeting: number;
}

/** Constants of a file of the kernel's book, and how what they say differs from the page. */
interface Chapter {
  readonly file: string;
  readonly constants: readonly string[];
  readonly difference: string;
}

/** What the kernel's book says of a theorem: in a first file, and in further ones. */
interface InKernel extends Chapter {
  readonly theorem: string;
  readonly further?: readonly Chapter[];
}

/** What is proved of a theorem. */
interface Evidence {
  readonly numbers: ForAllNumbers | null;
  readonly kernel: InKernel | null;
  /** That its statement fails: the constants of the kernel's book that refute it. */
  readonly refuted: InKernel | null;
}

/** The table of `lacuna prove --keep`. */
export interface ProvedTable {
  readonly lacuna: 'proved@1';
  readonly theorems: Readonly<Record<string, ForAllNumbers>>;
}

/** Where the package keeps it. */
const TABLE = 'proved/for-all-numbers.json';

const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

const isTable = (value: unknown): value is ProvedTable =>
  typeof value === 'object' &&
  value !== null &&
  'lacuna' in value &&
  value.lacuna === 'proved@1' &&
  'theorems' in value &&
  typeof value.theorems === 'object' &&
  value.theorems !== null;

/**
 * A table that was kept; an empty one where there is none yet.
 * @throws LacunaError where there is another file: what is in it is not to be written over
 */
export function provedTable(path = packageFile(TABLE)): ProvedTable {
  const value = parsed(path);
  if (isTable(value)) return value;
  if (value === null) return { lacuna: 'proved@1', theorems: {} };
  throw new LacunaError({ place: path, expected: 'a table of what is proved (proved@1), or no file', received: 'another file' });
}

/** Null where there is no file, undefined where there is something else than JSON. */
function parsed(path: string): unknown {
  try {
    return read(path);
  } catch {
    return undefined;
  }
}

/** An entry of the kernel's table; `refutes`: its constants say that the statement of the theorem fails. */
interface Statement extends Chapter {
  readonly theorem: string;
  readonly refutes?: true;
}

interface Statements {
  readonly statements: readonly Statement[];
}

const isStatements = (value: unknown): value is Statements => typeof value === 'object' && value !== null && 'statements' in value;

let known: { readonly numbers: ProvedTable; readonly kernel: Statements } | null = null;

/** What is proved of the theorem with this id. */
export function evidenceFor(id: string): Evidence {
  if (known === null) {
    const statements = read(packageFile('proofs/statements.json'));
    known = { numbers: provedTable(), kernel: isStatements(statements) ? statements : { statements: [] } };
  }
  const stated = known.kernel.statements.filter(({ theorem }) => theorem === id);
  return {
    numbers: known.numbers.theorems[id] ?? null,
    kernel: together(stated.filter(({ refutes }) => refutes !== true)),
    refuted: together(stated.filter(({ refutes }) => refutes === true)),
  };
}

/** The entries of a theorem as one. */
function together([first, ...others]: readonly Statement[]): InKernel | null {
  if (first === undefined) return null;
  const { theorem, file, constants, difference } = first;
  const further = others.map((other): Chapter => ({ file: other.file, constants: other.constants, difference: other.difference }));
  return { theorem, file, constants, difference, ...(further.length > 0 && { further }) };
}

/**
 * What is proved, in a few words: `kernel`, `2x2`, `2x3 (empty language)`, `family`; a shape once, however many contingencies and languages. Of a
 * statement that fails: `kernel: refuted`.
 */
export function rungs({ numbers, kernel, refuted }: Evidence): string[] {
  const shapes = numbers === null ? [] : [numbers, ...(numbers.further ?? [])].map(shapeRung);
  const everywhere = new Set(shapes.filter(({ language }) => language === null).map(({ shape }) => shape));
  const named = shapes
    .filter(({ shape, language }) => language === null || !everywhere.has(shape))
    .map(({ shape, language }) => (language === null ? shape : `${shape} (${language})`));
  return [...(kernel === null ? [] : ['kernel']), ...(refuted === null ? [] : ['kernel: refuted']), ...new Set(named)];
}

/** The shape of what is proved, and its language where it is a given one. */
function shapeRung({ for: words }: Proved): { readonly shape: string; readonly language: string | null } {
  const [, shape = 'family'] = / on (\d+(?:x\d+)*), \d+ contingenc/.exec(words) ?? [];
  const [, language = null] = /, language: ([a-z ]+)/.exec(words) ?? [];
  return { shape, language: language === 'empty' || language === 'complete' ? `${language} language` : language };
}

/** The same as a clause: `proved: kernel, 2x2`, or `that it fails is proved: kernel`. */
export function provedClauses(evidence: Evidence): string[] {
  const holds = rungs({ ...evidence, refuted: null });
  return [
    ...(holds.length === 0 ? [] : [`proved: ${holds.join(', ')}`]),
    ...(evidence.refuted === null ? [] : ['that it fails is proved: kernel']),
  ];
}

/** What is proved, as lines in Markdown. */
export function provedLines({ numbers, kernel, refuted }: Evidence): string[] {
  const count = (n: number) => n.toLocaleString('en');
  return [
    ...kernelLines('proved in the kernel, for all games it speaks of', kernel),
    ...kernelLines('that the statement fails is proved in the kernel', refuted),
    ...(numbers === null
      ? []
      : [numbers, ...(numbers.further ?? [])].map(
          (each) =>
            `- proved for ${each.for}: ${count(each.shapes)} ${each.shapes === 1 ? 'case' : 'cases'}, ${count(each.cases)} runs, ${count(each.meeting)} of them meeting all hypotheses`,
        )),
  ];
}

/** A line for each file. */
const kernelLines = (says: string, stated: InKernel | null): string[] =>
  (stated === null ? [] : [stated, ...(stated.further ?? [])]).map(
    ({ file, constants, difference }) =>
      `- ${says}: ${constants.map((name) => `\`${name}\``).join(', ')} in \`proofs/${file}\`, no axioms${difference === '' ? '' : `; ${difference}`}`,
  );
