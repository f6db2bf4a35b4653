/** Rounds on islands, and whose turn it is. */
import { describe, expect, it } from 'vitest';
import { loadProperty } from '../../properties/load.js';
import { decides } from '../../src/theory/check/decisive.js';
import { standing } from '../../src/theory/check/standing.js';
import { checkable } from '../../src/theory/checkable.js';
import { canonical } from '../../src/theory/order/canonical.js';
import { random } from '../../src/theory/order/random-stream.js';
import { subjectText } from '../../src/theory/order/subject-text.js';
import { nextArm } from '../../src/theory/search/bandit.js';
import { hunting } from '../../src/theory/search/hunting.js';
import { dropping } from '../../src/theory/statement/kept.js';

const ended = <Result>(run: Generator<unknown, Result>): Result => {
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
};
const TERMS = { seed: 5, round: 0, strategy: 'sampling', portions: 2 } as const;

describe('a round on an island', () => {
  it('keeps the nearest, each of its kind once, and goes on from them', async () => {
    const property = await loadProperty('undetectable-temptation');
    const first = ended(hunting(property, { ...TERMS, pool: [] }));
    expect(first.gained).toBe(true);
    expect(first.pool.length).toBeGreaterThan(1);
    expect(new Set(first.pool.map((subject) => subjectText(canonical(subject)))).size).toBe(first.pool.length);
    expect(first.standing).toEqual(standing(property.theorem, first.pool[0]));
    const again = ended(hunting(property, { ...TERMS, pool: [] }));
    expect(again.pool.map(subjectText)).toEqual(first.pool.map(subjectText));
    const next = ended(hunting(property, { ...TERMS, round: 1, strategy: 'annealing', pool: first.pool }));
    expect(next.counts).toMatchObject({ walks: 2, attempts: 0 });
    expect(next.gained).toBe(false);
  });

  it('brings what refutes, in canonical form', async () => {
    const entry = checkable(await loadProperty('undetectable-temptation')).without(['unseen']);
    const { refutations } = ended(entry.hunting({ ...TERMS, pool: [] }));
    expect(refutations.length).toBeGreaterThan(0);
    const weakened = dropping((await loadProperty('undetectable-temptation')).theorem, 'unseen');
    for (const { subject } of refutations) {
      expect(decides(weakened, subject)).toBe(true);
      expect(subjectText(subject)).toBe(subjectText(canonical(subject)));
    }
  });
});

describe('turns', () => {
  it('go to every arm once, then mostly to the one that gains, and now and then to the others', () => {
    const arms = ['good', 'poor', 'idle'].map((name) => ({ name, turns: 0, gains: 0 }));
    const draw = random(3);
    for (let turn = 0; turn < 1000; turn++) {
      const chosen = nextArm(arms, draw);
      const arm = arms.find(({ name }) => name === chosen);
      if (arm === undefined) throw new Error('no such arm');
      if (turn < 3) expect(arm.turns).toBe(0);
      arm.turns += 1;
      arm.gains += Number(draw() < { good: 0.5, poor: 0.05, idle: 0 }[arm.name as 'good']);
    }
    const [good, poor, idle] = arms.map(({ turns }) => turns);
    expect(good).toBeGreaterThan(2 * (poor + idle));
    expect(idle).toBeGreaterThan(20);
  });
});
