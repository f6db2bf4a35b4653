/**
 * # What stands in the way of a choice
 *
 * The incentive, budget and liability constraints of a choice say, of the transfers, `coefficients · t ≥ constant` with whole coefficients.
 * Eliminating the transfers (Fourier and Motzkin) leaves the combinations of the constants that must not be positive: the choice can be
 * implemented iff none of them is.
 */
import type { Incentive } from '../contract/incentives/incentives.js';
import type { RowMeaning } from '../contract/incentives/transfer-program.js';
import type { Choice, Setting } from '../contract/language/setting.js';
import { multiply, negate, type Rational, rational, sum, ZERO } from '../exact/rational.js';
import { incentivesOf, reachedBy } from './transfers.js';

/** A combination of constraints that is free of transfers: its constant must not be positive. */
export interface Combination {
  readonly total: Rational;
  /** The incentives of the combination in order as a closed walk of one agent, if they are one and the only constraints in it. */
  readonly walk: readonly Incentive[] | null;
  /** The multipliers of the constraints as they are stated: on ≥ negative, on ≤ positive. */
  readonly multipliers: Multipliers;
}

type Multipliers = readonly { readonly row: RowMeaning; readonly multiplier: Rational }[];

/** A constraint coefficients · t ≥ constant: what it says, with `side` 1, or −1 where what is stated is −coefficients · t ≤ −constant. */
interface Constraint {
  readonly t: ReadonlyMap<string, number>;
  readonly constant: Rational;
  readonly row: RowMeaning;
  readonly side: 1 | -1;
}

interface Row {
  /** Coefficients of the transfers that are left. */
  readonly t: ReadonlyMap<string, number>;
  /** Multipliers of the constraints. */
  readonly y: ReadonlyMap<number, number>;
}

/** Elimination is given up beyond so many rows. */
const MOST_ROWS = 300;

function mixed<Key>(m: ReadonlyMap<Key, number>, a: number, k: ReadonlyMap<Key, number>, b: number): Map<Key, number> {
  const total = new Map([...m].map(([key, value]) => [key, value * a]));
  for (const [key, value] of k) {
    const next = (total.get(key) ?? 0) + value * b;
    if (next === 0) total.delete(key);
    else total.set(key, next);
  }
  return total;
}

function eliminated(rows: readonly Row[], unknowns: readonly string[]): Row[] | null {
  let all = [...rows];
  for (const name of unknowns) {
    const of = (row: Row) => row.t.get(name) ?? 0;
    const [up, down] = [all.filter((row) => of(row) > 0), all.filter((row) => of(row) < 0)];
    const made = up.flatMap((p) => down.map((n) => ({ t: mixed(p.t, -of(n), n.t, of(p)), y: mixed(p.y, -of(n), n.y, of(p)) })));
    const known = new Set<string>();
    const distinct = [...all.filter((row) => of(row) === 0), ...made].filter(({ t, y }) => {
      const text = JSON.stringify([[...t].sort(), [...y].sort()]);
      return !known.has(text) && known.add(text);
    });
    // A combination of more constraints than another one of the same is implied by it.
    all = distinct.filter(({ y }) => !distinct.some((other) => other.y.size < y.size && [...other.y.keys()].every((k) => y.has(k))));
    if (all.length > MOST_ROWS) return null;
  }
  return all;
}

/**
 * The combinations free of transfers, or null where there are too many; with `paid`, those of transfers that burn nothing on the path besides,
 * which are so to speak a narrower class.
 */
export function combinationsOf(of: Setting, choice: Choice, paid: 'anyhow' | 'burning nothing' = 'anyhow'): Combination[] | null {
  const { environment, mechanismClass, liability } = of;
  const incentives = incentivesOf(of, choice);
  const agents = environment.agents.map((_, i) => i);
  const cells = [...reachedBy(of, choice)];
  const onPath = new Set(choice.map((profile, w) => of.language.cells[w][profile]));
  const name = (cell: number, agent: number) => `${cell} ${agent}`;
  const rows: Constraint[] = incentives.map((incentive) => {
    const { agent, from, into, gain } = incentive;
    const t = from === into ? new Map<string, number>() : new Map([[name(from, agent), 1] as const, [name(into, agent), -1] as const]);
    return { t, constant: gain, row: { kind: 'incentive', incentive }, side: 1 };
  });
  for (const cell of mechanismClass === 'unrestricted' ? [] : cells) {
    const budget = (side: 1 | -1): Constraint => ({
      t: new Map(agents.map((i) => [name(cell, i), side])),
      constant: ZERO,
      row: { kind: 'budget', cell },
      side,
    });
    rows.push(budget(-1));
    if (mechanismClass === 'balanced' || (paid === 'burning nothing' && onPath.has(cell))) rows.push(budget(1));
  }
  for (const cell of liability === null ? [] : cells) {
    for (const agent of agents)
      for (const side of [1, -1] as const) {
        const row: RowMeaning = { kind: 'liability', cell, agent, side: side === 1 ? 'at least' : 'at most' };
        rows.push({ t: new Map([[name(cell, agent), side]]), constant: negate(liability ?? ZERO), row, side });
      }
  }
  const found = eliminated(
    rows.map(({ t }, k) => ({ t, y: new Map([[k, 1]]) })),
    cells.flatMap((cell) => agents.map((i) => name(cell, i))),
  );
  return (
    found?.map(({ y }) => ({
      total: sum([...y].map(([k, times]) => multiply(rational(times), rows[k].constant))),
      walk: closedWalk([...y.keys()].map((k) => (k < incentives.length ? incentives[k] : null))),
      multipliers: [...y].map(([k, times]) => ({ row: rows[k].row, multiplier: rational(-rows[k].side * times) })),
    })) ?? null
  );
}

/** Incentives of one agent in an order in which each begins where the one before ends. */
function closedWalk(steps: readonly (Incentive | null)[]): Incentive[] | null {
  const [first] = steps;
  if (first === null) return null;
  const walk = [first];
  while (walk.length < steps.length) {
    const at = walk[walk.length - 1].into;
    const next = steps.find((step) => step !== null && step.agent === first.agent && step.from === at && !walk.includes(step));
    if (next == null) return null;
    walk.push(next);
  }
  return walk[walk.length - 1].into === first.from ? walk : null;
}
