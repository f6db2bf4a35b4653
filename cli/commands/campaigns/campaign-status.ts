/** # `lacuna campaign status`: how a campaign stands. */
import { charterOf, namedCampaign, namesIn } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';
import { modulesAt } from '../../campaign/identity.js';
import { requireSame } from '../../campaign/lanes.js';
import { type Overview, overviewObject, overviewOf } from '../../campaign/overview.js';
import { viewOf } from '../../campaign/report.js';
import { cleanLine } from '../../pages/layout/clean-line.js';
import { wrap } from '../../pages/layout/wrap.js';
import { whenInterrupted } from '../../run/interruption.js';
import { nearestWords } from './campaign-results.js';

interface StatusFlags {
  readonly redis?: string;
  readonly module: readonly string[];
  readonly watch?: boolean;
  readonly json?: boolean;
}

/** What wipes a terminal. As bytes, since text on its way there loses what a terminal obeys. */
const WIPE = new TextEncoder().encode('\u001b[H\u001b[2J');

/** Milliseconds between two looks. */
const PAUSE = 2000;

/** Tells how a campaign stands and returns the exit status. */
export async function campaignStatusCommand(said: string | undefined, { redis, module, watch, json }: StatusFlags): Promise<number> {
  const modules = await modulesAt(module);
  return await engaged(redis, async (connection) => {
    const names = said === undefined ? await namesIn(connection.redis) : [];
    if (names.length > 1) return list(names, json === true);
    const charter = await charterOf(await namedCampaign(said, connection), connection);
    // Whoever has other modules, or another version, sees how much is done, and not what was found.
    const alike = isSame(() => requireSame(charter, modules));
    const view = viewOf(charter, connection, modules);
    const interruption = whenInterrupted();
    try {
      for (;;) {
        const seen = await overviewOf(view, alike);
        show(seen, json === true, watch === true);
        if (watch !== true) return 0;
        if (interruption.came()) return 130;
        if (seen.status !== 'running') return seen.status === 'done' ? 0 : 3;
        await pause(interruption.came);
      }
    } finally {
      interruption.end();
    }
  });
}

function list(names: readonly string[], json: boolean): number {
  process.stdout.write(json ? `${JSON.stringify({ lacuna: 'campaigns@1', campaigns: names })}\n` : `${names.join('\n')}\n`);
  return 0;
}

function isSame(ask: () => void): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}

async function pause(over: () => boolean): Promise<void> {
  for (const until = performance.now() + PAUSE; performance.now() < until && !over(); )
    await new Promise((resume) => setTimeout(resume, 100));
}

/** On a terminal the same lines are written anew; elsewhere they follow each other. */
function show(seen: Overview, json: boolean, watching: boolean): void {
  if (json) {
    process.stdout.write(`${JSON.stringify(overviewObject(seen))}\n`);
    return;
  }
  if (watching && process.stdout.isTTY) process.stdout.write(WIPE);
  const said = lines(seen).map(cleanLine);
  process.stdout.write(`${(process.stdout.isTTY ? said.map((line) => fitted(line, process.stdout.columns)) : said).join('\n')}\n`);
}

/** A line that is too long for the terminal, broken between words. */
const fitted = (line: string, width: number): string => (line.length <= width ? line : wrap(line, width, /^ */.exec(line)?.[0] ?? ''));

/** Seconds without a beat, of which there is one in five, after which a crew is called silent. */
const QUIET = 10;

const count = (many: number): string => many.toLocaleString('en');

/** `3 d 4 h`, `2 min`, `12 s`. */
function duration(seconds: number): string {
  const units: readonly (readonly [number, string])[] = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ];
  const at = units.findIndex(([size]) => seconds >= size);
  if (at === -1) return '0 s';
  const [size, unit] = units[at];
  const rest = units[at + 1] === undefined ? 0 : Math.floor((seconds % size) / units[at + 1][0]);
  return `${Math.floor(seconds / size)} ${unit}${rest === 0 ? '' : ` ${rest} ${units[at + 1][1]}`}`;
}

function lines(seen: Overview): string[] {
  const { name, status, age, ranges, of, subjects, rate, left, open, crews, statements, searches, setAside, disputes } = seen;
  const percent = of === 0 ? '' : ` (${((100 * ranges) / of).toFixed(1)} %)`;
  return [
    `Campaign ${name}: ${status}, started ${duration(age)} ago`,
    `  ${count(ranges)} of ${count(of)} ranges${percent}, ${count(subjects)} subjects`,
    `  ${count(open.waiting)} waiting, ${count(open.active)} at work, ${count(open.delayed)} to be tried again, ${count(open.setAside)} set aside`,
    ...(status === 'running'
      ? [`  ${count(rate)} subjects a second${left === null ? '' : `; about ${duration(left)} left at this pace`}`]
      : []),
    ...statements.map((one) => `  ${one.id.padEnd(44)} ${count(one.ranges)} of ${count(one.of)} ranges`),
    ...searches.map(
      ({ statement, rounds, of: all, nearest, found }) =>
        `  search of ${statements[statement].id}: ${count(rounds)} of ${count(all)} rounds, ${nearestWords(nearest)}, ${count(found.length)} found`,
    ),
    ...crews.map(
      (crew) =>
        `  ${crew.name.padEnd(28)} ${crew.workers} at work, ${count(crew.ranges)} ranges, ${crew.silent <= QUIET ? crew.doing : `silent for ${duration(crew.silent)}`}`,
    ),
    ...setAside.map(({ id, what, reason }) => `  set aside: ${id}, ${what}: ${reason}`),
    ...(disputes === 0 ? [] : [`  ${count(disputes)} ranges about which two machines did not agree: lacuna campaign results names them`]),
  ];
}
