/**
 * # The weight and the precision that plays reveal
 *
 * λ and β of a logit equilibrium by maximum likelihood, pooled over games: everyone in every game maximises u + λW with precision β, on the
 * principal branch. The profile interval of level 95 % holds the λ ≥ 0 whose likelihood ratio to the best is at most χ²_1's 0.95 quantile. λ = 0 and
 * λ = ∞ are at the edge of what λ can be, where a ratio is distributed as ½χ²_0 + ½χ²_1 (Chernoff 1954; Self and Liang 1987).
 *
 * Sources. McKelvey and Palfrey (1995), *Quantal response equilibria for normal form games*; Haile, Hortaçsu and Kosenok (2008) on what such
 * fits do and do not test.
 */
import type { Rational } from '../exact/rational.js';
import type { Profile } from './best-precision.js';
import type { Sample } from './likelihood.js';
import { logitGame, toDouble } from './logit-game.js';
import type { TableGame } from './recording.js';
import { simulatedCut } from './simulated-cut.js';
import { isSymmetricPair, perfectWeights } from './symmetric-pair.js';
import type { Tally } from './tally.js';
import { type WeightProfile, weightProfile, weightsWithin } from './weight-profile.js';

/** The 0.95 quantile of χ²_1, and of ½χ²_0 + ½χ²_1. */
export const QUANTILE = { interior: 3.841458820694124, boundary: 2.705543454095404 } as const;

/** All λ from `low` to `high`, as far as is known in doubles; `Infinity` is agents who weigh W alone. */
export interface WeightBounds {
  readonly low: number;
  readonly high: number;
  /** The same exactly, where it is known exactly; `null` as `high` for no bound. */
  readonly exact?: { readonly low: Rational; readonly high: Rational | null };
}

/** A best weight, or all weights that fit as well as each other. */
export type Estimate =
  | { readonly identified: true; readonly lambda: number; readonly beta: number; readonly interval: WeightBounds }
  | { readonly identified: false; readonly interval: WeightBounds };

/** What the plays say. */
export interface Fit {
  readonly plays: number;
  readonly unread: number;
  readonly logLikelihood: number;
  readonly estimate: Estimate;
  /** What 2(ℓ̂ − ℓ_p) may be within the interval: χ²_1's quantile, or the greater one that was simulated. */
  readonly cut: number;
  /** 2(ℓ̂ − ℓ_p) at λ = 0 and at λ = ∞. */
  readonly likelihoodRatio: { readonly zero: number; readonly infinity: number };
  /** Where some λ < 0 does better than every λ ≥ 0 by more than chance would, at 5 %. */
  readonly unconstrained: { readonly estimate: Estimate; readonly logLikelihood: number; readonly likelihoodRatio: number } | null;
}

/** A set of weights is taken for one point if it is narrower than this part of the profile interval. */
const POINT = 0.05;

/** How the interval is calibrated: by so many simulations, with numbers drawn uniformly from [0, 1). */
interface Calibration {
  readonly simulations: number;
  readonly draw: () => number;
}

/**
 * Fits one λ and one β to all tallies together; `null` where no action was read. With a calibration the interval is held to what chance does to so many
 * plays, and is never narrower than without.
 */
export function fitPlays(tallies: readonly Tally[], calibration: Calibration | null = null): Fit | null {
  const samples = tallies.flatMap(samplesOf).filter(({ counts }) => counts.some((own) => own.some((count) => count > 0)));
  if (samples.length === 0) return null;
  const profile = weightProfile(merged(samples), 0, 1);
  const pair = onlyPair(tallies);
  const calibrated = calibration !== null && pair === null && isIdentified(profile);
  const cut = calibrated
    ? Math.max(QUANTILE.interior, simulatedCut(profile.samples, profile.best, calibration.simulations, calibration.draw))
    : QUANTILE.interior;
  const { best, grid } = profile;
  const ratioTo = (other: Profile) => Math.max(0, 2 * (best.value - other.value));
  const [zero, infinity] = [grid[0], grid[grid.length - 1]];
  return {
    plays: tallies.reduce((sum, { plays }) => sum + plays, 0),
    unread: tallies.reduce((sum, { unread }) => sum + unread, 0),
    logLikelihood: best.value,
    estimate: pair ?? estimateOf(profile, cut),
    cut,
    likelihoodRatio: { zero: ratioTo(zero), infinity: ratioTo(infinity) },
    // Where everything fits alike, as at β = 0, λ = 0 is as good as the best.
    unconstrained: best.value - zero.value <= 1e-9 * (1 + Math.abs(best.value)) ? below(profile) : null,
  };
}

/** The counts of one tally, as a sample for each contingency. */
function samplesOf({ game, actions }: Tally): Sample[] {
  return game.environment.contingencies.map((_, w) => {
    const logit = logitOf(game, w);
    const counts = logit.sizes.map((size) => new Float64Array(size));
    actions[w].forEach((own, agent) => {
      own.forEach((count, action) => {
        counts[logit.roles[agent]][action] += count;
      });
    });
    return { game: logit, counts };
  });
}

const known = new WeakMap<TableGame, Map<number, Sample['game']>>();

/** The same object for the same game, so that conditions of one game share a branch. */
function logitOf(game: TableGame, contingency: number): Sample['game'] {
  const own = known.get(game) ?? new Map<number, Sample['game']>();
  known.set(game, own);
  const found = own.get(contingency) ?? logitGame(game.environment, contingency);
  own.set(contingency, found);
  return found;
}

/** Samples of one game, added up. */
function merged(samples: readonly Sample[]): Sample[] {
  const sums = new Map<Sample['game'], Sample>();
  for (const { game, counts } of samples) {
    const before = sums.get(game);
    sums.set(game, { game, counts: before === undefined ? counts : counts.map((own, r) => own.map((n, a) => n + before.counts[r][a])) });
  }
  return [...sums.values()];
}

/** λ of μ. */
const lambdaOf = (weight: number): number => (weight >= 1 ? Number.POSITIVE_INFINITY : weight / (1 - Math.abs(weight)));

/** β of B: the precision on u; on W alone where λ = ∞. */
const betaOf = ({ weight, precision }: Profile): number => (weight >= 1 ? precision : precision * (1 - Math.abs(weight)));

/** Whether the weights that fit as well as the best are as good as one. */
function isIdentified(profile: WeightProfile): boolean {
  const [interval, flat] = [weightsWithin(profile, QUANTILE.interior / 2), weightsWithin(profile, 5e-7)];
  return flat.high - flat.low <= POINT * (interval.high - interval.low);
}

function estimateOf(profile: WeightProfile, cut: number = QUANTILE.interior): Estimate {
  const { best } = profile;
  const asBounds = ({ low, high }: { readonly low: number; readonly high: number }) => ({ low: lambdaOf(low), high: lambdaOf(high) });
  if (!isIdentified(profile)) {
    return { identified: false, interval: asBounds(weightsWithin(profile, 1e-12 * (1 + Math.abs(best.value)))) };
  }
  return { identified: true, lambda: lambdaOf(best.weight), beta: betaOf(best), interval: asBounds(weightsWithin(profile, cut / 2)) };
}

/** Where all plays are of one symmetric game of two actions: all λ that fit perfectly, exactly. */
function onlyPair(tallies: readonly Tally[]): Estimate | null {
  const played = tallies.flatMap(({ game, actions }) =>
    actions.flatMap((own, w) => (own.some((counts) => counts.some((count) => count > 0)) ? [{ game, w, own }] : [])),
  );
  const [first] = played;
  const isAlone = played.every(({ game, w }) => game === first.game && w === first.w);
  if (!isAlone || !isSymmetricPair(first.game.environment, first.w)) return null;
  const count = (action: number) => played.reduce((sum, { own }) => sum + own.reduce((total, counts) => total + counts[action], 0), 0);
  const exact = perfectWeights(first.game.environment, first.w, [count(0), count(1)]);
  if (exact === null) return null;
  const high = exact.high === null ? Number.POSITIVE_INFINITY : toDouble(exact.high);
  return { identified: false, interval: { low: toDouble(exact.low), high, exact } };
}

/** What a negative λ would do, where it does better than chance allows. */
function below(profile: WeightProfile): Fit['unconstrained'] {
  const { samples, best } = profile;
  const negative = weightProfile(samples, -1 + 1 / 64, 0);
  const likelihoodRatio = 2 * (negative.best.value - best.value);
  if (!(likelihoodRatio > QUANTILE.boundary)) return null;
  return { estimate: estimateOf(negative), logLikelihood: negative.best.value, likelihoodRatio };
}
