import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChoice } from '../../../properties/contracts/planted.js';
import { departures } from '../../../src/contract/clauses/collective.js';
import { emptyLanguage, signalLanguage } from '../../../src/contract/language/language.js';
import { add, compare, format, rational, subtract, ZERO } from '../../../src/exact/rational.js';
import { environment } from '../../../src/game/environment.js';
import { deviate } from '../../../src/game/profile.js';

const q = (...values: number[]) => values.map((value) => rational(value));

const dilemma = environment({
  agents: ['row', 'column'],
  actions: [
    ['C', 'D'],
    ['C', 'D'],
  ],
  payoffs: [[q(3, 3), q(0, 4), q(5, 0), q(1, 1)]],
});

describe('departures from a profile', () => {
  it('add up the gains of both agents where the court sees only that someone defected', () => {
    const [departure, ...others] = departures(
      dilemma,
      signalLanguage(dilemma, (_, profile) => (profile === 0 ? 'both' : 'not both')),
      0,
      0,
    );
    expect(others).toEqual([]);
    expect(format(departure.total)).toBe('3');
    expect(departure.byAnyone).toBe(true);
  });

  it('are none where nothing is verifiable', () => {
    expect(departures(dilemma, emptyLanguage(dilemma), 0, 0)).toEqual([]);
  });

  it('hold the largest gain of every agent and cell, by trying every action', () => {
    fc.assert(
      fc.property(withChoice({ contingencies: { min: 1, max: 1 } }), ({ environment: of, language, choice: [profile] }) => {
        const found = departures(of, language, 0, profile);
        for (let cell = 0; cell < language.count; cell++) {
          if (cell === language.cells[0][profile]) continue;
          const most = of.agents.map((_, agent) =>
            of.actions[agent]
              .map((_, action) => deviate(of, profile, agent, action))
              .filter((to) => to !== profile && language.cells[0][to] === cell)
              .map((to) => subtract(of.payoffs[0][to][agent], of.payoffs[0][profile][agent]))
              .sort((x, y) => compare(y, x))
              .at(0),
          );
          const departure = found.find((each) => each.cell === cell);
          const total = most.reduce((sum, gain) => add(sum ?? ZERO, gain ?? ZERO), ZERO) ?? ZERO;
          expect(departure === undefined).toBe(most.every((gain) => gain === undefined));
          expect(format(departure?.total ?? ZERO)).toBe(format(total));
          expect(departure?.byAnyone ?? false).toBe(most.every((gain) => gain !== undefined));
        }
      }),
    );
  });
});
