/**
 * # Candidate profiles
 *
 * A profile with an undetectable temptation at ω is an equilibrium at ω under no mechanism, of any class. What is left at each
 * contingency are its candidates; the search for the best mechanism chooses among them. Two candidates at different contingencies exclude
 * each other if some agent has a closed walk of two deviations between their cells with positive total gain (B6).
 */
import { checkpoint, type Expiry, never } from '../exact/expiry.js';
import { add, compare, isPositive, multiply, type Rational, subtract } from '../exact/rational.js';
import type { Profile } from '../game/profile.js';
import { incentivesAt } from './incentives.js';
import type { Setting } from './setting.js';

/** For each profile at a contingency, whether some agent has an undetectable temptation there: one pass over the table per agent. */
export function hasUndetectableTemptation({ environment, language, utilities }: Setting, contingency: number): boolean[] {
  const { strides, actions, profileCount } = environment;
  const table = utilities[contingency];
  const cells = language.cells[contingency];
  const tempted = new Array<boolean>(profileCount).fill(false);
  strides.forEach((stride, agent) => {
    const count = actions[agent].length;
    for (let base = 0; base < profileCount; base++) {
      if (Math.floor(base / stride) % count !== 0) continue;
      const best = new Map<number, Rational>();
      for (let a = base; a < base + count * stride; a += stride) {
        const known = best.get(cells[a]);
        if (known === undefined || compare(table[a][agent], known) > 0) best.set(cells[a], table[a][agent]);
      }
      for (let a = base; a < base + count * stride; a += stride) {
        const most = best.get(cells[a]);
        if (most !== undefined && compare(table[a][agent], most) < 0) tempted[a] = true;
      }
    }
  });
  return tempted;
}

/** A profile that may be chosen at a contingency. */
export interface Candidate {
  readonly contingency: number;
  readonly profile: Profile;
  readonly cell: number;
  /** p(ω) W(ω, a). */
  readonly weight: Rational;
  /** p(ω) (W − W(ω, a)) ≥ 0, where W is the greatest welfare of a candidate at ω. */
  readonly cost: Rational;
}

/** The candidates at a contingency, dearest last; equally good ones in profile order. */
export function candidatesAt(of: Setting, contingency: number): Candidate[] {
  const { environment, language } = of;
  const tempted = hasUndetectableTemptation(of, contingency);
  const weighted = tempted
    .flatMap((is, profile) =>
      is ? [] : [{ contingency, profile, cell: language.cells[contingency][profile], weight: environment.welfare[contingency][profile] }],
    )
    .sort((x, y) => compare(y.weight, x.weight) || x.profile - y.profile);
  return weighted.map((candidate) => ({
    ...candidate,
    weight: multiply(environment.prior[contingency], candidate.weight),
    cost: multiply(environment.prior[contingency], subtract(weighted[0].weight, candidate.weight)),
  }));
}

/** Tells whether two candidates at different contingencies exclude each other by a closed walk of two steps. */
export type Compatibility = (x: Candidate, y: Candidate) => boolean;

/** How much a {@link Compatibility} remembers: enough for whatever can be searched, and no more memory than a game may take. */
const MEMORY = 2_000_000;

/** The {@link Compatibility} of a setting. What was found is remembered, up to a fixed amount. */
export function compatibility(of: Setting, expired: Expiry = never): Compatibility {
  const agents = of.environment.agents.map((_, agent) => agent);
  let room = MEMORY;
  const gains = new Map<Candidate, readonly ReadonlyMap<number, Rational>[]>();
  const verdicts = new Map<Candidate, Map<Candidate, boolean>>();
  /** For each agent, the largest gain of a deviation from a candidate into each cell. */
  const gainsInto = (candidate: Candidate): readonly ReadonlyMap<number, Rational>[] => {
    const known = gains.get(candidate);
    if (known !== undefined) return known;
    checkpoint(expired);
    const largest = agents.map(() => new Map<number, Rational>());
    for (const { agent, into, gain } of incentivesAt(of, candidate)) {
      const before = largest[agent].get(into);
      if (before === undefined || compare(gain, before) > 0) largest[agent].set(into, gain);
    }
    const size = largest.reduce((total, { size }) => total + size, 0);
    if (room >= size) {
      gains.set(candidate, largest);
      room -= size;
    }
    return largest;
  };
  const decide = (x: Candidate, y: Candidate): boolean => {
    if (x.cell === y.cell) return true;
    const fromX = gainsInto(x);
    return agents.every((agent) => {
      const there = fromX[agent].get(y.cell);
      // Most candidates are out of each other's reach: what y could do is looked up only where x leads there.
      const back = there && gainsInto(y)[agent].get(x.cell);
      return there === undefined || back === undefined || !isPositive(add(there, back));
    });
  };
  return (a, b) => {
    const [x, y] = a.contingency < b.contingency ? [a, b] : [b, a];
    const known = verdicts.get(x)?.get(y);
    if (known !== undefined) return known;
    const verdict = decide(x, y);
    if (room > 0) {
      room -= 1;
      const row = verdicts.get(x);
      if (row === undefined) verdicts.set(x, new Map([[y, verdict]]));
      else row.set(y, verdict);
    }
    return verdict;
  };
}
