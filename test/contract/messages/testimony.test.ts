import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reported } from '../../../properties/messages/reported.js';
import { implement } from '../../../src/contract/incentives/implementation.js';
import { isInducedEquilibrium, type Setting } from '../../../src/contract/language/setting.js';
import {
  isSubgamePerfect,
  isTestimonyMechanism,
  leastPerjuryLoss,
  type Testimony,
  type TestimonyMechanism,
  testimonyAbout,
} from '../../../src/contract/messages/testimony.js';
import {
  compare,
  denominator,
  fraction,
  isNegative,
  isPositive,
  negate,
  numerator,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../../src/exact/rational.js';
import { deviationsFrom } from '../../../src/game/profile.js';
import { settingOf } from '../../../src/theory/statement/subject.js';

/** One constraint t(from) ≥ t(into) + gain on what agent 1 is paid. */
interface Arc {
  readonly from: number;
  readonly into: number;
  readonly gain: Rational;
}

/** Whether difference constraints have a solution, by Floyd and Warshall's longest walks. */
function solvable(nodes: number, arcs: readonly Arc[]): boolean {
  const best = Array.from({ length: nodes }, () => new Array<Rational | null>(nodes).fill(null));
  const raise = (from: number, into: number, gain: Rational) => {
    const known = best[from][into];
    if (known === null || compare(gain, known) > 0) best[from][into] = gain;
  };
  for (const { from, into, gain } of arcs) raise(from, into, gain);
  for (let via = 0; via < nodes; via++) {
    for (let from = 0; from < nodes; from++) {
      for (let into = 0; into < nodes; into++) {
        const [one, two] = [best[from][via], best[via][into]];
        if (one !== null && two !== null) raise(from, into, subtract(one, negate(two)));
      }
    }
  }
  return best.every((row, node) => !isPositive(row[node] ?? ZERO));
}

/**
 * Whether two agents under balance, each with two reports, have some transfers and some plans of reports that make the choice subgame
 * perfect: every plan tried. A variable is what agent 1 is paid on a cell after two reports.
 */
function literallyTestified({ environment, language }: Setting, choice: readonly number[]): boolean {
  const outcomes = environment.payoffs.flatMap((table, w) => table.map((_, profile) => ({ w, profile })));
  const node = (cell: number, one: number, two: number) => cell * 4 + one * 2 + two;
  for (let plan = 0; plan < 4 ** outcomes.length; plan++) {
    const told = (w: number, profile: number) => Math.floor(plan / 4 ** (w * environment.profileCount + profile)) % 4;
    const reports = (w: number, profile: number): [number, number] => [told(w, profile) >> 1, told(w, profile) & 1];
    const arcs: Arc[] = [];
    const prefers = (agent: number, from: number, into: number, gain: Rational) =>
      arcs.push(agent === 0 ? { from, into, gain } : { from: into, into: from, gain });
    for (const { w, profile } of outcomes) {
      const [cell, [one, two]] = [language.cells[w][profile], reports(w, profile)];
      prefers(0, node(cell, one, two), node(cell, 1 - one, two), ZERO);
      prefers(1, node(cell, one, two), node(cell, one, 1 - two), ZERO);
    }
    choice.forEach((profile, w) => {
      for (const { agent, to } of deviationsFrom(environment, profile)) {
        const at = (outcome: number) => node(language.cells[w][outcome], ...reports(w, outcome));
        prefers(agent, at(profile), at(to), subtract(environment.payoffs[w][to][agent], environment.payoffs[w][profile][agent]));
      }
    });
    if (solvable(language.count * 4, arcs)) return true;
  }
  return false;
}

describe('testimony', () => {
  it('of two agents under balance implements nothing that transfers without it do not', () => {
    const pairs = reported({
      options: {
        shapes: [
          [2, 1],
          [3, 1],
          [2, 2],
        ],
        contingencies: { min: 1, max: 1 },
      },
      classes: ['balanced'],
      reporters: fc.constant,
    });
    let implementable = 0;
    for (const subject of fc.sample(pairs, { numRuns: 100, seed: 7 })) {
      const of = settingOf(subject);
      const silent = implement(of, subject.choice).implementable;
      expect(literallyTestified(of, subject.choice)).toBe(silent);
      implementable += Number(silent);
    }
    expect(implementable).toBeGreaterThan(10);
    expect(implementable).toBeLessThan(95);
  });

  it('with a single report is a mechanism without messages: subgame perfect iff an equilibrium of the induced game', () => {
    const subjects = reported({ classes: ['unrestricted'], reporters: fc.constant });
    const paid = fc.array(fc.integer({ min: -3, max: 3 }).map(rational), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(subjects, paid, (subject, numbers) => {
        const of = settingOf(subject);
        const transfers = (cell: number) => of.environment.agents.map((_, i) => numbers[(cell + 2 * i) % numbers.length]);
        const mechanism: TestimonyMechanism = { reports: 1, transfers };
        const play: Testimony = { choice: subject.choice, report: () => of.environment.agents.map(() => 0) };
        const cells = new Map(Array.from({ length: of.language.count }, (_, cell) => [cell, transfers(cell)]));
        expect(isSubgamePerfect(of, mechanism, play)).toBe(isInducedEquilibrium(of, cells, subject.choice));
      }),
    );
  });

  it('that is never truthful about one deviation does not deter it', () => {
    const pairs = reported({
      options: { shapes: [[2, 2]], contingencies: { min: 1, max: 1 } },
      classes: ['subsidy-free'],
      reporters: fc.constant,
    });
    for (const subject of fc.sample(pairs, { numRuns: 100, seed: 3 })) {
      const of = settingOf(subject);
      const { mechanism, play } = testimonyAbout(of, subject.choice);
      expect(isSubgamePerfect(of, mechanism, play)).toBe(true);
      const tempting = deviationsFrom(of.environment, subject.choice[0]).find(
        ({ agent, to }) => compare(of.environment.payoffs[0][to][agent], of.environment.payoffs[0][subject.choice[0]][agent]) > 0,
      );
      if (tempting === undefined) continue;
      const report = (w: number, profile: number) => (profile === tempting.to ? [0, 0] : play.report(w, profile));
      expect(isSubgamePerfect(of, mechanism, { ...play, report })).toBe(false);
    }
  });

  it('is subgame perfect iff after every outcome nobody gains by a report, nor at any contingency by an action and a report', () => {
    const seen = { perfect: 0, perjured: 0, tempted: 0 };
    const few = reported({
      options: { shapes: [[2, 2], [2, 1], [2], [2, 1, 2]], contingencies: { min: 1, max: 2 } },
      classes: ['unrestricted'],
      reporters: fc.constant,
    });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat({ max: 9 })), (subject, rare, draws) => {
        const of = settingOf(subject);
        const { agents, payoffs } = of.environment;
        // Truth costs nothing, other reports nothing or something.
        const fine = (cell: number, told: readonly number[], agent: number) =>
          told[agent] === cell % 2 ? 0 : ((cell + 3 * agent + told.length) % rare) - (rare - 1);
        const transfers = (cell: number, told: readonly number[]) => agents.map((_, agent) => rational(fine(cell, told, agent)));
        const lie = draws.next().value < 3;
        const report = (w: number, profile: number) =>
          agents.map((_, agent) => (of.language.cells[w][profile] + Number(lie && agent === 0 && profile === 1)) % 2);
        const [mechanism, play] = [
          { reports: 2, transfers },
          { choice: subject.choice, report },
        ];
        const paid = (w: number, profile: number, agent: number, own: number) =>
          transfers(
            of.language.cells[w][profile],
            report(w, profile).map((told, i) => (i === agent ? own : told)),
          )[agent];
        const losses = payoffs.flatMap((table, w) =>
          table.flatMap((_, profile) =>
            agents.map((_, agent) =>
              subtract(paid(w, profile, agent, report(w, profile)[agent]), paid(w, profile, agent, 1 - report(w, profile)[agent])),
            ),
          ),
        );
        const truthful = losses.every((loss) => !isNegative(loss));
        const obedient = subject.choice.every((profile, w) =>
          deviationsFrom(of.environment, profile).every(({ agent, to }) =>
            [0, 1].every((own) => {
              const left = subtract(payoffs[w][to][agent], negate(paid(w, to, agent, own)));
              return compare(left, subtract(payoffs[w][profile][agent], negate(paid(w, profile, agent, report(w, profile)[agent])))) <= 0;
            }),
          ),
        );
        expect(isSubgamePerfect(of, mechanism, play)).toBe(truthful && obedient);
        expect(leastPerjuryLoss(of, mechanism, play)).toEqual(losses.reduce((x, y) => (compare(x, y) <= 0 ? x : y)));
        seen[!truthful ? 'perjured' : obedient ? 'perfect' : 'tempted'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.perfect, seen.perjured, seen.tempted), JSON.stringify(seen)).toBeGreaterThan(15);
  });

  it('whose transfers break the class after a single profile of reports on a single cell is no mechanism', () => {
    const [subject] = fc.sample(reported({ options: { shapes: [[2, 2, 2]] }, classes: ['subsidy-free'], reporters: fc.constant }), {
      numRuns: 1,
      seed: 1,
    });
    const of = settingOf(subject);
    for (let cell = 0; cell <= of.language.count; cell++) {
      for (let told = 0; told < 8; told++) {
        const transfers = (at: number, reports: readonly number[]) =>
          of.environment.agents.map((_, agent) =>
            rational(at === cell && agent === 1 && reports.every((r, i) => r === ((told >> i) & 1)) ? 1 : 0),
          );
        expect(isTestimonyMechanism(of, { reports: 2, transfers })).toBe(cell === of.language.count);
      }
    }
  });

  it('names who left the choice alone, and pays the others whom it names, who contradicts all others, or of two who differ neither', () => {
    for (const [shape, share] of [
      [[2, 2], 1],
      [[2, 2, 2], 2],
      [[2, 1, 2, 1], 3],
    ] as const) {
      const pairs = reported({
        options: { shapes: [shape], contingencies: { min: 1, max: 2 } },
        classes: ['subsidy-free'],
        reporters: fc.constant,
      });
      for (const subject of fc.sample(pairs, { numRuns: 20, seed: 5 })) {
        const of = settingOf(subject);
        const { agents, payoffs } = of.environment;
        const { mechanism, play } = testimonyAbout(of, subject.choice);
        expect(mechanism.reports).toBe(agents.length + 1);
        const gains = [ZERO];
        subject.choice.forEach((choice, w) => {
          const left = new Array<number>(payoffs[w].length).fill(0);
          for (const { agent, to } of deviationsFrom(of.environment, choice)) {
            left[to] = agent + 1;
            gains.push(subtract(payoffs[w][to][agent], payoffs[w][choice][agent]));
          }
          for (const [profile, named] of left.entries()) expect(play.report(w, profile)).toEqual(agents.map(() => named));
        });
        const fine = gains.reduce((x, y) => (compare(x, y) >= 0 ? x : y));
        const deterrent = subtract(fine, rational(-1));
        /** What each gets where one pays so many deterrents to the others. */
        const paying = (payer: number, times: bigint) =>
          agents.map((_, agent) => {
            const whole = { num: numerator(deterrent) * times, den: denominator(deterrent) };
            return agent === payer ? fraction(-whole.num, whole.den) : fraction(whole.num, whole.den * BigInt(share));
          });
        const all = (told: number) => agents.map(() => told);
        expect(mechanism.transfers(0, all(0))).toEqual(all(0).map(rational));
        agents.forEach((_, agent) => {
          expect(mechanism.transfers(0, all(agent + 1))).toEqual(paying(agent, 1n));
          const contradicted = mechanism.transfers(
            0,
            all(1).map((told, i) => (i === agent ? 2 : told)),
          );
          expect(contradicted).toEqual(
            agents.length === 2 ? agents.map(() => fraction(-2n * numerator(deterrent), denominator(deterrent))) : paying(agent, 2n),
          );
        });
        if (agents.length > 3) expect(mechanism.transfers(0, [1, 1, 2, 2])).toEqual(all(0).map(rational));
        if (agents.length === 3) expect(mechanism.transfers(0, [0, 1, 2])).toEqual(all(0).map(rational));
      }
    }
  });
});
