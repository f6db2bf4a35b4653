/** # `lacuna campaign join`: works for a campaign until it is done. */
import { availableParallelism } from 'node:os';
import { charterOf, namedCampaign } from '../../campaign/campaign.js';
import { crewFor, type Leaving } from '../../campaign/crew.js';
import { engaged } from '../../campaign/engaged.js';
import { modulesAt } from '../../campaign/identity.js';
import { requireSame } from '../../campaign/lanes.js';
import { progressOf, statusOf, viewOf } from '../../campaign/report.js';
import { whenInterrupted } from '../../run/interruption.js';
import { progressDisplay } from '../../run/progress.js';

interface JoinFlags {
  readonly redis?: string;
  readonly workers?: number;
  readonly module: readonly string[];
  readonly metrics?: number;
}

const STATUS: Readonly<Record<Leaving, number>> = { done: 0, stopped: 3, 'set aside': 3, forgotten: 3, interrupted: 130 };

const WORDS: Readonly<Record<Leaving, string>> = {
  done: 'is done',
  stopped: 'was stopped',
  'set aside': 'has nothing left but what was set aside: lacuna campaign status names it',
  forgotten: 'is no longer there',
  interrupted: 'goes on without this machine: what was at hand is given back',
};

/** Milliseconds between two looks at how much is done. */
const LOOK = 5000;

/** Works for a campaign and returns the exit status. */
export async function campaignJoinCommand(
  said: string | undefined,
  { redis, workers = availableParallelism(), module, metrics }: JoinFlags,
): Promise<number> {
  const modules = await modulesAt(module);
  return await engaged(redis, async (connection) => {
    const charter = await charterOf(await namedCampaign(said, connection), connection);
    requireSame(charter, modules);
    const view = viewOf(charter, connection, modules);
    if ((await statusOf(view)) === 'stopped') {
      process.stderr.write(`lacuna: campaign ${charter.name} was stopped: lacuna campaign start goes on with it\n`);
      return STATUS.stopped;
    }
    const display = progressDisplay();
    let [share, looked] = [0, Number.NEGATIVE_INFINITY];
    const look = async () => {
      looked = performance.now();
      const { done, of } = await progressOf(view);
      share = done / Math.max(1, of);
    };
    const crew = await crewFor(charter, connection, {
      workers,
      modules,
      show: ({ doing, subjects }) => {
        if (performance.now() - looked > LOOK) look().catch(() => undefined);
        display.show({ label: `${charter.name}: ${doing}`, share, subjects });
      },
    });
    const server = metrics === undefined ? null : await (await import('../../campaign/metrics.js')).serveMetrics(metrics, view, crew.state);
    if (server !== null) process.stderr.write(`lacuna: metrics at http://127.0.0.1:${server.port}/metrics\n`);
    const interruption = whenInterrupted(crew.leave);
    const began = performance.now();
    try {
      const why = await crew.work();
      display.clear();
      const { ranges, subjects } = crew.state();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stdout.write(
        `${ranges.toLocaleString('en')} ranges, ${subjects.toLocaleString('en')} subjects in ${seconds} s here. Campaign ${charter.name} ${WORDS[why]}.\n`,
      );
      return STATUS[why];
    } finally {
      interruption.end();
      display.clear();
      server?.close();
    }
  });
}
