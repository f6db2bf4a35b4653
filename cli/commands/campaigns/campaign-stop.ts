/** # `lacuna campaign stop`: has all workers leave. */
import { forget, keysOf, namedCampaign } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';

interface StopFlags {
  readonly redis?: string;
  readonly forget?: boolean;
}

/** Stops a campaign and returns the exit status. */
export async function campaignStopCommand(said: string | undefined, flags: StopFlags): Promise<number> {
  return await engaged(flags.redis, async (connection) => {
    const name = await namedCampaign(said, connection);
    const { state } = keysOf(name);
    if ((await connection.redis.hget(state, 'status')) === 'running') await connection.redis.hset(state, 'status', 'stopped');
    if (flags.forget === true) await forget(name, connection);
    process.stdout.write(`Campaign ${name} ${flags.forget === true ? 'is forgotten' : 'is stopped'}.\n`);
    return 0;
  });
}
