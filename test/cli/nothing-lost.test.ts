/** What was found is never lost: not to an interrupt, a kill, a full disk or a closed pipe; and no file is ever broken. */
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { foundFiles } from '../../cli/files/found-files.js';
import { keeper } from '../../cli/files/kept-files.js';
import { ONE, rational } from '../../src/exact/rational.js';
import { replayFile } from '../../src/formats/checks/replay.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../src/theory/statement/verdict.js';
import { lacuna } from './run-lacuna.js';
import { ending, lacunaAfter, start } from './spawned.js';

const folder = mkdtempSync(join(tmpdir(), 'lacuna-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No game satisfies it, so that a search for many counterexamples goes on. */
const low = theorem<Subject>({
  id: 'low',
  conclude: ({ environment: of }) => claim(['agents', rational(of.agents.length)], '<=', ['none', rational(0)]),
});
const conjecture = join(folder, 'low.conjecture.ts');
writeFileSync(
  conjecture,
  `import { claim, environments, ONE, plainEnvironment, rational, theorem } from 'lacuna';
const size = 100_000;
function* subjects() {
  for (let n = 0; n < size; n++) yield { environment: plainEnvironment([1], [ONE], [rational(n)]) };
}
export default {
  theorem: theorem({ id: 'low', conclude: ({ environment: of }) => claim(['agents', rational(of.agents.length)], '<=', ['none', rational(0)]) }),
  scopes: [{ name: 'one payoff', size, subjects }],
  meeting: environments().map((environment) => ({ environment })),
};`,
);

const payoffs = (...values: number[]): Subject => ({
  environment: plainEnvironment(
    [values.length],
    [ONE],
    values.map((n) => rational(n)),
  ),
});
const found = (subject: Subject, minimality: Counterexample<Subject>['minimality'] = 'locally minimal'): Counterexample<Subject> => ({
  subject,
  conclusion: low.conclude(subject),
  foundBy: 'sampling',
  minimality,
});

let kept = '';
let runs = 0;
beforeEach(() => {
  kept = join(folder, `kept-${runs++}`);
});
const files = () => (existsSync(join(kept, 'low')) ? readdirSync(join(kept, 'low')).sort() : []);
const text = (name: string) => readFileSync(join(kept, 'low', name), 'utf8');
const refutes = (name: string) => replayFile(text(name), [low]).failing === null;

describe('the files of a search', () => {
  it('hold what is met at once, and what it is polished to in its place', () => {
    const search = foundFiles(keeper(kept), { theorem: low }, []);
    search.add(found(payoffs(3, 2, 1), 'not minimal'));
    expect(files()).toEqual(['refutation.json']);
    expect(text('refutation.json')).toContain('"not minimal"');
    const least = found(payoffs(0));
    search.add(least);
    expect(files()).toEqual(['refutation.json']);
    expect(text('refutation.json')).toContain('locally minimal');
    search.add(found(payoffs(4, 4), 'not minimal'));
    expect(files()).toEqual(['refutation-2.json', 'refutation.json']);
    const other = found(payoffs(0, 1));
    search.add(other);
    search.add(found(payoffs(9, 9, 9), 'not minimal'));
    expect(files().length).toBe(3);
    // The last one turned out to be one of the others.
    expect([...search.settle([least, other]).values()]).toEqual([
      join(kept, 'low', 'refutation.json'),
      join(kept, 'low', 'refutation-2.json'),
    ]);
    expect(files()).toEqual(['refutation-2.json', 'refutation.json']);
  });

  it('move up where one before is given up for a lesser one', () => {
    const search = foundFiles(keeper(kept), { theorem: low }, []);
    search.add(found(payoffs(2, 2)));
    const lesser = found(payoffs(1));
    search.add(lesser);
    expect([...search.settle([lesser]).values()]).toEqual([join(kept, 'low', 'refutation.json')]);
    expect(files()).toEqual(['refutation.json']);
    expect(JSON.parse(text('refutation.json')).subject.game.payoffs).toEqual({ w1: [['1']] });
  });

  it('leave what earlier searches stored, unless it is no better', () => {
    const keeping = keeper(kept);
    foundFiles(keeping, { theorem: low }, []).add(found(payoffs(0, 1)));
    const worse = found(payoffs(5, 5));
    expect([...foundFiles(keeping, { theorem: low }, []).settle([worse]).values()]).toEqual([join(kept, 'low', 'refutation-2.json')]);
    const better = found(payoffs(0));
    expect([...foundFiles(keeping, { theorem: low }, []).settle([better]).values()]).toEqual([join(kept, 'low', 'refutation.json')]);
    // Something that shows nothing any more is no loss.
    const one = join(kept, 'low', 'refutation.json');
    writeFileSync(one, text('refutation.json').replace('"name": "refutation"', '"name": "witness"'));
    expect([...foundFiles(keeping, { theorem: low }, []).settle([worse]).values()]).toEqual([one]);
  });

  it('are those of one search among several: what another process put there since is compared, and never taken away', () => {
    const [mine, other] = [foundFiles(keeper(kept), { theorem: low }, []), foundFiles(keeper(kept), { theorem: low }, [])];
    mine.add(found(payoffs(7, 7), 'not minimal'));
    const least = found(payoffs(0));
    other.add(least);
    expect(JSON.parse(text('refutation.json')).subject.game.payoffs).toEqual({ w1: [['0']] });
    const polished = found(payoffs(3));
    mine.add(polished);
    mine.settle([polished]);
    other.settle([least]);
    const games = files().map((name) => JSON.stringify(JSON.parse(text(name)).subject.game.payoffs));
    expect(games.sort()).toEqual(['{"w1":[["0"]]}', '{"w1":[["3"]]}']);
  });

  it('and a single finding is stored only where nothing better is', () => {
    const keeping = keeper(kept);
    expect(keeping.put({ theorem: low }, { name: 'refutation' }, found(payoffs(0)))).not.toBeNull();
    expect(keeping.put({ theorem: low }, { name: 'refutation' }, found(payoffs(1)))).toBeNull();
    expect(keeping.failed()).toBe(false);
    expect(files()).toEqual(['refutation.json']);
  });
});

describe('what is somebody else’s in the folder', () => {
  const one = () => join(kept, 'low', 'refutation.json');
  beforeEach(() => {
    mkdirSync(join(kept, 'low'), { recursive: true });
  });

  it.each<[string, () => void]>([
    ['a file', () => writeFileSync(one(), 'mine')],
    ['a counterexample to another statement', () => writeFileSync(one(), JSON.stringify({ lacuna: 'counterexample@1', theorem: 'high' }))],
    ['a folder', () => mkdirSync(one())],
    [
      'a link to a file',
      () => {
        writeFileSync(join(kept, 'mine.txt'), 'mine');
        symlinkSync(join(kept, 'mine.txt'), one());
      },
    ],
    ['a link to nowhere', () => symlinkSync(join(kept, 'nowhere'), one())],
    ['a pipe', () => execFileSync('mkfifo', [one()])],
  ])('is left alone: %s', (_, make) => {
    make();
    const before = lstatSync(one());
    const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    const keeping = keeper(kept);
    expect(keeping.put({ theorem: low }, { name: 'refutation' }, found(payoffs(0)))).toBeNull();
    expect(keeping.failed()).toBe(true);
    expect(said.mock.calls.join()).toContain('another file: it is left alone');
    said.mockRestore();
    const search = foundFiles(keeper(kept), { theorem: low }, []);
    expect([...search.settle([found(payoffs(1))]).values()]).toEqual([join(kept, 'low', 'refutation-2.json')]);
    expect(lstatSync(one()).ino).toBe(before.ino);
    if (before.isFile()) expect(text('refutation.json')).not.toContain('payoffs');
    if (existsSync(join(kept, 'mine.txt'))) expect(readFileSync(join(kept, 'mine.txt'), 'utf8')).toBe('mine');
    expect(existsSync(join(kept, 'nowhere'))).toBe(false);
  });

  it('is no reason to wait, or to break', async () => {
    execFileSync('mkfifo', [join(kept, 'low', 'pipe.json')]);
    const waiting = await lacuna('falsify', conjecture, '--keep', kept, '--time', '1');
    expect(waiting).toMatchObject({ status: 2, out: '' });
    expect(waiting.err).toContain('pipe.json: expected a file to read');
    const blocked = join(folder, 'blocked');
    mkdirSync(blocked);
    writeFileSync(join(blocked, 'low'), '');
    const refused = await lacuna('falsify', conjecture, '--keep', blocked, '--time', '1');
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('low: expected a folder of counterexamples, found a file');
  });
});

describe('two processes that keep in one folder', () => {
  it('lose the least of what they find to nothing', async () => {
    const module = (k: number) => {
      const path = join(folder, `low-${k}.conjecture.mjs`);
      const from = k === 0 ? 'n' : '40 - n';
      writeFileSync(
        path,
        `import { claim, environments, ONE, plainEnvironment, rational, theorem } from 'lacuna';
function* subjects() { for (let n = 0; n < 40; n++) yield { environment: plainEnvironment([1], [ONE], [rational(${from})]) }; }
export default {
  theorem: theorem({ id: 'low', conclude: ({ environment: of }) => claim(['agents', rational(of.agents.length)], '<=', ['none', rational(0)]) }),
  scopes: [{ name: 'one payoff', size: 40, subjects }], meeting: environments().map((environment) => ({ environment })),
};`,
      );
      return path;
    };
    const search = (k: number) => ending(start('falsify', module(k), '--fresh', '--all', '30', '--time', '600', '--keep', kept));
    const ended = await Promise.all([search(0), search(1)]);
    for (const { status } of ended) expect(status).toBe(1);
    const whole = files().filter((name) => name.endsWith('.json'));
    expect(whole).toEqual(files());
    expect(whole.filter((name) => !refutes(name))).toEqual([]);
    expect(whole.map((name) => JSON.stringify(JSON.parse(text(name)).subject.game.payoffs))).toContain('{"w1":[["0"]]}');
  });
});

/** A search that finds one counterexample after the other, as soon as it has stored some. */
async function searching(): Promise<ReturnType<typeof start>> {
  const child = start('falsify', conjecture, '--all', '1000', '--time', '600', '--keep', kept);
  while (child.exitCode === null && files().filter((name) => name.endsWith('.json')).length < 3) await pause(50);
  return child;
}

describe('a search that is cut short', () => {
  it('by kill -9 leaves whole files that replay', async () => {
    const child = await searching();
    child.kill('SIGKILL');
    expect((await ending(child)).status).toBeNull();
    const whole = files().filter((name) => name.endsWith('.json'));
    expect(whole.length).toBeGreaterThanOrEqual(3);
    expect(whole.filter((name) => !refutes(name))).toEqual([]);
  });

  it('by Ctrl-C shows everything that it stored, with the command that replays each, exit status 130', async () => {
    const child = await searching();
    const end = ending(child);
    child.kill('SIGINT');
    const { status, out } = await end;
    expect(status).toBe(130);
    const told = [...out.matchAll(/kept; replay: lacuna replay (\S+) --with (\S+)/g)].map(([, path, module]) => [path, module]);
    expect(told.map(([path]) => path).sort()).toEqual(files().map((name) => join(kept, 'low', name)));
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(files().every(refutes)).toBe(true);
  });

  it('by a closed pipe ends with its own status, and keeps what it found', async () => {
    const child = start('falsify', conjecture, '--keep', kept, '--json');
    child.stdout?.destroy();
    expect((await ending(child)).status).toBe(1);
    expect(files()).toEqual(['refutation.json']);
  });
});

describe('a disk that is full', () => {
  const full = 'ulimit -f 0';

  it('is told in one line, what was found is shown all the same, and no part of a file is left, exit status 2', async () => {
    const { status, out, err } = await lacunaAfter(full, 'falsify', conjecture, '--keep', kept, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out).statements).toMatchObject([{ verdict: 'refuted' }]);
    expect(err).toMatch(/^lacuna: what is found cannot be kept: [^\n]*refutation\.json: [^\n]*\n$/);
    expect(files()).toEqual([]);
  });

  it('so it is of a report of check', async () => {
    mkdirSync(kept);
    const report = join(kept, 'report.xml');
    const preparation = `${full}; export XDG_STATE_HOME=${kept}`;
    const { status, out, err } = await lacunaAfter(preparation, 'check', 'C5', '--time', '0.01', '--junit', report, '--json');
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ lacuna: 'check@1' });
    expect(err).toContain(report);
    expect(readdirSync(kept)).toEqual([]);
  });

  it('is told where it is standard output', async () => {
    const { status, err } = await lacunaAfter('exec >/dev/full', 'list');
    expect({ status, err }).toEqual({
      status: 2,
      err: 'lacuna: standard output: expected an output that can be written to, found ENOSPC\n',
    });
  });
});
