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
import type { Rational } from '../exact/rational.js';
import { asking } from '../symbolic/oracle.js';
import { opposite, Peek, Polynomial } from '../symbolic/polynomial.js';
import type { RunProof } from '../symbolic/proof.js';
import { leavesOf } from './leaves.js';
import { requireContradiction } from './lemma-step.js';
import { Propagation } from './propagation.js';
import { requireNumerator } from './quotient-step.js';
import { Reader, reachesSpecification } from './reader.js';
import { Rejected } from './rejected.js';
import { Variables } from './variables.js';

/** What was checked. */
export interface Checked {
  readonly lemmas: number;
  readonly derived: number;
  readonly leaves: number;
  readonly runs: number;
}

/** No specification has more alternatives. */
const MOST_ALTERNATIVES = 10_000;

/** Checks that `body` ends well whatever the unknowns are, by the proof. @throws Rejected */
export function checkRun(
  proof: RunProof,
  body: () => true | string,
  suppositions: readonly { readonly number: Rational; readonly relation: '>' | '>=' }[],
): Checked {
  const variables = new Variables(proof);
  const propagation = new Propagation(greatestVariable(proof, variables));
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
    const refused = Peek.count + Rejected.count;
    const verdict = ending(() => asking(reader, body));
    if (verdict !== true || Peek.count + Rejected.count > refused) throw new Rejected(`a run does not end well: ${verdict}`);
  }
  return checked;
}

/** The greatest variable that a proof can speak of. */
function greatestVariable({ steps, tree, specifications }: RunProof, { most }: Variables): number {
  const all = [steps.flatMap(({ clause }) => clause), tree, specifications.map(({ first }) => first + MOST_ALTERNATIVES)];
  const greatest = all.reduce((total, list) => list.reduce((found, literal) => Math.max(found, Math.abs(literal)), total), most);
  if (!(greatest < 1e7)) throw new Rejected('there are too many variables');
  return greatest;
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
