/**
 * # The solver
 *
 * Clauses over yes/no variables, some of which are signs of polynomials. What follows by clauses is set; whether the signs that are set are
 * those of any numbers is asked of sample points, then of linear programs; signs that no numbers have become a clause, and so does what a
 * conflict rests on. Every clause is written down with why it holds: this is the proof.
 *
 * Sources. Ganzinger, Hagen, Nieuwenhuis, Oliveras, Tinelli (2004), DPLL(T).
 */
import { type Expiry, never } from '../exact/expiry.js';
import { format, type Rational } from '../exact/rational.js';
import { type Atom, Atoms } from './atoms.js';
import { Clauses } from './clauses.js';
import { Feasibility } from './feasibility.js';
import type { Step } from './proof.js';

/** Raised where time is up. */
export class OutOfTime extends Error {}

export class Solver {
  readonly clauses = new Clauses();
  readonly steps: Step[] = [];
  readonly atoms: Atoms;
  private readonly feasibility: Feasibility;
  /** What the run at hand speaks of: the signs of anything else say nothing that is not said by these and the clauses. */
  private readonly live = new Set<Atom>();
  /** The clauses that each atom brought with it. */
  private readonly ties = new Map<Atom, (readonly number[])[]>();
  /** Clauses to be met once a literal holds: those of what a specification has found. */
  private readonly demands = new Map<number, (readonly number[])[]>();
  /** The clause behind the last conflict. */
  private pending: readonly number[] = [];

  constructor(
    private readonly expired: Expiry = never,
    made: (atom: Atom) => void = () => {},
  ) {
    const { clauses } = this;
    this.atoms = new Atoms(
      () => {
        const variable = clauses.variable();
        clauses.variable();
        return variable;
      },
      (atom) => {
        this.clauses.add([-atom.variable, -(atom.variable + 1)]);
        const before = this.steps.length;
        made(atom);
        if (this.steps.length > before)
          this.ties.set(
            atom,
            this.steps.slice(before).map(({ clause }) => clause),
          );
      },
    );
    this.feasibility = new Feasibility(this.atoms, expired);
  }

  /** A run begins, which speaks of what is given alone. */
  begin(given: readonly number[]): void {
    this.live.clear();
    for (const literal of given) this.speak(literal);
  }

  /** The run speaks of what a literal is about. */
  speak(literal: number): void {
    const atom = this.atoms.atomOf(literal);
    if (atom === undefined || this.live.has(atom)) return;
    this.live.add(atom);
    for (const clause of this.ties.get(atom) ?? []) for (const each of clause) this.speak(each);
  }

  variable(): number {
    return this.clauses.variable();
  }

  /** A clause that holds by definition; it is to be met once the head holds. */
  define(clause: readonly number[], heads: readonly number[]): void {
    for (const head of heads) this.demands.set(head, [...(this.demands.get(head) ?? []), clause]);
    this.clauses.add(clause);
  }

  /** A clause with why it holds; returned if every literal of it is false now. */
  record(step: Step): readonly number[] | null {
    this.steps.push(step);
    return this.clauses.add(step.clause);
  }

  private derive(clause: readonly number[]): readonly number[] | null {
    return this.record({ kind: 'derived', clause });
  }

  /** Writes down what the last conflict rests on. */
  learn(): void {
    this.derive(this.pending);
  }

  /** The signs that are set, of what the run speaks of or of everything. */
  private signs(from = 0, all = false): number[] {
    const { trail } = this.clauses;
    const found: number[] = [];
    for (let k = from; k < trail.length; k++) {
      const atom = this.atoms.atomOf(trail[k]);
      if (atom !== undefined && (all || this.live.has(atom))) found.push(trail[k]);
    }
    return found;
  }

  /** The signs that share unknowns, directly or not, with those set since. */
  private relevant(literals: readonly number[], from: number): readonly number[] {
    if (from === 0) return literals;
    const fresh = new Set(this.signs(from));
    const unknowns = (literal: number) => this.atoms.atomOf(literal)?.unknowns ?? new Set<string>();
    const reached = new Set([...fresh].flatMap((literal) => [...unknowns(literal)]));
    const used = [...fresh];
    let rest = literals.filter((literal) => !fresh.has(literal));
    for (let grew = true; grew; ) {
      grew = false;
      const left: number[] = [];
      for (const literal of rest) {
        if ([...unknowns(literal)].some((name) => reached.has(name))) {
          for (const name of unknowns(literal)) reached.add(name);
          used.push(literal);
          grew = true;
        } else left.push(literal);
      }
      rest = left;
    }
    return used;
  }

  /** null if some numbers may have the signs that are set, else a clause of which every literal is false now. */
  private violated(from: number, thorough: boolean, everything = false): readonly number[] | null {
    if (this.expired()) throw new OutOfTime();
    const literals = this.signs(0, everything);
    if (literals.length === 0) return null;
    if (!thorough && this.feasibility.isWitnessed(literals)) return null;
    const used = this.relevant(literals, from);
    if (used.length === 0) return null;
    const found = this.feasibility.refutation(literals, used, (literal) => this.clauses.value(literal) > 0, thorough);
    if (found === null) return null;
    const clause = found.literals.map((literal) => -literal);
    this.record({ kind: 'lemma', clause, weights: found.proof.map(([factors, y]) => [factors, format(y)]) });
    return clause;
  }

  /** Sets all that follows; false, and a conflict is pending, if that is impossible. */
  settle(from: number): boolean {
    for (;;) {
      let conflict = this.clauses.propagate();
      if (conflict === null) {
        const size = this.clauses.trail.length;
        conflict = this.violated(from, false);
        if (conflict === null && this.clauses.trail.length === size) return true;
        if (conflict === null) continue;
      }
      this.pending = this.clauses.decisionsBehind(conflict).map((literal) => -literal);
      return false;
    }
  }

  /** Supposes a literal on a level of its own; false, and a conflict is pending, if it is seen to be impossible. */
  suppose(literal: number): boolean {
    const value = this.clauses.value(literal);
    if (value < 0) return this.refused(literal);
    const from = this.clauses.trail.length;
    this.clauses.decide(literal);
    return value > 0 || this.settle(from);
  }

  /** Supposes several literals in turn. */
  supposeAll(literals: readonly number[]): boolean {
    for (const literal of literals) {
      const value = this.clauses.value(literal);
      if (value < 0) return this.refused(literal);
      this.clauses.decide(literal);
      const conflict = value > 0 ? null : this.clauses.propagate();
      if (conflict !== null) {
        this.pending = this.clauses.decisionsBehind(conflict).map((each) => -each);
        return false;
      }
    }
    return this.settle(0);
  }

  /** A literal that is false already is impossible here. */
  private refused(literal: number): false {
    this.pending = [-literal, ...this.clauses.decisionsBehind([literal]).map((each) => -each)];
    return false;
  }

  /** Goes on with the negation of a literal that was just seen to be impossible; false if that is impossible too. */
  turn(literal: number): boolean {
    const from = this.clauses.trail.length;
    this.derive(this.pending);
    this.clauses.follow(-literal, [-literal, ...this.pending.filter((each) => each !== -literal)]);
    if (this.clauses.value(-literal) > 0 && this.settle(from)) return true;
    this.learn();
    return false;
  }

  /** Whether some literals cannot hold together, whatever is chosen of the rest; if so, the proof has a clause that says so. */
  refute(assumed: readonly number[]): boolean {
    this.clauses.ground();
    let from = 0;
    let again: readonly number[] | null = null;
    for (;;) {
      if (this.clauses.broken) return this.brokenNow();
      let conflict = again ?? this.clauses.propagate();
      again = null;
      if (conflict === null) {
        conflict = this.violated(from, false);
        if (conflict === null && !this.clauses.settled) continue;
      }
      from = this.clauses.trail.length;
      if (conflict !== null) {
        from = 0;
        const top = conflict.reduce((most, literal) => Math.max(most, this.clauses.levelOf(literal)), 0);
        if (top === 0) return this.brokenNow();
        this.clauses.back(top);
        if (top <= assumed.length) return this.refuted(this.clauses.decisionsBehind(conflict).map((literal) => -literal));
        const learned = this.clauses.learned(conflict);
        this.clauses.back(learned.slice(1).reduce((most, literal) => Math.max(most, this.clauses.levelOf(literal)), 0));
        if (this.derive(learned) !== null && this.clauses.level === 0) return this.brokenNow();
        continue;
      }
      if (this.clauses.level < assumed.length) {
        const next = assumed[this.clauses.level];
        if (this.clauses.value(next) < 0) {
          return this.refuted([-next, ...this.clauses.decisionsBehind([next]).map((literal) => -literal)]);
        }
        this.clauses.decide(next);
        continue;
      }
      const open = this.demanded();
      if (open !== 0) {
        this.clauses.decide(open);
        continue;
      }
      again = this.violated(0, true) ?? this.violated(0, true, true);
      if (again === null) return false;
    }
  }

  private brokenNow(): true {
    this.clauses.broken = true;
    this.steps.push({ kind: 'derived', clause: [] });
    return true;
  }

  private refuted(clause: readonly number[]): true {
    this.clauses.back(0);
    this.derive([...new Set(clause)]);
    return true;
  }

  /** A literal of a clause that is to be met and is not yet: of the shortest, the most active; 0 for none. */
  private demanded(): number {
    let [best, shortest, liveliest] = [0, Number.POSITIVE_INFINITY, -1];
    for (const head of this.clauses.trail) {
      for (const clause of this.demands.get(head) ?? []) {
        if (clause.some((literal) => this.clauses.value(literal) > 0)) continue;
        const open = clause.filter((literal) => this.clauses.value(literal) === 0);
        for (const literal of open) {
          const activity = this.clauses.activity[Math.abs(literal)];
          if (open.length > shortest || (open.length === shortest && activity <= liveliest)) continue;
          [best, shortest, liveliest] = [literal, open.length, activity];
        }
      }
    }
    return best;
  }

  /** Exact values of the unknowns that seem to have the signs that are set now. */
  candidates(most: number): ReadonlyMap<string, Rational>[] {
    return this.feasibility.candidates(this.signs(), (literal) => this.clauses.value(literal) > 0, most);
  }
}
