import fc from 'fast-check';
import {
  atMost,
  bestMechanism,
  contractThreshold,
  divide,
  environment,
  format,
  greater,
  isZero,
  multiply,
  ONE,
  type Rational,
  rational,
  setting,
  subtract,
  ZERO,
} from 'lacuna';
import { describe, expect, it } from 'vitest';
import { allChoices } from '../../../src/contract/literal/literal.js';
import { bestCourtContract } from '../../../src/contract/signals/best-court-contract.js';
import {
  type CourtSetting,
  courtPayoffs,
  courtSetting,
  courtValue,
  isCourtEquilibrium,
  isCourtMechanism,
} from '../../../src/contract/signals/court-setting.js';
import { courtWeight } from '../../../src/contract/signals/court-weight.js';
import { garbled } from '../../../src/contract/signals/garbling.js';
import { literalCourtValue } from '../../../src/contract/signals/literal-court.js';
import { courtOfLanguage, type NoisyCourt } from '../../../src/contract/signals/noisy-court.js';
import { signalProgram } from '../../../src/contract/signals/signal-program.js';
import { checkSolution } from '../../../src/exact/check-solution.js';
import { solve } from '../../../src/exact/simplex.js';
import { withLanguage } from '../../../src/theory/draw/arbitraries.js';

const settings = fc
  .record({
    subject: withLanguage({
      shapes: [[2], [3], [2, 2], [2, 3], [2, 2, 2]],
      outcomes: 12,
      contingencies: { min: 1, max: 2 },
    }),
    mechanismClass: fc.constantFrom('subsidy-free' as const, 'balanced' as const, 'unrestricted' as const),
    liability: fc.constantFrom(null, null, ZERO, ONE, rational('1/2')),
  })
  .map(({ subject, ...terms }) => ({ ...subject, ...terms }));

/** The same bound on fines and rewards of everybody. */
const bounded = (agents: readonly string[], bound: Rational | null) => {
  const bounds = agents.map(() => bound);
  return { fines: bounds, rewards: bounds };
};

describe('a court that sees the cell for certain', () => {
  it('is a contract language: the same V, and the same weight closes the gap, in every class and under every bound', () => {
    let gaps = 0;
    fc.assert(
      fc.property(settings, ({ environment: of, language, mechanismClass, liability }) => {
        const plain = setting(of, language, { mechanismClass, liability });
        const court = courtSetting(of, courtOfLanguage(language), { mechanismClass, ...bounded(of.agents, liability) });
        const [known, found] = [bestMechanism(plain), bestCourtContract(court)];
        expect(found.status).toBe(known.status);
        if (known.status === 'attained' && found.status === 'attained') {
          expect(format(found.pair.value)).toBe(format(known.pair.value));
          expect(isCourtMechanism(court, found.pair.transfers) && isCourtEquilibrium(court, found.pair.transfers, found.pair.choice)).toBe(
            true,
          );
          gaps += 1;
        }
        const weight = contractThreshold(plain);
        expect(courtWeight(court)).toEqual(weight.status === 'attained' ? weight.weight : null);
      }),
      { numRuns: 300 },
    );
    expect(gaps).toBeGreaterThan(100);
  });
});

describe('a court that sees the cell for certain, with terms of single agents', () => {
  const number = (least: number) => fc.option(fc.integer({ min: least, max: 2 }).map(rational), { freq: 2 });

  it('has the V of the language with the same fines, rewards and outside options', () => {
    let signed = 0;
    const own = (of: { readonly agents: readonly string[] }) => {
      const each = (least: number) => fc.tuple(...of.agents.map(() => number(least)));
      return fc.record({ fines: each(0), rewards: each(0), outside: each(-2) });
    };
    const subjects = settings.chain((subject) => own(subject.environment).map((individual) => ({ ...subject, individual })));
    fc.assert(
      fc.property(subjects, ({ environment: of, language, mechanismClass, individual }) => {
        const known = bestMechanism(setting(of, language, { mechanismClass, individual }));
        const found = bestCourtContract(courtSetting(of, courtOfLanguage(language), { mechanismClass, ...individual }));
        expect(found.status).toBe(known.status);
        if (known.status !== 'attained' || found.status !== 'attained') return;
        expect(format(found.pair.value)).toBe(format(known.pair.value));
        signed += 1;
      }),
      { numRuns: 200 },
    );
    expect(signed).toBeGreaterThan(40);
  });
});

/** Probabilities in proportion to small weights, the first of which stands in for none at all. */
const proportions = (weights: readonly number[]): Rational[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? weights.map((_, k) => (k === 0 ? ONE : ZERO)) : weights.map((weight) => rational(`${weight}/${total}`));
};

const noisy = settings.chain((subject) => {
  const { environment: of } = subject;
  const row = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }).map(proportions);
  const outcomes = of.contingencies.length * of.profileCount;
  return fc.array(row, { minLength: outcomes, maxLength: outcomes }).map((rows) => {
    const likelihood = of.contingencies.map((_, w) => rows.slice(w * of.profileCount, (w + 1) * of.profileCount));
    const court: NoisyCourt = { names: ['good', 'fair', 'bad'], likelihood };
    return {
      ...subject,
      of: courtSetting(of, court, { mechanismClass: subject.mechanismClass, ...bounded(of.agents, subject.liability) }),
    };
  });
});

/** Every choice is tried, with a program of its own whose dual is checked. */
function literalValue(of: CourtSetting): Rational | null {
  let best: Rational | null = null;
  for (const choice of allChoices(setting(of.environment, { cells: [], count: 0 }))) {
    const program = signalProgram(
      of,
      choice.map((profile, contingency) => ({ contingency, profile })),
    );
    const solution = solve(program);
    expect(checkSolution(program, solution)).toBeNull();
    if (solution.status !== 'optimal') continue;
    const n = of.environment.agents.length;
    const transfers = of.court.names.map((_, k) => solution.point.slice(k * n, k * n + n));
    const value = courtValue(of, transfers, choice);
    if (best === null || greater(value, best)) best = value;
  }
  return best;
}

describe('a noisy court', () => {
  it('has the value of the best choice, all of which are tried', () => {
    let attained = 0;
    fc.assert(
      fc.property(noisy, ({ of }) => {
        const found = bestCourtContract(of);
        const value = literalValue(of);
        expect(literalCourtValue(of)).toEqual(value ?? 'undefined');
        if (found.status !== 'attained') {
          expect(value).toBeNull();
          return;
        }
        attained += 1;
        expect(value === null ? null : format(value)).toBe(format(found.pair.value));
        expect(isCourtMechanism(of, found.pair.transfers) && isCourtEquilibrium(of, found.pair.transfers, found.pair.choice)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(attained).toBeGreaterThan(60);
  });

  it('that is garbled can do no more', () => {
    let less = 0;
    const garblings = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 }).map(proportions), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(noisy, garblings, ({ of }, garbling) => {
        const [sharp, blurred] = [bestCourtContract(of), bestCourtContract({ ...of, court: garbled(of.court, garbling) })];
        if (blurred.status !== 'attained') return;
        if (sharp.status !== 'attained') throw new Error('a garbling makes nothing implementable');
        expect(atMost(blurred.pair.value, sharp.pair.value)).toBe(true);
        if (!isZero(subtract(sharp.pair.value, blurred.pair.value))) less += 1;
      }),
      { numRuns: 600 },
    );
    expect(less).toBeGreaterThan(2);
  });
});

/** Success with probability p1 if the agent works, at a cost of ψ, and p0 if it shirks; a success is worth S to the principal. */
const moralHazard = fc
  .record({
    low: fc.integer({ min: 0, max: 8 }),
    more: fc.integer({ min: 1, max: 8 }),
    rest: fc.integer({ min: 0, max: 4 }),
    cost: fc.integer({ min: 1, max: 12 }),
    success: fc.integer({ min: 0, max: 60 }),
  })
  .map(({ low, more, rest, cost, success }) => {
    const total = low + more + rest;
    const [p0, p1] = [rational(`${low}/${total}`), rational(`${low + more}/${total}`)];
    return { p0, p1, cost: rational(`${cost}/3`), success: rational(`${success}/2`) };
  });

describe('moral hazard with two efforts (Laffont and Martimort 2002, chapter 4)', () => {
  it.each([true, false])('has the rents of the book where the agent cannot be fined: %s', (limited) => {
    const worked = { yes: 0, no: 0 };
    fc.assert(
      fc.property(moralHazard, ({ p0, p1, cost, success }) => {
        const of = environment({
          agents: ['principal', 'agent'],
          actions: [['contract'], ['work', 'shirk']],
          payoffs: [
            [
              [multiply(p1, success), subtract(ZERO, cost)],
              [multiply(p0, success), ZERO],
            ],
          ],
        });
        const likelihood = [[p1, p0].map((p) => [p, subtract(ONE, p)])];
        const found = bestCourtContract(
          courtSetting(
            of,
            { names: ['success', 'failure'], likelihood },
            { mechanismClass: 'balanced', fines: [null, limited ? ZERO : null], outside: [null, ZERO], objective: { profitOf: 0 } },
          ),
        );
        if (found.status !== 'attained') throw new Error('doing nothing can be signed');
        const more = subtract(p1, p0);
        const rent = limited ? divide(multiply(p0, cost), more) : ZERO;
        const [inducing, idle] = [subtract(subtract(multiply(p1, success), cost), rent), multiply(p0, success)];
        expect(format(found.pair.value)).toBe(format(greater(inducing, idle) ? inducing : idle));
        if (isZero(subtract(inducing, idle))) return;
        const works = greater(inducing, idle);
        worked[works ? 'yes' : 'no'] += 1;
        expect(found.pair.choice).toEqual([works ? 0 : 1]);
        const setting = courtSetting(of, { names: ['success', 'failure'], likelihood });
        const [, agent] = courtPayoffs(setting, found.pair.transfers, found.pair.choice);
        expect(format(agent)).toBe(format(works ? rent : ZERO));
        if (works && limited) {
          expect(format(found.pair.transfers[0][1])).toBe(format(divide(cost, more)));
          expect(isZero(subtract(ONE, p1)) || isZero(found.pair.transfers[1][1])).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(worked.yes, worked.no)).toBeGreaterThan(20);
  });

  it('has a profit without end where nobody need sign', () => {
    const of = environment({ agents: ['principal', 'agent'], actions: [['contract'], ['work']], payoffs: [[[ONE, ZERO]]] });
    const court = { names: ['all'], likelihood: [[[ONE]]] };
    expect(bestCourtContract(courtSetting(of, court, { mechanismClass: 'balanced', objective: { profitOf: 0 } })).status).toBe('unbounded');
  });
});
