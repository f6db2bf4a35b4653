/**
 * # A theorem tried while a routine answers wrongly
 *
 * The least subjects of its scopes and random ones, without anything that is stored and without a search: hypotheses and conclusion are asked
 * while the routine answers wrongly, subjects are made while it does not.
 */
import fc from 'fast-check';
import { type Conclusion, holds } from '../../../src/theory/statement/conclusion.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { drill } from './asked.js';

/**
 * What became of a theorem. `falls`: refuted, or, of an existence statement or a refuted one, no longer shown. `breaks`: the answer is
 * contradicted by an exception. `unmet`: no subject meets the hypotheses any more. `unmoved`: neither side of any conclusion was another one
 * for the wrong answer, of the subjects compared. `narrowed`: fewer subjects met the hypotheses, and neither side was another one. `stands`: some
 * side was, and nothing is noticed. `deceived`: what is shown is not so.
 */
export type Fate = 'falls' | 'breaks' | 'unmet' | 'unmoved' | 'narrowed' | 'stands' | 'deceived' | 'unfinished';

export interface Tried {
  readonly fate: Fate;
  /** How many subjects were asked about. */
  readonly subjects: number;
}

export interface Limits {
  /** How many of each scope, and how many random ones. */
  readonly scope: number;
  readonly random: number;
  readonly seconds: number;
}

/** With how many subjects that meet the hypotheses it is asked whether a wrong answer shows at all. */
const COMPARED = 300;

/** What a theorem makes of a subject: `null` where a hypothesis is not met. */
function asking<S extends Subject>({ theorem }: Property<S>, subject: S, wrongly: boolean): Conclusion | null {
  drill.active = wrongly;
  try {
    return Object.values(theorem.hypotheses).every((each) => each.holds(subject)) ? theorem.conclude(subject) : null;
  } finally {
    drill.active = false;
  }
}

function* subjectsOf<S extends Subject>({ scopes, meeting }: Property<S>, limits: Limits): Generator<S> {
  for (const scope of scopes) {
    let left = limits.scope;
    for (const subject of scope.subjects()) {
      if (left === 0) break;
      left -= 1;
      yield subject;
    }
  }
  yield* fc.sample(meeting, { seed: 7, numRuns: limits.random });
}

const text = (conclusion: Conclusion | null): string =>
  JSON.stringify(conclusion, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'num' in value && 'den' in value ? `${value.num}/${value.den}` : value,
  );

/** Tries a theorem while `drill.stub` answers wrongly; `null` for none. */
export function tried<S extends Subject>(property: Property<S>, limits: Limits): Tried {
  const { expect } = property.theorem;
  const until = process.cpuUsage().user + limits.seconds * 1e6;
  let [subjects, met, compared, moved, narrowed] = [0, 0, 0, false, false];
  try {
    for (const subject of subjectsOf(property, limits)) {
      if (process.cpuUsage().user > until) return { fate: 'unfinished', subjects };
      subjects += 1;
      const wrong = asking(property, subject, true);
      met += Number(wrong !== null);
      if (!moved && compared < COMPARED) {
        const right = asking(property, subject, false);
        compared += Number(right !== null || wrong !== null);
        if (wrong === null) narrowed ||= right !== null;
        else moved = text(wrong) !== text(right);
      }
      if (wrong === null) continue;
      if (expect === 'witnessed' ? holds(wrong) : !holds(wrong)) {
        if (expect === 'holds') return { fate: 'falls', subjects };
        const right = asking(property, subject, false);
        const shown = right !== null && (expect === 'witnessed' ? holds(right) : !holds(right));
        return { fate: shown ? 'unmoved' : 'deceived', subjects };
      }
    }
  } catch {
    return { fate: 'breaks', subjects };
  }
  if (expect !== 'holds') return { fate: 'falls', subjects };
  return { fate: met === 0 ? 'unmet' : moved ? 'stands' : narrowed ? 'narrowed' : 'unmoved', subjects };
}
