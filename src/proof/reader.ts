/**
 * # Answers from a proof
 *
 * Along a leaf of the tree of answers a run is told what has been propagated there; on the way to a specification it is told what the proof
 * says leads there, and the specification is made anew, so that nobody can forge one.
 */
import type { Rational } from '../exact/rational.js';
import { asking, type Clause, type Literal, type Oracle, type Specification, type Specify } from '../symbolic/oracle.js';
import { type Polynomial, textOf, unknown } from '../symbolic/polynomial.js';
import type { RunProof } from '../symbolic/proof.js';
import type { Propagation } from './propagation.js';
import { Rejected, reject } from './rejected.js';
import type { Variables } from './variables.js';

/** Ends a run that came to the specification that was looked for. */
class Reached extends Error {}

/** Answers a run from a proof. */
export class Reader implements Oracle {
  private readonly made: { readonly specification: Specification<unknown>; readonly first: number }[] = [];
  private readonly byKey = new Map<string, number>();
  private specifying = false;
  /** The answers on the way to a specification, or null along a leaf. */
  lead: readonly number[] | null = null;
  private taken = 0;

  constructor(
    private readonly variables: Variables,
    private readonly propagation: Propagation,
    private readonly proof: RunProof,
  ) {}

  begin(lead: readonly number[] | null): void {
    this.lead = lead;
    this.taken = 0;
  }

  isPositive(x: Polynomial): boolean {
    if (this.specifying) throw new Rejected('a specification asks a question');
    return this.answer(this.variables.positive(x) ?? reject(`the proof does not know the question whether ${textOf(x)} is positive`));
  }

  private answer(literal: number): boolean {
    if (this.lead !== null) {
      const next = this.lead[this.taken++];
      if (next !== literal && next !== -literal) throw new Rejected('the way to a specification answers another question');
      return next === literal;
    }
    const value = this.propagation.value(literal);
    if (value === 0) throw new Rejected(`the tree does not answer question ${literal}`);
    return value > 0;
  }

  quotient(g: Rational, l: Polynomial): Rational {
    return unknown(this.variables.quotientName(g, l) ?? reject('the proof does not know a quotient'));
  }

  found<Result>(key: string, specify: Specify<Result>): Result {
    const number = this.byKey.get(key);
    if (number === undefined) {
      if (this.lead === null || this.taken < this.lead.length)
        throw new Rejected('a run comes to a specification that the proof does not know');
      const specification = this.specified(specify);
      // A key that nothing was made of stands for nothing.
      this.byKey.set(key, this.made.length);
      this.made.push({ specification, first: this.proof.specifications[this.made.length].first });
      throw new Reached();
    }
    const { specification, first } = this.made[number];
    const { alternatives } = specification as Specification<Result>;
    const chosen = alternatives.find((_, k) => this.answer(first + k));
    return (chosen ?? reject('no alternative of a specification is chosen')).result;
  }

  private specified<Result>(specify: Specify<Result>): Specification<Result> {
    this.specifying = true;
    try {
      return specify(
        this.made.length,
        this.made.map((each) => each.specification),
      );
    } finally {
      this.specifying = false;
    }
  }

  /** The clauses of the specification that was made last. */
  clauses(): number[][] {
    const { specification, first } = this.made[this.made.length - 1];
    const variables = specification.alternatives.map((_, k) => first + k);
    return [
      variables,
      ...variables.flatMap((one, k) => variables.slice(k + 1).map((other) => [-one, -other])),
      ...specification.alternatives.flatMap(({ clauses }, k) => clauses.map((clause) => [-variables[k], ...this.literals(clause)])),
      ...specification.clauses.map((clause) => this.literals(clause)),
    ];
  }

  literals(clause: Clause): number[] {
    return clause.map((literal) => (literal.holds ? 1 : -1) * this.variableOf(literal));
  }

  private variableOf(literal: Literal): number {
    if ('positive' in literal) return this.variables.positive(literal.positive) ?? reject('a specification speaks of an unknown question');
    return this.made[literal.specification].first + literal.result;
  }

  /** The alternatives of all specifications have variables of their own. */
  requireOwnVariables(): void {
    const used = new Set<number>();
    for (const { specification, first } of this.made) {
      specification.alternatives.forEach((_, k) => {
        if (!this.propagation.isVariable(first + k) || this.variables.isAtom(first + k) || used.has(first + k))
          reject('two things share a variable');
        used.add(first + k);
      });
    }
  }
}

/** Runs the body to a specification that was not met before. */
export function reachesSpecification(reader: Reader, body: () => unknown): boolean {
  try {
    asking(reader, body);
  } catch (error) {
    if (error instanceof Reached) return true;
    if (error instanceof Rejected) throw error;
  }
  return false;
}
