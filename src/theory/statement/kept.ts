/**
 * # Stored subjects
 *
 * What a search found is stored by value and looked at first ever after. A stored subject proves nothing until it has been validated anew,
 * from the definitions alone: the hypotheses are asked one by one, and the conclusion is drawn again.
 */
import { type Conclusion, holds } from './conclusion.js';
import { hypothesisName } from './hypothesis-name.js';
import type { Subject } from './subject.js';
import type { Theorem } from './theorem.js';
import type { Counterexample } from './verdict.js';

/** Stored subjects are named by the hypothesis that they do without, or by what they show of the theorem itself. */
export const WITNESS = 'witness';
export const REFUTATION = 'refutation';
/** What refutes a theorem without some of its hypotheses, whether or not they hold of it. */
export const WEAKENED = 'weakened';

/** What a stored subject is to show. */
export interface Stored {
  /**
   * A hypothesis, for a subject that meets all others and not this one, and for which the conclusion fails; else {@link WITNESS},
   * {@link REFUTATION} or {@link WEAKENED}.
   */
  readonly name: string;
  /** Of {@link WEAKENED}: the hypotheses left out. */
  readonly dropped?: readonly string[];
}

/** A stored subject of a theorem. */
export interface Kept extends Stored {
  readonly subject: Subject;
  readonly minimality: Counterexample<Subject>['minimality'];
}

/** The theorem without some of its hypotheses. What is linear was said of the subjects that meet them all. */
export const dropping = <S extends Subject>({ linear: _, ...theorem }: Theorem<S>, ...dropped: readonly string[]): Theorem<S> => ({
  ...theorem,
  hypotheses: Object.fromEntries(Object.entries(theorem.hypotheses).filter(([name]) => !dropped.includes(name))),
});

/** What a refutation of a theorem without some hypotheses is stored as: where there is one and it fails, by its name. */
export function storedAs({ hypotheses }: Theorem<never>, dropped: readonly string[], subject: Subject): Stored {
  if (dropped.length === 0) return { name: REFUTATION };
  const [name] = dropped;
  const byName = dropped.length === 1 && answer(() => hypotheses[name].holds(subject as never)) === false;
  return byName ? { name } : { name: WEAKENED, dropped };
}

/** What a stored subject shows, each hypothesis and the conclusion asked anew. */
export interface Replay {
  readonly hypotheses: readonly {
    readonly name: string;
    readonly prose: string;
    readonly dropped: boolean;
    /** `null` where it cannot be asked of the subject: fields that it needs may be missing. */
    readonly holds: boolean | null;
  }[];
  /** `null` where a hypothesis fails that is not dropped, or the conclusion cannot be drawn. */
  readonly conclusion: Conclusion | null;
  /** `null` where the subject shows what it was stored for; else, in words, why it does not. */
  readonly failing: string | null;
}

/** Asks a theorem of a stored subject, without any search. */
export function replay<S extends Subject>(theorem: Theorem<S>, { name: filed, dropped, subject }: Kept): Replay {
  const whole = filed === WITNESS || filed === REFUTATION;
  const name = hypothesisName(theorem.hypotheses, filed);
  const left = whole ? [] : name === WEAKENED ? (dropped ?? []).map((each) => hypothesisName(theorem.hypotheses, each)) : [name];
  const hypotheses = Object.entries(theorem.hypotheses).map(([own, { prose, holds }]) => ({
    name: own,
    prose,
    dropped: left.includes(own),
    holds: answer(() => holds(subject as S)),
  }));
  const unknown = left.find((each) => !Object.hasOwn(theorem.hypotheses, each));
  const unmet = hypotheses.find((each) => !each.dropped && each.holds !== true);
  const conclusion = unknown === undefined && unmet === undefined ? answer(() => theorem.conclude(subject as S)) : null;
  const failing = (): string | null => {
    if (unknown !== undefined) return `the theorem has no hypothesis ${unknown}`;
    if (unmet !== undefined) return `hypothesis ${unmet.name} ${unmet.holds === false ? 'fails' : 'cannot be asked of it'}`;
    const kept = hypotheses.find((each) => each.name === name);
    if (kept !== undefined && kept.holds !== false)
      return `hypothesis ${name}, which it is to do without, ${kept.holds ? 'holds' : 'cannot be asked of it'}`;
    if (theorem.expect === 'witnessed' && name !== WITNESS) return 'a statement of existence is refuted by no single subject';
    if (conclusion === null) return 'the conclusion cannot be drawn for it';
    return holds(conclusion) === (name === WITNESS) ? null : `the conclusion ${name === WITNESS ? 'fails' : 'holds'}`;
  };
  return { hypotheses, conclusion, failing: failing() };
}

/**
 * What a stored subject shows of a theorem, or `null` if it no longer shows what it was stored for (or cannot be asked: fields that the
 * theorem needs may be missing).
 */
export function revalidate<S extends Subject>(theorem: Theorem<S>, kept: Kept): Counterexample<S> | null {
  const { conclusion, failing } = replay(theorem, kept);
  if (conclusion === null || failing !== null) return null;
  return { subject: kept.subject as S, conclusion, foundBy: 'memory', minimality: kept.minimality };
}

function answer<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
