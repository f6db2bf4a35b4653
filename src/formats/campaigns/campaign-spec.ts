/**
 * # Campaigns as files
 *
 * The format `campaign@1`: which statements to try, on what, how long to search, and when to stop. A statement is a theorem of the catalogue, one
 * without some hypotheses, one of its near misses, or what a module of the user's exports, pinned by a hash if it is to be the very same
 * everywhere.
 */
import { LacunaError } from '../../exact/error.js';
import { SEEDS } from '../../theory/draw/seed.js';
import { asCount } from '../text/count.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { oneOf } from '../text/one-of.js';
import { at, quote } from '../text/place.js';
import { asList, asRecord, asText, asTexts, describe, type JsonRecord, refuseUnknownKeys } from '../text/record.js';

const CAMPAIGN_FORMAT = 'campaign@1';

/** What a search by islands may do. */
const SEARCH_STRATEGIES = ['exhaustion', 'sampling', 'hill climbing', 'annealing', 'crossing', 'linear program'] as const;

/** A search beside the exhaustion of scopes. */
export interface SearchTerms {
  /** Populations that search side by side. */
  readonly islands: number;
  /** Rounds of each, in which one strategy has so many portions. */
  readonly rounds: number;
  readonly portions: number;
  /** Inequivalent counterexamples after which it ends. */
  readonly counterexamples: number;
  readonly strategies: readonly (typeof SEARCH_STRATEGIES)[number][];
}

/** What to try of what. */
export interface CampaignStatement {
  /** By id or part; or the path of a module, and its hash. */
  readonly theorem?: string;
  readonly module?: string;
  readonly sha256?: string;
  readonly drop: readonly string[];
  readonly nearMiss?: string;
  /** In place of the scopes of the statement, in words. */
  readonly scope?: string;
  readonly runs?: number;
  readonly search: SearchTerms | null;
}

/** What all the work of a campaign is held to. */
export interface CampaignTerms {
  /** Ranges that are handed out ahead of the first that is not done, in each stage. */
  readonly open: number;
  /** How often a range is begun by workers that it brings down, or that complain, before it is set aside. */
  readonly tries: number;
  /** Seconds without a sign of life after which a worker is taken for dead, and what it did is given to another. */
  readonly patience: number;
  /** When to end though there is more to do. */
  readonly stop: { readonly seconds?: number; readonly refutations?: number };
}

/** A campaign as its file says it. */
export interface CampaignSpec extends CampaignTerms {
  readonly name: string;
  readonly seed?: number;
  readonly model?: string;
  /** How much is done at a time: so many units, or as many as take so many seconds here. */
  readonly range: { readonly units: number } | { readonly seconds: number };
  readonly statements: readonly CampaignStatement[];
}

/** Names of campaigns stand in keys of the engine and in file names. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** The name of a campaign that a text is. */
export function asCampaignName(value: unknown, place: string): string {
  const name = asText(value, place, 'a name');
  if (NAME.test(name)) return name;
  throw new LacunaError({ place, expected: 'a name of at most 64 small letters, digits and hyphens', received: quote(name) });
}

const KEYS = [
  '$schema',
  'description',
  'lacuna',
  'name',
  'seed',
  'model',
  'range',
  'open',
  'tries',
  'patience',
  'stop',
  'runs',
  'statements',
];

/**
 * The campaign that the text of a file describes.
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 */
export function readCampaign(text: string): CampaignSpec {
  const file = asRecord(parseJson(text, DEFAULT_LIMITS), '', `an object with "lacuna": "${CAMPAIGN_FORMAT}"`);
  if (file.get('lacuna') !== CAMPAIGN_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: quote(CAMPAIGN_FORMAT), received: describe(file.get('lacuna')) });
  refuseUnknownKeys(file, KEYS, '');
  const runs = file.has('runs') ? asCount(file.get('runs'), 'runs', 0, 1e15) : 1000;
  const statements = asList(file.get('statements'), 'statements', 'a list of statements').map((each, k) =>
    readStatement(asRecord(each, at('statements', k)), at('statements', k), runs),
  );
  if (statements.length === 0) throw new LacunaError({ place: 'statements', expected: 'at least one statement', received: 'none' });
  return {
    name: asCampaignName(file.get('name'), 'name'),
    ...(file.has('seed') && { seed: asCount(file.get('seed'), 'seed', ...SEEDS) }),
    ...(file.has('model') && { model: asText(file.get('model'), 'model', 'the name or path of a model') }),
    range: readRange(file.get('range')),
    ...readTerms(file),
    statements,
  };
}

/** What all the work of a campaign is held to, where it is said, and else the usual. */
export function readTerms(record: JsonRecord): CampaignTerms {
  const count = (key: string, usual: number, ...bounds: [number, number]) =>
    record.has(key) ? asCount(record.get(key), key, ...bounds) : usual;
  const stop = record.has('stop') ? asRecord(record.get('stop'), 'stop') : new Map<string, unknown>();
  refuseUnknownKeys(stop, ['seconds', 'refutations'], 'stop');
  return {
    open: count('open', 1024, 1, 1_000_000),
    tries: count('tries', 3, 1, 100),
    patience: count('patience', 30, 1, 86_400),
    stop: {
      ...(stop.has('seconds') && { seconds: asCount(stop.get('seconds'), 'stop.seconds', 1, 1e9) }),
      ...(stop.has('refutations') && { refutations: asCount(stop.get('refutations'), 'stop.refutations', 1) }),
    },
  };
}

function readRange(value: unknown): CampaignSpec['range'] {
  if (value === undefined) return { seconds: 2 };
  const range = asRecord(value, 'range');
  refuseUnknownKeys(range, ['units', 'seconds'], 'range');
  if (range.size !== 1) throw new LacunaError({ place: 'range', expected: 'either units or seconds', received: describe(value) });
  return range.has('units')
    ? { units: asCount(range.get('units'), 'range.units', 1) }
    : { seconds: asCount(range.get('seconds'), 'range.seconds', 1, 3600) };
}

const STATEMENT_KEYS = ['theorem', 'module', 'sha256', 'drop', 'nearMiss', 'scope', 'runs', 'search'];
const HASH = /^[0-9a-f]{64}$/;

/** The hash that a text is. */
export function asHash(value: unknown, place: string): string {
  const hash = asText(value, place, 'a hash');
  if (HASH.test(hash)) return hash;
  throw new LacunaError({ place, expected: 'the 64 hexadecimal digits of a SHA-256', received: quote(hash) });
}

function readStatement(record: JsonRecord, place: string, runs: number): CampaignStatement {
  const here = (key: string) => at(place, key);
  refuseUnknownKeys(record, STATEMENT_KEYS, place);
  const refuse = (expected: string, received: string): never => {
    throw new LacunaError({ place, expected, received });
  };
  if (record.has('theorem') === record.has('module')) refuse('either a theorem or a module', record.has('theorem') ? 'both' : 'neither');
  if (record.has('sha256') && !record.has('module')) refuse('sha256 of a module', 'sha256 of a theorem');
  if (record.has('drop') && record.has('nearMiss')) refuse('either drop or nearMiss', 'both');
  if (record.has('scope') && record.has('runs')) refuse('no runs where there is a scope: nothing is random in it', 'both');
  const text = <Key extends string>(key: Key, what: string): { readonly [K in Key]?: string } =>
    (record.has(key) ? { [key]: asText(record.get(key), here(key), what) } : {}) as { readonly [K in Key]?: string };
  return {
    ...text('theorem', 'the id or part of a theorem'),
    ...text('module', 'the path of a module'),
    ...(record.has('sha256') && { sha256: asHash(record.get('sha256'), here('sha256')) }),
    drop: record.has('drop') ? asTexts(record.get('drop'), here('drop'), 'a list of hypotheses') : [],
    ...text('nearMiss', 'the name of a near miss'),
    ...text('scope', 'a scope in words'),
    ...(!record.has('scope') && { runs: record.has('runs') ? asCount(record.get('runs'), here('runs'), 0, 1e15) : runs }),
    search: record.has('search') ? readSearch(asRecord(record.get('search'), here('search')), here('search')) : null,
  };
}

/** The terms of a search, the usual where nothing is said. */
export function readSearch(record: JsonRecord, place: string): SearchTerms {
  const here = (key: string) => at(place, key);
  refuseUnknownKeys(record, ['islands', 'rounds', 'portions', 'counterexamples', 'strategies'], place);
  const count = (key: string, usual: number, most: number) => (record.has(key) ? asCount(record.get(key), here(key), 1, most) : usual);
  const strategies = record.has('strategies')
    ? asList(record.get('strategies'), here('strategies')).map((each, k) =>
        oneOf(asText(each, at(here('strategies'), k)), SEARCH_STRATEGIES, at(here('strategies'), k)),
      )
    : SEARCH_STRATEGIES;
  if (strategies.length === 0) throw new LacunaError({ place: here('strategies'), expected: 'at least one strategy', received: 'none' });
  return {
    islands: count('islands', 4, 10_000),
    rounds: count('rounds', 1000, 1e9),
    portions: count('portions', 8, 10_000),
    counterexamples: count('counterexamples', 1, 1000),
    strategies: [...new Set(strategies)],
  };
}
