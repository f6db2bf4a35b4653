/**
 * # What must the court also see?
 *
 * The answers to an engineer's question about one game and class: the coarsest refinement of its language that achieves a target, what each
 * observation alone is worth, and which of the monitors on offer to pay for. What time ran out on is bounded, or left out.
 */

import type { IndividualTerms } from '../../contract/language/individual-terms.js';
import type { Language } from '../../contract/language/language.js';
import type { MechanismClass } from '../../contract/language/setting.js';
import { type Coarsest, coarsestRefinement } from '../../design/coarsest.js';
import { type Court, courtOf, type Target } from '../../design/court.js';
import { bestNet, cheapestSet, frontier, type Monitor, type MonitorSet } from '../../design/monitors.js';
import { type Valued, valuedObservations } from '../../design/observations.js';
import { after, unlessInterrupted } from '../../exact/expiry.js';
import { type Rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import type { Threshold } from '../../prosocial/threshold.js';

/** What to ask of a game. */
export interface DesignOptions {
  readonly mechanismClass?: MechanismClass;
  readonly liability?: Rational | null;
  /** Limits on the fines and rewards of single agents, and outside options. */
  readonly individual?: IndividualTerms;
  readonly monitors?: readonly Monitor[];
  /** What is to be achieved; a gap of 0 unless it says otherwise. */
  readonly target?: Target;
  /** Seconds for everything together; left out: no limit. */
  readonly seconds?: number;
}

/** A language or a set of monitors with the gap and the weight that it leaves. */
export interface Outcome<Of> {
  readonly of: Of;
  /** `null` where V is undefined. */
  readonly gap: Rational | null;
  readonly weight: Threshold;
}

/** What was found out; `null` where time ran out before it was. */
export interface Design {
  readonly court: Court;
  readonly language: Language;
  readonly mechanismClass: MechanismClass;
  readonly liability: Rational | null;
  readonly individual?: IndividualTerms;
  readonly target: Target;
  readonly monitors: readonly Monitor[];
  readonly now: Outcome<Language> | null;
  readonly coarsest: Coarsest & { readonly outcome: Outcome<Language> | null };
  readonly observations: readonly Valued[] | null;
  readonly sets: {
    readonly cheapest: Outcome<MonitorSet> | null;
    readonly best: (MonitorSet & { readonly net: Rational }) | null;
    readonly frontier: readonly Outcome<MonitorSet>[];
  } | null;
}

/** A gap of 0. */
export const CLOSED: Target = { gap: ZERO, weight: null };

/** Answers the question; see {@link Design}. */
export function design(environment: Environment, language: Language, options: DesignOptions = {}): Design {
  const { mechanismClass = 'subsidy-free', liability = null, individual, monitors = [], target = CLOSED, seconds } = options;
  const end = seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + 1000 * seconds;
  let questions = monitors.length === 0 ? 3 : 4;
  /** A court for the next question, which has an equal part of the time that is left. */
  const asking = () => {
    const expired = after((end - performance.now()) / questions--);
    return { expired, court: courtOf(environment, { mechanismClass, liability, ...(individual && { individual }) }, expired) };
  };
  const outcome = <Of>(court: Court, of: Of, seen: Language): Outcome<Of> => ({ of, gap: court.gap(seen), weight: court.weight(seen) });

  const first = asking();
  const now = unlessInterrupted(() => outcome(first.court, language, language), null);
  const second = asking();
  const observations = unlessInterrupted(() => valuedObservations(second.court, language), null);
  const last = monitors.length === 0 ? null : asking();
  const sets =
    last === null
      ? null
      : unlessInterrupted(() => {
          const { court, expired } = last;
          const all = frontier(court, language, monitors, expired);
          const cheapest = cheapestSet(court, language, monitors, target, expired);
          return {
            cheapest: cheapest === null ? null : outcome(court, cheapest, cheapest.language),
            best: bestNet(all),
            frontier: all.map((one) => outcome(court, one, one.language)),
          };
        }, null);
  const third = asking();
  const coarsest = coarsestRefinement(third.court, language, target, third.expired);
  const found = coarsest.status === 'found' ? coarsest.language : null;
  return {
    court: first.court,
    language,
    mechanismClass,
    liability,
    ...(individual && { individual }),
    target,
    monitors,
    now,
    coarsest: { ...coarsest, outcome: found === null ? null : unlessInterrupted(() => outcome(third.court, found, found), null) },
    observations,
    sets,
  };
}
