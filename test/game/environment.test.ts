import fc from 'fast-check';
import {
  actionsIn,
  add,
  compare,
  deviate,
  deviationsFrom,
  environment,
  environments,
  equal,
  expectedPayoffs,
  expectedWelfare,
  firstBests,
  firstBestWelfare,
  format,
  fraction,
  gain,
  LacunaError,
  loss,
  ONE,
  profileNames,
  profileOf,
  rational,
  subtract,
  sum,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { prisonersDilemma } from './games.js';

describe('profiles', () => {
  it('are numbered in the order of nested arrays, the last agent fastest', () => {
    const names = prisonersDilemma.welfare[0].map((_, profile) => profileNames(prisonersDilemma, profile).join(''));
    expect(names).toEqual(['CC', 'CD', 'DC', 'DD']);
  });

  it('numbering and unnumbering are inverse, and a deviation changes one action', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        for (let profile = 0; profile < of.profileCount; profile++) {
          expect(profileOf(of, actionsIn(of, profile))).toBe(profile);
          const deviations = deviationsFrom(of, profile);
          expect(deviations.length).toBe(of.actions.reduce((total, names) => total + names.length - 1, 0));
          for (const { agent, action, to } of deviations) {
            const changed = actionsIn(of, profile).map((own, i) => (i === agent ? action : own));
            expect(actionsIn(of, to)).toEqual(changed);
            expect(deviate(of, profile, agent, action)).toBe(to);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('welfare and first bests', () => {
  it('welfare is the sum of payoffs, and the first bests are the profiles that nothing exceeds', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        of.contingencies.forEach((_, w) => {
          expect(of.welfare[w].map(format)).toEqual(of.payoffs[w].map((row) => format(sum(row))));
          const literal = of.welfare[w].flatMap((own, a) => (of.welfare[w].every((other) => compare(other, own) <= 0) ? [a] : []));
          expect(firstBests(of, w)).toEqual(literal);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('W* is what a choice of first bests is worth, and expected payoffs add up to expected welfare', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        const choice = of.contingencies.map((_, w) => firstBests(of, w)[0]);
        expect(format(firstBestWelfare(of))).toBe(format(expectedWelfare(of, choice)));
        expect(format(sum(expectedPayoffs(of, choice)))).toBe(format(expectedWelfare(of, choice)));
      }),
      { numRuns: 200 },
    );
  });

  it('a deviation’s loss is what the others lose less what the deviator gains', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        for (const deviation of deviationsFrom(of, 0)) {
          const others = of.agents.flatMap((_, i) =>
            i === deviation.agent ? [] : [subtract(of.payoffs[0][0][i], of.payoffs[0][deviation.to][i])],
          );
          expect(format(add(loss(of, 0, 0, deviation), gain(of, 0, 0, deviation)))).toBe(format(sum(others)));
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is no environment is refused with its place', () => {
  const parts = { agents: ['a'], actions: [['x', 'y']], payoffs: [[[ZERO], [ONE]]] };
  const half = fraction(1n, 2n);

  it.each([
    ['no agents', { ...parts, agents: [], actions: [] }, 'agents'],
    ['an agent without actions', { ...parts, actions: [[]] }, 'actions.a'],
    ['an action named twice', { ...parts, actions: [['x', 'x']] }, 'actions.a[1]'],
    ['an empty name', { ...parts, agents: [''] }, 'agents[0]'],
    [
      'a probability of 0',
      { ...parts, contingencies: ['u', 'v'], prior: [ONE, ZERO], payoffs: [...parts.payoffs, ...parts.payoffs] },
      'contingencies.v',
    ],
    ['probabilities that sum to less than 1', { ...parts, prior: [half] }, 'contingencies'],
    ['a profile without payoffs', { ...parts, payoffs: [[[ZERO]]] }, 'payoffs.always'],
    ['an agent without a payoff', { ...parts, payoffs: [[[ZERO], []]] }, 'payoffs.always[1]'],
  ])('%s', (_, wrong, place) => {
    let thrown: unknown;
    try {
      environment(wrong);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(LacunaError);
    expect((thrown as LacunaError).place).toBe(place);
  });

  it('equal numbers in other guise are equal', () => {
    expect(equal(rational('0.50'), fraction(-1n, -2n))).toBe(true);
  });
});
