/** # `lacuna campaign results`: what a campaign came to, in the order of one process. */
import picocolors from 'picocolors';
import { format } from '../../../src/exact/rational.js';
import { ledgerObject } from '../../../src/formats/campaigns/campaign-ledger.js';
import { type CampaignResults, resultsObject, statementCommand } from '../../../src/formats/campaigns/campaign-results.js';
import { isOpen } from '../../../src/theory/statement/verdict.js';
import { charterOf, namedCampaign } from '../../campaign/campaign.js';
import { engaged } from '../../campaign/engaged.js';
import { modulesAt } from '../../campaign/identity.js';
import { requireSame } from '../../campaign/lanes.js';
import { ledgerOf, resultsOf, viewOf } from '../../campaign/report.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { cleanLine } from '../../pages/layout/clean-line.js';
import { wantsColor } from '../../pages/layout/color.js';
import { counterexampleLines, evidenceLines, resultLine } from '../../pages/theorems/result-line.js';

interface ResultsFlags {
  readonly redis?: string;
  readonly module: readonly string[];
  readonly json?: boolean;
  readonly ledger?: string;
  readonly page?: string;
}

/** Shows the results of a campaign and returns the exit status. */
export async function campaignResultsCommand(
  said: string | undefined,
  { redis, module, json, ledger, page }: ResultsFlags,
): Promise<number> {
  for (const path of [ledger, page]) if (path !== undefined) requireWritable(path);
  const modules = await modulesAt(module);
  return await engaged(redis, async (connection) => {
    const charter = await charterOf(await namedCampaign(said, connection), connection);
    requireSame(charter, modules);
    const view = viewOf(charter, connection, modules);
    const results = await resultsOf(view);
    if (ledger !== undefined) writeWhole(ledger, `${JSON.stringify(ledgerObject(await ledgerOf(view)))}\n`);
    if (page !== undefined) writeWhole(page, (await import('../../campaign/page.js')).campaignPage(results));
    process.stdout.write(json === true ? `${JSON.stringify(resultsObject(results))}\n` : `${lines(results).map(cleanLine).join('\n')}\n`);
    return statusFor(results);
  });
}

function lines({ charter, status, results, searches, setAside, disputes }: CampaignResults): string[] {
  const colors = picocolors.createColors(wantsColor());
  const expected = results.filter(({ result }) => result.asExpected).length;
  return [
    ...results.flatMap((timed, k) => {
      const { drop, nearMiss, scope } = charter.statements[k];
      const about = [
        ...drop.map((name) => `without ${name}`),
        ...(nearMiss === null ? [] : [`near miss ${nearMiss}`]),
        ...(scope === null ? [] : [scope]),
      ];
      return [
        resultLine(timed, [], colors),
        ...(about.length === 0 ? [] : [`    ${about.join('; ')}`]),
        ...evidenceLines(timed.result, statementCommand(charter, charter.statements[k]), colors).flatMap((text) => text.split('\n')),
      ];
    }),
    ...searches.flatMap(({ statement, rounds, of, tried, nearest, found }) => [
      `${found.length > 0 ? colors.red('✗') : ' '} search of ${charter.statements[statement].id}: ${rounds.toLocaleString('en')} of ${of.toLocaleString('en')} rounds, ${tried.toLocaleString('en')} subjects and steps, ${nearestWords(nearest)}`,
      ...found.flatMap((one) => counterexampleLines(one, colors)).flatMap((text) => text.split('\n')),
    ]),
    ...setAside.map(({ id, what, reason }) => `${colors.yellow('?')} set aside: ${id}, ${what}: ${reason}`),
    ...disputes.map(
      ({ statement, stage, range }) =>
        `${colors.red('✗')} two machines did not agree on ${charter.statements[statement].id}, ${stage}, range ${range}`,
    ),
    '',
    `${expected} of ${results.length} as expected; campaign ${charter.name} is ${status}.`,
  ];
}

/** How near a search came, in words. */
export function nearestWords(nearest: CampaignResults['searches'][number]['nearest']): string {
  if (nearest === null) return 'nothing tried';
  const { unmet, slack } = nearest.standing;
  if (unmet > 0) return `the nearest does not meet ${unmet === 1 ? 'the last hypothesis' : `the last ${unmet} hypotheses`}`;
  return slack === null ? 'the nearest meets all hypotheses' : `least slack ${format(slack)}`;
}

function statusFor({ status, results, searches, setAside, disputes }: CampaignResults): number {
  const open = ({ result: { verdict, stale } }: CampaignResults['results'][number]) => stale.length === 0 && isOpen(verdict);
  const differs = results.some((timed) => !timed.result.asExpected && !open(timed));
  if (differs || disputes.length > 0 || searches.some(({ found }) => found.length > 0)) return 1;
  return status !== 'done' || setAside.length > 0 || results.some(open) ? 3 : 0;
}
