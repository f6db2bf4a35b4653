/**
 * # Canonical forms
 *
 * Two subjects that differ by the names of agents, actions, contingencies and cells are the same counterexample. The canonical form is the
 * least of them in the fixed order of subjects, with plain names; it is found by trying every renaming.
 */
import { indices } from '../../exact/range.js';
import { compare, divide, format, type Rational, sum } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { Field, Subject, Vocabulary } from '../statement/subject.js';
import { type Reindexing, sourcesOf, unchanged } from './reindexing.js';
import { FIELDS, type Renaming, VOCABULARY } from './vocabulary.js';

/**
 * The subject made of some old agents, actions and contingencies in a new order, with plain names. Every field follows: the prior is
 * scaled to sum to 1, cells are numbered by first occurrence and lose their labels, a contingency that was dropped becomes the first one.
 * The environment of a family is what its numbers make it: it stays as it is.
 */
export function reindex<S extends Subject>(subject: S, reindexing: Reindexing): S {
  const { environment: of } = subject;
  if (subject.family !== undefined) return subject;
  const { agents, actions, contingencies } = reindexing;
  const sources = sourcesOf(of, reindexing);
  const kept = contingencies.map((w) => of.prior[w]);
  const total = sum(kept);
  const environment = plainEnvironment(
    actions.map((list) => list.length),
    kept.map((p) => divide(p, total)),
    contingencies.flatMap((w) => sources.flatMap((a) => agents.map((i) => of.payoffs[w][a][i]))),
  );
  const renaming = { ...reindexing, subject, sources };
  const fields = RENAMED.flatMap((field) => (subject[field] === undefined ? [] : [[field, renamedField(field, renaming)]]));
  return { ...subject, environment, ...Object.fromEntries(fields) };
}

/** The fields that a renaming changes, in the fixed order. */
const RENAMED: readonly Field[] = FIELDS.filter((field) => VOCABULARY[field].renamed !== null);

function renamedField<F extends Field>(field: F, renaming: Renaming): Vocabulary[F] | undefined {
  const { [field]: value }: Partial<Vocabulary> = renaming.subject;
  return value === undefined ? undefined : VOCABULARY[field].renamed?.by(value, renaming);
}

/** The entries of a field that canonical forms compare, none where it is left out. */
function entriesOf<F extends Field>(field: F, value: Vocabulary[F] | undefined): readonly (number | Rational)[] {
  return (value === undefined ? undefined : VOCABULARY[field].renamed?.entries(value)) ?? [];
}

/** Beyond this many renamings, the canonical form is not looked for. */
export const MOST_RENAMINGS = 20_000;

/**
 * The least subject, in the fixed order, among all renamings of agents, actions and contingencies, with plain names and cells numbered by
 * first occurrence. Equal for subjects that differ by a renaming. Where there are more than {@link MOST_RENAMINGS} candidates, only names
 * and cell numbers are made plain and the order is left as it is.
 */
export function canonical<S extends Subject>(subject: S): S {
  const { environment: of } = subject;
  if (subject.family !== undefined) return subject;
  let best = unchanged(of);
  if (renamingCount(of) > MOST_RENAMINGS) return reindex(subject, best);
  const keyed = keysOf(subject);
  let least: readonly number[] = [];
  for (const renaming of renamings(of)) {
    const key = lesserKey(keyed(renaming), least);
    if (key !== null) [best, least] = [renaming, key];
  }
  return reindex(subject, best);
}

/** The orders of agents by ascending number of actions; no other can be least. */
function* agentOrders(of: Environment): Generator<number[]> {
  const sizes = [...new Set(of.actions.map((names) => names.length))].sort((x, y) => x - y);
  const groups = sizes.map((size) => indices(of.agents.length).filter((agent) => of.actions[agent].length === size));
  for (const order of product(groups.map(permutations))) yield order.flat();
}

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1));

/** How many renamings the canonical form is the least of: those with the agents by ascending number of actions. */
export function renamingCount({ actions, contingencies }: Environment): number {
  const sizes = actions.map((names) => names.length);
  const alike = new Map<number, number>();
  for (const size of sizes) alike.set(size, (alike.get(size) ?? 0) + 1);
  return [...sizes, ...alike.values(), contingencies.length].reduce((total, count) => total * factorial(count), 1);
}

/** For each renaming that the canonical form is the least of, the old place in the list of all payoffs of each new one. */
export const payoffPlaces = (of: Environment): number[][] =>
  [...renamings(of)].map((renaming) => {
    const sources = sourcesOf(of, renaming);
    return renaming.contingencies.flatMap((w) =>
      sources.flatMap((a) => renaming.agents.map((i) => (w * of.profileCount + a) * of.agents.length + i)),
    );
  });

function* renamings(of: Environment): Generator<Reindexing> {
  const contingencyOrders = permutations(indices(of.contingencies.length));
  for (const agents of agentOrders(of)) {
    for (const actions of product(agents.map((agent) => permutations(indices(of.actions[agent].length))))) {
      for (const contingencies of contingencyOrders) yield { agents, actions, contingencies, base: 0 };
    }
  }
}

/** Every order of a list. */
export function permutations<Value>(list: readonly Value[]): Value[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, k) => permutations([...list.slice(0, k), ...list.slice(k + 1)]).map((rest) => [first, ...rest]));
}

/** One of each list, in every way. */
export function* product<Value>([first, ...rest]: readonly (readonly Value[])[]): Generator<Value[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const value of first) for (const tail of product(rest)) yield [value, ...tail];
}

/**
 * What {@link compareSubjects} looks at in a renamed subject, in its order, as far as renamings change it: payoffs and prior by their
 * ranks, then the entries of the fields, numbers by their ranks.
 */
function keysOf(subject: Subject): (renaming: Reindexing) => Iterable<number> {
  const { environment: of } = subject;
  const fields = RENAMED.filter((field) => subject[field] !== undefined);
  const entries = fields.flatMap((field) => entriesOf(field, subject[field]));
  const rank = ranks([...of.prior, ...of.payoffs.flat(2), ...entries.filter((entry) => typeof entry !== 'number')]);
  const payoffs = of.payoffs.map((table) => table.map((row) => row.map(rank)));
  const prior = of.prior.map(rank);
  return function* (reindexing) {
    const { agents, contingencies } = reindexing;
    const sources = sourcesOf(of, reindexing);
    for (const w of contingencies) for (const a of sources) for (const i of agents) yield payoffs[w][a][i];
    for (const w of contingencies) yield prior[w];
    const renaming = { ...reindexing, subject, sources };
    for (const field of fields) {
      for (const entry of entriesOf(field, renamedField(field, renaming))) yield typeof entry === 'number' ? entry : rank(entry);
    }
  };
}

/** The place of each value among the values in ascending order, equal ones alike. */
function ranks(values: readonly Rational[]): (value: Rational) => number {
  const sorted = [...values].sort(compare);
  const places = new Map<string, number>();
  const name = format;
  sorted.forEach((value, place) => {
    if (!places.has(name(value))) places.set(name(value), place);
  });
  return (value) => places.get(name(value)) ?? -1;
}

/** The key, if it is less than the least so far (which is empty at first); else `null`, as soon as that is seen. */
function lesserKey(key: Iterable<number>, least: readonly number[]): number[] | null {
  const read: number[] = [];
  let lesser = least.length === 0;
  for (const value of key) {
    if (!lesser && value !== least[read.length]) {
      if (value > least[read.length]) return null;
      lesser = true;
    }
    read.push(value);
  }
  return lesser ? read : null;
}
