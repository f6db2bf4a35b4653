/**
 * # What the pieces of a check came to
 *
 * Counts add up and figures keep the least or the greatest, so that the parts of adjacent pieces make the part of both: whatever the pieces,
 * the parts of all of them together say the same.
 */
import { compare, type Rational } from '../../exact/rational.js';
import type { Piece } from '../statement/pieces.js';
import type { Subject } from '../statement/subject.js';
import type { Counterexample } from '../statement/verdict.js';

/** How often something was seen, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** A number over all subjects seen: the first of the least, or of the greatest. */
export interface Extreme {
  readonly keep: 'least' | 'greatest';
  readonly value: Rational;
}

/** What was seen in a piece, which may have been broken off: `to` is how far it got. */
export interface Part<S extends Subject = Subject> extends Piece {
  /** The subjects that were looked at. */
  readonly tried: number;
  /** Where one subject is tried for a class: how many those tried stand for, in this piece or elsewhere in the stage. Left out for none. */
  readonly standing?: number;
  /** How many of these met all hypotheses; of stored ones, how many show what they were stored for. */
  readonly meeting: number;
  /** How many met each hypothesis, of the random ones. */
  readonly met: Counts;
  /** How many did not meet each hypothesis; in scopes, the first such one of each subject. */
  readonly unmet: Counts;
  readonly strata: Counts;
  readonly figures: Readonly<Record<string, Extreme>>;
  /** What decides. It ends the piece, and the check, unless it was stored. */
  readonly decisive: Counterexample<S> | null;
  /** Why the statement has no answer about a subject, under the model that is asked about. It ends the piece, and the check. */
  readonly inapplicable?: string;
  /** The names of stored subjects that no longer show what they were stored for. */
  readonly stale: readonly string[];
}

/** Whether a part ends its stage: it decides, or there is nothing to decide. */
export const ends = <S extends Subject>({ decisive, inapplicable }: Part<S>): boolean => decisive !== null || inapplicable !== undefined;

/** Two parts together, the first of which comes before the other. */
export const joined = <S extends Subject>(first: Part<S>, second: Part<S>): Part<S> => ({
  stage: first.stage,
  from: first.from,
  to: second.to,
  tried: first.tried + second.tried,
  ...(first.standing === undefined && second.standing === undefined ? {} : { standing: (first.standing ?? 0) + (second.standing ?? 0) }),
  meeting: first.meeting + second.meeting,
  met: united(first.met, second.met, sum),
  unmet: united(first.unmet, second.unmet, sum),
  strata: united(first.strata, second.strata, sum),
  figures: united(first.figures, second.figures, further),
  decisive: first.decisive ?? second.decisive,
  stale: [...first.stale, ...second.stale],
});

/** How often something of this name was seen. */
export const countOf = (counts: Counts, name: string): number => (Object.hasOwn(counts, name) ? counts[name] : 0);

/** Two records as one, in which what both have is put together. */
function united<Value>(
  first: Readonly<Record<string, Value>>,
  second: Readonly<Record<string, Value>>,
  together: (one: Value | undefined, other: Value) => Value,
): Readonly<Record<string, Value>> {
  // A name may be any, `__proto__` too.
  const both = new Map(Object.entries(first));
  for (const [name, value] of Object.entries(second)) both.set(name, together(both.get(name), value));
  return Object.fromEntries(both);
}

const sum = (one: number | undefined, other: number): number => (one ?? 0) + other;

/** The one that is less, or greater, as is to be kept; the known one if they are equal. */
export const further = (known: Extreme | undefined, other: Extreme): Extreme =>
  known === undefined || compare(other.value, known.value) === (other.keep === 'least' ? -1 : 1) ? other : known;

/** Parts with another one, which joins those that it is adjacent to, unless one of them ends its stage; in the order of where they begin. */
export function withPart<S extends Subject>(parts: readonly Part<S>[], part: Part<S>): Part<S>[] {
  const joins = (other: Part<S>) => other.stage === part.stage && !ends(other) && !ends(part);
  const before = parts.find((other) => joins(other) && other.to === part.from);
  const after = parts.find((other) => joins(other) && other.from === part.to && other !== before);
  const others = parts.filter((other) => other !== before && other !== after);
  const extended = before === undefined ? part : joined(before, part);
  return [...others, after === undefined ? extended : joined(extended, after)].sort((x, y) => x.from - y.from);
}
