/**
 * # What is to be refuted
 *
 * A theorem of the catalogue without the hypotheses to drop, or the conjectures of a module.
 */
import { CATALOGUE } from '../../../properties/catalogue.js';
import { LacunaError } from '../../../src/exact/error.js';
import { type Checkable, checkable } from '../../../src/theory/checkable.js';
import type { Falsification, FalsifyOptions } from '../../../src/theory/search/falsify.js';
import { Unanswered } from '../../../src/theory/statement/guarded.js';
import { hypothesisName } from '../../../src/theory/statement/hypothesis-name.js';
import { type Kept, REFUTATION, WEAKENED } from '../../../src/theory/statement/kept.js';
import type { Progress } from '../../../src/theory/statement/pieces.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { findTheorems } from '../../files/find-theorem.js';
import { isModule } from '../../files/is-module.js';
import { keptFor, type Storable } from '../../files/kept-files.js';
import { loadStatements } from '../../files/load-module.js';
import { type Narrowed, narrowed, whole } from '../../run/own-scope.js';

/** A statement to refute, with how to search. */
export interface Target extends Storable {
  readonly dropped: readonly string[];
  readonly scopes: number;
  readonly fields: () => readonly (keyof Subject)[];
  /** How many of so many random subjects meet the hypotheses. */
  readonly meeting: (draws: number, seed: number) => number;
  readonly run: (options: FalsifyOptions) => Generator<Progress, Falsification>;
}

/** The statements to refute, and what a scope of the user's own makes of them. */
interface Sought extends Narrowed {
  readonly targets: readonly Target[];
}

/**
 * The statements by that name, or of that module, each without the hypotheses to drop and, if there is one, within a scope; of several
 * those that have these hypotheses.
 * @throws LacunaError where there is none
 */
export async function targets(wanted: string, drop: readonly string[], scope?: string): Promise<Sought> {
  const module = isModule(wanted);
  const entries = module ? (await loadStatements(wanted)).map(checkable) : findTheorems(CATALOGUE, ({ theorem }) => theorem, [wanted]);
  const universal = entries.filter(({ theorem }) => theorem.expect !== 'witnessed');
  if (universal.length === 0) {
    const received = 'one of existence, which no subject refutes';
    throw new LacunaError({ place: wanted, expected: 'a statement about every subject', received });
  }
  const droppedOf = ({ theorem: { hypotheses } }: Storable) => [...new Set(drop.map((name) => hypothesisName(hypotheses, name)))];
  const fitting = universal.filter((entry) => droppedOf(entry).every((name) => Object.hasOwn(entry.theorem.hypotheses, name)));
  if (fitting.length === 0) throw unknownHypothesis(universal, [...new Set(drop)]);
  const narrow = scope === undefined ? whole(fitting) : narrowed(fitting, scope, module ? [] : [wanted]);
  const found = narrow.theorems.map((entry): Target => {
    const dropped = droppedOf(entry);
    const { scopes, meeting, run } = entry.falsifying(dropped);
    return { ...entry, dropped, scopes, meeting, run: module ? (options) => answering(wanted, run(options)) : run };
  });
  return { ...narrow, targets: found };
}

function unknownHypothesis(statements: readonly Checkable[], dropped: readonly string[]): LacunaError {
  const names = new Set(statements.flatMap(({ theorem }) => Object.keys(theorem.hypotheses)));
  const of = statements.length === 1 ? statements[0].theorem.id : `one of ${statements.length} statements`;
  const unknown = dropped.filter((name) => !names.has(name));
  return new LacunaError({
    place: '--drop',
    expected: `${dropped.length === 1 ? 'a hypothesis' : 'hypotheses'} of ${of} (${[...names].join(', ') || 'there are none'})`,
    received: (unknown.length > 0 ? unknown : dropped).map((name) => JSON.stringify(name)).join(', '),
  });
}

/** A search that blames the module, not Lacuna, for what goes wrong in its hypotheses and conclusions. */
function* answering<Result>(path: string, run: Generator<Progress, Result>): Generator<Progress, Result> {
  try {
    return yield* run;
  } catch (error) {
    if (error instanceof Unanswered) throw error.from(path);
    const received = error instanceof Error ? error.message : `${error}`;
    throw new LacunaError({ place: path, expected: 'hypotheses and a conclusion that answer for every subject', received });
  }
}

/** What is stored for a target, in the package or in a folder: refutations without the very hypotheses that are dropped. */
export function storedFor(target: Target, folder?: string): Kept[] {
  const [one, ...more] = target.dropped;
  const same = ({ name, dropped = [] }: Kept): boolean => {
    if (name === WEAKENED) return dropped.length === target.dropped.length && dropped.every((each) => target.dropped.includes(each));
    return more.length === 0 && name === (one ?? REFUTATION);
  };
  // That a subject is the least of a scope, a folder of the user's may say; nobody has looked.
  const own = folder === undefined ? [] : keptFor(target, folder).map((kept): Kept => ({ ...kept, minimality: 'not minimal' }));
  const stored = [...keptFor(target), ...own];
  // What shows a hypothesis needed meets all others: it refutes what is left when that one is dropped.
  return stored.filter(same).map(({ subject, minimality }) => ({ name: REFUTATION, subject, minimality }));
}

/** The games stored in the catalogue, whatever for: extremal ones are worth a look. */
export const knownGames = (): Subject[] => CATALOGUE.flatMap((entry) => keptFor(entry).map(({ subject }) => subject));
