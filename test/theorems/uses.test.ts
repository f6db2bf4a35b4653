import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFor } from '../../cli/files/kept-files.js';
import { CATALOGUE } from '../../properties/catalogue.js';
import { loadProperty } from '../../properties/load.js';
import { REFUTATION, WITNESS } from '../../src/theory/statement/kept.js';
import { MODEL_PARTS, type ModelPart } from '../../src/theory/statement/model.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import { probed } from '../theory/probe.js';

/** The subjects that a theorem is asked about here: what is stored, some from the scopes, some random ones. */
function* subjectsOf({ theorem, families = [], scopes, meeting }: Property<Subject>): Generator<Subject> {
  for (const { name, subject } of keptFor({ theorem, families } as never)) if (name === WITNESS || name === REFUTATION) yield subject;
  yield* fc.sample(meeting, { numRuns: 4, seed: 7 });
  for (const scope of scopes) {
    let left = 12;
    for (const subject of scope.subjects()) {
      if (left-- === 0) break;
      yield subject;
    }
  }
}

describe('what theorems say they use of the model', () => {
  it.each(CATALOGUE.map(({ theorem }) => theorem.id))('%s', async (id) => {
    const property = await loadProperty(id);
    const touched = new Set<ModelPart>();
    for (const subject of subjectsOf(property)) {
      const seen = probed(subject, (part) => touched.add(part));
      if (meets(property.theorem, seen)) property.theorem.conclude(seen);
    }
    expect(property.theorem.uses).toEqual(MODEL_PARTS.filter((part) => touched.has(part)));
  });
});
