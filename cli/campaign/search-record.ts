/**
 * # What searches keep in the engine
 *
 * Populations, what came nearest and what refutes, as texts; what is read is asked anew, for the engine's word is nobody's.
 */
import { LacunaError } from '../../src/exact/error.js';
import { format } from '../../src/exact/rational.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { readSubject } from '../../src/formats/subjects/read-subject.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import { asCount } from '../../src/formats/text/count.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { readNumber } from '../../src/formats/text/number.js';
import { oneOf } from '../../src/formats/text/one-of.js';
import { at, located } from '../../src/formats/text/place.js';
import { asList, asRecord, describe, valuesAt } from '../../src/formats/text/record.js';
import type { Standing } from '../../src/theory/check/standing.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import type { AtHand } from './lanes.js';

/** The subject that came nearest to a refutation, and where it stands. */
export interface Nearest {
  readonly standing: Standing;
  readonly subject: Subject;
}

const jsonIn = (text: string, place: string): unknown => {
  try {
    return parseJson(text, DEFAULT_LIMITS);
  } catch (error) {
    throw located(error, place);
  }
};

/** The population of an island, as subjects that have not been read yet. */
export const subjectsIn = (text: string | null): Json[] =>
  text === null ? [] : (asList(jsonIn(text, 'island'), 'island') as Json[]).slice(0, 64);

export const nearestText = ({ standing: { unmet, slack, changes }, subject }: Nearest): string =>
  JSON.stringify({
    unmet,
    slack: slack === null ? null : format(slack),
    changes: Number.isFinite(changes) ? changes : null,
    subject: subjectObject(subject),
  });

export const foundText = ({ subject, foundBy, minimality }: Counterexample<Subject>): string =>
  JSON.stringify({ subject: subjectObject(subject), foundBy, minimality });

/** @throws LacunaError if the text is not of {@link nearestText} */
export function nearestIn(text: string, statement: number, { families }: AtHand): Nearest {
  const place = `nearest of statement ${statement}`;
  const [unmet, slack, changes, subject] = valuesAt(
    asRecord(jsonIn(text, place), place),
    ['unmet', 'slack', 'changes', 'subject'],
    place,
    'the keys',
    'a value',
  );
  return {
    standing: {
      unmet: asCount(unmet, at(place, 'unmet')),
      slack: slack === null ? null : readNumber(slack, DEFAULT_LIMITS),
      changes: changes === null ? Number.POSITIVE_INFINITY : asCount(changes, at(place, 'changes')),
    },
    subject: readSubject(subject, families, at(place, 'subject')),
  };
}

/** What was found, asked anew. @throws LacunaError if the text is not of {@link foundText}, or the subject does not refute */
export function foundIn(text: string, statement: number, { plan, families }: AtHand): Counterexample<Subject> {
  const place = `found for statement ${statement}`;
  const [given, foundBy, minimality] = valuesAt(
    asRecord(jsonIn(text, place), place),
    ['subject', 'foundBy', 'minimality'],
    place,
    'the keys',
    'a value',
  );
  const subject = readSubject(given, families, at(place, 'subject'));
  const conclusion = plan.judge(subject);
  if (conclusion === null) throw new LacunaError({ place, expected: 'a subject that refutes', received: describe(given) });
  return {
    subject,
    conclusion,
    foundBy: oneOf(
      foundBy as Counterexample<Subject>['foundBy'],
      ['exhaustion', 'sampling', 'hill climbing', 'annealing', 'crossing', 'linear program', 'adversary'],
      at(place, 'foundBy'),
    ),
    minimality: oneOf(
      minimality as Counterexample<Subject>['minimality'],
      ['minimal in its scope', 'locally minimal', 'not minimal'],
      at(place, 'minimality'),
    ),
  };
}
