/**
 * # Runs of a commons beside the theory
 *
 * What was caught beside what the rush catches, what the best plan catches that is blind to growth, and what the best plan catches that sees it; and
 * beside the equilibria that the theory knows of agents with these goals, such as k welfare maximisers among n. Steps are predicted, means climb: distances are told, nothing is tested.
 */
import type { Commons } from '../commons/commons.js';
import { equilibriumValues } from '../commons/equilibrium-values.js';
import { optimalValue } from '../commons/plan.js';
import { type Expiry, never } from '../exact/expiry.js';
import { absolute, divide, isZero, minimum, type Rational, rational, subtract, sum } from '../exact/rational.js';
import { type Weight, weightOf } from './goal.js';
import type { RunFigures } from './month-tally.js';
import { ENFORCED } from './played-contracts.js';
import type { CommonsGame } from './recording.js';
import type { Range } from './table-comparison.js';

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
  /** The worst and the best equilibrium that the theory knows of agents with these goals, and how far the mean gain is from the nearer one. */
  readonly predicted: { readonly range: Range; readonly distance: Rational | null } | null;
  /** Which statements these are, or why there is none. */
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
  const { values, because } = prediction(game.commons, tally, expired);
  return {
    tally,
    benchmarks,
    mean,
    suspect: total((run) => (run.suspect ? 1 : 0)),
    irregular: total((run) => run.irregular),
    unread: total((run) => run.unread),
    closed: mean === null || isZero(gap) ? null : divide(subtract(mean.gain, benchmarks.rush), gap),
    predicted: values === null ? null : { range: values, distance: mean === null ? null : nearest(mean.gain, values) },
    because,
  };
}

interface Prediction {
  readonly values: Range | null;
  readonly because: string;
}

/** What the theory knows of agents with these goals under this contract, which caps catches where it is enforced. */
function prediction(of: Commons, { goals, contract }: RunTally, expired: Expiry): Prediction {
  const weights = goals?.map(weightOf);
  if (weights === undefined) return { values: null, because: 'The goals were not written down.' };
  const known = weights.filter((weight): weight is Weight => weight !== null);
  if (known.length < weights.length) return { values: null, because: 'Some of the goals are words that the theory does not know.' };
  const terms = { ...of, weights: known, contract: contract === ENFORCED ? ('caps' as const) : of.contract };
  const { least, greatest, because, reason } = equilibriumValues(terms, expired);
  const values = least === null || greatest === null ? null : { least, greatest };
  return { values, because: because.length === 0 ? reason : `${because.join(', ')}. ${reason}` };
}

/** From the nearer end of a range: the theory knows of an equilibrium at each, not of any in between. */
const nearest = (value: Rational, { least, greatest }: Range): Rational =>
  minimum(absolute(subtract(value, least)), absolute(subtract(value, greatest)));
