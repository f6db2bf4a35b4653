/** # `lacuna campaign audit`: redoes a sample of a campaign and compares. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { LacunaError } from '../../../src/exact/error.js';
import { type LedgerFile, readLedger } from '../../../src/formats/campaigns/campaign-ledger.js';
import { readPart } from '../../../src/formats/checks/check-shard.js';
import { located } from '../../../src/formats/text/place.js';
import { newSeed } from '../../../src/theory/draw/seed.js';
import { audit } from '../../campaign/audit.js';
import { charterOf, namedCampaign } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';
import { type Modules, modulesAt } from '../../campaign/identity.js';
import { requireSame, Statements } from '../../campaign/lanes.js';
import { ledgerOf, viewOf } from '../../campaign/report.js';
import { readText } from '../../files/input.js';
import { whenInterrupted } from '../../run/interruption.js';
import { progressDisplay } from '../../run/progress.js';

interface AuditFlags {
  readonly redis?: string;
  readonly sample: string;
  readonly seed?: number;
  readonly workers?: number;
  readonly module: readonly string[];
  readonly json?: boolean;
}

/** Audits a campaign and returns the exit status. */
export async function campaignAuditCommand(of: string | undefined, flags: AuditFlags): Promise<number> {
  const share = shareIn(flags.sample);
  const modules = await modulesAt(flags.module);
  const ledger = of !== undefined && /[./]/.test(of) ? await ledgerIn(of, modules) : await ledgerAt(of, flags.redis, modules);
  const { seed = newSeed(), workers = availableParallelism() } = flags;
  const interruption = whenInterrupted();
  const display = progressDisplay();
  const { charter } = ledger;
  try {
    const found = await audit(ledger, new Statements(charter, modules), {
      share,
      seed,
      workers,
      leaving: interruption.came,
      show: (done, all) => display.show({ label: `redoing groups of ${charter.name}`, share: done / all, subjects: null }),
    });
    display.clear();
    const bad = found.redone.filter(({ agrees }) => !agrees);
    if (flags.json === true)
      process.stdout.write(`${JSON.stringify({ lacuna: 'campaign-audit@1', campaign: charter.name, seed, ...found })}\n`);
    else {
      const count = (many: number) => many.toLocaleString('en');
      for (const { statement, stage, from, to } of bad)
        process.stdout.write(
          `✗ ${charter.statements[statement].id}, ${stage} from ${count(from)} to ${count(to)} comes to something else here\n`,
        );
      process.stdout.write(
        `${count(found.groups - bad.length)} of ${count(found.groups)} groups agree, drawn from ${count(found.of.groups)} by seed ${seed} (${count(found.ranges)} of ${count(found.of.ranges)} ranges).\n`,
      );
    }
    if (interruption.came()) return 130;
    return bad.length > 0 ? 1 : 0;
  } finally {
    display.clear();
    interruption.end();
  }
}

/** `1%`, as a share of all. */
function shareIn(text: string): number {
  const [, number] = /^(\d{1,3}(?:\.\d{1,6})?) ?%$/.exec(text) ?? [];
  const share = Number(number) / 100;
  if (share > 0 && share <= 1) return share;
  throw new LacunaError({ place: '--sample', expected: 'a share such as 1% or 0.5%', received: JSON.stringify(text.slice(0, 40)) });
}

const ledgerAt = async (name: string | undefined, redis: string | undefined, modules: Modules) =>
  await engaged(redis, async (connection) => {
    const charter = await charterOf(await namedCampaign(name, connection), connection);
    requireSame(charter, modules);
    return await ledgerOf(viewOf(charter, connection, modules));
  });

/** The ledger in a file, with parts whose counts add up. */
async function ledgerIn(path: string, modules: Modules): Promise<LedgerFile<unknown>> {
  if (!existsSync(path)) throw new LacunaError({ place: path, expected: 'a file to read', received: 'no such file' });
  try {
    const ledger = readLedger(readText(path));
    requireSame(ledger.charter, modules);
    const statements = new Statements(ledger.charter, modules);
    for (const [k, { part, statement }] of ledger.lanes.entries())
      if (part !== null) readPart(part, `lanes[${k}].part`, await statements.at(statement));
    return ledger;
  } catch (error) {
    throw error instanceof LacunaError && error.place?.startsWith(path) ? error : located(error, path);
  }
}
