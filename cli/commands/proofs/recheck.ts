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
import { variants } from '../../../src/theory/check/variants.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import { loadModel } from '../../files/load-module.js';
import { version } from '../../files/package-files.js';
import { counted } from '../../pages/layout/layout.js';
import { type Cases, casesOn } from '../../run/prove-cases.js';
import { planOf } from '../../run/prove-theorem.js';
import { termsUnder, type Under } from './under.js';

interface Rechecked {
  readonly id: string;
  readonly words: string;
  readonly cases: number;
  readonly lemmas: number;
  readonly runs: number;
  /** What is wrong, or null. */
  readonly rejected: string | null;
}

/** The options as typed. */
interface RecheckFlags {
  readonly model?: string;
  readonly json?: boolean;
  readonly workers?: number;
}

/** Checks the file and returns the exit status: 0 if all that it claims is proved, 1 if not. */
export async function recheckCommand(path: string, flags: RecheckFlags): Promise<number> {
  const [first = '', ...rest] = readLines(path);
  const head = located(path, () => readProofHead(first));
  const lines = rest.map((text, k) => located(path, () => readProofLine(text, `line ${k + 2}`)));
  const under = await modelOf(head.model, flags.model, path);
  const claims = head.theorems.map((claimed) => ({ ...claimed, ...planned(claimed, path, under) }));
  const hands = await casesOn(flags.workers, under?.name ?? null);
  const results: Rechecked[] = [];
  try {
    for (const { id, dropped, cases, words, list } of claims) {
      const proofs = new Map(lines.filter((line) => line.theorem === id).map((line) => [caseText(line.case), line.proof]));
      const missing = list.filter((of) => !proofs.has(caseText(of))).length;
      const rejected = missing > 0 || cases !== list.length ? `${counted(missing, 'case')} of ${list.length} without a proof` : null;
      const model = under === null ? '' : ` under ${under.model.name}`;
      const said = `${words}${dropped.length === 0 ? '' : `, without ${dropped.join(', ')}`}${model}`;
      results.push({
        id,
        words: said,
        ...(rejected === null ? await checked(hands, id, dropped, list, proofs) : { ...NOTHING, cases, rejected }),
      });
    }
  } finally {
    await hands.end();
  }
  if (flags.json === true)
    process.stdout.write(
      `${JSON.stringify({ lacuna: 'prove@1', version: version(), ...(under && { model: under.model.name }), checked: results })}\n`,
    );
  else for (const result of results) process.stdout.write(`${line(result)}\n`);
  return results.every(({ rejected }) => rejected === null) ? 0 : 1;
}

const NOTHING = { cases: 0, lemmas: 0, runs: 0, rejected: null };

/** The model that a file claims something of. A user's own has to be given: no claim names a file. @throws LacunaError where there is none such */
async function modelOf(claimed: ReturnType<typeof readProofHead>['model'], given: string | undefined, path: string): Promise<Under | null> {
  const refuse = (expected: string, received: string): never => {
    throw new LacunaError({ place: path, expected, received });
  };
  const named = (name: string) => JSON.stringify(name.slice(0, 80));
  if (claimed === null) return given === undefined ? null : refuse(`proofs under the model ${given}`, 'proofs under the standard model');
  if (!claimed.isOwn) {
    if (!variants.some(({ name }) => name === claimed.name))
      refuse(`a model in stock: ${variants.map(({ name }) => name).join(', ')}`, named(claimed.name));
    if (given !== undefined && given !== claimed.name) refuse(`proofs under the model ${given}`, `proofs under ${claimed.name}`);
    return termsUnder(await loadModel(claimed.name), claimed.name);
  }
  if (given === undefined)
    return refuse('the model that it is about: --model FILE', `proofs under ${named(claimed.name)}, a model of a user's own`);
  const under = termsUnder(await loadModel(given), given);
  if (!under.isOwn || under.model.name !== claimed.name)
    refuse(`proofs under the model ${under.model.name} of ${given}`, `proofs under ${named(claimed.name)}, a model of a user's own`);
  return under;
}

/** The cases of what is claimed, as this version has them. */
function planned(
  { id, shape, dropped }: ClaimedProof,
  path: string,
  under: Under | null,
): { readonly words: string; readonly list: readonly Case[] } {
  const theorem: Theorem<never> | undefined = THEOREMS.find((each: Theorem<never>) => each.id === id);
  if (theorem === undefined) {
    throw new LacunaError({ place: path, expected: 'theorems that lacuna list shows', received: JSON.stringify(id.slice(0, 80)) });
  }
  const unknown = dropped.find((name) => !Object.hasOwn(theorem.hypotheses, name));
  if (unknown !== undefined) {
    const expected = `one of the hypotheses of ${id}: ${Object.keys(theorem.hypotheses).join(', ')}`;
    throw new LacunaError({ place: path, expected, received: JSON.stringify(unknown.slice(0, 80)) });
  }
  const plan = planOf(theorem, shape === null ? {} : readShape(shape), under?.naming(theorem));
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
