/**
 * # The verifier of designs
 *
 * Every lemma is a certificate of its own, checked by {@link verify}. What is left is to see that the cases leave nothing out: refinements are
 * restricted growth strings over the outcomes, of which each case fixes a beginning, and sets of monitors are decided one monitor at a time. The
 * most that a case can see is, of outcomes not placed yet, everything, and of monitors not decided yet, all. A case is closed by a lemma about a
 * language that tells apart all of that, and misses the target. Nothing is searched, and every JSON value has an answer.
 */
import { add, atMost, format, isNegative, less, type Rational, rational, ZERO } from '../exact/rational.js';
import type { Cases, DesignCertificate, DesignVerdict } from './design-format.js';
import type { Game, Most, Proved } from './format.js';
import { verify } from './verify.js';

class Rejection extends Error {}
function fail(claim: string, place: string, reason: string): never {
  throw new Rejection(reason, { cause: [claim, place] });
}

/** Steps that all lemmas together may take, how many there may be, and comparisons of cells. */
const MOST = { steps: 1e8, lemmas: 2000, monitors: 30, comparisons: 1e8 } as const;

type Cells = readonly number[];

/** The object that a value is, with no other keys than these. */
function object(value: unknown, keys: string, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail('format', place, 'it is of another kind');
  const unknown = Object.keys(value).find((key) => !keys.split(' ').includes(key));
  if (unknown !== undefined) fail('format', place, `the key "${unknown.slice(0, 40)}" is unknown`);
  return { ...value };
}
const list = (value: unknown, place: string): readonly unknown[] =>
  Array.isArray(value) ? value : fail('format', place, 'it is of another kind');
const natural = (value: unknown, below: number, place: string): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < below ? value : fail('format', place, 'there is none such');
const text = (value: unknown, place: string): string =>
  typeof value === 'string' ? value : fail('format', place, 'it is of another kind');

/** A number that is not negative. */
function exact(value: unknown, place: string): Rational {
  if (!/^\d{1,2000}(\/[1-9]\d{0,1999})?$/.test(text(value, place))) fail('format', place, 'it is no number of at least 0');
  const number = rational(text(value, place));
  return isNegative(number) ? fail('format', place, 'it is below 0') : number;
}

/** A cell for each of so many outcomes, in one row, numbered by first occurrence. */
function cellsOf(value: unknown, shape: readonly number[], place: string): Cells {
  const rows = list(value, place).map((row) => list(row, place));
  if (rows.length !== shape.length || rows.some((row, w) => row.length !== shape[w])) fail('format', place, 'it is of another shape');
  let next = 0;
  return rows.flat().map((cell) => {
    const known = natural(cell, next + 1, `${place}, numbered by first occurrence`);
    next = Math.max(next, known + 1);
    return known;
  });
}

const countOf = (cells: Cells): number => cells.reduce((most, cell) => Math.max(most, cell + 1), 0);

/** What courts with both languages tell apart. */
function together(x: Cells, y: Cells): Cells {
  const numbers = new Map<string, number>();
  return x.map((cell, k) => {
    const key = `${cell} ${y[k]}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

/** Whether a JSON value that says it is a certificate of a design proves what it claims; else which claim fails, where and why. Never throws. */
export function verifyDesign(value: unknown): DesignVerdict {
  try {
    return { status: 'verified', proved: proved(value) };
  } catch (error) {
    const [claim, place] = error instanceof Rejection ? (error.cause as readonly [string, string]) : ['format', 'format'];
    return { status: 'rejected', claim, place, reason: error instanceof Rejection ? error.message : 'something is missing' };
  }
}

function proved(value: unknown) {
  const keys = 'lacuna $schema title description class liability environment target monitors lemmas coarsest cheapest';
  const file = object(value, keys, 'file');
  if (file.lacuna !== 'design-certificate@1') fail('format', 'lacuna', 'it is another format');
  for (const key of ['$schema', 'title', 'description']) if (file[key] !== undefined && file[key] !== null) text(file[key], key);
  const environment = object(file.environment, 'agents actions contingencies prior payoffs cells', 'environment');
  const shape = list(environment.payoffs, 'payoffs').map((rows) => list(rows, 'payoffs').length);
  const base = cellsOf(environment.cells, shape, 'cells');
  const { gap, weight } = object(file.target, 'gap weight', 'target');
  const target = { gap: gap === null ? null : exact(gap, 'gap'), weight: weight === null ? null : exact(weight, 'weight') };
  if (target.gap === null && target.weight === null) fail('format', 'target', 'there is none');
  const monitors = list(file.monitors, 'monitors').map((monitor, k) => {
    const { name, cost, cells } = object(monitor, 'name cost cells', `monitor ${k}`);
    return { name: text(name, `monitor ${k}`), cost: exact(cost, `monitor ${k}`), cells: cellsOf(cells, shape, `monitor ${k}`) };
  });
  if (monitors.length > MOST.monitors) fail('format', 'monitors', 'there are too many');

  const given = list(file.lemmas, 'lemmas');
  if (given.length === 0 || given.length > MOST.lemmas) fail('format', 'lemmas', 'there are none, or too many');
  const lemmas = given.map((lemma, k) => {
    const { version, cells, claims } = object(lemma, 'version cells claims', `lemma ${k}`);
    const { class: mechanismClass, liability } = file;
    const certificate = { lacuna: version, class: mechanismClass, liability, environment: { ...environment, cells }, claims };
    const verdict = verify(certificate, MOST.steps / given.length);
    if (verdict.status === 'no certificate') return fail(`lemma ${k}`, 'version', verdict.reason);
    if (verdict.status === 'rejected') return fail(`lemma ${k}`, `${verdict.claim}, ${verdict.place}`, verdict.reason);
    return { cells: verdict.proved.game.cells.flat(), achieves: achieves(target, verdict.proved), proved: verdict.proved };
  });
  const used = new Set<number>();
  let comparisons = 0;
  const spend = (steps: number): void => {
    comparisons += steps;
    if (comparisons > MOST.comparisons) fail('format', 'length', 'it takes too many steps to verify');
  };
  /** Whether whatever one language tells apart another does, too. */
  const refines = (fine: Cells, coarse: Cells): boolean => {
    spend(fine.length);
    const inside: number[] = [];
    return fine.every((cell, k) => {
      inside[cell] ??= coarse[k];
      return inside[cell] === coarse[k];
    });
  };
  /** A lemma that what sees so much misses the target, and so does whatever sees less. */
  const close = (claim: string, seen: Cells, lemma: number): void => {
    const { cells, achieves } = lemmas[natural(lemma, lemmas.length, claim)];
    used.add(lemma);
    if (achieves) fail(claim, `lemma ${lemma}`, 'its language achieves the target');
    if (!refines(cells, seen)) fail(claim, `lemma ${lemma}`, 'its language does not tell apart all that the case may');
  };
  /** A lemma that a language achieves the target, by one that sees no more. */
  const attain = (claim: string, seen: Cells, lemma: unknown): void => {
    const { cells, achieves } = lemmas[natural(lemma, lemmas.length, claim)];
    used.add(Number(lemma));
    if (!achieves) fail(claim, `lemma ${lemma}`, 'its language misses the target');
    if (!refines(seen, cells)) fail(claim, `lemma ${lemma}`, 'its language tells apart what is not seen');
  };
  /** Walks cases in preorder: each is closed by a rule, by the lemma of its entry, or branches. */
  const walk = <State>(
    claim: string,
    cases: unknown,
    root: State,
    seen: (at: State) => Cells,
    rule: (at: State) => boolean,
    branch: (at: State) => readonly State[] | null,
  ) => {
    const entries = list(cases, claim) as Cases;
    let read = 0;
    const visit = (at: State): void => {
      spend(base.length * (monitors.length + 1));
      if (rule(at)) return;
      if (read === entries.length) fail(claim, `case ${read}`, 'the cases end before it');
      const entry = entries[read++];
      if (entry !== null) {
        close(claim, seen(at), entry);
        return;
      }
      for (const next of branch(at) ?? fail(claim, `case ${read - 1}`, 'it is complete, and not closed')) visit(next);
    };
    visit(root);
    if (read < entries.length) fail(claim, `case ${read}`, 'it stands after the last');
  };

  const { cells: coarse, by, cases } = object(file.coarsest, 'cells by cases', 'coarsest');
  const coarsest = coarse === null ? null : cellsOf(coarse, shape, 'coarsest');
  if (coarsest !== null) {
    if (!refines(coarsest, base)) fail('coarsest', 'cells', 'they are no refinement');
    attain('coarsest', coarsest, by);
  } else if (by !== null) fail('coarsest', 'by', 'there is nothing to attain');
  const most = coarsest === null ? Number.POSITIVE_INFINITY : countOf(coarsest);
  /** How many cells of the language are met for the first time from a place on. */
  let before = 0;
  const all = countOf(base);
  const fresh = base.map((cell) => {
    const left = all - before;
    before = Math.max(before, cell + 1);
    return left;
  });
  interface Placed {
    readonly cells: Cells;
    readonly count: number;
  }
  walk<Placed>(
    'coarsest',
    cases,
    { cells: [], count: 0 },
    ({ cells }) => base.map((_, k) => (k < cells.length ? cells[k] : base.length + k)),
    ({ cells, count }) => count + (fresh[cells.length] ?? 0) >= most,
    ({ cells, count }) => {
      const at = cells.length;
      if (at === base.length) return null;
      const old = [...Array(count).keys()].filter((cell) => base[cells.indexOf(cell)] === base[at]);
      return [...old, count].map((cell) => ({ cells: [...cells, cell], count: Math.max(count, cell + 1) }));
    },
  );

  let cheapest: { readonly names: readonly string[]; readonly cost: string } | null = null;
  if (file.cheapest === null) {
    if (monitors.length > 0) fail('cheapest', 'set', 'nothing is said of the monitors');
  } else {
    const { set, by: lemma, cases: sets } = object(file.cheapest, 'set by cases', 'cheapest');
    if (monitors.length === 0) fail('cheapest', 'set', 'there are no monitors');
    const chosen = set === null ? null : list(set, 'cheapest').map((k) => natural(k, monitors.length, 'cheapest'));
    if (chosen?.some((k, at) => at > 0 && k <= chosen[at - 1])) fail('cheapest', 'set', 'it does not ascend');
    const costOf = (of: readonly number[]) => of.reduce((total, k) => add(total, monitors[k].cost), ZERO);
    const seenBy = (of: readonly number[]) => of.reduce((seen, k) => together(seen, monitors[k].cells), base);
    if (chosen !== null) {
      attain('cheapest', seenBy(chosen), lemma);
      cheapest = { names: chosen.map((k) => monitors[k].name), cost: format(costOf(chosen)) };
    } else if (lemma !== null) fail('cheapest', 'by', 'there is nothing to attain');
    const limit = chosen === null ? null : costOf(chosen);
    walk<{ readonly bought: readonly number[]; readonly next: number }>(
      'cheapest',
      sets,
      { bought: [], next: 0 },
      ({ bought, next }) => seenBy([...bought, ...[...monitors.keys()].slice(next)]),
      ({ bought }) => limit !== null && !less(costOf(bought), limit),
      ({ bought, next }) =>
        next === monitors.length
          ? null
          : [
              { bought: [...bought, next], next: next + 1 },
              { bought, next: next + 1 },
            ],
    );
  }
  const idle = lemmas.findIndex((_, k) => !used.has(k));
  if (idle >= 0) fail('format', `lemma ${idle}`, 'nothing uses it');
  const [{ proved: first }] = lemmas;
  const game: Game = { ...first.game, cells: shape.map((_, w) => base.slice(w * shape[0], (w + 1) * shape[0])), cellCount: countOf(base) };
  const { monitors: offered } = value as DesignCertificate;
  return { game, target, monitors: offered, coarsest: coarsest === null ? null : most, cheapest };
}

/** Whether what a lemma proves of its language achieves a target. */
function achieves(target: { readonly gap: Most; readonly weight: Most }, { gap, withContract }: Proved): boolean {
  if (target.gap !== null && (gap === null || !atMost(gap, target.gap))) return false;
  return target.weight === null || (withContract !== null && atMost(withContract, target.weight));
}
