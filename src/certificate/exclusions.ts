/**
 * # Outcomes that no mechanism makes equilibria together
 *
 * The table of a certificate from which its trees strike out candidates: single outcomes with an undetectable temptation, pairs with a
 * closed walk of two deviations (B6), and whatever else linear programs have proved of one or two outcomes. A pair is worked out when it is
 * first asked about. What the tree needs is noted as it grows, and only that is written down.
 */
import { type Incentive, incentivesAt, type Outcome } from '../contract/incentives/incentives.js';
import type { Setting } from '../contract/language/setting.js';
import { add, greater, isPositive } from '../exact/rational.js';
import type { Excluded, Proof } from './format.js';
import { walkProof } from './proof.js';

/** What is known to be impossible of one outcome, or of two at different contingencies. */
export interface Exclusions {
  /** Whether an outcome is struck out, which is noted. */
  readonly struck: (x: Outcome) => boolean;
  readonly apart: (x: Outcome, y: Outcome) => boolean;
  /** The same, noted if so: as what the tree rests on, or as what may only have sharpened a bound. */
  readonly noteApart: (x: Outcome, y: Outcome, need: 'needed' | 'perhaps') => boolean;
  /** Notes a proof about one or two outcomes; false if it was known. */
  readonly learn: (outcomes: readonly Outcome[], proof: Proof) => boolean;
  /** What was noted since {@link forget}, with or without what was perhaps of use. */
  readonly noted: (perhaps: boolean) => Excluded[];
  readonly forget: () => void;
}

export function exclusions(of: Setting): Exclusions {
  const { environment, language } = of;
  const size = environment.contingencies.length * environment.profileCount;
  const id = ({ contingency, profile }: Outcome) => contingency * environment.profileCount + profile;
  const known = new Map<number, Excluded | null>();
  const notes = { needed: new Set<Excluded>(), perhaps: new Set<Excluded>() };
  const gains = new Map<number, readonly ReadonlyMap<number, Incentive>[]>();

  /** For each agent, the deviation of largest gain from an outcome into each cell. */
  const gainsInto = (outcome: Outcome): readonly ReadonlyMap<number, Incentive>[] => {
    const before = gains.get(id(outcome));
    if (before !== undefined) return before;
    const largest = environment.agents.map(() => new Map<number, Incentive>());
    for (const incentive of incentivesAt(of, outcome)) {
      const best = largest[incentive.agent].get(incentive.into);
      if (best === undefined || greater(incentive.gain, best.gain)) largest[incentive.agent].set(incentive.into, incentive);
    }
    gains.set(id(outcome), largest);
    return largest;
  };
  const key = (x: Outcome, y: Outcome) => (x.contingency <= y.contingency ? id(x) * size + id(y) : id(y) * size + id(x));
  const entry = (outcomes: readonly Outcome[], proof: Proof): Excluded => ({
    outcomes: outcomes.map(({ contingency, profile }) => [contingency, profile] as const),
    proof,
  });
  const closedWalk = (x: Outcome, y: Outcome): Excluded | null => {
    const [from, to] = [language.cells[x.contingency][x.profile], language.cells[y.contingency][y.profile]];
    if (from === to) return null;
    const [there, back] = [gainsInto(x), gainsInto(y)];
    for (let agent = 0; agent < there.length; agent++) {
      const [out, home] = [there[agent].get(to), back[agent].get(from)];
      if (out !== undefined && home !== undefined && isPositive(add(out.gain, home.gain))) return entry([x, y], walkProof([out, home]));
    }
    return null;
  };
  const between = (x: Outcome, y: Outcome): Excluded | null => {
    const before = known.get(key(x, y));
    if (before !== undefined) return before;
    const found = closedWalk(x, y);
    known.set(key(x, y), found);
    return found;
  };
  return {
    struck: (x) => {
      const found = known.get(key(x, x)) ?? null;
      if (found !== null) notes.needed.add(found);
      return found !== null;
    },
    apart: (x, y) => between(x, y) !== null,
    noteApart: (x, y, need) => {
      const found = between(x, y);
      if (found !== null) notes[need].add(found);
      return found !== null;
    },
    learn: (outcomes, proof) => {
      const [x, y = x] = outcomes;
      if ((known.get(key(x, y)) ?? null) !== null) return false;
      known.set(key(x, y), entry(outcomes, proof));
      return true;
    },
    noted: (perhaps) => [...new Set([...notes.needed, ...(perhaps ? notes.perhaps : [])])],
    forget: () => {
      notes.needed.clear();
      notes.perhaps.clear();
    },
  };
}
