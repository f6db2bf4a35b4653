/**
 * # The adversary
 *
 * Statements about every mechanism quantify over infinitely many, which no scope exhausts. The adversary starts from subjects that meet
 * the hypotheses and keeps every step that lowers the slack of the conclusion: it looks where a refutation would be.
 */
import { compare, type Rational } from '../exact/rational.js';
import { holds, slack } from './conclusion.js';
import type { Adversary } from './property.js';
import { random } from './random.js';
import type { Subject } from './subject.js';
import { meets, type Theorem } from './theorem.js';

/** Where a climb ended. */
export interface Climb<S extends Subject> {
  readonly subject: S;
  readonly refutes: boolean;
  /** How far from failing the conclusion is at the end; `null` where it has no slack. */
  readonly slack: Rational | null;
  readonly steps: number;
}

/** Climbs from one subject; ends early where the conclusion fails. */
export function climb<S extends Subject>(
  theorem: Theorem<S>,
  adversary: Pick<Adversary<S>, 'steps' | 'step'>,
  start: S,
  seed: number,
): Climb<S> {
  const draw = random(seed);
  let subject = start;
  let conclusion = theorem.conclude(start);
  for (let steps = 0; steps < adversary.steps; steps++) {
    if (!holds(conclusion)) return { subject, refutes: true, slack: slack(conclusion), steps };
    const candidate = adversary.step(subject, draw);
    if (!meets(theorem, candidate)) continue;
    const reached = theorem.conclude(candidate);
    const [before, after] = [slack(conclusion), slack(reached)];
    // Equal slack is accepted, and any where there is none to compare, so that the search walks along plateaus.
    const walks = before === null || after === null || compare(after, before) <= 0;
    if (!holds(reached) || walks) [subject, conclusion] = [candidate, reached];
  }
  return { subject, refutes: !holds(conclusion), slack: slack(conclusion), steps: adversary.steps };
}
