/**
 * # Stored subjects
 *
 * What a search found is stored by value and looked at first ever after. A stored subject proves nothing until it has been validated anew,
 * from the definitions alone: the hypotheses are asked one by one, and the conclusion is drawn again.
 */
import { holds } from './conclusion.js';
import type { Subject } from './subject.js';
import { meets, type Theorem } from './theorem.js';
import type { Counterexample } from './verdict.js';

/** Stored subjects are named by the hypothesis that they do without, or by what they show of the theorem itself. */
export const WITNESS = 'witness';
export const REFUTATION = 'refutation';

/** A stored subject of a theorem. */
export interface Kept {
  /** A hypothesis, for a subject that meets all others and for which the conclusion fails; else {@link WITNESS} or {@link REFUTATION}. */
  readonly name: string;
  readonly subject: Subject;
  readonly minimality: Counterexample<Subject>['minimality'];
}

/** The theorem without one of its hypotheses. What is linear was said of the subjects that meet them all. */
export const dropping = <S extends Subject>({ linear: _, ...theorem }: Theorem<S>, hypothesis: string): Theorem<S> => ({
  ...theorem,
  hypotheses: Object.fromEntries(Object.entries(theorem.hypotheses).filter(([name]) => name !== hypothesis)),
});

/**
 * What a stored subject shows of a theorem, or `null` if it no longer shows what it was stored for (or cannot be asked: fields that the
 * theorem needs may be missing).
 */
export function revalidate<S extends Subject>(theorem: Theorem<S>, { name, subject, minimality }: Kept): Counterexample<S> | null {
  const whole = name === WITNESS || name === REFUTATION;
  if (!whole && !(name in theorem.hypotheses)) return null;
  try {
    const candidate = subject as S;
    if (!meets(whole ? theorem : dropping(theorem, name), candidate)) return null;
    if (!whole && theorem.hypotheses[name].holds(candidate)) return null;
    const conclusion = theorem.conclude(candidate);
    return holds(conclusion) === (name === WITNESS) ? { subject: candidate, conclusion, foundBy: 'memory', minimality } : null;
  } catch {
    return null;
  }
}
