/**
 * # GovSim's logs
 *
 * Reads `log_env.json` of GovSim (Piatti et al. 2024) and of the experiments built on it: a list of records, of which `harvesting` says what an agent
 * wanted and got in a round, and `regen` by what the rest grew afterwards. What was said is passed over. Rounds count from 0, months from 1;
 * the record of a growth bears the number of the round after.
 */
import { LacunaError } from '../../exact/error.js';
import { format, type Rational } from '../../exact/rational.js';
import type { Json } from '../analysis/analysis-line.js';
import { nonnegativeNumber, wholeNumber } from '../text/json-number.js';
import { at, quote } from '../text/place.js';
import { asList, asRecord, asText, type JsonRecord, refuseUnknownKeys } from '../text/record.js';

/** A month as a log has it; `agents` in the order of their names. */
interface LoggedMonth {
  readonly month: number;
  readonly stock: number;
  readonly growth: Rational | null;
  readonly claims: readonly (Rational | null)[];
  readonly catches: readonly Rational[];
}

interface GovsimLog {
  readonly agents: readonly string[];
  readonly months: readonly LoggedMonth[];
}

/** Columns of GovSim and of the experiments with contracts; every record has all of them, `null` where they do not apply. */
const COLUMNS = [
  ...['agent_id', 'agent_name', 'round', 'action', 'html_interactions', 'utterance', 'resource_limit'],
  ...[
    'resource_in_pool_before_harvesting',
    'resource_in_pool_after_harvesting',
    'concurrent_harvesting',
    'resource_collected',
    'wanted_resource',
  ],
  ...['sustainable_intention', 'commands', 'contract_reward_adjustment'],
  ...['stock_before_extraction', 'total_extraction', 'realized_r_t', 'regen_mode', 'regime', 'm_t', 'p_shift', 'p_recover', 'transitioned'],
];

/** Records that say nothing of what was caught. */
const SAID = ['utterance', 'conversation_summary', 'conversation_resource_limit'];

const MOST_RECORDS = 1e6;

/**
 * The months of a log.
 * @param ignored  further columns that are passed over
 * @throws LacunaError naming the record and the column
 */
export function readGovsimLog(value: unknown, ignored: readonly string[] = []): GovsimLog {
  const records = asList(value, '', 'a list of records, as log_env.json has them');
  if (records.length > MOST_RECORDS) throw new LacunaError({ expected: `at most ${MOST_RECORDS} records`, received: `${records.length}` });
  const harvests = new Map<number, Map<string, Harvest>>();
  const growths = new Map<number, Rational>();
  records.forEach((item, k) => {
    const place = at('', k);
    const record = asRecord(item, place, 'a record');
    refuseUnknownKeys(record, [...COLUMNS, ...ignored], place, 'the columns');
    const action = asText(record.get('action'), at(place, 'action'));
    if (SAID.includes(action)) return;
    const round = wholeNumber(record.get('round'), at(place, 'round'));
    if (action === 'regen') {
      if (!isAbsent(record.get('realized_r_t')))
        growths.set(round - 1, nonnegativeNumber(record.get('realized_r_t'), at(place, 'realized_r_t')));
      return;
    }
    if (action !== 'harvesting') {
      throw new LacunaError({ place: at(place, 'action'), expected: `harvesting, regen, ${SAID.join(' or ')}`, received: quote(action) });
    }
    const agent = asText(record.get('agent_id'), at(place, 'agent_id'));
    const own = harvests.get(round) ?? new Map<string, Harvest>();
    harvests.set(round, own);
    if (own.has(agent)) {
      throw new LacunaError({
        place: at(place, 'agent_id'),
        expected: `one harvest of each agent in round ${round}`,
        received: `${quote(agent)} twice`,
      });
    }
    own.set(agent, readHarvest(record, place));
  });
  return monthsOf(harvests, growths);
}

interface Harvest {
  readonly place: string;
  readonly stock: number;
  readonly wanted: Rational | null;
  readonly got: Rational;
}

const isAbsent = (value: unknown): boolean => value === null || value === undefined;

function readHarvest(record: JsonRecord, place: string): Harvest {
  const column = (name: string) => at(place, name);
  const wanted = record.get('wanted_resource');
  return {
    place,
    stock: wholeNumber(record.get('resource_in_pool_before_harvesting'), column('resource_in_pool_before_harvesting')),
    wanted: isAbsent(wanted) ? null : nonnegativeNumber(wanted, column('wanted_resource')),
    got: nonnegativeNumber(record.get('resource_collected'), column('resource_collected')),
  };
}

function monthsOf(harvests: ReadonlyMap<number, ReadonlyMap<string, Harvest>>, growths: ReadonlyMap<number, Rational>): GovsimLog {
  const rounds = [...harvests].sort(([a], [b]) => a - b);
  const [first] = rounds;
  if (first === undefined) throw new LacunaError({ expected: 'harvests', received: 'none' });
  const agents = [...first[1].keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const months = rounds.map(([round, own], k): LoggedMonth => {
    if (round !== k) throw new LacunaError({ expected: `harvests of round ${k}`, received: `round ${round}` });
    const all = agents.map((agent) => {
      const harvest = own.get(agent);
      if (harvest === undefined || own.size !== agents.length) {
        const received = harvest === undefined ? `none of ${quote(agent)}` : `${own.size}`;
        throw new LacunaError({ expected: `a harvest of each of ${agents.length} agents in round ${round}`, received });
      }
      return harvest;
    });
    const [{ stock }] = all;
    const other = all.find((harvest) => harvest.stock !== stock);
    if (other !== undefined) {
      const place = at(other.place, 'resource_in_pool_before_harvesting');
      throw new LacunaError({ place, expected: `${stock}, as for the other agents`, received: `${other.stock}` });
    }
    return {
      month: k + 1,
      stock,
      growth: growths.get(round) ?? null,
      claims: all.map(({ wanted }) => wanted),
      catches: all.map(({ got }) => got),
    };
  });
  return { agents, months };
}

/**
 * The commons that a log is of, as a `commons@1` object, as far as a log says: the capacity is the stock that it begins with, what nobody saw was not
 * seen, contested units went one by one, and fewer than five left ended the run. A log without growth is of a pool that doubles; factors
 * 3/2 and 5/2 are taken for equally likely.
 * @throws LacunaError for other factors, whose odds a log does not say
 */
export function inferredCommons({ agents, months }: GovsimLog, least = 12): Json {
  const factors = new Set(months.flatMap(({ growth }) => (growth === null ? [] : [format(growth)])));
  const only = [...factors];
  const known = only.every((factor) => factor === '3/2' || factor === '5/2');
  if (only.length > 1 && !known) {
    throw new LacunaError({
      place: 'realized_r_t',
      expected: 'one factor, or 3/2 and 5/2 (or a commons given by --commons)',
      received: only.slice(0, 5).join(', '),
    });
  }
  const growth = only.length === 0 ? '2' : known ? { '3/2': '1/2', '5/2': '1/2' } : only[0];
  const start = months[0].stock;
  return {
    lacuna: 'commons@1',
    capacity: Math.max(start, ...months.map(({ stock }) => stock)),
    start,
    months: Math.max(least, months.length),
    growth,
    seen: 'never',
    sharing: 'one-by-one',
    collapseBelow: 5,
    agents,
  };
}
