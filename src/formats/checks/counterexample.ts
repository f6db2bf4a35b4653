/**
 * # Stored counterexamples and witnesses
 *
 * The format `counterexample@1`: a subject by value with the theorem, the hypothesis that it does without (or `witness`, `refutation`), the
 * claim with both sides, and how it was found. What is read is a subject to be validated anew, and nothing else is believed.
 */

import { LacunaError } from '../../exact/error.js';
import type { Family } from '../../theory/statement/family.js';
import { type Kept, type Stored, WEAKENED } from '../../theory/statement/kept.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { claimObjects } from '../subjects/claim-object.js';
import { readSubject } from '../subjects/read-subject.js';
import { subjectObject } from '../subjects/subject-object.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { asRecord, asText, asTexts, describe, refuseUnknownKeys } from '../text/record.js';

export const COUNTEREXAMPLE_FORMAT = 'counterexample@1';

const MINIMALITIES = ['minimal in its scope', 'locally minimal', 'not minimal'] as const;

/** The `counterexample@1` object of a finding. */
export const counterexampleFile = (
  theorem: string,
  { name, dropped }: Stored,
  { subject, conclusion, minimality }: Counterexample<Subject>,
): { readonly [key: string]: Json } => ({
  lacuna: COUNTEREXAMPLE_FORMAT,
  theorem,
  name,
  ...(dropped === undefined ? {} : { dropped }),
  subject: subjectObject(subject),
  claim: claimObjects(conclusion),
  minimality,
});

/** What a stored file says: a subject and what it is to show of which theorem. */
export interface StoredFile extends Kept {
  readonly theorem: string;
  /** The claim as it stands in the file, `undefined` where there is none. It is for readers: claims are drawn anew. */
  readonly claim: unknown;
}

/**
 * The stored subject that the text of a file describes.
 * @param familiesOf the families of a theorem, `null` where there is no such theorem
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 */
export function readCounterexample(text: string, familiesOf: (theorem: string) => readonly Family[] | null): StoredFile {
  const file = asRecord(parseJson(text, DEFAULT_LIMITS), '', `an object with "lacuna": "${COUNTEREXAMPLE_FORMAT}"`);
  if (file.get('lacuna') !== COUNTEREXAMPLE_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: `"${COUNTEREXAMPLE_FORMAT}"`, received: describe(file.get('lacuna')) });
  refuseUnknownKeys(file, ['$schema', 'description', 'lacuna', 'theorem', 'name', 'dropped', 'subject', 'claim', 'minimality'], '');
  const theorem = asText(file.get('theorem'), 'theorem', 'the id of a theorem');
  const families = familiesOf(theorem);
  if (families === null) throw new LacunaError({ place: 'theorem', expected: 'the id of a theorem', received: describe(theorem) });
  const minimality = MINIMALITIES.find((each) => each === file.get('minimality'));
  if (minimality === undefined)
    throw new LacunaError({
      place: 'minimality',
      expected: `one of ${MINIMALITIES.join(', ')}`,
      received: describe(file.get('minimality')),
    });
  const name = asText(file.get('name'), 'name', `a hypothesis, witness, refutation or ${WEAKENED}`);
  if (file.has('dropped') !== (name === WEAKENED))
    throw new LacunaError({
      place: 'dropped',
      expected: `the hypotheses left out where the name is ${WEAKENED}, and else nothing`,
      received: describe(file.get('dropped')),
    });
  const dropped = file.has('dropped') ? { dropped: asTexts(file.get('dropped'), 'dropped', 'a list of hypotheses') } : {};
  return { theorem, name, ...dropped, minimality, subject: readSubject(file.get('subject'), families), claim: file.get('claim') };
}
