/** What the package says is proved: each entry is a theorem that can be proved so, in these words; some are proved again; the pages say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceFor, provedLines, provedTable, rungs } from '../cli/files/proved.js';
import { planOf } from '../cli/run/prove-theorem.js';
import { readShape } from '../src/specified/read-shape.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import { THEOREMS } from '../theorems/catalogue.js';
import { lacuna } from './cli/run-lacuna.js';

const { theorems } = provedTable();
const statements: readonly { readonly theorem: string }[] = JSON.parse(
  readFileSync(new URL('../proofs/statements.json', import.meta.url), 'utf8'),
).statements;
const theoremOf = (id: string): Theorem<never> | undefined => THEOREMS.find((each: Theorem<never>) => each.id === id);

describe('proved/for-all-numbers.json', () => {
  it('has every dilemma and effort game with closed forms, and the core of parts A to C', () => {
    const core = ['first-best-bound', 'undetectable-temptation', 'prosocial-threshold', 'last-effort-is-never-bought', 'chicken-threshold'];
    expect(core.filter((id) => theorems[id] === undefined)).toEqual([]);
    expect(Object.keys(theorems).length).toBeGreaterThanOrEqual(50);
  });

  it('has every statement about a dilemma or an effort game that can be proved so', () => {
    const families = THEOREMS.filter(({ part }: Theorem<never>) => /^[DE]/.test(part));
    const provable = families.filter((theorem: Theorem<never>) => 'cases' in planOf(theorem, {}));
    expect(provable.length).toBeGreaterThan(45);
    expect(provable.map(({ id }: Theorem<never>) => id).filter((id) => theorems[id] === undefined)).toEqual([]);
  });

  it.each(Object.entries(theorems))('%s: is quantified over as the table says', (id, entry) => {
    const theorem = theoremOf(id);
    if (theorem === undefined) throw new Error('no such theorem');
    const plan = planOf(theorem, {});
    expect('cases' in plan && [plan.words, plan.cases.length]).toEqual([entry.for, entry.shapes]);
    expect(entry.cases >= entry.meeting && entry.meeting > 0).toBe(true);
    for (const { shape, ...further } of entry.further ?? []) {
      const other = planOf(theorem, readShape(shape));
      expect('cases' in other && [other.words, other.cases.length]).toEqual([further.for, further.shapes]);
      expect(further.cases >= further.meeting && further.meeting > 0).toBe(true);
    }
  });

  it('is what lacuna prove finds, for some of it', async () => {
    const some = ['chicken-threshold', 'travelers-dilemma-threshold', 'defection-dominates', 'three-equilibria-in-the-stag-hunt'];
    const { status, out } = await lacuna('prove', ...some, '--time', '600', '--json');
    expect(status).toBe(0);
    const found: readonly { readonly id: string; readonly cases: number }[] = JSON.parse(out).theorems;
    expect(Object.fromEntries(found.map(({ id, cases }) => [id, cases]))).toEqual(
      Object.fromEntries(some.map((id) => [id, theorems[id].cases])),
    );
  });
});

describe('what is said of it', () => {
  it('is what the tables say, on every page', async () => {
    const list = (await lacuna('list')).out.split('\n');
    for (const { id } of THEOREMS) {
      const kernel = statements.some(({ theorem }) => theorem === id);
      expect(rungs(evidenceFor(id)).includes('kernel'), id).toBe(kernel);
      expect(
        rungs(evidenceFor(id)).some((rung) => rung !== 'kernel'),
        id,
      ).toBe(theorems[id] !== undefined);
      const line = list.find((each) => each.split(/ +/).includes(id)) ?? '';
      expect(line.includes('[kernel]'), id).toBe(kernel);
    }
    const page = (await lacuna('explain', 'undetectable-temptation')).out;
    expect(page).toContain('What is proved');
    expect(page).toContain('for all games it speaks of');
    expect(page.replace(/\s+/g, ' ')).toContain(`proved for ${theorems['undetectable-temptation'].for}`);
    expect(provedLines(evidenceFor('no-such-theorem'))).toEqual([]);
  });
});
