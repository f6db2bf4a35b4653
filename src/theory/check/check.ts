/**
 * # Checking a theorem
 *
 * A check looks at what is stored first, then exhausts the scopes, then samples, and at last sets the adversary on the statement if there
 * is one. It is done in pieces, whose parts are put together in order: all before the first that decides count in full, and none after. So
 * the result is the same however the work is cut, and whoever does it.
 *
 * What is looked for is what decides: a subject that meets the hypotheses and fails the conclusion, or, of an existence statement, one for
 * which the conclusion holds. A piece is a generator that yields its progress now and then, so that a caller can show it, stop it, or leave
 * it to run; it neither prints nor keeps time of its own.
 */
import { never } from '../../exact/expiry.js';
import { Inapplicable } from '../../game/interpretation.js';
import type { Conclusion } from '../statement/conclusion.js';
import type { Piece, Progress } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { CheckResult } from '../statement/verdict.js';
import { decides } from './decisive.js';
import { ends, type Part, withPart } from './parts.js';
import { remaining, resultOf } from './result.js';
import { type Stage, stagesOf, type Terms } from './stages.js';
import { Tally } from './tally.js';

/** How far and from where to check. */
export interface CheckOptions extends Terms {
  /** Asked between subjects; once it answers `true` the check ends as incomplete. */
  readonly expired?: () => boolean;
}

/** A check that is done in pieces, by whomever and in whatever order. */
export interface Plan<S extends Subject = Subject> {
  readonly stages: readonly Pick<Stage<S>, 'name' | 'size' | 'subjects' | 'each' | 'classes'>[];
  /**
   * Does a piece, or its beginning: from where the last piece ended, or where the stage can be entered, at no extra cost.
   * @param expired once it answers `true` time is up: what was found is not polished any further
   * @param pausing asked between units; once it answers `true` the piece ends, and what it came to is as good as ever
   */
  working(piece: Piece, expired?: () => boolean, pausing?: () => boolean): Generator<Progress, Part<S>>;
  /** What is still to be done, in its order. */
  remaining(parts: readonly Part<S>[]): Piece[];
  /** The conclusion about a subject that decides, and `null` about any other. */
  judge(subject: S): Conclusion | null;
  /** What the parts come to. */
  result(parts: readonly Part<S>[]): CheckResult<S>;
}

/** Lays a check out in stages. */
export function planOf<S extends Subject>(property: Property<S>, terms: Terms): Plan<S> {
  const stages = stagesOf(property, terms);
  return {
    stages,
    working: (piece, expired = never, pausing = never) => working(property, stages, piece, expired, pausing),
    remaining: (parts) => remaining(stages, parts),
    judge: (subject) => (decides(property.theorem, subject) ? property.theorem.conclude(subject) : null),
    result: (parts) => resultOf(property, stages, parts, terms.runs),
  };
}

function* working<S extends Subject>(
  property: Property<S>,
  stages: readonly Stage<S>[],
  piece: Piece,
  expired: () => boolean,
  pausing: () => boolean,
): Generator<Progress, Part<S>> {
  const at = stages.findIndex(({ name }) => name === piece.stage);
  const { doing, subjects, each, pace, perform, settle } = stages[at];
  const of = stages.reduce((total, stage) => total + stage.subjects, 0);
  const before = stages.slice(0, at).reduce((total, stage) => total + stage.subjects, 0);
  const done = (unit: number) => before + Math.min(subjects, each * unit);
  const tally = new Tally(property);
  for (let unit = piece.from; unit < piece.to; unit++) {
    if ((unit - piece.from) % pace === 0) {
      yield { done: done(unit), of, doing };
      if (expired() || pausing()) return tally.part({ ...piece, to: unit });
    }
    const deciding = unlessInapplicable(() => perform(unit, tally), tally);
    if (deciding === null) return tally.part({ ...piece, to: unit + 1 });
    if (deciding.length === 0) continue;
    yield { done: done(unit), of, doing: 'minimising what was found' };
    tally.decisive = settle(deciding, expired);
    return tally.part({ ...piece, to: unit + 1 });
  }
  return tally.part(piece);
}

/** What the work yields, or `null` where the model that is asked about leaves a question without answer: that is noted, and ends the check. */
function unlessInapplicable<S extends Subject, Value>(work: () => Value, tally: Tally<S>): Value | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Inapplicable)) throw error;
    tally.inapplicable = error.message;
    return null;
  }
}

/** Checks a theorem to the end. */
export function check<S extends Subject>(property: Property<S>, options: CheckOptions): CheckResult<S> {
  const run = checking(property, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** Checks a theorem step by step: yields how far it has come, returns the result. Deterministic but for `expired`. */
export const checking = <S extends Subject>(property: Property<S>, options: CheckOptions): Generator<Progress, CheckResult<S>> =>
  following(planOf(property, options), options.expired);

/** Does all pieces of a plan, one after the other. */
export function* following<S extends Subject>(plan: Plan<S>, expired?: () => boolean): Generator<Progress, CheckResult<S>> {
  let parts: Part<S>[] = [];
  for (let [piece] = plan.remaining(parts); piece !== undefined; [piece] = plan.remaining(parts)) {
    const part = yield* plan.working(piece, expired);
    parts = withPart(parts, part);
    if (part.to < piece.to && !ends(part)) break;
  }
  return plan.result(parts);
}
