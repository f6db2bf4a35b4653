/** What a subject is about, in a sentence: the rules one by one, and the figures of any sentence held against the game. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { productLanguage, signalLanguage } from '../../src/contract/language.js';
import { denominator, fraction, numerator, rational } from '../../src/exact/rational.js';
import { reading } from '../../src/formats/reading.js';
import { environment, gain, loss } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import { everyField } from '../theory/any-subject.js';

const q = (...values: number[]) => values.map((value) => rational(value));
const game = (payoffs: readonly number[][], agents = ['row', 'column']) =>
  environment({
    agents,
    actions: [
      ['C', 'D'],
      ['C', 'D'],
    ].slice(0, agents.length),
    payoffs: [payoffs.map((row) => q(...row))],
  });

const dilemma = game([
  [3, 3],
  [0, 4],
  [4, 0],
  [1, 1],
]);
const onlyRow = productLanguage(dilemma, undefined, [undefined, [[0, 1]]]);
const hunt = game([
  [4, 4],
  [0, 3],
  [3, 0],
  [2, 2],
]);
const pennies = game(
  [
    [1, 0],
    [0, 1],
    [0, 1],
    [1, 0],
  ],
  ['1', '2'],
);

describe('the most telling sentence', () => {
  test.each<[string, Subject, string]>([
    ['of a dilemma', { environment: dilemma }, "At the first best (C, C) row's move to D pays 1 and costs everyone together 2."],
    [
      'of one whose contract sees row alone: what it does not see comes first',
      { environment: dilemma, language: onlyRow },
      "At the first best (C, C) column's unseen move to D pays 1 and costs everyone together 2.",
    ],
    [
      'where the contract sees all',
      { environment: dilemma, language: productLanguage(dilemma) },
      "At the first best (C, C) row's move to D, which the contract sees, pays 1 and costs everyone together 2.",
    ],
    [
      'at a weight that does not do',
      { environment: dilemma, language: onlyRow, weight: fraction(1n, 4n) },
      "At the first best (C, C) column's unseen move to D pays 1 and costs everyone together 2; at weight 1/4 it pays 1/2.",
    ],
    [
      'at a weight that does',
      { environment: dilemma, weights: [fraction(1n, 2n), rational(0)] },
      "At the first best (C, C) row's move to D pays 1 and costs everyone together 2; at weight 1/2 it no longer pays.",
    ],
    [
      'with transfers that move what it pays',
      {
        environment: dilemma,
        language: signalLanguage(dilemma, (_, a) => (a === 2 ? 'row defects' : 'else')),
        transfers: [q(0, 0), q(-3, 0)],
      },
      "At the first best (C, C) column's unseen move to D pays 1 and costs everyone together 2.",
    ],
    [
      'with a fine',
      { environment: dilemma, language: productLanguage(dilemma), transfers: [q(0, 0), q(0, 0), q(-3, 0), q(0, 0)] },
      "At the first best (C, C) row's move to D, which the contract sees, pays 1 and costs everyone together 2; with the transfers it no longer pays.",
    ],
    [
      'of a choice that is no first best',
      { environment: hunt, choice: [1] },
      "At the choice (C, D), 5 short of the first best, row's move to D pays 2 and gives everyone together 1.",
    ],
    [
      'of a choice that is one',
      { environment: hunt, choice: [0] },
      'Nobody is tempted at the choice (C, C), a first best, worth 8 to everyone together; but (D, D) is an equilibrium as well, worth 4.',
    ],
    [
      'of a stag hunt, where nobody is tempted and a worse equilibrium threatens',
      { environment: hunt },
      'Nobody is tempted at the first best (C, C), worth 8 to everyone together; but (D, D) is an equilibrium as well, worth 4.',
    ],
    [
      'of matching pennies, whose agents have numbers for names',
      { environment: pennies },
      "At the first best (C, C), as every profile is, agent 2's move to D pays 1 at no cost to everyone together.",
    ],
    ['where nothing is to be told', { environment: game([[2], [1]], ['sole']) }, 'Nobody is tempted at the first best (C).'],
    [
      'where prosociality makes the only equilibrium worse',
      {
        environment: game([
          [-3, 0],
          [3, -3],
          [-2, 3],
          [0, 2],
        ]),
        weight: fraction(4n, 3n),
      },
      'Selfish agents settle at (D, C), worth 1 to everyone together; at weight 4/3 they settle at (C, D), worth 0.',
    ],
    [
      'where prosociality undoes the best equilibrium',
      {
        environment: game([
          [-2, -1],
          [1, -1],
          [-2, 1],
          [1, 0],
        ]),
        weight: fraction(1n, 3n),
      },
      'Selfish agents can settle at (C, D), worth 0 to everyone together; at weight 1/3 the best they can settle at is (D, C), worth -1.',
    ],
  ])('%s', (_, subject, sentence) => {
    expect(reading(subject)).toBe(sentence);
  });
});

describe('whatever the subject', () => {
  it('it is one sentence on one line, and what a move pays and costs is what it does', () => {
    fc.assert(
      fc.property(everyField(), (subject) => {
        const sentence = reading(subject);
        expect(sentence).toMatch(/^(At|Nobody is tempted at|Selfish agents) [^\n]*[^.]\.$/);
        const told = / pays (\S+) (?:and (costs|gives) everyone together (\S+?)|at no cost to everyone together)[.;]/.exec(sentence);
        expect(sentence.startsWith('At')).toBe(told !== null);
        if (told === null) return;
        const [, paid, kind, amount = '0'] = told;
        const { environment: of } = subject;
        const found = of.contingencies.some((_, w) =>
          Array.from({ length: of.profileCount }, (_, a) => a).some((a) =>
            deviationsFrom(of, a).some((deviation) => {
              const cost = kind === 'gives' ? rational(`-${amount}`) : rational(amount);
              const [own, all] = [gain(of, w, a, deviation), loss(of, w, a, deviation)];
              return (
                numerator(own) === numerator(rational(paid)) &&
                denominator(own) === denominator(rational(paid)) &&
                numerator(all) === numerator(cost) &&
                denominator(all) === denominator(cost)
              );
            }),
          ),
        );
        expect(found).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
