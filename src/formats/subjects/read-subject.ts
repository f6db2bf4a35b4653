/**
 * # Reading subjects
 *
 * The inverse of `subject-object.ts`: a game with the fields that a theorem adds, each checked against the game.
 */
import { LacunaError } from '../../exact/error.js';
import type { Environment } from '../../game/environment.js';
import type { Family, Parameters } from '../../theory/statement/family.js';
import type { Subject } from '../../theory/statement/subject.js';
import { gameObject } from '../games/write-game.js';
import { DEFAULT_LIMITS, type Limits } from '../text/limits.js';
import { at, listed, quote } from '../text/place.js';
import { asRecord, refuseUnknownKeys } from '../text/record.js';
import { type Read, readGame, SUBJECT_FIELDS } from './subject-fields.js';

const FORMATS = Object.entries(SUBJECT_FIELDS);

/**
 * The subject that a JSON value describes.
 * @param families what the name of a family may refer to
 * @throws LacunaError naming the field, what was expected there and what was found
 */
export function readSubject(value: unknown, families: readonly Family[], place = 'subject', limits: Limits = DEFAULT_LIMITS): Subject {
  const record = asRecord(value, place, 'a subject, an object with a game');
  refuseUnknownKeys(record, ['game', ...FORMATS.map(([, { key }]) => key)], place);
  const here = (key: string) => at(place, key);
  const game = record.get('game');
  const { environment: of, language } = readGame(game, here('game'), limits);
  const spoken = asRecord(game, here('game')).has('language');
  const from: Read = { of, language, game, families, limits };
  const fields = FORMATS.flatMap(([field, { key, read }]) => (record.has(key) ? [[field, read(record.get(key), here(key), from)]] : []));
  const subject: Subject = { environment: of, ...(spoken && { language }), ...Object.fromEntries(fields) };
  requireRowForEachSignal(subject, here(SUBJECT_FIELDS.garbling.key));
  return subject.family === undefined ? subject : ofFamily(subject, subject.family, here(SUBJECT_FIELDS.family.key));
}

function requireRowForEachSignal({ signals, garbling }: Subject, place: string): void {
  if (signals === undefined || garbling === undefined || garbling.length === signals[0][0].length) return;
  throw new LacunaError({ place, expected: `${signals[0][0].length} rows, one per signal`, received: `${garbling.length}` });
}

/** What the numbers make; a file may leave one out, of which no builder is told. */
function built(family: Family, parameters: Parameters, place: string): Environment | null {
  try {
    return family.build(parameters);
  } catch {
    const received = listed(Object.keys(parameters)) || 'none';
    throw new LacunaError({ place, expected: `a family whose parameters are given, such as those of ${quote(family.name)}`, received });
  }
}

/** The subject as one of its family, if that is what its numbers make. */
function ofFamily(subject: Subject, family: Family, place: string): Subject {
  const environment = built(family, subject.parameters ?? {}, place);
  const same = environment !== null && JSON.stringify(gameObject(environment)) === JSON.stringify(gameObject(subject.environment));
  if (!same) throw new LacunaError({ place, expected: 'the game that the parameters make', received: 'another' });
  return { ...subject, environment };
}
