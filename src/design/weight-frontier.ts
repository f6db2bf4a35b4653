/**
 * # What the court sees against the weight that is needed
 *
 * A court that tells more apart leaves less to prosociality: λ*_L falls along refinements (C4 (ii)). Of all languages of a game, with k cells at
 * most, some has the least λ*_L; the frontier lists the numbers k at which that is less than with any fewer, from one cell (λ*_L = λ*(E), where
 * nothing more is asked of a contract) to as many as do what the complete language does. A language lies on or above it.
 */
import { completeLanguage, emptyLanguage, type Language } from '../contract/language/language.js';
import { type Expiry, Interrupted, never } from '../exact/expiry.js';
import { type Environment, firstBests } from '../game/environment.js';
import { deviationsFrom, type Profile } from '../game/profile.js';
import { equalThresholds, lowerThreshold, type Threshold } from '../prosocial/threshold.js';
import type { Court } from './court.js';
import { leastRefinement } from './least-refinement.js';

/** A language with its λ*_L. */
export interface FrontierPoint {
  readonly language: Language;
  readonly weight: Threshold;
}

/** The frontier from few cells to many. */
export interface WeightFrontier {
  /** Those that are settled: no language with as many cells needs less. */
  readonly points: readonly FrontierPoint[];
  /** What time ran out on: the best language known beyond the settled ones, and how many cells one at least has that needs less than they. */
  readonly open: { readonly atLeast: number; readonly found: FrontierPoint } | null;
}

/**
 * The frontier of a court.
 * @throws Interrupted when time is up before λ* of the empty and of the complete language is known
 */
export function weightFrontier(court: Court, expired: Expiry = never): WeightFrontier {
  const { environment: of } = court;
  const [empty, complete] = [emptyLanguage(of), completeLanguage(of)].map((language) => ({ language, weight: court.weight(language) }));
  const matters = decisive(of);
  const points: FrontierPoint[] = [empty];
  let [last, found, atLeast] = [empty, complete, 2];
  /** A language of at most so many cells that needs less than a weight. */
  const below = (weight: Threshold, most: number): FrontierPoint | null => {
    const does = (language: Language) => lowerThreshold(court.weight(language), weight);
    const language = leastRefinement(of, empty.language, { does, most, matters }, expired);
    return language && { language, weight: court.weight(language) };
  };
  try {
    for (; !equalThresholds(last.weight, complete.weight); atLeast++) {
      let best = below(last.weight, atLeast);
      if (best === null) continue;
      for (let next: FrontierPoint | null = best; next !== null; next = below(best.weight, atLeast)) {
        best = next;
        found = next;
        if (equalThresholds(best.weight, complete.weight)) break;
      }
      points.push(best);
      [last, found] = [best, complete];
    }
    return { points, open: null };
  } catch (error) {
    if (error instanceof Interrupted) return { points, open: { atLeast, found } };
    throw error;
  }
}

/** Which outcomes λ*_L depends on: the first bests and where one agent may lead by leaving them. */
function decisive(of: Environment): (contingency: number, profile: Profile) => boolean {
  const reached = of.contingencies.map(
    (_, w) => new Set(firstBests(of, w).flatMap((profile) => [profile, ...deviationsFrom(of, profile).map(({ to }) => to)])),
  );
  return (contingency, profile) => reached[contingency].has(profile);
}
