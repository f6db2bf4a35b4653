/**
 * # The linear program of a choice
 *
 * Which transfers implement a choice, or a part of one, is a linear program: one row per incentive constraint, one per cell for the
 * budget, two per transfer for a liability bound. Its variables are t_i(k) on the cells on the path, and on other cells only where these
 * can matter:
 *
 * - subsidy-free and unrestricted, no bound: a cell off the path can be fined without limit, so its constraints drop out;
 * - the same with bound B: the best fine off the path is t_i(k) = −B, a constant;
 * - balanced, no bound: a cell that some agent cannot reach alone has a residual claimant and drops out; a cell that every agent can reach
 *   stays, with its budget (B8);
 * - balanced with bound B: every cell that can be reached stays.
 *
 * Bounds may be one agent's or one-sided: the worst fine is then that of the agent, and of an agent without one the constraints into cells
 * off the path drop out. Whether agents sign is one row each, once every contingency has its outcome.
 *
 * A part of a choice has a part of the rows: what it cannot satisfy no completion can, and what it must burn every completion burns.
 */
import type { LinearProgram, Row, Term } from '../../exact/linear-program.js';
import {
  add,
  divide,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.js';
import { isBounded, transferBounds } from '../language/individual-terms.js';
import type { Setting, Transfers } from '../language/setting.js';
import { type Incentive, incentivesAt, type Outcome } from './incentives.js';

/** What a row of a {@link TransferProgram} says. */
export type RowMeaning =
  | { readonly kind: 'incentive'; readonly incentive: Incentive }
  | { readonly kind: 'budget'; readonly cell: number }
  | { readonly kind: 'liability'; readonly cell: number; readonly agent: number; readonly side: 'at most' | 'at least' }
  | { readonly kind: 'participation'; readonly agent: number };

/** The linear program of a (partial) choice, and what its variables and rows stand for. */
export interface TransferProgram {
  /** Maximise −(money burned on the path), Σ_k P(k) Σ_i t_i(k). */
  readonly program: LinearProgram;
  readonly meanings: readonly RowMeaning[];
  /** The cells that have variables, those on the path first: t_i of `cells[c]` is variable `c · agents + i`. */
  readonly cells: readonly number[];
  /** How many of `cells` are on the path. */
  readonly onPath: number;
  /** Every incentive constraint of the outcomes, also those that need no row. */
  readonly incentives: readonly Incentive[];
}

/** Whether the budget on the path is that of the class, or nothing may be burned there (Σ_i t_i(k) = 0; no budget if unrestricted). */
type PathBudget = 'as the class' | 'nothing burned';

/**
 * The program of the transfers that implement `outcomes`, at most one per contingency.
 * @param extra what further variables (nonnegative, numbered from `agents · cells`) add to the left side of an incentive row
 */
export function transferProgram(
  of: Setting,
  outcomes: readonly Outcome[],
  pathBudget: PathBudget = 'as the class',
  extra: (incentive: Incentive, firstFreeVariable: number) => readonly Term[] = () => [],
): TransferProgram {
  const { environment, language, mechanismClass, individual } = of;
  const bounds = transferBounds(of);
  const n = environment.agents.length;
  const incentives = outcomes.flatMap((outcome) => incentivesAt(of, outcome));
  const likelihood = new Map<number, Rational>();
  for (const { contingency, profile } of outcomes) {
    const cell = language.cells[contingency][profile];
    likelihood.set(cell, add(likelihood.get(cell) ?? ZERO, environment.prior[contingency]));
  }
  const cells = [...likelihood.keys(), ...cellsOffPathThatMatter(of, incentives, likelihood)];
  const place = new Map(cells.map((cell, c) => [cell, c]));
  const variable = (cell: number, agent: number): number => (place.get(cell) ?? Number.NaN) * n + agent;

  const rows: Row[] = [];
  const meanings: RowMeaning[] = [];
  for (const incentive of incentives) {
    const { agent, from, into, gain } = incentive;
    const slack = extra(incentive, cells.length * n);
    if (from === into) {
      if (!isPositive(gain) && !slack.some(([, coefficient]) => isNegative(coefficient))) continue;
      rows.push({ terms: slack, relation: '>=', bound: gain });
    } else if (place.has(into)) {
      rows.push({ terms: [[variable(from, agent), ONE], [variable(into, agent), negate(ONE)], ...slack], relation: '>=', bound: gain });
    } else {
      const { least } = bounds[agent];
      if (least === null) continue;
      rows.push({ terms: [[variable(from, agent), ONE], ...slack], relation: '>=', bound: add(gain, least) });
    }
    meanings.push({ kind: 'incentive', incentive });
  }
  if (mechanismClass !== 'unrestricted') {
    for (const cell of cells) {
      const exact = mechanismClass === 'balanced' || (pathBudget === 'nothing burned' && likelihood.has(cell));
      rows.push({
        terms: environment.agents.map((_, agent): Term => [variable(cell, agent), ONE]),
        relation: exact ? '=' : '<=',
        bound: ZERO,
      });
      meanings.push({ kind: 'budget', cell });
    }
  }
  for (const cell of cells) {
    for (const [agent, { least, most }] of bounds.entries()) {
      const terms: Term[] = [[variable(cell, agent), ONE]];
      if (most !== null) {
        rows.push({ terms, relation: '<=', bound: most });
        meanings.push({ kind: 'liability', cell, agent, side: 'at most' });
      }
      if (least !== null) {
        rows.push({ terms, relation: '>=', bound: least });
        meanings.push({ kind: 'liability', cell, agent, side: 'at least' });
      }
    }
  }
  if (individual !== undefined && outcomes.length === environment.contingencies.length) {
    for (const [agent, outside] of individual.outside.entries()) {
      if (outside === null) continue;
      const inside = sum(
        outcomes.map(({ contingency: w, profile }) => multiply(environment.prior[w], environment.payoffs[w][profile][agent])),
      );
      const terms = [...likelihood].map(([cell, p]): Term => [variable(cell, agent), p]);
      rows.push({ terms, relation: '>=', bound: subtract(outside, inside) });
      meanings.push({ kind: 'participation', agent });
    }
  }
  const objective: Term[] =
    mechanismClass === 'subsidy-free'
      ? [...likelihood].flatMap(([cell, p]) => environment.agents.map((_, agent): Term => [variable(cell, agent), p]))
      : [];
  const free = new Array<boolean>(cells.length * n).fill(true);
  return { program: { objective, rows, free }, meanings, cells, onPath: likelihood.size, incentives };
}

/** Whether a row holds where nothing is paid. */
export const holdsAtZero = ({ relation, bound }: Row): boolean =>
  relation === '=' ? isZero(bound) : relation === '<=' ? !isNegative(bound) : !isPositive(bound);

/** The cells off the path whose transfers are coupled to others, by the list in the header of this file. */
function cellsOffPathThatMatter(of: Setting, incentives: readonly Incentive[], onPath: ReadonlyMap<number, Rational>): number[] {
  if (of.mechanismClass !== 'balanced') return [];
  const bounded = isBounded(of);
  return [...reachersOffPath(incentives, onPath)]
    .filter(([, agents]) => bounded || agents.size === of.environment.agents.length)
    .map(([cell]) => cell);
}

/** For each cell off the path that some deviation leads to, the agents who can reach it alone. */
function reachersOffPath(incentives: readonly Incentive[], onPath: ReadonlyMap<number, unknown>): Map<number, Set<number>> {
  const reachers = new Map<number, Set<number>>();
  for (const { into, agent } of incentives) {
    if (onPath.has(into)) continue;
    const known = reachers.get(into);
    if (known === undefined) reachers.set(into, new Set([agent]));
    else known.add(agent);
  }
  return reachers;
}

/**
 * Completes transfers on the cells of a program to transfers on all cells: off the path each agent is fined just enough to stay on it; in
 * the balanced class the agents who cannot reach the cell alone share the fines.
 * @param required by how much `from` must pay more than `into`: the gain, or what is left of it
 */
export function completeTransfers(
  of: Setting,
  { cells, onPath, incentives }: TransferProgram,
  point: readonly Rational[],
  required: (incentive: Incentive) => Rational = ({ gain }) => gain,
): Transfers {
  const n = of.environment.agents.length;
  const transfers = new Map<number, Rational[]>(cells.map((cell, c) => [cell, point.slice(c * n, c * n + n)]));
  const path = new Map(cells.slice(0, onPath).map((cell) => [cell, true]));
  const reachers = reachersOffPath(incentives, path);
  for (const cell of cells) reachers.delete(cell);
  for (const cell of reachers.keys()) transfers.set(cell, new Array<Rational>(n).fill(ZERO));
  for (const incentive of incentives) {
    const fined = reachers.has(incentive.into) ? transfers.get(incentive.into) : undefined;
    const paid = transfers.get(incentive.from);
    if (fined === undefined || paid === undefined) continue;
    const highest = subtract(paid[incentive.agent], required(incentive));
    if (isPositive(subtract(fined[incentive.agent], highest))) fined[incentive.agent] = highest;
  }
  if (of.mechanismClass === 'balanced') for (const [cell, agents] of reachers) shareFines(transfers.get(cell) ?? [], agents);
  return transfers;
}

/** Pays the fines on a cell out, in equal parts, to the agents who cannot reach it. */
function shareFines(paid: Rational[], reachers: ReadonlySet<number>): void {
  const claimants = paid.map((_, agent) => agent).filter((agent) => !reachers.has(agent));
  const fines = paid.reduce((total, t) => subtract(total, t), ZERO);
  const share = divide(fines, rational(claimants.length));
  for (const agent of claimants) paid[agent] = share;
}
