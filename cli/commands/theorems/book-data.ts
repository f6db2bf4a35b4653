/** What the book is made from: the theorems with all that is stored for them, and where they stand under other models. */
import { readFileSync } from 'node:fs';
import { CATALOGUE } from '../../../properties/catalogue.js';
import type { SeenCheck, SeenResult } from '../../../src/formats/checks/seen-result.js';
import { readSubject } from '../../../src/formats/subjects/read-subject.js';
import { seenBy, theoremUnder } from '../../../src/theory/check/under-model.js';
import { variants } from '../../../src/theory/check/variants.js';
import type { Checkable } from '../../../src/theory/checkable.js';
import { REFUTATION, revalidate, WITNESS } from '../../../src/theory/statement/kept.js';
import type { Model } from '../../../src/theory/statement/model.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { RELATIONS } from '../../../theorems/relations.generated.js';
import type { BookData, BookModel, BookStanding, BookTheorem } from '../../../web/book/book-theorem.js';
import { packageFile, version } from '../../files/package-files.js';
import { evidenceFor, provedLines, rungs } from '../../files/proved.js';
import { standingTable } from '../../files/standing-table.js';
import { seenLines, theoremParts } from './theorem-sections.js';

/** Everything that the book says; `checked` is what a check saw. */
export function bookData(checked: SeenCheck | null, explored: BookData['explored']): BookData {
  const results = new Map((checked?.seen ?? []).map((result) => [result.id, result]));
  return {
    version: version(),
    seed: checked?.seed ?? null,
    theorems: CATALOGUE.map((entry) => {
      const { id } = entry.theorem;
      const seen = results.get(id);
      const proof = evidenceFor(id);
      return {
        ...theoremParts(entry),
        mutants: nearMisses(entry, seen),
        proved: provedLines(proof),
        rungs: rungs(proof),
        seen: seen === undefined ? null : { verdict: seen.verdict, lines: seenLines(seen) },
      };
    }),
    relations: RELATIONS,
    models: models(),
    theory: theory(readFileSync(packageFile('docs/theory.md'), 'utf8')),
    explored,
  };
}

/** The near misses of a theorem; what a check says refutes one is a subject of a file, which is read as that, and asked anew. */
function nearMisses(entry: Checkable, seen: SeenResult | undefined): BookTheorem['mutants'] {
  return entry.mutants.map((mutant) => {
    const shown = seen?.nearMisses?.find(({ name }) => name === mutant.name)?.counterexample;
    const missed = entry.nearMiss(mutant.name);
    if (shown === undefined || missed === null) return mutant;
    const subject = readSubject(shown.subject, entry.families, `${entry.theorem.id}: ${mutant.name}`);
    return {
      ...mutant,
      refuted: revalidate(missed.theorem as Theorem<Subject>, { name: REFUTATION, subject, minimality: shown.minimality }),
    };
  });
}

/** The model and the notation: what stands in the theory before its statements. */
const theory = (page: string): string => page.slice(page.indexOf('## The model'), page.indexOf('## A. '));

/** The models that something is stored of. */
function models(): BookModel[] {
  const entries = standingTable()?.entries ?? [];
  return variants.flatMap((model): BookModel[] => {
    const own = entries.filter((entry) => entry.model === model.name);
    return own.length === 0 ? [] : [{ name: model.name, prose: model.prose, standings: own.map((entry) => standingUnder(model, entry)) }];
  });
}

/** What is stored is a subject to be validated anew, under its model; what no longer shows what it was stored for is not shown. */
function standingUnder(model: Model, entry: Omit<BookStanding, 'found'>): BookStanding {
  const property = CATALOGUE.find(({ theorem }) => theorem.id === entry.theorem);
  if (entry.shown === null || property === undefined) return { ...entry, found: null };
  const seen = seenBy<Subject>(model);
  const subject = readSubject(entry.shown.subject, property.families);
  const name = entry.standing === 'falls' ? REFUTATION : WITNESS;
  const found = revalidate(theoremUnder(property.theorem as Theorem<Subject>, seen), {
    name,
    subject,
    minimality: entry.shown.minimality,
  });
  return { ...entry, found: found && { ...found, subject: seen(subject) } };
}
