import fc from 'fast-check';
import {
  type BestMechanism,
  bestMechanism,
  contractThreshold,
  cooperationGap,
  firstBestWelfare,
  format,
  INFINITE,
  implement,
  isInducedEquilibrium,
  isMechanism,
  isZero,
  literalBestMechanism,
  literalContractThreshold,
  literalImplementation,
  prosocialUtilities,
  settingOf,
  settings,
  subtract,
  weights,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { noisyTeams } from '../../properties/contracts/planted.js';

const small = settings({ outcomes: 12, contingencies: { min: 1, max: 3 } });
const runs = { numRuns: 400 };

const outcomeOf = (best: BestMechanism) => (best.status === 'attained' ? format(best.pair.value) : best.status);

describe('the search for the best mechanism agrees with the definition', () => {
  it('V_L is what trying every choice finds, and the pair attains it', () => {
    fc.assert(
      fc.property(small, (subject) => {
        const of = settingOf(subject);
        const best = bestMechanism(of);
        const literal = literalBestMechanism(of);
        expect(outcomeOf(best)).toBe(literal === null ? 'undefined' : format(literal.value));
        const gap = cooperationGap(of);
        expect(gap === null ? 'undefined' : format(subtract(firstBestWelfare(of.environment), gap))).toBe(outcomeOf(best));
        if (best.status === 'attained') {
          expect(isMechanism(of, best.pair.transfers)).toBe(true);
          expect(isInducedEquilibrium(of, best.pair.transfers, best.pair.choice)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('V_L is what trying every choice finds where burning pays', () => {
    let burning = 0;
    fc.assert(
      fc.property(noisyTeams, (subject) => {
        const of = settingOf(subject);
        const best = bestMechanism(of);
        const literal = literalBestMechanism(of);
        expect(outcomeOf(best)).toBe(literal === null ? 'undefined' : format(literal.value));
        if (best.status === 'attained' && !isZero(best.pair.burned)) burning += 1;
      }),
      runs,
    );
    expect(burning).toBeGreaterThan(10);
  });

  it('V_L^λ is what trying every choice finds', () => {
    fc.assert(
      fc.property(small, weights, (subject, weight) => {
        const of = { ...settingOf(subject), utilities: prosocialUtilities(subject.environment, weight) };
        const literal = literalBestMechanism(of);
        expect(outcomeOf(bestMechanism(of))).toBe(literal === null ? 'undefined' : format(literal.value));
      }),
      runs,
    );
  });

  it('a choice is implementable iff the program over all cells says so, at the same cost', () => {
    fc.assert(
      fc.property(small, fc.infiniteStream(fc.nat()), (subject, draws) => {
        const of = settingOf(subject);
        const choice = of.environment.contingencies.map(() => draws.next().value % of.environment.profileCount);
        const made = implement(of, choice);
        const literal = literalImplementation(of, choice);
        expect(made.implementable).toBe(literal !== null);
        if (!made.implementable || literal === null) return;
        expect(isMechanism(of, made.pair.transfers)).toBe(true);
        expect(isInducedEquilibrium(of, made.pair.transfers, choice)).toBe(true);
        expect(format(made.pair.burned)).toBe(format(literal.burned));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('the search for λ*_L agrees with the definition', () => {
  it('λ*_L is the least over all selections of first bests, and the pair is an equilibrium of agents of that weight', () => {
    fc.assert(
      fc.property(small, (subject) => {
        const of = settingOf(subject);
        const found = contractThreshold(of);
        const literal = literalContractThreshold(of);
        expect(found.status).toBe(literal === INFINITE ? 'infinite' : 'attained');
        if (found.status !== 'attained' || literal === INFINITE) return;
        expect(format(found.weight)).toBe(format(literal));
        const prosocial = { ...of, utilities: prosocialUtilities(of.environment, found.weight) };
        expect(isMechanism(prosocial, found.pair.transfers)).toBe(true);
        expect(isInducedEquilibrium(prosocial, found.pair.transfers, found.pair.choice)).toBe(true);
        expect(isZero(found.pair.burned)).toBe(true);
      }),
      runs,
    );
  });
});
