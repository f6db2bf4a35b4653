/**
 * # All runs
 *
 * Runs a body on unknown numbers once for every way in which its questions can be answered. A question is answered by what follows; where
 * both answers seem possible the run takes one, and another run the other. A run that does not end well is refuted, if it can be, whatever
 * its specifications have found.
 */

import { type Expiry, Interrupted } from '../exact/expiry.js';
import type { Rational } from '../exact/rational.js';
import type { Atoms } from './atoms.js';
import { asking, type Clause, type Literal, type Oracle, type Specification, type Specify } from './oracle.js';
import { opposite, Peek, Polynomial, textOf } from './polynomial.js';
import type { RunProof } from './proof.js';
import { OutOfTime, Solver } from './solver.js';
import { tieToFactors, tieToNumerator } from './ties.js';

/** That a number is positive, or not negative: what the unknowns are supposed to be. */
interface Supposition {
  readonly number: Rational;
  readonly relation: '>' | '>=';
}

/** What is known of a run that did not end well and was not refuted. */
interface OpenRun {
  readonly reason: string;
  /** Exact values of the unknowns that may lead there. */
  readonly candidates: readonly ReadonlyMap<string, Rational>[];
}

interface Exploration {
  /** The runs that were not refuted; the proof is one only where there are none. */
  readonly open: readonly OpenRun[];
  readonly runs: number;
  readonly proof: RunProof;
}

interface ExploreOptions {
  readonly suppositions: readonly Supposition[];
  readonly expired: Expiry;
  /** Told after each run what share of all ways to answer is done. */
  readonly progress?: (share: number) => void;
  /** How many open runs are enough. */
  readonly enough?: number;
}

/** Ends a run that cannot be. */
class Impossible extends Error {}

interface Made {
  readonly specification: Specification<unknown>;
  readonly first: number;
  /** The literals of its clauses. */
  readonly about: readonly number[];
}

interface Decision {
  literal: number;
  turned: boolean;
}

/** Answers by the solver, and takes both ways in turn where that does not know. */
class Explorer implements Oracle {
  readonly solver: Solver;
  readonly made: Made[] = [];
  readonly leads: (readonly number[])[] = [];
  readonly decisions: Decision[] = [];
  answers: number[] = [];
  private specifying = false;
  private readonly byKey = new Map<string, number>();

  constructor(expired: Expiry) {
    this.solver = new Solver(expired, (atom) => {
      tieToNumerator(atom, this.solver);
      tieToFactors(atom, this.solver);
    });
  }

  get atoms(): Atoms {
    return this.solver.atoms;
  }

  isPositive(x: Polynomial): boolean {
    // What it says is to hold however questions are answered.
    if (this.specifying) throw new Error('a specification asks a question');
    return this.ask(this.atoms.positive(x));
  }

  quotient(x: Rational, y: Polynomial): Rational {
    return this.atoms.quotient(x, y);
  }

  found<Result>(key: string, specify: Specify<Result>): Result {
    let number = this.byKey.get(key);
    if (number === undefined) {
      number = this.made.length;
      const specification = this.specified(specify, number);
      this.byKey.set(key, number);
      this.specify(specification);
      if (!this.solver.settle(0)) {
        this.solver.learn();
        throw new Impossible();
      }
    }
    const { specification, first, about } = this.made[number];
    for (const literal of about) this.solver.speak(literal);
    const { alternatives } = specification as Specification<Result>;
    const chosen = alternatives.find((_, k) => this.ask(first + k));
    if (chosen === undefined) throw new Impossible();
    return chosen.result;
  }

  private specified<Result>(specify: Specify<Result>, number: number): Specification<Result> {
    this.specifying = true;
    try {
      return specify(
        number,
        this.made.map((each) => each.specification),
      );
    } finally {
      this.specifying = false;
    }
  }

  private specify(specification: Specification<unknown>): void {
    const variables = specification.alternatives.map(() => this.solver.variable());
    for (const [name, sampled] of specification.sampled ?? []) this.atoms.sampled.set(name, sampled);
    const about: number[] = [];
    this.made.push({ specification, first: variables[0], about });
    this.leads.push([...this.answers]);
    this.solver.define(
      variables,
      variables.map((variable) => -variable),
    );
    variables.forEach((one, k) => {
      for (const other of variables.slice(k + 1)) this.solver.define([-one, -other], []);
    });
    specification.alternatives.forEach(({ clauses }, k) => {
      for (const clause of clauses) {
        const literals = this.literals(clause);
        about.push(...literals);
        this.solver.define([-variables[k], ...literals], [variables[k]]);
      }
    });
    for (const clause of specification.clauses) {
      const literals = this.literals(clause);
      about.push(...literals);
      this.solver.define(
        literals,
        literals.filter((literal) => literal < 0 && this.atoms.atomOf(literal) === undefined).map((literal) => -literal),
      );
    }
  }

  literals(clause: Clause): number[] {
    return clause.map((literal) => (literal.holds ? 1 : -1) * this.variableOf(literal));
  }

  private variableOf(literal: Literal): number {
    return 'positive' in literal ? this.atoms.positive(literal.positive) : this.made[literal.specification].first + literal.result;
  }

  private ask(literal: number): boolean {
    this.solver.speak(literal);
    const answer = this.answer(literal);
    this.answers.push(answer ? literal : -literal);
    return answer;
  }

  private answer(literal: number): boolean {
    const { clauses } = this.solver;
    if (clauses.value(literal) !== 0) return clauses.value(literal) > 0;
    for (const each of [literal, -literal]) {
      const level = clauses.level;
      const possible = this.solver.suppose(each);
      clauses.back(level);
      if (!possible) {
        if (!this.solver.turn(each)) throw new Impossible();
        return each < 0 === literal > 0;
      }
      if (clauses.value(literal) !== 0) return clauses.value(literal) > 0;
    }
    this.decisions.push({ literal, turned: false });
    if (this.solver.suppose(literal)) return true;
    this.solver.learn();
    throw new Impossible();
  }
}

/** Runs the body, which says whether all is well or why not, on every way to answer its questions. */
export function explore(body: () => true | string, { suppositions, expired, progress, enough = 1 }: ExploreOptions): Exploration {
  const explorer = new Explorer(expired);
  const { solver, decisions } = explorer;
  const given: number[] = [];
  for (const { number, relation } of suppositions) {
    if (!(number instanceof Polynomial)) continue;
    const negative = opposite(number);
    const literal =
      relation === '>' || !(negative instanceof Polynomial) ? explorer.atoms.positive(number) : -explorer.atoms.positive(negative);
    solver.define([literal], []);
    given.push(literal);
  }
  const tree: number[] = [];
  const open: OpenRun[] = [];
  let runs = 0;
  for (;;) {
    runs++;
    explorer.answers = [];
    solver.begin(given);
    const depth = decisions.length;
    const verdict = runOnce(explorer, body);
    for (const { literal } of decisions.slice(depth)) tree.push(literal);
    tree.push(0);
    if (verdict !== true && !solver.refute(decisions.map(({ literal }) => literal))) {
      open.push({ reason: verdict, candidates: solver.candidates(50) });
      if (open.length >= enough) break;
    }
    while (decisions.length > 0 && decisions[decisions.length - 1].turned) decisions.pop();
    const last = decisions[decisions.length - 1];
    progress?.(shareDone(decisions));
    if (last === undefined) break;
    last.literal = -last.literal;
    last.turned = true;
  }
  const proof: RunProof = {
    atoms: explorer.atoms.list.map(({ variable, polynomial }) => [variable, textOf(polynomial)]),
    quotients: explorer.atoms.quotients.map(({ name, g, l }) => [name, textOf(g), textOf(l)]),
    specifications: explorer.made.map(({ first }, k) => ({ first, answers: explorer.leads[k] })),
    steps: solver.steps,
    tree,
  };
  return { open, runs, proof };
}

/** The share of all ways to answer that lies before what is decided now, each question halving it. */
const shareDone = (decisions: readonly Decision[]): number =>
  decisions.length === 0 ? 1 : decisions.reduce((total, { turned }, k) => total + (turned ? 2 ** -(k + 1) : 0), 0);

/** How the reason of a run begins that raises what is no answer of the explorer. */
export const RAISED = 'the theorem raises: ';

/** One run under what is decided; a run that cannot be is well. */
function runOnce(explorer: Explorer, body: () => true | string): true | string {
  const { solver } = explorer;
  const peeks = Peek.count;
  try {
    if (!solver.clauses.ground()) return true;
    if (!solver.supposeAll(explorer.decisions.map(({ literal }) => literal))) {
      solver.learn();
      return true;
    }
    const verdict = asking(explorer, body);
    if (Peek.count > peeks) throw new Peek('something');
    return verdict;
  } catch (error) {
    if (error instanceof Impossible) return true;
    if (error instanceof Peek || error instanceof OutOfTime || error instanceof Interrupted || !(error instanceof Error)) throw error;
    return `${RAISED}${error.message}`;
  }
}
