/**
 * # How to try `mixing-never-beats-eta`
 *
 * Small games with every payment of 1 or −2 outside the cooperative cell, in the language of cooperation and in the complete one; random
 * transfers, large and small; and an adversary that moves one payment after another.
 */
import fc, { type Arbitrary } from 'fast-check';
import { COOPERATION_VERIFIABLE } from '../../src/contract/language/effort-language.js';
import { completeLanguage, emptyLanguage, type Language } from '../../src/contract/language/language.js';
import { add, divide, multiply, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { effortGame, usualCosts } from '../../src/game/dilemmas/effort-game.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { type EffortMechanism, leastNashLoss, mixingNeverBeatsEta } from '../../theorems/effort/mixing-never-beats-eta.js';
import { otherwise } from './effort-property.js';
import { anyShare, below, breakingEach, effortGames, effortScopeTo, sharesOfSum, withFields } from './effort-subjects.js';

const sample = effortGame({ T: ZERO, R: ZERO, P: ZERO, S: ZERO });
const [BLIND, SEEING, EMPTY] = [COOPERATION_VERIFIABLE, completeLanguage(sample), emptyLanguage(sample)];

/** A payment to each agent in each cell of the language of cooperation, in any language: what the first outcome of a cell would bring. */
const paid = (language: Language, payments: readonly Rational[], whereLow: Rational): Rational[][] =>
  Array.from({ length: language.count }, (_, cell) => {
    const profile = language.cells[0].indexOf(cell);
    return [0, 1].map((agent) => {
      const low = Math.floor(profile / 4 ** (1 - agent)) % 2 === 1;
      return add(payments[2 * BLIND.cells[0][profile] + agent], low && language === SEEING ? whereLow : ZERO);
    });
  });

const OFF_PATH = Array.from({ length: 64 }, (_, set) => [
  ZERO,
  ZERO,
  ...[1, 2, 4, 8, 16, 32].map((bit) => rational((set & bit) === 0 ? 1 : -2)),
]);

const within = effortScopeTo(2);
const mechanismScope: Scope<EffortMechanism> = {
  name: `${within.name}, payments of 1 and −2 unless both cooperate, effort unseen or seen and low effort fined 2`,
  size: within.size * 2 * OFF_PATH.length,
  *subjects() {
    for (const subject of within.subjects()) {
      for (const language of [BLIND, SEEING]) {
        for (const payments of OFF_PATH) yield withFields(subject, { language, transfers: paid(language, payments, rational(-2)) });
      }
    }
  },
};

const games = effortGames(sharesOfSum(below(divide(rational(23), rational(12)), true)));

/** Payments in the style of the game's own numbers, now and then large. */
const mechanisms = (of: Arbitrary<FamilySubject>, languages: readonly Language[]): Arbitrary<EffortMechanism> =>
  fc
    .tuple(
      of,
      fc.constantFrom(...languages),
      fc.array(fc.oneof(fc.constant(ZERO), anyShare), { minLength: 8, maxLength: 8 }),
      fc.constantFrom(1, 1, 20),
    )
    .map(([subject, language, shares, scale]) => {
      const { R, P } = subject.parameters;
      const unit = multiply(rational(scale), subtract(R, P));
      return withFields(subject, {
        language,
        transfers: paid(
          language,
          shares.map((share) => multiply(share, unit)),
          multiply(rational(-2), unit),
        ),
      });
    });

const meeting = mechanisms(games, [BLIND, BLIND, BLIND, EMPTY]);
const conditions = { 'R-over-P': EXACT['R-over-P'], 'one-defector-within-eta': EXACT['one-defector-within-eta'] };

export const mixingNeverBeatsEtaProperty: Property<EffortMechanism> = {
  theorem: mixingNeverBeatsEta,
  scopes: [mechanismScope],
  meeting,
  breaking: { ...breakingEach(meeting, conditions), 'effort-unseen': mechanisms(games, [SEEING]) },
  adversary: {
    name: 'hill climbing over transfers',
    starts: 3,
    steps: 60,
    step: (subject, random) => {
      const [cell, agent] = [Math.floor(random() * subject.transfers.length), Math.floor(random() * 2)];
      const by = multiply(subtract(subject.parameters.R, subject.parameters.P), rational(BigInt(Math.floor(random() * 25) - 12)));
      const moved = subject.transfers.map((row, k) => row.map((t, i) => (k === cell && i === agent ? add(t, divide(by, rational(6))) : t)));
      return withFields(subject, { transfers: moved });
    },
  },
  mutants: [
    otherwise('strictly-more', 'every Nash equilibrium lacks more than η', 'relation', (subject) =>
      claim(['the least loss', leastNashLoss(subject)], '>', ['η', usualCosts({ R: subject.parameters.R, P: subject.parameters.P }).eta]),
    ),
    otherwise('third-of-the-reward', 'every Nash equilibrium lacks (R−P)/3', 'constant', (subject) =>
      claim(['the least loss', leastNashLoss(subject)], '>=', [
        '(R−P)/3',
        divide(subtract(subject.parameters.R, subject.parameters.P), rational(3)),
      ]),
    ),
  ],
  families: [effortFamily],
};
