/**
 * # One test for every property
 *
 * What each theorem's test file runs: the theorem stands on a fresh random seed (printed in the title, replayed with `SEED=…`), its
 * generators do what they promise, and its scopes are as large as they say.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../src/theory/check.js';
import type { Property } from '../src/theory/property.js';
import type { Subject } from '../src/theory/subject.js';
import { meets } from '../src/theory/theorem.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** Registers the tests of one property. */
export function trial<S extends Subject>(property: Property<S>, runs = 300): void {
  const { theorem, meeting, breaking, scopes } = property;
  describe(`${theorem.part} ${theorem.id} (replay: SEED=${seed} npx vitest run properties/${theorem.id})`, () => {
    it('is as expected on random subjects', () => {
      const result = check({ ...property, scopes: [] }, { runs, seed });
      expect(result.counterexample).toBeNull();
      expect(result.asExpected).toBe(true);
    });

    it('is tried only on subjects that meet every hypothesis', () => {
      for (const subject of fc.sample(meeting, { seed, numRuns: 100 })) expect(meets(theorem, subject)).toBe(true);
    });

    it.each(Object.keys(theorem.hypotheses))('has near misses that break the hypothesis %s', (name) => {
      const broken = fc.sample(breaking[name], { seed, numRuns: 100 }).filter((subject) => !theorem.hypotheses[name].holds(subject));
      expect(broken.length).toBeGreaterThanOrEqual(10);
    });

    it.each(scopes.map((scope) => ({ ...scope })))('the scope “$name” has $size subjects', ({ size, subjects }) => {
      let count = 0;
      for (const _ of subjects()) count += 1;
      expect(count).toBe(size);
    });
  });
}
