/**
 * # All Nash equilibria of two agents, by their extreme ones
 *
 * The mixed actions y of one agent with what the other can get against them form a polytope; at a vertex as many of the other's actions are
 * best replies as y has in its support. Pairs of vertices in which everyone plays best replies are the extreme equilibria. Every equilibrium is
 * a pair of averages of extreme ones that may be exchanged for one another, so that a function that is linear in either agent's mixed action
 * has its least and its greatest value over all equilibria at extreme ones.
 *
 * They are found by cases. Of every action either its probability is 0 or it is a best reply: the first makes a face of the one
 * polytope smaller, the second of the other. A case with an empty face is closed; where all actions are settled, every vertex of the one face with
 * every vertex of the other is an extreme equilibrium. So the cost follows the faces on which both agents can go on, not the vertices of
 * either polytope.
 *
 * References. Mangasarian (1964); Avis, Rosenberg, Savani and von Stengel (2010), Enumeration of Nash equilibria for two-player games, whose
 * EEE algorithm goes by such cases too.
 */
import { LacunaError } from '../exact/error.js';
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { indices } from '../exact/range.js';
import { compare, denominator, format, gcd, numerator, type Rational, ZERO } from '../exact/rational.js';
import type { PayoffTable } from './environment.js';
import type { MixedProfile } from './mixed.js';
import { possibleReplies } from './never-best.js';
import { profileOf, type Shape } from './profile.js';
import { held, isFree, isPositiveAt, type ReplyFace, replyPolytope, vertices } from './reply-face.js';

/** Cases and vertices that are gone through at most, times m·n·min(m,n) for m and n actions that may be best replies: what a pivot takes. */
const MOST_WORK = 800_000_000;
/** Equilibria that are listed at most. */
const MOST_FOUND = 100_000;

/** A case. */
interface Case {
  /** Where the mixed actions of the first agent lie, and where those of the second. */
  readonly of: readonly [ReplyFace, ReplyFace];
  /** Variables of either face that have cases of their own, beside this one, for where they are 0. */
  readonly elsewhere: readonly [readonly number[], readonly number[]];
}

/**
 * Every extreme Nash equilibrium at a contingency, each once, in the order of their probabilities; there is at least one.
 * @throws LacunaError unless there are two agents; and where they have m and n actions that may be best replies and more than 8·10^8/(m·n·min(m,n))
 *   cases and vertices would have to be gone through (100,000 at 20 actions each, which is about where random games get there), or where
 *   there are more than 100,000 equilibria
 * @throws Interrupted when time is up
 * @example
 * ```ts
 * import { environment, extremeEquilibria, format, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const actions = [['dare', 'yield'], ['dare', 'yield']];
 * const chicken = environment({ agents: ['row', 'column'], actions, payoffs: [[q(0, 0), q(7, 2), q(2, 7), q(6, 6)]] });
 * extremeEquilibria(chicken, chicken.payoffs, 0).map(([row]) => format(row[0])); // => ['0', '1/3', '1']
 * ```
 */
export function extremeEquilibria(of: Shape, utilities: PayoffTable, contingency: number, expired: Expiry = never): MixedProfile[] {
  const { agents, actions } = of;
  if (agents.length !== 2) throw new LacunaError({ place: 'agents', expected: 'two', received: `${agents.length}` });
  const table = utilities[contingency];
  const [rows, columns] = possibleReplies(of, table);
  const payoff = (row: number, column: number, agent: number) => table[profileOf(of, [row, column])][agent];
  const first = positiveIntegers(rows.map((r) => columns.map((c) => payoff(r, c, 0))));
  const second = positiveIntegers(columns.map((c) => rows.map((r) => payoff(r, c, 1))));
  const polytopes = [replyPolytope(second), replyPolytope(first)] as const;
  const counts = [rows.length, columns.length] as const;
  const work = worker(counts, expired);
  const found = new Map<string, MixedProfile>();
  for (const { of: faces } of settled({ of: polytopes, elsewhere: [[], []] }, counts, work)) {
    const x = vertices(faces[0], rows.length, work).map((mixed) => named(spread(mixed, rows, actions[0].length)));
    const y = vertices(faces[1], columns.length, work).map((mixed) => named(spread(mixed, columns, actions[1].length)));
    for (const one of x) for (const other of y) found.set(`${one.name}|${other.name}`, [one.mixed, other.mixed]);
    if (found.size > MOST_FOUND)
      throw new LacunaError({ place: 'actions', expected: `at most ${MOST_FOUND} extreme equilibria`, received: 'more' });
  }
  return [...found.values()].sort(inOrder);
}

const named = (mixed: readonly Rational[]) => ({ mixed, name: mixed.map(format).join(' ') });

/** By the first probability in which they differ. */
function inOrder(one: MixedProfile, other: MixedProfile): number {
  for (const [agent, own] of one.entries())
    for (const [action, probability] of own.entries()) {
      const order = compare(probability, other[agent][action]);
      if (order !== 0) return order;
    }
  return 0;
}

/** What is called for every case and every vertex; throws where they are too many, or time is up. */
function worker([m, n]: readonly [number, number], expired: Expiry): () => void {
  const most = Math.floor(MOST_WORK / (m * n * Math.min(m, n)));
  let done = 0;
  return () => {
    checkpoint(expired);
    done += 1;
    if (done <= most) return;
    const expected = `equilibria that are found in at most ${most} cases, for ${m} × ${n} actions that may be best replies`;
    throw new LacunaError({ place: 'actions', expected, received: 'more cases' });
  };
}

/** The cases in which every action is settled and both faces are not empty. */
function* settled(whole: Case, counts: readonly [number, number], work: () => void): Generator<Case> {
  const cases = [whole];
  for (let next = cases.pop(); next !== undefined; next = cases.pop()) {
    work();
    const open = openAction(next, counts);
    if (open === null) yield next;
    else cases.push(...split(next, counts, open));
  }
}

/** An action by its agent and its place. */
type Action = readonly [agent: 0 | 1, action: number];

/** Where the variables of an action stand: its probability in the face of its own agent, what it falls short by in the other's. */
const shortfall = (counts: readonly [number, number], [agent, action]: Action): number => counts[1 - agent] + action;

/** An action that is neither left out nor a best reply throughout the faces, where there is one preferably at their vertices too. */
function openAction({ of }: Case, counts: readonly [number, number]): Action | null {
  let open: Action | null = null;
  for (const agent of [0, 1] as const) {
    for (let action = 0; action < counts[agent]; action++) {
      const [own, other] = [of[agent], of[1 - agent]];
      const short = shortfall(counts, [agent, action]);
      if (!isFree(own, action) || !isFree(other, short)) continue;
      if (isPositiveAt(own, action) && isPositiveAt(other, short)) return [agent, action];
      open ??= [agent, action];
    }
  }
  return open;
}

/**
 * The cases of an action: it is not played; or it is a best reply. What lies in both is left to the second, so that ties, of which there may
 * be many, are not gone through twice.
 */
function split({ of, elsewhere }: Case, counts: readonly [number, number], [agent, action]: Action): Case[] {
  const other = agent === 0 ? 1 : 0;
  const short = shortfall(counts, [agent, action]);
  const unplayed = held(of[agent], action);
  const best = held(of[other], short);
  const cases: Case[] = [];
  if (unplayed !== null && indices(counts[agent]).some((a) => isFree(unplayed, a)))
    cases.push({ of: replaced(of, agent, unplayed), elsewhere: replaced(elsewhere, other, [...elsewhere[other], short]) });
  if (best !== null) cases.push({ of: replaced(of, other, best), elsewhere });
  return cases.filter((made) => [0, 1].every((k) => made.elsewhere[k].every((variable) => isFree(made.of[k], variable))));
}

const replaced = <Of>([x, y]: readonly [Of, Of], agent: 0 | 1, by: Of): readonly [Of, Of] => (agent === 0 ? [by, y] : [x, by]);

/** A mixed action over some actions as one over all. */
function spread(mixed: readonly Rational[], actions: readonly number[], count: number): Rational[] {
  const all = new Array<Rational>(count).fill(ZERO);
  for (const [k, action] of actions.entries()) all[action] = mixed[k];
  return all;
}

/** A positive multiple of a matrix plus a constant, of integers above 0: best replies are the same. */
function positiveIntegers(matrix: readonly (readonly Rational[])[]): bigint[][] {
  let scale = 1n;
  for (const row of matrix) for (const value of row) scale *= denominator(value) / gcd(scale, denominator(value));
  const whole = matrix.map((row) => row.map((value) => numerator(value) * (scale / denominator(value))));
  const least = whole.reduce((least, row) => row.reduce((own, value) => (value < own ? value : own), least), whole[0][0]);
  return whole.map((row) => row.map((value) => value - least + 1n));
}
