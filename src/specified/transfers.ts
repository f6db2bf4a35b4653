/**
 * # Transfers that nobody has found
 *
 * Unknown transfers that make a choice an equilibrium, as conditions on unknowns; and transfers that are certain to do so: nothing on any cell
 * but a fine, as large as need be, for who comes to a cell that its own deviations alone lead to.
 */

import { equalShares } from '../contract/clauses/verifiable.js';
import { type Incentive, incentivesAt, outcomesOf } from '../contract/incentives/incentives.js';
import type { Choice, Setting, Transfers } from '../contract/language/setting.js';
import { add, negate, type Rational, subtract, sum, ZERO } from '../exact/rational.js';
import type { Clause, Literal } from '../symbolic/oracle.js';
import { unknown } from '../symbolic/polynomial.js';
import { negative, says } from './claims.js';

/** That no transfers are any, not even none: a bound below 0 says so, which is for whoever asks to rule out, or not. */
export const withoutTransfers = ({ liability }: Setting): readonly (Literal | boolean)[] =>
  liability === null ? [] : [negative(liability)];

/** All incentive constraints of a choice. */
export const incentivesOf = (of: Setting, choice: Choice): Incentive[] =>
  outcomesOf(choice).flatMap((outcome) => incentivesAt(of, outcome));

/** The cells that a choice or a deviation from it leads to. */
export const reachedBy = (of: Setting, choice: Choice): ReadonlySet<number> =>
  new Set([
    ...incentivesOf(of, choice).flatMap(({ from, into }) => [from, into]),
    ...choice.map((profile, w) => of.language.cells[w][profile]),
  ]);

/** Unknown transfers on the cells that a choice or a deviation from it leads to, or on others, and that they implement it within the class and the bound. */
export function unknownTransfers(
  of: Setting,
  choice: Choice,
  name: string,
  cells: Iterable<number> = reachedBy(of, choice),
): { readonly transfers: Transfers; readonly clauses: Clause[] } {
  const { environment, mechanismClass, liability } = of;
  const transfers = new Map([...cells].map((cell) => [cell, environment.agents.map((_, i): Rational => unknown(`t${name}_${cell}_${i}`))]));
  const paid = (cell: number, agent: number): Rational => transfers.get(cell)?.[agent] ?? ZERO;
  const clauses: Clause[] = [];
  for (const row of transfers.values()) {
    if (mechanismClass !== 'unrestricted') clauses.push(...says(negate(sum(row)), mechanismClass === 'balanced' ? '=' : '>='));
    if (liability !== null) for (const t of row) clauses.push(...says(subtract(liability, t), '>='), ...says(add(liability, t), '>='));
  }
  for (const { agent, from, into, gain } of incentivesOf(of, choice)) {
    const difference = from === into ? ZERO : subtract(paid(from, agent), paid(into, agent));
    clauses.push(...says(subtract(difference, gain), '>='));
  }
  return { transfers, clauses };
}

/** The deviations from a choice that fines alone are not certain to stop: where none of them tempts, the choice can be implemented, burning nothing. */
export function notFined(of: Setting, choice: Choice): Incentive[] {
  const incentives = incentivesOf(of, choice);
  if (of.liability !== null) return incentives;
  const onPath = new Set(incentives.map(({ from }) => from).concat(choice.map((profile, w) => of.language.cells[w][profile])));
  const visitors = new Map<number, Set<number>>();
  for (const { agent, into } of incentives) visitors.set(into, (visitors.get(into) ?? new Set()).add(agent));
  const fined = ({ into }: Incentive) =>
    !onPath.has(into) && (of.mechanismClass !== 'balanced' || (of.environment.agents.length > 1 && visitors.get(into)?.size === 1));
  return incentives.filter((incentive) => !fined(incentive));
}

/** What every deviation from a choice gains where equal shares are paid, t_i = W/n − u_i by the first outcome of each cell: where none gains, they implement it. */
export function leftByShares(of: Setting, choice: Choice): Rational[] {
  const shares = equalShares(of.environment, of.language);
  const paid = (cell: number, agent: number): Rational => shares.get(cell)?.[agent] ?? ZERO;
  return incentivesOf(of, choice).map(({ agent, from, into, gain }) => add(gain, subtract(paid(into, agent), paid(from, agent))));
}
