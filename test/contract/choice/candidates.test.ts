import fc from 'fast-check';
import {
  add,
  completeLanguage,
  emptyLanguage,
  fraction,
  type Incentive,
  incentivesAt,
  isPositive,
  isUndetectableTemptation,
  isZero,
  type Language,
  maximum,
  multiply,
  type Outcome,
  rational,
  setting,
  settingOf,
  settings,
  subtract,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { candidatesAt, compatibility } from '../../../src/contract/choice/candidates.js';
import { integerWeights } from '../../../src/contract/language/integer-setting.js';
import { rationalOf } from '../../../src/exact/integer-table.js';
import { plainEnvironment } from '../../../src/theory/statement/plain-environment.js';

const subjects = settings({ outcomes: 16, contingencies: { min: 2, max: 3 } });

describe('candidates', () => {
  it('at many contingencies take as long as their profiles, however many cells a language has', () => {
    const count = 8000;
    const of = plainEnvironment(
      [2, 2],
      Array.from({ length: count }, () => fraction(1n, BigInt(count))),
      Array.from({ length: 8 * count }, (_, k) => rational((k * 7) % 11)),
    );
    const microseconds = (language: Language) => {
      const subject = setting(of, language);
      candidatesAt(subject, 0);
      const began = process.cpuUsage();
      for (let w = 0; w < count; w++) candidatesAt(subject, w);
      return process.cpuUsage(began).user;
    };
    const [coarse, fine] = [microseconds(emptyLanguage(of)), microseconds(completeLanguage(of))];
    // Clearing what is known of every cell at every contingency would take hundreds of times as long.
    expect(fine).toBeLessThan(50 * coarse);
  });

  it('are the profiles without undetectable temptation, dearest last, at p(ω) times what their welfare lacks of the greatest among them', () => {
    let ties = 0;
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const { prior, welfare } = of.environment;
        for (const [w, here] of welfare.entries()) {
          const safe = here.flatMap((_, profile) =>
            incentivesAt(of, { contingency: w, profile }).some(isUndetectableTemptation) ? [] : [profile],
          );
          const found = candidatesAt(of, w);
          expect(found.map(({ profile }) => profile).sort((x, y) => x - y)).toEqual(safe);
          if (safe.length === 0) continue;
          const most = safe.map((profile) => here[profile]).reduce(maximum);
          const { scale } = integerWeights(of.environment);
          for (const [k, { contingency, profile, cell, cost }] of found.entries()) {
            expect([contingency, cell]).toEqual([w, of.language.cells[w][profile]]);
            expect(rationalOf(cost, { scale })).toEqual(multiply(prior[w], subtract(most, here[profile])));
            if (k === 0) continue;
            expect(cost >= found[k - 1].cost).toBe(true);
            if (cost > found[k - 1].cost) continue;
            expect(profile).toBeGreaterThan(found[k - 1].profile);
            ties += 1;
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(ties).toBeGreaterThan(50);
  });

  it('exclude each other iff one agent’s deviations lead from each to the cell of the other, at a positive gain in all', () => {
    const seen = { excluded: 0, compatible: 0, even: 0 };
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const compatible = compatibility(of);
        const steps = of.environment.payoffs.map((table, contingency) =>
          table.map((_, profile) => incentivesAt(of, { contingency, profile })),
        );
        const excludes = (x: Incentive, y: Incentive) =>
          x.agent === y.agent && x.into === y.from && y.into === x.from && x.from !== x.into && isPositive(add(x.gain, y.gain));
        const outcomes = steps.flatMap((table, contingency) => table.map((_, profile): Outcome => ({ contingency, profile })));
        for (const x of outcomes) {
          for (const y of outcomes) {
            if (x.contingency === y.contingency) continue;
            const [from, back] = [steps[x.contingency][x.profile], steps[y.contingency][y.profile]];
            const literal = !from.some((one) => back.some((other) => excludes(one, other)));
            // Asked twice, for what is remembered.
            expect([compatible(x, y), compatible(x, y)]).toEqual([literal, literal]);
            seen[literal ? 'compatible' : 'excluded'] += 1;
            if (literal && from.some((one) => back.some((other) => one.agent === other.agent && isZero(add(one.gain, other.gain)))))
              seen.even += 1;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(Math.min(seen.excluded, seen.compatible, seen.even), JSON.stringify(seen)).toBeGreaterThan(30);
  });
});
