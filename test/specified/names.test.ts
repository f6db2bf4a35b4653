/**
 * What is proved of one case for all its renamings says the same under every name: no theorem speaks of the first agent, of an action or of the next
 * contingency by its place, but where `properties/quantified-shapes.ts` says that it does, and there every case is proved.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../cli/run/prove-theorem.js';
import { loadProperty } from '../../properties/load.js';
import { QUANTIFIED } from '../../properties/quantified.js';
import { rational } from '../../src/exact/rational.js';
import { casesOfShape, type Shape } from '../../src/specified/cases.js';
import { isAmong } from '../../src/specified/is-among.js';
import { type ShapeCase, subjectOfCase } from '../../src/specified/subject-of-case.js';
import { reindex } from '../../src/theory/order/canonical.js';
import { symmetries } from '../../src/theory/order/symmetries.js';
import { holds } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { meets, type Theorem } from '../../src/theory/statement/theorem.js';
import { THEOREMS } from '../../theorems/catalogue.js';

/** A draw, the same each time. */
let state = 3;
const below = (n: number): number => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * n);
};

const theoremOf = (id: string): Theorem<Subject> => {
  const found = THEOREMS.find((each: Theorem<never>) => each.id === id);
  if (found === undefined) throw new Error(`no page states ${id}`);
  return found as unknown as Theorem<Subject>;
};

/** The numbers of a case: small payoffs, so that there are ties; positive weights, chances below 1. */
const number = (contingencies: number) => (name: string) =>
  name.startsWith('p(')
    ? rational(`${1 + below(2)}/${2 * contingencies}`)
    : name === 'chance' || name === 'error'
      ? rational(`1/${2 + below(3)}`)
      : /^λ|^B|^loss/.test(name)
        ? rational(`${below(5)}/2`)
        : rational(below(4) - 1);

/** With messages, or of every finer language, it takes long beyond the shape that is proved. */
const isLong = (field: string): boolean => field.startsWith('parameter ') || field === 'finer';

/** What a theorem says of a subject: whether it meets the hypotheses, and the conclusion. */
function said(theorem: Theorem<Subject>, subject: Subject): string {
  const met = meets(theorem, subject);
  try {
    return `${met} ${holds(theorem.conclude(subject))}`;
  } catch {
    return `${met} raises`;
  }
}

const DRAWS = 12;

/** Whether some renaming of some drawn subject of the cases changes what is said; and how many were tried. */
function changes(theorem: Theorem<Subject>, cases: readonly ShapeCase[]): { readonly found: number; readonly tried: number } {
  let [found, tried] = [0, 0];
  for (let k = 0; k < DRAWS; k++) {
    const of = cases[below(cases.length)];
    const subject = subjectOfCase(of, [], number(of.contingencies));
    if (subject === null) continue;
    const group = symmetries(subject.environment);
    const before = said(theorem, subject);
    for (let j = 0; j < 3; j++) {
      tried++;
      if (said(theorem, reindex(subject, group[below(group.length)].renaming)) !== before) found++;
    }
  }
  return { found, tried };
}

const own = Object.entries(QUANTIFIED).flatMap(([id, quantified]) =>
  quantified.kind !== 'shape'
    ? []
    : [
        {},
        ...(quantified.contingencies === undefined || quantified.has.some(isLong) ? [] : [{ contingencies: 3 }]),
        ...(quantified.contingencies !== undefined || quantified.actions !== undefined ? [] : [{ actions: [2, 2, 2] }]),
      ].map((asked: Partial<Shape>) => {
        const contingencies = asked.contingencies ?? quantified.contingencies ?? 1;
        const shape: Shape = {
          actions: asked.actions ?? quantified.actions ?? [2, 2],
          contingencies,
          languages: contingencies > 1 || (asked.actions?.length ?? 0) > 2 ? 'actions verifiable' : 'all',
          classes: ['subsidy-free', 'balanced', 'unrestricted'],
        };
        return { id, quantified, shape };
      }),
);

describe('what is proved for all names', () => {
  it.each(own.filter(({ quantified, shape }) => !quantified.speaksOfPlaces?.(shape)))(
    'is said of all alike: $id, $shape.actions, $shape.contingencies',
    ({ id, quantified, shape }) => {
      const { found, tried } = changes(theoremOf(id), casesOfShape(shape, quantified.has, 'as named'));
      expect([found, tried > 0]).toEqual([0, true]);
    },
  );

  it('is seen to be said of some, where a theorem speaks of places', () => {
    const cases = (id: string, contingencies: number) =>
      casesOfShape(
        { actions: [2, 2], contingencies, languages: 'actions verifiable', classes: ['unrestricted'] },
        QUANTIFIED[id]?.kind === 'shape' ? QUANTIFIED[id].has : [],
        'as named',
      );
    for (const [id, contingencies] of [
      ['a-lone-reporter-adds-nothing', 2],
      ['pooled-contingencies-leave-a-gap', 3],
    ] as const) {
      const seen = Array.from({ length: 20 }, () => changes(theoremOf(id), cases(id, contingencies)).found);
      expect(Math.max(...seen), id).toBeGreaterThan(0);
    }
  });
});

/** What each hypothesis says of a subject, and the conclusion, which may raise where a hypothesis fails. */
function saidOneByOne(theorem: Theorem<Subject>, subject: Subject): string {
  const hypotheses = Object.values(theorem.hypotheses).map((hypothesis) => hypothesis.holds(subject));
  try {
    return JSON.stringify([hypotheses, holds(theorem.conclude(subject))]);
  } catch (error) {
    if (hypotheses.every(Boolean)) throw error;
    return JSON.stringify([hypotheses, null]);
  }
}

describe('what is proved without a hypothesis', () => {
  const ids = Object.keys(QUANTIFIED).filter((id) => QUANTIFIED[id].kind === 'shape');
  it.each(ids)('is said of all alike, but where %s speaks of places', async (id) => {
    const quantified = QUANTIFIED[id];
    const { theorem, meeting, breaking = {} } = await loadProperty(id);
    for (const draws of [meeting, ...Object.values(breaking)]) {
      for (const subject of fc.sample(draws, { numRuns: 20, seed: 7 })) {
        const { actions, contingencies } = subject.environment;
        const on = { actions: actions.map((own) => own.length), contingencies: contingencies.length };
        if (quantified.kind !== 'shape' || quantified.speaksOfPlaces?.(on)) continue;
        const group = symmetries(subject.environment);
        const other = reindex(subject, group[below(group.length)].renaming);
        expect(saidOneByOne(theorem, other), JSON.stringify(on)).toBe(saidOneByOne(theorem, subject));
      }
    }
  });
});

describe('a theorem that speaks of places', () => {
  const plan = planOf(theoremOf('a-lone-reporter-adds-nothing') as unknown as Theorem<never>, {});
  const cases = 'cases' in plan ? plan.cases : [];

  it('is proved of every choice, whoever moves', () => {
    const choices = new Set(cases.map((of) => JSON.stringify(of.kind === 'shape' && of.choice)));
    expect(choices.size).toBe(16);
    expect(cases.every((of) => of.kind === 'shape' && of.named)).toBe(true);
  });

  it('has no case for another', () => {
    const at = (choice: string) => cases.filter((of) => of.kind === 'shape' && of.choice?.join() === choice);
    expect([isAmong(at('0,2')[0], at('0,2')), isAmong(at('0,2')[0], at('0,1'))]).toEqual([true, false]);
  });
});
