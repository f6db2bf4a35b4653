import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../properties/catalogue.js';
import { loadProperty } from '../../properties/load.js';
import { ZERO } from '../../src/exact/rational.js';
import { readCounterexample } from '../../src/formats/checks/counterexample.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import { flaw, flawOfWitness, type Relation } from '../../src/theory/statement/relation.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { meets, type Theorem } from '../../src/theory/statement/theorem.js';
import { RELATIONS } from '../../theorems/relations.generated.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
const SUBJECTS = 100;

function theoremOf(id: string): Theorem<never> {
  const found = CATALOGUE.find(({ theorem }) => theorem.id === id);
  if (found === undefined) throw new Error(`no theorem ${id}`);
  return found.theorem;
}

/** Random subjects that meet the hypotheses of a theorem. */
async function subjectsOf(id: string, count = SUBJECTS): Promise<Subject[]> {
  const property = await loadProperty(id);
  return fc.sample(property.meeting, { numRuns: count, seed }).filter((subject) => meets(property.theorem, subject));
}

/** The stored witness of an existence statement. */
function witnessOf(id: string): Subject {
  const file = fileURLToPath(new URL(`../../counterexamples/${id}/witness.json`, import.meta.url));
  return readCounterexample(readFileSync(file, 'utf8'), () => []).subject;
}

const named = (relations: readonly Relation[]) =>
  relations.map((relation) => ({ ...relation, title: `${relation.from} → ${relation.to}` }));
const translated = RELATIONS.filter(({ instances }) => instances !== undefined);

describe(`relations between theorems (replay: SEED=${seed} npx vitest run test/theorems/relations)`, () => {
  it('relate theorems of the catalogue, no two of them twice in the same direction', () => {
    const ids = CATALOGUE.map(({ theorem }) => theorem.id);
    for (const { from, to } of RELATIONS) {
      expect(ids).toContain(from);
      expect(ids).toContain(to);
      expect(from).not.toBe(to);
    }
    const pairs = RELATIONS.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('run in no circle: no theorem gives itself', () => {
    const given = (id: string, seen: readonly string[]): void => {
      expect(seen, `${seen.join(' → ')} → ${id}`).not.toContain(id);
      for (const { from, to, kind } of RELATIONS) if (from === id && kind !== 'excludes') given(to, [...seen, id]);
    };
    for (const { from } of RELATIONS) given(from, []);
  });

  it('are mostly checked', () => {
    expect(translated.length).toBeGreaterThanOrEqual(12);
  });

  it.each(named(translated))('$title', async (relation) => {
    const subjects = await subjectsOf(relation.to);
    expect(subjects.length).toBeGreaterThanOrEqual(SUBJECTS / 2);
    expect(subjects.some((subject) => (relation.instances?.(subject) ?? []).length > 0)).toBe(true);
    for (const subject of subjects) expect(flaw(relation, theoremOf(relation.from), subject)).toBeNull();
  });

  it.each(named(RELATIONS.filter(({ witness }) => witness !== undefined)))('$title: by its witness', (relation) => {
    expect(existsSync(fileURLToPath(new URL(`../../counterexamples/${relation.from}`, import.meta.url)))).toBe(true);
    expect(flawOfWitness(relation, theoremOf(relation.to), witnessOf(relation.from))).toBeNull();
  });
});

describe('a broken relation', () => {
  const find = (from: string, to: string): Relation => {
    const found = RELATIONS.find((relation) => relation.from === from && relation.to === to);
    if (found === undefined) throw new Error(`no relation ${from} → ${to}`);
    return found;
  };
  const flaws = async (relation: Relation): Promise<(string | null)[]> =>
    (await subjectsOf(relation.to)).map((subject) => flaw(relation, theoremOf(relation.from), subject));

  it('is seen if the translation does not carry the hypotheses over', async () => {
    const relation = find('closed-walks-decide', 'undetectable-temptation');
    const balanced: Relation = {
      ...relation,
      instances: (subject) => (relation.instances?.(subject) ?? []).map((instance) => ({ ...instance, mechanismClass: 'balanced' })),
    };
    expect(await flaws(balanced)).toContain('an instance does not meet the hypotheses');
  });

  it('is seen if the step does not follow from what is given', async () => {
    const relation = find('closed-walks-decide', 'choices-are-cyclically-monotone');
    const elsewhere: Relation = {
      ...relation,
      instances: (subject) =>
        (relation.instances?.(subject) ?? []).map((instance) => ({ ...instance, choice: (instance.choice ?? []).map(() => 0) })),
    };
    expect((await flaws(elsewhere)).some((found) => found?.startsWith('the step fails'))).toBe(true);
  });

  it('is seen if the conclusion fails for an instance', async () => {
    const relation = find('prosocial-threshold', 'prosociality-closes-every-gap');
    const never = { ...theoremOf(relation.from), conclude: () => claim(['something', 'infinite'], '=', ['something else', 'undefined']) };
    const [subject] = await subjectsOf(relation.to, 1);
    expect(flaw(relation, never, subject)).toBe(
      'the conclusion fails for an instance: claimed: something = something else; found: infinite and undefined',
    );
  });

  it('is seen if what is excluded is met', async () => {
    const relation = find('verifiable-payoffs-suffice', 'undetectable-temptation');
    const [subject] = await subjectsOf(relation.to, 1);
    const anything = { ...theoremOf(relation.from), hypotheses: {}, conclude: () => all() };
    expect(flaw(relation, anything, subject)).toBe('an instance meets the hypotheses of both');
  });

  it('is seen if a witness is turned into none', () => {
    const relation = find('prosociality-worsens-the-only-equilibrium', 'prosociality-worsens-the-best-equilibrium');
    const selfish: Relation = { ...relation, witness: (subject) => ({ ...subject, weight: ZERO }) };
    expect(flawOfWitness(selfish, theoremOf(relation.to), witnessOf(relation.from))).toBe('it does not meet the hypotheses');
  });
});
