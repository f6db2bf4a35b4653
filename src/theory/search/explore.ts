/**
 * # Exploring what follows from what
 *
 * For statements about the same kind of subjects: every subject of some scopes is asked once which of all their hypotheses it meets and which
 * of all their claims it satisfies. From this table follow, by sets alone, the minimal sets of hypotheses that imply each claim there. An
 * implication found in this way is a conjecture: true on the subjects seen, and no more.
 *
 * A conclusion need not be defined where the hypotheses of its statement fail: such a subject neither refutes a claim nor speaks for it.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import { compareSubjects } from '../order/order.js';
import { claimsOf, whereDefined, wordsOf } from '../statement/claims.js';
import { holds } from '../statement/conclusion.js';
import type { Progress } from '../statement/pieces.js';
import type { Scope } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Hypothesis, Theorem } from '../statement/theorem.js';

/** A hypothesis of one or several statements. */
export interface Condition extends Hypothesis<Subject> {
  readonly name: string;
  /** The statement that it is a hypothesis of, and how it is called there. */
  readonly owner: string;
  readonly own: string;
}

/** A claim of a statement: that something holds, or of an existence statement also that it never does. */
export interface Claim {
  readonly theorem: Theorem<Subject>;
  readonly words: string;
  readonly never: boolean;
}

/** What the subjects that meet exactly these conditions say about a claim. */
interface Votes {
  holds: number;
  fails: number;
  /** The least that fails. */
  least: Subject | null;
}

/** The subjects that meet exactly these conditions. */
export interface Row {
  readonly met: bigint;
  count: number;
  /** By the number of the claim; for others no such subject says anything. */
  readonly votes: Map<number, Votes>;
}

/** What was seen, with how much of each scope. */
export interface Table {
  readonly conditions: readonly Condition[];
  readonly claims: readonly Claim[];
  readonly rows: readonly Row[];
  readonly scopes: readonly { readonly scope: string; readonly subjects: number; readonly of: number }[];
}

/** The conditions of some statements, each once. Different ones of the same name are called by the statement as well. */
export function conditionsOf(theorems: readonly Theorem<Subject>[]): Condition[] {
  const found: Condition[] = [];
  for (const { id, hypotheses } of theorems) {
    for (const [name, { prose, holds }] of Object.entries(hypotheses)) {
      const same = found.find((one) => one.own === name && one.prose === prose);
      if (same === undefined) found.push({ name, owner: id, own: name, prose, holds });
    }
  }
  return found.map((one) =>
    found.some((other) => other !== one && other.own === one.own) ? { ...one, name: `${one.owner}: ${one.own}` } : one,
  );
}

/** The conditions of a table that are hypotheses of a statement, as a set. */
export const hypothesesIn = (conditions: readonly Condition[], { hypotheses }: Theorem<Subject>): bigint =>
  conditions.reduce((set, { own, prose }, k) => (hypotheses[own]?.prose === prose ? set | (1n << BigInt(k)) : set), 0n);

/** Makes the rows of a table, subject by subject. */
export class Recorder {
  readonly claims: Claim[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly rows = new Map<bigint, Row>();

  constructor(
    readonly conditions: readonly Condition[],
    private readonly theorems: readonly Theorem<Subject>[],
  ) {}

  /** Which conditions a subject meets, and what it says about each claim. */
  record(subject: Subject): void {
    const met = this.conditions.reduce((set, condition, k) => (isMet(condition, subject) ? set | (1n << BigInt(k)) : set), 0n);
    const row = this.rows.get(met) ?? { met, count: 0, votes: new Map<number, Votes>() };
    this.rows.set(met, row);
    row.count += 1;
    for (const [k, truth] of this.judge(subject)) {
      const votes = row.votes.get(k) ?? { holds: 0, fails: 0, least: null };
      row.votes.set(k, votes);
      if (truth) votes.holds += 1;
      else votes.fails += 1;
      if (!truth && (votes.least === null || compareSubjects(subject, votes.least) < 0)) votes.least = subject;
    }
  }

  /** The claims that a subject satisfies or fails. */
  *judge(subject: Subject): Generator<[number, boolean]> {
    for (const theorem of this.theorems) {
      const conclusion = whereDefined(() => theorem.conclude(subject));
      if (conclusion === null) continue;
      if (theorem.expect === 'witnessed') {
        const truth = holds(conclusion);
        yield [this.number(theorem, wordsOf(conclusion), false), truth];
        yield [this.number(theorem, wordsOf(conclusion), true), !truth];
      } else {
        for (const [words, claim] of claimsOf(conclusion)) yield [this.number(theorem, words, false), holds(claim)];
      }
    }
  }

  table(scopes: Table['scopes']): Table {
    return { conditions: this.conditions, claims: this.claims, rows: [...this.rows.values()], scopes };
  }

  private number(theorem: Theorem<Subject>, words: string, never: boolean): number {
    const key = JSON.stringify([theorem.id, words, never]);
    const known = this.numbers.get(key) ?? this.claims.length;
    if (known === this.claims.length) this.claims.push({ theorem, words, never });
    this.numbers.set(key, known);
    return known;
  }
}

/** A condition need not answer for every subject either: one that does not is not met. */
export function isMet({ holds }: Pick<Condition, 'holds'>, subject: Subject): boolean {
  try {
    return holds(subject);
  } catch {
    return false;
  }
}

/** Subjects between two reports of progress. */
const PACE = 16;

/** Fills the table step by step. Where time runs out it holds what was seen till then: scopes take turns, so that each is begun. */
export function* exploring(recorder: Recorder, scopes: readonly Scope<Subject>[], expired: Expiry = never): Generator<Progress, Table> {
  const of = scopes.reduce((total, { size }) => total + size, 0);
  const open = scopes.map(({ name, size, subjects }) => ({ name, size, seen: 0, rest: subjects()[Symbol.iterator]() }));
  const seen = () => open.reduce((total, scope) => total + scope.seen, 0);
  const table = () => recorder.table(open.map((scope) => ({ scope: scope.name, subjects: scope.seen, of: scope.size })));
  for (let going = open; going.length > 0; going = going.filter((scope) => scope.seen < scope.size)) {
    for (const scope of going) {
      yield { done: seen(), of, doing: `exploring ${scope.name}` };
      if (expired()) return table();
      for (let k = 0; k < PACE && scope.seen < scope.size; k++) {
        const step = scope.rest.next();
        if (step.done === true) throw new Error(`${scope.name} has ${scope.seen} subjects, not ${scope.size}`);
        recorder.record(step.value);
        scope.seen += 1;
      }
    }
  }
  return table();
}
