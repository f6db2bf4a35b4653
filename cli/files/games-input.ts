/**
 * # Games to be played, from disk
 *
 * Table games and commons, each with the JSON object that a recording of it begins with. Parameters are evaluated, so that the recording
 * says what was played.
 */
import { basename } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { type GameFile, gameOf } from '../../src/formats/games/game-file.js';
import { type GameFormat, gameReader } from '../../src/formats/games/read-game.js';
import { gameObject } from '../../src/formats/games/write-game.js';
import { COMMONS_FORMAT, commonsOf } from '../../src/formats/plays/commons-file.js';
import { withoutControls } from '../../src/formats/text/foreign-json.js';
import { parseJson } from '../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { asRecord } from '../../src/formats/text/record.js';
import type { RecordedGame } from '../../src/plays/recording.js';
import { formatOf, inFile, readText } from './input.js';

/** A game with what a recording says of it. */
export interface PlayableGame {
  readonly game: RecordedGame;
  readonly title: string | null;
  readonly description: string;
  readonly object: Json;
}

/**
 * The games of some files, named by their files, or numbered where that leaves two alike.
 * @throws LacunaError whose place starts with the path
 */
export async function readPlayableGames(paths: readonly string[], set: ReadonlyMap<string, string>): Promise<PlayableGame[]> {
  const taken = new Set<string>();
  const games: PlayableGame[] = [];
  for (const path of paths) {
    const stem = path === '-' ? 'game' : basename(path).replace(/(?:\.game|\.commons)?\.(?:json|ya?ml|nfg|csv|txt)$/i, '') || 'game';
    let name = withoutControls(stem);
    for (let k = 2; taken.has(name); k++) name = `${withoutControls(stem)}-${k}`;
    taken.add(name);
    try {
      games.push(await playableGame(name, readText(path), formatOf(path), set));
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  }
  return games;
}

async function playableGame(name: string, text: string, format: GameFormat, set: ReadonlyMap<string, string>): Promise<PlayableGame> {
  if (format !== 'json' && format !== 'yaml') return tableGame(name, (await gameReader(format))(text, { set }));
  const json = format === 'yaml' ? (await import('../../src/formats/text/yaml-text.js')).jsonOfYaml(text, DEFAULT_LIMITS) : text;
  const value = parseJson(json, DEFAULT_LIMITS, 'as text');
  const file = asRecord(value, '', 'an object, a game or a commons');
  if (file.get('lacuna') === COMMONS_FORMAT) {
    const { title, description = '', commons } = commonsOf(file);
    return { game: { kind: 'commons', name, commons }, title, description, object: value as Json };
  }
  return tableGame(name, gameOf(file, { set }));
}

const tableGame = (name: string, { title, description = '', environment, language }: GameFile): PlayableGame => ({
  game: { kind: 'table', name, environment, language },
  title,
  description,
  object: gameObject(environment, language, title ?? name),
});
