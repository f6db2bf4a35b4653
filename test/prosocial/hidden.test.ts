import fc from 'fast-check';
import {
  compareThresholds,
  completeLanguage,
  denominator,
  emptyLanguage,
  firstBests,
  greaterThreshold,
  isPositive,
  numerator,
  pooledTemptations,
  profileThreshold,
  undetectableTemptations,
  undetectableThresholds,
  withLanguage,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/exact/rational.js';
import { prisonersDilemma } from '../game/games.js';

const subjects = withLanguage({ outcomes: 16 }).map((subject) => ({
  ...subject,
  choice: subject.environment.contingencies.map((_, w) => firstBests(subject.environment, w)[0]),
}));

describe('temptations beside a contract', () => {
  it('each is undetectable, pooled, or leads off the path: by the definition of each', () => {
    fc.assert(
      fc.property(subjects, ({ environment: of, language: { cells, count }, choice }) => {
        const language = { cells, count };
        const path = choice.map((profile, w) => cells[w][profile]);
        let [hidden, pooled] = [0, 0];
        choice.forEach((profile, w) => {
          of.strides.forEach((stride, i) => {
            of.actions[i].forEach((_, action) => {
              const to = profile + (action - (Math.floor(profile / stride) % of.actions[i].length)) * stride;
              const difference =
                numerator(of.payoffs[w][to][i]) * denominator(of.payoffs[w][profile][i]) -
                numerator(of.payoffs[w][profile][i]) * denominator(of.payoffs[w][to][i]);
              if (difference <= 0n) return;
              if (cells[w][to] === cells[w][profile]) hidden += 1;
              else if (path.includes(cells[w][to])) pooled += 1;
            });
          });
        });
        expect(undetectableTemptations(of, language, choice)).toHaveLength(hidden);
        expect(pooledTemptations(of, language, choice)).toHaveLength(pooled);
        expect(undetectableTemptations(of, language, choice).every(({ gain }) => isPositive(gain))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('a court that sees nothing hides all of them, one that sees everything none', () => {
    fc.assert(
      fc.property(subjects, ({ environment: of, choice }) => {
        const blind = undetectableThresholds(of, emptyLanguage(of), choice).reduce(greaterThreshold, ZERO);
        const needed = choice.map((profile, w) => profileThreshold(of, w, profile)).reduce(greaterThreshold);
        expect(compareThresholds(blind, needed)).toBe(0);
        expect(
          undetectableThresholds(of, completeLanguage(of), choice).every((threshold) => compareThresholds(threshold, ZERO) === 0),
        ).toBe(true);
        expect(pooledTemptations(of, emptyLanguage(of), choice)).toEqual([]);
        expect(pooledTemptations(of, completeLanguage(of), choice)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("in the prisoner's dilemma a court that sees the row alone leaves the column to be prosocial", () => {
    const row = { cells: [[0, 0, 1, 1]], count: 2 };
    const [first, second] = undetectableThresholds(prisonersDilemma, row, [0]);
    expect([compareThresholds(first, ZERO), compareThresholds(second, rational('1/2'))]).toEqual([0, 0]);
  });
});
