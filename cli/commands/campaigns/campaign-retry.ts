/** # `lacuna campaign retry`: gives what was set aside another chance. */
import { charterOf, namedCampaign, queueOf } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';

/** Puts what was set aside back and returns the exit status. */
export async function campaignRetryCommand(said: string | undefined, { redis }: { readonly redis?: string }): Promise<number> {
  return await engaged(redis, async (connection) => {
    const charter = await charterOf(await namedCampaign(said, connection), connection);
    const queue = await queueOf(charter, connection);
    const many = await queue.getFailedCount();
    await queue.retryJobs({ state: 'failed' });
    process.stdout.write(`${many === 0 ? 'Nothing was set aside' : `${many} put back into the queue`} of campaign ${charter.name}.\n`);
    return 0;
  });
}
