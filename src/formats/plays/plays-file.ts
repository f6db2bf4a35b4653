/**
 * # Plays in files
 *
 * `plays@1` is JSON Lines: a header that holds the games, then one play a line. A file may come from anyone and may be long: it is read line by
 * line, each line is bounded, and whatever does not fit is refused with the number of the line and the place in it. An answer that could
 * not be read is `null` and stays so.
 */
import type { Commons } from '../../commons/commons.js';
import { LacunaError } from '../../exact/error.js';
import { format, greater, isNegative, type Rational, rational, sum, toSafeInteger } from '../../exact/rational.js';
import type { CommonsMonth, Play, RecordedGame, TableGame, TablePlay, Terms } from '../../plays/recording.js';
import type { Json } from '../analysis/analysis-line.js';
import { ENVIRONMENT_FORMAT, gameOf } from '../games/game-file.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS, type Limits } from '../text/limits.js';
import { readNumber } from '../text/number.js';
import { at, located, quote } from '../text/place.js';
import { asList, asRecord, asText, describe, type JsonRecord, refuseUnknownKeys } from '../text/record.js';
import { COMMONS_FORMAT, commonsOf } from './commons-file.js';

const PLAYS_FORMAT = 'plays@1';

/** The most characters of a line after the header, and of a text in it. */
const LONGEST_LINE = 1e6;
const LONGEST_TEXT = 1000;

/** The games of a recording by name. */
export type Games = ReadonlyMap<string, RecordedGame>;

/**
 * The games that the first line of a recording holds.
 * @param open  the text of a file beside the recording, for games that are given by their path
 * @throws LacunaError naming the place
 */
export function readPlaysHeader(line: string, open: (path: string) => string, limits: Limits = DEFAULT_LIMITS): Games {
  const header = asRecord(parseJson(line, limits, 'as text'), '', `an object with "lacuna": "${PLAYS_FORMAT}"`);
  if (header.get('lacuna') !== PLAYS_FORMAT) {
    throw new LacunaError({ place: 'lacuna', expected: `"${PLAYS_FORMAT}"`, received: describe(header.get('lacuna')) });
  }
  refuseUnknownKeys(header, ['$schema', 'lacuna', 'description', 'games'], '');
  for (const key of ['$schema', 'description']) if (header.has(key)) asText(header.get(key), key);
  const games = new Map<string, RecordedGame>();
  for (const [name, value] of asRecord(header.get('games'), 'games', 'an object of games')) {
    const place = at('games', name);
    if (name === '' || name.length > LONGEST_TEXT)
      throw new LacunaError({ place, expected: `a name of 1 to ${LONGEST_TEXT} characters`, received: quote(name) });
    try {
      games.set(name, recordedGame(name, typeof value === 'string' ? parseJson(open(value), limits, 'as text') : value, limits));
    } catch (error) {
      throw located(error, place);
    }
  }
  if (games.size === 0) throw new LacunaError({ place: 'games', expected: 'at least one game', received: 'none' });
  return games;
}

/**
 * The game, table or commons, that a JSON value describes.
 * @throws LacunaError naming the place
 */
export function recordedGame(name: string, value: unknown, limits: Limits = DEFAULT_LIMITS): RecordedGame {
  const file = asRecord(value, '', `an object of ${ENVIRONMENT_FORMAT} or ${COMMONS_FORMAT}, or the path of one`);
  if (file.get('lacuna') === COMMONS_FORMAT) return { kind: 'commons', name, commons: commonsOf(file, limits).commons };
  const { environment, language } = gameOf(file, { limits });
  return { kind: 'table', name, environment, language };
}

const TERMS = ['run', 'game', 'agents', 'goals', 'contract'];
const TABLE_KEYS = [...TERMS, 'contingency', 'actions', 'count'];
const COMMONS_KEYS = [...TERMS, 'month', 'stock', 'growth', 'claims', 'catches'];

/**
 * The play that a line after the header holds.
 * @throws LacunaError naming the place in the line
 */
export function readPlay(line: string, games: Games, limits: Limits = DEFAULT_LIMITS): Play {
  if (line.length > LONGEST_LINE) {
    throw new LacunaError({ expected: `a line of at most ${LONGEST_LINE} characters`, received: `${line.length}` });
  }
  const play = asRecord(parseLine(line, limits), '', 'an object, one play');
  const name = shortText(play.get('game'), 'game');
  const game = games.get(name);
  if (game === undefined) throw new LacunaError({ place: 'game', expected: 'one of the games of the first line', received: quote(name) });
  return game.kind === 'table' ? readTablePlay(play, game) : readMonth(play, game.name, game.commons, limits);
}

/** JSON; a line without escapes that is exactly what writing its value gives has no key twice, and need not be scanned for one. */
function parseLine(line: string, limits: Limits): unknown {
  if (/[\\\p{Cc}]/u.test(line)) return parseJson(line, limits);
  try {
    const value: unknown = JSON.parse(line);
    if (JSON.stringify(value) === line) return value;
  } catch {
    // What is wrong, and where, the scan says.
  }
  return parseJson(line, limits);
}

function shortText(value: unknown, place: string): string {
  const text = asText(value, place);
  if (text !== '' && text.length <= LONGEST_TEXT) return text;
  throw new LacunaError({ place, expected: `a text of 1 to ${LONGEST_TEXT} characters`, received: quote(text) });
}

/** The entries of a list that has one for each agent. */
function perAgent<Entry>(value: unknown, place: string, agents: number, entry: (value: unknown, place: string) => Entry): Entry[] {
  const list = asList(value, place, `a list of ${agents}, one for each agent`);
  if (list.length !== agents) {
    throw new LacunaError({ place, expected: `a list of ${agents}, one for each agent`, received: describe(value) });
  }
  return list.map((item, k) => entry(item, at(place, k)));
}

function readTerms(play: JsonRecord, agents: number): Terms & { readonly run: string } {
  const names = (key: string) => (play.has(key) ? perAgent(play.get(key), key, agents, shortText) : null);
  return {
    run: shortText(play.get('run'), 'run'),
    players: names('agents'),
    goals: names('goals'),
    contract: play.has('contract') ? shortText(play.get('contract'), 'contract') : null,
  };
}

function readTablePlay(play: JsonRecord, { name, environment: of }: TableGame): TablePlay {
  refuseUnknownKeys(play, TABLE_KEYS, '');
  const actions = perAgent(play.get('actions'), 'actions', of.agents.length, (value, place) =>
    value === null ? null : asText(value, place, 'an action or null'),
  );
  return {
    kind: 'table',
    game: name,
    ...readTerms(play, of.agents.length),
    contingency: readContingency(play, of.contingencies),
    actions: actions.map((action, agent) => (action === null ? null : oneOf(action, of.actions[agent], at('actions', agent)))),
    count: play.has('count') ? natural(play.get('count'), 'count', 1) : 1,
  };
}

function readContingency(play: JsonRecord, names: readonly string[]): number {
  if (!play.has('contingency') && names.length === 1) return 0;
  return oneOf(asText(play.get('contingency'), 'contingency', 'a contingency'), names, 'contingency');
}

function oneOf(name: string, names: readonly string[], place: string): number {
  const found = names.indexOf(name);
  if (found >= 0) return found;
  const expected = `one of ${names.slice(0, 12).map(quote).join(', ')}${names.length > 12 ? `, … (${names.length} in all)` : ''}`;
  throw new LacunaError({ place, expected, received: quote(name) });
}

/** An integer of at least `least`, as a JSON number. */
function natural(value: unknown, place: string, least: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
  throw new LacunaError({ place, expected: `an integer of at least ${least}`, received: describe(value) });
}

function readMonth(play: JsonRecord, game: string, of: Commons, limits: Limits): CommonsMonth {
  refuseUnknownKeys(play, COMMONS_KEYS, '');
  const agents = of.agents.length;
  const nonnegative = (value: unknown, place: string): Rational => {
    try {
      const number = readNumber(value, limits);
      if (isNegative(number)) throw new LacunaError({ expected: 'a number of at least 0', received: format(number) });
      return number;
    } catch (error) {
      throw located(error, place);
    }
  };
  const month = natural(play.get('month'), 'month', 1);
  if (month > of.months) throw new LacunaError({ place: 'month', expected: `a month from 1 to ${of.months}`, received: `${month}` });
  const stock = natural(play.get('stock'), 'stock', 0);
  if (stock > of.capacity) throw new LacunaError({ place: 'stock', expected: `at most the capacity ${of.capacity}`, received: `${stock}` });
  const catches = perAgent(play.get('catches'), 'catches', agents, nonnegative);
  const total = sum(catches);
  if (greater(total, rational(stock))) {
    throw new LacunaError({ place: 'catches', expected: `at most the stock of ${stock} together`, received: format(total) });
  }
  const growth = play.get('growth');
  return {
    kind: 'commons',
    game,
    ...readTerms(play, agents),
    month,
    stock,
    growth: growth === undefined || growth === null ? null : nonnegative(growth, 'growth'),
    claims: perAgent(play.get('claims'), 'claims', agents, (value, place) => (value === null ? null : nonnegative(value, place))),
    catches,
  };
}

/** The first line of a recording of some games, as `environment@1` and `commons@1` objects by name. */
export const playsHeader = (games: Readonly<Record<string, Json>>): string => JSON.stringify({ lacuna: PLAYS_FORMAT, games });

/** An integer as a JSON number, any other as text. */
const exactJson = (value: Rational): Json => toSafeInteger(value) ?? format(value);

/** The line of a play of a game. */
export function playLine(play: Play, game: RecordedGame): string {
  const { run, players, goals, contract } = play;
  const terms = {
    run,
    game: play.game,
    ...(players === null ? {} : { agents: players }),
    ...(goals === null ? {} : { goals }),
    ...(contract === null ? {} : { contract }),
  };
  if (play.kind === 'commons') {
    const { month, stock, growth, claims, catches } = play;
    return JSON.stringify({
      ...terms,
      month,
      stock,
      ...(growth === null ? {} : { growth: format(growth) }),
      claims: claims.map((claim) => (claim === null ? null : exactJson(claim))),
      catches: catches.map(exactJson),
    });
  }
  if (game.kind !== 'table') throw new LacunaError({ place: 'game', expected: `a table game, ${play.game}`, received: 'a commons' });
  const { contingencies, actions } = game.environment;
  return JSON.stringify({
    ...terms,
    ...(contingencies.length > 1 ? { contingency: contingencies[play.contingency] } : {}),
    actions: play.actions.map((action, agent) => (action === null ? null : actions[agent][action])),
    ...(play.count > 1 ? { count: play.count } : {}),
  });
}
