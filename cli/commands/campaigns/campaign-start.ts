/** # `lacuna campaign start`: lays out a campaign and hands the first of it to the engine. */

import { LacunaError } from '../../../src/exact/error.js';
import { type Charter, charterObject } from '../../../src/formats/campaigns/campaign-charter.js';
import { readCampaign } from '../../../src/formats/campaigns/campaign-spec.js';
import { begin, charterOf, keysOf, queueOf } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';
import { feed } from '../../campaign/feed.js';
import { Statements } from '../../campaign/lanes.js';
import { folderOf, laidOut } from '../../campaign/layout.js';
import { Ledger } from '../../campaign/ledger.js';
import { openSearches, Searches } from '../../campaign/searches.js';
import { inFile, readTextAt } from '../../files/input.js';

interface StartFlags {
  readonly redis?: string;
  readonly json?: boolean;
}

/** Starts a campaign and returns the exit status. */
export async function campaignStartCommand(path: string, { redis, json }: StartFlags): Promise<number> {
  const spec = readSpec(path);
  return await engaged(redis, async (connection) => {
    const { charter, modules } = await inSpec(path, () => laidOut(spec, folderOf(path)));
    const known = await sameAsKnown(charter, connection);
    const agreed = known ?? charter;
    const fresh = await begin(agreed, connection);
    const queue = await queueOf(agreed, connection);
    const keys = keysOf(agreed.name);
    const statements = new Statements(agreed, modules);
    await feed({ redis: connection.redis, queue, keys, ledger: new Ledger(connection.redis, keys, statements), charter: agreed });
    await openSearches(queue, new Searches(connection.redis, keys, statements));
    if (json === true) process.stdout.write(`${JSON.stringify(charterObject(agreed))}\n`);
    else process.stdout.write(`${lines(agreed, fresh, connection.place).join('\n')}\n`);
    return 0;
  });
}

function readSpec(path: string) {
  try {
    return readCampaign(readTextAt(path));
  } catch (error) {
    throw error instanceof LacunaError && error.place?.startsWith(path) !== true ? inFile(error, path) : error;
  }
}

async function inSpec<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, path) : error;
  }
}

/** The charter that is there already, if it is of the same specification: ranges may have been measured otherwise then, and seeds drawn. */
async function sameAsKnown(charter: Charter, connection: Parameters<Parameters<typeof engaged>[1]>[0]): Promise<Charter | null> {
  if ((await connection.redis.exists(keysOf(charter.name).charter)) === 0) return null;
  const known = await charterOf(charter.name, connection);
  const uncut = ({ statements, ...rest }: Charter) =>
    JSON.stringify({
      ...rest,
      seed: 0,
      statements: statements.map((one) => ({ ...one, stages: one.stages.map(({ name, size }) => [name, size]) })),
    });
  return uncut(known) === uncut(charter) ? known : null;
}

function lines({ name, statements, seed }: Charter, fresh: boolean, place: string): string[] {
  const ranges = statements
    .flatMap(({ stages }) => stages.map(({ size, range }) => Math.ceil(size / range)))
    .reduce((sum, many) => sum + many, 0);
  const count = (many: number, one: string) => `${many.toLocaleString('en')} ${one}${many === 1 ? '' : 's'}`;
  const searches = statements.filter(({ search }) => search !== null).length;
  return [
    `${fresh ? 'Began' : 'Goes on:'} campaign ${name} at ${place}: ${count(statements.length, 'statement')} in ${count(ranges, 'range')}${searches === 0 ? '' : `, ${searches === 1 ? 'one search' : `${searches} searches`}`}, seed ${seed}.`,
    `Work for it: lacuna campaign join ${name} --redis URL`,
  ];
}
