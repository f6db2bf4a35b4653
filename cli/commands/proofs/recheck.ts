/**
 * # `lacuna prove --check`
 *
 * Checks a file of proofs without any search: that every case of what it claims is there, and that each proof holds along every run of the
 * theorem as this version states it.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { type ClaimedProof, caseText, readProofHead, readProofLine } from '../../../src/formats/checks/proof-file.js';
import { quote } from '../../../src/formats/text/place.js';
import { readShape } from '../../../src/specified/read-shape.js';
import type { Case } from '../../../src/specified/subject-of-case.js';
import type { RunProof } from '../../../src/symbolic/proof.js';
import { variants } from '../../../src/theory/check/variants.js';
import { standard } from '../../../src/theory/statement/model.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../../theorems/catalogue.js';
import { inFile, linesOf } from '../../files/input.js';
import { loadModel } from '../../files/load-module.js';
import { version } from '../../files/package-files.js';
import { inLine } from '../../files/plays-input.js';
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
  const file = openProofs(path);
  const { under, claims, lines } = await readClaims(file, path, flags.model).finally(file.end);
  const hands = await casesOn(flags.workers, under?.name ?? null);
  const results: Rechecked[] = [];
  try {
    for (const { id, dropped, cases, words, list } of claims) {
      const proofs = lines.get(id) ?? NO_PROOFS;
      const missing = list.filter((of) => !proofs.has(caseText(of))).length;
      const rejected =
        cases !== list.length
          ? `it claims ${counted(cases, 'case')} where there ${list.length === 1 ? 'is' : 'are'} ${list.length}`
          : missing > 0
            ? `${counted(missing, 'case')} of ${list.length} without a proof`
            : null;
      const model = under === null ? '' : ` under ${under.model.name}`;
      const said = `${words}${dropped.length === 0 ? '' : `, without ${dropped.join(', ')}`}${model}`;
      const done = rejected === null ? await checked(hands, id, dropped, list, proofs) : { ...NOTHING, cases, rejected };
      const result = { id, words: said, ...done };
      results.push(result);
      if (flags.json !== true) process.stdout.write(`${line(result)}\n`);
    }
  } finally {
    await hands.end();
  }
  if (flags.json === true)
    process.stdout.write(
      `${JSON.stringify({ lacuna: 'prove@1', version: version(), ...(under && { model: under.model.name }), checked: results })}\n`,
    );
  return results.every(({ rejected }) => rejected === null) ? 0 : 1;
}

/** A file of proofs, read line by line; complaints say which. */
interface ProofFile {
  /** What is read of the next line; null where there is none. */
  readonly next: <Value>(read: (text: string) => Value) => Value | null;
  readonly end: () => void;
}

function openProofs(path: string): ProofFile {
  const lines = linesOf(path);
  let number = 0;
  return {
    next: (read) => {
      try {
        const { done, value } = lines.next();
        if (done === true) return null;
        number += 1;
        return read(value);
      } catch (error) {
        throw error instanceof LacunaError ? inFile(number === 0 ? error : inLine(error, number), path) : error;
      }
    },
    end: () => void lines.return(undefined),
  };
}

type Proofs = ReadonlyMap<string, RunProof>;
const NO_PROOFS: Proofs = new Map();

/** What a file claims, and its proofs by theorem and case: no more lines than what it claims has cases. */
async function readClaims(file: ProofFile, path: string, model: string | undefined) {
  const complaint = (expected: string, received: string) => inFile(new LacunaError({ expected, received }), path);
  const head = file.next(readProofHead);
  if (head === null) throw complaint('a first line of proof@1 that says what is claimed', 'an empty file');
  const under = await modelOf(head.model, model, path);
  const claims = head.theorems.map((claimed) => ({ ...claimed, ...planned(claimed, path, under) }));
  const most = claims.reduce((total, { list }) => total + list.length, 0);
  const lines = new Map<string, Map<string, RunProof>>();
  for (let count = 0; ; count++) {
    const found = file.next(readProofLine);
    if (found === null) return { under, claims, lines };
    if (count === most) throw complaint(`at most ${counted(most, 'case')}, as its first line claims`, 'more');
    const proofs = lines.get(found.theorem) ?? new Map<string, RunProof>();
    lines.set(found.theorem, proofs.set(caseText(found.case), found.proof));
  }
}

/** What is wrong quotes the file: not at any length. */
const LONGEST = 200;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

const NOTHING = { cases: 0, lemmas: 0, runs: 0, rejected: null };

/** The model that a file claims something of. A user's own has to be given: no claim names a file. @throws LacunaError where there is none such */
async function modelOf(claimed: ReturnType<typeof readProofHead>['model'], given: string | undefined, path: string): Promise<Under | null> {
  const refuse = (expected: string, received: string): never => {
    throw inFile(new LacunaError({ place: 'line 1', expected, received }), path);
  };
  if (claimed === null)
    return (given ?? standard.name) === standard.name ? null : refuse(`proofs under the model ${given}`, 'proofs under the standard model');
  if (!claimed.isOwn) {
    if (!variants.some(({ name }) => name === claimed.name))
      refuse(`a model in stock: ${variants.map(({ name }) => name).join(', ')}`, quote(claimed.name));
    if (given !== undefined && given !== claimed.name) refuse(`proofs under the model ${given}`, `proofs under ${claimed.name}`);
    return termsUnder(await loadModel(claimed.name), claimed.name);
  }
  if (given === undefined)
    return refuse('the model that it is about: --model FILE', `proofs under ${quote(claimed.name)}, a model of a user's own`);
  const under = termsUnder(await loadModel(given), given);
  if (!under.isOwn || under.model.name !== claimed.name)
    refuse(`proofs under the model ${under.model.name} of ${given}`, `proofs under ${quote(claimed.name)}, a model of a user's own`);
  return under;
}

/** The cases of what is claimed, as this version has them. @throws LacunaError where it is no claim about a theorem of this version */
function planned(
  { id, shape, dropped }: ClaimedProof,
  path: string,
  under: Under | null,
): { readonly words: string; readonly list: readonly Case[] } {
  const refuse = (expected: string, received: string): never => {
    throw inFile(new LacunaError({ place: 'line 1', expected, received }), path);
  };
  const theorem: Theorem<never> | undefined = THEOREMS.find((each: Theorem<never>) => each.id === id);
  if (theorem === undefined) return refuse('theorems that lacuna list shows', quote(id));
  // A name that is none drops nothing: what is proved then would be told as more than it is.
  const strange = dropped.find((name) => !Object.hasOwn(theorem.hypotheses, name));
  if (strange !== undefined)
    refuse(`hypotheses of ${id} where some are dropped: ${Object.keys(theorem.hypotheses).join(', ')}`, quote(strange));
  const plan = planOf(theorem, shape === null ? {} : shapeIn(shape, path), under?.naming(theorem));
  if ('inapplicable' in plan) return refuse(`what can be proved of ${id}`, plan.inapplicable);
  return { words: plan.words, list: plan.cases };
}

async function checked(
  hands: Cases,
  id: string,
  dropped: readonly string[],
  list: readonly Case[],
  proofs: Proofs,
): Promise<Omit<Rechecked, 'id' | 'words'>> {
  let [lemmas, runs, rejected]: [number, number, string | null] = [0, 0, null];
  await hands.all({
    count: list.length,
    task: (k) => ({ id, of: list[k], dropped, until: 0, proof: proofs.get(caseText(list[k])) ?? null }),
    told: (k, done) => {
      if (done.checked === null) rejected ??= `case ${k + 1}: ${cut(done.rejected ?? '')}`;
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

function shapeIn(shape: string, path: string): ReturnType<typeof readShape> {
  try {
    return readShape(shape);
  } catch (error) {
    throw error instanceof LacunaError ? inFile(inLine(error, 1), path) : error;
  }
}
