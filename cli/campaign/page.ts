/**
 * # A campaign as a page of HTML
 *
 * The same text for the same results: nothing is fetched and nothing runs when it is opened.
 */

import { format } from '../../src/exact/rational.js';
import { type CampaignResults, statementCommand } from '../../src/formats/campaigns/campaign-results.js';
import { isOpen } from '../../src/theory/statement/verdict.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
const count = (many: number): string => many.toLocaleString('en');

/** The page. */
export function campaignPage({ charter, status, results, searches, setAside, disputes }: CampaignResults): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (heads: readonly string[], rows: readonly string[]) =>
    rows.length === 0
      ? ''
      : `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const statements = results.map(({ result, elapsedMs }, k) => {
    const { drop, nearMiss, scope } = charter.statements[k];
    const about = [
      ...drop.map((name) => `without ${name}`),
      ...(nearMiss === null ? [] : [`near miss ${nearMiss}`]),
      ...(scope === null ? [] : [scope]),
    ];
    const kind = result.asExpected ? 'as expected' : isOpen(result.verdict) ? 'open' : 'not as expected';
    const exhausted = result.exhausted.map(
      (one) => `${escaped(one.scope)}: ${count(one.subjects)} of ${count(one.of)}, ${count(one.meeting)} meeting all hypotheses`,
    );
    const sampled =
      result.sampled.attempts === 0
        ? []
        : [`${count(result.sampled.subjects)} of ${count(result.sampled.attempts)} random subjects meet all hypotheses`];
    return row([
      `${escaped(result.id)}${about.length === 0 ? '' : `<br><small>${escaped(about.join('; '))}</small>`}`,
      `<strong>${escaped(result.verdict)}</strong><br><small>${kind}</small>`,
      [...exhausted, ...sampled].join('<br>'),
      `${(elapsedMs / 1000).toFixed(1)} s`,
      `<code>${escaped(statementCommand(charter, charter.statements[k]))}</code>`,
    ]);
  });
  const searched = searches.map(({ statement, rounds, of, tried, arms, nearest, found }) =>
    row([
      escaped(charter.statements[statement].id),
      `${count(rounds)} of ${count(of)}`,
      count(tried),
      nearest === null
        ? ''
        : nearest.standing.unmet > 0
          ? `${nearest.standing.unmet} hypotheses not met`
          : nearest.standing.slack === null
            ? '0'
            : escaped(format(nearest.standing.slack)),
      arms.map(({ name, turns, gains }) => `${escaped(name)}: ${count(gains)} of ${count(turns)}`).join('<br>'),
      count(found.length),
    ]),
  );
  const aside = setAside.map(({ id, what, reason }) => row([escaped(id), escaped(what), escaped(reason)]));
  const disputed = disputes.map(({ statement, stage, range }) =>
    row([escaped(charter.statements[statement].id), escaped(stage), count(range)]),
  );
  const section = (title: string, body: string) => (body === '' ? '' : `<h2>${title}</h2>${body}`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><title>Campaign ${escaped(charter.name)}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}code{font-size:.85rem;overflow-wrap:anywhere}@media(prefers-color-scheme:dark){body{color:#ddd;background:#181818}th,td{border-color:#444}}</style></head>
<body><h1>Campaign ${escaped(charter.name)}</h1>
<p>${escaped(status)}; Lacuna ${escaped(charter.version)}, seed ${charter.seed}${charter.model === null ? '' : `, under the model ${escaped(charter.model)}`}.</p>
${section('Statements', table(['statement', 'verdict', 'what was tried', 'work', 'the same in one process'], statements))}
${section('Searches', table(['statement', 'rounds', 'subjects and steps', 'least slack', 'turns that gained', 'found'], searched))}
${section('Set aside', table(['statement', 'what', 'why'], aside))}
${section('Two machines did not agree', table(['statement', 'stage', 'range'], disputed))}
</body></html>
`;
}
