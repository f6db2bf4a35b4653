/** What a check counts while it runs, and the verdict that follows from it. */
import { compare, type Rational } from '../exact/rational.js';
import { holds } from './conclusion.js';
import type { Property } from './property.js';
import { strataOf } from './strata.js';
import type { Subject } from './subject.js';
import type { CheckResult, Counterexample, Exhausted, Verdict } from './verdict.js';

/** With fewer subjects that meet all hypotheses than this, or fewer than one in a hundred of those generated, a check is vacuous. */
const LEAST_MEETING = 100;

/** The counters of one check. */
export class Tally<S extends Subject> {
  attempts = 0;
  counterexample: Counterexample<S> | null = null;
  private subjects = 0;
  private readonly met: Map<string, number>;
  private readonly unmet = new Map<string, number>();
  private readonly strata = new Map<string, number>();
  private readonly figures = new Map<string, Rational>();

  constructor(private readonly property: Property<S>) {
    this.met = new Map(Object.keys(property.theorem.hypotheses).map((name) => [name, 0]));
  }

  /** Whether a subject of a scope meets all hypotheses; counts the first one that it does not meet. */
  admits(subject: S): boolean {
    for (const [name, hypothesis] of Object.entries(this.property.theorem.hypotheses)) {
      if (hypothesis.holds(subject)) continue;
      this.unmet.set(name, (this.unmet.get(name) ?? 0) + 1);
      return false;
    }
    return true;
  }

  /** Counts a random subject and, where it meets all hypotheses, judges it: `false` if the conclusion fails. */
  sample(subject: S): boolean {
    let meeting = true;
    for (const [name, hypothesis] of Object.entries(this.property.theorem.hypotheses)) {
      const met = hypothesis.holds(subject);
      meeting &&= met;
      if (met) this.met.set(name, (this.met.get(name) ?? 0) + 1);
      else this.unmet.set(name, (this.unmet.get(name) ?? 0) + 1);
    }
    this.attempts += 1;
    if (!meeting) return true;
    this.subjects += 1;
    return this.conclude(subject);
  }

  /** Judges a subject that meets all hypotheses, and counts its strata and figures if the conclusion holds. */
  conclude(subject: S): boolean {
    if (!holds(this.property.theorem.conclude(subject))) return false;
    const own = Object.entries(this.property.strata ?? {}).flatMap(([name, belongs]) => (belongs(subject) ? [name] : []));
    for (const name of [...strataOf(subject), ...own]) this.strata.set(name, (this.strata.get(name) ?? 0) + 1);
    for (const [name, figure] of Object.entries(this.property.figures ?? {})) {
      const value = figure.of(subject);
      const known = this.figures.get(name);
      const better = value !== null && (known === undefined || compare(value, known) === (figure.keep === 'least' ? -1 : 1));
      if (better) this.figures.set(name, value);
    }
    return true;
  }

  result(exhausted: readonly Exhausted[], runs: number): CheckResult<S> {
    const { id, part, expect } = this.property.theorem;
    const meeting = this.subjects + exhausted.reduce((total, scope) => total + scope.meeting, 0);
    const tried = this.attempts + exhausted.reduce((total, { subjects }) => total + subjects, 0);
    const finished =
      this.attempts >= runs && exhausted.length === this.property.scopes.length && exhausted.every((s) => s.subjects === s.of);
    const vacuous = meeting < LEAST_MEETING || meeting * 100 < tried;
    const verdict: Verdict =
      this.counterexample !== null ? 'refuted' : !finished ? 'incomplete' : vacuous ? 'vacuous' : runs === 0 ? 'exhausted' : 'unrefuted';
    const [blocking] = [...this.unmet].sort(([, x], [, y]) => y - x);
    return {
      id,
      part,
      expect,
      verdict,
      asExpected: expect === 'refuted' ? verdict === 'refuted' : expect === 'holds' && (verdict === 'unrefuted' || verdict === 'exhausted'),
      exhausted,
      sampled: { subjects: this.subjects, attempts: this.attempts },
      hypotheses: Object.fromEntries([...this.met].map(([name, met]) => [name, { met, of: this.attempts }])),
      blocking: verdict === 'vacuous' ? (blocking?.[0] ?? null) : null,
      strata: Object.fromEntries([...this.strata].sort(([x], [y]) => (x < y ? -1 : 1))),
      figures: Object.fromEntries(this.figures),
      counterexample: this.counterexample,
    };
  }
}
