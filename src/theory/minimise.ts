/**
 * # Minimising a counterexample
 *
 * A fixed polish. Moves that make a subject simpler are tried in a fixed order; a candidate is kept if it is less in the fixed order of
 * subjects and still refutes, and the polish ends when no move leads to a lesser refutation. The result is a local minimum in canonical
 * form: the same for equal input, and mostly the same wherever the search began.
 *
 * The moves, from structure to numbers: drop an agent, a contingency, an action; coarsen a language; even out the prior; simplify whole
 * payoff tables, then parts of them, then single payoffs and pairs; simplify class, bound, weight, contingency and choice; regroup cells
 * without merging them. At the fixpoint every payoff table with few payoffs other than 0, all of them 1 or −1, is tried in order.
 */
import {
  allLanguages,
  type Blocks,
  commonCoarsening,
  emptyLanguage,
  type Language,
  mergeCells,
  productLanguage,
  signalLanguage,
} from '../contract/language.js';
import { MECHANISM_CLASSES } from '../contract/setting.js';
import { type Expiry, never } from '../exact/expiry.js';
import {
  add,
  compare,
  divide,
  equal,
  format,
  fraction,
  gcd,
  isNegative,
  isZero,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { deviate } from '../game/profile.js';
import { canonical, payoffPlaces, reindex, renamingCount, unchanged } from './canonical.js';
import { compareMeasures, compareSimplicity, compareSubjects, magnitudes } from './order.js';
import { plainEnvironment } from './scopes.js';
import type { Subject } from './subject.js';

/**
 * A subject, least in the fixed order up to the moves of the polish, that still refutes; in canonical form if that still refutes (as it
 * does for every theorem that does not mention names or numbers of agents).
 * @param stillRefutes whether a subject meets the hypotheses and fails the conclusion; asked of well-formed subjects only, and deterministic
 * @param expired asked between candidates; once it answers `true` the best subject so far is returned, which may be no local minimum
 */
export function minimise<S extends Subject>(subject: S, stillRefutes: (candidate: S) => boolean, expired: Expiry = never): S {
  let current = subject;
  const rejected = new Set<string>();
  const now = () => current;
  /** Keeps the candidate, or else its canonical form, if it is less and refutes. */
  const keeps = (candidate: S): boolean => {
    const direct = compareSubjects(candidate, current) < 0;
    if (!direct && compareMeasures(candidate, current) > 0) return false;
    const lesser = direct ? candidate : canonical(candidate);
    if (!direct && compareSubjects(lesser, current) >= 0) return false;
    const text = textOf(lesser);
    if (rejected.has(text)) return false;
    if (stillRefutes(lesser)) current = lesser;
    else rejected.add(text);
    return current === lesser;
  };
  for (let improving = true; improving; ) {
    const before = current;
    for (const moves of MOVES) {
      for (const candidate of moves(now)) {
        if (expired()) return current;
        keeps(candidate);
      }
    }
    improving = current !== before;
    if (improving) continue;
    for (const candidate of sparseSubjects(current)) {
      if (expired()) return current;
      improving = keeps(candidate);
      if (improving) break;
    }
  }
  return current;
}

/** A subject written out, to recognise one that was tried before. */
const textOf = (subject: Subject): string => {
  const { environment: of, language, finer, ...fields } = subject;
  const exact = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
  return JSON.stringify([of.actions, of.prior.map(format), of.payoffs.flat(2).map(format), language?.cells, finer?.cells, fields], exact);
};

/**
 * Candidates made from the current subject, which may have become simpler since the last one: moves read it anew for every candidate, and
 * go on from where they are.
 */
type Moves = <S extends Subject>(now: () => S) => Iterable<S>;

const range = (count: number): number[] => Array.from({ length: count }, (_, k) => k);
const without = <Value>(list: readonly Value[], at: number): Value[] => list.filter((_, k) => k !== at);

/** Subjects without one agent, which is held at one of its actions; its payoffs go with it or, so that welfare stays, to another agent. */
const dropAgents: Moves = function* (now) {
  for (let i = now().environment.agents.length - 1; i >= 0; i--) {
    for (const action of range(now().environment.actions[i]?.length ?? 0)) {
      for (const heir of [null, ...range(now().environment.agents.length)]) {
        const { environment: of } = now();
        const gone = of.agents.length === 1 || i >= of.agents.length || action >= of.actions[i].length;
        if (gone || heir === i || (heir !== null && heir >= of.agents.length)) continue;
        const all = unchanged(of);
        const inherited = of.payoffs.flat().flatMap((row) => row.map((payoff, k) => (k === heir ? add(payoff, row[i]) : payoff)));
        yield reindex(heir === null ? now() : withNumbers(now(), inherited), {
          ...all,
          agents: without(all.agents, i),
          actions: without(all.actions, i),
          base: action * of.strides[i],
        });
      }
    }
  }
};

const dropContingencies: Moves = function* (now) {
  for (let w = now().environment.contingencies.length - 1; w >= 0; w--) {
    const all = unchanged(now().environment);
    if (all.contingencies.length > 1) yield reindex(now(), { ...all, contingencies: without(all.contingencies, w) });
  }
};

const dropActions: Moves = function* (now) {
  for (let i = now().environment.agents.length - 1; i >= 0; i--) {
    for (let action = now().environment.actions[i].length - 1; action >= 0; action--) {
      const all = unchanged(now().environment);
      if (all.actions[i].length === 1 || action >= all.actions[i].length) continue;
      yield reindex(now(), { ...all, actions: all.actions.map((list, k) => (k === i ? without(list, action) : list)) });
    }
  }
};

/** Every pair x < y below a count. */
const pairs = (count: number): [number, number][] => range(count).flatMap((y) => range(y).map((x): [number, number] => [x, y]));

/** The partition of {0, …, size − 1} that joins two members and no others. */
const joining = (size: number, x: number, y: number): Blocks => [[x, y], ...range(size).flatMap((k) => (k === x || k === y ? [] : [[k]]))];

/** Languages with fewer cells: the empty one; two contingencies, or two actions of an agent, told apart no more; two cells merged. */
function* coarser(of: Environment, language: Language): Generator<Language> {
  if (language.count === 1) return;
  yield emptyLanguage(of);
  const omega = of.contingencies.length;
  for (const [x, y] of pairs(omega)) yield commonCoarsening(of, language, productLanguage(of, joining(omega, x, y)));
  for (const [i, names] of of.actions.entries()) {
    for (const [x, y] of pairs(names.length)) {
      const actions = of.actions.map((_, k) => (k === i ? joining(names.length, x, y) : undefined));
      yield commonCoarsening(of, language, productLanguage(of, undefined, actions));
    }
  }
  for (const [x, y] of pairs(language.count)) yield mergeCells(of, language, x, y);
}

/** Languages with no more cells: one outcome moved to another cell. */
function* regrouped(of: Environment, language: Language): Generator<Language> {
  for (const [w, row] of language.cells.entries()) {
    for (const a of row.keys()) {
      for (const cell of range(language.count)) {
        if (cell === row[a]) continue;
        yield signalLanguage(of, (x, profile) => (x === w && profile === a ? cell : language.cells[x][profile]));
      }
    }
  }
}

/** Each language of the subject changed; begun again after a change, since a change is what the next ones start from. */
const inLanguages = (change: (of: Environment, language: Language) => Iterable<Language>): Moves =>
  function* (now) {
    for (const field of ['language', 'finer'] as const) {
      for (let start = null; start !== now(); ) {
        start = now();
        const language = start[field];
        if (language === undefined) break;
        for (const changed of change(start.environment, language)) {
          yield { ...start, [field]: changed };
          if (start !== now()) break;
        }
      }
    }
  };

const equateLanguages: Moves = function* (now) {
  const subject = now();
  if (subject.finer !== undefined && subject.language !== undefined) yield { ...subject, finer: subject.language };
};

/** The greatest common denominator of the priors that are tried. */
const PRIOR_DENOMINATOR = 8;

/** The uniform prior, then every prior of small common denominator. */
const simplerPriors: Moves = function* (now) {
  const count = now().environment.contingencies.length;
  for (let total = count; total <= Math.max(count, PRIOR_DENOMINATOR); total++) {
    for (const parts of compositions(total, count)) {
      yield withNumbers(
        now(),
        now().environment.payoffs.flat(2),
        parts.map((part) => fraction(BigInt(part), BigInt(total))),
      );
    }
  }
};

/** The ways to write a number as an ordered sum of so many positive ones. */
function* compositions(total: number, count: number): Generator<number[]> {
  if (count === 1) yield [total];
  else
    for (let first = 1; first <= total - count + 1; first++)
      for (const rest of compositions(total - first, count - 1)) yield [first, ...rest];
}

/** The subject with other payoffs, listed as in the table, and another prior. */
function withNumbers<S extends Subject>(subject: S, payoffs: readonly Rational[], prior = subject.environment.prior): S {
  const counts = subject.environment.actions.map((names) => names.length);
  return { ...subject, environment: plainEnvironment(counts, prior, payoffs) };
}

/** The place of a payoff in the list of all payoffs. */
const placeOf = (of: Environment, w: number, profile: number, agent: number): number =>
  (w * of.profileCount + profile) * of.agents.length + agent;

/** Sets of places whose payoffs are changed together: everything, an agent, a contingency, an agent at a contingency. */
function largeParts(of: Environment): number[][] {
  const agents = range(of.agents.length);
  const contingencies = range(of.contingencies.length);
  const places = (ws: readonly number[], is: readonly number[]) =>
    ws.flatMap((w) => range(of.profileCount).flatMap((a) => is.map((i) => placeOf(of, w, a, i))));
  const parts = [
    places(contingencies, agents),
    ...agents.map((i) => places(contingencies, [i])),
    ...contingencies.map((w) => places([w], agents)),
    ...contingencies.flatMap((w) => agents.map((i) => places([w], [i]))),
  ];
  return [...new Map(parts.map((part) => [part.join(), part])).values()];
}

/** For each contingency, agent and profile of the others: the places of the agent's payoffs, one for each of its actions. */
const columns = (of: Environment): number[][] =>
  of.contingencies.flatMap((_, w) =>
    of.agents.flatMap((_, i) =>
      range(of.profileCount)
        .filter((profile) => deviate(of, profile, i, 0) === profile)
        .map((profile) => of.actions[i].map((_, action) => placeOf(of, w, deviate(of, profile, i, action), i))),
    ),
  );

/** The values without repetition, simplest first. */
function distinct(values: readonly Rational[]): Rational[] {
  const sorted = [...values].sort(compareSimplicity);
  return sorted.filter((value, k) => k === 0 || !equal(value, sorted[k - 1]));
}

const floor = ({ num, den }: Rational): bigint => (num >= 0n ? num / den : -((den - 1n - num) / den));
const truncate = ({ num, den }: Rational): bigint => num / den;

/** At most so many values are subtracted from a part, or copied to a payoff. */
const MOST_VALUES = 12;

/** Simpler values for all payoffs of a part at once, in the order of the part. */
function* simplerParts(values: readonly Rational[]): Generator<Rational[]> {
  yield values.map(() => ZERO);
  yield values.map(negate);
  const levels = distinct(values).sort(compare);
  yield values.map((value) => rational(levels.findIndex((level) => equal(level, value))));
  const common = values.reduce((divisor, { num }) => gcd(divisor, num), 0n);
  const multiple = values.reduce((least, { den }) => (least * den) / gcd(least, den), 1n);
  if (common > 0n) {
    for (const factor of [fraction(multiple, common), fraction(1n, common), rational(multiple)]) {
      yield values.map((value) => multiply(value, factor));
    }
  }
  for (const value of distinct(values).slice(0, MOST_VALUES)) yield values.map((other) => subtract(other, value));
  const bits = values.reduce((most, { num }) => Math.max(most, num.toString(2).length), 0);
  for (let k = bits; k >= 0; k--) {
    const scaled = values.map((value) => divide(value, rational(1n << BigInt(k))));
    yield scaled.map((value) => rational(truncate(value)));
    yield scaled.map((value) => rational(floor(value)));
  }
}

const put = (payoffs: readonly Rational[], places: readonly number[], values: readonly Rational[]): Rational[] => {
  const changed = [...payoffs];
  places.forEach((place, k) => {
    changed[place] = values[k];
  });
  return changed;
};

/** All payoffs, and the liability bound with them, over a common factor. */
const scaleWithLiability: Moves = function* (now) {
  const subject = now();
  const payoffs = subject.environment.payoffs.flat(2);
  const { liability } = subject;
  const common = payoffs.reduce((divisor, { num }) => gcd(divisor, num), 0n);
  if (liability === undefined || liability === null || common === 0n) return;
  const multiple = payoffs.reduce((least, { den }) => (least * den) / gcd(least, den), 1n);
  for (const factor of [fraction(multiple, common), fraction(1n, common), rational(multiple), fraction(1n, 2n)]) {
    const scaled = payoffs.map((payoff) => multiply(payoff, factor));
    yield { ...withNumbers(subject, scaled), liability: multiply(liability, factor) };
  }
};

/** Every part of a kind simplified, each from the current subject. */
const inParts = (
  partsOf: (of: Environment) => readonly (readonly number[])[],
  simpler: (values: readonly Rational[]) => Iterable<readonly Rational[]>,
): Moves =>
  function* (now) {
    for (const k of partsOf(now().environment).keys()) {
      for (let start = null; start !== now(); ) {
        start = now();
        const places = partsOf(start.environment)[k] ?? [];
        const payoffs = start.environment.payoffs.flat(2);
        for (const values of simpler(places.map((place) => payoffs[place]))) {
          yield withNumbers(start, put(payoffs, places, values));
          if (start !== now()) break;
        }
      }
    }
  };

/** A column moved so that one of its payoffs is 0, or part of the way: the agent's gains stay as they are. */
function* shifted(values: readonly Rational[]): Generator<Rational[]> {
  for (const value of distinct(values)) yield values.map((other) => subtract(other, value));
  for (const step of steps(values.reduce(minimum))) yield values.map((value) => subtract(value, step));
}

/** Two payoffs of an outcome with the first, or part of it, handed to the second: welfare stays as it is. */
function* transferred([from, to]: readonly Rational[]): Generator<Rational[]> {
  for (const step of [from, ...steps(from)]) yield [subtract(from, step), add(to, step)];
}

const agentPairs = (of: Environment): number[][] =>
  of.contingencies.flatMap((_, w) =>
    range(of.profileCount).flatMap((a) =>
      pairs(of.agents.length).flatMap(([i, j]) => {
        const [x, y] = [placeOf(of, w, a, i), placeOf(of, w, a, j)];
        return [
          [x, y],
          [y, x],
        ];
      }),
    ),
  );

/** Half of a number, a quarter, … down to 1/den: what is taken off it on the way to 0. */
function* steps({ num, den }: Rational): Generator<Rational> {
  for (let step = num / 2n; step !== 0n; step /= 2n) yield fraction(step, den);
}

/** The greatest denominator that a fraction is rounded to. */
const ROUNDING = 6n;

/** Simpler numbers: 0, ±1, the opposite, halves, thirds, … on either side, then numbers closer to 0 by ever smaller steps. */
function* simpler(value: Rational): Generator<Rational> {
  yield* [ZERO, rational(-1), ONE, negate(value)];
  if (value.den > 1n) {
    for (let den = 1n; den <= ROUNDING; den++) {
      const below = floor(multiply(value, rational(den)));
      yield* [fraction(below, den), fraction(below + 1n, den)];
    }
  }
  for (const step of steps(value)) yield subtract(value, step);
}

/** Every payoff simpler, or equal to another one. */
const simplerPayoffs: Moves = function* (now) {
  for (const place of range(now().environment.payoffs.flat(2).length)) {
    const values = distinct(now().environment.payoffs.flat(2)).slice(0, MOST_VALUES);
    for (let start = null; start !== now(); ) {
      start = now();
      const payoffs = start.environment.payoffs.flat(2);
      for (const value of [...simpler(payoffs[place]), ...values]) {
        if (compareSimplicity(value, payoffs[place]) >= 0) continue;
        yield withNumbers(start, put(payoffs, [place], [value]));
        if (start !== now()) break;
      }
    }
  }
};

/** All payoffs of one value simpler at once. */
const simplerLevels: Moves = function* (now) {
  for (const level of distinct(now().environment.payoffs.flat(2)).reverse()) {
    for (const value of simpler(level)) {
      const payoffs = now().environment.payoffs.flat(2);
      yield withNumbers(
        now(),
        payoffs.map((payoff) => (equal(payoff, level) ? value : payoff)),
      );
    }
  }
};

/** The most payoffs of which pairs are changed. */
const MOST_PAIRED = 16;

/** Two payoffs at once: exchanged, or each one step closer to 0, to 0, or from 0 to ±1. */
const simplerPairs: Moves = function* (now) {
  const count = now().environment.payoffs.flat(2).length;
  if (count > MOST_PAIRED) return;
  const closer = (value: Rational) =>
    isZero(value) ? [ONE, rational(-1)] : [ZERO, subtract(value, isNegative(value) ? rational(-1) : ONE)];
  for (const places of pairs(count)) {
    const payoffs = now().environment.payoffs.flat(2);
    const [x, y] = places.map((place) => closer(payoffs[place]));
    yield withNumbers(now(), put(payoffs, places, [payoffs[places[1]], payoffs[places[0]]]));
    for (const first of x)
      for (const second of y) yield withNumbers(now(), put(now().environment.payoffs.flat(2), places, [first, second]));
  }
};

/** Class, liability bound, weight, contingency and choice. Bounds and weights turn negative only where they were, against the hypotheses. */
const simplerTerms: Moves = function* (now) {
  for (const mechanismClass of MECHANISM_CLASSES) if (now().mechanismClass !== undefined) yield { ...now(), mechanismClass };
  if (now().liability !== undefined) yield { ...now(), liability: null };
  for (const field of ['liability', 'weight'] as const) {
    const value = now()[field];
    if (value === undefined || value === null) continue;
    for (const number of simpler(value)) if (!isNegative(number) || isNegative(value)) yield { ...now(), [field]: number };
  }
  for (const contingency of range(now().environment.contingencies.length)) {
    if (now().contingency !== undefined) yield { ...now(), contingency };
  }
  for (const w of range(now().choice?.length ?? 0)) {
    for (const profile of range(now().environment.profileCount)) {
      yield { ...now(), choice: (now().choice ?? []).map((f, x) => (x === w ? profile : f)) };
    }
  }
};

const toCanonical: Moves = function* (now) {
  yield canonical(now());
};

const MOVES: readonly Moves[] = [
  dropAgents,
  dropContingencies,
  dropActions,
  inLanguages(coarser),
  equateLanguages,
  simplerPriors,
  inParts(largeParts, simplerParts),
  scaleWithLiability,
  inParts(columns, shifted),
  inParts(agentPairs, transferred),
  simplerLevels,
  simplerPayoffs,
  simplerPairs,
  simplerTerms,
  inLanguages(regrouped),
  toCanonical,
];

/** Sparse tables are tried with every language of no more cells for this many outcomes, otherwise with the language at hand. */
const MOST_OUTCOMES = 5;

/** What sparse subjects may cost: their size for each that is tried, and a little for each renaming of those that are passed over. */
const SPARSE_EFFORT = 10_000;
const RENAMING_EFFORT = 1 / 20;

/**
 * Subjects of the same extent whose payoffs are 0 but for a few ±1, from the least up, as long as they are less and the effort lasts.
 * Those that are a renaming of an earlier one are left out.
 */
function* sparseSubjects<S extends Subject>(subject: S): Generator<S> {
  const { environment: of, language, finer } = subject;
  const size = of.payoffs.flat(2).length;
  const { greatest, total } = magnitudes(of);
  const few = language !== undefined && finer === undefined && of.contingencies.length * of.profileCount <= MOST_OUTCOMES;
  const languages = few ? [...allLanguages(of)].filter(({ count }) => count <= language.count) : [language];
  const passing = renamingCount(of) * RENAMING_EFFORT;
  if (passing > SPARSE_EFFORT / size) return;
  const renamings = payoffPlaces(of);
  let effort = SPARSE_EFFORT;
  for (const count of [...new Set(languages.map((each) => each?.count))].sort((x = 0, y = 0) => x - y)) {
    const same = languages.filter((each) => each?.count === count);
    const most = greatest > 1n || count !== language?.count ? size : Number(total);
    for (let others = 0; others <= most; others++) {
      for (const signs of sparse(size, others)) {
        effort -= passing;
        if (effort < size) return;
        if (renamings.some((places) => precedes(places, signs))) continue;
        const base = withNumbers(
          subject,
          signs.map((sign) => rational(sign)),
        );
        for (const each of same) {
          const candidate = each === undefined ? base : { ...base, language: each };
          if (compareSubjects(canonical(candidate), candidate) < 0) continue;
          effort -= size;
          if (effort < size) return;
          yield candidate;
        }
      }
    }
  }
}

/** Whether a list in another order comes before it. */
function precedes(places: readonly number[], list: readonly number[]): boolean {
  const first = places.findIndex((place, k) => list[place] !== list[k]);
  return first !== -1 && list[places[first]] < list[first];
}

/** Lists of 0 and ±1 with so many entries other than 0, in lexicographic order. */
function* sparse(length: number, others: number): Generator<number[]> {
  if (others > length) return;
  if (length === 0) {
    yield [];
    return;
  }
  for (const first of others > 0 ? [-1, 0, 1] : [0]) {
    for (const rest of sparse(length - 1, first === 0 ? others : others - 1)) yield [first, ...rest];
  }
}
