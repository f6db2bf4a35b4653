import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  actionsIn,
  automorphisms,
  bestMechanism,
  compare,
  equal,
  fixesChoice,
  fixesTransfers,
  imageOfCells,
  isTransitive,
  keepsCells,
  readEnvironment,
  type Symmetry,
  setting,
  withLanguage,
} from 'lacuna';
import { THEOREMS } from 'lacuna/theorems';
import { describe, expect, it } from 'vitest';
import { symmetricPairs } from '../../../properties/prosociality/symmetric.js';
import { ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import type { Theorem } from '../../../src/theory/statement/theorem.js';
import type { PairSubject } from '../../../theorems/prosociality/pair-subject.js';
import { matchingPennies, prisonersDilemma } from '../../game/games.js';

type Of = Parameters<typeof automorphisms>[0];

const orders = (size: number): number[][] =>
  size === 0
    ? [[]]
    : orders(size - 1).flatMap((order) => Array.from({ length: size }, (_, k) => [...order.slice(0, k), size - 1, ...order.slice(k)]));

/** By the definition: every permutation of agents, of profiles and of contingencies is tried. */
function literalAutomorphisms(of: Of): Symmetry[] {
  const found: Symmetry[] = [];
  for (const agents of orders(of.agents.length)) {
    for (const profiles of orders(of.profileCount)) {
      const actions = profiles.map((_, a) => [actionsIn(of, a), actionsIn(of, profiles[a])]);
      const byAgent = agents.every((image, i) =>
        actions.every(([a, ga]) => actions.every(([b, gb]) => (a[i] === b[i]) === (ga[image] === gb[image]))),
      );
      if (!byAgent) continue;
      for (const contingencies of orders(of.contingencies.length)) {
        const kept = contingencies.every(
          (to, w) =>
            equal(of.prior[w], of.prior[to]) &&
            profiles.every((ga, a) => agents.every((image, i) => equal(of.payoffs[to][ga][image], of.payoffs[w][a][i]))),
        );
        if (kept) found.push({ agents, profiles, contingencies });
      }
    }
  }
  return found;
}

const written = (symmetries: readonly Symmetry[]): string[] => symmetries.map((symmetry) => JSON.stringify(symmetry)).sort();

describe('automorphisms', () => {
  it('are those of the definition', () => {
    const ties = fc.constantFrom(ZERO, ZERO, ONE);
    const shapes = [[2, 2], [2, 2], [1, 2], [3], [2, 1, 2]];
    fc.assert(
      fc.property(withLanguage({ shapes, contingencies: { min: 1, max: 2 }, payoff: ties }), ({ environment: of, language }) => {
        const literal = literalAutomorphisms(of);
        expect(written(automorphisms(of))).toEqual(written(literal));
        const outcomes = of.welfare.flatMap((row, w) => row.map((_, a) => [w, a] as const));
        for (const symmetry of literal) {
          const image = ([w, a]: readonly [number, number]) => language.cells[symmetry.contingencies[w]][symmetry.profiles[a]];
          const keeps = outcomes.every((x) =>
            outcomes.every((y) => (language.cells[x[0]][x[1]] === language.cells[y[0]][y[1]]) === (image(x) === image(y))),
          );
          expect(keepsCells(symmetry, language)).toBe(keeps);
          if (keeps) for (const x of outcomes) expect(imageOfCells(language, symmetry)?.[language.cells[x[0]][x[1]]]).toBe(image(x));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("number 2 in the prisoner's dilemma and 4 in matching pennies, and both games are symmetric", () => {
    expect(automorphisms(prisonersDilemma)).toHaveLength(2);
    expect(automorphisms(matchingPennies)).toHaveLength(4);
    for (const game of [prisonersDilemma, matchingPennies]) expect(isTransitive(game, automorphisms(game))).toBe(true);
    const alone = automorphisms(prisonersDilemma).filter((symmetry) => fixesChoice(symmetry, [1]));
    expect(isTransitive(prisonersDilemma, alone)).toBe(false);
  });

  it('symmetric subjects are left as they are by a transitive group', () => {
    for (const subject of fc.sample(fc.oneof(symmetricPairs('balanced'), symmetricPairs('subsidy-free')), { numRuns: 200, seed: 5 })) {
      const { environment: of, language, choice, target, transfers } = subject;
      const group = automorphisms(of).filter(
        (g) => keepsCells(g, language) && fixesChoice(g, choice) && fixesChoice(g, target) && fixesTransfers(g, language, transfers),
      );
      expect(isTransitive(of, group)).toBe(true);
    }
  });
});

describe('the effort game', () => {
  it('is symmetric; in its best contract one cooperator shirks and gets R, and would fall to R − ε at the first best', () => {
    const text = readFileSync(new URL('../../../examples/effort.game.json', import.meta.url), 'utf8');
    const { environment, language } = readEnvironment(text);
    if (language === null) throw new Error('the example has a language');
    const best = bestMechanism(setting(environment, language));
    if (best.status !== 'attained') throw new Error('the example has a best mechanism');
    const transfers = Array.from({ length: language.count }, (_, cell) => [...(best.pair.transfers.get(cell) ?? [])]);
    const subject: PairSubject = {
      environment,
      language,
      mechanismClass: 'subsidy-free',
      choice: best.pair.choice,
      target: [0],
      transfers: transfers.map((row) => (row.length === 0 ? environment.agents.map(() => ZERO) : row)),
    };
    const page = THEOREMS.find(({ id }) => id === 'symmetry-alone-does-not-share') as unknown as Theorem<PairSubject>;
    // The pair that is found pays; the page asks for one that does not. All else that it supposes holds.
    const { 'nothing-paid': unpaid, ...rest } = page.hypotheses;
    expect(Object.values(rest).every((condition) => condition.holds(subject))).toBe(true);
    expect(unpaid.holds(subject)).toBe(false);
    expect(holds(page.conclude(subject))).toBe(true);
    expect([1, 4]).toContain(best.pair.choice[0]);
    const shirker = best.pair.choice[0] === 1 ? 1 : 0;
    const paid = environment.payoffs[0][best.pair.choice[0]][shirker];
    expect(compare(paid, rational(3))).toBe(0);
    expect(compare(environment.payoffs[0][0][shirker], rational('8/3'))).toBe(0);
  });
});
