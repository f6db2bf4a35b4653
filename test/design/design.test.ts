/** What `lacuna design` answers, against all refinements and all subsets of monitors, tried one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLanguages, commonRefinement, type Language, refines } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, setting } from '../../src/contract/language/setting.js';
import { literalBestMechanism } from '../../src/contract/literal/literal.js';
import { coarsestRefinement } from '../../src/design/coarsest.js';
import { achieves, courtOf, type Target } from '../../src/design/court.js';
import { bestNet, cheapestSet, frontier, type Monitor } from '../../src/design/monitors.js';
import { observations, observing, valuedObservations } from '../../src/design/observations.js';
import { add, atMost, equal, fraction, greater, less, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { type Environment, firstBestWelfare } from '../../src/game/environment.js';
import { literalContractThreshold } from '../../src/prosocial/literal.js';
import { INFINITE } from '../../src/prosocial/threshold.js';
import { languages } from '../../src/theory/draw/arbitraries.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

const games = (actions: readonly number[], contingencies: number): fc.Arbitrary<Environment> => {
  const profiles = actions.reduce((product, many) => product * many, 1);
  const payoffs = fc.array(fc.integer({ min: 0, max: 4 }), {
    minLength: actions.length * profiles * contingencies,
    maxLength: actions.length * profiles * contingencies,
  });
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  return payoffs.map((numbers) =>
    plainEnvironment(
      actions,
      prior,
      numbers.map((u) => rational(u)),
    ),
  );
};

/** A game small enough for all its languages, one of them, a class and a target. */
const questions = fc.oneof(games([2, 2], 1), games([3], 2), games([2, 1], 2), games([2, 3], 1)).chain((of) =>
  fc.record({
    of: fc.constant(of),
    language: languages(of),
    mechanismClass: fc.constantFrom(...MECHANISM_CLASSES),
    target: fc.constantFrom<Target>(
      { gap: ZERO, weight: null },
      { gap: fraction(1n, 2n), weight: null },
      { gap: null, weight: fraction(1n, 3n) },
    ),
  }),
);

/** V by the definition: the literal program over all choices. */
function literalGap(of: Environment, language: Language, mechanismClass: (typeof MECHANISM_CLASSES)[number]): Rational | null {
  const best = literalBestMechanism(setting(of, language, { mechanismClass }));
  return best === null ? null : subtract(firstBestWelfare(of), best.value);
}

describe(`what the court must also see (SEED=${seed})`, () => {
  it('is the first of all refinements with the fewest cells', () => {
    fc.assert(
      fc.property(questions, ({ of, language, mechanismClass, target }) => {
        const court = courtOf(of, { mechanismClass });
        const good = (one: Language) => {
          if (target.weight !== null) {
            const least = literalContractThreshold(setting(of, one, { mechanismClass }));
            return least !== INFINITE && atMost(least, target.weight);
          }
          if (target.gap === null) throw new Error('a target says something');
          const gap = literalGap(of, one, mechanismClass);
          return gap !== null && atMost(gap, target.gap);
        };
        const refinements = [...allLanguages(of)].filter((one) => refines(one, language) && good(one));
        const [least] = [...refinements].sort((x, y) => x.count - y.count);
        const found = coarsestRefinement(court, language, target);
        if (least === undefined) expect(found).toEqual({ status: 'none' });
        else expect(found).toMatchObject({ status: 'found', language: { cells: least.cells, count: least.count } });
      }),
      { seed, numRuns: 200 },
    );
  });

  it('is bounded when time is up, by a refinement that does', () => {
    const [of] = fc.sample(games([3, 3], 2), { seed: 7, numRuns: 1 });
    const court = courtOf(of);
    let asked = 0;
    const found = coarsestRefinement(
      court,
      { cells: of.contingencies.map(() => new Array(9).fill(0)), count: 1 },
      { gap: ZERO, weight: null },
      () => ++asked > 40,
    );
    if (found.status !== 'interrupted') throw new Error('it had time');
    expect(found.atLeast).toBeGreaterThan(0);
    expect(found.found === null || achieves(court, { gap: ZERO, weight: null }, found.found)).toBe(true);
  });
});

describe('an observation', () => {
  it('tells apart what differs in it alone, and keeps what has no twin together', () => {
    fc.assert(
      fc.property(questions, ({ of, language }) => {
        for (const observation of observations(of)) {
          const seeing = observing(of, language, observation);
          expect(refines(seeing, language)).toBe(true);
          const { agent, tells } = observation;
          for (const [w, row] of language.cells.entries())
            for (const [profile, cell] of row.entries())
              for (const [v, others] of language.cells.entries())
                for (const [other, same] of others.entries()) {
                  if (cell !== same || (w === v && profile === other)) continue;
                  const alike =
                    agent === null
                      ? profile === other
                      : w === v && of.agents.every((_, i) => i === agent || actionOf(of, profile, i) === actionOf(of, other, i));
                  const [one, two] = agent === null ? [w, v] : [actionOf(of, profile, agent), actionOf(of, other, agent)];
                  if (alike && tells.includes(one) && tells.includes(two))
                    expect(seeing.cells[w][profile]).not.toBe(seeing.cells[v][other]);
                }
        }
      }),
      { seed, numRuns: 150 },
    );
  });

  it('is worth the rise of V, by the definition', () => {
    fc.assert(
      fc.property(questions, ({ of, language, mechanismClass }) => {
        const before = literalGap(of, language, mechanismClass);
        for (const { observation, gap, worth } of valuedObservations(courtOf(of, { mechanismClass }), language)) {
          const after = literalGap(of, observing(of, language, observation), mechanismClass);
          expect(gap === null ? after === null : after !== null && equal(gap, after)).toBe(true);
          if (before !== null && after !== null) expect(worth !== null && equal(worth, subtract(before, after))).toBe(true);
        }
      }),
      { seed, numRuns: 150 },
    );
  });
});

const actionOf = (of: Environment, profile: number, agent: number): number =>
  Math.floor(profile / of.strides[agent]) % of.actions[agent].length;

describe('monitors', () => {
  const offers = fc
    .oneof(games([2, 2], 1), games([2, 2], 2))
    .chain((of) =>
      fc.record({
        of: fc.constant(of),
        language: languages(of),
        mechanismClass: fc.constantFrom(...MECHANISM_CLASSES),
        sees: fc.array(fc.record({ sees: languages(of), cost: fc.integer({ min: 0, max: 3 }) }), { minLength: 1, maxLength: 5 }),
        gap: fc.constantFrom(ZERO, fraction(1n, 2n), rational(1)),
      }),
    )
    .map(({ sees, ...rest }) => ({
      ...rest,
      monitors: sees.map(({ sees, cost }, k): Monitor => ({ name: `m${k}`, sees, cost: rational(cost) })),
    }));

  it('are chosen as trying every subset would', () => {
    fc.assert(
      fc.property(offers, ({ of, language, mechanismClass, monitors, gap: target }) => {
        const court = courtOf(of, { mechanismClass });
        const subsets = Array.from({ length: 2 ** monitors.length }, (_, mask) => monitors.map((_, k) => k).filter((k) => mask & (1 << k)))
          .map((set) => {
            const seen = set.reduce((known, k) => commonRefinement(of, known, monitors[k].sees), language);
            return { set, cost: set.reduce((total, k) => add(total, monitors[k].cost), ZERO), gap: literalGap(of, seen, mechanismClass) };
          })
          .sort((x, y) =>
            less(x.cost, y.cost) ? -1 : less(y.cost, x.cost) ? 1 : x.set.length - y.set.length || (`${x.set}` < `${y.set}` ? -1 : 1),
          );
        const narrower = (x: Rational | null, y: Rational | null) => x !== null && (y === null || less(x, y));
        const beaten = (one: (typeof subsets)[number]) =>
          subsets.some(
            (other) =>
              other !== one &&
              !less(one.cost, other.cost) &&
              !narrower(one.gap, other.gap) &&
              (less(other.cost, one.cost) || narrower(other.gap, one.gap)),
          );
        const kept = subsets.filter((one) => !beaten(one));
        const expected = kept.filter((one, k) => !kept.slice(0, k).some((other) => equal(other.cost, one.cost)));
        const found = frontier(court, language, monitors);
        expect(found.map(({ set }) => set)).toEqual(expected.map(({ set }) => set));

        const cheapest = subsets.find(({ gap }) => gap !== null && atMost(gap, target));
        expect(cheapestSet(court, language, monitors, { gap: target, weight: null })?.set ?? null).toEqual(cheapest?.set ?? null);

        const nets = subsets.flatMap(({ gap, cost }) => (gap === null ? [] : [subtract(subtract(firstBestWelfare(of), gap), cost)]));
        const best = bestNet(found);
        if (nets.length === 0) expect(best).toBeNull();
        else expect(best !== null && !nets.some((net) => greater(net, best.net)) && nets.some((net) => equal(net, best.net))).toBe(true);
      }),
      { seed, numRuns: 200 },
    );
  });
});
