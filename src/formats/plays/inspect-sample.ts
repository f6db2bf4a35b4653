/**
 * # Samples of an inspect_ai log
 *
 * Reads what a sample of the table-game experiments says: the actions of both agents, the payoffs, what was done, and under which prompt and
 * contract. The experiments' own programs take the first action for an answer that they cannot read; here an action whose name does not occur in the
 * raw answer is unread.
 */
import { LacunaError } from '../../exact/error.js';
import { format } from '../../exact/rational.js';
import type { Json } from '../analysis/analysis-line.js';
import { nonnegativeNumber } from '../text/json-number.js';
import { at, located } from '../text/place.js';
import { pythonLiteral } from '../text/python-literal.js';
import { asList, asRecord, asText, describe, type JsonRecord } from '../text/record.js';

/** What a sample says. */
export interface SampledPlay {
  readonly run: string;
  readonly name: string;
  /** The game as `environment@1`. */
  readonly game: Json;
  /** The names of what was done; `null` for what cannot be read. */
  readonly actions: readonly (string | null)[];
  readonly goal: string | null;
  readonly contract: string | null;
}

/** Whether the action an agent chose is wanted, or the one that a contract made of it. */
export type WhichAction = 'chosen' | 'enforced';

const CONTRACTS: ReadonlyMap<string, string> = new Map([
  ['no_communication', 'none'],
  ['no_comm', 'none'],
  ['code_nl', 'promise'],
  ['code_law', 'enforced'],
]);

/** Terms that a log states for all of its samples. */
export interface LogTerms {
  readonly model: string | null;
  readonly goal: string | null;
  readonly contract: string | null;
}

/**
 * The terms of a log, from `header.json` or `start.json`.
 * @throws LacunaError if it is no object
 */
export function readLogTerms(value: unknown): LogTerms {
  const header = asRecord(value, '');
  const evaluation = header.get('eval');
  if (typeof evaluation !== 'object' || evaluation === null) return { model: null, goal: null, contract: null };
  const of = asRecord(evaluation, 'eval');
  const metadata = asRecord(of.get('metadata') ?? {}, 'eval.metadata');
  const text = (record: JsonRecord, key: string) => {
    const found = record.get(key);
    return typeof found === 'string' && found !== '' ? found : null;
  };
  return { model: text(of, 'model'), goal: text(metadata, 'prompt_mode'), contract: contractText(text(metadata, 'contract_mode')) };
}

const contractText = (mode: string | null): string | null => (mode === null ? null : (CONTRACTS.get(mode) ?? mode));

/**
 * What a sample says.
 * @throws LacunaError naming the place
 */
export function readSample(value: unknown, which: WhichAction): SampledPlay {
  const sample = asRecord(value, '', 'a sample');
  const id = sample.get('id');
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new LacunaError({ place: 'id', expected: 'a name or a number', received: describe(id) });
  const metadata = asRecord(sample.get('metadata'), 'metadata');
  const sides = [names(metadata, ['actions_row_4x4', 'actions_row']), names(metadata, ['actions_col_4x4', 'actions_column'])];
  const mode = metadata.get('contract_mode');
  const goal = metadata.get('prompt_mode');
  const title = metadata.get('formal_game');
  const epoch = sample.get('epoch');
  return {
    run: `${id}/${typeof epoch === 'number' ? epoch : 1}`,
    name: `${id}`,
    game: {
      lacuna: 'environment@1',
      title: typeof title === 'string' && title !== '' ? title.slice(0, 200) : `${id}`,
      agents: ['row', 'column'],
      actions: { row: sides[0], column: sides[1] },
      payoffs: { always: payoffTable(metadata, sides) },
      language: { actions: { row: baseBlocks(sides[0]), column: baseBlocks(sides[1]) } },
    },
    actions: ['row', 'column'].map((side, k) => actionOf(sample, metadata, side, sides[k], k, which)),
    goal: typeof goal === 'string' && goal !== '' ? goal : null,
    contract: contractText(typeof mode === 'string' ? mode : null),
  };
}

/** A list of names under the first key that has one: as JSON, or as Python wrote it. */
function names(metadata: JsonRecord, keys: readonly string[]): string[] {
  const key = keys.find((name) => !isEmpty(metadata.get(name)));
  const place = at('metadata', key ?? keys[keys.length - 1]);
  const value = key === undefined ? undefined : metadata.get(key);
  const list = asList(parsed(value, place), place, 'a list of actions');
  return list.map((item, k) => asText(item, at(place, k), 'an action'));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A value, or what the text of one stands for. */
function parsed(value: unknown, place: string): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    // Then it is as Python wrote it, or nothing.
  }
  try {
    return pythonLiteral(value);
  } catch (error) {
    throw located(error, place);
  }
}

/** `payoff_matrix_4x4`, `rewards_matrix`, or one entry for each profile. */
function payoffTable(metadata: JsonRecord, sides: readonly (readonly string[])[]): Json {
  const key = ['payoff_matrix_4x4', 'rewards_matrix'].find((name) => !isEmpty(metadata.get(name)));
  const table =
    key === undefined
      ? sides[0].map((_, r) => sides[1].map((_, c) => metadata.get(`${r + 1}_${c + 1}_payoff`)))
      : parsed(metadata.get(key), at('metadata', key));
  const place = at('metadata', key ?? '1_1_payoff');
  const rows = asList(table, place, `${sides[0].length} rows of payoffs`);
  if (rows.length !== sides[0].length)
    throw new LacunaError({ place, expected: `${sides[0].length} rows of payoffs`, received: `${rows.length}` });
  return rows.map((row, r) => {
    const cells = asList(row, at(place, r), `${sides[1].length} payoffs`);
    if (cells.length !== sides[1].length) {
      throw new LacunaError({ place: at(place, r), expected: `${sides[1].length} pairs of payoffs`, received: `${cells.length}` });
    }
    return cells.map((cell, c) => pair(cell, at(at(place, r), c)));
  });
}

function pair(cell: unknown, place: string): Json {
  const value = parsed(cell, place);
  const found =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ['row_payoff', 'col_payoff'].map((key) => asRecord(value, place).get(key))
      : asList(value, place, 'two payoffs');
  if (found.length !== 2) throw new LacunaError({ place, expected: 'two payoffs', received: describe(found) });
  return found.map((payoff, k) => {
    const own = at(place, k);
    if (typeof payoff !== 'number') throw new LacunaError({ place: own, expected: 'a number', received: describe(payoff) });
    const size = format(nonnegativeNumber(Math.abs(payoff), own));
    return payoff < 0 ? `-${size}` : size;
  });
}

/** `Stay silent (High Effort)` without what stands in brackets: a contract sees that, and no more. */
const baseOf = (action: string): string => /^(.+?)\s*\([^)]+\)\s*$/.exec(action)?.[1] ?? action;

function baseBlocks(actions: readonly string[]): string[][] {
  const blocks = new Map<string, string[]>();
  for (const action of actions) blocks.set(baseOf(action), [...(blocks.get(baseOf(action)) ?? []), action]);
  return [...blocks.values()];
}

/** What an agent did: what the log says, if the raw answer bears it out, or else what the raw answer says itself. */
function actionOf(
  sample: JsonRecord,
  metadata: JsonRecord,
  side: string,
  actions: readonly string[],
  agent: number,
  which: WhichAction,
): string | null {
  const chosen = metadata.get(`original_${side}_action`) ?? metadata.get(`${side}_action`);
  const done = which === 'chosen' ? chosen : (metadata.get(`${side}_action`) ?? chosen);
  const raw = rawAnswer(sample, metadata, side, agent);
  if (typeof done !== 'string') return raw === null ? null : readRaw(raw, actions);
  const found = actions.find((action) => action.toLowerCase() === done.trim().toLowerCase());
  if (found === undefined) return null;
  const overruled = typeof chosen === 'string' && done !== chosen;
  return overruled || raw === null || mentions(raw, found) ? found : null;
}

function rawAnswer(sample: JsonRecord, metadata: JsonRecord, side: string, agent: number): string | null {
  const outputs = metadata.get('decision_outputs');
  if (typeof outputs === 'object' && outputs !== null) {
    const raw = asRecord(outputs, 'metadata.decision_outputs').get(side);
    return typeof raw === 'string' ? raw : null;
  }
  const output = sample.get('output');
  if (typeof output !== 'object' || output === null) return null;
  const choices = asRecord(output, 'output').get('choices');
  const choice: unknown = Array.isArray(choices) ? choices[agent] : undefined;
  if (typeof choice !== 'object' || choice === null) return null;
  const message = asRecord(choice, 'output.choices').get('message');
  const content = typeof message === 'object' && message !== null ? asRecord(message, 'output.choices.message').get('content') : null;
  return typeof content === 'string' ? content : null;
}

/** Whether a raw answer names an action, or its parts in any form. */
function mentions(raw: string, action: string): boolean {
  const text = raw.toLowerCase();
  return text.includes(action.toLowerCase()) || text.includes(baseOf(action).toLowerCase());
}

/** The one action that stands behind the last `ANSWER:`. */
function readRaw(raw: string, actions: readonly string[]): string | null {
  const behind = raw.toLowerCase().split('answer:').at(-1)?.trim() ?? '';
  const named = actions.filter((action) => behind.startsWith(action.toLowerCase()));
  return named.length === 0 ? null : named.reduce((longest, action) => (action.length > longest.length ? action : longest));
}
