/**
 * # What a court is worth
 *
 * V_L, Γ_L and λ*_L of one game as functions of the language L. A court that tells more apart never does worse (A2, C4 (ii)): V_L rises and
 * λ*_L falls along refinements, which is all that the searches of this room rely on.
 */
import { bestMechanism } from '../contract/best-mechanism.js';
import type { Language } from '../contract/language/language.js';
import { type Setting, setting } from '../contract/language/setting.js';
import { checkpoint, type Expiry, Interrupted, never } from '../exact/expiry.js';
import { atMost, type Rational, subtract } from '../exact/rational.js';
import { type Environment, firstBestWelfare } from '../game/environment.js';
import { contractThreshold } from '../prosocial/substitution.js';
import { INFINITE, type Threshold, thresholdAtMost } from '../prosocial/threshold.js';

/** What languages are worth; each is found once. Every answer throws `Interrupted` when time is up. */
export interface Court {
  readonly environment: Environment;
  /** V_L, `null` where no mechanism of the class has an equilibrium. */
  readonly value: (language: Language) => Rational | null;
  /** Γ_L = W* − V_L, `null` where V_L is undefined. */
  readonly gap: (language: Language) => Rational | null;
  /** λ*_L. */
  readonly weight: (language: Language) => Threshold;
}

/** What a language is to achieve: a gap of at most `gap` and, if there is a `weight`, λ*_L of at most that. */
export interface Target {
  readonly gap: Rational | null;
  readonly weight: Rational | null;
}

/** The court of an environment under a class and a liability bound. */
export function courtOf(
  environment: Environment,
  terms: Partial<Pick<Setting, 'mechanismClass' | 'liability' | 'individual'>> = {},
  expired: Expiry = never,
): Court {
  const best = firstBestWelfare(environment);
  const value = byCells((language) => {
    checkpoint(expired);
    const found = bestMechanism(setting(environment, language, terms), expired);
    if (found.status === 'interrupted') throw new Interrupted('time is up');
    return found.status === 'attained' ? found.pair.value : null;
  });
  return {
    environment,
    value,
    gap(language) {
      const attained = value(language);
      return attained === null ? null : subtract(best, attained);
    },
    weight: byCells((language) => {
      checkpoint(expired);
      const found = contractThreshold(setting(environment, language, terms), expired);
      if (found.status === 'interrupted') throw new Interrupted('time is up');
      return found.status === 'attained' ? found.weight : INFINITE;
    }),
  };
}

/** Whether a language achieves a target: if it does, so does whatever refines it. */
export function achieves(court: Court, { gap, weight }: Target, language: Language): boolean {
  if (gap !== null) {
    const left = court.gap(language);
    if (left === null || !atMost(left, gap)) return false;
  }
  return weight === null || thresholdAtMost(court.weight(language), weight);
}

/** Languages remembered; more are found anew. */
const REMEMBERED = 100_000;

function byCells<Value>(find: (language: Language) => Value): (language: Language) => Value {
  const known = new Map<string, Value>();
  return (language) => {
    const key = language.cells.join(';');
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find(language);
    if (known.size < REMEMBERED) known.set(key, found);
    return found;
  };
}
