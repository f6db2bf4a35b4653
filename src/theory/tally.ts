/** What a check counts while it runs, and the verdict that follows from it. */
import { compare, type Rational } from '../exact/rational.js';
import { holds } from './conclusion.js';
import type { Property } from './property.js';
import { strataOf } from './strata.js';
import type { Subject } from './subject.js';
import type { Hypothesis } from './theorem.js';
import type { CheckResult, Counterexample, Exhausted, Verdict } from './verdict.js';

/** With fewer subjects that meet all hypotheses than this, or fewer than one in a hundred of those generated, a check is vacuous. */
const LEAST_MEETING = 100;

/** The counters of one check. */
export class Tally<S extends Subject> {
  attempts = 0;
  /** What decides: a counterexample, or of an existence statement a witness. */
  decisive: Counterexample<S> | null = null;
  revalidated = 0;
  readonly stale: string[] = [];
  private subjects = 0;
  private readonly conditions: readonly (readonly [string, Hypothesis<S>])[];
  private readonly ownStrata: readonly (readonly [string, (subject: S) => boolean])[];
  private readonly met = new Map<string, number>();
  private readonly unmet = new Map<string, number>();
  private readonly strata = new Map<string, number>();
  private readonly figures = new Map<string, Rational>();

  constructor(private readonly property: Property<S>) {
    this.conditions = Object.entries(property.theorem.hypotheses);
    this.ownStrata = Object.entries(property.strata ?? {});
    for (const [name] of this.conditions) this.met.set(name, 0);
  }

  /** Whether a subject of a scope meets all hypotheses; counts the first one that it does not meet. */
  admits(subject: S): boolean {
    for (const [name, condition] of this.conditions) {
      if (condition.holds(subject)) continue;
      count(this.unmet, name);
      return false;
    }
    return true;
  }

  /** Counts a random subject and, where it meets all hypotheses, judges it: `true` if it decides. */
  sample(subject: S): boolean {
    let meeting = true;
    for (const [name, condition] of this.conditions) {
      const met = condition.holds(subject);
      meeting &&= met;
      count(met ? this.met : this.unmet, name);
    }
    this.attempts += 1;
    if (!meeting) return false;
    this.subjects += 1;
    return this.decides(subject);
  }

  /** Judges a subject that meets all hypotheses: `true` if it decides; else counts its strata and figures. */
  decides(subject: S): boolean {
    const { theorem, figures = {} } = this.property;
    if (holds(theorem.conclude(subject)) === (theorem.expect === 'witnessed')) return true;
    for (const name of strataOf(subject)) count(this.strata, name);
    for (const [name, belongs] of this.ownStrata) if (belongs(subject)) count(this.strata, name);
    for (const [name, { keep, of }] of Object.entries(figures)) this.figure(name, keep, of(subject));
    return false;
  }

  /** Keeps a figure if it is the least or the greatest so far. */
  figure(name: string, keep: 'least' | 'greatest', value: Rational | null): void {
    const known = this.figures.get(name);
    if (value !== null && (known === undefined || compare(value, known) === (keep === 'least' ? -1 : 1))) this.figures.set(name, value);
  }

  /** Counts several members of a class that is no stratum of its own. */
  note(name: string, many: number): void {
    this.strata.set(name, (this.strata.get(name) ?? 0) + many);
  }

  result(exhausted: readonly Exhausted[], runs: number): CheckResult<S> {
    const { theorem, scopes, decisive: whole = false } = this.property;
    const { id, part, expect } = theorem;
    const verdict = this.verdict(exhausted, runs, scopes.length, whole);
    const [blocking] = [...this.unmet].sort(([, x], [, y]) => y - x);
    const witnessed = expect === 'witnessed';
    return {
      id,
      part,
      expect,
      verdict,
      asExpected: this.stale.length === 0 && (expect === 'holds' ? verdict === 'unrefuted' || verdict === 'exhausted' : verdict === expect),
      exhausted,
      sampled: { subjects: this.subjects, attempts: this.attempts },
      hypotheses: Object.fromEntries([...this.met].map(([name, met]) => [name, { met, of: this.attempts }])),
      blocking: verdict === 'vacuous' ? (blocking?.[0] ?? null) : null,
      strata: Object.fromEntries([...this.strata].sort(([x], [y]) => (x < y ? -1 : 1))),
      figures: Object.fromEntries(this.figures),
      counterexample: witnessed ? null : this.decisive,
      witness: witnessed ? this.decisive : null,
      revalidated: this.revalidated,
      stale: this.stale,
    };
  }

  private verdict(exhausted: readonly Exhausted[], runs: number, scopes: number, whole: boolean): Verdict {
    const total = (field: 'subjects' | 'meeting') => exhausted.reduce((sum, scope) => sum + scope[field], 0);
    const exhaustive = exhausted.length === scopes && exhausted.every(({ subjects, of }) => subjects === of);
    if (this.property.theorem.expect === 'witnessed') {
      if (this.decisive !== null) return 'witnessed';
      return whole && exhaustive ? 'refuted' : 'incomplete';
    }
    if (this.decisive !== null) return 'refuted';
    if (!exhaustive || this.attempts < runs) return 'incomplete';
    const meeting = this.subjects + total('meeting');
    const vacuous = meeting < LEAST_MEETING || meeting * 100 < this.attempts + total('subjects');
    return vacuous ? 'vacuous' : runs === 0 ? 'exhausted' : 'unrefuted';
  }
}

const count = (counters: Map<string, number>, name: string): void => {
  counters.set(name, (counters.get(name) ?? 0) + 1);
};
