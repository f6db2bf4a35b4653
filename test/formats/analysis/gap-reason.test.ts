import { describe, expect, test } from 'vitest';
import { completeLanguage, emptyLanguage, type Language, signalLanguage } from '../../../src/contract/language/language.js';
import { MECHANISM_CLASSES } from '../../../src/contract/language/setting.js';
import { isZero, ONE, rational, ZERO } from '../../../src/exact/rational.js';
import { type Analysis, type AnalysisOptions, analyze } from '../../../src/formats/analysis/analysis.js';
import { gapReason } from '../../../src/formats/analysis/gap-reason.js';
import { type Environment, environment } from '../../../src/game/environment.js';

/** A game of row and column, its contingencies equally likely, from `u,v` for each profile. */
function game(actions: readonly (readonly string[])[], tables: Readonly<Record<string, string>>): Environment {
  const contingencies = Object.keys(tables);
  return environment({
    agents: ['row', 'column'],
    actions,
    contingencies,
    prior: contingencies.map(() => rational(`1/${contingencies.length}`)),
    payoffs: Object.values(tables).map((table) => table.split(' ').map((entry) => entry.split(',').map((u) => rational(u)))),
  });
}

/** The language in which one character for each profile, by contingency, names its cell. */
const cells = (of: Environment, ...texts: readonly string[]): Language => signalLanguage(of, (w, profile) => texts[w][profile]);

const reason = (of: Environment, language: Language, options: AnalysisOptions = {}): string => gapReason(analyze(of, language, options));

const CD = [
  ['C', 'D'],
  ['C', 'D'],
];
const dilemma = game(CD, { always: '3,3 0,4 4,0 1,1' });
const pennies = game(CD, { always: '1,-1 -1,1 -1,1 1,-1' });
const weather = game(CD, { sun: '1,1 -1/2,3/2 3/2,-1/2 0,0', rain: '-2,-2 -2,0 0,-2 0,0' });
const punctual = cells(weather, 'abbb', 'bbbb');
const repairs = game([['repair', 'leave'], ['own']], { faulty: '-3,6 0,0', sound: '-1,0 0,0' });

describe('where nothing is left on the table, it says so', () => {
  test('without a contract, if selfish agents do it', () => {
    const hunt = game(CD, { always: '4,4 0,3 3,0 2,2' });
    expect(reason(hunt, emptyLanguage(hunt))).toBe(
      'Nothing is left on the table: even without a contract, among selfish agents, (C, C) is an equilibrium.',
    );
  });

  test('by the contract', () => {
    expect(reason(dilemma, completeLanguage(dilemma))).toBe(
      'Nothing is left on the table: the contract makes (C, C) an equilibrium, and nothing is burned.',
    );
  });

  test('at what cost to an outside purse', () => {
    const dry = environment({ ...weather, prior: [rational('3/4'), rational('1/4')] });
    expect(reason(dry, punctual, { mechanismClass: 'unrestricted' })).toBe(
      'Nothing is left on the table: the contract makes a first best an equilibrium at every contingency, at a cost of 1/4 to the outside purse.',
    );
  });
});

describe('where a temptation is undetectable, it names the agent, the action, the place, the gain and the cost', () => {
  test('at the only first best', () => {
    expect(reason(dilemma, emptyLanguage(dilemma))).toBe(
      'At (C, C) row gains 1 by D, which costs everyone together 2, and the court cannot tell: no transfer deters it.',
    );
  });

  test('at the easiest of several first bests, the largest', () => {
    const twice = game(CD, { always: '3,3 0,6 5,0 1,1' });
    expect(reason(twice, emptyLanguage(twice))).toBe(
      'Each first best invites a deviation that the court cannot tell, so that no transfer deters it: ' +
        'at (C, D) row gains 1 by D, which costs everyone together 4.',
    );
  });

  test('at how many contingencies', () => {
    const days = game(CD, { one: '3,3 0,4 4,0 1,1', two: '3,3 0,4 4,0 1,1', three: '9,9 0,10 10,0 1,1' });
    expect(reason(days, emptyLanguage(days))).toBe(
      'At (C, C) in three row gains 1 by D, which costs everyone together 8, and the court cannot tell: no transfer deters it. ' +
        'The same is so at 2 other contingencies.',
    );
  });
});

describe('where contingencies cannot be told apart, it names what goes around the circle', () => {
  const circle =
    'Take (repair, own) in faulty with (leave, own) in sound. What deters one of these deviations invites the next, and the transfers ' +
    'cancel around the circle: row gains -1 by repair at (leave, own) in sound; row gains 3 by leave at (repair, own) in faulty; ' +
    'together 2 > 0.';

  test('for first bests', () => {
    expect(reason(repairs, cells(repairs, 'ab', 'ab'))).toBe(
      `No transfers of this class make a first best an equilibrium at every contingency. ${circle}`,
    );
  });

  test('for what an undetectable temptation leaves, with what each costs', () => {
    const more = game([['repair', 'leave'], ['own']], { faulty: '-3,6 0,0', sound: '-1,0 0,0', hidden: '-1,6 0,0' });
    expect(reason(more, cells(more, 'ab', 'ab', 'cc'))).toBe(
      'At (repair, own) in hidden row gains 1 by leave, which costs everyone together 5, and the court cannot tell: no transfer deters it. ' +
        'That alone costs 5/3; 1/3 more is lost besides. ' +
        `No transfers of this class make the best of the other profiles an equilibrium at every contingency. ${circle.replace(' with (leave, own) in sound', ' with (leave, own) in sound with (leave, own) in hidden')}`,
    );
  });

  test('unless time ran out, and then it claims no more than it knows', () => {
    const analysis = analyze(repairs, cells(repairs, 'ab', 'ab'), { liability: ONE });
    expect(gapReason(analysis, () => true)).toMatch(/^No transfers (of this class|that burn nothing) make a first best an equilibrium/);
  });
});

describe('where money must be burned, it says how much and why', () => {
  test('and that it is worth it', () => {
    const dry = environment({ ...weather, prior: [rational('3/4'), rational('1/4')] });
    expect(reason(dry, punctual)).toBe(
      'Transfers make a first best an equilibrium at every contingency, but only by burning 1/4 on average. Without burning: deterring ' +
        'these deviations at once takes 1 more than there is; no transfers within the budget can do it: ' +
        'row gains 1/2 by D at (C, C) in sun; column gains 1/2 by D at (C, C) in sun.',
    );
  });

  test('or that something else loses less', () => {
    const rainy = environment({ ...weather, prior: [rational('1/4'), rational('3/4')] });
    const analysis = analyze(rainy, punctual);
    expect(analysis.mechanism.gap).toEqual(rational('1/2'));
    expect(gapReason(analysis)).toContain('but only by burning 3/4 on average.');
    expect(gapReason(analysis)).toMatch(/The best mechanism gives up some welfare instead, and loses less\.$/);
  });

  test('though not where nothing may be burned', () => {
    expect(reason(weather, punctual, { mechanismClass: 'balanced' })).toMatch(
      /^No transfers of this class make a first best an equilibrium at every contingency\. Take \(C, C\) in sun with \(D, D\) in rain\. Deterring/,
    );
  });
});

describe('where there is no mechanism, it says why', () => {
  test('every profile is tempted, unseen', () => {
    expect(reason(pennies, emptyLanguage(pennies))).toBe(
      'Every profile has a temptation that the court cannot see (at (C, C) column gains 2 by D): ' +
        'whatever is paid, somebody deviates, and no mechanism has an equilibrium.',
    );
    const sometimes = game(CD, { calm: '3,3 0,4 4,0 1,1', storm: '1,-1 -1,1 -1,1 1,-1' });
    expect(reason(sometimes, cells(sometimes, 'abcd', 'eeee'))).toMatch(
      /^In storm every profile has a temptation that the court cannot see \(at \(C, C\) column gains 2 by D\)/,
    );
  });

  test('transfers are too small', () => {
    expect(reason(pennies, completeLanguage(pennies), { liability: ZERO })).toMatch(
      /^No transfers of this class make any profile an equilibrium\. Take \(C, C\)\. Deterring .* within the .*liability bound can do it/,
    );
  });
});

describe('where time ran out, it gives bounds', () => {
  const found = analyze(dilemma, completeLanguage(dilemma));
  const interrupted = (atLeast: string | null, atMost: string): string => {
    const best = {
      status: 'interrupted',
      pair: null,
      atLeast: atLeast === null ? null : rational(atLeast),
      atMost: rational(atMost),
    } as const;
    const analysis: Analysis = { ...found, mechanism: { ...found.mechanism, best, gap: null, payoffs: null, sidePayments: null } };
    return gapReason(analysis);
  };
  test('of the gap', () => {
    expect(interrupted('2', '11/2')).toBe('Time ran out: the gap is at least 1/2 and at most 4.');
    expect(interrupted(null, '11/2')).toBe('Time ran out before a mechanism was found; the gap, if there is a mechanism, is at least 1/2.');
    expect(interrupted(null, '6')).toBe('Time ran out before a mechanism was found; nothing is known of the gap.');
  });
});

test('every one of 400 random games has a reason of the right kind', () => {
  let state = 20260;
  const below = (bound: number): number => {
    state = (state * 48271) % 2147483647;
    return state % bound;
  };
  const kinds = new Map<string, number>();
  for (let round = 0; round < 400; round++) {
    const contingencies = 1 + below(2);
    const table = () => Array.from({ length: 4 }, () => `${below(4)},${below(4)}`).join(' ');
    const of = game(CD, Object.fromEntries(Array.from({ length: contingencies }, (_, w) => [`w${w}`, table()])));
    const count = 1 + below(4);
    const language = signalLanguage(of, () => below(count));
    const liability = below(3) === 0 ? rational(below(3)) : null;
    const analysis = analyze(of, language, { mechanismClass: MECHANISM_CLASSES[below(3)], liability });
    const text = gapReason(analysis);
    const { gap } = analysis.mechanism;
    expect(text.startsWith('Nothing is left on the table')).toBe(gap !== null && isZero(gap));
    expect(/no mechanism has an equilibrium|make any profile an equilibrium/.test(text)).toBe(gap === null);
    expect(text).not.toMatch(/Time ran out|undefined|NaN|burn nothing/);
    const kind = text.replace(/ .*/, '');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect([...kinds.keys()].sort()).toEqual(['At', 'Each', 'Every', 'In', 'No', 'Nothing', 'Transfers']);
});
