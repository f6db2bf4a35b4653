/** A subject is the subject of its case at its numbers, and its case is among those of its shape, whatever the names. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../properties/catalogue.js';
import { QUANTIFIED } from '../../properties/quantified.js';
import { rational } from '../../src/exact/rational.js';
import { readCounterexample } from '../../src/formats/checks/counterexample.js';
import { subjectObject } from '../../src/formats/subjects/subject-object.js';
import { caseOfSubject } from '../../src/specified/case-of-subject.js';
import { ALL_CLASSES, casesOfShape } from '../../src/specified/cases.js';
import { isAmong } from '../../src/specified/is-among.js';
import { type Case, subjectOfCase } from '../../src/specified/subject-of-case.js';

const folder = new URL('../../counterexamples/', import.meta.url);
const stored = Object.keys(QUANTIFIED).flatMap((id) => {
  const families = CATALOGUE.find(({ theorem }) => theorem.id === id)?.families ?? [];
  const names = readdirSync(folder).includes(id) ? readdirSync(new URL(`${id}/`, folder)) : [];
  return names.map((name) => {
    const { subject } = readCounterexample(readFileSync(new URL(`${id}/${name}`, folder), 'utf8'), () => families);
    return { id, name, families, subject };
  });
});

describe('a stored subject', () => {
  it('is that of its case at its numbers, but for names', () => {
    let families = 0;
    for (const { id, name, families: known, subject } of stored) {
      const { of, numbers } = caseOfSubject(subject, { isGiven: (_, parameter) => parameter === 'n', isBounded: name.length % 2 === 0 });
      const again = subjectOfCase(of, known, (unknown) => rational(numbers[unknown]));
      const apart = (all: typeof subject) => {
        const { game, ...rest } = JSON.parse(JSON.stringify(subjectObject(all)));
        return [
          game.payoffs === undefined ? null : Object.values(game.payoffs),
          Object.values(game.contingencies ?? {}),
          rest.family,
          rest.class,
        ];
      };
      expect(again && apart(again), `${id}/${name}`).toEqual(apart(subject));
      expect(
        again && [
          again.weight,
          again.weights,
          again.choice,
          again.language?.cells,
          again.parameters,
          again.transfers,
          again.perceived,
          again.liability ?? null,
        ],
      ).toEqual([
        subject.weight,
        subject.weights,
        subject.choice,
        subject.language?.cells,
        subject.parameters,
        subject.transfers,
        subject.perceived,
        subject.liability ?? null,
      ]);
      families += Number(of.kind === 'family');
    }
    expect(Math.min(families, stored.length - families)).toBeGreaterThan(30);
  });
});

describe('a case', () => {
  const shape = { actions: [2, 2], contingencies: 1, languages: 'all', classes: ALL_CLASSES } as const;
  const cases = casesOfShape(shape, ['language', 'choice', 'mechanismClass']);
  const own: Case = {
    kind: 'shape',
    actions: [2, 2],
    contingencies: 1,
    language: [[0, 0, 1, 0]],
    choice: [2],
    mechanismClass: 'balanced',
    named: true,
  };

  it('is among those of its shape under whatever names, one for all renamings', () => {
    const named = casesOfShape(shape, ['language', 'choice', 'mechanismClass'], 'as named');
    expect(named.length).toBeGreaterThan(3 * cases.length);
    for (const each of named) expect(isAmong(each, cases), JSON.stringify(each)).toBe(true);
    expect(isAmong(own, cases)).toBe(true);
    expect(isAmong({ ...own, language: [[5, 5, 1, 5]] }, cases)).toBe(true);
  });

  it('is not among others', () => {
    const alone = cases.filter(({ choice, language }) => choice?.[0] !== 3 || new Set(language?.flat()).size !== 2);
    const others: Case[] = [
      { ...own, actions: [1, 2], language: [[0, 0]], choice: [0] },
      { ...own, liability: '1' },
      { ...own, weight: true },
      {
        ...own,
        contingencies: 2,
        language: [
          [0, 0, 1, 0],
          [0, 0, 1, 0],
        ],
        choice: [2, 2],
      },
      { kind: 'family', family: 'symmetric 2x2 game', numbers: { T: null } },
    ];
    for (const other of others) expect(isAmong(other, cases), JSON.stringify(other)).toBe(false);
    expect(
      isAmong(
        own,
        alone.filter(({ mechanismClass }) => mechanismClass !== 'balanced'),
      ),
    ).toBe(false);
    const ofFamily = (numbers: Readonly<Record<string, string | null>>): Case => ({ kind: 'family', family: 'team', numbers });
    expect(isAmong(ofFamily({ n: '2', c: null }), [ofFamily({ c: null, n: '2' })])).toBe(true);
    expect(isAmong(ofFamily({ n: '3', c: null }), [ofFamily({ c: null, n: '2' })])).toBe(false);
  });
});
