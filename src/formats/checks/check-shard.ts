/**
 * # Parts of a check as JSON
 *
 * The format `check-shard@1`: what one machine of several came to, or a check that was broken off. Counts and figures say what was seen in
 * which ranges; what decides is written by value, and on reading hypotheses and conclusion are asked anew.
 */
import { LacunaError } from '../../exact/error.js';
import { format } from '../../exact/rational.js';
import type { Plan } from '../../theory/check/check.js';
import { miscount } from '../../theory/check/miscount.js';
import type { Counts, Extreme, Part } from '../../theory/check/parts.js';
import { SEEDS } from '../../theory/draw/seed.js';
import type { Conclusion } from '../../theory/statement/conclusion.js';
import type { Family } from '../../theory/statement/family.js';
import { MOST_SHARDS, type Piece, type Shard, shardPieces, without } from '../../theory/statement/pieces.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { readSubject } from '../subjects/read-subject.js';
import { subjectObject } from '../subjects/subject-object.js';
import { checksum } from '../text/checksum.js';
import { asCount } from '../text/count.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { readNumber } from '../text/number.js';
import { oneOf } from '../text/one-of.js';
import { at, located, quote } from '../text/place.js';
import { asList, asRecord, asText, describe, type JsonRecord, valuesAt } from '../text/record.js';

const SHARD_FORMAT = 'check-shard@1';

/** What is tried, and which part of it. */
export interface ShardTerms extends Shard {
  readonly version: string;
  readonly seed: number;
  readonly runs: number;
  /** The scope in place of the theorems' own, in words. */
  readonly scope: string | null;
  /** Whether what is stored is left out of account. */
  readonly fresh: boolean;
  /** The model that is asked about, by name or path; left out for the standard one. */
  readonly model?: string;
}

/** A theorem of a shard. */
interface ShardEntry {
  readonly id: string;
  readonly parts: readonly Part[];
  readonly elapsedMs: number;
}

/** A shard of a check. */
export interface CheckShard {
  readonly terms: ShardTerms;
  readonly elapsedMs: number;
  readonly theorems: readonly ShardEntry[];
}

/** The object of a shard. */
export function shardObject(shard: CheckShard): { readonly [key: string]: Json } {
  const body = bodyObject(shard);
  return { ...body, checksum: checksum(JSON.stringify(body)) };
}

const bodyObject = ({ terms, elapsedMs, theorems }: CheckShard): { readonly [key: string]: Json } => ({
  lacuna: SHARD_FORMAT,
  version: terms.version,
  seed: terms.seed,
  runs: terms.runs,
  scope: terms.scope,
  fresh: terms.fresh,
  ...(terms.model !== undefined && { model: terms.model }),
  shard: terms.shard,
  of: terms.of,
  elapsedMs: Math.round(elapsedMs),
  theorems: theorems.map((entry) => ({ id: entry.id, elapsedMs: Math.round(entry.elapsedMs), parts: entry.parts.map(partObject) })),
});

/** The object of a part. */
export const partObject = (part: Part): { readonly [key: string]: Json } => {
  const { stage, from, to, tried, standing, meeting, met, unmet, strata, figures, decisive, inapplicable, stale } = part;
  return {
    stage,
    from,
    to,
    tried,
    ...(standing !== undefined && { standing }),
    meeting,
    met,
    unmet,
    strata,
    figures: Object.fromEntries(Object.entries(figures).map(([name, { keep, value }]) => [name, { keep, value: format(value) }])),
    decisive:
      decisive === null ? null : { subject: subjectObject(decisive.subject), foundBy: decisive.foundBy, minimality: decisive.minimality },
    ...(inapplicable !== undefined && { inapplicable }),
    stale: [...stale],
  };
};

/** What reading a shard takes: the check of a theorem in pieces, and what its subjects may be made of. */
export interface Reading {
  readonly plan: Plan;
  readonly hypotheses: readonly string[];
  readonly families: readonly Family[];
}

/**
 * The shard that the text of a file describes.
 * @param reading the theorem by that name, checked on these terms; `null` where there is none
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 */
export function readShard(text: string, reading: (id: string, terms: ShardTerms) => Reading | null): CheckShard {
  const file = asRecord(parseJson(text, DEFAULT_LIMITS), '', `an object with "lacuna": "${SHARD_FORMAT}"`);
  if (file.get('lacuna') !== SHARD_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: quote(SHARD_FORMAT), received: describe(file.get('lacuna')) });
  const body = new Map([...file].filter(([key]) => key !== '$schema' && key !== 'description'));
  const keys = ['lacuna', 'version', 'seed', 'runs', 'scope', 'fresh', 'shard', 'of', 'elapsedMs', 'theorems', 'checksum'];
  const model = body.get('model');
  const given = body.has('model') ? [...keys, 'model'] : keys;
  const [, version, seed, runs, scope, fresh, shard, of, elapsedMs, theorems, sum] = valuesAt(body, given, '', 'the keys', 'a value');
  const most = asCount(of, 'of', 1, MOST_SHARDS);
  const terms: ShardTerms = {
    version: asText(version, 'version'),
    seed: asCount(seed, 'seed', ...SEEDS),
    runs: asCount(runs, 'runs'),
    scope: scope === null ? null : asText(scope, 'scope', 'null, or a scope in words'),
    fresh: oneOf(fresh, [true, false], 'fresh'),
    ...(model !== undefined && { model: asText(model, 'model', 'the name or path of a model') }),
    shard: asCount(shard, 'shard', 1, most),
    of: most,
  };
  const entries = asList(theorems, 'theorems').map((entry, k): ShardEntry => {
    const place = at('theorems', k);
    const [id, took, parts] = valuesAt(asRecord(entry, place), ['id', 'elapsedMs', 'parts'], place, 'the keys', 'a value');
    const name = asText(id, at(place, 'id'), 'the id of a theorem');
    const known = reading(name, terms);
    if (known === null) throw new LacunaError({ place: at(place, 'id'), expected: 'the id of a theorem', received: quote(name) });
    const where = at(place, 'parts');
    const read = asList(parts, where).map((part, j) => readPart(asRecord(part, at(where, j)), at(where, j), known));
    requireApart(read, known.plan, terms, where);
    return { id: name, elapsedMs: asCount(took, at(place, 'elapsedMs')), parts: read };
  });
  const ids = entries.map(({ id }) => id);
  const twice = ids.findIndex((id, k) => ids.indexOf(id) < k);
  if (twice !== -1)
    throw new LacunaError({ place: at(at('theorems', twice), 'id'), expected: 'each theorem once', received: quote(ids[twice]) });
  if (entries.length === 0) throw new LacunaError({ place: 'theorems', expected: 'at least one theorem', received: 'none' });
  const found = checksum(JSON.stringify(Object.fromEntries([...body].filter(([key]) => key !== 'checksum'))));
  if (sum !== found)
    throw new LacunaError({
      place: 'checksum',
      expected: `${found}, that of the file: it was changed, or is damaged`,
      received: describe(sum),
    });
  return { terms, elapsedMs: asCount(elapsedMs, 'elapsedMs'), theorems: entries };
}

const PART_KEYS = ['stage', 'from', 'to', 'tried', 'meeting', 'met', 'unmet', 'strata', 'figures', 'decisive', 'stale'];

/** Keys that a part has where there is something to say. */
const FURTHER_KEYS = ['standing', 'inapplicable'];

/**
 * The part that a record describes; what decides is asked anew.
 * @throws LacunaError naming the place in the record
 */
export function readPart(record: JsonRecord, place: string, { plan, hypotheses, families }: Reading): Part {
  const here = (key: string) => at(place, key);
  const further = FURTHER_KEYS.filter((key) => record.has(key));
  const [stage, from, to, tried, meeting, met, unmet, strata, figures, decisive, stale] = valuesAt(
    record,
    [...PART_KEYS, ...further],
    place,
    'the keys',
    'a value',
  );
  const known = plan.stages.find(({ name }) => name === stage);
  if (known === undefined)
    throw new LacunaError({ place: here('stage'), expected: plan.stages.map(({ name }) => name).join(', '), received: describe(stage) });
  const part: Part = {
    stage: known.name,
    from: asCount(from, here('from')),
    to: asCount(to, here('to')),
    tried: asCount(tried, here('tried')),
    ...(record.has('standing') && { standing: asCount(record.get('standing'), here('standing')) }),
    meeting: asCount(meeting, here('meeting')),
    met: readCounts(met, here('met'), hypotheses),
    unmet: readCounts(unmet, here('unmet'), hypotheses),
    strata: readCounts(strata, here('strata')),
    figures: readFigures(figures, here('figures')),
    decisive: decisive === null ? null : readDecisive(decisive, here('decisive'), plan, families),
    ...(record.has('inapplicable') && { inapplicable: asReason(record.get('inapplicable'), here('inapplicable')) }),
    stale: asList(stale, here('stale')).map((name, k) => asText(name, at(here('stale'), k))),
  };
  const wrong = miscount(part, known, hypotheses);
  if (wrong !== null) throw new LacunaError({ place: here(wrong.field), expected: wrong.expected, received: wrong.received });
  return part;
}

/** Refuses parts that overlap, or leave the shard. */
function requireApart(parts: readonly Part[], { stages }: Plan, terms: ShardTerms, place: string): void {
  let free: readonly Piece[] = shardPieces(stages, terms);
  parts.forEach((part, k) => {
    const { stage, from, to } = part;
    const length = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + piece.to - piece.from, 0);
    const left = without(free, [part]);
    if (length(free) - length(left) !== to - from) {
      const expected = `units of shard ${terms.shard} of ${terms.of} that no other part holds`;
      throw new LacunaError({ place: at(place, k), expected, received: `${stage} from ${from} to ${to}` });
    }
    free = left;
  });
}

function readDecisive(value: unknown, place: string, plan: Plan, families: readonly Family[]): Counterexample<Subject> {
  const [given, foundBy, minimality] = valuesAt(asRecord(value, place), ['subject', 'foundBy', 'minimality'], place, 'the keys', 'a value');
  const subject = readSubject(given, families, at(place, 'subject'));
  const conclusion = judged(plan, subject);
  if (conclusion === null)
    throw new LacunaError({ place: at(place, 'subject'), expected: 'a subject that decides the theorem', received: 'another' });
  return {
    subject,
    conclusion,
    foundBy: oneOf(foundBy, ['memory', 'exhaustion', 'sampling', 'adversary'], at(place, 'foundBy')),
    minimality: oneOf(minimality, ['minimal in its scope', 'locally minimal', 'not minimal'], at(place, 'minimality')),
  };
}

/** What the theorem says of a subject, which may lack what the theorem speaks of. */
function judged(plan: Plan, subject: Subject): Conclusion | null {
  try {
    return plan.judge(subject);
  } catch {
    return null;
  }
}

function readFigures(value: unknown, place: string): Part['figures'] {
  return Object.fromEntries(
    [...asRecord(value, place)].map(([name, figure]): [string, Extreme] => {
      const where = at(place, name);
      requireLine(name, where);
      const [keep, number] = valuesAt(asRecord(figure, where), ['keep', 'value'], where, 'the keys', 'a value');
      const kept = oneOf(keep, ['least', 'greatest'], at(where, 'keep'));
      try {
        return [name, { keep: kept, value: readNumber(number, DEFAULT_LIMITS) }];
      } catch (error) {
        throw located(error, at(where, 'value'));
      }
    }),
  );
}

function readCounts(value: unknown, place: string, names?: readonly string[]): Counts {
  return Object.fromEntries(
    [...asRecord(value, place)].map(([name, count]) => {
      if (names === undefined) requireLine(name, at(place, name));
      else oneOf(name, names, at(place, name));
      return [name, asCount(count, at(place, name))];
    }),
  );
}

/** Why there is no answer, on one line. */
function asReason(value: unknown, place: string): string {
  const reason = asText(value, place, 'a reason');
  if (reason === '' || reason.length > 2000 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(reason))
    throw new LacunaError({ place, expected: 'a reason on one line', received: quote(reason) });
  return reason;
}

/** Refuses a name that is no short text on one line. */
function requireLine(name: string, place: string): void {
  if (name === '' || name.length > 200 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name))
    throw new LacunaError({ place, expected: 'a name on one line, of at most 200 characters', received: quote(name) });
}
