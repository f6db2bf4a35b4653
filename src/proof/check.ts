/**
 * # Checking a proof
 *
 * Searches nothing: adds up polynomials, propagates unit clauses, and runs the theorem once along each leaf of the tree of answers. It shares
 * the rationals and the arithmetic of polynomials with what searched, and the specifications with the theorem's own run; neither solver nor
 * explorer.
 *
 * A proof is right if
 * 1. every specification that it speaks of is one that a run comes to, and is made anew here;
 * 2. every lemma's conditions, weighted, add up to a contradiction; every clause of a quotient is the identity p·l = A·g + r·l; every other
 *    clause follows from those before it by unit propagation;
 * 3. the tree of answers is whole, and at each of its leaves the answers contradict one another by unit propagation, or they decide every
 *    question of the run along it, and that ends well.
 */
import { isNegative, isPositive, isZero, ONE, type Rational, rational, ZERO } from '../exact/rational.js';
import { asking, type Clause, type Literal, type Oracle, type Specification, type Specify } from '../symbolic/oracle.js';
import {
  combine,
  factorsOf,
  ofTerms,
  opposite,
  Peek,
  Polynomial,
  parsePolynomial,
  product,
  textOf,
  unknown,
} from '../symbolic/polynomial.js';
import type { RunProof } from '../symbolic/proof.js';
import { Propagation } from './propagation.js';

/** How the names of quotients begin, and of no other unknown. */
const QUOTIENT = '÷';

/** What is wrong with a proof. */
export class Rejected extends Error {}

/** What was checked. */
export interface Checked {
  readonly lemmas: number;
  readonly derived: number;
  readonly leaves: number;
  readonly runs: number;
}

const reject = (reason: string): never => {
  throw new Rejected(reason);
};

/** The variables of a proof: which polynomial each of them says to be positive. */
class Variables {
  private readonly polynomials = new Map<number, Polynomial>();
  private readonly byText = new Map<string, number>();
  readonly quotients = new Map<string, { readonly g: Rational; readonly l: Polynomial }>();
  private readonly names = new Map<string, string>();
  most = 0;

  constructor({ atoms, quotients }: RunProof) {
    for (const [variable, text] of atoms) {
      const x = parsePolynomial(text);
      if (!(x instanceof Polynomial) || x.canonical.flip || x.canonical.text !== text)
        throw new Rejected(`${text} is no polynomial in lowest terms`);
      const negative = opposite(x);
      if (
        !(negative instanceof Polynomial) ||
        this.polynomials.has(variable) ||
        this.polynomials.has(variable + 1) ||
        this.byText.has(text)
      ) {
        throw new Rejected(`variable ${variable} is declared twice`);
      }
      this.polynomials.set(variable, x);
      this.polynomials.set(variable + 1, negative);
      this.byText.set(text, variable);
      this.most = Math.max(this.most, variable + 1);
    }
    for (const [name, above, below] of quotients) {
      const [g, l] = [parsePolynomial(above), parsePolynomial(below)];
      if (!(l instanceof Polynomial) || this.quotients.has(name) || !name.startsWith(QUOTIENT))
        throw new Rejected(`the quotient ${name} is none`);
      this.quotients.set(name, { g, l });
      this.names.set(`${textOf(g)} / ${textOf(l)}`, name);
    }
    // A quotient is made of what was there before it: its meaning must not depend on itself.
    const known = new Set<string>();
    for (const [name, { g, l }] of this.quotients) {
      for (const used of [...unknownsOf(g), ...unknownsOf(l)]) {
        if (this.quotients.has(used) && !known.has(used)) throw new Rejected(`the quotient ${name} is made of ${used}`);
      }
      known.add(name);
    }
  }

  /** The literal that says that a polynomial is positive, if there is one. */
  positive(x: Polynomial): number | undefined {
    const { text, flip } = x.canonical;
    const variable = this.byText.get(text);
    return variable === undefined ? undefined : flip ? variable + 1 : variable;
  }

  isAtom(literal: number): boolean {
    return this.polynomials.has(Math.abs(literal));
  }

  pairs(): number[] {
    return [...this.byText.values()];
  }

  /** What a literal says: that this is positive (strictly), or at least 0. */
  says(literal: number): { readonly polynomial: Rational; readonly strict: boolean } {
    const x = this.polynomials.get(Math.abs(literal)) ?? reject(`literal ${literal} is about no sign`);
    return { polynomial: literal > 0 ? x : opposite(x), strict: literal > 0 };
  }

  /** The other sign of the same polynomial. */
  other(literal: number): number {
    const variable = Math.abs(literal);
    const other = this.byText.get(this.polynomials.get(variable)?.canonical.text ?? '') === variable ? variable + 1 : variable - 1;
    return literal > 0 ? other : -other;
  }

  quotientName(g: Rational, l: Polynomial): string | undefined {
    return this.names.get(`${textOf(g)} / ${textOf(l)}`);
  }

  /** g, l and the literal l > 0 of a quotient. */
  quotient(name: string): { readonly g: Rational; readonly l: Polynomial; readonly guard: number } {
    const { g, l } = this.quotients.get(name) ?? reject(`there is no quotient ${name}`);
    return { g, l, guard: this.positive(l) ?? reject(`nothing says that the denominator of ${name} is positive`) };
  }
}

const unknownsOf = (x: Rational): string[] => (x instanceof Polynomial ? [...x.terms.keys()].flatMap(factorsOf) : []);

/** Ends a run that came to the specification that was looked for. */
class Reached extends Error {}

/** Answers a run from a proof. */
class Reader implements Oracle {
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
      this.byKey.set(key, this.made.length);
      this.specifying = true;
      const specification = specify(
        this.made.length,
        this.made.map((each) => each.specification),
      );
      this.specifying = false;
      this.made.push({ specification, first: this.proof.specifications[this.made.length].first });
      throw new Reached();
    }
    const { specification, first } = this.made[number];
    const { alternatives } = specification as Specification<Result>;
    const chosen = alternatives.find((_, k) => this.answer(first + k));
    return (chosen ?? reject('no alternative of a specification is chosen')).result;
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

/** Checks that `body` ends well whatever the unknowns are, by the proof. @throws Rejected */
export function checkRun(
  proof: RunProof,
  body: () => true | string,
  suppositions: readonly { readonly number: Rational; readonly relation: '>' | '>=' }[],
): Checked {
  const variables = new Variables(proof);
  const literals = [...proof.steps.flatMap(({ clause }) => clause), ...proof.tree];
  const alternatives = proof.specifications.map(({ first }) => first);
  const most = Math.max(variables.most, ...literals.map(Math.abs), ...alternatives.map((first) => first + MOST_ALTERNATIVES));
  if (!(most < 1e7)) throw new Rejected('there are too many variables');
  const propagation = new Propagation(most);
  const reader = new Reader(variables, propagation, proof);
  for (const variable of variables.pairs()) propagation.add([-variable, -(variable + 1)]);
  for (const { number, relation } of suppositions) {
    if (!(number instanceof Polynomial)) continue;
    const negative = opposite(number);
    const literal =
      relation === '>' ? variables.positive(number) : negative instanceof Polynomial ? variables.positive(negative) : undefined;
    if (literal !== undefined) propagation.add([relation === '>' ? literal : -literal]);
  }
  for (const { answers } of proof.specifications) {
    reader.begin(answers);
    if (!reachesSpecification(reader, body)) throw new Rejected('the way to a specification does not lead to it');
    reader.requireOwnVariables();
    for (const clause of reader.clauses()) propagation.add(clause);
  }
  const checked = { lemmas: 0, derived: 0, leaves: 0, runs: 0 };
  for (const step of proof.steps) {
    if (!step.clause.every((literal) => propagation.isVariable(literal))) throw new Rejected('a clause has a literal that is none');
    if (step.kind === 'lemma') requireContradiction(variables, step.clause, step.weights);
    else if (step.kind === 'quotient') requireNumerator(variables, step.clause, step.quotient);
    else if (step.kind === 'derived') {
      propagation.reset();
      if (!propagation.contradicts(step.clause.map((literal) => -literal))) throw new Rejected('a clause does not follow');
    } else throw new Rejected('a step is of no kind');
    checked.lemmas += Number(step.kind === 'lemma');
    checked.derived += Number(step.kind === 'derived');
    propagation.add(step.clause);
  }
  for (const path of leavesOf(proof.tree, propagation)) {
    checked.leaves++;
    propagation.reset();
    if (propagation.contradicts(path)) continue;
    checked.runs++;
    reader.begin(null);
    const peeks = Peek.count;
    const verdict = ending(() => asking(reader, body));
    if (verdict !== true || Peek.count > peeks) throw new Rejected(`a run does not end well: ${verdict}`);
  }
  return checked;
}

/** Runs the body to a specification that was not met before. */
function reachesSpecification(reader: Reader, body: () => unknown): boolean {
  try {
    asking(reader, body);
  } catch (error) {
    if (error instanceof Reached) return true;
    if (error instanceof Rejected) throw error;
  }
  return false;
}

/** How a run ends, where it raises with what it says. */
function ending(run: () => true | string): true | string {
  try {
    return run();
  } catch (error) {
    if (error instanceof Rejected) throw error;
    return error instanceof Error ? error.message : 'it raises';
  }
}

/** No specification has more alternatives. */
const MOST_ALTERNATIVES = 10_000;

/** The answers at each leaf of a whole tree. */
function* leavesOf(tree: readonly number[], propagation: Propagation): Generator<readonly number[]> {
  const path: number[] = [];
  /** The depths at which the second answer is followed. */
  const turned = new Set<number>();
  let open = 1;
  for (const node of tree) {
    if (open === 0) throw new Rejected('the tree goes on after its end');
    if (node !== 0) {
      if (!propagation.isVariable(node)) throw new Rejected('the tree asks what is no question');
      path.push(node);
      open++;
      continue;
    }
    yield path;
    open--;
    // Back to the last question that was answered one way only.
    let last = path.pop();
    while (last !== undefined && turned.has(path.length)) {
      turned.delete(path.length);
      last = path.pop();
    }
    if (last === undefined) continue;
    turned.add(path.length);
    path.push(-last);
  }
  if (open !== 0) reject('the tree ends before its end');
}

/** Σ weight · product of conditions is a negative constant, or 0 with something strict in it; the clause denies every condition. */
function requireContradiction(
  variables: Variables,
  clause: readonly number[],
  weights: readonly (readonly [readonly (number | string)[], string])[],
): void {
  let total: Rational = ZERO;
  let strict = false;
  for (const [factors, text] of weights) {
    const weight = rational(text);
    const conditions = factors.map((source) => conditionOf(variables, clause, source));
    if (conditions.length < 1 || conditions.length > 2) throw new Rejected('a lemma multiplies other than one or two conditions');
    const equation = conditions.some((condition) => condition.relation === '=');
    if (!equation && !isPositive(weight)) throw new Rejected('a lemma weighs an inequality by what is not positive');
    if (!equation && conditions.every((condition) => condition.relation === '>')) strict = true;
    const [first, second] = conditions;
    total = combine(ONE, total, weight, second === undefined ? first.polynomial : product(first.polynomial, second.polynomial));
  }
  if (total instanceof Polynomial || !(isNegative(total) || (isZero(total) && strict)))
    reject('the conditions of a lemma can hold together');
}

/** A condition that a clause denies: that of a literal, that both signs of it are none (`=`), or the equation of a quotient. */
function conditionOf(
  variables: Variables,
  clause: readonly number[],
  source: number | string,
): { readonly polynomial: Rational; readonly relation: '>' | '>=' | '=' } {
  const denies = (literal: number) => clause.includes(-literal) || reject('a lemma uses a condition that its clause does not deny');
  if (typeof source === 'number') {
    denies(source);
    const { polynomial, strict } = variables.says(source);
    return { polynomial, relation: strict ? '>' : '>=' };
  }
  if (source.startsWith('=')) {
    const literal = Number(source.slice(1));
    if (!(literal < 0)) throw new Rejected('both signs are none only where both are denied');
    const { polynomial } = variables.says(literal);
    denies(literal);
    denies(variables.other(literal));
    return { polynomial, relation: '=' };
  }
  const { g, l, guard } = variables.quotient(source);
  denies(guard);
  return { polynomial: combine(ONE, product(unknown(source), l), rational(-1), g), relation: '=' };
}

/** The clause says, where the guard of q holds, that M > 0 implies N > 0; and one of them times l is the other up to a positive factor. */
function requireNumerator(variables: Variables, clause: readonly number[], name: string): void {
  const { g, l, guard } = variables.quotient(name);
  if (!clause.includes(-guard)) throw new Rejected('a clause of a quotient does not depend on its denominator');
  const rest = clause.filter((literal) => literal !== -guard);
  const [own] = rest;
  if (rest.length === 1) {
    // What it is times l is known, or a multiple of l itself, which is positive.
    const cleared = clearedOf(variables.says(Math.abs(own)).polynomial, name, g, l);
    const known = !(cleared instanceof Polynomial) || isPositiveMultiple(cleared, l) || isPositiveMultiple(opposite(cleared), l);
    const positive = cleared instanceof Polynomial ? isPositiveMultiple(cleared, l) : isPositive(cleared);
    if (!known || positive !== own > 0) reject('the sign of a quotient is another');
    return;
  }
  const [given, then] = rest.length === 2 ? [rest.find((literal) => literal < 0), rest.find((literal) => literal > 0)] : [];
  if (given === undefined || then === undefined) throw new Rejected('a clause of a quotient is no implication');
  const [m, n] = [variables.says(-given).polynomial, variables.says(then).polynomial];
  const alike = [
    [m, n],
    [n, m],
  ].some(([x, y]) => unknownsOf(x).includes(name) && !unknownsOf(y).includes(name) && isPositiveMultiple(clearedOf(x, name, g, l), y));
  if (!alike) reject('a clause of a quotient is no identity');
}

/** A·g + r·l of A·q + r: what it is times l. */
function clearedOf(x: Rational, q: string, g: Rational, l: Rational): Rational {
  const [times, rest] = [new Map<string, Rational>(), new Map<string, Rational>()];
  for (const [monomial, c] of x instanceof Polynomial ? x.terms : []) {
    const factors = factorsOf(monomial);
    const others = factors.filter((factor) => factor !== q);
    if (factors.length - others.length > 1) throw new Rejected('a quotient is squared');
    (others.length < factors.length ? times : rest).set(others.join('*'), c);
  }
  return combine(ONE, product(ofTerms(times), g), ONE, product(ofTerms(rest), l));
}

/** Whether two polynomials are the same up to a positive factor. */
const isPositiveMultiple = (x: Rational, y: Rational): boolean =>
  x instanceof Polynomial && y instanceof Polynomial && x.canonical.text === y.canonical.text && x.canonical.flip === y.canonical.flip;
