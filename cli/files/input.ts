/**
 * # Input of the commands
 *
 * Reads game files from disk or from standard input, and the options that bear on reading them. A path may come from anyone: it may name
 * nothing, a directory, a file without end. Every complaint starts with the path.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LacunaError } from '../../src/exact/error.js';
import type { GameFile, ReadOptions } from '../../src/formats/games/game-file.js';
import { type GameFormat, gameReader } from '../../src/formats/games/read-game.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/formats/text/limits.js';
import { atMostLimit, listed, quote } from '../../src/formats/text/place.js';

/** A game with the path that it was read from. */
interface GameAt {
  readonly path: string;
  readonly game: GameFile;
}

/** The format of a file by how its name ends; JSON where that says nothing. */
export function formatOf(path: string): GameFormat {
  const [, ending = ''] = /\.([a-z]+)$/i.exec(path) ?? [];
  const known: Readonly<Record<string, GameFormat>> = { yaml: 'yaml', yml: 'yaml', nfg: 'nfg', csv: 'csv', txt: 'txt' };
  return Object.hasOwn(known, ending.toLowerCase()) ? known[ending.toLowerCase()] : 'json';
}

/**
 * The games of the given files, `-` being standard input, in the order given. All are read before any is returned.
 * @throws LacunaError whose place starts with the path
 */
export async function readGameFiles(paths: readonly string[], options: ReadOptions = {}): Promise<GameAt[]> {
  requireOneStandardInput(paths);
  const { bytes } = options.limits ?? DEFAULT_LIMITS;
  const games: GameAt[] = [];
  for (const path of paths) {
    const read = await gameReader(formatOf(path));
    try {
      games.push({ path, game: read(readText(path, bytes), options) });
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  }
  return games;
}

/**
 * What is read from standard input is read once.
 * @throws LacunaError if two of the paths are `-`
 */
export function requireOneStandardInput(paths: readonly string[]): void {
  if (paths.filter((path) => path === '-').length > 1) {
    throw new LacunaError({ place: '-', expected: 'standard input at most once', received: 'it twice' });
  }
}

/**
 * The text of a file in UTF-8, or of standard input for `-`, read no further than the limit on bytes.
 * @throws LacunaError without a place
 */
export function readText(path: string, bytes: number = DEFAULT_LIMITS.bytes): string {
  let content: Buffer;
  try {
    const file = path === '-' ? 0 : openSync(path, 'r');
    try {
      content = readBytes(file, bytes);
    } finally {
      if (path !== '-') closeSync(file);
    }
  } catch (error) {
    throw error instanceof LacunaError ? error : new LacunaError({ expected: 'a file to read', received: cause(error) });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new LacunaError({ expected: 'text in UTF-8', received: 'bytes that are none' });
  }
}

/**
 * The same, complaining with the path.
 * @throws LacunaError whose place starts with the path
 */
export function readTextAt(path: string): string {
  try {
    return readText(path);
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}

/** The content of an open file, given up as soon as it is known to exceed `most` bytes. */
function readBytes(file: number, most: number): Buffer {
  const status = fstatSync(file);
  const tooLong = (received: string) =>
    new LacunaError({ expected: atMostLimit('bytes', { ...DEFAULT_LIMITS, bytes: most }, 'bytes'), received });
  if (status.isFile() && status.size > most) throw tooLong(`${status.size}`);
  // What is no regular file (a pipe, a device) has no size: it is read until it ends or exceeds the limit.
  let content = Buffer.alloc(2 ** 16);
  for (let length = 0; ; ) {
    if (length === content.length) content = Buffer.concat([content], 2 * length);
    const count = readSome(file, content.subarray(length));
    if (count === 0) return content.subarray(0, length);
    length += count;
    if (length > most) throw tooLong('more');
  }
}

/**
 * The lines of a file in UTF-8, or of standard input for `-`, one after the other and without their ends, none longer than `longest`: the file
 * may be as long as it likes.
 * @throws LacunaError without a place
 */
export function* linesOf(path: string, longest: number = DEFAULT_LIMITS.bytes): Generator<string> {
  const tooLong = () => new LacunaError({ expected: `lines of at most ${longest} characters`, received: 'a longer one' });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const buffer = Buffer.alloc(2 ** 18);
  let file = 0;
  try {
    if (path !== '-') file = openSync(path, 'r');
    let begun = '';
    for (;;) {
      const count = readSome(file, buffer);
      const lines = decoder.decode(buffer.subarray(0, count), { stream: count > 0 }).split('\n');
      lines[0] = begun + lines[0];
      begun = lines.pop() ?? '';
      for (const line of lines) {
        if (line.length > longest) throw tooLong();
        yield line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (begun.length > longest) throw tooLong();
      if (count > 0) continue;
      if (begun !== '') yield begun;
      return;
    }
  } catch (error) {
    if (error instanceof LacunaError) throw error;
    if (error instanceof TypeError) throw new LacunaError({ expected: 'text in UTF-8', received: 'bytes that are none' });
    throw new LacunaError({ expected: 'a file to read', received: cause(error) });
  } finally {
    if (path !== '-' && file !== 0) closeSync(file);
  }
}

/** Reads into a buffer, waiting where a pipe or terminal has nothing yet; returns how many bytes, 0 at the end. */
function readSome(file: number, into: Buffer): number {
  for (;;) {
    try {
      return readSync(file, into, 0, into.length, null);
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0; // how Windows reports the end of a pipe
      if (codeOf(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const CAUSES: ReadonlyMap<unknown, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'one that may not be read (permission denied)'],
  ['EPERM', 'one that may not be read (permission denied)'],
  ['EISDIR', 'a directory'],
  ['ELOOP', 'a circle of symbolic links'],
  ['ENAMETOOLONG', 'a path that is too long'],
  ['EMFILE', 'too many open files'],
  ['ERR_INVALID_ARG_VALUE', 'a path with a NUL character'],
]);

const cause = (error: unknown): string => CAUSES.get(codeOf(error)) ?? `one that cannot be read (${String(codeOf(error) ?? error)})`;

/** Of a long path the end is shown, so that it leaves room for the place in the file. */
const PLACE_LENGTH = 118;
const SHORTEST_PATH = 40;

/** A complaint about a file, `path: place: expected …, found …`; long paths are shown by their end. */
export function inFile({ place, expected, received }: LacunaError, path: string): LacunaError {
  const inside = place === undefined || place === '' ? '' : `: ${place}`;
  const room = Math.max(SHORTEST_PATH, PLACE_LENGTH - inside.length);
  const name = path === '-' ? 'standard input' : path === '' ? '""' : path;
  const shown = name.length <= room ? name : `…${name.slice(1 - room)}`;
  return new LacunaError({ place: shown + inside, expected, received });
}

/** The greatest values that limits can be raised to: beyond them JavaScript itself gives up. */
const GREATEST: Limits = {
  ...{ outcomes: 1e9, digits: 1e6, exponent: 1e9, nesting: 1e6, deviations: 1e9, name: 1e6, letters: 1e9, work: 1e15 },
  bytes: 2 ** 29 - 24,
};

const LIMIT_NAMES = [
  ...(['outcomes', 'digits', 'exponent', 'nesting', 'deviations', 'name', 'letters', 'work', 'bytes'] as const),
] as const satisfies readonly (keyof Limits)[];

/**
 * The limits that an option such as `outcomes=1e7,digits=5_000` asks for; the others as they are by default.
 * @throws LacunaError if a name is no limit, is given twice, or a value is no positive integer that the limit can be raised to
 */
export function parseLimits(text: string): Limits {
  const place = '--limits';
  const limits: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  const given = new Set<string>();
  for (const assignment of text.split(',')) {
    const [name, value] = parseAssignment(assignment, place, 'outcomes=1e7');
    const limit = LIMIT_NAMES.find((known) => known === name);
    if (limit === undefined) throw new LacunaError({ place, expected: `one of the limits ${listed(LIMIT_NAMES)}`, received: quote(name) });
    if (given.has(name)) throw new LacunaError({ place, expected: 'each limit once', received: `${name} twice` });
    given.add(name);
    const number = /^(?:\d+(?:_\d+)*|\d+[eE]\d{1,2})$/.test(value) ? Number(value.replaceAll('_', '')) : Number.NaN;
    if (!(number >= 1 && number <= GREATEST[limit])) {
      throw new LacunaError({
        place: `${place} ${limit}`,
        expected: `an integer from 1 to ${GREATEST[limit]}, such as 5000 or 1e6`,
        received: quote(value),
      });
    }
    limits[limit] = number;
  }
  return limits;
}

/**
 * The parameters that repeated options such as `R=5` set, each to a number or an expression that is read with the file.
 * @throws LacunaError if one is no assignment, or sets a parameter a second time
 */
export function parseSet(assignments: readonly string[]): ReadonlyMap<string, string> {
  const set = new Map<string, string>();
  for (const assignment of assignments) {
    const [name, value] = parseAssignment(assignment, '--set', 'R=5');
    if (set.has(name)) throw new LacunaError({ place: '--set', expected: 'each parameter once', received: `${quote(name)} twice` });
    set.set(name, value);
  }
  return set;
}

/** The name and the value of `name=value`, neither of them empty. */
function parseAssignment(text: string, place: string, example: string): readonly [name: string, value: string] {
  const equals = text.indexOf('=');
  const [name, value] = [text.slice(0, Math.max(equals, 0)).trim(), text.slice(equals + 1).trim()];
  if (equals !== -1 && name !== '' && value !== '') return [name, value];
  throw new LacunaError({ place, expected: `NAME=VALUE, such as ${example}`, received: quote(text) });
}
