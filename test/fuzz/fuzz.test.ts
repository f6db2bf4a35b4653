/**
 * A few of the changed files that `npm run fuzz` reads by the thousand; the same ones each time. In a process of its own: how much memory reading takes is
 * asked of that one, not of one that has run other tests.
 */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { root } from '../cli/spawned.js';

const FILES = 8;

it('no changed file of any format breaks a command, or gets a control character out', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/fuzz/run.ts', `${FILES}`, '1'], {
    cwd: root,
    encoding: 'utf8',
  });
  const said = stdout.split('\n').filter((line) => line !== '' && !/ files: /.test(line));
  expect({ status, stderr, said }).toEqual({ status: 0, stderr: '', said: ['none failed'] });
  const tallies = [...stdout.matchAll(/^(\S.*?) +(\d+) files: (.*?); the slowest/gm)].map(([, format, files, ended]) => ({
    ...{ format, files: Number(files), statuses: [...ended.matchAll(/ with (\d+)/g)].map(([, each]) => Number(each)) },
  }));
  expect(tallies.map(({ format, files }) => [format, files])).toEqual(
    [
      ...['games', 'certificates', 'shards', 'journals', 'counterexamples', 'baselines'],
      ...['games in YAML', 'games of Gambit', 'tables', 'commons', 'courts', 'campaigns', 'recordings'],
      ...['logs of GovSim', 'logs of inspect_ai', 'archives', 'tables of plays', 'replies', 'proofs', 'results'],
    ].map((format) => [format, FILES]),
  );
  // Some are read to their end: what is refused at the first word tries nothing.
  for (const { format, statuses } of tallies)
    expect({ format, read: format === 'campaigns' || statuses.some((status) => status !== 2) }).toEqual({ format, read: true });
}, 600_000);
