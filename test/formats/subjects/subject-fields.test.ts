/** Subjects written by value and read again are the same; what is damaged is refused with its place. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rational } from '../../../src/exact/rational.js';
import type { Json } from '../../../src/formats/analysis/analysis-line.js';
import { counterexampleFile, readCounterexample } from '../../../src/formats/checks/counterexample.js';
import { readSubject } from '../../../src/formats/subjects/read-subject.js';
import { SUBJECT_FIELDS } from '../../../src/formats/subjects/subject-fields.js';
import { subjectObject } from '../../../src/formats/subjects/subject-object.js';
import { smallFractions } from '../../../src/theory/draw/arbitraries.js';
import { claim } from '../../../src/theory/statement/conclusion.js';
import type { Family } from '../../../src/theory/statement/family.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';
import { familySubject, type Subject } from '../../../src/theory/statement/subject.js';
import { anySubject } from '../../theory/any-subject.js';
import { complaint } from '../complaint.js';

/** Subjects with the fields that are lists of numbers beside any others. */
const rich = anySubject().chain((subject) => {
  const { environment: of, language } = subject;
  const row = fc.array(smallFractions, { minLength: of.agents.length, maxLength: of.agents.length });
  const rows = (count: number) => fc.array(row, { minLength: count, maxLength: count });
  return fc
    .record(
      {
        weights: row,
        transfers: rows(language?.count ?? 1),
        perceived: fc.tuple(...of.contingencies.map(() => rows(of.profileCount))),
        signals: fc.integer({ min: 1, max: 3 }).chain((count) =>
          fc.tuple(
            ...of.contingencies.map(() =>
              fc.array(fc.array(smallFractions, { minLength: count, maxLength: count }), {
                minLength: of.profileCount,
                maxLength: of.profileCount,
              }),
            ),
          ),
        ),
        garbling: fc
          .integer({ min: 1, max: 3 })
          .chain((count) => fc.array(fc.array(smallFractions, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 3 })),
        target: fc.tuple(...of.contingencies.map(() => fc.nat({ max: of.profileCount - 1 }))),
        parameters: fc.record({ M: smallFractions, η: smallFractions }),
      },
      { requiredKeys: [] },
    )
    .map(
      ({ transfers, garbling, ...fields }): Subject => ({
        ...subject,
        ...fields,
        ...(language && transfers && { transfers }),
        // A row for every signal, where there are signals.
        ...(garbling && { garbling: fields.signals?.[0][0].map((_, k) => garbling[k % garbling.length]) ?? garbling }),
      }),
    );
});

const line: Family = { name: 'a line', build: ({ x, y }) => (x && y ? plainEnvironment([2], [rational(1)], [x, y]) : null) };
const onLine = familySubject(line, { x: rational(2), y: rational('1/3') });
if (onLine === null) throw new Error('the line has a point there');

/** A subject with cells named as they are written. */
const named = (subject: Subject): Subject => {
  const { language, finer } = subject;
  const labels = (count: number) => Array.from({ length: count }, (_, k) => `k${k + 1}`);
  return {
    ...subject,
    ...(language && { language: { ...language, labels: labels(language.count) } }),
    ...(finer && { finer: { ...finer, labels: labels(finer.count) } }),
  };
};

const throughText = (value: Json): unknown => JSON.parse(JSON.stringify(value));

describe('a subject written by value', () => {
  it('is read as the same subject, with every field it may have', () => {
    fc.assert(
      fc.property(rich, (subject) => {
        expect(readSubject(throughText(subjectObject(subject)), [])).toEqual(named(subject));
      }),
    );
  });

  it('is one of its family again, and of no other', () => {
    const written = throughText(subjectObject(onLine));
    expect(readSubject(written, [line])).toEqual({ ...onLine, family: line });
    expect(complaint(() => readSubject(written, []))).toBe('subject.family: expected a family of the theorem, found "a line"');
    const moved = { ...Object(written), parameters: { x: '3', y: '1/3' } };
    expect(complaint(() => readSubject(moved, [line]))).toBe('subject.family: expected the game that the parameters make, found another');
  });
});

it('every field has its place in the schema of results', () => {
  const { $defs } = JSON.parse(readFileSync(new URL('../../../schemas/check.schema.json', import.meta.url), 'utf8'));
  const keys = Object.values(SUBJECT_FIELDS).map(({ key }) => key);
  expect(Object.keys($defs.subject.properties).sort()).toEqual(['game', ...keys].sort());
});

describe('a damaged subject is refused, with the place', () => {
  const game = plainEnvironment([2], [rational(1)], [rational(0), rational(1)]);
  const whole = throughText(subjectObject({ environment: game, weight: rational(1), contingency: 0, choice: [1], weights: [rational(1)] }));
  test.each<[string, unknown, string]>([
    ['game', undefined, 'subject.game'],
    ['game', { lacuna: 'environment@2' }, 'subject.game.lacuna'],
    ['weight', '1/0', 'subject.weight'],
    ['weight', 0.5, 'subject.weight'],
    ['weights', {}, 'subject.weights["1"]'],
    ['contingency', 'storm', 'subject.contingency'],
    ['choice', { w1: ['c'] }, 'subject.choice.w1[0]'],
    ['choice', { w1: [] }, 'subject.choice.w1'],
    ['class', 'generous', 'subject.class'],
    ['transfers', [], 'subject.transfers'],
    ['perceived', { w1: [['1']] }, 'subject.perceived.w1'],
    ['signals', { w1: [['1']] }, 'subject.signals.w1'],
    ['garbling', [], 'subject.garbling[0]'],
    ['garbling', [['1', '0'], ['1']], 'subject.garbling[1]'],
    ['colour', 'red', 'subject.colour'],
  ])('%s = %j', (key, value, place) => {
    expect(complaint(() => readSubject({ ...Object(whole), [key]: value }, []))).toContain(`${place}: expected`);
  });

  test('a garbling with another number of rows than there are signals', () => {
    const noisy = { ...Object(whole), signals: { w1: [['1'], ['1']] }, garbling: [['1'], ['1']] };
    expect(complaint(() => readSubject(noisy, []))).toContain('subject.garbling: expected 1 rows, one per signal');
  });
});

describe('a stored counterexample', () => {
  const found = {
    subject: onLine,
    conclusion: claim(['x', rational(2)], '=', ['y', rational(3)]),
    foundBy: 'sampling',
    minimality: 'locally minimal',
  } as const;
  const text = JSON.stringify(counterexampleFile('some-theorem', { name: 'some-hypothesis' }, found));

  it('is read with what it is to show, and its claim is not believed', () => {
    const stored = readCounterexample(text.replace('"="', '"<"'), () => [line]);
    expect(stored).toMatchObject({
      theorem: 'some-theorem',
      name: 'some-hypothesis',
      minimality: 'locally minimal',
      subject: { ...onLine, family: line },
      claim: [{ kind: 'comparison', relation: '<' }],
    });
  });

  it('of a theorem without several hypotheses names them, and no other one does', () => {
    const stored = { name: 'weakened', dropped: ['a', 'b'] };
    const weakened = JSON.stringify(counterexampleFile('some-theorem', stored, found));
    expect(readCounterexample(weakened, () => [line])).toMatchObject(stored);
    for (const wrong of [weakened.replace('weakened', 'refutation'), text.replace('some-hypothesis', 'weakened')])
      expect(complaint(() => readCounterexample(wrong, () => [line]))).toContain('dropped: expected the hypotheses left out');
  });

  it('of an unknown theorem, of another format or cut off is refused', () => {
    expect(complaint(() => readCounterexample(text, () => null))).toContain('theorem: expected the id of a theorem');
    expect(complaint(() => readCounterexample(text.replace('@1', '@2'), () => []))).toContain('lacuna: expected "counterexample@1"');
    expect(complaint(() => readCounterexample(text.slice(0, -20), () => [line]))).toContain('expected');
    expect(complaint(() => readCounterexample(text.replace('locally', 'very'), () => [line]))).toContain('minimality: expected one of');
  });
});
