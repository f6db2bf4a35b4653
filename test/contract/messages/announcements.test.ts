import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reported } from '../../../properties/messages/reported.js';
import { implement } from '../../../src/contract/incentives/implementation.js';
import { type Setting, setting } from '../../../src/contract/language/setting.js';
import {
  type AnnouncementMechanism,
  isAnnouncementMechanism,
  objections,
  subgamePerfectPlays,
  testPair,
  testPairChoice,
  testPairLanguage,
} from '../../../src/contract/messages/announcements.js';
import { directSpaces, sending, truthful, withMessages } from '../../../src/contract/messages/messages.js';
import { add, compare, type Rational, rational, ZERO } from '../../../src/exact/rational.js';
import { actionIn, profileOf } from '../../../src/game/profile.js';
import { settingOf } from '../../../src/theory/statement/subject.js';

/** Every list of `length` numbers, the k-th below `below[k]`. */
function* lists(below: readonly number[]): Generator<number[]> {
  if (below.length === 0) {
    yield [];
    return;
  }
  for (const rest of lists(below.slice(1))) for (let first = 0; first < below[0]; first++) yield [first, ...rest];
}

/**
 * The plays of subgame-perfect equilibria by the definition of the game in extensive form: every plan of the speaker (what to announce, and
 * what to do after each announcement) and of each other agent (what to do after each announcement), and in every subgame every other plan.
 */
function literalPlays(of: Setting, { speaker, announcements, transfers }: AnnouncementMechanism, w: number): Set<string> {
  const { environment, language, utilities } = of;
  const said = Array.from({ length: announcements }, (_, m) => m);
  const plansOf = environment.actions.map((actions) => [...lists(said.map(() => actions.length))]);
  const done = (plans: readonly (readonly number[])[], m: number) =>
    profileOf(
      environment,
      plans.map((plan) => plan[m]),
    );
  const worth = (plans: readonly (readonly number[])[], m: number, agent: number): Rational => {
    const profile = done(plans, m);
    return add(utilities[w][profile][agent], transfers(language.cells[w][profile], m)[agent]);
  };
  const found = new Set<string>();
  for (const numbers of lists(plansOf.map(({ length }) => length))) {
    const plans = numbers.map((number, agent) => plansOf[agent][number]);
    const stableAfter = said.every((m) =>
      plansOf.every((others, agent) =>
        others.every((other) => compare(worth(plans.with(agent, other), m, agent), worth(plans, m, agent)) <= 0),
      ),
    );
    if (!stableAfter) continue;
    for (const m of said) {
      const best = said.every((other) =>
        plansOf[speaker].every((plan) => compare(worth(plans.with(speaker, plan), other, speaker), worth(plans, m, speaker)) <= 0),
      );
      if (best) found.add(`${m} ${done(plans, m)}`);
    }
  }
  return found;
}

const plays = (of: Setting, mechanism: AnnouncementMechanism, w: number): Set<string> =>
  new Set(subgamePerfectPlays(of, mechanism, w).map(({ announcement, profile }) => `${announcement} ${profile}`));

const balanced = setting(testPair, testPairLanguage, { mechanismClass: 'balanced' });

describe('announcements that are heard', () => {
  it('have the plays of the game in extensive form, every plan and every subgame tried', () => {
    const transfers = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 60, maxLength: 60 });
    let some = 0;
    fc.assert(
      fc.property(
        reported({
          options: {
            shapes: [
              [2, 1],
              [2, 2],
              [1, 3],
            ],
            contingencies: { min: 1, max: 2 },
            outcomes: 8,
          },
          classes: ['unrestricted'],
          reporters: () => fc.constant(1),
        }),
        transfers,
        fc.integer({ min: 1, max: 2 }),
        (subject, drawn, announcements) => {
          const of = settingOf(subject);
          const mechanism: AnnouncementMechanism = {
            speaker: of.environment.agents.length - 1,
            announcements,
            transfers: (cell, m) => of.environment.agents.map((_, i) => rational(drawn[(cell * 2 + m) * 3 + i])),
          };
          of.environment.contingencies.forEach((_, w) => {
            const found = plays(of, mechanism, w);
            some += Number(found.size > 0);
            expect(found).toEqual(literalPlays(of, mechanism, w));
          });
        },
      ),
      { numRuns: 150 },
    );
    expect(some).toBeGreaterThan(50);
  });

  it('make the truth all that is played, strictly and with nothing paid, where a prize is 2, a fine 5 and a surety 4', () => {
    const mechanism = objections(rational(2), rational(5), rational(4));
    expect(isAnnouncementMechanism(balanced, mechanism)).toBe(true);
    testPairChoice.forEach((choice, w) => {
      expect(plays(balanced, mechanism, w)).toEqual(new Set([`${w} ${choice}`]));
      expect(literalPlays(balanced, mechanism, w)).toEqual(new Set([`${w} ${choice}`]));
      expect(mechanism.transfers(testPairLanguage.cells[w][choice], w)).toEqual([ZERO, ZERO]);
      // A lie ends with the objection to it, and costs the speaker 1.
      const lie = 1 - w;
      const answer = profileOf(testPair, [lie, 1 + lie]);
      const worth = add(testPair.payoffs[w][answer][0], mechanism.transfers(testPairLanguage.cells[w][answer], lie)[0]);
      expect(worth).toEqual(rational(-1));
    });
  });

  it('are out of reach of messages to the court alone, of one agent or both', () => {
    for (const reporters of [1, 2]) {
      const spaces = directSpaces(balanced, reporters);
      const told = withMessages(balanced, spaces);
      expect(implement(told, sending(balanced, spaces, testPairChoice, truthful(balanced, reporters))).implementable).toBe(false);
    }
  });

  it('do not work without a surety, nor with a prize that the truth pays', () => {
    for (const [prize, surety] of [
      [2, 0],
      [4, 4],
      [1, 4],
    ]) {
      const mechanism = objections(rational(prize), ZERO, rational(surety));
      const truth = testPairChoice.every((choice, w) => {
        const [only, ...rest] = plays(balanced, mechanism, w);
        return only === `${w} ${choice}` && rest.length === 0;
      });
      expect(truth).toBe(false);
    }
    expect(actionIn(testPair, testPairChoice[1], 0)).toBe(1);
  });
});
