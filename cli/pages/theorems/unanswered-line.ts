/** An error in one line, with the subject that a statement of the user's was asked about, where it was one. */
import type { LacunaError } from '../../../src/exact/error.js';
import { subjectObject } from '../../../src/formats/subjects/subject-object.js';
import { Unanswered } from '../../../src/theory/statement/guarded.js';
import { cleanLine } from '../layout/clean-line.js';

/** The most of a subject that is shown. */
const SHOWN = 2000;

export function unansweredLine(error: LacunaError): string {
  if (!(error instanceof Unanswered)) return error.message;
  const text = cleanLine(JSON.stringify(subjectObject(error.subject)));
  return `${error.message}; asked about ${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;
}
