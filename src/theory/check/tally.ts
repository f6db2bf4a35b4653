/** What a check counts while it does a piece of its work. */
import type { Rational } from '../../exact/rational.js';
import { strataOf } from '../order/strata.js';
import { holds } from '../statement/conclusion.js';
import type { Piece } from '../statement/pieces.js';
import type { Figure, Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Hypothesis } from '../statement/theorem.js';
import type { Counterexample } from '../statement/verdict.js';
import { type Extreme, further, type Part } from './parts.js';

/** The counters of a piece. */
export class Tally<S extends Subject> {
  tried = 0;
  /** How many subjects those tried stand for, where some stand for others. */
  standing = 0;
  meeting = 0;
  decisive: Counterexample<S> | null = null;
  inapplicable: string | undefined;
  readonly stale: string[] = [];
  private readonly conditions: readonly (readonly [string, Hypothesis<S>])[];
  private readonly ownStrata: readonly (readonly [string, (subject: S) => boolean])[];
  private readonly ownFigures: readonly (readonly [string, Figure<S>])[];
  private readonly met = new Map<string, number>();
  private readonly unmet = new Map<string, number>();
  private readonly strata = new Map<string, number>();
  private readonly figures = new Map<string, Extreme>();

  constructor(private readonly property: Property<S>) {
    this.conditions = Object.entries(property.theorem.hypotheses);
    this.ownStrata = Object.entries(property.strata ?? {});
    this.ownFigures = Object.entries(property.figures ?? {});
  }

  /** Counts a subject of a scope and, where it meets all hypotheses, judges it: `true` if it decides. */
  exhaust(subject: S): boolean {
    this.tried += 1;
    for (const [name, condition] of this.conditions) {
      if (condition.holds(subject)) continue;
      count(this.unmet, name);
      return false;
    }
    return this.judge(subject);
  }

  /** Counts a random subject, all its hypotheses, and judges it where it meets them: `true` if it decides. */
  sample(subject: S): boolean {
    this.tried += 1;
    let meeting = true;
    for (const [name, condition] of this.conditions) {
      const met = condition.holds(subject);
      meeting &&= met;
      count(met ? this.met : this.unmet, name);
    }
    return meeting && this.judge(subject);
  }

  /** Judges a subject that meets all hypotheses: `true` if it decides; else counts its strata and figures. */
  private judge(subject: S): boolean {
    this.meeting += 1;
    const { theorem } = this.property;
    if (holds(theorem.conclude(subject)) === (theorem.expect === 'witnessed')) return true;
    for (const name of strataOf(subject)) count(this.strata, name);
    for (const [name, belongs] of this.ownStrata) if (belongs(subject)) count(this.strata, name);
    for (const [name, { keep, of }] of this.ownFigures) this.figure(name, keep, of(subject));
    return false;
  }

  /** Keeps a figure if it is the least or the greatest so far. */
  figure(name: string, keep: Extreme['keep'], value: Rational | null): void {
    if (value !== null) this.figures.set(name, further(this.figures.get(name), { keep, value }));
  }

  /** Counts several members of a class that is no stratum of its own. */
  note(name: string, many: number): void {
    count(this.strata, name, many);
  }

  /** What the piece came to. */
  part(piece: Piece): Part<S> {
    const { tried, standing, meeting, decisive, inapplicable, stale } = this;
    return {
      ...piece,
      tried,
      ...(standing === 0 ? {} : { standing }),
      meeting,
      met: Object.fromEntries(this.met),
      unmet: Object.fromEntries(this.unmet),
      strata: Object.fromEntries(this.strata),
      figures: Object.fromEntries(this.figures),
      decisive,
      ...(inapplicable === undefined ? {} : { inapplicable }),
      stale,
    };
  }
}

const count = (counters: Map<string, number>, name: string, many = 1): void => {
  counters.set(name, (counters.get(name) ?? 0) + many);
};
