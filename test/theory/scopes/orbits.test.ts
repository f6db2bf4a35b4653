import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/theory/order/canonical.js';
import { fixedPartitions, languagesWith } from '../../../src/theory/order/language-sets.js';
import { compareSubjects } from '../../../src/theory/order/order.js';
import { cycleLengths, symmetries } from '../../../src/theory/order/symmetries.js';
import { type Census, census, orbitCount, orbitSizes, type SpannedScope, sizeOf } from '../../../src/theory/scopes/orbits.js';
import { parseScope } from '../../../src/theory/scopes/scope-spec.js';
import { spannedScope } from '../../../src/theory/scopes/spanned-scope.js';
import type { Subject } from '../../../src/theory/statement/subject.js';

const SCOPES: readonly (readonly [string, readonly (keyof Subject)[]])[] = [
  ['2 actions, payoffs -1..1', ['environment', 'weight']],
  ['2x2, payoffs 0..1, all languages', ['environment', 'language']],
  ['1x2, payoffs 0..1, weights 0, 1', ['environment', 'choice', 'weights']],
  ['3x1, payoffs 0..1, all languages, all classes', ['environment', 'language', 'mechanismClass']],
  ['2 actions, 2 contingencies, payoffs 0..2', ['environment', 'contingency', 'choice']],
  ['2 actions, 3 contingencies, payoffs 0..1, all languages', ['environment', 'language']],
  ['1x2, 2 contingencies, payoffs 0..1, all languages', ['environment', 'language', 'finer']],
  ['2 actions, 2 contingencies, payoffs 0..1, contingency partitions', ['environment', 'language', 'finer', 'contingency']],
  ['1x1x1, payoffs 0..2, the empty and the complete language, weights 0, 1', ['environment', 'language', 'finer', 'weights']],
  ['2x2, payoffs 0..1, all languages', ['environment', 'language', 'liability', 'contingency']],
];

const NAMED = SCOPES.map(([text, fields]) => ({
  text: `${text}; ${fields.slice(1).join(', ')}`,
  scope: spannedScope(parseScope(text), fields),
}));

function counted(scope: SpannedScope): Census {
  const run = census(scope);
  for (;;) {
    const step = run.next();
    if (step.done && step.value !== null) return step.value;
  }
}

describe('the orbits of a scope', () => {
  it.each(NAMED)('“$text”: sizes add up, the census and the closed form agree, subjects ascend', ({ scope }) => {
    const { subjects, orbits, total } = counted(scope);
    const size = Number(sizeOf(scope.factors, scope.sample));
    expect([scope.size, subjects, total]).toEqual([size, size, size]);
    expect(BigInt(orbits)).toBe(orbitCount(scope));
    expect(orbits).toBeLessThan(subjects);
    let before = null;
    for (const subject of scope.subjects()) {
      if (before !== null && compareSubjects(before, subject) >= 0) expect([before, subject]).toEqual('ascending');
      before = subject;
    }
  });

  it('are one for each canonical form', () => {
    const scope = spannedScope(parseScope('1x2, payoffs -1..1, all languages'), ['environment', 'language', 'choice']);
    const sizes = orbitSizes(scope.sample);
    const forms = new Map<string, number>();
    const text = (subject: object) => JSON.stringify(subject, (_, value) => (typeof value === 'bigint' ? `${value}` : value));
    for (const subject of scope.subjects()) forms.set(text(canonical(subject)), (forms.get(text(canonical(subject))) ?? 0) + 1);
    const found = new Map<string, number>();
    for (const subject of scope.subjects()) if (sizes(subject) > 0) found.set(text(canonical(subject)), sizes(subject));
    expect(found).toEqual(forms);
  });

  it('stand for all subjects in a scope up to renaming', () => {
    const text = '2x2, payoffs 0..1, all languages';
    const whole = spannedScope(parseScope(text), ['environment', 'language']);
    const some = spannedScope(parseScope(`${text}, up to renaming`), ['environment', 'language']);
    const list = [...some.subjects()];
    expect(list.length).toBe(some.size);
    expect(BigInt(some.size)).toBe(orbitCount(whole));
    const sizes = orbitSizes(whole.sample);
    expect(list.reduce((total, subject) => total + sizes(subject), 0)).toBe(whole.size);
  });

  it('notice a subject that is missing and one that comes twice', () => {
    const scope = spannedScope(parseScope('2x2, payoffs 0..1'), ['environment']);
    const [first, second, ...others] = scope.subjects();
    expect(counted({ ...scope, subjects: () => [first, ...others] }).total).not.toBe(scope.size);
    expect(counted({ ...scope, subjects: () => [first, first, second, ...others] }).total).not.toBe(scope.size);
  });
});

describe('partitions that a permutation leaves as they are', () => {
  it('are those of the list of all', () => {
    const { sample } = spannedScope(parseScope('3x2, payoffs 0..0'), ['environment']);
    const all = [1, 2, 3, 4, 5, 6].flatMap((cells) => [...languagesWith(sample, 'all', cells)]);
    expect(all.length).toBe(203);
    for (const { outcomes } of symmetries(sample)) {
      const still = all.filter(({ cells: [row] }) =>
        row.every((cell, a) => row.every((other, b) => (cell === other) === (row[outcomes[a]] === row[outcomes[b]]))),
      );
      expect(BigInt(still.length)).toBe(fixedPartitions(cycleLengths(outcomes)));
    }
  });
});
