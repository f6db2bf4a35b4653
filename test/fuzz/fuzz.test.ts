/** A few of the changed files that `npm run fuzz` reads by the thousand; the same ones each time. */
import { expect, it } from 'vitest';
import { lacuna } from '../cli/run-lacuna.js';
import { type Failure, fuzz } from './fuzz.js';

const FILES = 8;

it('no changed file of any format breaks a command, or gets a control character out', async () => {
  const failures: Failure[] = [];
  const tallies = await fuzz(lacuna, { files: FILES, seed: 1 }, (failure) => failures.push(failure));
  expect(failures).toEqual([]);
  expect(tallies.map(({ format, files }) => [format, files])).toEqual(
    [
      ...['games', 'certificates', 'shards', 'journals', 'counterexamples', 'baselines'],
      ...['games in YAML', 'games of Gambit', 'tables', 'commons', 'courts', 'campaigns', 'recordings'],
      ...['logs of GovSim', 'logs of inspect_ai', 'archives', 'tables of plays', 'replies', 'proofs', 'results'],
    ].map((format) => [format, FILES]),
  );
  // Some are read to their end: what is refused at the first word tries nothing.
  for (const { format, statuses } of tallies)
    expect({ format, read: format === 'campaigns' || [...statuses.keys()].some((status) => status !== 2) }).toEqual({ format, read: true });
}, 600_000);
