import fc from 'fast-check';
import {
  actionIn,
  actionsIn,
  add,
  advantage,
  advantageWithStakes,
  areTwins,
  compare,
  divide,
  firstBests,
  greatestProbability,
  inducedUtilities,
  isCorrelatedEquilibrium,
  isUnseenSomewhere,
  isZero,
  leastLoss,
  lossesAt,
  ONE,
  profileOf,
  type Rational,
  rational,
  stakeAt,
  subtract,
  sum,
  temptationsOfFirstBests,
  unseenTemptations,
  withLanguage,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { heldToTheBound, temptedFirstBests, withMechanism } from '../../../properties/contracts/mechanism-arbitraries.js';

const greatest = (values: readonly Rational[]): Rational => values.reduce((x, y) => (compare(x, y) >= 0 ? x : y), ZERO);

describe('temptations of first bests', () => {
  it('are the deviations from a profile of greatest welfare that pay their agent more', () => {
    fc.assert(
      fc.property(withLanguage(), ({ environment: of, language }) => {
        const literal = firstBests(of, 0).flatMap((profile) =>
          of.welfare[0].flatMap((_, to) => {
            const differing = of.agents.flatMap((__, i) => (actionIn(of, to, i) === actionIn(of, profile, i) ? [] : [i]));
            const tempts = differing.length === 1 && compare(of.payoffs[0][to][differing[0]], of.payoffs[0][profile][differing[0]]) > 0;
            return tempts ? [`${profile} ${to} ${differing[0]}`] : [];
          }),
        );
        const found = temptationsOfFirstBests(of, 0).map(({ profile, deviation: { to, agent } }) => `${profile} ${to} ${agent}`);
        expect([...found].sort()).toEqual([...literal].sort());
        expect(unseenTemptations(of, language, 0).length).toBe(
          temptationsOfFirstBests(of, 0).filter(({ profile, deviation: { to } }) => language.cells[0][profile] === language.cells[0][to])
            .length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('are weighed against everything that the others may do', () => {
    fc.assert(
      fc.property(temptedFirstBests(true), ({ environment: of, language, contingency: w }) => {
        for (const temptation of temptationsOfFirstBests(of, w)) {
          const { agent, action } = temptation.deviation;
          const own = actionIn(of, temptation.profile, agent);
          const pairs = of.welfare[w].map((_, other) => {
            const actions = actionsIn(of, other);
            const [obedient, deviating] = [own, action].map((played) =>
              profileOf(
                of,
                actions.map((a, i) => (i === agent ? played : a)),
              ),
            );
            const seen = language.cells[w][obedient] !== language.cells[w][deviating];
            return { kept: subtract(of.payoffs[w][obedient][agent], of.payoffs[w][deviating][agent]), seen };
          });
          expect(advantage(of, w, temptation)).toEqual(greatest(pairs.map(({ kept }) => kept)));
          expect(advantageWithStakes(of, language, w, temptation, ONE)).toEqual(
            greatest(pairs.map(({ kept, seen }) => (seen ? add(kept, ONE) : kept))),
          );
          expect(areTwins(of, language, w, temptation)).toBe(pairs.every(({ seen }) => !seen));
          expect(isUnseenSomewhere(of, language, w, temptation)).toBe(pairs.some(({ seen }) => !seen));
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('mediated play', () => {
  it('loses no less and plays no profile more often than any one equilibrium of the induced game found otherwise', () => {
    fc.assert(
      fc.property(fc.oneof(withMechanism(temptedFirstBests(true)), heldToTheBound()), (subject) => {
        const { environment: of, language, contingency: w, transfers } = subject;
        const induced = inducedUtilities(of.payoffs, language, transfers);
        of.welfare[w].forEach((_, profile) => {
          const certain = of.welfare[w].map((__, a) => (a === profile ? ONE : ZERO));
          if (!isCorrelatedEquilibrium(of, induced, w, certain)) return;
          expect(greatestProbability(subject, profile)).toEqual(ONE);
          expect(compare(leastLoss(subject), lossesAt(of, w)[profile])).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('holds a tempted agent to (D + 2B)/(d + D + 2B) where the mechanism is made for it', () => {
    fc.assert(
      fc.property(heldToTheBound(), (subject) => {
        const { environment: of, language, contingency: w, liability } = subject;
        const [temptation] = unseenTemptations(of, language, w);
        const bound = liability ?? ZERO;
        const worth = sum([advantage(of, w, temptation), bound, bound]);
        expect(greatestProbability(subject, temptation.profile)).toEqual(divide(worth, add(temptation.gain, worth)));
      }),
      { numRuns: 150 },
    );
  });

  it('has a stake of 0 only where every profile is a first best', () => {
    fc.assert(
      fc.property(withLanguage(), ({ environment: of }) => {
        expect(isZero(stakeAt(of, 0))).toBe(firstBests(of, 0).length === of.profileCount);
        expect(compare(stakeAt(of, 0), rational(0))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
