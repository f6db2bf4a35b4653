import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../properties/catalogue.js';
import { prosocialThresholdProperty } from '../../../properties/prosociality/prosocial-threshold.js';
import { bestMechanism } from '../../../src/contract/best-mechanism.js';
import { emptyLanguage } from '../../../src/contract/language/language.js';
import { isInducedEquilibrium, isMechanism, setting } from '../../../src/contract/language/setting.js';
import { literalBestMechanism } from '../../../src/contract/literal/literal.js';
import { format, fraction, isNegative, multiply, ONE, type Rational, rational, subtract } from '../../../src/exact/rational.js';
import { type Environment, environment, firstBests } from '../../../src/game/environment.js';
import { equilibria, isEquilibrium } from '../../../src/game/equilibrium.js';
import { Inapplicable } from '../../../src/game/interpretation.js';
import { equilibriumWelfare } from '../../../src/prosocial/equilibrium-welfare.js';
import { leastWeight } from '../../../src/prosocial/least-weight.js';
import { literalContractThreshold } from '../../../src/prosocial/literal.js';
import { contractThreshold } from '../../../src/prosocial/substitution.js';
import { INFINITE } from '../../../src/prosocial/threshold.js';
import { prosocialUtilities } from '../../../src/prosocial/utility.js';
import { check } from '../../../src/theory/check/check.js';
import { checkingUnder, isUnaffected } from '../../../src/theory/check/under-model.js';
import { variants } from '../../../src/theory/check/variants.js';
import { environments, settings, weights } from '../../../src/theory/draw/arbitraries.js';
import { describeFailure } from '../../../src/theory/statement/conclusion.js';
import { WITNESS } from '../../../src/theory/statement/kept.js';
import { changedParts, interpreted, type Model, model, restricted, standard } from '../../../src/theory/statement/model.js';
import type { Property } from '../../../src/theory/statement/property.js';
import { type Subject, settingOf } from '../../../src/theory/statement/subject.js';

const named = (name: string): Model => {
  const found = variants.find((variant) => variant.name === name);
  if (found === undefined) throw new Error(`no variant ${name}`);
  return found;
};

const q = (...values: (number | string)[]): Rational[] => values.map((value) => rational(value));
const dilemma = environment({
  agents: ['row', 'column'],
  actions: [
    ['C', 'D'],
    ['C', 'D'],
  ],
  payoffs: [[q(3, 3), q(0, 4), q(4, 0), q(1, 1)]],
});
const pennies = environment({
  agents: ['row', 'column'],
  actions: [
    ['H', 'T'],
    ['H', 'T'],
  ],
  payoffs: [[q(1, 0), q(0, 1), q(0, 1), q(1, 0)]],
});
const small = { shapes: [[2], [2, 2], [3, 2], [2, 2, 2]], contingencies: { min: 1, max: 2 }, outcomes: 8 };
const seeded = { seed: 11, numRuns: 25 };

/** A check to its end, without scopes. */
function run<S extends Subject>(property: Property<S>, of: Model, runs = 30) {
  const steps = checkingUnder({ ...property, scopes: [] }, of, { runs, seed: 5 });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('a model', () => {
  it('is the standard one with some parts changed', () => {
    expect(changedParts(standard)).toEqual([]);
    expect(changedParts(named('rawls'))).toEqual(['welfare']);
    expect(changedParts(named('fehr-schmidt'))).toEqual(['prosocial utility']);
    expect(changedParts(named('liability-bounded'))).toEqual(['mechanism']);
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
  });

  it('names the part that is none', () => {
    expect(() => model({ name: 'x', welfare: 'most' as never })).toThrow('welfare.of: expected a function');
    expect(() => model({ name: 'x', mechanism: { name: 'any', mechanismClass: 'free' as never, liability: null } })).toThrow(
      'mechanismClass',
    );
  });

  it('restricts subjects to its classes, bounds and languages, twice as once', () => {
    fc.assert(
      fc.property(settings(small), fc.constantFrom(...variants), (subject, of) => {
        const once = restricted(subject, of);
        expect(restricted(once, of)).toEqual(once);
        if (of.mechanism.mechanismClass !== null) expect(once.mechanismClass).toBe(of.mechanism.mechanismClass);
      }),
      seeded,
    );
  });

  it('the standard one interprets environments as they are', () => {
    fc.assert(
      fc.property(environments(small), weights, (of, weight) => {
        const seen = interpreted(of, standard);
        expect(seen.welfare).toEqual(of.welfare);
        expect(prosocialUtilities(seen, weight)).toEqual(prosocialUtilities(of, weight));
        of.contingencies.forEach((_, w) => {
          expect(equilibria(seen, of.payoffs, w)).toEqual(equilibria(of, of.payoffs, w));
        });
      }),
      seeded,
    );
  });
});

describe('the equivalent forms', () => {
  it.each(['mixture', 'care-for-others'])('%s has the utilities u + λW after conversion', (name) => {
    fc.assert(
      fc.property(environments(small), weights, (of, weight) => {
        expect(prosocialUtilities(interpreted(of, named(name)), weight)).toEqual(prosocialUtilities(of, weight));
      }),
      seeded,
    );
  });

  it('altruism α < 1 toward others alone is weight α/(1−α), on the scale 1−α', () => {
    fc.assert(
      fc.property(environments(small), fc.integer({ min: 0, max: 9 }), (of, tenths) => {
        const alpha = fraction(BigInt(tenths), 10n);
        const scale = subtract(ONE, alpha);
        const weight = fraction(BigInt(tenths), BigInt(10 - tenths));
        const others = prosocialUtilities(interpreted(of, named('altruism')), alpha);
        const scaled = prosocialUtilities(of, weight).map((table) => table.map((row) => row.map((v) => multiply(scale, v))));
        expect(others).toEqual(scaled);
      }),
      seeded,
    );
  });
});

describe('under other models', () => {
  it.each(['rawls', 'dominant-strategies'])('the search for V_L finds what trying every choice finds: %s', (name) => {
    fc.assert(
      fc.property(settings({ ...small, outcomes: 4 }), (subject) => {
        const of = { ...settingOf(subject), environment: interpreted(subject.environment, named(name)) };
        const found = bestMechanism(of);
        const literal = literalBestMechanism(of);
        expect(found.status).toBe(literal === null ? 'undefined' : 'attained');
        if (found.status !== 'attained') return;
        expect(format(found.pair.value)).toBe(literal && format(literal.value));
        expect(isMechanism(of, found.pair.transfers) && isInducedEquilibrium(of, found.pair.transfers, found.pair.choice)).toBe(true);
      }),
      seeded,
    );
  });

  it('λ*_L is found by trying every selection, where more weight can be too much as well', () => {
    fc.assert(
      fc.property(settings(small), fc.constantFrom('altruism', 'fehr-schmidt', 'spite', 'heterogeneous'), (subject, name) => {
        const of = { ...settingOf(subject), environment: interpreted(subject.environment, named(name)) };
        const found = contractThreshold(of);
        const least = found.status === 'attained' ? format(found.weight) : found.status;
        const literal = literalContractThreshold(of);
        expect(least).toBe(literal === INFINITE ? 'infinite' : format(literal));
      }),
      seeded,
    );
  });

  it('the least weight is the first of all at which every contingency has a first-best equilibrium', () => {
    const does = (of: Environment, weight: Rational) =>
      of.contingencies.every((_, w) => firstBests(of, w).some((a) => isEquilibrium(of, prosocialUtilities(of, weight), w, a)));
    fc.assert(
      fc.property(
        environments(small),
        fc.constantFrom('altruism', 'fehr-schmidt', 'spite', 'charness-rabin', 'dominant-strategies'),
        (of, name) => {
          const seen = interpreted(of, named(name));
          const least = leastWeight(seen);
          const grid = Array.from({ length: 60 }, (_, k) => fraction(BigInt(k), 12n));
          for (const weight of grid.filter((each) => least === INFINITE || isNegative(subtract(each, least))))
            expect(does(seen, weight)).toBe(false);
          if (least !== INFINITE) expect(does(seen, least)).toBe(true);
        },
      ),
      seeded,
    );
  });

  it('a Rawlsian court redistributes: V_L exceeds the W* of what is done alone', () => {
    const of = environment({ agents: ['rich', 'poor'], actions: [['a'], ['b']], payoffs: [[q(2, 0)]] });
    const rawls = bestMechanism(setting(interpreted(of, named('rawls')), emptyLanguage(of)));
    expect(rawls.status === 'attained' && format(rawls.pair.value)).toBe('1');
  });

  it('correlated equilibria play what pure ones need not, and reach what lots reach', () => {
    const seen = interpreted(pennies, named('correlated'));
    expect(equilibria(pennies, pennies.payoffs, 0)).toEqual([]);
    expect(equilibria(seen, seen.payoffs, 0)).toEqual([0, 1, 2, 3]);
    expect(equilibriumWelfare(pennies, rational(0))).toBeNull();
    expect(equilibriumWelfare(seen, rational(0))).toEqual({ worst: ONE, best: ONE });
  });

  it('what has no answer says so, and is not computed', () => {
    const at = (name: string) => setting(interpreted(dilemma, named(name)), emptyLanguage(dilemma));
    expect(() => bestMechanism(at('nash-product'))).toThrow(Inapplicable);
    expect(() => bestMechanism(at('correlated'))).toThrow(Inapplicable);
    expect(() => bestMechanism(at('strict'))).toThrow(Inapplicable);
    expect(() => contractThreshold(at('social-value-orientation'))).toThrow('affine');
    expect(format(bestMechanism({ ...at('nash-product'), mechanismClass: 'unrestricted' }).status === 'attained' ? ONE : rational(0))).toBe(
      '1',
    );
  });
});

describe('a theorem under a model', () => {
  const property = prosocialThresholdProperty;

  it('holds as it does where it uses nothing that was changed', () => {
    const theorem = { ...property.theorem, uses: ['welfare' as const] };
    expect(isUnaffected(theorem, named('spite'))).toBe(true);
    expect(isUnaffected(theorem, named('rawls'))).toBe(false);
    const { uses: _, ...silent } = theorem;
    expect(isUnaffected(silent, named('spite'))).toBe(false);
    expect(run(property, named('balanced'))).toEqual(check({ ...property, scopes: [] }, { runs: 30, seed: 5 }));
  });

  it('falls with the smallest game, in which the claim fails under that model and holds under the standard one', () => {
    const steps = checkingUnder(property, named('spite'), { runs: 0, seed: 5 });
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { verdict, counterexample } = step.value;
    expect(verdict).toBe('refuted');
    if (counterexample === null) throw new Error('refuted without counterexample');
    expect(counterexample.minimality).toBe('minimal in its scope');
    expect(describeFailure(counterexample.conclusion)).toContain('where λ ≥ λ*(ω, f(ω))');
    expect(
      describeFailure(
        property.theorem.conclude({ ...counterexample.subject, environment: interpreted(counterexample.subject.environment, standard) }),
      ),
    ).toBe('');
  });

  it('is inapplicable with the reason, and not as expected', () => {
    const entry = CATALOGUE.find(({ theorem }) => theorem.id === 'first-best-bound');
    const steps = entry?.checking({ runs: 10, seed: 5 }, named('nash-product'));
    let step = steps?.next();
    while (step?.done === false) step = steps?.next();
    expect(step?.value).toMatchObject({ verdict: 'inapplicable', asExpected: false, reason: expect.stringContaining('Π max(u_i, 0)') });
  });

  it('passes over stored witnesses that show nothing under it', () => {
    const kept = [{ name: WITNESS, subject: { environment: dilemma }, minimality: 'not minimal' as const }];
    const steps = checkingUnder({ ...property, scopes: [] }, named('rawls'), { runs: 20, seed: 5, kept });
    let step = steps.next();
    while (!step.done) step = steps.next();
    expect(step.value.stale).toEqual([]);
  });
});
