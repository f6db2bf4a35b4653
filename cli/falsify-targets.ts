/**
 * # What is to be refuted
 *
 * A theorem of the catalogue without the hypotheses to drop, or the conjectures of a module.
 */
import { CATALOGUE } from '../properties/catalogue.js';
import { LacunaError } from '../src/exact/error.js';
import { withoutSome } from '../src/theory/ablate.js';
import type { Progress } from '../src/theory/check.js';
import { type Falsification, type FalsifyOptions, falsifying } from '../src/theory/falsify.js';
import { type Kept, REFUTATION, WEAKENED } from '../src/theory/kept.js';
import type { Subject } from '../src/theory/subject.js';
import type { Theorem } from '../src/theory/theorem.js';
import { findTheorems } from './find-theorem.js';
import { keptFor, type Storable } from './kept-files.js';
import { loadStatements } from './load-module.js';

/** A statement to refute, with how to search. */
export interface Target extends Storable {
  readonly dropped: readonly string[];
  readonly scopes: number;
  readonly run: (options: FalsifyOptions) => Generator<Progress, Falsification>;
}

export const isModule = (wanted: string): boolean => /\.[cm]?[jt]s$/.test(wanted);

/**
 * The statements by that name, or of that module, each without the hypotheses to drop.
 * @throws LacunaError where there is none, it has no such hypothesis, or no single subject can refute it
 */
export async function targets(wanted: string, drop: readonly string[]): Promise<Target[]> {
  const dropped = [...new Set(drop)];
  const found = isModule(wanted) ? await conjectures(wanted, dropped) : catalogued(wanted, dropped);
  for (const { theorem } of found) {
    if (theorem.expect === 'witnessed')
      throw new LacunaError({
        place: theorem.id,
        expected: 'a statement about every subject',
        received: 'one of existence, which no subject refutes',
      });
    requireHypotheses(dropped, theorem);
  }
  return found;
}

const catalogued = (wanted: string, dropped: readonly string[]): Target[] =>
  findTheorems(CATALOGUE, ({ theorem }) => theorem, [wanted]).map((entry) => ({ ...entry, dropped, ...entry.falsifying(dropped) }));

async function conjectures(path: string, dropped: readonly string[]): Promise<Target[]> {
  return (await loadStatements(path)).map((property) => ({
    ...property,
    dropped,
    scopes: property.scopes.length,
    run: (options) => answering(path, falsifying(withoutSome(property, dropped), options)),
  }));
}

/** A search that blames the module, not Lacuna, for what goes wrong in its hypotheses and conclusions. */
function* answering<Result>(path: string, run: Generator<Progress, Result>): Generator<Progress, Result> {
  try {
    return yield* run;
  } catch (error) {
    const received = error instanceof Error ? error.message : `${error}`;
    throw new LacunaError({ place: path, expected: 'hypotheses and a conclusion that answer for every subject', received });
  }
}

function requireHypotheses(drop: readonly string[], { id, hypotheses }: Theorem<never>): void {
  const names = Object.keys(hypotheses);
  for (const name of drop) {
    if (names.includes(name)) continue;
    throw new LacunaError({
      place: '--drop',
      expected: `a hypothesis of ${id} (${names.join(', ') || 'it has none'})`,
      received: JSON.stringify(name),
    });
  }
}

/** What is stored for a target, in the package or in a folder: refutations without the very hypotheses that are dropped. */
export function storedFor(target: Target, folder?: string): Kept[] {
  const [one, ...more] = target.dropped;
  const same = ({ name, dropped = [] }: Kept): boolean => {
    if (name === WEAKENED) return dropped.length === target.dropped.length && dropped.every((each) => target.dropped.includes(each));
    return more.length === 0 && name === (one ?? REFUTATION);
  };
  const stored = [...keptFor(target), ...(folder === undefined ? [] : keptFor(target, folder))];
  // What shows a hypothesis needed meets all others: it refutes what is left when that one is dropped.
  return stored.filter(same).map(({ subject, minimality }) => ({ name: REFUTATION, subject, minimality }));
}

/** The games stored in the catalogue, whatever for: extremal ones are worth a look. */
export const knownGames = (): Subject[] => CATALOGUE.flatMap((entry) => keptFor(entry).map(({ subject }) => subject));
