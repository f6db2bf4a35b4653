import fc from 'fast-check';
import {
  add,
  analysisLine,
  analyze,
  bestMechanism,
  compare,
  equal,
  expectedPayoffs,
  format,
  INFINITE,
  isPositive,
  isZero,
  literalBestMechanism,
  prosocialUtilities,
  rational,
  selfishEquilibria,
  settingOf,
  settings,
  subtract,
  sum,
  weights,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';

const subjects = settings({ outcomes: 12, contingencies: { min: 1, max: 3 } });
const optionsOf = ({ mechanismClass, liability }: ReturnType<typeof settingOf>) => ({ mechanismClass, liability });

describe('the analysis of a game', () => {
  it('gap is W* − V_L, by the definition of both', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const { mechanism, firstBest } = analyze(of.environment, of.language, optionsOf(of));
        const literal = literalBestMechanism(of);
        expect(mechanism.gap === null ? null : format(mechanism.gap)).toBe(
          literal === null ? null : format(subtract(firstBest.welfare, literal.value)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('side payments sum to 0 and leave each agent better off by an equal share of the gap', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const { mechanism, firstBest } = analyze(of.environment, of.language, optionsOf(of));
        if (mechanism.sidePayments === null || mechanism.payoffs === null || mechanism.gap === null) return;
        expect(format(sum(mechanism.sidePayments))).toBe('0');
        if (isZero(mechanism.gap)) {
          expect(mechanism.sidePayments.every(isZero)).toBe(true);
          return;
        }
        const gains = mechanism.sidePayments.map((tau, i) => subtract(add(firstBest.payoffs[i], tau), mechanism.payoffs?.[i] ?? ZERO));
        expect(gains.every((gained) => isPositive(gained) && equal(gained, gains[0]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('the figures at a weight are those of agents of that weight, and material', () => {
    fc.assert(
      fc.property(subjects, weights, (subject, weight) => {
        const of = settingOf(subject);
        const { atWeight } = analyze(of.environment, of.language, { ...optionsOf(of), weight });
        const direct = bestMechanism({ ...of, utilities: prosocialUtilities(of.environment, weight) });
        const found = atWeight?.mechanism.best;
        expect(found?.status).toBe(direct.status);
        if (found?.status === 'attained' && direct.status === 'attained') expect(format(found.pair.value)).toBe(format(direct.pair.value));
      }),
      { numRuns: 100 },
    );
  });

  it('agents’ payoffs in the mechanism add up to its welfare, unless the purse is outside', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const { mechanism, firstBest } = analyze(of.environment, of.language, optionsOf(of));
        expect(firstBest.payoffs.map(format)).toEqual(expectedPayoffs(of.environment, firstBest.easiest).map(format));
        if (mechanism.best.status !== 'attained' || of.mechanismClass === 'unrestricted') return;
        expect(format(sum(mechanism.payoffs ?? []))).toBe(format(mechanism.best.pair.value));
        expect(compare(mechanism.best.pair.burned, ZERO)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it('selfish equilibria are those of weight 0, and prosocial ones are missing exactly where the threshold is infinite', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const { environment, language } = subject;
        const { equilibria, prosociality } = analyze(environment, language);
        equilibria.forEach(({ selfish, prosocial }, w) => {
          expect(selfish).toEqual(selfishEquilibria(environment, w));
          expect(prosocial === null).toBe(prosociality.withoutContract === INFINITE);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('without time it leaves bounds in place of the figures, never null', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const line = analysisLine(
          'game.json',
          null,
          analyze(of.environment, of.language, { ...optionsOf(of), weight: rational(1), seconds: 0 }),
        );
        const incomplete = Object(line.incomplete ?? {});
        expect(['mechanism', 'gap', 'sidePayments'].map((key) => key in line)).toEqual(Array(3).fill(!('mechanism' in incomplete)));
        expect('withContract' in Object(line.prosociality)).toBe(!('withContract' in incomplete));
        expect('mechanism' in Object(line.atWeight)).toBe(!('atWeight' in incomplete));
      }),
      { numRuns: 50 },
    );
  });
});
