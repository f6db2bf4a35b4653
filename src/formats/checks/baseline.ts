/**
 * # Baselines
 *
 * The format `baseline@1`: where every theorem stands, and the figures of a corpus of environments, which is there by value. Made for git: an
 * entry a line, everything in alphabetical order, exact numbers alone, and nothing of the machine or the day.
 */
import { LacunaError } from '../../exact/error.js';
import { type Effort, type Fields, sorted } from '../../theory/check/appraisal.js';
import type { CorpusEntry } from '../../theory/draw/baseline-games.js';
import { SEEDS } from '../../theory/draw/seed.js';
import type { Json } from '../analysis/analysis-line.js';
import { readSubject } from '../subjects/read-subject.js';
import { subjectObject } from '../subjects/subject-object.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { at } from '../text/place.js';
import { asRecord, asText, describe, type JsonRecord, refuseUnknownKeys, valuesAt } from '../text/record.js';

const BASELINE_FORMAT = 'baseline@1';

/** Fields of several entries by name. A hypothesis is named `theorem/hypothesis`. */
export type Entries = Readonly<Record<string, Fields>>;

/** What was found, section by section. */
export interface Sections {
  readonly theorems: Entries;
  readonly hypotheses: Entries;
  readonly figures: Entries;
}

export const SECTIONS = ['theorems', 'hypotheses', 'figures'] as const satisfies readonly (keyof Sections)[];

/** What was found, with how it was looked for and in what. */
export interface Baseline extends Sections {
  readonly effort: Effort;
  readonly environments: readonly CorpusEntry[];
}

const EFFORT = { runs: [0, 1e9], seed: SEEDS, subjects: [1, 1e9] } as const;
const KEYS = ['lacuna', 'effort', ...SECTIONS, 'environments'];

/** The text of a baseline file. */
export function baselineText({ effort, environments, ...sections }: Baseline): string {
  const subjects = Object.fromEntries(environments.map(({ name, subject }) => [name, subjectObject(subject)]));
  const lines = (entries: Readonly<Record<string, Json>>) =>
    Object.entries(sorted(entries)).map(([name, entry]) => `${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  const section = (key: string, entries: Readonly<Record<string, Json>>) => `"${key}":{\n${lines(entries).join(',\n')}\n}`;
  const head = [`"lacuna":"${BASELINE_FORMAT}"`, `"effort":${JSON.stringify(sorted({ ...effort }))}`];
  const body = [...SECTIONS.map((key) => section(key, sections[key])), section('environments', subjects)];
  return `{\n${[...head, ...body].join(',\n')}\n}\n`;
}

/**
 * The baseline that the text of a file describes.
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 */
export function readBaseline(text: string): Baseline {
  const file = asRecord(parseJson(text, DEFAULT_LIMITS), '', `an object with "lacuna": "${BASELINE_FORMAT}"`);
  if (file.get('lacuna') !== BASELINE_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: `"${BASELINE_FORMAT}"`, received: describe(file.get('lacuna')) });
  refuseUnknownKeys(file, ['$schema', 'description', ...KEYS], '');
  const record = (key: string) => asRecord(file.get(key), key);
  const environments = [...record('environments')].map(([name, value]): CorpusEntry => {
    const place = at('environments', name);
    const subject = readSubject(value, [], place);
    const { language } = subject;
    if (language === undefined)
      throw new LacunaError({ place: at(at(place, 'game'), 'language'), expected: 'a language', received: 'nothing' });
    return { name, subject: { ...subject, language } };
  });
  const figures = record('figures');
  valuesAt(
    figures,
    environments.map(({ name }) => name),
    'figures',
    'the environments',
    'the figures of an environment',
  );
  return {
    effort: readEffort(record('effort')),
    theorems: entriesOf(record('theorems'), 'theorems'),
    hypotheses: entriesOf(record('hypotheses'), 'hypotheses'),
    figures: entriesOf(figures, 'figures'),
    environments,
  };
}

function readEffort(record: JsonRecord): Effort {
  const [runs, seed, subjects] = valuesAt(record, Object.keys(EFFORT), 'effort', 'the keys', 'an integer');
  const given = { runs, seed, subjects };
  for (const [name, [least, most]] of Object.entries(EFFORT)) {
    const value = given[name as keyof Effort];
    if (!Number.isInteger(value) || Number(value) < least || Number(value) > most)
      throw new LacunaError({ place: at('effort', name), expected: `an integer from ${least} to ${most}`, received: describe(value) });
  }
  return given as Effort;
}

/** Entries of texts by name; those of theorems and hypotheses have a verdict. */
const entriesOf = (record: JsonRecord, place: keyof Sections): Entries =>
  Object.fromEntries(
    [...record].map(([name, value]) => {
      const here = at(place, name);
      const fields = [...asRecord(value, here)].map(([field, text]) => [field, asText(text, at(here, field))] as const);
      if (place !== 'figures' && !fields.some(([field]) => field === 'verdict'))
        throw new LacunaError({ place: at(here, 'verdict'), expected: 'a verdict', received: 'nothing' });
      return [name, Object.fromEntries(fields)];
    }),
  );
