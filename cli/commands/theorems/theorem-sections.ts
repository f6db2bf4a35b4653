/** The page of a theorem of the catalogue: what its files say, what is stored for it, and what a check saw. */

import type { SeenResult } from '../../../src/formats/checks/seen-result.js';
import { theoremPage } from '../../../src/formats/checks/theorem-page.js';
import { code, type Section, text, told } from '../../../src/formats/text/block.js';
import { hasAblation, knownFindings } from '../../../src/theory/check/ablate.js';
import type { Checkable } from '../../../src/theory/checkable.js';
import { REFUTATION, revalidate, WITNESS } from '../../../src/theory/statement/kept.js';
import { RELATIONS } from '../../../theorems/relations.generated.js';
import { keptFor } from '../../files/kept-files.js';
import { evidenceFor, provedLines } from '../../files/proved.js';

/** What is stored for a theorem, validated anew, and what it is related to. */
export function theoremParts(entry: Checkable) {
  const { theorem, mutants } = entry;
  const kept = keptFor(entry);
  const own = kept.find(({ name }) => name === WITNESS || name === REFUTATION);
  return {
    theorem,
    findings: hasAblation(entry) ? knownFindings(entry, kept) : [],
    evidence: own === undefined ? null : revalidate(theorem, own),
    mutants,
    relations: RELATIONS.filter(({ from, to }) => from === theorem.id || to === theorem.id),
  };
}

/** The sections of the page; `seen` are lines in Markdown on what was tried. */
export const theoremSections = (entry: Checkable, seen: readonly string[]): Section[] =>
  theoremPage({
    ...theoremParts(entry),
    proved: provedLines(evidenceFor(entry.theorem.id)).map(text),
    seen: seen.map(text),
  });

/** What a check saw, as lines in Markdown. */
export function seenLines({ exhausted, sampled, hypotheses, strata, figures }: SeenResult): string[] {
  const count = (n: number) => n.toLocaleString('en');
  const list = (entries: readonly string[], title: string) => (entries.length === 0 ? [] : [`- ${title}: ${entries.join('; ')}`]);
  return [
    ...exhausted.map(
      ({ scope, subjects, of, meeting }) =>
        `- exhausted: ${told(scope)}: ${count(subjects)} of ${count(of)} subjects, ${count(meeting)} of them meeting all hypotheses`,
    ),
    ...(sampled.attempts === 0
      ? []
      : [`- sampled: ${count(sampled.subjects)} subjects meeting all hypotheses, of ${count(sampled.attempts)} generated`]),
    ...list(
      Object.entries(hypotheses).map(([name, { met, of }]) => `${code(name)} met by ${count(met)} of ${count(of)}`),
      'hypotheses',
    ),
    ...list(
      Object.entries(strata).map(([name, many]) => `${told(name)}: ${count(many)}`),
      'strata',
    ),
    ...list(
      Object.entries(figures).map(([name, value]) => told(`${name}: ${value}`)),
      'figures',
    ),
  ];
}
