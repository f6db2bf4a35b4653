/**
 * # How to try `complete-contracts-suffice`
 *
 * Complete languages with a bound that is absent, just as deep as the largest gain from the choice, or deeper. The near misses merge two
 * cells, leave one agent alone under balance, or draw the bound just short.
 */
import fc, { type Arbitrary } from 'fast-check';
import { completeLanguage, mergeCells } from '../../src/contract/language/language.js';
import { add, atMost, equal, fraction, isPositive, multiply, ONE, rational } from '../../src/exact/rational.js';
import { expectedWelfare, firstBests } from '../../src/game/environment.js';
import type { EnvironmentOptions } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope } from '../../src/theory/scopes/scopes.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { completeContractsSuffice, largestGain } from '../../theorems/foundations/complete-contracts-suffice.js';
import { withChoice } from '../contracts/planted.js';

/** Complete languages, without bound; half of the choices are first best. */
const complete = (options: EnvironmentOptions = {}): Arbitrary<ChoiceSubject> =>
  fc.tuple(withChoice({ outcomes: 16, ...options }, fc.constant(null)), fc.boolean(), fc.nat()).map(([subject, best, pick]) => {
    const { environment, choice } = subject;
    const selection = choice.map((_, w) => {
      const options = firstBests(environment, w);
      return options[pick % options.length];
    });
    return { ...subject, language: completeLanguage(environment), choice: best ? selection : choice };
  });

/** Where the choice tempts a lone agent, any class but the balanced one. */
const payable = (subject: ChoiceSubject): ChoiceSubject =>
  subject.mechanismClass === 'balanced' && subject.environment.agents.length === 1 && isPositive(largestGain(subject))
    ? { ...subject, mechanismClass: 'subsidy-free' }
    : subject;

const meeting: Arbitrary<ChoiceSubject> = fc
  .tuple(complete().map(payable), fc.constantFrom('none', 'just', 'deeper'))
  .map(([subject, depth]) => {
    const needed = largestGain(subject);
    return { ...subject, liability: depth === 'none' ? null : depth === 'just' ? needed : add(needed, ONE) };
  });

/** The complete language but for two outcomes that share a cell. */
const pooled: Arbitrary<ChoiceSubject> = fc.tuple(meeting, fc.nat(), fc.nat()).map(([subject, x, y]) => {
  const { environment, language } = subject;
  const kept = x % language.count;
  return { ...subject, language: mergeCells(environment, language, kept, (kept + 1 + (y % (language.count - 1))) % language.count) };
});

/** A bound of so many tenths of the largest gain. */
const shallow = (min: number, max: number): Arbitrary<ChoiceSubject> =>
  fc.tuple(complete().map(payable), fc.integer({ min, max })).map(([subject, tenths]) => ({
    ...subject,
    liability: multiply(largestGain(subject), fraction(BigInt(tenths), 10n)),
  }));

export const completeContractsSufficeProperty: Property<ChoiceSubject> = {
  theorem: completeContractsSuffice,
  scopes: [
    extendScope(
      environmentScope({ actions: [2, 2], payoffs: [0, 2] }),
      'the complete language, the first profile (the others are its renamings), subsidy-free and balanced',
      2,
      (subject) =>
        (['subsidy-free', 'balanced'] as const).map((mechanismClass) => ({
          language: completeLanguage(subject.environment),
          mechanismClass,
          choice: [0],
          ...subject,
        })),
    ),
  ],
  meeting,
  breaking: {
    complete: pooled,
    'someone-to-pay': complete({ shapes: [[2], [3], [4]] }).map((subject) => ({ ...subject, mechanismClass: 'balanced' })),
    'deep-pockets': shallow(0, 9),
  },
  mutants: [
    {
      name: 'two-outcomes-pooled',
      prose: 'at most two outcomes share a cell',
      kind: 'hypothesis',
      scopes: [],
      meeting: pooled,
      hypotheses: {
        ...completeContractsSuffice.hypotheses,
        complete: hypothesis(
          'there is one cell less than there are outcomes, or as many',
          ({ environment, language }) => language.count + 1 >= environment.contingencies.length * environment.profileCount,
        ),
      },
    },
    {
      name: 'half-as-deep',
      prose: 'a bound of half the largest gain will do',
      kind: 'constant',
      scopes: [],
      meeting: shallow(5, 9),
      hypotheses: {
        ...completeContractsSuffice.hypotheses,
        'deep-pockets': hypothesis('twice the liability bound is at least every gain of a deviation from f', (subject) =>
          atMost(largestGain(subject), multiply(rational(2), subject.liability ?? largestGain(subject))),
        ),
      },
    },
    {
      name: 'no-better',
      prose: 'no mechanism is worth more than f with its fines',
      kind: 'relation',
      conclude: (subject) =>
        claim(['V_L', bestValueOf(subject)], '<=', ['the welfare of f', expectedWelfare(subject.environment, subject.choice)]),
    },
  ],
  strata: {
    'fines needed': (subject) => isPositive(largestGain(subject)),
    'a bound just deep enough': (subject) => subject.liability != null && equal(subject.liability, largestGain(subject)),
    'first best': ({ environment, choice }) => choice.every((profile, w) => firstBests(environment, w).includes(profile)),
    'one agent under balance': ({ environment, mechanismClass }) => environment.agents.length === 1 && mechanismClass === 'balanced',
  },
};
