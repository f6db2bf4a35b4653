import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeLanguage } from '../../../src/contract/language/language.js';
import { equal, isNegative, numerator, rational, subtract, sum } from '../../../src/exact/rational.js';
import { neighbour } from '../../../src/theory/order/neighbour.js';
import { random } from '../../../src/theory/order/random-stream.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import { anySubject } from '../any-subject.js';

const FIELDS = ['environment', 'language', 'choice', 'weight', 'contingency', 'mechanismClass'] as const;
type Field = (typeof FIELDS)[number];

const exact = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
const same = (a: unknown, b: unknown) => JSON.stringify(a, exact) === JSON.stringify(b, exact);
/** The members of two lists that differ. */
const changes = <Value>(a: readonly Value[], b: readonly Value[]) =>
  a.flatMap((value, k) => (same(value, b[k]) ? [] : [[value, b[k]] as const]));

describe('neighbours', () => {
  it('differ in at most two fields, each a little: two steps at most', () => {
    fc.assert(
      fc.property(anySubject(), fc.integer(), (subject, seed) => {
        const near: Subject = neighbour(subject, random(seed));
        const changed = FIELDS.filter((field) => !same(subject[field], near[field]));
        expect(changed.length).toBeLessThanOrEqual(2);
        expect(Object.keys(near).sort()).toEqual(Object.keys(subject).sort());
        // A step exchanges two payoffs at most.
        const payoffs = changes(subject.environment.payoffs.flat(2), near.environment.payoffs.flat(2));
        expect(payoffs.length).toBeLessThanOrEqual(4);
        expect(sum(near.environment.prior)).toEqual(rational(1));
        expect(changes(subject.choice ?? [], near.choice ?? []).length).toBeLessThanOrEqual(2);
        for (const profile of near.choice ?? []) expect(near.environment.payoffs[0][profile]).toBeDefined();
        if (near.contingency !== undefined) expect(near.environment.contingencies[near.contingency]).toBeDefined();
        if (subject.weight !== undefined && near.weight !== undefined && !isNegative(subject.weight))
          expect(isNegative(near.weight)).toBe(false);
        if (near.language !== undefined && subject.language !== undefined) {
          expect(Math.abs(near.language.count - subject.language.count)).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are of every kind: more often other payoffs than another field, one step as often as two', () => {
    const environment = plainEnvironment(
      [2, 2],
      [rational('1/2'), rational('1/2')],
      Array.from({ length: 16 }, (_, k) => rational(100 * k)),
    );
    const language = completeLanguage(environment);
    const subject: Subject = { environment, language, choice: [3, 1], weight: rational(9), contingency: 0, mechanismClass: 'balanced' };
    const draws = random(7);
    const counts = new Map<string, number>();
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    for (let k = 0; k < 1000; k++) {
      const near: Subject = neighbour(subject, draws);
      const changed: Field[] = FIELDS.filter((field) => !same(subject[field], near[field]));
      count(`${changed.length} fields`);
      for (const field of changed) count(field);
      const moved = changes(environment.payoffs.flat(2), near.environment.payoffs.flat(2));
      if (moved.length === 2 && equal(moved[0][0], moved[1][1]) && equal(moved[1][0], moved[0][1])) count('exchanged');
      if (moved.length !== 1) continue;
      const by = subtract(moved[0][1], moved[0][0]);
      count(['1', '2', '5'].includes(`${isNegative(by) ? -numerator(by) : numerator(by)}`) ? `by ${numerator(by)}` : 'set equal');
    }
    const seen = (what: string) => counts.get(what) ?? 0;
    const account = JSON.stringify([...counts]);
    for (const step of [1, -1, 2, -2, 5, -5]) expect(seen(`by ${step}`), account).toBeGreaterThan(10);
    for (const field of FIELDS) expect(seen(field), account).toBeGreaterThan(25);
    expect(seen('exchanged'), account).toBeGreaterThan(25);
    expect(seen('set equal'), account).toBeGreaterThan(25);
    // A step changes payoffs three times out of five, and no second step does half of the time: (1 − 0.4 · 0.7) of 1000.
    expect(seen('environment'), account).toBeGreaterThan(640);
    expect(seen('environment'), account).toBeLessThan(800);
    expect(seen('1 fields'), account).toBeGreaterThan(500);
    expect(seen('2 fields'), account).toBeGreaterThan(150);
  });

  it('of a family have one number another, and the environment of their numbers; where they make none the subject stays', () => {
    const build = ({ a, b }: Readonly<Record<string, ReturnType<typeof rational>>>) =>
      isNegative(a) ? null : plainEnvironment([2], [rational(1)], [a, b]);
    const subject: Subject = {
      environment: plainEnvironment([2], [rational(1)], [rational(0), rational(3)]),
      parameters: { a: rational(0), b: rational(3) },
      family: { name: 'two payoffs', build },
      weight: rational(1),
    };
    const draws = random(3);
    const seen = { a: 0, b: 0, both: 0, neither: 0 };
    for (let k = 0; k < 400; k++) {
      const near: Subject = neighbour(subject, draws);
      const { a, b } = near.parameters as { readonly a: ReturnType<typeof rational>; readonly b: ReturnType<typeof rational> };
      expect(near.environment).toEqual(build({ a, b }));
      expect(near.weight).toEqual(subject.weight);
      const [first, second] = [!equal(a, rational(0)), !equal(b, rational(3))];
      seen[first && second ? 'both' : first ? 'a' : second ? 'b' : 'neither'] += 1;
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(15);
  });
});

describe('the random numbers of a search', () => {
  it('are those of mulberry32', () => {
    const draws = random(0);
    expect([draws(), draws(), draws()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });
});
