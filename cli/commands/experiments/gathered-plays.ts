/** A recording, gathered for the figures about it: table games tallied by condition, runs of commons put together. */
import type { CommonsWeight } from '../../../src/commons/commons.js';
import { LacunaError } from '../../../src/exact/error.js';
import { format } from '../../../src/exact/rational.js';
import { gameObject } from '../../../src/formats/games/write-game.js';
import type { RunTally } from '../../../src/plays/commons-comparison.js';
import { runFigures } from '../../../src/plays/month-tally.js';
import { type CommonsGame, type CommonsMonth, conditionKey, type Play, type RecordedGame } from '../../../src/plays/recording.js';
import { type Tally, tallying } from '../../../src/plays/tally.js';
import { inFile } from '../../files/input.js';
import { readPlays } from '../../files/plays-input.js';

interface GatheredPlays {
  readonly tables: readonly Tally[];
  readonly commons: readonly RunTally[];
  /** Plays that the recording has, and those that were asked about. */
  readonly plays: number;
  readonly asked: number;
}

/** What plays are to be like, such as `contract=none`. */
type Where = ReadonlyMap<string, string>;

const FIELDS = ['game', 'contract', 'goals', 'agents', 'run'];
/** So many conditions no experiment has: more of them are one condition written in many ways. */
const MOST_CONDITIONS = 10_000;

/**
 * What `--where` says, as `field=value` each; goals and agents are joined by commas.
 * @throws LacunaError if a field is none, or is given twice
 */
export function parseWhere(texts: readonly string[]): Where {
  const where = new Map<string, string>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    const [field, value] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)];
    if (equals < 0 || !FIELDS.includes(field)) {
      throw new LacunaError({
        place: '--where',
        expected: `FIELD=VALUE with a field of ${FIELDS.join(', ')}`,
        received: JSON.stringify(text),
      });
    }
    if (where.has(field)) throw new LacunaError({ place: '--where', expected: 'each field once', received: `${field} twice` });
    where.set(field, value);
  }
  return where;
}

const fieldOf = (play: Play, field: string): string | null => {
  switch (field) {
    case 'game':
      return play.game;
    case 'contract':
      return play.contract;
    case 'goals':
      return play.goals?.join(',') ?? null;
    case 'agents':
      return play.players?.join(',') ?? null;
    default:
      return play.run;
  }
};

/**
 * Reads and gathers recordings; a game that several of them have by one name is one game, and must be the same.
 * @throws LacunaError whose place starts with the path
 */
export function gatherPlays(paths: readonly string[], where: Where): GatheredPlays {
  const tables = tallying();
  const runs = new Map<string, Run>();
  const conditions = new Set<string>();
  const met = new Map<string, { readonly game: RecordedGame; readonly text: string; readonly path: string }>();
  let [plays, asked] = [0, 0];
  for (const path of paths) {
    const known = new Map<string, RecordedGame>();
    const same = (game: RecordedGame): RecordedGame => {
      const before = met.get(game.name);
      const text = gameText(game);
      if (before === undefined) met.set(game.name, { game, text, path });
      else if (before.text !== text) {
        throw new LacunaError({
          place: `games.${game.name}`,
          expected: `the same game as in ${before.path}`,
          received: 'another of that name',
        });
      }
      return before?.game ?? game;
    };
    readPlays(path, (play, games) => {
      const count = play.kind === 'table' ? play.count : 1;
      plays += count;
      for (const [field, value] of where) if (fieldOf(play, field) !== value) return;
      asked += count;
      const own = games.get(play.game);
      if (own === undefined) return;
      const game = known.get(play.game) ?? same(own);
      known.set(play.game, game);
      const condition = `${conditionKey(play)} ${play.game}`;
      conditions.add(condition);
      if (conditions.size > MOST_CONDITIONS) {
        throw new LacunaError({ expected: `at most ${MOST_CONDITIONS} games × goals × contracts`, received: 'more' });
      }
      if (play.kind === 'table' && game.kind === 'table') tables.add(game, play);
      if (play.kind === 'commons' && game.kind === 'commons') {
        const key = JSON.stringify([condition, play.run, path]);
        const run = runs.get(key) ?? { game, path, months: [] };
        run.months.push(play);
        runs.set(key, run);
      }
    });
  }
  return { tables: tables.all(), commons: runTallies(runs.values()), plays, asked };
}

/** The months of a run, with the recording that they are in. */
interface Run {
  readonly game: CommonsGame;
  readonly path: string;
  readonly months: CommonsMonth[];
}

/** A game as text, equal for equal games. */
function gameText(game: RecordedGame): string {
  if (game.kind === 'table') return JSON.stringify(gameObject(game.environment, game.language));
  const { growth, weights, ...rest } = game.commons;
  const weightText = (weight: CommonsWeight) => (weight === 'welfare' ? weight : format(weight));
  return JSON.stringify([rest, growth.map(({ factor, probability }) => [format(factor), format(probability)]), weights.map(weightText)]);
}

function runTallies(runs: Iterable<Run>): RunTally[] {
  const tallies = new Map<string, RunTally & { readonly runs: ReturnType<typeof runFigures>[] }>();
  for (const { game, months, path } of runs) {
    const [{ goals, contract }] = months;
    const key = `${conditionKey(months[0])} ${game.name}`;
    const tally = tallies.get(key) ?? { game, goals, contract, runs: [] };
    tallies.set(key, tally);
    try {
      tally.runs.push(runFigures(game.commons, months));
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  }
  return [...tallies.values()];
}
