import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { implement } from '../../src/contract/implementation.js';
import { isInducedEquilibrium, type Setting } from '../../src/contract/setting.js';
import { isSubgamePerfect, type Testimony, type TestimonyMechanism, testimonyAbout } from '../../src/contract/testimony.js';
import { compare, negate, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { reported } from '../../src/theory/reported.js';
import { settingOf } from '../../src/theory/subject.js';

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
  return best.every((row, node) => (row[node]?.num ?? 0n) <= 0n);
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
});
