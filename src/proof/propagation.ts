/** Unit propagation, and nothing else: what follows from clauses of which one literal is left. */
export class Propagation {
  private readonly values: Int8Array;
  private readonly watches: number[][][];
  private readonly trail: number[] = [];
  private head = 0;
  /** How much of the trail always holds. */
  private base = 0;
  private contradictory = false;

  constructor(private readonly variables: number) {
    this.values = new Int8Array(variables + 1);
    this.watches = Array.from({ length: 2 * variables + 2 }, () => []);
  }

  /** 1 true, −1 false, 0 open. */
  value(literal: number): number {
    return literal > 0 ? this.values[literal] : -this.values[-literal];
  }

  isVariable(literal: number): boolean {
    return Number.isInteger(literal) && literal !== 0 && Math.abs(literal) <= this.variables;
  }

  private watchers(literal: number): number[][] {
    return this.watches[literal > 0 ? 2 * literal : 1 - 2 * literal];
  }

  /** Takes a literal to hold; false if it is false. */
  private set(literal: number): boolean {
    if (this.value(literal) !== 0) return this.value(literal) > 0;
    this.values[Math.abs(literal)] = literal > 0 ? 1 : -1;
    this.trail.push(literal);
    return true;
  }

  private propagate(): boolean {
    while (this.head < this.trail.length) {
      const literal = this.trail[this.head++];
      const list = this.watchers(literal);
      const kept: number[][] = [];
      let consistent = true;
      for (const clause of list) {
        if (consistent && clause[0] === -literal) [clause[0], clause[1]] = [clause[1], clause[0]];
        const other = consistent && this.value(clause[0]) <= 0 ? clause.findIndex((each, j) => j > 1 && this.value(each) >= 0) : -1;
        if (other < 0) kept.push(clause);
        else {
          [clause[1], clause[other]] = [clause[other], clause[1]];
          this.watchers(-clause[1]).push(clause);
          continue;
        }
        if (consistent && !this.set(clause[0])) consistent = false;
      }
      list.splice(0, list.length, ...kept);
      if (!consistent) return false;
    }
    return true;
  }

  /** Takes back all suppositions. */
  reset(): void {
    for (const literal of this.trail.splice(this.base)) this.values[Math.abs(literal)] = 0;
    this.head = this.base;
  }

  /** Whether some literals, supposed together, propagate to a contradiction; they stay supposed. */
  contradicts(literals: readonly number[]): boolean {
    if (this.contradictory) return true;
    return !literals.every((literal) => this.set(literal)) || !this.propagate();
  }

  /** Takes a clause to hold from now on. */
  add(literals: readonly number[]): void {
    this.reset();
    const clause = [...new Set(literals)];
    if (clause.some((literal) => clause.includes(-literal))) return;
    clause.sort((x, y) => this.value(y) - this.value(x));
    if (clause.length > 1) for (const literal of clause.slice(0, 2)) this.watchers(-literal).push(clause);
    // All but one literal false: the one holds.
    if (clause.length < 2 || this.value(clause[1]) < 0) {
      if (clause.length === 0 || !this.set(clause[0]) || !this.propagate()) this.contradictory = true;
      this.base = this.trail.length;
    }
  }
}
