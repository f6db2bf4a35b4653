/**
 * # Ledgers as files
 *
 * The format `campaign-ledger@1`: what a campaign was laid out as, and for each stage how many ranges are done, what they came to together, and the
 * digests of groups of ranges. Whoever has it can redo any group and compare, without the engine.
 */
import { LacunaError } from '../../exact/error.js';
import type { Part } from '../../theory/check/parts.js';
import type { Json } from '../analysis/analysis-line.js';
import { partObject } from '../checks/check-shard.js';
import { checksum } from '../text/checksum.js';
import { asCount } from '../text/count.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS } from '../text/limits.js';
import { at, located, quote } from '../text/place.js';
import { asList, asRecord, describe, type JsonRecord, valuesAt } from '../text/record.js';
import { type Charter, charterObject, readCharter } from './campaign-charter.js';
import { asHash } from './campaign-spec.js';

const LEDGER_FORMAT = 'campaign-ledger@1';

/** What was done of a stage. */
interface LedgerLane<What> {
  readonly statement: number;
  readonly stage: string;
  /** Ranges that are done, from the first on, without a gap. */
  readonly done: number;
  readonly digests: readonly string[];
  /** What they came to together; `null` for none. */
  readonly part: What | null;
}

/** A ledger. */
export interface LedgerFile<What> {
  readonly charter: Charter;
  readonly lanes: readonly LedgerLane<What>[];
}

/** The object of a ledger. */
export function ledgerObject({ charter, lanes }: LedgerFile<Part>): { readonly [key: string]: Json } {
  const body = {
    lacuna: LEDGER_FORMAT,
    charter: charterObject(charter),
    lanes: lanes.map(({ digests, part, ...lane }) => ({ ...lane, digests: [...digests], part: part && partObject(part) })),
  };
  return { ...body, checksum: checksum(JSON.stringify(body)) };
}

/**
 * The ledger that the text of a file describes; its parts are still to be read, by the statements that they are of.
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 */
export function readLedger(text: string): LedgerFile<JsonRecord> {
  const file = asRecord(parseJson(text, DEFAULT_LIMITS), '', `an object with "lacuna": "${LEDGER_FORMAT}"`);
  if (file.get('lacuna') !== LEDGER_FORMAT)
    throw new LacunaError({ place: 'lacuna', expected: quote(LEDGER_FORMAT), received: describe(file.get('lacuna')) });
  const body = new Map([...file].filter(([key]) => key !== '$schema' && key !== 'description'));
  const [, given, lanes, sum] = valuesAt(body, ['lacuna', 'charter', 'lanes', 'checksum'], '', 'the keys', 'a value');
  const found = checksum(JSON.stringify(Object.fromEntries([...body].filter(([key]) => key !== 'checksum'))));
  if (sum !== found)
    throw new LacunaError({
      place: 'checksum',
      expected: `${found}, that of the file: it was changed, or is damaged`,
      received: describe(sum),
    });
  const charter = charterIn(given);
  const stages = charter.statements.flatMap((statement, k) => statement.stages.map((stage) => ({ statement: k, stage })));
  const list = asList(lanes, 'lanes');
  if (list.length !== stages.length)
    throw new LacunaError({ place: 'lanes', expected: `${stages.length}, one for each stage`, received: `${list.length}` });
  return {
    charter,
    lanes: list.map((each, k) => {
      const place = at('lanes', k);
      const { statement, stage } = stages[k];
      const keys = ['statement', 'stage', 'done', 'digests', 'part'];
      const [of, name, done, digests, part] = valuesAt(asRecord(each, place), keys, place, 'the keys', 'a value');
      if (of !== statement || name !== stage.name)
        throw new LacunaError({
          place,
          expected: `${stage.name} of statement ${statement}`,
          received: `${describe(name)} of statement ${describe(of)}`,
        });
      return {
        statement,
        stage: stage.name,
        done: asCount(done, at(place, 'done'), 0, Math.ceil(stage.size / stage.range)),
        digests: asList(digests, at(place, 'digests')).map((digest, j) => asHash(digest, at(at(place, 'digests'), j))),
        part: part === null ? null : asRecord(part, at(place, 'part')),
      };
    }),
  };
}

function charterIn(value: unknown): Charter {
  try {
    return readCharter(value);
  } catch (error) {
    throw located(error, 'charter');
  }
}
