/**
 * # Conjectures as modules
 *
 * What an exploration found and the catalogue does not state, each as a module for `lacuna falsify`.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE } from '../../../properties/catalogue.js';
import type { Exploration } from '../../../src/formats/checks/exploration.js';
import type { Claim } from '../../../src/theory/search/explore.js';
import type { Implication } from '../../../src/theory/search/findings.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { requireFolder, writeNew } from '../../files/write-file.js';

/** Writes a module for each conjecture whose parts are all in the catalogue and whose subjects are of a stock kind; returns their paths. */
export function emitConjectures(folder: string, explorations: readonly Exploration[]): string[] {
  requireFolder(folder);
  const known = new Set(CATALOGUE.map(({ theorem: { id } }) => id));
  const texts = explorations.flatMap(({ fields, findings }) => {
    const kind = kindOf(fields);
    return findings.flatMap(({ claim, implications }) =>
      implications.flatMap((one) => {
        const open = one.standing === 'new' || one.standing === 'fewer hypotheses';
        return open && kind !== null && one.conditions.every(({ owner }) => known.has(owner)) ? [moduleOf(kind, claim, one)] : [];
      }),
    );
  });
  let number = 0;
  return texts.map((text) => {
    for (;;) {
      number += 1;
      const path = join(folder, `explored-${number}.conjecture.ts`);
      const standing = lstatSync(path, { throwIfNoEntry: false });
      if (standing === undefined) writeNew(path, text(number));
      // What stands there and is another text is not ours to replace.
      else if (!standing.isFile() || readFileSync(path, 'utf8') !== text(number)) continue;
      return path;
    }
  });
}

/** The stock kind whose subjects have these fields. */
function kindOf(fields: readonly (keyof Subject)[]): string | null {
  const setting: readonly (keyof Subject)[] = ['language', 'mechanismClass', 'liability'];
  const further: readonly (keyof Subject)[] = ['choice', 'weight', 'contingency'];
  if (!fields.every((field) => field === 'environment' || setting.includes(field) || further.includes(field))) return null;
  const spoken = fields.some((field) => setting.includes(field)) ? ['language'] : [];
  return ['environment', ...spoken, ...further.filter((field) => fields.includes(field))].join('+');
}

const moduleOf =
  (kind: string, { theorem, words, never }: Claim, { conditions, support }: Implication) =>
  (number: number) =>
    `/**
 * A conjecture that an exploration left: ${support.toLocaleString('en')} subjects speak for it, and none there against it.
 */
import { claimWith, type Subject, theorem, type Theorem } from 'lacuna';
import { THEOREMS } from 'lacuna/theorems';

const known = (id: string) => THEOREMS.find((one) => one.id === id) as Theorem<Subject>;

export default theorem<Subject>({
  id: 'explored-${number}',
  title: ${JSON.stringify(`${never ? 'never: ' : ''}${words}`)},
  subjects: ${JSON.stringify(kind)},
  hypotheses: {
${conditions.map(({ name, owner, own }) => `    ${JSON.stringify(name)}: known(${JSON.stringify(owner)}).hypotheses[${JSON.stringify(own)}],`).join('\n')}
  },
  conclude: (subject) => claimWith(${JSON.stringify(words)}, () => known(${JSON.stringify(theorem.id)}).conclude(subject)${never ? ', true' : ''}),
});
`;
