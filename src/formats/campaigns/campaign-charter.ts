/**
 * # The charter of a campaign
 *
 * What a campaign was laid out as when it was started: the very statements, with the size of every stage and how it is cut into ranges, and the
 * hashes of whatever they depend on, so that all who work on it do the same work. It stands in the engine and in ledgers.
 */
import { LacunaError } from '../../exact/error.js';
import { SEEDS } from '../../theory/draw/seed.js';
import type { Json } from '../analysis/analysis-line.js';
import { checksum } from '../text/checksum.js';
import { asCount } from '../text/count.js';
import { at, quote } from '../text/place.js';
import { asList, asRecord, asText, asTexts, describe, valuesAt } from '../text/record.js';
import { asCampaignName, asHash, type CampaignTerms, readSearch, readTerms, type SearchTerms } from './campaign-spec.js';

const CHARTER_FORMAT = 'campaign-charter@1';

/** A stage of a statement, cut into ranges of like size. */
export interface StageCut {
  readonly name: string;
  readonly size: number;
  /** Units in a range; the last one may be shorter. */
  readonly range: number;
}

/** A statement of a campaign. */
export interface CharterStatement {
  readonly id: string;
  readonly runs: number;
  readonly scope: string | null;
  readonly fresh: boolean;
  readonly drop: readonly string[];
  readonly nearMiss: string | null;
  /** The name of the file that states it, where that is a module. */
  readonly module: string | null;
  readonly stages: readonly StageCut[];
  readonly search: SearchTerms | null;
}

/** A campaign as it was started. */
export interface Charter extends CampaignTerms {
  readonly name: string;
  readonly version: string;
  /** Of all that Lacuna brings and that decides what is found. */
  readonly content: string;
  readonly seed: number;
  /** By name, or by the name of the file that is the module. */
  readonly model: string | null;
  /** Hashes of modules by the names of their files. */
  readonly modules: Readonly<Record<string, string>>;
  readonly statements: readonly CharterStatement[];
}

/** The object of a charter. */
export function charterObject(charter: Charter): { readonly [key: string]: Json } {
  const { name, version, content, seed, model, modules, open, tries, patience, stop, statements } = charter;
  const body = {
    lacuna: CHARTER_FORMAT,
    name,
    version,
    content,
    seed,
    model,
    modules,
    open,
    tries,
    patience,
    stop: { ...stop },
    statements: statements.map((each) => ({
      ...each,
      drop: [...each.drop],
      stages: each.stages.map((stage) => ({ ...stage })),
      search: each.search && { ...each.search, strategies: [...each.search.strategies] },
    })),
  };
  return { ...body, checksum: checksum(JSON.stringify(body)) };
}

const KEYS = [
  'lacuna',
  'name',
  'version',
  'content',
  'seed',
  'model',
  'modules',
  'open',
  'tries',
  'patience',
  'stop',
  'statements',
  'checksum',
];

/** The greatest number of ranges of a stage. */
export const MOST_RANGES = 10_000_000;

/**
 * The charter that a value is.
 * @throws LacunaError naming the place in it, what was expected there and what was found
 */
export function readCharter(value: unknown): Charter {
  const file = asRecord(value, '', 'the charter of a campaign');
  if (file.get('lacuna') !== CHARTER_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: quote(CHARTER_FORMAT), received: describe(file.get('lacuna')) });
  const [, name, version, content, seed, model, modules, , , , , statements, sum] = valuesAt(file, KEYS, '', 'the keys', 'a value');
  const found = checksum(JSON.stringify(Object.fromEntries([...file].filter(([key]) => key !== 'checksum'))));
  if (sum !== found)
    throw new LacunaError({
      place: 'checksum',
      expected: `${found}, that of the charter: it was changed, or is damaged`,
      received: describe(sum),
    });
  const list = asList(statements, 'statements');
  if (list.length === 0) throw new LacunaError({ place: 'statements', expected: 'at least one statement', received: 'none' });
  return {
    name: asCampaignName(name, 'name'),
    version: asText(version, 'version'),
    content: asHash(content, 'content'),
    seed: asCount(seed, 'seed', ...SEEDS),
    model: model === null ? null : asText(model, 'model'),
    modules: Object.fromEntries([...asRecord(modules, 'modules')].map(([key, hash]) => [key, asHash(hash, at('modules', key))])),
    ...readTerms(file),
    statements: list.map((each, k) => readStatement(each, at('statements', k))),
  };
}

function readStatement(value: unknown, place: string): CharterStatement {
  const here = (key: string) => at(place, key);
  const keys = ['id', 'runs', 'scope', 'fresh', 'drop', 'nearMiss', 'module', 'stages', 'search'];
  const [id, runs, scope, fresh, drop, nearMiss, module, stages, search] = valuesAt(
    asRecord(value, place),
    keys,
    place,
    'the keys',
    'a value',
  );
  if (typeof fresh !== 'boolean') throw new LacunaError({ place: here('fresh'), expected: 'true or false', received: describe(fresh) });
  const textOr = (one: unknown, key: string) => (one === null ? null : asText(one, here(key)));
  return {
    id: asText(id, here('id')),
    runs: asCount(runs, here('runs')),
    scope: textOr(scope, 'scope'),
    fresh,
    drop: asTexts(drop, here('drop')),
    nearMiss: textOr(nearMiss, 'nearMiss'),
    module: textOr(module, 'module'),
    stages: asList(stages, here('stages')).map((stage, k) => readStage(stage, at(here('stages'), k))),
    search: search === null ? null : readSearch(asRecord(search, here('search')), here('search')),
  };
}

function readStage(value: unknown, place: string): StageCut {
  const [name, size, range] = valuesAt(asRecord(value, place), ['name', 'size', 'range'], place, 'the keys', 'a value');
  const units = asCount(size, at(place, 'size'));
  return {
    name: asText(name, at(place, 'name')),
    size: units,
    range: asCount(range, at(place, 'range'), Math.max(1, Math.ceil(units / MOST_RANGES))),
  };
}
