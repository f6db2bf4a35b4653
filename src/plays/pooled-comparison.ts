/**
 * # All table games under one condition
 *
 * Counts added up over games; the part of the gap that is closed is averaged over those games that have a gap, each counting alike, since welfare in one
 * game is no measure of welfare in another.
 */
import { divide, type Rational, rational, sum } from '../exact/rational.js';
import { conditionKey } from './recording.js';
import type { Share, TableComparison } from './table-comparison.js';

/** The games of one condition together. */
export interface PooledComparison {
  readonly goals: readonly string[] | null;
  readonly contract: string | null;
  readonly games: number;
  readonly plays: number;
  readonly read: number;
  readonly unread: number;
  readonly firstBest: Share | null;
  readonly equilibrium: Share | null;
  readonly contractChoice: Share | null;
  readonly predicted: Share | null;
  readonly closed: Rational | null;
}

/** The conditions, in the order in which they are first met. */
export function pooledComparisons(tables: readonly TableComparison[]): PooledComparison[] {
  const groups = new Map<string, TableComparison[]>();
  for (const table of tables) {
    const key = conditionKey(table.tally);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].map((group) => {
    const total = (of: (table: TableComparison) => number) => group.reduce((all, table) => all + of(table), 0);
    /** Over the games in which the figure is one. */
    const pooled = (of: (table: TableComparison) => Share | null): Share | null => {
      const having = group.filter((table) => of(table) !== null);
      const read = having.reduce((all, table) => all + table.read, 0);
      if (read === 0) return null;
      const count = having.reduce((all, table) => all + (of(table)?.count ?? 0), 0);
      return { count, share: divide(rational(count), rational(read)) };
    };
    const closed = group.flatMap((table) => (table.closed === null ? [] : [table.closed]));
    return {
      goals: group[0].tally.goals,
      contract: group[0].tally.contract,
      games: group.length,
      plays: total(({ tally }) => tally.plays),
      read: total(({ read }) => read),
      unread: total(({ tally }) => tally.unread),
      firstBest: pooled((table) => table.firstBest),
      equilibrium: pooled((table) => table.equilibrium),
      contractChoice: pooled((table) => table.contract),
      predicted: pooled((table) => table.predicted),
      closed: closed.length === 0 ? null : divide(sum(closed), rational(closed.length)),
    };
  });
}
