/**
 * # The vocabulary, as files and people know it
 *
 * For every field of a subject but its language, which is written and told with the game: the key it has in a file, how it is written there
 * and read again, and how it is told. They are written and told in the order in which they stand here.
 */
import type { Language } from '../../contract/language/language.js';
import { type Choice, MECHANISM_CLASSES } from '../../contract/language/setting.js';
import { LacunaError } from '../../exact/error.js';
import { indices } from '../../exact/range.js';
import { format, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { type Profile, profileNames, profileOf } from '../../game/profile.js';
import type { Family } from '../../theory/statement/family.js';
import type { Field, Subject, Vocabulary } from '../../theory/statement/subject.js';
import type { Json } from '../analysis/analysis-line.js';
import { readEnvironment } from '../games/game-file.js';
import { gameObject } from '../games/write-game.js';
import type { Limits } from '../text/limits.js';
import { readNumber } from '../text/number.js';
import { at, located, quote } from '../text/place.js';
import { asList, asRecord, asText, asTexts, describe, valuesAt } from '../text/record.js';

/** What a field is read against: the game as read and as it stands in the file, and what families there are. */
export interface Read {
  readonly of: Environment;
  readonly language: Language;
  readonly game: unknown;
  readonly families: readonly Family[];
  readonly limits: Limits;
}

/** How a field is written, read and told. */
interface FieldFormat<Value> {
  /** Its key in a file. */
  readonly key: string;
  readonly write: (value: Value, of: Environment) => Json;
  /** @throws LacunaError naming the place, what was expected there and what was found */
  readonly read: (given: unknown, place: string, from: Read) => Value;
  /** What it is called beside its value. */
  readonly label: string;
  /** `null` where there is nothing to tell. */
  readonly tell: (value: Value, of: Environment) => string | null;
}

/** Every field but the language. */
export const SUBJECT_FIELDS: { readonly [F in Exclude<Field, 'language'>]: FieldFormat<Vocabulary[F]> } = {
  family: {
    key: 'family',
    write: ({ name }) => name,
    read: (given, place, { families }) => {
      const name = asText(given, place);
      const family = families.find((each) => each.name === name);
      if (family === undefined) throw new LacunaError({ place, expected: 'a family of the theorem', received: quote(name) });
      return family;
    },
    label: 'family',
    tell: ({ name }) => name,
  },
  parameters: {
    key: 'parameters',
    write: (parameters) => Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, format(value)])),
    read: (given, place, { limits }) =>
      Object.fromEntries([...asRecord(given, place)].map(([name, value]) => [name, readRational(value, at(place, name), limits)])),
    label: 'parameters',
    tell: (parameters) =>
      Object.entries(parameters)
        .map(([name, value]) => `${name} = ${format(value)}`)
        .join(', '),
  },
  finer: {
    key: 'finer',
    write: (finer, of) => gameObject(of, finer).language ?? null,
    read: (given, place, { game, limits }) => readGame({ ...Object(game), language: given }, place, limits).language,
    label: 'a finer language',
    tell: cellsInWords,
  },
  mechanismClass: {
    key: 'class',
    write: (mechanismClass) => mechanismClass,
    read: (given, place) => readName(given, MECHANISM_CLASSES, place, 'the classes'),
    label: 'class',
    tell: (mechanismClass) => mechanismClass,
  },
  liability: {
    key: 'liability',
    write: (bound) => (bound === null ? null : format(bound)),
    read: (given, place, { limits }) => (given === null ? null : readRational(given, place, limits)),
    label: 'liability bound',
    tell: (bound) => (bound === null ? null : format(bound)),
  },
  contingency: {
    key: 'contingency',
    write: (contingency, of) => of.contingencies[contingency],
    read: (given, place, { of }) => of.contingencies.indexOf(readName(given, of.contingencies, place, 'the contingencies')),
    label: 'contingency',
    tell: (contingency, of) => (of.contingencies.length === 1 ? null : of.contingencies[contingency]),
  },
  choice: { key: 'choice', write: writeChoice, read: readChoice, label: 'choice', tell: tellChoice },
  target: { key: 'target', write: writeChoice, read: readChoice, label: 'second choice', tell: tellChoice },
  weight: {
    key: 'weight',
    write: format,
    read: (given, place, { limits }) => readRational(given, place, limits),
    label: 'weight λ',
    tell: format,
  },
  weights: {
    key: 'weights',
    write: (weights, of) => Object.fromEntries(weights.map((weight, i) => [of.agents[i], format(weight)])),
    read: (given, place, { of, limits }) =>
      valuesAt(asRecord(given, place), of.agents, place, 'the agents', 'a weight').map((weight, i) =>
        readRational(weight, at(place, of.agents[i]), limits),
      ),
    label: 'weights',
    tell: (weights) => weights.map(format).join(', '),
  },
  transfers: {
    key: 'transfers',
    write: (transfers) => transfers.map((paid) => paid.map(format)),
    read: (given, place, { of, language, limits }) => readTable(given, place, language.count, 'cells', of, 'transfers', limits),
    label: 'transfers',
    tell: (transfers) => transfers.map((paid, k) => `${cellLetter(k)}: (${paid.map(format).join(', ')})`).join('; '),
  },
  perceived: {
    key: 'perceived',
    write: (perceived, of) => Object.fromEntries(perceived.map((table, w) => [of.contingencies[w], table.map((row) => row.map(format))])),
    read: (given, place, { of, limits }) =>
      valuesAt(asRecord(given, place), of.contingencies, place, 'the contingencies', 'a table').map((table, w) =>
        readTable(table, at(place, of.contingencies[w]), of.profileCount, 'profiles', of, 'numbers', limits),
      ),
    label: 'perceived welfare',
    tell: tellTables,
  },
  signals: {
    key: 'signals',
    write: (signals, of) => Object.fromEntries(signals.map((table, w) => [of.contingencies[w], table.map((row) => row.map(format))])),
    read: readSignalTables,
    label: 'signals of the court',
    tell: tellTables,
  },
  garbling: {
    key: 'garbling',
    write: (garbling) => garbling.map((row) => row.map(format)),
    read: (given, place, { limits }) => {
      const rows = asList(given, place, 'a list of rows, one per signal');
      const count = Math.max(1, asList(rows[0], at(place, 0), 'a list of numbers').length);
      return rows.map((row, k) => readNumbers(row, at(place, k), count, 'numbers, one per garbled signal', limits));
    },
    label: 'seen in their place',
    tell: (garbling) => tellTables([garbling]),
  },
};

/** For each contingency and profile as many numbers as the first one has. */
function readSignalTables(given: unknown, place: string, { of, limits }: Read): Vocabulary['signals'] {
  const tables = valuesAt(asRecord(given, place), of.contingencies, place, 'the contingencies', 'a table');
  const rows = tables.map((table, w) => readList(table, at(place, of.contingencies[w]), of.profileCount, 'profiles'));
  const count = Math.max(1, asList(rows[0][0], at(at(place, of.contingencies[0]), 0), 'a list of signals').length);
  return rows.map((table, w) =>
    table.map((row, profile) => readNumbers(row, at(at(place, of.contingencies[w]), profile), count, 'numbers, one per signal', limits)),
  );
}

function tellTables(tables: readonly (readonly (readonly Rational[])[])[]): string {
  return tables.map((table) => table.map((row) => `(${row.map(format).join(', ')})`).join(' ')).join('; ');
}

type Told = keyof typeof SUBJECT_FIELDS;

/** What is made of each of these fields that a subject has, with its format. */
export const eachField = <Answer>(subject: Subject, ask: <Value>(format: FieldFormat<Value>, value: Value) => Answer): Answer[] =>
  (Object.keys(SUBJECT_FIELDS) as Told[]).flatMap(<F extends Told>(field: F) => {
    const { [field]: value }: Partial<Vocabulary> = subject;
    return value === undefined ? [] : [ask(SUBJECT_FIELDS[field], value)];
  });

/** The letter of a cell: A, B, …, Z, then numbers. */
export const cellLetter = (cell: number): string => (cell < 26 ? String.fromCharCode(65 + cell) : `#${cell + 1}`);

function readRational(given: unknown, place: string, limits: Limits): Rational {
  try {
    return readNumber(given, limits);
  } catch (error) {
    throw located(error, place);
  }
}

/** A list of so many members. */
function readList(given: unknown, place: string, length: number, what: string): readonly unknown[] {
  const items = asList(given, place, `a list of ${length} ${what}`);
  if (items.length !== length) throw new LacunaError({ place, expected: `${length} ${what}`, received: `${items.length}` });
  return items;
}

/** A list of so many numbers. */
const readNumbers = (given: unknown, place: string, length: number, what: string, limits: Limits): Rational[] =>
  readList(given, place, length, what).map((entry, k) => readRational(entry, at(place, k), limits));

/** A list of so many rows, each with a number for every agent. */
const readTable = (given: unknown, place: string, length: number, what: string, of: Environment, entries: string, limits: Limits) =>
  readList(given, place, length, what).map((row, k) =>
    readNumbers(row, at(place, k), of.agents.length, `${entries}, one per agent`, limits),
  );

/** A game with its language, as a game file has them. */
export function readGame(game: unknown, place: string, limits: Limits): { readonly environment: Environment; readonly language: Language } {
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

function writeChoice(choice: Choice, of: Environment): Json {
  return Object.fromEntries(choice.map((profile, w) => [of.contingencies[w], profileNames(of, profile)]));
}

function readChoice(given: unknown, place: string, { of }: Read): Choice {
  const profiles = valuesAt(asRecord(given, place), of.contingencies, place, 'the contingencies', 'a profile');
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

function tellChoice(choice: Choice, of: Environment): string {
  return choice.map((a, w) => outcome(of, w, a)).join('; ');
}

const outcome = (of: Environment, w: number, a: Profile): string =>
  `(${profileNames(of, a).join(', ')})${of.contingencies.length === 1 ? '' : ` at ${of.contingencies[w]}`}`;

function cellsInWords({ cells, count }: Language, of: Environment): string {
  return indices(count)
    .map((k) => {
      const members = cells.flatMap((row, w) => row.flatMap((cell, a) => (cell === k ? [outcome(of, w, a)] : [])));
      return `${cellLetter(k)} = {${members.join(' ')}}`;
    })
    .join(', ');
}
