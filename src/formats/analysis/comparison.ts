/**
 * # Comparisons as JSON
 *
 * `comparison@1`: what was played beside what the theory says, game by game and condition by condition. Exact numbers are text, `null` is what nothing
 * can be said about.
 */
import { format, type Rational } from '../../exact/rational.js';
import { type Profile, profileNames } from '../../game/profile.js';
import type { CommonsComparison } from '../../plays/commons-comparison.js';
import { type PooledComparison, pooledComparisons } from '../../plays/pooled-comparison.js';
import type { Range, Share, TableComparison } from '../../plays/table-comparison.js';
import type { Json } from './analysis-line.js';

const COMPARISON_FORMAT = 'comparison@1';

const text = (value: Rational | null): Json => (value === null ? null : format(value));
const rangeObject = (range: Range | null): Json =>
  range === null ? null : { least: format(range.least), greatest: format(range.greatest) };
const shareObject = (share: Share | null): Json => (share === null ? null : { count: share.count, share: format(share.share) });

/** The comparison of a whole recording. */
export const comparisonObject = (
  file: string,
  tables: readonly TableComparison[],
  commons: readonly CommonsComparison[],
): { readonly [key: string]: Json } => ({
  lacuna: COMPARISON_FORMAT,
  file,
  tables: tables.map(tableObject),
  conditions: pooledComparisons(tables).map(pooledObject),
  commons: commons.map(commonsObject),
});

const pooledObject = ({ contract, goals, closed, ...of }: PooledComparison): Json => ({
  contract,
  goals,
  ...{ games: of.games, plays: of.plays, read: of.read, unread: of.unread },
  firstBest: shareObject(of.firstBest),
  equilibrium: shareObject(of.equilibrium),
  contractChoice: shareObject(of.contractChoice),
  predicted: shareObject(of.predicted),
  closed: text(closed),
});

function tableObject({ tally, read, welfare, predicted, ...of }: TableComparison): Json {
  const { environment, name } = tally.game;
  const byContingency = (profiles: readonly (readonly Profile[])[]): Json =>
    Object.fromEntries(
      environment.contingencies.map((contingency, w) => [contingency, profiles[w].map((a) => profileNames(environment, a))]),
    );
  return {
    game: name,
    contract: tally.contract,
    goals: tally.goals,
    plays: tally.plays,
    read,
    unread: tally.unread,
    firstBest: shareObject(of.firstBest),
    equilibrium: shareObject(of.equilibrium),
    contractChoice: shareObject(of.contract),
    predicted:
      predicted === null
        ? null
        : {
            profiles: byContingency(predicted.profiles),
            count: predicted.count,
            share: format(predicted.share),
            welfare: rangeObject(predicted.welfare),
            distance: format(predicted.distance),
          },
    welfare:
      welfare === null
        ? null
        : {
            realised: format(welfare.realised),
            firstBest: format(welfare.firstBest),
            equilibrium: rangeObject(welfare.equilibrium),
            contract: text(welfare.contract),
          },
    closed: text(of.closed),
    ofContractGap: text(of.ofContractGap),
  };
}

function commonsObject({ tally, benchmarks, mean, predicted, ...of }: CommonsComparison): Json {
  const { game, contract, goals, runs } = tally;
  return {
    game: game.name,
    contract,
    goals,
    runs: runs.length,
    suspect: of.suspect,
    irregularMonths: of.irregular,
    unread: of.unread,
    gain: mean === null ? null : format(mean.gain),
    months: mean === null ? null : format(mean.months),
    overuse: text(mean?.overuse ?? null),
    equality: text(mean?.equality ?? null),
    benchmarks: {
      rush: format(benchmarks.rush),
      blind: format(benchmarks.blind),
      seen: format(benchmarks.seen),
      optimum: format(benchmarks.optimum),
    },
    closed: text(of.closed),
    predicted:
      predicted === null
        ? null
        : { least: format(predicted.range.least), greatest: format(predicted.range.greatest), distance: text(predicted.distance) },
    because: of.because,
  };
}
