/**
 * # Plays as a table
 *
 * A table such as a spreadsheet has: one play a row, under a head of columns. `actions.row` is the action of agent row; a commons has `month`, `stock`,
 * `growth`, and `claims.a` and `catches.a` for each agent a. An empty entry under `actions.` or `claims.` could not be read, an empty one elsewhere was
 * not written down. A column that is none of these is refused by name.
 */
import { LacunaError } from '../../exact/error.js';
import { listed, quote } from '../text/place.js';
import { type Games, readPlay } from './plays-file.js';

const PLAIN = ['run', 'game', 'contract', 'contingency', 'count', 'month', 'stock', 'growth'];
const PER_AGENT = ['agents', 'goals', 'actions', 'claims', 'catches'];
const INTEGERS = ['count', 'month', 'stock'];

/** A column: a key, of one agent or of the whole play. */
interface Column {
  readonly key: string;
  readonly agent: string | null;
}

/**
 * What the columns of a head stand for.
 * @throws LacunaError naming a column that is unknown or given twice
 */
export function readHead(head: readonly string[], games: Games): Column[] {
  const agents = new Set([...games.values()].flatMap((game) => (game.kind === 'table' ? game.environment : game.commons).agents));
  const seen = new Set<string>();
  return head.map((raw) => {
    const name = raw.trim();
    if (seen.has(name)) throw new LacunaError({ place: 'line 1', expected: 'each column once', received: `${quote(name)} twice` });
    seen.add(name);
    if (PLAIN.includes(name)) return { key: name, agent: null };
    const [, key, agent] = /^([a-z]+)\.(.+)$/s.exec(name) ?? [];
    if (PER_AGENT.includes(key) && agents.has(agent)) return { key, agent };
    const expected = `one of the columns ${listed([...PLAIN, ...PER_AGENT.map((own) => `${own}.AGENT`)])}, with an agent of ${listed(agents)}`;
    throw new LacunaError({ place: 'line 1', expected, received: quote(name) });
  });
}

/**
 * The line of `plays@1` that a row stands for, which is read as any other.
 * @param run  what a row without a run is called
 * @throws LacunaError naming the column
 */
export function rowPlay(columns: readonly Column[], row: readonly string[], games: Games, run: string): ReturnType<typeof readPlay> {
  if (row.length !== columns.length) {
    throw new LacunaError({ expected: `${columns.length} entries, one for each column`, received: `${row.length}` });
  }
  const plain = new Map<string, unknown>([['run', run]]);
  const lists = new Map<string, Map<string, string>>();
  columns.forEach(({ key, agent }, k) => {
    const entry = row[k].trim();
    if (agent !== null) lists.set(key, (lists.get(key) ?? new Map()).set(agent, entry));
    else if (entry !== '') plain.set(key, INTEGERS.includes(key) ? integer(entry, key) : entry);
  });
  const only = games.size === 1 ? [...games.keys()][0] : undefined;
  const game = games.get(String(plain.get('game') ?? only));
  if (game === undefined) {
    throw new LacunaError({
      place: 'game',
      expected: `one of the games ${listed(games.keys())}`,
      received: quote(String(plain.get('game') ?? '')),
    });
  }
  plain.set('game', game.name);
  const agents = (game.kind === 'table' ? game.environment : game.commons).agents;
  for (const [key, entries] of lists) {
    const own = agents.map((agent) => entries.get(agent) ?? '');
    if (own.every((entry) => entry === '') && key !== 'actions' && key !== 'claims') continue;
    plain.set(
      key,
      own.map((entry) => (entry === '' && (key === 'actions' || key === 'claims') ? null : entry)),
    );
  }
  return readPlay(JSON.stringify(Object.fromEntries(plain)), games);
}

function integer(entry: string, place: string): number {
  if (/^\d{1,15}$/.test(entry)) return Number(entry);
  throw new LacunaError({ place, expected: 'a natural number', received: quote(entry) });
}
