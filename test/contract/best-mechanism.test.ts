import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  bestMechanism,
  checkSolution,
  compare,
  contractThreshold,
  expectedWelfare,
  format,
  hasUndetectableTemptation,
  INFINITE,
  incentivesAt,
  isUndetectableTemptation,
  linkedContingencies,
  literalBestMechanism,
  literalContractThreshold,
  maximum,
  multiply,
  outcomesOf,
  positiveClosedWalk,
  readEnvironment,
  setting,
  settingOf,
  settings,
  solve,
  subtract,
  sum,
  walkGain,
  withLanguage,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { type Candidate, candidatesAt, compatibility } from '../../src/contract/choice/candidates.js';
import { lossBound } from '../../src/contract/choice/loss-bound.js';
import { transferProgram } from '../../src/contract/incentives/transfer-program.js';
import { integerWeights } from '../../src/contract/language/integer-setting.js';
import { choicesFrom } from '../../src/contract/literal/literal.js';
import { rationalOf } from '../../src/exact/integer-table.js';
import { screening } from './screening.js';

const subjects = settings({ outcomes: 24 });

describe('what the search prunes with', () => {
  it('a profile is struck out iff some deviation from it is an undetectable temptation', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        of.environment.contingencies.forEach((_, contingency) => {
          const literal = of.environment.welfare[contingency].map((_, profile) =>
            incentivesAt(of, { contingency, profile }).some(isUndetectableTemptation),
          );
          expect(hasUndetectableTemptation(of, contingency)).toEqual(literal);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('the loss bound is at most the least loss of pairwise compatible candidates, and names none only if there are none', () => {
    fc.assert(
      fc.property(settings({ outcomes: 12, contingencies: { min: 2, max: 4 } }), (subject) => {
        const of = settingOf(subject);
        const domains = of.environment.contingencies.map((_, w) => candidatesAt(of, w));
        fc.pre(domains.every((domain) => domain.length > 0));
        const compatible = compatibility(of);
        const together = [...choicesFrom(domains.map((domain) => domain.map((_, c) => c)))]
          .map((chosen) => chosen.map((c, d): Candidate => domains[d][c]))
          .filter((chosen) => chosen.every((x, d) => chosen.every((y, e) => d >= e || compatible(x, y))));
        const weights = integerWeights(of.environment);
        const worth = (chosen: readonly Candidate[]) =>
          sum(chosen.map(({ contingency: w, profile }) => multiply(of.environment.prior[w], of.environment.welfare[w][profile])));
        const top = worth(domains.map(([best]) => best));
        const costs = together.map((chosen) => subtract(top, worth(chosen)));
        const bound = lossBound(domains, weights.zero, compatible);
        if (costs.length === 0) return;
        expect(bound).not.toBeNull();
        if (bound === null) return;
        const least = costs.reduce((x, y) => (compare(x, y) <= 0 ? x : y));
        expect(compare(rationalOf(bound.bound, weights), least)).toBeLessThanOrEqual(0);
        domains.forEach((domain, d) => {
          domain.forEach((candidate, c) => {
            const with_ = together.flatMap((chosen, k) => (chosen[d] === candidate ? [costs[k]] : []));
            if (with_.length === 0) return;
            const own = with_.reduce((x, y) => (compare(x, y) <= 0 ? x : y));
            expect(compare(rationalOf(bound.bound + bound.extra[d][c], weights), own)).toBeLessThanOrEqual(0);
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  it('linked contingencies are the transitive closure of sharing a cell', () => {
    fc.assert(
      fc.property(withLanguage(), ({ environment, language }) => {
        const count = environment.contingencies.length;
        const reach = Array.from({ length: count }, (_, x) =>
          Array.from({ length: count }, (_, y) => x === y || language.cells[x].some((cell) => language.cells[y].includes(cell))),
        );
        for (let k = 0; k < count; k++) {
          for (let x = 0; x < count; x++) for (let y = 0; y < count; y++) reach[x][y] ||= reach[x][k] && reach[k][y];
        }
        const literal = reach.map((row) => row.flatMap((linked, y) => (linked ? [y] : [])).join());
        expect(linkedContingencies(language).map((component) => component.join())).toEqual([...new Set(literal)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('closed walks', () => {
  it('a reported walk is closed, of one agent, on the path, and of positive gain', () => {
    let found = 0;
    fc.assert(
      fc.property(settings({ contingencies: { min: 2, max: 4 } }), fc.infiniteStream(fc.nat()), (subject, draws) => {
        const of = settingOf(subject);
        const choice = of.environment.contingencies.map(() => draws.next().value % of.environment.profileCount);
        const incentives = outcomesOf(choice).flatMap((outcome) => incentivesAt(of, outcome));
        const walk = positiveClosedWalk(incentives, of.environment.agents.length);
        if (walk === null) return;
        if (walk.length > 1) found += 1;
        const path = new Set(incentives.map(({ from }) => from));
        walk.forEach((step, k) => {
          expect(incentives).toContain(step);
          expect(step.agent).toBe(walk[0].agent);
          expect(path.has(step.into)).toBe(true);
          expect(step.into).toBe(walk[(k + 1) % walk.length].from);
        });
        expect(compare(walkGain(walk), ZERO)).toBe(1);
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('transfer programs', () => {
  it('each solution is right by multiplication', () => {
    fc.assert(
      fc.property(subjects, fc.infiniteStream(fc.nat()), (subject, draws) => {
        const of = settingOf(subject);
        const choice = of.environment.contingencies.map(() => draws.next().value % of.environment.profileCount);
        const { program } = transferProgram(of, outcomesOf(choice));
        expect(checkSolution(program, solve(program))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

describe('the mildest transfers', () => {
  it('treat alike agents who are alike, and burn no more', () => {
    const { environment, language } = readEnvironment(readFileSync('examples/burning.game.json', 'utf8'));
    const best = bestMechanism(setting(environment, language));
    if (best.status !== 'attained') throw new Error('the example has a best mechanism');
    for (const paid of best.pair.transfers.values()) expect(format(paid[0])).toBe(format(paid[1]));
    expect(format(best.pair.burned)).toBe('1/4');
  });
});

describe('screening: one agent acts, actions are verifiable, contingencies are pooled', () => {
  it('agrees with the definition while that can be tried', () => {
    for (const m of [2, 3, 4]) {
      const of = screening(m);
      const best = bestMechanism(of);
      expect(best.status === 'attained' && format(best.pair.value)).toBe(format(literalBestMechanism(of)?.value ?? ZERO));
      const threshold = contractThreshold(of);
      const literal = literalContractThreshold(of);
      expect(threshold.status === 'attained' && format(threshold.weight)).toBe(literal === INFINITE ? '' : format(literal));
    }
  });

  it.each([8, 12])('%i pooled contingencies are settled at once, at the best constant action', (m) => {
    const of = screening(m);
    const best = bestMechanism(of);
    const constants = Array.from({ length: m }, (_, a) => expectedWelfare(of.environment, new Array<number>(m).fill(a)));
    expect(best.status === 'attained' && format(best.pair.value)).toBe(format(constants.reduce(maximum)));
  });
});

describe('a search that runs out of time', () => {
  it('leaves bounds that enclose the answer, whenever it is stopped', () => {
    fc.assert(
      fc.property(settings({ outcomes: 16, contingencies: { min: 2, max: 4 } }), fc.nat({ max: 40 }), (subject, patience) => {
        const of = settingOf(subject);
        const stopAfter = (checks: number) => () => checks-- <= 0;
        const best = bestMechanism(of, stopAfter(patience));
        const truth = bestMechanism(of);
        if (best.status !== 'interrupted') expect(best.status).toBe(truth.status);
        else if (truth.status === 'attained') {
          expect(compare(truth.pair.value, best.atMost)).toBeLessThanOrEqual(0);
          if (best.atLeast !== null) expect(compare(best.atLeast, truth.pair.value)).toBeLessThanOrEqual(0);
        } else expect(best.atLeast).toBeNull();

        const weight = contractThreshold(of, stopAfter(patience));
        const sufficient = contractThreshold(of);
        if (weight.status !== 'interrupted') expect(weight.status).toBe(sufficient.status);
        else if (sufficient.status === 'attained') {
          expect(compare(weight.atLeast, sufficient.weight)).toBeLessThanOrEqual(0);
          if (weight.atMost !== INFINITE) expect(compare(sufficient.weight, weight.atMost)).toBeLessThanOrEqual(0);
        } else expect(weight.atMost).toBe(INFINITE);
      }),
      { numRuns: 400 },
    );
  });
});
