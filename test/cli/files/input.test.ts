import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { parseLimits, parseSet, readGameFiles } from '../../../cli/files/input.js';
import { format } from '../../../src/exact/rational.js';
import type { ReadOptions } from '../../../src/formats/games/game-file.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { complaint } from '../../formats/complaint.js';
import { weatherAt, weatherWith } from '../../formats/weather.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const refused = (paths: readonly string[], options?: ReadOptions): Promise<string> =>
  readGameFiles(paths, options).then(
    () => complaint(() => undefined),
    (error: unknown) =>
      complaint(() => {
        throw error;
      }),
  );
const refusal = (...paths: string[]): Promise<string> => refused(paths);
const unix = process.platform !== 'win32';

describe('game files are read', () => {
  test('in the order given, with the parameters that are set', async () => {
    const first = file('first.game.json', weatherWith({ title: 'first' }));
    const second = file('second.game.json', `\uFEFF${weatherWith({ title: 'second' })}`);
    const read = await readGameFiles([second, first, second], { set: parseSet(['T = 7/2']) });
    expect(read.map(({ path, game }) => [path, game.title])).toEqual([
      [second, 'second'],
      [first, 'first'],
      [second, 'second'],
    ]);
    expect(read.map(({ game }) => format(game.environment.payoffs[0][1][1]))).toEqual(['7/2', '7/2', '7/2']);
    expect(await readGameFiles([])).toEqual([]);
  });

  test('one that is bad refuses them all', async () => {
    const good = file('good.game.json', weatherWith({}));
    const bad = file('bad.game.json', weatherAt(['payoffs', 'storm', 0, 1, 0], '1/0'));
    expect(await refusal(good, bad)).toBe(
      `${bad}: payoffs.storm[0][1][0]: expected a divisor other than 0 at character 2, found 0 in "1/0"`,
    );
  });
});

describe('a complaint starts with the path, and says in plain words what is there', () => {
  test('nothing, a directory, a file that is no game', async () => {
    expect(await refusal(join(folder, 'none'))).toBe(`${join(folder, 'none')}: expected a file to read, found no such file`);
    expect(await refusal(file('plain', 'x'), 'y')).toBe(`${join(folder, 'plain')}: line 1, column 1: expected a JSON value, found "x"`);
    expect(await refusal(join(folder, 'plain', 'below'))).toContain('found no such file');
    mkdirSync(join(folder, 'directory'));
    expect(await refusal(join(folder, 'directory'))).toBe(`${join(folder, 'directory')}: expected a file to read, found a directory`);
    expect(await refusal(file('empty', ''))).toContain('line 1, column 1: expected a JSON value, found the end of the text');
    expect(await refusal(file('top', '[]'))).toBe(
      `${join(folder, 'top')}: expected an object with "lacuna": "environment@1", found a list of 0`,
    );
    expect(await refusal('')).toBe('"": expected a file to read, found no such file');
    expect(await refusal('a\u0000b')).toContain('expected a file to read, found a path with a NUL character');
    expect(await refusal(`${folder}/${'x'.repeat(5000)}`)).toContain('found a path that is too long');
  });

  test('bytes that are no UTF-8', async () => {
    for (const bytes of [
      [0x22, 0xff, 0x22],
      [0xff, 0xfe, 0x7b, 0],
      [0x22, 0xc3, 0x22],
      [0xed, 0xa0, 0x80],
    ]) {
      expect(await refusal(file('latin', Uint8Array.from(bytes)))).toBe(
        `${join(folder, 'latin')}: expected text in UTF-8, found bytes that are none`,
      );
    }
  });

  test('a path so long that it would hide the place in the file is shown by its end', async () => {
    const deep = join(folder, 'd'.repeat(100));
    mkdirSync(deep);
    const path = join(deep, 'game.json');
    writeFileSync(path, weatherAt(['payoffs', 'storm', 0, 1, 0], '1/0'));
    expect(await refusal(path)).toMatch(/^….*d\/game\.json: payoffs\.storm\[0\]\[1\]\[0\]: expected a divisor/);
  });

  test.runIf(unix)('a path with control characters is shown on one line', async () => {
    expect(await refusal(file('a\nb\u001b[2J', '{'))).toContain('a\uFFFDb\uFFFD[2J: line 1');
  });

  test.runIf(unix && process.getuid?.() !== 0)('a file that may not be read', async () => {
    const path = file('secret', '{}');
    chmodSync(path, 0);
    expect(await refusal(path)).toContain('expected a file to read, found one that may not be read (permission denied)');
  });

  test.runIf(unix)('a circle of links', async () => {
    const path = join(folder, 'circle');
    symlinkSync(path, path);
    expect(await refusal(path)).toContain('found a circle of symbolic links');
  });

  test('standard input asked for twice', async () => {
    expect(await refusal('-', 'x', '-')).toBe('-: expected standard input at most once, found it twice');
  });
});

describe('a file is read no further than the limit on bytes', () => {
  test('one whose size is known is not read at all', async () => {
    const path = file('sparse', '');
    truncateSync(path, 2 ** 40);
    expect(await refusal(path)).toBe(`${path}: expected at most 67108864 bytes (limit "bytes"), found 1099511627776`);
  });

  test('one just within it is', async () => {
    const text = weatherWith({});
    const path = file('exact', text);
    expect(await readGameFiles([path], { limits: { ...DEFAULT_LIMITS, bytes: text.length } })).toHaveLength(1);
    expect(await refused([path], { limits: { ...DEFAULT_LIMITS, bytes: text.length - 1 } })).toContain('limit "bytes"');
  });

  test.runIf(unix)('one without end is given up', async () => {
    expect(await refusal('/dev/zero')).toBe('/dev/zero: expected at most 67108864 bytes (limit "bytes"), found more');
  });
});

describe('standard input', () => {
  const script = `
    import { readGameFiles } from ${JSON.stringify(fileURLToPath(new URL('../../../cli/files/input.ts', import.meta.url)))};
    try { console.log((await readGameFiles(['-']))[0].game.title); } catch (error) { console.log(error.name + ' ' + error.message); }`;
  const runWith = (command: string, input?: string) =>
    spawnSync('sh', ['-c', command, 'sh', process.execPath, '--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      input,
      encoding: 'utf8',
    }).stdout.trim();

  test.runIf(unix)('is read to its end, through a pipe that writes slowly and is then closed', () => {
    const text = weatherWith({ title: 'piped' });
    expect(runWith('"$@"', text)).toBe('piped');
    const path = file('slow', text);
    expect(runWith(`(head -c 20 ${path}; sleep 1; tail -c +21 ${path}) | "$@"`)).toBe('piped');
  });

  test.runIf(unix)('is given up where it has no end, and refused where it is a directory or empty', () => {
    expect(runWith('yes | "$@"')).toBe('LacunaError standard input: expected at most 67108864 bytes (limit "bytes"), found more');
    expect(runWith('"$@" < /')).toBe('LacunaError standard input: expected a file to read, found a directory');
    expect(runWith('"$@" < /dev/null')).toBe(
      'LacunaError standard input: line 1, column 1: expected a JSON value, found the end of the text',
    );
  });
});

describe('--limits', () => {
  test('raises those that are named, and leaves the others', () => {
    expect(parseLimits('outcomes=1e7,digits=5_000')).toEqual({ ...DEFAULT_LIMITS, outcomes: 1e7, digits: 5000 });
    expect(parseLimits(' nesting = 1 , exponent=20000,bytes=1E3')).toEqual({ ...DEFAULT_LIMITS, nesting: 1, exponent: 20000, bytes: 1000 });
  });

  test.each([
    ['', '--limits: expected NAME=VALUE, such as outcomes=1e7, found ""'],
    ['outcomes', '--limits: expected NAME=VALUE'],
    ['outcomes=', '--limits: expected NAME=VALUE'],
    ['=5', '--limits: expected NAME=VALUE'],
    ['outcomes=5,', '--limits: expected NAME=VALUE'],
    [
      'profiles=5',
      '--limits: expected one of the limits outcomes, digits, exponent, nesting, deviations, name, letters, work, bytes, found "profiles"',
    ],
    ['toString=5', '--limits: expected one of the limits'],
    ['digits=5,digits=6', '--limits: expected each limit once, found digits twice'],
    ['digits=0', '--limits digits: expected an integer from 1 to 1000000, such as 5000 or 1e6, found "0"'],
    ['digits=-1', '--limits digits: expected an integer'],
    ['digits=1.5', '--limits digits: expected an integer'],
    ['digits=1e-1', '--limits digits: expected an integer'],
    ['digits=1e99', '--limits digits: expected an integer'],
    ['digits=ten', '--limits digits: expected an integer'],
    ['digits=0x10', '--limits digits: expected an integer'],
    ['digits=1__0', '--limits digits: expected an integer'],
    ['digits=Infinity', '--limits digits: expected an integer'],
    ['bytes=1e10', '--limits bytes: expected an integer'],
  ])('%j: %s', (text, message) => {
    expect(complaint(() => parseLimits(text))).toContain(message);
  });

  test('at their greatest still refuse in one line what is too much', async () => {
    const limits = parseLimits('outcomes=1e9,digits=1e6,exponent=1e9,nesting=1e6,bytes=536870888');
    const path = file('much', weatherAt(['payoffs', 'storm', 0, 1, 0], '3^9^9'));
    expect(await refused([path], { limits })).toContain('at most 1000000 digits (limit "digits")');
  });
});

describe('--set', () => {
  test('collects assignments, whose values may be expressions', () => {
    expect([...parseSet(['R=5', 'T = -1/2', 'λ=max(R,T)', '__proto__=1'])]).toEqual([
      ['R', '5'],
      ['T', '-1/2'],
      ['λ', 'max(R,T)'],
      ['__proto__', '1'],
    ]);
    expect(parseSet([]).size).toBe(0);
  });

  test.each([
    [['R'], '--set: expected NAME=VALUE, such as R=5, found "R"'],
    [['R='], '--set: expected NAME=VALUE'],
    [['=5'], '--set: expected NAME=VALUE'],
    [['R=5', 'R=6'], '--set: expected each parameter once, found "R" twice'],
  ])('%j: %s', (assignments, message) => {
    expect(complaint(() => parseSet(assignments))).toContain(message);
  });
});
