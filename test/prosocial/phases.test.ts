import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmful } from '../../properties/harm/harmful.js';
import {
  compare,
  format,
  greater,
  isPositive,
  isZero,
  less,
  multiply,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { equilibria, isEquilibrium } from '../../src/game/equilibrium.js';
import { equilibriumWelfare, soleStrictChoice } from '../../src/prosocial/equilibrium-welfare.js';
import { harmfulGame } from '../../src/prosocial/harmful-game.js';
import { phaseWeights, turningWeights } from '../../src/prosocial/phases.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../src/prosocial/utility.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const equilibriaAt = (of: Environment, weight: Rational | readonly Rational[]) =>
  of.contingencies.map((_, w) => equilibria(of, prosocialUtilities(of, weight), w));

const positive = weights.map((weight) => (isZero(weight) ? rational(1) : weight));

describe('the weights of all phases', () => {
  it('stand for every positive weight, of all agents and of one', () => {
    fc.assert(
      fc.property(environments(), positive, fc.nat(), (of, weight, pick) => {
        const alone = (each: Rational) => of.agents.map((_, i) => (i === pick % of.agents.length ? each : ZERO));
        const stands = phaseWeights(of).filter(
          (other) =>
            turningWeights(of).every((turn) => compare(other, turn) === compare(weight, turn)) &&
            JSON.stringify(equilibriaAt(of, other)) === JSON.stringify(equilibriaAt(of, weight)) &&
            JSON.stringify(equilibriaAt(of, alone(other))) === JSON.stringify(equilibriaAt(of, alone(weight))),
        );
        expect(stands).toHaveLength(1);
      }),
      { numRuns: 150 },
    );
  });

  it('ascend, turning weights and one on every side of them, λ*(E) among them where it is positive', () => {
    fc.assert(
      fc.property(environments(), (of) => {
        const [turning, all] = [turningWeights(of), phaseWeights(of)];
        expect(all).toHaveLength(2 * turning.length + 1);
        expect(all.filter((_, k) => k % 2 === 1)).toEqual(turning);
        for (const [k, weight] of all.entries()) expect(greater(weight, k === 0 ? ZERO : all[k - 1])).toBe(true);
        const level = selfishnessLevel(of);
        if (level !== INFINITE && isPositive(level)) expect(turning.map(format)).toContain(format(level));
      }),
      { numRuns: 200 },
    );
  });
});

describe('welfare at equilibrium', () => {
  it('is the least and the greatest over all choices of equilibria, found literally', () => {
    fc.assert(
      fc.property(environments({ outcomes: 12 }), weights, (of, weight) => {
        const utilities = prosocialUtilities(of, weight);
        const choices = of.contingencies.reduce<number[][]>(
          (lists, _, w) =>
            lists.flatMap((list) => of.welfare[w].flatMap((_, a) => (isEquilibrium(of, utilities, w, a) ? [[...list, a]] : []))),
          [[]],
        );
        const values = choices.map((choice) => sum(choice.map((a, w) => multiply(of.prior[w], of.welfare[w][a])))).sort(compare);
        expect(equilibriumWelfare(of, weight)).toEqual(values.length === 0 ? null : { worst: values[0], best: values[values.length - 1] });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a harmful game', () => {
  const game = (...payoffs: number[]) =>
    plainEnvironment(
      [2, 2],
      [rational(1)],
      payoffs.map((u) => rational(u)),
    );

  it('has its parts where selfish, giving and taking agents play', () => {
    fc.assert(
      fc.property(harmful, weights, ({ environment: of, parts }, more) => {
        const alone = (weight: Rational) => of.agents.map((_, i) => (i === parts.giver ? weight : ZERO));
        const beyond = sum([parts.gives, parts.takes, more, rational(1)]);
        expect(soleStrictChoice(of, ZERO)).toEqual([parts.selfish]);
        expect(soleStrictChoice(of, alone(beyond))).toEqual([parts.taken]);
        expect(soleStrictChoice(of, beyond)).toEqual([parts.firstBest]);
        expect(less(of.welfare[0][parts.taken], of.welfare[0][parts.selfish])).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is one no more with a tie in welfare or in a preference, and every strict order of its kind is one', () => {
    // Payoffs (giver, taker) at a, d, c, b.
    const at = (...[a, d, c, b]: [number, number][]) => harmfulGame(game(...a, ...d, ...c, ...b));
    expect(at([0, 0], [-2, -2], [-1, 3], [-5, 4])).toMatchObject({ giver: 0, taker: 1, selfish: 0, firstBest: 2, taken: 3 });
    expect(at([0, 0], [1, -2], [-1, 3], [-5, 4])).toBeNull();
    expect(at([0, 0], [-2, -2], [-1, 1], [-5, 4])).toBeNull();
    expect(at([0, 0], [-2, -2], [-1, 3], [-4, 4])).toBeNull();
    expect(at([0, 0], [3, -4], [-1, 3], [-5, 4])).toBeNull();
    expect(at([0, 0], [2, -4], [-1, 3], [-5, 4])).not.toBeNull();
    expect(at([0, 0], [-2, -2], [0, 3], [-5, 4])).toBeNull();
    expect(at([0, 0], [-5, -2], [-1, 3], [-5, 4])).toBeNull();
    expect(at([0, 0], [-2, -2], [-1, 4], [-5, 4])).toBeNull();
    expect(at([0, 0], [-2, 0], [-1, 3], [-5, 4])).toBeNull();
  });

  it('is recognised by its weights', () => {
    expect(harmfulGame(game(-3, 0, 3, -3, -2, 3, 0, 2))).toEqual({
      giver: 1,
      taker: 0,
      selfish: 2,
      firstBest: 3,
      taken: 1,
      gives: rational(1),
      takes: rational('3/2'),
    });
    expect(harmfulGame(game(3, 3, 0, 4, 4, 0, 1, 1))).toBeNull();
    const threeActions = [0, 1, 2, 3, 4, 5].flatMap((k) => [rational(k), rational(-k)]);
    expect(harmfulGame(plainEnvironment([2, 3], [rational(1)], threeActions))).toBeNull();
    expect(harmfulGame(plainEnvironment([2], [rational(1)], [rational(0), rational(1)]))).toBeNull();
  });
});
