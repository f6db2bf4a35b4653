/**
 * # Plays of a table game beside the theory
 *
 * Counts and exact figures; nothing is tested. Welfare is compared at the contingencies that were drawn: where the plays met ω n(ω) times, the
 * first best is worth Σ n(ω)W*(ω) / Σ n(ω), and so are the equilibria and the contract's choice. The theory predicts steps, means of many plays
 * climb: a distance is told, and a distance of 0 is no proof.
 */
import type { EquilibriumPair } from '../contract/language/setting.js';
import { add, divide, isPositive, isZero, maximum, minimum, multiply, type Rational, rational, subtract, ZERO } from '../exact/rational.js';
import { firstBests, firstBestWelfareAt } from '../game/environment.js';
import { equilibria, selfishEquilibria } from '../game/equilibrium.js';
import type { Profile } from '../game/profile.js';
import { contractOf, playedUtilities } from './contracted.js';
import { type Weight, weightOf } from './goal.js';
import { ENFORCED } from './played-contracts.js';
import type { Tally } from './tally.js';

/** Of the plays that were read, how many were of a kind; `null` where nothing is of that kind or the theory does not say. */
export interface Share {
  readonly count: number;
  readonly share: Rational;
}

/** A least and a greatest value. */
export interface Range {
  readonly least: Rational;
  readonly greatest: Rational;
}

/** What was played in one game under one condition, beside what the theory says. */
export interface TableComparison {
  readonly tally: Tally;
  /** Plays in which every action was read. */
  readonly read: number;
  readonly firstBest: Share | null;
  /** An equilibrium of selfish agents without contract. */
  readonly equilibrium: Share | null;
  /** The choice of the best contract in the game's language, whether or not there was one. */
  readonly contract: Share | null;
  /** An equilibrium of agents with these goals under this contract; its welfare, and how far from it the mean of the plays is. */
  readonly predicted:
    | (Share & { readonly profiles: readonly (readonly Profile[])[]; readonly welfare: Range; readonly distance: Rational })
    | null;
  readonly welfare: {
    readonly realised: Rational;
    readonly firstBest: Rational;
    /** Of the pure equilibria of selfish agents without contract. */
    readonly equilibrium: Range | null;
    /** W of the contract's choice, before anything is burned. */
    readonly contract: Rational | null;
  } | null;
  /** (realised − W of the worst equilibrium) / (W* − W of the worst equilibrium): 1 closes the gap, below 0 is worse than the worst equilibrium. */
  readonly closed: Rational | null;
  /** (W* − realised) / (W* − W of the contract's choice): 1 is what the contract must leave. */
  readonly ofContractGap: Rational | null;
}

/** The comparison; `contract` is the best mechanism of the game. */
export function compareTable(tally: Tally, contract: EquilibriumPair | null = contractOf(tally.game)): TableComparison {
  const { environment } = tally.game;
  const drawn = tally.profiles.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const read = drawn.reduce((sum, count) => sum + count, 0);
  const shareOf = (isOne: (contingency: number, profile: Profile) => boolean): Share | null => {
    if (read === 0) return null;
    let count = 0;
    tally.profiles.forEach((counts, w) => {
      for (const [profile, times] of counts) if (isOne(w, profile)) count += times;
    });
    return { count, share: divide(rational(count), rational(read)) };
  };
  /** Σ n(ω) value(ω) / Σ n(ω). */
  const average = (value: (contingency: number) => Rational): Rational =>
    divide(
      drawn.reduce((sum, count, w) => (count === 0 ? sum : add(sum, multiply(rational(count), value(w)))), ZERO),
      rational(read),
    );
  const best = environment.contingencies.map((_, w) => new Set(firstBests(environment, w)));
  const selfish = environment.contingencies.map((_, w) => selfishEquilibria(environment, w));
  const predicted = predictedProfiles(tally, contract);
  const rangeOf = (profiles: readonly (readonly Profile[])[]): Range | null => {
    if (read === 0 || drawn.some((count, w) => count > 0 && profiles[w].length === 0)) return null;
    const worth = (w: number) => profiles[w].map((profile) => environment.welfare[w][profile]);
    return { least: average((w) => worth(w).reduce(minimum)), greatest: average((w) => worth(w).reduce(maximum)) };
  };
  const welfare =
    read === 0
      ? null
      : {
          realised: realised(tally, read),
          firstBest: average((w) => firstBestWelfareAt(environment, w)),
          equilibrium: rangeOf(selfish),
          contract: contract === null ? null : average((w) => environment.welfare[w][contract.choice[w]]),
        };
  const predictedRange = predicted === null ? null : rangeOf(predicted);
  const predictedShare = predicted === null ? null : shareOf((w, profile) => predicted[w].includes(profile));
  return {
    tally,
    read,
    firstBest: shareOf((w, profile) => best[w].has(profile)),
    equilibrium: selfish.every((found) => found.length === 0) ? null : shareOf((w, profile) => selfish[w].includes(profile)),
    contract: contract === null ? null : shareOf((w, profile) => contract.choice[w] === profile),
    predicted:
      welfare === null || predicted === null || predictedRange === null || predictedShare === null
        ? null
        : { ...predictedShare, profiles: predicted, welfare: predictedRange, distance: distance(welfare.realised, predictedRange) },
    welfare,
    closed: welfare === null ? null : fractionOf(welfare.realised, welfare.equilibrium?.least ?? null, welfare.firstBest),
    ofContractGap: welfare === null ? null : shortfall(welfare.realised, welfare.contract, welfare.firstBest),
  };
}

function realised({ game, profiles }: Tally, read: number): Rational {
  let total = ZERO;
  profiles.forEach((counts, w) => {
    for (const [profile, count] of counts) total = add(total, multiply(rational(count), game.environment.welfare[w][profile]));
  });
  return divide(total, rational(read));
}

/** The pure equilibria of agents with the goals of a tally, under its contract where it is enforced; `null` where the theory does not say. */
function predictedProfiles({ game, goals, contract: terms }: Tally, contract: EquilibriumPair | null): Profile[][] | null {
  const weights = goals?.map(weightOf);
  if (weights === undefined || (terms === ENFORCED && contract === null)) return null;
  const known = weights.filter((weight): weight is Weight => weight !== null);
  if (known.length < weights.length) return null;
  const utilities = playedUtilities(game, known, terms === ENFORCED ? contract : null);
  return game.environment.contingencies.map((_, w) => equilibria(game.environment, utilities, w));
}

/** How far a value is from a range; 0 inside. */
const distance = (value: Rational, { least, greatest }: Range): Rational =>
  maximum(ZERO, maximum(subtract(least, value), subtract(value, greatest)));

function fractionOf(value: Rational, from: Rational | null, to: Rational): Rational | null {
  if (from === null) return null;
  const gap = subtract(to, from);
  return isZero(gap) ? null : divide(subtract(value, from), gap);
}

function shortfall(value: Rational, contract: Rational | null, best: Rational): Rational | null {
  if (contract === null) return null;
  const gap = subtract(best, contract);
  return isPositive(gap) ? divide(subtract(best, value), gap) : null;
}
