import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implement, type Obstacle } from '../../../src/contract/incentives/implementation.js';
import { checkObstacle } from '../../../src/contract/incentives/verify-obstacle.js';
import { literalImplementation } from '../../../src/contract/literal/literal.js';
import { add, format, negate, ONE } from '../../../src/exact/rational.js';
import { settings } from '../../../src/theory/draw/arbitraries.js';
import { settingOf } from '../../../src/theory/statement/subject.js';

const small = settings({ outcomes: 16, contingencies: { min: 1, max: 3 } });

/** Settings with a choice and the obstacle that stands in its way. */
const obstructed = small
  .chain((subject) => {
    const { contingencies, profileCount } = subject.environment;
    const length = { minLength: contingencies.length, maxLength: contingencies.length };
    return fc.array(fc.nat({ max: profileCount - 1 }), length).map((choice) => {
      const of = settingOf(subject);
      const found = implement(of, choice);
      return { of, choice, obstacle: found.implementable ? null : found.obstacle };
    });
  })
  .filter((found): found is typeof found & { obstacle: Obstacle } => found.obstacle !== null);

/** The obstacle with one of its parts altered. */
function tampered(obstacle: Obstacle, at: number): Obstacle[] {
  if (obstacle.kind === 'closed walk') {
    const step = at % obstacle.walk.length;
    const alter = (change: Partial<(typeof obstacle.walk)[number]>): Obstacle => ({
      ...obstacle,
      walk: obstacle.walk.map((incentive, k) => (k === step ? { ...incentive, ...change } : incentive)),
    });
    const { to, into, from, gain, profile } = obstacle.walk[step];
    return [
      { ...obstacle, walk: [] },
      { ...obstacle, agent: obstacle.agent + 1 },
      { ...obstacle, gain: add(obstacle.gain, ONE) },
      alter({ gain: add(gain, ONE) }),
      alter({ to: profile }),
      alter({ to: to + 1 }),
      alter({ into: into + 1 }),
      alter({ from: from + 1 }),
      alter({ action: -1 }),
    ];
  }
  const row = at % obstacle.multipliers.length;
  const alter = (change: Partial<(typeof obstacle.multipliers)[number]>): Obstacle => ({
    ...obstacle,
    multipliers: obstacle.multipliers.map((entry, k) => (k === row ? { ...entry, ...change } : entry)),
  });
  return [
    { ...obstacle, multipliers: [] },
    { ...obstacle, total: add(obstacle.total, negate(ONE)) },
    { ...obstacle, multipliers: obstacle.multipliers.map((entry) => ({ ...entry, multiplier: negate(entry.multiplier) })) },
    alter({ row: { kind: 'budget', cell: 1_000_000 } }),
    alter({ row: { kind: 'liability', cell: 0, agent: 1_000_000, side: 'at most' } }),
  ];
}

describe('checkObstacle', () => {
  it('accepts what the search finds, and only where the program over all cells has no solution', () => {
    fc.assert(
      fc.property(obstructed, ({ of, choice, obstacle }) => {
        expect(checkObstacle(of, choice, obstacle)).toBeNull();
        expect(literalImplementation(of, choice)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('rejects an obstacle of which one part is altered', () => {
    fc.assert(
      fc.property(obstructed, fc.nat(), ({ of, choice, obstacle }, at) => {
        for (const wrong of tampered(obstacle, at)) expect(checkObstacle(of, choice, wrong)).toEqual(expect.any(String));
      }),
      { numRuns: 300 },
    );
  });

  it('never accepts against an implementable choice an obstacle to another one', () => {
    fc.assert(
      fc.property(obstructed, fc.nat(), ({ of, choice, obstacle }, pick) => {
        const other = choice.map((profile, w) => (w === pick % choice.length ? (profile + 1) % of.environment.profileCount : profile));
        const fault = checkObstacle(of, other, obstacle);
        if (fault === null) expect(literalImplementation(of, other)).toBeNull();
        else expect(fault).toMatch(/^(step|row|variable|the)/);
      }),
      { numRuns: 300 },
    );
  });

  it('says what is wrong and where', () => {
    const [{ of, choice, obstacle }] = fc.sample(
      obstructed.filter((found) => found.obstacle.kind === 'closed walk' && found.obstacle.walk.length === 1),
      { numRuns: 1, seed: 1 },
    );
    if (obstacle.kind !== 'closed walk') throw new Error('filtered');
    const wrong = { ...obstacle, gain: add(obstacle.gain, ONE) };
    expect(checkObstacle(of, choice, wrong)).toBe(`the gains add up to ${format(obstacle.gain)}, not ${format(wrong.gain)}`);
  });
});
