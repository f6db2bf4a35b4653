/**
 * # `lacuna catalogue`
 *
 * Every theorem on one page of Markdown: statement, hypotheses with what shows each needed, near misses, what was tried, proof, sources.
 * What was tried is read from a check (`lacuna check --json`), or found by one; the same seed gives the same page.
 */
import { CATALOGUE } from '../../../properties/catalogue.js';
import { readCheck, type SeenCheck, type SeenResult } from '../../../src/formats/checks/seen-result.js';
import { markdownBlock } from '../../../src/formats/text/block.js';
import { hasAblation, knownFindings } from '../../../src/theory/check/ablate.js';
import type { Checkable } from '../../../src/theory/checkable.js';
import { readTextAt } from '../../files/input.js';
import { keptFor } from '../../files/kept-files.js';
import { evidenceFor, rungs } from '../../files/proved.js';
import { requireWritable, writeOrShow } from '../../files/write-file.js';
import { checkAll } from './check-all.js';
import { seenLines, theoremSections } from './theorem-sections.js';

/** The options as typed. */
interface CatalogueFlags {
  readonly out?: string;
  readonly results?: string;
  readonly check?: string;
  readonly seed: number;
  readonly runs: number;
}

/** Writes the catalogue, or compares it with a file; returns the exit status. */
export async function catalogueCommand({ out, results, check, seed, runs }: CatalogueFlags): Promise<number> {
  if (out !== undefined) requireWritable(out);
  const before = check === undefined ? null : readTextAt(check);
  const checked = results === undefined ? await checkAll(seed, runs) : readCheck(readTextAt(results), results);
  const page = cataloguePage(checked);
  if (before !== null) {
    if (before === page) return 0;
    const [was, is] = [before.split('\n'), page.split('\n')];
    const line = is.findIndex((text, k) => text !== was[k]);
    process.stderr.write(`lacuna: ${check}: line ${line + 1} is stale; npm run catalogue writes it anew\n`);
    return 1;
  }
  if (out === undefined) process.stdout.write(page);
  else writeOrShow(out, page);
  return 0;
}

/** The whole page. */
function cataloguePage({ seed, seen }: SeenCheck): string {
  const results = new Map(seen.map((result) => [result.id, result]));
  const rows = CATALOGUE.map((entry) => summaryRow(entry, results.get(entry.theorem.id)));
  const sections = CATALOGUE.map((entry) => theoremSection(entry, results.get(entry.theorem.id)));
  return `${[
    '# The catalogue',
    `Every theorem that Lacuna checks, with what was tried against it (\`lacuna check --seed ${seed}\`), and for each hypothesis whether it is
needed, with the least subject found that shows so. This page is generated; \`lacuna explain ID\` shows the same on a terminal. The model and
the notation are in [theory.md](theory.md).`,
    'Verdicts: *exhausted*, every subject of the stated scopes was tried; *unrefuted*, neither those nor the random ones refute; *refuted*, with a\ncounterexample; *witnessed*, a statement of existence with its witness. Nothing that was only sampled is called proved.',
    'Proved: *kernel*, for all finite games, by the kernel of Coq ([kernel.md](kernel.md)); a shape such as *2x2*, for all payoffs, weights and\nprobabilities there, or *family*, for all its parameters, by running the statement itself on unknown numbers ([proved.md](proved.md)); *kernel: refuted*, a proof\nin Coq that a statement fails. Every other proof is the one on the page, for people.',
    ['| part | theorem | verdict | proved | hypotheses |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}

function summaryRow(entry: Checkable, result: SeenResult | undefined): string {
  const { part, id, title, hypotheses, expect } = entry.theorem;
  const findings = hasAblation(entry) ? knownFindings(entry, keptFor(entry)) : [];
  const known = new Map(findings.map(({ hypothesis, verdict }) => [hypothesis, verdict]));
  const verdicts = ['needed', 'idle', 'not known to be needed'].flatMap((verdict) => {
    const many = [...known.values()].filter((each) => each === verdict).length;
    return many === 0 ? [] : [`${many} ${verdict}`];
  });
  const told = expect === 'holds' ? verdicts.join(', ') || 'none' : `${Object.keys(hypotheses).length || 'none'}`;
  const proved = rungs(evidenceFor(id)).join(', ');
  return `| ${part} | [${title}](#${id}) | ${result?.verdict ?? 'not checked'} | ${proved} | ${told} |`;
}

function theoremSection(entry: Checkable, result: SeenResult | undefined): string {
  const { part, title, id } = entry.theorem;
  const seen = result === undefined ? ['Not checked.'] : [`Verdict: **${result.verdict}**.`, ...seenLines(result)];
  const body = theoremSections(entry, seen).map(
    ({ heading, blocks }) =>
      `### ${heading}\n\n${blocks
        .map(markdownBlock)
        .join('\n\n')
        .replace(/\n\n(?=- )/g, '\n')}`,
  );
  return [`<a id="${id}"></a>\n\n## ${part}. ${title}`, `\`${id}\``, ...body].join('\n\n');
}
