/**
 * # Reading subjects
 *
 * The inverse of `subject-object.ts`: a game with the fields that a theorem adds, each checked against the game.
 */
import type { Language } from '../contract/language.js';
import { type Choice, MECHANISM_CLASSES } from '../contract/setting.js';
import { LacunaError } from '../exact/error.js';
import type { Rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { profileOf } from '../game/profile.js';
import type { Family, Parameters } from '../theory/statement/family.js';
import type { Subject } from '../theory/statement/subject.js';
import { readEnvironment } from './game-file.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { readNumber } from './number.js';
import { at, located, quote } from './place.js';
import { asList, asRecord, asText, asTexts, describe, refuseUnknownKeys, valuesAt } from './record.js';
import { gameObject } from './write-game.js';

const KEYS = 'game family parameters finer class liability contingency choice target weight weights transfers perceived'.split(' ');

/**
 * The subject that a JSON value describes.
 * @param families what the name of a family may refer to
 * @throws LacunaError naming the field, what was expected there and what was found
 */
export function readSubject(value: unknown, families: readonly Family[], place = 'subject', limits: Limits = DEFAULT_LIMITS): Subject {
  const record = asRecord(value, place, 'a subject, an object with a game');
  refuseUnknownKeys(record, KEYS, place);
  const here = (key: string) => at(place, key);
  const game = record.get('game');
  const { environment: of, language } = readGame(game, here('game'), limits);
  const spoken = asRecord(game, here('game')).has('language');
  const field = <Value>(key: string, read: (value: unknown, where: string) => Value): { [K in string]?: Value } =>
    record.has(key) ? { [key]: read(record.get(key), here(key)) } : {};
  const number = (given: unknown, where: string): Rational => {
    try {
      return readNumber(given, limits);
    } catch (error) {
      throw located(error, where);
    }
  };
  const list = (given: unknown, where: string, length: number, what: string): Rational[] => {
    const items = asList(given, where, `a list of ${length} ${what}`);
    if (items.length !== length) throw new LacunaError({ place: where, expected: `${length} ${what}`, received: `${items.length}` });
    return items.map((item, k) => number(item, at(where, k)));
  };
  const choice = (given: unknown, where: string): Choice => readChoice(of, given, where);
  const mechanismClass = record.has('class') ? readName(record.get('class'), MECHANISM_CLASSES, here('class'), 'the classes') : undefined;
  const contingency = record.has('contingency')
    ? of.contingencies.indexOf(readName(record.get('contingency'), of.contingencies, here('contingency'), 'the contingencies'))
    : undefined;
  const parameters = record.has('parameters') ? readParameterValues(record.get('parameters'), here('parameters'), number) : undefined;
  const subject: Subject = {
    environment: of,
    ...(spoken && { language }),
    ...field('finer', (given, where) => readGame({ ...Object(game), language: given }, where, limits).language),
    ...(mechanismClass && { mechanismClass }),
    ...field('liability', (given, where) => (given === null ? null : number(given, where))),
    ...(contingency !== undefined && { contingency }),
    ...field('choice', choice),
    ...field('target', choice),
    ...field('weight', number),
    ...field('weights', (given, where) =>
      valuesAt(asRecord(given, where), of.agents, where, 'the agents', 'a weight').map((weight, i) =>
        number(weight, at(where, of.agents[i])),
      ),
    ),
    ...field('transfers', (given, where) => {
      const rows = asList(given, where, `a list of ${language.count} cells`);
      if (rows.length !== language.count)
        throw new LacunaError({ place: where, expected: `${language.count} cells`, received: `${rows.length}` });
      return rows.map((row, k) => list(row, at(where, k), of.agents.length, 'transfers, one per agent'));
    }),
    ...field('perceived', (given, where) =>
      valuesAt(asRecord(given, where), of.contingencies, where, 'the contingencies', 'a table').map((table, w) => {
        const place = at(where, of.contingencies[w]);
        const rows = asList(table, place, `a list of ${of.profileCount} profiles`);
        if (rows.length !== of.profileCount)
          throw new LacunaError({ place, expected: `${of.profileCount} profiles`, received: `${rows.length}` });
        return rows.map((row, a) => list(row, at(place, a), of.agents.length, 'numbers, one per agent'));
      }),
    ),
    ...(parameters && { parameters }),
  };
  return record.has('family') ? ofFamily(subject, asText(record.get('family'), here('family')), families, here('family')) : subject;
}

function readGame(game: unknown, place: string, limits: Limits): { readonly environment: Environment; readonly language: Language } {
  asRecord(game, place, 'a game');
  try {
    return readEnvironment(JSON.stringify(game), { limits });
  } catch (error) {
    throw located(error, place);
  }
}

function readName<Name extends string>(value: unknown, names: readonly Name[], place: string, what: string): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new LacunaError({ place, expected: `one of ${what}`, received: describe(value) });
  return found;
}

function readChoice(of: Environment, value: unknown, place: string): Choice {
  const profiles = valuesAt(asRecord(value, place), of.contingencies, place, 'the contingencies', 'a profile');
  return profiles.map((profile, w) => {
    const where = at(place, of.contingencies[w]);
    const names = asTexts(profile, where, 'a profile, one action for each agent');
    if (names.length !== of.agents.length)
      throw new LacunaError({ place: where, expected: `${of.agents.length} actions`, received: `${names.length}` });
    return profileOf(
      of,
      names.map((name, i) => of.actions[i].indexOf(readName(name, of.actions[i], at(where, i), 'the actions'))),
    );
  });
}

const readParameterValues = (value: unknown, place: string, number: (value: unknown, place: string) => Rational): Parameters =>
  Object.fromEntries([...asRecord(value, place)].map(([name, given]) => [name, number(given, at(place, name))]));

/** The subject as one of its family, if that is what its numbers make. */
function ofFamily(subject: Subject, name: string, families: readonly Family[], place: string): Subject {
  const family = families.find((each) => each.name === name);
  if (family === undefined) throw new LacunaError({ place, expected: 'a family of the theorem', received: quote(name) });
  const environment = family.build(subject.parameters ?? {});
  const same = environment !== null && JSON.stringify(gameObject(environment)) === JSON.stringify(gameObject(subject.environment));
  if (!same) throw new LacunaError({ place, expected: 'the game that the parameters make', received: 'another' });
  return { ...subject, environment, family };
}
