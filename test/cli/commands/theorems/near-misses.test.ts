/** Statements that are almost theorems of the catalogue, as a theorist would write them: each is refuted, and by a subject that meets its hypotheses. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadStatements } from '../../../../cli/files/load-module.js';
import { falsifying } from '../../../../src/theory/search/falsify.js';
import { holds } from '../../../../src/theory/statement/conclusion.js';
import { meets } from '../../../../src/theory/statement/theorem.js';
import type { Counterexample } from '../../../../src/theory/statement/verdict.js';

const folder = fileURLToPath(new URL('../../near-misses', import.meta.url));

/** Those whose conclusions are cheap; the others take seconds of processor time, and are for `lacuna falsify`. */
const QUICK = ['b8-without-everyone', 'b9-without-supermodularity', 'b16-balanced', 'c7-first-half', 'e4-a-tenth'];

describe('near misses as modules', () => {
  it('are of B2, B5, B8, B9, B16, C7, D and E4', () => {
    const parts = readdirSync(folder).map((name) => name.split('-')[0].toUpperCase());
    expect(parts.sort()).toEqual(['B16', 'B2', 'B5', 'B8', 'B9', 'C7', 'D', 'E4']);
  });

  it.each(QUICK)('%s is refuted', async (name) => {
    const [property] = await loadStatements(`${folder}/${name}.conjecture.ts`);
    let first: Counterexample<never> | null = null;
    const report = (one: unknown) => {
      first ??= one as Counterexample<never>;
    };
    // Minimising would take most of the time: the search ends with the first report.
    const run = falsifying(property, { runs: 20_000, seed: 1, all: 1, known: [], report, expired: () => first !== null });
    while (run.next().done !== true);
    const found = first as Counterexample<never> | null;
    expect(found).not.toBeNull();
    if (found === null) return;
    expect(meets(property.theorem, found.subject)).toBe(true);
    expect(holds(property.theorem.conclude(found.subject))).toBe(false);
  });
});
