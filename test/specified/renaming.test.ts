/**
 * A proof for all numbers of a shape takes one case for all that renaming makes of it: right for a theorem that says the same of a subject under every name,
 * hypothesis by hypothesis, and wrong for one that speaks of the first agent or of the next contingency. That is asked of every theorem whose cases are
 * taken up to renaming.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadProperty } from '../../properties/load.js';
import { QUANTIFIED } from '../../properties/quantified.js';
import { indices } from '../../src/exact/range.js';
import { permutations, reindex } from '../../src/theory/order/canonical.js';
import { holds } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { Subject } from '../../src/theory/statement/subject.js';

/** Subjects of each kind that are drawn. */
const DRAWN = 20;

let seed = 1;
const below = (n: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};
const anyOrder = (count: number): number[] => {
  const orders = permutations(indices(count));
  return orders[below(orders.length)];
};

/** A subject under other names. */
function renamed(subject: Subject): Subject {
  const { agents, actions, contingencies } = subject.environment;
  const order = anyOrder(agents.length);
  return reindex(subject, {
    agents: order,
    actions: order.map((agent) => anyOrder(actions[agent].length)),
    contingencies: anyOrder(contingencies.length),
    base: 0,
  });
}

/** What a theorem says of a subject: which hypotheses it meets, and whether the conclusion holds; it may say nothing where a hypothesis fails. */
function said({ theorem }: Property<Subject>, subject: Subject): string {
  const hypotheses = Object.values(theorem.hypotheses).map((hypothesis) => hypothesis.holds(subject));
  try {
    return JSON.stringify([hypotheses, holds(theorem.conclude(subject))]);
  } catch (error) {
    if (hypotheses.every(Boolean)) throw error;
    return JSON.stringify([hypotheses, null]);
  }
}

const shapes = Object.entries(QUANTIFIED).flatMap(([id, quantified]) => (quantified.kind === 'shape' ? [{ id, ...quantified }] : []));

describe('renaming', () => {
  it.each(shapes)('changes what $id says just if its cases are taken as named', async ({ id, named = false }) => {
    const property: Property<Subject> = await loadProperty(id);
    let changed = 0;
    for (const draws of [property.meeting, ...Object.values(property.breaking ?? {})]) {
      for (const subject of fc.sample(draws, { numRuns: DRAWN, seed: 7 })) {
        if (said(property, subject) !== said(property, renamed(subject))) changed++;
      }
    }
    expect(changed > 0).toBe(named);
  });
});
