import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { literalBestMechanism } from '../../src/contract/literal/literal.js';
import { fraction, greater, isPositive, isZero, multiply, rational } from '../../src/exact/rational.js';
import { environment, gain, loss } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { payingDeviations, payingOrNot, thresholdInClosedForm, unseenPaying, valueInClosedForm } from '../../src/prosocial/closed-form.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { INFINITE } from '../../src/prosocial/threshold.js';
import { environments, settings, weights } from '../../src/theory/draw/arbitraries.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { matchingPennies, prisonersDilemma } from '../game/games.js';

const single = settings({ outcomes: 12, contingencies: { min: 1, max: 1 } }, fc.constant(null)).map((subject) => ({
  ...subject,
  mechanismClass: 'unrestricted' as const,
}));

describe('closed forms for one contingency', () => {
  it('are V_L and λ*_L of all mechanisms without a liability bound', () => {
    fc.assert(
      fc.property(single, (subject) => {
        const of = settingOf(subject);
        expect(valueInClosedForm(subject.environment, subject.language)).toEqual(literalBestMechanism(of)?.value ?? null);
        expect(thresholdInClosedForm(subject.environment, subject.language)).toEqual(literalContractThreshold(of));
      }),
      { numRuns: 300 },
    );
  });

  it('V_L is undefined where one contingency of several has no outcome without an undetectable temptation', () => {
    const [calm] = prisonersDilemma.payoffs;
    const [unstable] = matchingPennies.payoffs;
    const of = environment({
      agents: prisonersDilemma.agents,
      actions: prisonersDilemma.actions,
      contingencies: ['calm', 'unstable'],
      prior: [fraction(1n, 2n), fraction(1n, 2n)],
      payoffs: [calm, unstable],
    });
    expect(valueInClosedForm(of, emptyLanguage(of))).toBeNull();
    expect(valueInClosedForm(prisonersDilemma, emptyLanguage(prisonersDilemma))).toEqual(rational(2));
  });

  it('a deviation pays iff gain > λ·loss, strictly', () => {
    fc.assert(
      fc.property(environments(), weights, fc.nat(), (of, weight, draw) => {
        const profile = draw % of.profileCount;
        const paying = deviationsFrom(of, profile).filter((each) =>
          greater(gain(of, 0, profile, each), multiply(weight, loss(of, 0, profile, each))),
        );
        const found = payingDeviations(of, weight, 0, profile);
        const key = ({ agent, to }: { readonly agent: number; readonly to: number }) => `${agent} ${to}`;
        expect(found.map(key).sort()).toEqual(paying.map(key).sort());
      }),
      { numRuns: 300 },
    );
    expect(payingDeviations(prisonersDilemma, fraction(1n, 2n), 0, 0)).toEqual([]);
    expect(payingDeviations(prisonersDilemma, fraction(1n, 3n), 0, 0)).toHaveLength(2);
  });

  it('the two cells of paying deviations and others leave none that pays unseen from the choice', () => {
    fc.assert(
      fc.property(environments({ outcomes: 16 }), weights, fc.infiniteStream(fc.nat()), (of, weight, draws) => {
        const choice = of.contingencies.map(() => draws.next().value % of.profileCount);
        const language = payingOrNot(of, weight, choice);
        expect(language.count).toBeLessThanOrEqual(2);
        for (const [w, profile] of choice.entries()) expect(unseenPaying(of, language, weight, w, profile)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('λ*_L by its definition', () => {
  it('is infinite iff some undetectable temptation at every first best costs nothing, and 1/2 in the dilemma unseen', () => {
    const blind = { cells: [[0, 0, 0, 0]], count: 1 };
    const of = settingOf({ environment: prisonersDilemma, language: blind, mechanismClass: 'unrestricted', liability: null });
    expect(literalContractThreshold(of)).toEqual(fraction(1n, 2n));
    fc.assert(
      fc.property(single, (subject) => {
        const { environment, language } = subject;
        const stuck = environment.best[0].every((profile) =>
          deviationsFrom(environment, profile).some(
            (each) =>
              language.cells[0][profile] === language.cells[0][each.to] &&
              isPositive(gain(environment, 0, profile, each)) &&
              isZero(loss(environment, 0, profile, each)),
          ),
        );
        expect(literalContractThreshold(settingOf(subject)) === INFINITE).toBe(stuck);
      }),
      { numRuns: 200 },
    );
  });
});
