/**
 * What theorems take one by one they claim of each alone: the conclusion about all holds just if it does whichever one is taken each time. Otherwise a proof for
 * all numbers, which takes any one, would say something else than the theorem.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Rational } from '../../../src/exact/rational.js';
import type { Conclusion } from '../../../src/theory/statement/conclusion.js';
import type { Property } from '../../../src/theory/statement/property.js';
import type { Subject } from '../../../src/theory/statement/subject.js';

const ONE_BY_ONE = '../../../src/theory/statement/one-by-one.js';
const AT_WEIGHTS = '../../../theorems/prosociality/at-weights.js';

/** Which one is taken each time, or null for all; and of how many each was. */
const taking: { which: number[] | null; of: number[] } = { which: null, of: [] };

const oneByOne = <Item>(items: readonly Item[]): readonly Item[] => {
  if (taking.which === null || items.length < 2) return items;
  const one = taking.which[taking.of.length] ?? 0;
  taking.of.push(items.length);
  return [items[one]];
};

// Modules are shared by the tests of a process: these are loaded anew, around the stand-ins, and forgotten.
vi.resetModules();
vi.doMock(ONE_BY_ONE, () => ({ oneByOne }));
// Where a claim is made at several weights one of them is taken too, or each weight would multiply the ways.
vi.doMock(AT_WEIGHTS, () => ({
  atWeights: (weights: () => readonly Rational[], claiming: (weight: Rational, which: string) => Conclusion) =>
    all(...oneByOne(weights()).map((weight) => claiming(weight, 'a weight'))),
}));
const { all, holds } = await import('../../../src/theory/statement/conclusion.js');
const USING = [
  (await import('../../../properties/contracts/a-bystander-makes-classes-agree.js')).aBystanderMakesClassesAgreeProperty,
  (await import('../../../properties/contracts/forcing-contracts-lose.js')).forcingContractsLoseProperty,
  (await import('../../../properties/contracts/one-contingency-closed-form.js')).oneContingencyClosedFormProperty,
  (await import('../../../properties/prosociality/prosocial-threshold.js')).prosocialThresholdProperty,
  (await import('../../../properties/prosociality/supporting-weights-form-an-interval.js')).supportingWeightsFormAnIntervalProperty,
  (await import('../../../properties/prosociality/contracts-and-prosociality-substitute.js')).contractsAndProsocialitySubstituteProperty,
  (await import('../../../properties/prosociality/only-traps-survive-large-weights.js')).onlyTrapsSurviveLargeWeightsProperty,
] as unknown as readonly Property<Subject>[];
vi.doUnmock(ONE_BY_ONE);
vi.doUnmock(AT_WEIGHTS);
vi.resetModules();

/** Runs once for every way to take one each time; whether it comes out true each time. */
function whicheverIsTaken(run: () => boolean): { readonly always: boolean; readonly ways: number } {
  let [always, ways] = [true, 0];
  let which: number[] | null = [];
  while (which !== null) {
    Object.assign(taking, { which, of: [] });
    always = run() && always;
    ways++;
    const taken: number[] = taking.of.map((_, k) => which?.[k] ?? 0);
    while (taken.length > 0 && taken[taken.length - 1] + 1 === taking.of[taken.length - 1]) taken.pop();
    which = taken.length === 0 ? null : taken.with(-1, taken[taken.length - 1] + 1);
  }
  taking.which = null;
  return { always, ways };
}

/** The theorems whose files take something one by one. */
const theorems = new URL('../../../theorems/', import.meta.url);
const ids = readdirSync(theorems, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, theorems), 'utf8'))
  .filter((text) => text.includes("/one-by-one.js'"))
  .flatMap((text) => [...text.matchAll(/^ {2}id: '(.*)',$/gm)].map(([, id]) => id));

describe('what is taken one by one', () => {
  it('is asked of every theorem that takes something so', () => {
    expect(ids.sort()).toEqual(USING.map(({ theorem }) => theorem.id).sort());
  });

  it.each(USING.map((property) => [property.theorem.id, property] as const))('%s: is claimed of each alone', (_, property) => {
    const seen = { true: 0, false: 0, ways: 0 };
    for (const draws of [property.meeting, ...Object.values(property.breaking)]) {
      for (const subject of fc.sample(draws, { numRuns: 20, seed: 7 })) {
        const whole = holds(property.theorem.conclude(subject));
        const { always, ways } = whicheverIsTaken(() => holds(property.theorem.conclude({ ...subject })));
        expect(always).toBe(whole);
        seen[`${whole}`]++;
        seen.ways += ways;
      }
    }
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(0);
    expect(seen.ways).toBeGreaterThan(2 * (seen.true + seen.false));
  });
});
