/**
 * # What is proved
 *
 * Two tables that come with the package: what `lacuna prove` proved for all numbers of a shape or a family, and which constants of the kernel's
 * book state a theorem for all finite games.
 */
import { existsSync, readFileSync } from 'node:fs';
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

/** What is proved of a theorem. */
interface Evidence {
  readonly numbers: ForAllNumbers | null;
  readonly kernel: { readonly file: string; readonly constants: readonly string[]; readonly difference: string } | null;
}

/** The table of `lacuna prove --keep`. */
export interface ProvedTable {
  readonly lacuna: 'proved@1';
  readonly theorems: Readonly<Record<string, ForAllNumbers>>;
}

/** Where the package keeps it. */
const TABLE = 'proved/for-all-numbers.json';

const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null);

const isTable = (value: unknown): value is ProvedTable => typeof value === 'object' && value !== null && 'theorems' in value;

/** A table that was kept; an empty one where there is none yet. */
export function provedTable(path = packageFile(TABLE)): ProvedTable {
  const value = read(path);
  return isTable(value) ? value : { lacuna: 'proved@1', theorems: {} };
}

interface Statements {
  readonly statements: readonly {
    readonly theorem: string;
    readonly file: string;
    readonly constants: readonly string[];
    readonly difference: string;
  }[];
}

const isStatements = (value: unknown): value is Statements => typeof value === 'object' && value !== null && 'statements' in value;

let known: { readonly numbers: ProvedTable; readonly kernel: Statements } | null = null;

/** What is proved of the theorem with this id. */
export function evidenceFor(id: string): Evidence {
  if (known === null) {
    const statements = read(packageFile('proofs/statements.json'));
    known = { numbers: provedTable(), kernel: isStatements(statements) ? statements : { statements: [] } };
  }
  return { numbers: known.numbers.theorems[id] ?? null, kernel: known.kernel.statements.find(({ theorem }) => theorem === id) ?? null };
}

/** What is proved, in a few words: `kernel`, `2x2`, `2x3`, `family`; a shape once, however many contingencies and languages. */
export function rungs({ numbers, kernel }: Evidence): string[] {
  const all = numbers === null ? [] : [numbers, ...(numbers.further ?? [])];
  const shapes = all.map((each) => / on (\d+(?:x\d+)*)/.exec(each.for)?.[1] ?? 'family');
  return [...(kernel === null ? [] : ['kernel']), ...new Set(shapes)];
}

/** What is proved, as lines in Markdown. */
export function provedLines({ numbers, kernel }: Evidence): string[] {
  const count = (n: number) => n.toLocaleString('en');
  return [
    ...(kernel === null
      ? []
      : [
          `- proved in the kernel, for all games it speaks of: ${kernel.constants.map((name) => `\`${name}\``).join(', ')} in \`proofs/${kernel.file}\`, no axioms${kernel.difference === '' ? '' : `; ${kernel.difference}`}`,
        ]),
    ...(numbers === null
      ? []
      : [numbers, ...(numbers.further ?? [])].map(
          (each) =>
            `- proved for ${each.for}: ${count(each.shapes)} ${each.shapes === 1 ? 'case' : 'cases'}, ${count(each.cases)} runs, ${count(each.meeting)} of them meeting all hypotheses`,
        )),
  ];
}
