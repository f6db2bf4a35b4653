/**
 * # Recordings from disk
 *
 * Reads `plays@1` line by line, from a file or from standard input. A game that is given by a path lies in the recording's folder or below.
 */
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { LacunaError } from '../../src/exact/error.js';
import { type Games, readPlay, readPlaysHeader } from '../../src/formats/plays/plays-file.js';
import type { Play } from '../../src/plays/recording.js';
import { inFile, linesOf, readText } from './input.js';

/** The most plays that are read. */
const MOST_PLAYS = 1e7;

/**
 * Reads a recording and hands over its plays, in order; returns its games.
 * @throws LacunaError whose place starts with the path and the line
 */
export function readPlays(path: string, take: (play: Play, games: Games) => void): Games {
  let games: Games | null = null;
  let number = 0;
  try {
    for (const line of linesOf(path)) {
      number += 1;
      if (line.trim() === '') continue;
      if (games === null) {
        games = readPlaysHeader(line, (beside) => readText(within(path, beside)));
        continue;
      }
      if (number > MOST_PLAYS) throw new LacunaError({ expected: `at most ${MOST_PLAYS} lines`, received: 'more' });
      take(readPlay(line, games), games);
    }
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
    throw inFile(number === 0 ? error : inLine(error, number), path);
  }
  if (games !== null) return games;
  throw inFile(new LacunaError({ expected: 'a first line of plays@1 with the games', received: 'an empty file' }), path);
}

/** The complaint with the line in front of its place; a column in that line is told with it. */
export function inLine({ place = '', expected, received }: LacunaError, line: number): LacunaError {
  const column = /^line 1, (column .*)$/s.exec(place)?.[1];
  const inside = column !== undefined ? `, ${column}` : place === '' ? '' : `: ${place}`;
  return new LacunaError({ place: `line ${line}${inside}`, expected, received });
}

/** A recording comes from anyone: it names no file outside its own folder. */
function within(recording: string, path: string): string {
  const inside = normalize(path);
  if (isAbsolute(path) || /^\.\.(?:[/\\]|$)/.test(inside) || recording === '-') {
    throw new LacunaError({ expected: 'a game, or the path of one in the folder of the recording', received: JSON.stringify(path) });
  }
  return join(dirname(recording), inside);
}
