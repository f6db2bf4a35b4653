/**
 * # `lacuna compare`
 *
 * What was played beside what the theory says, game by game and condition by condition.
 */
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import { type EquilibriumPair, setting } from '../../../src/contract/language/setting.js';
import { LacunaError } from '../../../src/exact/error.js';
import type { Expiry } from '../../../src/exact/expiry.js';
import { unlessInterrupted } from '../../../src/exact/expiry.js';
import { comparisonObject } from '../../../src/formats/analysis/comparison.js';
import { benchmarksOf, type CommonsBenchmarks, compareCommons } from '../../../src/plays/commons-comparison.js';
import type { CommonsGame, TableGame } from '../../../src/plays/recording.js';
import { compareTable } from '../../../src/plays/table-comparison.js';
import { comparisonPage } from '../../pages/experiments/comparison-page.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { gatherPlays, parseWhere } from './gathered-plays.js';

/** The options as typed. */
interface ComparePlaysFlags {
  readonly json?: boolean;
  readonly where: readonly string[];
  readonly time: number;
}

/** Compares, and returns the exit status: 3 where a contract was not found in time. */
export function comparePlaysCommand(paths: readonly string[], flags: ComparePlaysFlags): number {
  const gathered = gatherPlays(paths, parseWhere(flags.where));
  if (gathered.asked === 0) throw new LacunaError({ place: paths[0], expected: 'plays to compare', received: 'none' });
  const late: string[] = [];
  const contracts = new Map<TableGame, EquilibriumPair | null>();
  const contractOf = (game: TableGame): EquilibriumPair | null => {
    const known = contracts.get(game);
    if (known !== undefined) return known;
    const found = bestMechanism(setting(game.environment, game.language), clock(flags.time));
    if (found.status === 'interrupted') late.push(game.name);
    const pair = found.status === 'attained' ? found.pair : null;
    contracts.set(game, pair);
    return pair;
  };
  const benchmarks = new Map<CommonsGame, CommonsBenchmarks>();
  const benchmarksFor = (game: CommonsGame): CommonsBenchmarks => {
    const known = benchmarks.get(game) ?? benchmarksOf(game.commons, clock(flags.time));
    benchmarks.set(game, known);
    return known;
  };
  const tables = gathered.tables.map((tally) => compareTable(tally, contractOf(tally.game)));
  const commons = gathered.commons.flatMap((tally) => {
    const compared = unlessInterrupted(() => compareCommons(tally, benchmarksFor(tally.game), clock(flags.time)), null);
    if (compared === null) late.push(tally.game.name);
    return compared === null ? [] : [compared];
  });
  const text =
    flags.json === true
      ? JSON.stringify(comparisonObject(paths.join(' '), tables, commons))
      : comparisonPage(terminalSheet(), tables, commons);
  process.stdout.write(`${text}\n`);
  if (late.length === 0) return 0;
  process.stderr.write(`lacuna: time ran out on ${[...new Set(late)].slice(0, 10).join(', ')}; --time gives more\n`);
  return 3;
}

function clock(seconds: number): Expiry {
  const until = performance.now() + 1000 * seconds;
  return () => performance.now() >= until;
}
