import { format } from '../../exact/rational.js';
import type { Subject } from '../statement/subject.js';
import { FIELDS } from './vocabulary.js';

const exact = (key: string, value: unknown): unknown => (key === 'labels' ? undefined : typeof value === 'bigint' ? `${value}` : value);

/** A subject written out, to recognise one that was met before: the same text for the same values, in whichever order they were put in. */
export function subjectText(subject: Subject): string {
  const { environment: of } = subject;
  const fields = FIELDS.map((field) => (subject[field] === undefined ? [] : [subject[field]]));
  return JSON.stringify([of.actions, of.prior.map(format), of.payoffs.flat(2).map(format), fields], exact);
}
