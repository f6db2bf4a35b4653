/**
 * # Canonical forms
 *
 * Two subjects that differ by the names of agents, actions, contingencies and cells are the same counterexample. The canonical form is the
 * least of them in the fixed order of subjects, with plain names; it is found by trying every renaming.
 */
import { type Language, signalLanguage } from '../../contract/language.js';
import type { Choice } from '../../contract/setting.js';
import { compare, divide, format, type Rational, sum, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, type Profile } from '../../game/profile.js';
import { plainEnvironment } from '../statement/plain-environment.js';
import type { Subject } from '../statement/subject.js';

/**
 * Which old agents, actions and contingencies a new subject consists of, and in which order. With each listed once it is a renaming; what
 * is not listed is dropped.
 */
export interface Reindexing {
  /** The old number of each new agent. */
  readonly agents: readonly number[];
  /** The old number of each action of each new agent. */
  readonly actions: readonly (readonly number[])[];
  /** The old number of each new contingency. */
  readonly contingencies: readonly number[];
  /** An old profile that says which actions agents who are dropped take. */
  readonly base: Profile;
}

/** 0, …, count − 1. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** The reindexing that changes nothing. */
export const unchanged = (of: Environment): Reindexing => ({
  agents: upTo(of.agents.length),
  actions: of.actions.map((names) => upTo(names.length)),
  contingencies: upTo(of.contingencies.length),
  base: 0,
});

/** The old profile that each new one comes from. */
export function sourcesOf(of: Environment, { agents, actions, base }: Reindexing): Profile[] {
  const start = agents.reduce((profile, agent) => profile - actionIn(of, profile, agent) * of.strides[agent], base);
  return agents.reduce(
    (profiles, agent, i) => profiles.flatMap((profile) => actions[i].map((action) => profile + action * of.strides[agent])),
    [start],
  );
}

/** The old choice at the new contingencies, with the first new action where the old one was dropped. */
function chosen(of: Environment, choice: Choice, { agents, actions, contingencies }: Reindexing): Profile[] {
  return contingencies.map((w) =>
    agents.reduce((profile, agent, i) => profile * actions[i].length + Math.max(0, actions[i].indexOf(actionIn(of, choice[w], agent))), 0),
  );
}

/**
 * The subject made of some old agents, actions and contingencies in a new order, with plain names. Every field follows: the prior is
 * scaled to sum to 1, cells are numbered by first occurrence and lose their labels, a contingency that was dropped becomes the first one.
 * The environment of a family is what its numbers make it: it stays as it is.
 */
export function reindex<S extends Subject>(subject: S, reindexing: Reindexing): S {
  const { environment: of, language, finer, contingency, choice, target, weights, transfers, perceived } = subject;
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
  const follow = ({ cells }: Language) => signalLanguage(environment, (w, a) => cells[contingencies[w]][sources[a]]);
  const fields: Partial<Subject> = {
    environment,
    ...(language && { language: follow(language) }),
    ...(finer && { finer: follow(finer) }),
    ...(contingency !== undefined && { contingency: Math.max(0, contingencies.indexOf(contingency)) }),
    ...(choice && { choice: chosen(of, choice, reindexing) }),
    ...(target && { target: chosen(of, target, reindexing) }),
    ...(weights && { weights: agents.map((i) => weights[i]) }),
    ...(transfers && language && { transfers: cellOrder(language, contingencies, sources).map((k) => agents.map((i) => transfers[k][i])) }),
    ...(perceived && { perceived: contingencies.map((w) => sources.map((a) => agents.map((i) => perceived[w][a][i]))) }),
  };
  return { ...subject, ...fields };
}

/** The old number of each cell that new outcomes lie in, by first occurrence. */
const cellOrder = ({ cells }: Language, contingencies: readonly number[], sources: readonly Profile[]): number[] => [
  ...new Set(contingencies.flatMap((w) => sources.map((a) => cells[w][a]))),
];

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
  const groups = sizes.map((size) => upTo(of.agents.length).filter((agent) => of.actions[agent].length === size));
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
  const contingencyOrders = permutations(upTo(of.contingencies.length));
  for (const agents of agentOrders(of)) {
    for (const actions of product(agents.map((agent) => permutations(upTo(of.actions[agent].length))))) {
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
 * ranks, then cells, contingency and choices, weights, transfers and perceived welfare.
 */
function keysOf(subject: Subject): (renaming: Reindexing) => Iterable<number> {
  const { environment: of, language, finer, contingency, choice, target, weights = [], transfers, perceived } = subject;
  const further = [...weights, ...(transfers?.flat() ?? []), ...(perceived?.flat(2) ?? [])];
  const rank = ranks([...of.prior, ...of.payoffs.flat(2), ...further]);
  const payoffs = of.payoffs.map((table) => table.map((row) => row.map(rank)));
  const prior = of.prior.map(rank);
  return function* (renaming) {
    const { agents, contingencies } = renaming;
    const sources = sourcesOf(of, renaming);
    for (const w of contingencies) for (const a of sources) for (const i of agents) yield payoffs[w][a][i];
    for (const w of contingencies) yield prior[w];
    for (const partition of [language, finer]) {
      if (partition === undefined) continue;
      const numbers = new Map<number, number>();
      for (const w of contingencies) {
        for (const a of sources) {
          const cell = partition.cells[w][a];
          const number = numbers.get(cell) ?? numbers.size;
          numbers.set(cell, number);
          yield number;
        }
      }
    }
    if (contingency !== undefined) yield contingencies.indexOf(contingency);
    for (const f of [choice, target]) if (f !== undefined) yield* chosen(of, f, renaming);
    for (const i of weights.length > 0 ? agents : []) yield rank(weights[i]);
    if (transfers !== undefined && language !== undefined) {
      for (const k of cellOrder(language, contingencies, sources)) for (const i of agents) yield rank(transfers[k][i]);
    }
    for (const w of perceived === undefined ? [] : contingencies) {
      for (const a of sources) for (const i of agents) yield rank(perceived?.[w][a][i] ?? ZERO);
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
