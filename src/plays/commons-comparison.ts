/**
 * # Runs of a commons beside the theory
 *
 * What was caught beside what the rush catches, what the best plan catches that is blind to growth, and what the best plan catches that sees it; and
 * beside what is predicted of k welfare maximisers among n. Steps are predicted, means climb: distances are told, nothing is tested.
 */
import type { Commons } from '../commons/commons.js';
import { impatientPlan, optimalValue, planValue, type Tie } from '../commons/plan.js';
import { type Expiry, never } from '../exact/expiry.js';
import { compare, divide, isZero, less, ONE, type Rational, rational, subtract, sum, ZERO } from '../exact/rational.js';
import { ENFORCED } from './contracted.js';
import { WELFARE, weightOf } from './goal.js';
import type { RunFigures } from './month-tally.js';
import type { CommonsGame } from './recording.js';
import { distance, type Range } from './table-comparison.js';

/** The runs of one commons under one condition. */
export interface RunTally {
  readonly game: CommonsGame;
  readonly goals: readonly string[] | null;
  readonly contract: string | null;
  readonly runs: readonly RunFigures[];
}

/** What a commons is worth by the theory, whoever plays it. */
export interface CommonsBenchmarks {
  /** Everyone claims all there is in the first month: an equilibrium at every finite weight, and the worst. */
  readonly rush: Rational;
  readonly blind: Rational;
  readonly seen: Rational;
  /** The one of the two that the agents of this commons can reach. */
  readonly optimum: Rational;
}

export interface CommonsComparison {
  readonly tally: RunTally;
  readonly benchmarks: CommonsBenchmarks;
  /** Means over runs; `null` for what no run has. Over-use is a share of the months played. */
  readonly mean: {
    readonly gain: Rational;
    readonly months: Rational;
    readonly equality: Rational | null;
    readonly overuse: Rational | null;
  } | null;
  readonly suspect: number;
  readonly irregular: number;
  readonly unread: number;
  /** (gain − rush) / (optimum − rush). */
  readonly closed: Rational | null;
  /** What is predicted where goals are known, besides the rush, and how far the mean gain is from it; why, or why not. */
  readonly predicted: { readonly range: Range; readonly distance: Rational | null } | null;
  readonly because: string;
}

/** The benchmarks. */
export function benchmarksOf(of: Commons, expired: Expiry = never): CommonsBenchmarks {
  const blind = optimalValue({ ...of, seen: 'never' }, expired);
  const seen = optimalValue({ ...of, seen: 'before' }, expired);
  return { rush: rational(of.start), blind, seen, optimum: of.seen === 'before' ? seen : blind };
}

/** The comparison. */
export function compareCommons(tally: RunTally, benchmarks: CommonsBenchmarks, expired: Expiry = never): CommonsComparison {
  const { runs, game } = tally;
  const count = rational(runs.length);
  const total = (of: (run: RunFigures) => number) => runs.reduce((all, run) => all + of(run), 0);
  const months = total((run) => run.months);
  const equalities = runs.flatMap(({ equality }) => (equality === null ? [] : [equality]));
  const mean =
    runs.length === 0
      ? null
      : {
          gain: divide(sum(runs.map(({ gain }) => gain)), count),
          months: divide(rational(months), count),
          equality: equalities.length === 0 ? null : divide(sum(equalities), rational(equalities.length)),
          overuse: months === 0 ? null : divide(rational(total((run) => run.overused)), rational(months)),
        };
  const gap = subtract(benchmarks.optimum, benchmarks.rush);
  const { range, because } = prediction(game.commons, tally, benchmarks, expired);
  return {
    tally,
    benchmarks,
    mean,
    suspect: total((run) => (run.suspect ? 1 : 0)),
    irregular: total((run) => run.irregular),
    unread: total((run) => run.unread),
    closed: mean === null || isZero(gap) ? null : divide(subtract(mean.gain, benchmarks.rush), gap),
    predicted: range === null ? null : { range, distance: mean === null ? null : distance(mean.gain, range) },
    because,
  };
}

interface Prediction {
  readonly range: Range | null;
  readonly because: string;
}

/** What k of n agents who maximise welfare, among selfish others, are predicted to catch. */
function prediction(of: Commons, { goals, contract }: RunTally, benchmarks: CommonsBenchmarks, expired: Expiry): Prediction {
  const none = (because: string): Prediction => ({ range: null, because });
  const exactly = (value: Rational, because: string): Prediction => ({ range: { least: value, greatest: value }, because });
  if (contract === ENFORCED) return exactly(benchmarks.blind, 'everyone takes the share of the best blind total that the contract allows');
  const weights = goals?.map(weightOf);
  if (weights === undefined) return none('the goals were not written down');
  const selfish = weights.filter((weight) => weight !== null && weight !== WELFARE && isZero(weight)).length;
  const prosocial = weights.filter((weight) => weight === WELFARE).length;
  if (selfish + prosocial < weights.length) return none('the prediction is of agents who are selfish or maximise welfare');
  const n = of.agents.length;
  const fastest = of.growth.reduce((most, { factor }) => (less(most, factor) ? factor : most), ZERO);
  if (of.sharing === 'proportional') {
    return selfish > 0 && less(fastest, rational(n))
      ? exactly(benchmarks.rush, 'one selfish agent is enough for the rush where claims are met in proportion (F2)')
      : none('claims are met in proportion, and nobody is selfish or growth is too fast for the rush to be the only outcome');
  }
  const kappa = selfish === 0 ? ONE : rational(selfish);
  const value = (tie: Tie) => planValue(of, impatientPlan(of, kappa, tie, expired));
  const [greedy, sparing] = [value('greedy'), value('sparing')];
  const range = compare(greedy, sparing) <= 0 ? { least: greedy, greatest: sparing } : { least: sparing, greatest: greedy };
  return {
    range,
    because:
      prosocial === 0
        ? `${selfish} selfish agents share the future equally and are ${selfish} times as greedy as a planner (F4)`
        : selfish === 0
          ? 'all maximise welfare (F8); the rush remains an equilibrium'
          : `${prosocial} who maximise welfare abstain and leave a commons of ${selfish} (F8); the rush remains an equilibrium`,
  };
}
