/** What the plays reveal, as a page of sentences and numbers. */
import { format } from '../../../src/exact/rational.js';
import { type Estimate, type Fit, QUANTILE } from '../../../src/plays/fit.js';
import type { PlayedThresholds } from '../../../src/plays/played-thresholds.js';
import { cleanLine } from '../layout/clean-line.js';
import { heading, paragraph, type Sheet, table } from '../layout/layout.js';
import { plainName } from '../layout/plain-name.js';

const MOST_GAMES = 20;

const rounded = (value: number): string => (value === Number.POSITIVE_INFINITY ? '∞' : `${Number(value.toPrecision(6))}`);

function intervalText({ interval: { low, high, exact } }: Estimate): string {
  if (exact !== undefined) return `[${format(exact.low)}, ${exact.high === null ? '∞)' : `${format(exact.high)}]`}`;
  return `[${rounded(low)}, ${high === Number.POSITIVE_INFINITY ? '∞]' : `${rounded(high)}]`}`;
}

/** The page. */
export function fitPage(sheet: Sheet, fit: Fit, games: readonly PlayedThresholds[]): string {
  const { estimate, unconstrained } = fit;
  const say = (text: string) => paragraph(sheet, '  ', text);
  const found = estimate.identified
    ? [
        ...heading(
          sheet,
          `λ = ${rounded(estimate.lambda)}`,
          `in u + λW, between ${intervalText(estimate)} at 95 %, with precision β = ${rounded(estimate.beta)}`,
        ),
        ...(fit.cut === QUANTILE.interior
          ? []
          : say(
              `The interval is wider than χ² has it: in simulated plays chance exceeds a ratio of ${rounded(fit.cut)}, not ${rounded(QUANTILE.interior)}, in 5 of 100.`,
            )),
        ...edges(fit).flatMap(say),
      ]
    : [
        ...heading(sheet, 'λ is not identified'),
        ...say(
          `Every λ in ${intervalText(estimate)} fits these plays as well as any other, and more plays of the same games would not tell them apart.`,
        ),
      ];
  const rejected =
    unconstrained === null
      ? []
      : say(
          `No λ ≥ 0 describes these plays: ${unconstrained.estimate.identified ? `λ = ${rounded(unconstrained.estimate.lambda)}` : `a λ in ${intervalText(unconstrained.estimate)}`} does better than λ = 0 by a likelihood ratio of ${rounded(unconstrained.likelihoodRatio)}, more than the ${rounded(QUANTILE.boundary)} that chance exceeds in 5 of 100.`,
        );
  const rows = games
    .slice(0, MOST_GAMES)
    .map(({ name, plays, withoutContract, withContract }) => [
      plainName(name),
      `${plays}`,
      typeof withoutContract === 'string' ? '∞' : format(withoutContract),
      withContract === null ? '?' : typeof withContract === 'string' ? '∞' : format(withContract),
    ]);
  return [
    ...found,
    ...rejected,
    ...say(
      `${fit.plays} plays, ${fit.unread} answers unread, log-likelihood ${rounded(fit.logLikelihood)} (floating point, on the principal branch).`,
    ),
    ...heading(sheet, 'What the first best takes', 'λ* without and with the contract of each game, exactly'),
    ...table(sheet, '<>>>', ['game', 'plays', 'λ*', 'λ*_L'], rows),
    ...(games.length > MOST_GAMES ? [`  … ${games.length - MOST_GAMES} more: --json has them all`] : []),
  ]
    .map(cleanLine)
    .join('\n');
}

/** Whether the edges λ = 0 and λ = ∞ are rejected. */
function edges({ likelihoodRatio: { zero, infinity } }: Fit): string[] {
  const verdict = (ratio: number) => (ratio > QUANTILE.boundary ? 'rejected at 5 %' : 'not rejected at 5 %');
  return [
    `λ = 0 is ${verdict(zero)} (likelihood ratio ${rounded(zero)}), λ = ∞ is ${verdict(infinity)} (${rounded(infinity)}); at these edges chance exceeds ${rounded(QUANTILE.boundary)} in 5 of 100.`,
  ];
}
