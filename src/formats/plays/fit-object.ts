/**
 * # Fits as JSON
 *
 * `fit@1`. These numbers are floating point and rounded to ten significant digits; the thresholds beside them are exact.
 */
import { format } from '../../exact/rational.js';
import type { Estimate, Fit, WeightBounds } from '../../plays/fit.js';
import type { PlayedThresholds } from '../../plays/played-thresholds.js';
import type { Threshold } from '../../prosocial/threshold.js';
import type { Json } from '../analysis/analysis-line.js';

const FIT_FORMAT = 'fit@1';

const DIGITS = 10;

/** A double as decimal text. */
function decimal(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'infinity';
  const text = value.toPrecision(DIGITS);
  // No exponents: they are not read anywhere else either.
  return text.includes('e') ? value.toFixed(Math.min(100, Math.max(0, DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)))))) : text;
}

const boundsObject = ({ low, high, exact }: WeightBounds, level: string | null): Json => ({
  level,
  low: decimal(low),
  high: decimal(high),
  ...(exact === undefined ? {} : { exact: { low: format(exact.low), high: exact.high === null ? 'infinity' : format(exact.high) } }),
});

const estimateObject = (estimate: Estimate) => ({
  lambda: estimate.identified ? decimal(estimate.lambda) : null,
  beta: estimate.identified ? decimal(estimate.beta) : null,
  identified: estimate.identified,
  interval: boundsObject(estimate.interval, estimate.identified ? '0.95' : null),
});

const thresholdText = (threshold: Threshold | null): Json =>
  threshold === null ? null : typeof threshold === 'string' ? 'infinity' : format(threshold);

/** The object of a fit, with the thresholds of the games that were played. */
export function fitObject(fit: Fit, games: readonly PlayedThresholds[], conditions?: Json): { readonly [key: string]: Json } {
  const { lambda, beta, identified, interval } = estimateObject(fit.estimate);
  const { unconstrained } = fit;
  return {
    lacuna: FIT_FORMAT,
    ...(conditions === undefined ? {} : { where: conditions }),
    plays: fit.plays,
    unread: fit.unread,
    lambda,
    beta,
    logLikelihood: decimal(fit.logLikelihood),
    identified,
    interval,
    likelihoodRatio: { zero: decimal(fit.likelihoodRatio.zero), infinity: decimal(fit.likelihoodRatio.infinity) },
    critical: { interval: decimal(fit.cut), boundary: '2.705543454' },
    ...(unconstrained === null
      ? {}
      : {
          rejectsProsociality: true,
          unconstrained: {
            ...estimateObject(unconstrained.estimate),
            logLikelihood: decimal(unconstrained.logLikelihood),
            likelihoodRatio: decimal(unconstrained.likelihoodRatio),
          },
        }),
    games: games.map(({ name, plays, withoutContract, withContract }) => ({
      name,
      plays,
      withoutContract: thresholdText(withoutContract),
      withContract: thresholdText(withContract),
    })),
  };
}
