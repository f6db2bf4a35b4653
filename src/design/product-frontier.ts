/**
 * # Which observations spare how much prosociality
 *
 * Courts that observe contingencies and each agent's actions, each as finely as a partition says: product languages. As in {@link weightFrontier},
 * but of these courts alone: the numbers of cells at which some such court needs less than all with fewer cells, to the complete language.
 */
import { allLanguages, type Blocks, completeLanguage, type Language, productLanguage } from '../contract/language/language.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import { range } from '../exact/range.js';
import { ZERO } from '../exact/rational.js';
import { type Environment, firstBests } from '../game/environment.js';
import { equalThresholds, INFINITE, lowerThreshold, ratio, type Threshold, temptations } from '../prosocial/threshold.js';
import type { Court } from './court.js';

/** A product language with its λ*_L, and the partitions that it is the product of. */
export interface ProductPoint {
  readonly language: Language;
  readonly weight: Threshold;
  readonly contingencies: Blocks;
  /** By agent. */
  readonly actions: readonly Blocks[];
}

/** The frontier from few cells to many; `settledBelow`: where time ran out, the number of cells from which on it is open. */
export interface ProductFrontier {
  readonly points: readonly ProductPoint[];
  readonly settledBelow: number | null;
}

/**
 * The frontier of product courts.
 * @throws Interrupted when time is up before anything is known
 */
export function productFrontier(court: Court, expired: Expiry = never): ProductFrontier {
  const { environment: of } = court;
  const least = court.weight(completeLanguage(of));
  const bound = unseenWeight(of);
  const points: ProductPoint[] = [];
  let at = 1;
  let best: ProductPoint | null = null;
  let last: Threshold | null = null;
  try {
    for (const { cells, contingencies, actions } of products(of)) {
      if (cells > at) {
        if (best !== null) points.push(best);
        last = best?.weight ?? last;
        best = null;
        if (last !== null && equalThresholds(last, least)) return { points, settledBelow: null };
        at = cells;
      }
      if (expired()) throw new Interrupted('time is up');
      const language = productLanguage(of, contingencies, actions);
      const known = best?.weight ?? last;
      if (known !== null && !lowerThreshold(bound(language), known)) continue;
      const weight = court.weight(language);
      if (known === null || lowerThreshold(weight, known)) best = { language, weight, contingencies, actions };
    }
    return { points: best === null ? points : [...points, best], settledBelow: null };
  } catch (error) {
    if (error instanceof Interrupted && points.length > 0) return { points, settledBelow: at };
    throw error;
  }
}

interface Product {
  readonly cells: number;
  readonly contingencies: Blocks;
  readonly actions: readonly Blocks[];
}

/** All products of partitions, those of fewer cells first. */
function* products(of: Environment): Generator<Product> {
  const sizes = [of.contingencies.length, ...of.actions.map(({ length }) => length)];
  const counts = sizes.reduce<number[][]>((all, size) => all.flatMap((before) => range(1, size).map((count) => [...before, count])), [[]]);
  const cellsOf = (count: readonly number[]) => count.reduce((product, one) => product * one, 1);
  counts.sort((x, y) => cellsOf(x) - cellsOf(y));
  for (const count of counts) {
    for (const [contingencies, ...actions] of together(sizes.map((size, k) => () => partitions(size, count[k]))))
      yield { cells: cellsOf(count), contingencies, actions };
  }
}

/** One from each list, in every way. */
function* together([first, ...rest]: readonly (() => Iterable<Blocks>)[]): Generator<Blocks[]> {
  if (first === undefined) yield [];
  else for (const one of first()) for (const others of together(rest)) yield [one, ...others];
}

/** The partitions of so many members into so many blocks. */
function* partitions(size: number, count: number): Generator<Blocks> {
  for (const { cells } of allLanguages({ contingencies: [''], profileCount: size }, count)) {
    yield range(0, count - 1).map((block) => range(0, size - 1).filter((member) => cells[0][member] === block));
  }
}

/** What is not seen must be outweighed whatever is paid: a weight below λ*_L, at once. */
function unseenWeight(of: Environment): (language: Language) => Threshold {
  const tempting = of.contingencies.map((_, w) =>
    firstBests(of, w).map((profile) => temptations(of, w, profile).map((one) => ({ to: one.to, from: profile, weight: ratio(one) }))),
  );
  return ({ cells }) => {
    let needed: Threshold | null = null;
    for (const [w, selections] of tempting.entries()) {
      let least: Threshold = INFINITE;
      for (const selection of selections) {
        let most: Threshold | null = null;
        for (const { to, from, weight } of selection)
          if (cells[w][to] === cells[w][from] && (most === null || lowerThreshold(most, weight))) most = weight;
        if (most === null) {
          least = ZERO;
          break;
        }
        if (lowerThreshold(most, least)) least = most;
      }
      if (needed === null || lowerThreshold(needed, least)) needed = least;
    }
    return needed ?? ZERO;
  };
}
