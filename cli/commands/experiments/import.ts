/**
 * # `lacuna import`
 *
 * Recordings (plays@1) from what people have: GovSim's logs, logs of inspect_ai, tables in CSV.
 */
import { basename, dirname } from 'node:path';
import { LacunaError } from '../../../src/exact/error.js';
import type { Json } from '../../../src/formats/analysis/analysis-line.js';
import { inferredCommons, readGovsimLog } from '../../../src/formats/plays/govsim-log.js';
import { type LogTerms, readLogTerms, readSample, type SampledPlay, type WhichAction } from '../../../src/formats/plays/inspect-sample.js';
import { type Games, playLine, playsHeader, readPlay, recordedGame } from '../../../src/formats/plays/plays-file.js';
import { readHead, rowPlay } from '../../../src/formats/plays/plays-table.js';
import { parseForeignJson, withoutControls } from '../../../src/formats/text/foreign-json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import type { Play, RecordedGame } from '../../../src/plays/recording.js';
import { csvRows } from '../../files/csv-rows.js';
import { readPlayableGames } from '../../files/games-input.js';
import { inFile, readText } from '../../files/input.js';
import { inLine } from '../../files/plays-input.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { membersOf } from '../../files/zip-members.js';

/** The options as typed. */
interface ImportFlags {
  readonly out?: string;
  readonly game: readonly string[];
  readonly contract?: string;
  readonly goals?: string;
  readonly agents?: string;
  readonly actions: WhichAction;
  readonly months: number;
  readonly ignore: readonly string[];
}

/** The most plays of one recording. */
const MOST_PLAYS = 2e6;

/** A recording that grows. */
interface Growing {
  /** The games so far, and the objects they are written as. */
  readonly games: Map<string, RecordedGame>;
  readonly objects: Map<string, Json>;
  readonly lines: string[];
  readonly add: (play: Play) => void;
  /** The name of a game that is described by an object: the same for the same object. */
  readonly name: (wanted: string, object: Json) => string;
}

/** Imports, and returns the exit status 0. */
export async function importCommand(files: readonly string[], flags: ImportFlags): Promise<number> {
  if (flags.out !== undefined) requireWritable(flags.out);
  const growing = await begin(flags);
  for (const path of files) {
    try {
      await importFile(path, files, flags, growing);
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  }
  const text = `${[playsHeader(Object.fromEntries(growing.objects)), ...growing.lines].join('\n')}\n`;
  if (flags.out === undefined) process.stdout.write(text);
  else writeWhole(flags.out, text);
  process.stderr.write(
    `${growing.lines.length} plays of ${growing.games.size} games${flags.out === undefined ? '' : ` in ${flags.out}`}\n`,
  );
  return 0;
}

async function begin(flags: ImportFlags): Promise<Growing> {
  const games = new Map<string, RecordedGame>();
  const objects = new Map<string, Json>();
  for (const { game, object } of await readPlayableGames(flags.game, new Map())) {
    games.set(game.name, game);
    objects.set(game.name, object);
  }
  const names = new Map<string, string>();
  const lines: string[] = [];
  return {
    games,
    objects,
    lines,
    add(play) {
      if (lines.length >= MOST_PLAYS) throw new LacunaError({ expected: `at most ${MOST_PLAYS} plays`, received: 'more' });
      const game = games.get(play.game);
      if (game !== undefined) lines.push(playLine(play, game));
    },
    name(wanted, object) {
      const text = `${wanted} ${JSON.stringify(object)}`;
      const known = names.get(text);
      if (known !== undefined) return known;
      let name = wanted;
      for (let k = 2; games.has(name); k++) name = `${wanted}-${k}`;
      names.set(text, name);
      games.set(name, recordedGame(name, object));
      objects.set(name, object);
      return name;
    },
  };
}

async function importFile(path: string, files: readonly string[], flags: ImportFlags, growing: Growing): Promise<void> {
  if (/\.csv$/i.test(path)) return importTable(path, flags, growing);
  if (/\.(?:eval|zip)$/i.test(path)) return importInspect(path, flags, growing);
  if (/\.json$/i.test(path) || path === '-') return importGovsim(path, files, flags, growing);
  throw new LacunaError({
    expected: 'a file that ends in .json (a log_env.json), .eval (a log of inspect_ai) or .csv',
    received: JSON.stringify(basename(path)),
  });
}

/** The terms that options state, for agents of so many. */
function statedTerms(flags: ImportFlags, agents: number, log: LogTerms = { model: null, goal: null, contract: null }) {
  const list = (text: string | undefined, place: string, otherwise: string | null): readonly string[] | null => {
    if (text === undefined) return otherwise === null ? null : new Array<string>(agents).fill(otherwise);
    const words = text.split(',').map((word) => word.trim());
    if (words.length === 1) return new Array<string>(agents).fill(words[0]);
    if (words.length === agents) return words;
    throw new LacunaError({ place, expected: `one word, or ${agents}, one for each agent`, received: `${words.length}` });
  };
  return {
    players: list(flags.agents, '--agents', log.model),
    goals: list(flags.goals, '--goals', log.goal),
    contract: flags.contract ?? log.contract,
  };
}

function importGovsim(path: string, files: readonly string[], flags: ImportFlags, growing: Growing): void {
  const log = readGovsimLog(parseForeignJson(readText(path, DEFAULT_LIMITS.bytes)), flags.ignore);
  const given = [...growing.games.values()].find((game) => game.kind === 'commons' && flags.game.length > 0);
  const name = given?.name ?? growing.name('commons', inferredCommons(log, flags.months));
  const game = growing.games.get(name);
  if (game?.kind !== 'commons') throw new LacunaError({ expected: 'a commons', received: 'none' });
  const { agents, capacity, months } = game.commons;
  if (agents.length !== log.agents.length) {
    throw new LacunaError({ expected: `${agents.length} agents, as in the commons ${name}`, received: `${log.agents.length}` });
  }
  const run = runName(path, files);
  const terms = statedTerms(flags, agents.length);
  log.months.forEach((month, k) => {
    if (month.stock > capacity || month.month > months) {
      const received = month.stock > capacity ? `a stock of ${month.stock}` : `month ${month.month}`;
      throw new LacunaError({
        place: `round ${k}`,
        expected: `at most ${capacity} units and ${months} months, as in the commons ${name}`,
        received,
      });
    }
    const line = playLine({ kind: 'commons', run, game: name, ...terms, ...month }, game);
    growing.add(readPlay(line, growing.games));
  });
}

/** A run is called by its folder where files are called alike, else by its file. */
function runName(path: string, files: readonly string[]): string {
  if (path === '-') return 'standard input';
  const alike = files.filter((other) => basename(other) === basename(path)).length > 1;
  return withoutControls(alike ? dirname(path) : basename(path, '.json')).slice(-500);
}

async function importInspect(path: string, flags: ImportFlags, growing: Growing): Promise<void> {
  let log: LogTerms = { model: null, goal: null, contract: null };
  const samples: SampledPlay[] = [];
  const wanted = (name: string) => /^(?:header|start|_journal\/start)\.json$/.test(name) || /^samples\/.*\.json$/.test(name);
  for await (const { name, text } of membersOf(path, wanted)) {
    const value = inMember(name, () => parseForeignJson(text));
    if (name.startsWith('samples/')) samples.push(inMember(name, () => readSample(value, flags.actions)));
    else log = inMember(name, () => readLogTerms(value));
  }
  if (samples.length === 0) throw new LacunaError({ expected: 'a log of inspect_ai with samples', received: 'none' });
  for (const { run, name: wantedName, game, actions, goal, contract } of samples) {
    const name = inMember(`sample ${run}`, () => growing.name(wantedName, game));
    const found = growing.games.get(name);
    if (found?.kind !== 'table') continue;
    const {
      players,
      goals,
      contract: stated,
    } = statedTerms(flags, 2, { ...log, goal: goal ?? log.goal, contract: contract ?? log.contract });
    growing.add({
      ...{
        kind: 'table',
        run: `${withoutControls(basename(path).replace(/\.eval$/, ''))}/${run}`.slice(-1000),
        game: name,
        players,
        goals,
        contract: stated,
      },
      ...{ contingency: 0, count: 1 },
      actions: actions.map((action, agent) => (action === null ? null : found.environment.actions[agent].indexOf(action))),
    });
  }
}

/** A complaint names the member that it is about. */
function inMember<Result>(name: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof LacunaError ? error.within(name) : error;
  }
}

async function importTable(path: string, flags: ImportFlags, growing: Growing): Promise<void> {
  if (flags.game.length === 0) throw new LacunaError({ place: '--game', expected: 'the games that a table is of', received: 'nothing' });
  const games: Games = growing.games;
  let columns: ReturnType<typeof readHead> | null = null;
  for await (const { line, entries } of csvRows(path)) {
    if (columns === null) {
      columns = readHead(entries, games);
      continue;
    }
    try {
      const play = rowPlay(columns, entries, games, `${line - 1}`);
      const agents = play.kind === 'table' ? play.actions.length : play.claims.length;
      const stated = statedTerms(flags, agents);
      growing.add({
        ...play,
        players: play.players ?? stated.players,
        goals: play.goals ?? stated.goals,
        contract: play.contract ?? stated.contract,
      });
    } catch (error) {
      throw error instanceof LacunaError ? inLine(error, line) : error;
    }
  }
  if (columns === null) throw new LacunaError({ expected: 'a head of columns', received: 'an empty file' });
}
