/** A theorem in other words: without each of its hypotheses, and each of its near misses. */
import { onUnknownNumbers } from '../../../cli/files/unknown-numbers.js';
import { loadProperty } from '../../../properties/load.js';
import { mutated } from '../../../src/theory/check/mutate.js';
import { hypothesisName } from '../../../src/theory/statement/hypothesis-name.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import { atWitness, refutation, storedSubject, type There } from './at-witness.js';
import { withNearMisses } from './laboratory.js';
import { type Tried, tried } from './tried.js';

/** A theorem by its id, and for how long each wording is tried. */
export interface Order {
  readonly id: string;
  readonly seconds: number;
}

/** What became of a theorem in another wording. */
export interface Line extends Tried {
  readonly id: string;
  readonly kind: 'hypothesis' | 'near miss';
  /** The hypothesis that is dropped, or the near miss. */
  readonly what: string;
  /** What the property of the theorem says of it. */
  readonly said: 'needed' | 'idle' | 'open';
  /** What it comes to at the shape of the subject that shows it needed, where it fails at none before. */
  readonly there: There | null;
  /** For how long it was tried at most. */
  readonly seconds: number;
}

const asWritten = onUnknownNumbers();
const nearMisses = withNearMisses();

/** Every other wording of a theorem, tried. */
export async function wordings({ id, seconds }: Order): Promise<Line[]> {
  const property = await loadProperty(id);
  const theorem = property.theorem as unknown as Theorem<never>;
  const families = property.families ?? [];
  const lines: Line[] = [];
  for (const what of Object.keys(theorem.hypotheses)) {
    const said = property.idle?.[what] !== undefined ? 'idle' : property.open?.[what] !== undefined ? 'open' : 'needed';
    const found = await tried(await asWritten, theorem, [what], seconds);
    const known =
      said === 'needed' && found.fate !== 'fails' ? storedSubject(theorem, families, hypothesisName(theorem.hypotheses, what)) : null;
    const there = known && atWitness((await nearMisses).ofAllFamilies(id), theorem, families, [what], known, seconds);
    lines.push({ id, kind: 'hypothesis', what, said, ...found, there, seconds });
  }
  for (const mutant of property.mutants ?? []) {
    const near = mutated(property, mutant) as unknown as Property<Subject>;
    const nearly = near.theorem as unknown as Theorem<never>;
    const { rewording, rewordingOfAllFamilies } = await nearMisses;
    const found = await tried(rewording(id, mutant.name), nearly, [], seconds);
    const known = found.fate === 'fails' ? null : refutation(near, seconds);
    const there = known && atWitness(rewordingOfAllFamilies(id, mutant.name), nearly, families, [], known, seconds);
    lines.push({ id, kind: 'near miss', what: mutant.name, said: 'needed', ...found, there, seconds });
  }
  return lines;
}
