/**
 * # Which monitors to pay for
 *
 * A monitor sees a partition of the outcomes and has a cost. A court with a set of monitors sees the coarsest common refinement of its
 * language and what they see. More monitors never lower V (A2), so sets are gone through from the cheapest up, and one is passed over
 * together with its supersets where even all monitors that may still join it leave V no higher than something cheaper does.
 */

import TinyQueue from 'tinyqueue';
import { commonRefinement, type Language } from '../contract/language/language.js';
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, greater, less, type Rational, subtract, ZERO } from '../exact/rational.js';
import { achieves, type Court, type Target } from './court.js';

/** Something more that the court can see, at a cost ≥ 0. */
export interface Monitor {
  readonly name: string;
  readonly cost: Rational;
  readonly sees: Language;
}

/** A set of monitors, by their numbers in ascending order, with what it costs and leaves. */
export interface MonitorSet {
  readonly set: readonly number[];
  readonly cost: Rational;
  readonly language: Language;
  /** V with them; `null` where it is undefined. */
  readonly value: Rational | null;
}

/** At most so many monitors: sets are bits of a 32-bit integer. */
export const MOST_MONITORS = 30;

/** Languages and values of sets of monitors, each set a bit mask. */
function setsOf(court: Court, language: Language, monitors: readonly Monitor[]) {
  const languages = new Map<number, Language>([[0, language]]);
  const languageOf = (mask: number): Language => {
    const known = languages.get(mask);
    if (known !== undefined) return known;
    const last = 31 - Math.clz32(mask);
    const seen = commonRefinement(court.environment, languageOf(mask & ~(1 << last)), monitors[last].sees);
    if (languages.size < 200_000) languages.set(mask, seen);
    return seen;
  };
  const members = (mask: number): number[] => monitors.map((_, k) => k).filter((k) => mask & (1 << k));
  const costOf = (mask: number): Rational => members(mask).reduce((total, k) => add(total, monitors[k].cost), ZERO);
  const described = (mask: number): MonitorSet => ({
    set: members(mask),
    cost: costOf(mask),
    language: languageOf(mask),
    value: court.value(languageOf(mask)),
  });
  return { languageOf, described };
}

interface Node {
  readonly mask: number;
  readonly cost: Rational;
  readonly size: number;
}

/** Sets from the cheapest up, of equal cost the smaller first, then those of earlier monitors; `open` says which of their supersets to go on to. */
function* cheapestFirst(monitors: readonly Monitor[], open: (mask: number, rest: number) => boolean, expired: Expiry): Generator<Node> {
  const order = (x: Node, y: Node) =>
    less(x.cost, y.cost) ? -1 : less(y.cost, x.cost) ? 1 : x.size - y.size || reversed(y.mask) - reversed(x.mask);
  const queue = new TinyQueue<Node>([{ mask: 0, cost: ZERO, size: 0 }], order);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    checkpoint(expired);
    const last = node.mask === 0 ? -1 : 31 - Math.clz32(node.mask);
    const later = ((1 << monitors.length) - 1) & ~((1 << (last + 1)) - 1);
    // What was open when it was entered may no longer be.
    if (node.mask !== 0 && !open(node.mask, later)) continue;
    yield node;
    for (let k = last + 1; k < monitors.length; k++) {
      const mask = node.mask | (1 << k);
      const rest = ((1 << monitors.length) - 1) & ~((1 << (k + 1)) - 1);
      if (open(mask, rest)) queue.push({ mask, cost: add(node.cost, monitors[k].cost), size: node.size + 1 });
    }
  }
}

/** Sets as numbers in which earlier monitors count more. */
function reversed(mask: number): number {
  let from = mask;
  let into = 0;
  for (let k = 0; k < MOST_MONITORS; k++) {
    into = into * 2 + (from & 1);
    from >>>= 1;
  }
  return into;
}

/**
 * Whether a set does something that all its supersets then do, too. One that does not is grown as far as it still does not, and whatever lies
 * inside that is known not to.
 */
function monotone(monitors: readonly Monitor[], does: (mask: number) => boolean): (mask: number) => boolean {
  const without: number[] = [];
  return (mask) => {
    if (without.some((other) => (mask & ~other) === 0)) return false;
    if (does(mask)) return true;
    let grown = mask;
    for (let k = 0; k < monitors.length; k++) if (!does(grown | (1 << k))) grown |= 1 << k;
    without.push(grown);
    return false;
  };
}

/**
 * The sets that no other beats in cost and gap, cheapest first: a dearer one has a lower gap. Of equal ones, the one with fewer, earlier
 * monitors. Where V is undefined without monitors, that set stands for an infinite gap.
 * @throws Interrupted when time is up
 */
export function frontier(court: Court, language: Language, monitors: readonly Monitor[], expired: Expiry = never): MonitorSet[] {
  const { languageOf, described } = setsOf(court, language, monitors);
  const found: MonitorSet[] = [described(0)];
  const rises = (mask: number): boolean => {
    const value = court.value(languageOf(mask));
    const [top] = found.slice(-1);
    return value !== null && (top.value === null || greater(value, top.value));
  };
  const ask = monotone(monitors, rises);
  for (const { mask } of cheapestFirst(monitors, (set, rest) => ask(set | rest), expired)) {
    if (mask === 0 || !ask(mask)) continue;
    const one = described(mask);
    const [top] = found.slice(-1);
    if (!less(top.cost, one.cost)) found.pop();
    found.push(one);
  }
  return found;
}

/**
 * The cheapest set that achieves a target, of equal ones that with fewer, earlier monitors; `null` where none does.
 * @throws Interrupted when time is up
 */
export function cheapestSet(
  court: Court,
  language: Language,
  monitors: readonly Monitor[],
  target: Target,
  expired: Expiry = never,
): MonitorSet | null {
  const { languageOf, described } = setsOf(court, language, monitors);
  const ask = monotone(monitors, (mask) => achieves(court, target, languageOf(mask)));
  for (const { mask } of cheapestFirst(monitors, (set, rest) => ask(set | rest), expired)) if (ask(mask)) return described(mask);
  return null;
}

/** Of a frontier the set of greatest V − cost, the cheaper of equals; `null` where V is undefined throughout. */
export function bestNet(sets: readonly MonitorSet[]): (MonitorSet & { readonly net: Rational }) | null {
  let best: (MonitorSet & { readonly net: Rational }) | null = null;
  for (const one of sets) {
    if (one.value === null) continue;
    const net = subtract(one.value, one.cost);
    if (best === null || greater(net, best.net)) best = { ...one, net };
  }
  return best;
}
