/**
 * # What a choice must burn, without a linear program
 *
 * One agent's incentive constraints t(from) ≥ t(into) + gain are difference constraints, and are solved by raising transfers from a floor
 * until none need rise (Bellman–Ford): the result is the least solution above the floor, or the constraints contain a closed walk of positive
 * gain. Agents are coupled only by budgets. This decides, in integers,
 *
 * - the unrestricted class, in which nothing couples them;
 * - in the subsidy-free class, whether transfers exist at all: budgets ask for little, and the least transfers ask for the least;
 * - one agent: money is burned only by paying it less, and the greatest transfers ≤ 0 burn the least;
 * - two agents whose transfers cancel, t_2 = −t_1: the constraints of the second, turned round, join those of the first. In the balanced
 *   class this is everything, in the subsidy-free class it is whether nothing need be burned.
 *
 * With more agents, one who can take what the least transfers of the others leave is looked for. What this does not decide is left to a
 * linear program. The unknowns are those of `transfer-program.ts`: cells on the path, and off it only where they couple agents.
 */
import type { Integer } from '../../exact/integer-table.js';
import { add, fraction, multiply, type Rational, ZERO } from '../../exact/rational.js';
import { type IntegerSetting, integerSetting } from '../language/integer-setting.js';
import type { Setting } from '../language/setting.js';
import type { Outcome } from './incentives.js';

/** The constraints of one agent over numbered cells. */
interface Constraints {
  /** t(from) ≥ t(into) + gain, in parallel lists. */
  readonly from: number[];
  readonly into: number[];
  readonly gain: Integer[];
  /** t(cell) ≥ floor, where there is a liability bound B: at least −B, and more where a deviation must be deterred by the worst, −B. */
  readonly floor: Integer[];
}

/**
 * The least money that transfers must burn on the path to implement some outcomes, at most one per contingency; `null` if none implement
 * them; `'undecided'` where that takes a linear program.
 */
export function leastBurned(of: Setting, outcomes: readonly Outcome[]): Rational | null | 'undecided' {
  const { mechanismClass, liability } = of;
  const numbers = integerSetting(of);
  const { zero } = numbers;
  const found = constraintsOf(of, numbers, outcomes);
  if (found === null) return null;
  const { agents, cells } = found;
  const nothing = new Array<Integer>(cells).fill(zero);
  if (agents.every((agent) => satisfies(nothing, agent, liability !== null))) return ZERO;
  const cap = numbers.liability;

  if (mechanismClass === 'balanced') {
    if (agents.length === 1) return null;
    if (agents.length === 2) return cancels(agents[0], agents[1], cells, numbers) ? ZERO : null;
  }
  const least: Integer[][] = [];
  for (const agent of agents) {
    const transfers = liability === null ? nothing.slice() : agent.floor.slice();
    if (!raise(transfers, agent.from, agent.into, agent.gain)) return null;
    if (cap !== null && transfers.some((t) => t > cap)) return null;
    least.push(transfers);
  }
  if (mechanismClass === 'unrestricted') return ZERO;
  if (mechanismClass === 'subsidy-free') {
    if (liability !== null && nothing.some((_, cell) => least.reduce((total, transfers) => total + transfers[cell], zero) > zero))
      return null;
    if (agents.length === 1) return burnedByOne(of, outcomes, agents[0], found.places, numbers);
    if (agents.length === 2) return cancels(agents[0], agents[1], cells, numbers) ? ZERO : 'undecided';
  }
  return someoneTakesTheRest(agents, nothing, numbers) ? ZERO : 'undecided';
}

/** The constraints of every agent; `null` if some temptation is undetectable. */
function constraintsOf(
  { environment, language, mechanismClass, liability }: Setting,
  numbers: IntegerSetting,
  outcomes: readonly Outcome[],
): { readonly agents: readonly Constraints[]; readonly cells: number; readonly places: ReadonlyMap<number, number> } | null {
  const n = environment.agents.length;
  const places = new Map<number, number>();
  for (const { contingency, profile } of outcomes) {
    const cell = language.cells[contingency][profile];
    if (!places.has(cell)) places.set(cell, places.size);
  }
  const path = places.size;
  const balanced = mechanismClass === 'balanced';
  /** For cells off the path, who reached them last and how many agents did. */
  const reachedBy = new Array<number>(path).fill(-1);
  const reachers = new Array<number>(path).fill(0);
  const agents: Constraints[] = [];
  for (let agent = 0; agent < n; agent++) {
    const all: Constraints = { from: [], into: [], gain: [], floor: [] };
    const stride = environment.strides[agent];
    const count = environment.actions[agent].length;
    for (const { contingency, profile } of outcomes) {
      const row = numbers.rows[contingency];
      const cells = language.cells[contingency];
      const taken = Math.floor(profile / stride) % count;
      for (let action = 0, to = profile - taken * stride; action < count; action++, to += stride) {
        if (action === taken) continue;
        const gain = row[to * n + agent] - row[profile * n + agent];
        if (cells[to] === cells[profile]) {
          if (gain > 0) return null;
          continue;
        }
        let place = places.get(cells[to]);
        if (place === undefined) {
          place = places.size;
          places.set(cells[to], place);
          reachedBy.push(-1);
          reachers.push(0);
        }
        if (place >= path && reachedBy[place] !== agent) {
          reachedBy[place] = agent;
          reachers[place] += 1;
        }
        all.from.push(places.get(cells[profile]) ?? 0);
        all.into.push(place);
        all.gain.push(gain);
      }
    }
    agents.push(all);
  }
  const matters = (place: number) => place < path || (balanced && (liability !== null || reachers[place] === n));
  return {
    agents: agents.map((all) => onCellsThatMatter(all, balanced ? places.size : path, matters, numbers)),
    cells: balanced ? places.size : path,
    places,
  };
}

/** Drops the constraints into other cells, after the floors that follow from a liability bound. */
function onCellsThatMatter(
  all: Constraints,
  cells: number,
  matters: (place: number) => boolean,
  { liability, zero }: IntegerSetting,
): Constraints {
  const kept: Constraints = {
    from: [],
    into: [],
    gain: [],
    floor: new Array<Integer>(cells).fill(liability === null ? zero : zero - liability),
  };
  for (let k = 0; k < all.from.length; k++) {
    const from = all.from[k];
    if (matters(all.into[k])) {
      kept.from.push(from);
      kept.into.push(all.into[k]);
      kept.gain.push(all.gain[k]);
    } else if (liability !== null && all.gain[k] - liability > kept.floor[from]) kept.floor[from] = all.gain[k] - liability;
  }
  return kept;
}

/** Raises transfers until t(from) ≥ t(into) + gain throughout; `false` if a closed walk of positive gain keeps them rising. */
function raise(transfers: Integer[], from: readonly number[], into: readonly number[], gain: readonly Integer[]): boolean {
  for (let round = 0; round < transfers.length; round++) {
    let rising = false;
    for (let k = 0; k < from.length; k++) {
      const needed = transfers[into[k]] + gain[k];
      if (needed > transfers[from[k]]) {
        transfers[from[k]] = needed;
        rising = true;
      }
    }
    if (!rising) return true;
  }
  return false;
}

/** Whether one agent's transfers satisfy its constraints. */
function satisfies(transfers: readonly Integer[], { from, into, gain, floor }: Constraints, bounded: boolean): boolean {
  for (let k = 0; k < from.length; k++) if (transfers[into[k]] + gain[k] > transfers[from[k]]) return false;
  return !bounded || floor.every((least, cell) => transfers[cell] >= least);
}

/** Whether transfers t and −t, on every cell, satisfy the constraints of two agents. */
function cancels(one: Constraints, other: Constraints, cells: number, { liability, zero }: IntegerSetting): boolean {
  const transfers = liability === null ? new Array<Integer>(cells).fill(zero) : one.floor.slice();
  if (!raise(transfers, [...one.from, ...other.into], [...one.into, ...other.from], [...one.gain, ...other.gain])) return false;
  return liability === null || transfers.every((t, cell) => t <= liability && zero - t >= other.floor[cell]);
}

/** What a single agent must burn: its greatest transfers that are nowhere positive; they are as large as its floors if any are. */
function burnedByOne(
  { environment, language }: Setting,
  outcomes: readonly Outcome[],
  { from, into, gain, floor }: Constraints,
  places: ReadonlyMap<number, number>,
  { scale, zero, liability }: IntegerSetting,
): Rational | null {
  const fines = new Array<Integer>(floor.length).fill(zero);
  if (!raise(fines, into, from, gain)) return null;
  if (liability !== null && fines.some((fine, cell) => zero - fine < floor[cell])) return null;
  let burned = ZERO;
  for (const { contingency, profile } of outcomes) {
    const fine = fines[places.get(language.cells[contingency][profile]) ?? 0];
    burned = add(burned, multiply(environment.prior[contingency], fraction(BigInt(fine), scale)));
  }
  return burned;
}

/** Whether some agent can take, with the sign turned, the sum of the others' least transfers from 0 up. */
function someoneTakesTheRest(agents: readonly Constraints[], nothing: readonly Integer[], { liability, zero }: IntegerSetting): boolean {
  const paid = agents.map(({ from, into, gain, floor }) => {
    const transfers = liability === null ? nothing.slice() : floor.map((least) => (least > zero ? least : zero));
    raise(transfers, from, into, gain);
    return transfers;
  });
  if (liability !== null && paid.some((transfers) => transfers.some((t) => t > liability))) return false;
  return agents.some((agent, j) => {
    const rest = nothing.map((_, cell) => paid.reduce((total, transfers, i) => (i === j ? total : total - transfers[cell]), zero));
    return satisfies(rest, agent, liability !== null);
  });
}
