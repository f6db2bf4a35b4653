/**
 * # Clauses
 *
 * Yes/no variables 1, 2, …, literals v and −v, clauses of which one literal holds each: unit propagation with two watched literals a clause,
 * and what a conflict rests on. Sources. Marques-Silva and Sakallah (1999), GRASP; Moskewicz et al. (2001), Chaff.
 */

/** A clause as it is kept: the first two literals are watched, and so move. */
type Kept = number[];

const place = (literal: number): number => (literal > 0 ? 2 * literal : -2 * literal + 1);

export class Clauses {
  /** By variable: 1 true, −1 false, 0 open; the level at which it was set; the clause that set it, or null for a decision. */
  private readonly values: number[] = [0];
  private readonly levels: number[] = [0];
  private readonly reasons: (Kept | null)[] = [null];
  readonly activity: number[] = [0];
  private readonly watches: Kept[][] = [[], []];
  readonly trail: number[] = [];
  private readonly levelStarts: number[] = [];
  private readonly units: number[] = [];
  private head = 0;
  private bump = 1;
  /** Whether the clauses contradict one another whatever is decided. */
  broken = false;

  get size(): number {
    return this.values.length - 1;
  }

  get level(): number {
    return this.levelStarts.length;
  }

  variable(): number {
    this.values.push(0);
    this.levels.push(0);
    this.reasons.push(null);
    this.activity.push(0);
    this.watches.push([], []);
    return this.size;
  }

  value(literal: number): number {
    return literal > 0 ? this.values[literal] : -this.values[-literal];
  }

  levelOf(literal: number): number {
    return this.levels[Math.abs(literal)];
  }

  private set(literal: number, reason: Kept | null): void {
    const v = Math.abs(literal);
    this.values[v] = literal > 0 ? 1 : -1;
    this.levels[v] = this.level;
    this.reasons[v] = reason;
    this.trail.push(literal);
  }

  /** Begins a level with a literal, which may hold already. */
  decide(literal: number): void {
    this.levelStarts.push(this.trail.length);
    if (this.value(literal) === 0) this.set(literal, null);
  }

  /** Takes a literal to follow from others, all of which are false but it. */
  follow(literal: number, clause: readonly number[]): void {
    if (this.value(literal) === 0) this.set(literal, [...clause]);
  }

  /** Takes back all levels above one. */
  back(level: number): void {
    if (this.level <= level) return;
    const start = this.levelStarts[level];
    for (let k = this.trail.length - 1; k >= start; k--) {
      const v = Math.abs(this.trail[k]);
      this.values[v] = 0;
      this.reasons[v] = null;
    }
    this.trail.length = start;
    this.levelStarts.length = level;
    this.head = Math.min(this.head, start);
  }

  /** Takes back everything but what always holds; false if that is a contradiction. */
  ground(): boolean {
    this.back(0);
    for (const unit of this.units) {
      if (this.value(unit) < 0) this.broken = true;
      else this.follow(unit, [unit]);
    }
    this.head = 0;
    if (!this.broken && this.propagate() !== null) this.broken = true;
    return !this.broken;
  }

  /** Adds a clause; returns it if every literal of it is false now, else null. */
  add(literals: readonly number[]): readonly number[] | null {
    const clause = [...new Set(literals)];
    if (clause.some((literal) => clause.includes(-literal))) return null;
    if (clause.length === 0) {
      this.broken = true;
      return clause;
    }
    // Watch what is true or open, else what was falsified last.
    const rank = (literal: number) => (this.value(literal) > 0 ? 2e9 : this.value(literal) === 0 ? 1e9 : this.levelOf(literal));
    clause.sort((x, y) => rank(y) - rank(x));
    const [first, second] = clause;
    if (clause.length === 1) {
      this.units.push(first);
      if (this.value(first) < 0) {
        if (this.levelOf(first) === 0) this.broken = true;
        return clause;
      }
      this.follow(first, clause);
      return null;
    }
    this.watches[place(-first)].push(clause);
    this.watches[place(-second)].push(clause);
    if (this.value(first) < 0) return clause;
    if (this.value(first) === 0 && this.value(second) < 0) this.set(first, clause);
    return null;
  }

  get settled(): boolean {
    return this.head >= this.trail.length;
  }

  /** Sets all that follows by clauses of which one literal is left; returns a clause that is violated, or null. */
  propagate(): readonly number[] | null {
    while (this.head < this.trail.length) {
      const literal = this.trail[this.head++];
      const list = this.watches[place(literal)];
      let keep = 0;
      for (let k = 0; k < list.length; k++) {
        const clause = list[k];
        if (clause[0] === -literal) {
          clause[0] = clause[1];
          clause[1] = -literal;
        }
        if (this.value(clause[0]) > 0 || !this.rewatch(clause, literal)) list[keep++] = clause;
        else continue;
        if (this.value(clause[0]) > 0) continue;
        if (this.value(clause[0]) < 0) {
          for (k++; k < list.length; k++) list[keep++] = list[k];
          list.length = keep;
          this.head = this.trail.length;
          return clause;
        }
        this.set(clause[0], clause);
      }
      list.length = keep;
    }
    return null;
  }

  /** Watches another literal of a clause in place of −literal, if one is not false. */
  private rewatch(clause: Kept, literal: number): boolean {
    for (let j = 2; j < clause.length; j++) {
      if (this.value(clause[j]) < 0) continue;
      clause[1] = clause[j];
      clause[j] = -literal;
      this.watches[place(-clause[1])].push(clause);
      return true;
    }
    return false;
  }

  /** The decisions, as they were taken, that the falsity of some literals rests on. */
  decisionsBehind(falsified: readonly number[]): number[] {
    const seen = new Set<number>();
    const found: number[] = [];
    const todo = falsified.map(Math.abs);
    for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
      if (seen.has(v) || this.levels[v] === 0) continue;
      seen.add(v);
      const reason = this.reasons[v];
      if (reason === null) found.push(this.values[v] > 0 ? v : -v);
      else for (const literal of reason) if (Math.abs(literal) !== v) todo.push(Math.abs(literal));
    }
    return found;
  }

  /** The clause learned from a conflict at the present level: its first literal is the only one of this level. */
  learned(conflict: readonly number[]): number[] {
    const seen = new Set<number>();
    const below: number[] = [];
    let open = 0;
    let at = this.trail.length - 1;
    let implied = 0;
    let clause: readonly number[] = conflict;
    do {
      for (const literal of clause) {
        const v = Math.abs(literal);
        if (literal === implied || seen.has(v) || this.levels[v] === 0) continue;
        seen.add(v);
        this.activity[v] += this.bump;
        if (this.levels[v] === this.level) open++;
        else below.push(literal);
      }
      while (!seen.has(Math.abs(this.trail[at]))) at--;
      implied = this.trail[at--];
      clause = this.reasons[Math.abs(implied)] ?? [];
      open--;
    } while (open > 0);
    this.bump *= 1.05;
    if (this.bump > 1e100) {
      this.activity.forEach((each, v) => {
        this.activity[v] = each * 1e-100;
      });
      this.bump *= 1e-100;
    }
    return [-implied, ...below.filter((literal) => !this.isRedundant(literal, seen))];
  }

  /** Whether a literal of a learned clause is implied by the others. */
  private isRedundant(literal: number, seen: ReadonlySet<number>): boolean {
    const reason = this.reasons[Math.abs(literal)];
    if (reason === null) return false;
    return reason.every((other) => other === -literal || this.levelOf(other) === 0 || seen.has(Math.abs(other)));
  }
}
