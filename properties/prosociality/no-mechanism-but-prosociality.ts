/**
 * # How to try `no-mechanism-but-prosociality`
 *
 * One first best of each contingency is made better and so the only one; at one contingency it is then given a temptation that the language
 * cannot see.
 */
import fc, { type Arbitrary } from 'fast-check';
import { productLanguage } from '../../src/contract/language/language.js';
import { fraction, multiply, type Rational, ZERO } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { INFINITE, selfishnessLevel } from '../../src/prosocial/threshold.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ContingencySubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { stake } from '../../theorems/contracts/undetectable-temptation.js';
import { type InLanguage, inClass, noMechanismButProsociality } from '../../theorems/prosociality/no-mechanism-but-prosociality.js';
import { prosocialGap } from '../../theorems/prosociality/prosociality-closes-every-gap.js';
import { anywhere, type Lure, lures, manyAgents, tempt } from '../contracts/lured.js';
import { flatten, raiseFirstBests, symmetricGames } from './prosociality-closes-every-gap.js';

const unique = (subject: ContingencySubject): ContingencySubject => ({
  ...subject,
  environment: raiseFirstBests(subject.environment, () => true),
});

const lured = (build: (subject: ContingencySubject, how: readonly Lure[]) => ContingencySubject): Arbitrary<InLanguage> =>
  fc.tuple(anywhere({ ...manyAgents, outcomes: 18 }), lures).map(([subject, how]) => {
    const { environment, language, contingency, liability = null } = build(subject, how);
    return { environment, language, contingency, liability };
  });

/** Makes another contingency than the tempting one of constant sum, where there is another. */
const elsewhere = (subject: ContingencySubject): ContingencySubject =>
  flatten(subject, (subject.contingency + 1) % subject.environment.contingencies.length);

/** λ*(E), where it is finite. */
const levelOf = ({ environment }: InLanguage): Rational | null => {
  const level = selfishnessLevel(environment);
  return level === INFINITE ? null : level;
};

export const noMechanismButProsocialityProperty: Property<InLanguage> = {
  theorem: noMechanismButProsociality,
  scopes: [
    extendScope(symmetricGames([0, 8]), 'the action of neither agent or of the second verifiable', 2, ({ environment: of }) =>
      [
        [[[0, 1]], [[0, 1]]],
        [[[0, 1]], undefined],
      ].map((blocks) => ({ environment: of, language: productLanguage(of, undefined, blocks), contingency: 0 })),
    ),
  ],
  meeting: lured((subject, how) => tempt(unique(subject), how, true)),
  breaking: {
    'unique-first-bests': fc.oneof(
      lured((subject, how) => tempt(subject, how, true)),
      lured((subject, how) => elsewhere(tempt(unique(subject), how, true))),
    ),
    unseen: lured((subject, how) => tempt(unique(subject), how, false)),
  },
  mutants: [
    {
      name: 'unique-at-that-contingency',
      prose: 'it is enough that the first best is unique at ω',
      kind: 'quantifier',
      scopes: [],
      meeting: lured((subject, how) => elsewhere(tempt(unique(subject), how, true))),
      hypotheses: {
        'unique-here': hypothesis(
          'there is one first best at ω',
          ({ environment, contingency }) => firstBests(environment, contingency).length === 1,
        ),
        unseen: noMechanismButProsociality.hypotheses.unseen,
      },
    },
    {
      name: 'more-than-the-stake',
      prose: 'every subsidy-free mechanism leaves more than p(ω)δ',
      kind: 'relation',
      conclude: (subject) => {
        const delta = stake(inClass(subject, 'subsidy-free'));
        const least = delta === null ? 'undefined' : multiply(subject.environment.prior[subject.contingency], delta);
        return claim(['the gap among selfish agents', prosocialGap(inClass(subject, 'subsidy-free'), ZERO)], '>', [
          'the stake p(ω)δ',
          least,
        ]);
      },
    },
    {
      name: 'any-weight',
      prose: 'any positive weight closes the gap, such as half of λ*(E)',
      kind: 'constant',
      conclude: (subject) => {
        const half = multiply(fraction(1n, 2n), levelOf(subject) ?? ZERO);
        return claim(['the gap at half of λ*(E)', prosocialGap(inClass(subject, 'subsidy-free'), half)], '=', ['none', ZERO]);
      },
    },
  ],
  figures: {
    'the least λ*(E)': { keep: 'least', of: levelOf },
    'the greatest λ*(E)': { keep: 'greatest', of: levelOf },
  },
};
