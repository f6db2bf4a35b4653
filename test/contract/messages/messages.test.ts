import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPORTING, reported, SEVERAL } from '../../../properties/messages/reported.js';
import { implement } from '../../../src/contract/incentives/implementation.js';
import { contingencyPartition, signalLanguage } from '../../../src/contract/language/language.js';
import { isInducedEquilibrium, MECHANISM_CLASSES, setting } from '../../../src/contract/language/setting.js';
import { literalImplementation } from '../../../src/contract/literal/literal.js';
import { heaviestAccusation, punishableAlone } from '../../../src/contract/messages/balanced-messages.js';
import { crossExamination } from '../../../src/contract/messages/cross-examination.js';
import { directSpaces, messageStrategies, sending, spacesOf, truthful, withMessages } from '../../../src/contract/messages/messages.js';
import { fraction, isPositive, rational } from '../../../src/exact/rational.js';
import { environment, firstBestWelfare } from '../../../src/game/environment.js';
import { actionsIn, profileOf } from '../../../src/game/profile.js';
import { settingOf } from '../../../src/theory/statement/subject.js';

const subjects = reported({
  options: { ...REPORTING, outcomes: 8 },
  classes: MECHANISM_CLASSES,
  reporters: (agents) => fc.integer({ min: 0, max: agents }),
});
const reportersIn = ({ parameters }: { readonly parameters: { readonly reporters?: { readonly num: bigint } } }) =>
  Number(parameters.reporters?.num);

describe('settings with messages', () => {
  it('pay and see, at every profile of actions and messages, what the definition says', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const spaces = directSpaces(of, reportersIn(subject));
        const extended = withMessages(of, spaces);
        expect(environment(extended.environment)).toEqual(extended.environment);
        expect(firstBestWelfare(extended.environment)).toEqual(firstBestWelfare(of.environment));
        const seen = new Map<string, number>();
        extended.environment.payoffs.forEach((table, w) => {
          table.forEach((row, profile) => {
            const pairs = actionsIn(extended.environment, profile).map((action, i) => [
              Math.floor(action / spaces[i].length),
              action % spaces[i].length,
            ]);
            const acted = profileOf(
              of.environment,
              pairs.map(([action]) => action),
            );
            expect(row).toEqual(of.environment.payoffs[w][acted]);
            const key = JSON.stringify([of.language.cells[w][acted], pairs.map(([, message]) => message)]);
            const cell = extended.language.cells[w][profile];
            expect(seen.get(key) ?? cell).toBe(cell);
            seen.set(key, cell);
          });
        });
        expect(seen.size).toBe(extended.language.count);
      }),
      { numRuns: 60 },
    );
  });

  it('implement a choice exactly where the linear program over all their cells does', () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const of = settingOf(subject);
        const r = Math.min(2, reportersIn(subject));
        const extended = withMessages(of, directSpaces(of, r));
        if (extended.language.count > 60) return;
        const choice = sending(of, directSpaces(of, r), subject.choice, truthful(of, r));
        expect(implement(extended, choice).implementable).toBe(literalImplementation(extended, choice) !== null);
      }),
      { numRuns: 40 },
    );
  });

  it('messages that are never sent implement nothing more', () => {
    fc.assert(
      fc.property(subjects, fc.nat(), (subject, pick) => {
        const of = settingOf(subject);
        const all = [...messageStrategies(of, Math.min(2, reportersIn(subject)))];
        const strategies = all[pick % all.length];
        const tight = spacesOf(strategies);
        const loose = tight.map((names) => (names.length === 1 ? names : [...names, 'unsent']));
        const does = (spaces: typeof tight) =>
          implement(withMessages(of, spaces), sending(of, spaces, subject.choice, strategies)).implementable;
        expect(does(loose)).toBe(does(tight));
      }),
      { numRuns: 60 },
    );
  });

  it('two agents with three contingencies can send messages in 25 ways, up to names', () => {
    const [subject] = fc.sample(
      reported({
        options: { shapes: [[2, 2]], contingencies: { min: 3, max: 3 } },
        classes: ['balanced'],
        reporters: () => fc.constant(2),
      }),
      1,
    );
    expect([...messageStrategies(settingOf(subject), 2)]).toHaveLength(25);
  });
});

describe('balanced messages in closed form', () => {
  it('a choice is punishable at each contingency alone iff a court that sees the contingency too implements it', () => {
    fc.assert(
      fc.property(reported({ options: SEVERAL, classes: ['balanced'], reporters: fc.constant }), (subject) => {
        const of = settingOf(subject);
        const seen = signalLanguage(of.environment, (w, profile) => w * of.language.count + of.language.cells[w][profile]);
        expect(punishableAlone(of, subject.choice)).toBe(implement({ ...of, language: seen }, subject.choice).implementable);
      }),
      { numRuns: 200 },
    );
  });

  it('of two agents, a contingency that is not punishable alone is a loop that gains', () => {
    const pairs = reported({ options: { ...SEVERAL, shapes: [[2, 2]] }, classes: ['balanced'], reporters: fc.constant });
    fc.assert(
      fc.property(pairs, (subject) => {
        const of = settingOf(subject);
        if (!punishableAlone(of, subject.choice)) expect(isPositive(heaviestAccusation(of, subject.choice))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('make a lie that all tell an equilibrium where the fine exceeds what leaving it gains, and none where it does not', () => {
    const told = (gainOfTruth: number): boolean => {
      const of = environment({
        agents: ['1', '2'],
        actions: [['a', 'b'], ['a']],
        contingencies: ['w1', 'w2'],
        prior: [fraction(1n, 2n), fraction(1n, 2n)],
        payoffs: [
          [
            [rational(0), rational(0)],
            [rational(gainOfTruth), rational(0)],
          ],
          [
            [rational(0), rational(0)],
            [rational(-1), rational(0)],
          ],
        ],
      });
      const asked = setting(of, contingencyPartition(of, [[0, 1]]));
      const { setting: extended, choice, transfers } = crossExamination(asked, [1, 0], 2);
      expect(isInducedEquilibrium(extended, transfers, choice)).toBe(true);
      // At w1 all report w2, and do what it calls for.
      return isInducedEquilibrium(extended, transfers, [choice[1], choice[1]]);
    };
    expect([1, 2].map(told)).toEqual([true, false]);
  });
});
