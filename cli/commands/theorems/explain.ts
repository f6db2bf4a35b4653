/**
 * # `lacuna explain`
 *
 * The page of a theorem: what it says, which of its hypotheses it needs and what shows so, what refutes its near misses, what it gives, why
 * it is true, who proved what, and what the last check saw.
 */
import { CATALOGUE } from '../../../properties/catalogue.js';
import { counterexampleObject } from '../../../src/formats/checks/check-result.js';
import { markdownBlock, type Section } from '../../../src/formats/text/block.js';
import { hasAblation, knownFindings } from '../../../src/theory/check/ablate.js';
import type { Checkable } from '../../../src/theory/checkable.js';
import { RELATIONS } from '../../../theorems/relations.generated.js';
import { findTheorems } from '../../files/find-theorem.js';
import { keptFor } from '../../files/kept-files.js';
import { type KeptResult, readLastCheck } from '../../files/last-check.js';
import { evidenceFor } from '../../files/proved.js';
import { plainBlock } from '../../pages/layout/plain-block.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { latexTheorem } from '../../pages/papers/latex-theorem.js';
import { seenLines, theoremSections } from './theorem-sections.js';

const { colors } = terminalSheet();

export function explainCommand(
  wanted: string,
  flags: { readonly json?: boolean; readonly markdown?: boolean; readonly latex?: boolean },
): number {
  const found = findTheorems(CATALOGUE, ({ theorem }) => theorem, [wanted]);
  const kept = readLastCheck();
  if (flags.json === true) {
    const theorems = found.map((entry) => pageObject(entry, kept[entry.theorem.id]));
    process.stdout.write(`${JSON.stringify({ lacuna: 'explain@1', theorems })}\n`);
    return 0;
  }
  const page = flags.latex === true ? latexPage : flags.markdown === true ? markdownPage : terminalPage;
  process.stdout.write(`${found.map((entry) => page(entry, kept[entry.theorem.id])).join('\n\n')}\n`);
  return 0;
}

function pageObject(entry: Checkable, last: KeptResult | undefined) {
  const { conclude, hypotheses, ...theorem } = entry.theorem;
  const findings = hasAblation(entry) ? knownFindings(entry, keptFor(entry)) : [];
  return {
    ...theorem,
    hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([name, { prose }]) => [name, prose])),
    ablation: Object.fromEntries(
      findings.map(({ hypothesis, verdict, argument, witness }) => [
        hypothesis,
        {
          verdict,
          argument,
          witness: witness === null ? null : counterexampleObject(witness, `lacuna ablate ${theorem.id} --fresh`),
        },
      ]),
    ),
    nearMisses: Object.fromEntries(entry.mutants.map(({ name, prose }) => [name, prose])),
    relations: RELATIONS.filter(({ from, to }) => from === theorem.id || to === theorem.id).map(({ from, to, kind = 'gives', how }) => ({
      from,
      to,
      kind,
      how,
    })),
    proved: evidenceFor(theorem.id),
    lastCheck: last ?? null,
  };
}

/** The page in sections, with what the last check on this machine saw. */
function sections(entry: Checkable, last: KeptResult | undefined): Section[] {
  const seen =
    last === undefined
      ? [`Nothing on this machine yet: \`lacuna check ${entry.theorem.id}\`.`]
      : [`Last check: **${last.verdict}** on ${last.at.slice(0, 10)}, seed ${last.seed}.`, ...seenLines(last)];
  return theoremSections(entry, seen);
}

function markdownPage(entry: Checkable, last: KeptResult | undefined): string {
  const { part, title, id } = entry.theorem;
  const body = sections(entry, last).map(({ heading, blocks }) => `## ${heading}\n\n${blocks.map(markdownBlock).join('\n\n')}`);
  return [`# ${part}. ${title}`, `\`${id}\``, ...body].join('\n\n');
}

const latexPage = (entry: Checkable, last: KeptResult | undefined): string => latexTheorem(entry.theorem, sections(entry, last));

function terminalPage(entry: Checkable, last: KeptResult | undefined): string {
  const { part, title, id } = entry.theorem;
  const body = sections(entry, last).map(
    ({ heading, blocks }) => `${colors.bold(heading)}\n${blocks.map((block) => plainBlock(block, terminalSheet())).join('\n')}`,
  );
  return [`${colors.bold(`${part}  ${title}`)}\n${colors.dim(id)}`, ...body].join('\n\n');
}
