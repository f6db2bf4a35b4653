/**
 * # Results between processes
 *
 * All of a result is data but rationals, which travel as a pair of integers, and the families of its subjects, which are functions and travel
 * by name.
 */
import { type Complaint, LacunaError } from '../../src/exact/error.js';
import { denominator, fraction, isRational, numerator, type Rational } from '../../src/exact/rational.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { readSubject } from '../../src/formats/subjects/read-subject.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import type { Family } from '../../src/theory/statement/family.js';
import { Unanswered } from '../../src/theory/statement/guarded.js';

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Changes = { readonly family: (family: unknown) => unknown; readonly rational: (value: Rational) => unknown };

function mapped(value: unknown, change: Changes): unknown {
  if (Array.isArray(value)) return value.map((item) => mapped(item, change));
  if (!isPlain(value)) return value;
  if (isRational(value)) return change.rational(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'family' ? change.family(inner) : mapped(inner, change)]),
  );
}

/** A result with pairs of integers and the names of families in their places. */
export const packed = (result: unknown): unknown =>
  mapped(result, {
    family: (family) => (family as Family | undefined)?.name,
    rational: (value) => ({ num: numerator(value), den: denominator(value) }),
  });

/** The result again. */
export const unpacked = <Result>(result: unknown, families: readonly Family[]): Result =>
  mapped(result, {
    family: (name) => families.find((family) => family.name === name),
    rational: (value) => fraction(numerator(value), denominator(value)),
  }) as Result;

/** What went wrong in another process: a defect, or what is wrong with what the user gave, perhaps with the subject that was asked about. */
export interface Fault {
  readonly error: string;
  readonly complaint?: Required<Complaint>;
  readonly subject?: Json;
}

/** An error as it is sent. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof LacunaError)) return { error: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
  const { place = '', expected, received } = error;
  return {
    error: error.message,
    complaint: { place, expected, received },
    ...(error instanceof Unanswered && { subject: subjectObject(error.subject) }),
  };
}

/** The error that was sent. */
export function errorOf({ error, complaint, subject }: Fault, families: readonly Family[]): Error {
  if (complaint === undefined) return new Error(error);
  return subject === undefined ? new LacunaError(complaint) : new Unanswered(complaint, readSubject(subject, families));
}
