/**
 * # `lacuna prove --check`
 *
 * Checks a file of proofs without any search: that every case of what it claims is there, and that each proof holds along every run of the
 * theorem as this version states it.
 */
import { readFileSync } from 'node:fs';
import { LacunaError } from '../../../src/exact/error.js';
import { type ClaimedProof, caseText, readProofHead, readProofLine } from '../../../src/formats/checks/proof-file.js';
import { readShape } from '../../../src/specified/read-shape.js';
import type { Case } from '../../../src/specified/subject-of-case.js';
import type { RunProof } from '../../../src/symbolic/proof.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import { version } from '../../files/package-files.js';
import { counted } from '../../pages/layout/layout.js';
import { type Cases, casesOn } from '../../run/prove-cases.js';
import { planOf } from '../../run/prove-theorem.js';

interface Rechecked {
  readonly id: string;
  readonly words: string;
  readonly cases: number;
  readonly lemmas: number;
  readonly runs: number;
  /** What is wrong, or null. */
  readonly rejected: string | null;
}

/** Checks the file and returns the exit status: 0 if all that it claims is proved, 1 if not. */
export async function recheckCommand(path: string, flags: { readonly json?: boolean; readonly workers?: number }): Promise<number> {
  const [first = '', ...rest] = readLines(path);
  const head = located(path, () => readProofHead(first));
  const lines = rest.map((text, k) => located(path, () => readProofLine(text, `line ${k + 2}`)));
  const claims = head.theorems.map((claimed) => ({ ...claimed, ...planned(claimed, path) }));
  const hands = await casesOn(flags.workers);
  const results: Rechecked[] = [];
  try {
    for (const { id, dropped, cases, words, list } of claims) {
      const proofs = new Map(lines.filter((line) => line.theorem === id).map((line) => [caseText(line.case), line.proof]));
      const missing = list.filter((of) => !proofs.has(caseText(of))).length;
      const rejected = missing > 0 || cases !== list.length ? `${counted(missing, 'case')} of ${list.length} without a proof` : null;
      const said = dropped.length === 0 ? words : `${words}, without ${dropped.join(', ')}`;
      results.push({
        id,
        words: said,
        ...(rejected === null ? await checked(hands, id, dropped, list, proofs) : { ...NOTHING, cases, rejected }),
      });
    }
  } finally {
    await hands.end();
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify({ lacuna: 'prove@1', version: version(), checked: results })}\n`);
  else for (const result of results) process.stdout.write(`${line(result)}\n`);
  return results.every(({ rejected }) => rejected === null) ? 0 : 1;
}

const NOTHING = { cases: 0, lemmas: 0, runs: 0, rejected: null };

/** The cases of what is claimed, as this version has them. */
function planned({ id, shape }: ClaimedProof, path: string): { readonly words: string; readonly list: readonly Case[] } {
  const theorem: Theorem<never> | undefined = THEOREMS.find((each: Theorem<never>) => each.id === id);
  if (theorem === undefined) {
    throw new LacunaError({ place: path, expected: 'theorems that lacuna list shows', received: JSON.stringify(id.slice(0, 80)) });
  }
  const plan = planOf(theorem, shape === null ? {} : readShape(shape));
  if ('inapplicable' in plan) throw new LacunaError({ place: path, expected: `what can be proved of ${id}`, received: plan.inapplicable });
  return { words: plan.words, list: plan.cases };
}

async function checked(
  hands: Cases,
  id: string,
  dropped: readonly string[],
  list: readonly Case[],
  proofs: ReadonlyMap<string, RunProof>,
): Promise<Omit<Rechecked, 'id' | 'words'>> {
  let [lemmas, runs, rejected]: [number, number, string | null] = [0, 0, null];
  await hands.all({
    count: list.length,
    task: (k) => ({ id, of: list[k], dropped, until: 0, proof: proofs.get(caseText(list[k])) ?? null }),
    told: (k, done) => {
      if (done.checked === null) rejected ??= `case ${k + 1}: ${done.rejected}`;
      lemmas += done.checked?.lemmas ?? 0;
      runs += done.checked?.runs ?? 0;
    },
    shown: () => undefined,
    enough: () => rejected !== null,
  });
  return { cases: list.length, lemmas, runs, rejected };
}

const line = ({ id, words, cases, lemmas, runs, rejected }: Rechecked): string =>
  rejected === null
    ? `✓ ${id}: proved for ${words} (${counted(cases, 'case')}, ${lemmas.toLocaleString('en')} lemmas multiplied out, ${runs.toLocaleString('en')} runs)`
    : `✗ ${id}: rejected: ${rejected}`;

function readLines(path: string): string[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines[lines.length - 1] === '' ? lines.slice(0, -1) : lines;
  } catch {
    throw new LacunaError({ place: path, expected: 'a file to read', received: 'none that can be read' });
  }
}

function located<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof LacunaError ? error.within(path) : error;
  }
}
