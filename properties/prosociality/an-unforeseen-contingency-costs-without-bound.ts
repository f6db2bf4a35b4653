/**
 * # How to try `an-unforeseen-contingency-costs-without-bound`
 *
 * Any contract with any transfers on its cells, from nothing to a million, in or out of balance; losses, weights and probabilities from tiny
 * to huge.
 */
import fc, { type Arbitrary } from 'fast-check';
import { emptyLanguage } from '../../src/contract/language/language.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import {
  denominator,
  divide,
  fraction,
  isZero,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { profileNames } from '../../src/game/profile.js';
import { transferSpread } from '../../src/prosocial/unforeseen.js';
import { type EnvironmentOptions, smallFractions, withLanguage } from '../../src/theory/draw/arbitraries.js';
import { extendScope, type Grid, languageScope } from '../../src/theory/scopes/scopes.js';
import { type Conclusion, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import {
  anUnforeseenContingencyCostsWithoutBound,
  leastExpectedLoss,
  leastLossAt,
  prosocialEquilibria,
  type Surprise,
  surprised,
  surpriseOf,
} from '../../theorems/prosociality/an-unforeseen-contingency-costs-without-bound.js';
import { manyAgents } from '../contracts/lured.js';

const million = rational(1_000_000);

const payments: Arbitrary<Rational> = fc.oneof(
  fc.constant(ZERO),
  fc.integer({ min: -3, max: 3 }).map((t) => rational(t)),
  smallFractions,
  fc.constantFrom(million, negate(million)),
);

const surprises = (options: EnvironmentOptions): Arbitrary<Surprise> =>
  withLanguage({ outcomes: 16, ...options }).chain((subject) => {
    const { agents, contingencies } = subject.environment;
    const exactly = (length: number) => ({ minLength: length, maxLength: length });
    return fc
      .record({
        transfers: fc.array(fc.array(payments, exactly(agents.length)), exactly(subject.language.count)),
        contingency: fc.nat({ max: contingencies.length - 1 }),
        weight: fc.constantFrom(fraction(1n, 1000n), fraction(1n, 3n), ONE, rational(40)),
        loss: fc.constantFrom(negate(ONE), ZERO, fraction(1n, 7n), ONE, rational(12), million),
        chance: fc.constantFrom(fraction(1n, 2n), fraction(1n, 1000n), fraction(9n, 10n)),
      })
      .map(({ loss, chance, ...rest }) => ({ ...subject, ...rest, parameters: { loss, chance } }));
  });

const several = surprises(manyAgents);
const atLeastOne = (subject: Surprise): Surprise => ({ ...subject, parameters: { ...subject.parameters, loss: ONE } });

/** Every table of transfers from 0 to the given amounts, one for each agent, on so many cells. */
function* tables(cells: number, most: readonly number[]): Generator<Rational[][]> {
  if (cells === 0) {
    yield [];
    return;
  }
  let rows: number[][] = [[]];
  for (const top of most) rows = rows.flatMap((row) => Array.from({ length: top + 1 }, (_, t) => [...row, t]));
  for (const rest of tables(cells - 1, most)) for (const row of rows) yield [row.map((t) => rational(t)), ...rest];
}

/** Nothing at stake but transfers: every language, agent 1 paid up to 2 and agent 2 up to 1 on each cell. */
const paidScope: Scope<Surprise> = {
  name: '2 agents, 2x2 actions, payoffs 0, all 15 languages, transfers 0..2 and 0..1, M 0 and 5, λ 1/2 and 3, ε 1/2',
  size: 4 * [1, 7, 6, 1].reduce((total, languages, k) => total + languages * 6 ** (k + 1), 0),
  *subjects() {
    for (const { environment, language } of languageScope({ actions: [2, 2], payoffs: [0, 0] }).subjects()) {
      for (const transfers of tables(language.count, [2, 1])) {
        for (const loss of [ZERO, rational(5)]) {
          for (const weight of [fraction(1n, 2n), rational(3)]) {
            yield { environment, language, transfers, contingency: 0, weight, parameters: { loss, chance: fraction(1n, 2n) } };
          }
        }
      }
    }
  },
};

/** A court that sees nothing and pays nothing; M = 1. */
const unpaid = (grid: Grid, weight: Rational, chance: Rational): Scope<Surprise> =>
  extendScope(
    languageScope(grid),
    `nothing paid, M 1, λ ${numerator(weight)}/${denominator(weight)}, ε ${numerator(chance)}/${denominator(chance)}`,
    1,
    ({ environment, language }) => [
      {
        environment,
        language,
        transfers: Array.from({ length: language.count }, () => environment.agents.map(() => ZERO)),
        contingency: 0,
        weight,
        parameters: { loss: ONE, chance },
      },
    ],
  );
const half = fraction(1n, 2n);

/** A claim about the environment with the new contingency built for other transfers or another loss. */
const built =
  (
    against: (subject: Surprise) => { readonly transfers: Surprise['transfers']; readonly loss: Rational },
    concluding: (subject: Surprise, extended: NonNullable<ReturnType<typeof surprised>>) => Conclusion,
  ) =>
  (subject: Surprise): Conclusion => {
    const { transfers, loss } = against(subject);
    const extended = surprised(subject, transfers, loss);
    return extended === null ? claim(['nothing', ZERO], '=', ['nothing', ZERO]) : concluding(subject, extended);
  };

const asStated = (subject: Surprise) => {
  const { loss, chance } = surpriseOf(subject);
  return { transfers: subject.transfers, loss: divide(loss, chance) };
};

const selfishIn = ({ transfers }: Surprise, { environment, language }: NonNullable<ReturnType<typeof surprised>>) =>
  inducedUtilities(environment.payoffs, language, transfers);

export const anUnforeseenContingencyCostsWithoutBoundProperty: Property<Surprise> = {
  theorem: anUnforeseenContingencyCostsWithoutBound,
  scopes: [paidScope],
  meeting: several,
  breaking: {
    'two-agents': surprises({ shapes: [[2], [3]] }).map(atLeastOne),
    'somebody-has-a-choice': surprises({
      shapes: [
        [1, 1],
        [1, 1, 1],
      ],
    }).map(atLeastOne),
    prosocial: fc.tuple(several, fc.constantFrom(ZERO, negate(ONE))).map(([subject, weight]) => atLeastOne({ ...subject, weight })),
    'may-happen': fc
      .tuple(several.map(atLeastOne), fc.constantFrom(ZERO, ONE, negate(ONE)))
      .map(([subject, chance]) => ({ ...subject, parameters: { ...subject.parameters, chance } })),
  },
  ablation: {
    'two-agents': [unpaid({ actions: [2], payoffs: [0, 0] }, ONE, half)],
    'somebody-has-a-choice': [unpaid({ actions: [1, 1], payoffs: [0, 0] }, ONE, half)],
    prosocial: [unpaid({ actions: [1, 2], payoffs: [0, 0] }, ZERO, half)],
    'may-happen': [unpaid({ actions: [1, 2], payoffs: [0, 0] }, ONE, ZERO)],
  },
  mutants: [
    {
      name: 'more-than-M',
      prose: 'every selfish equilibrium loses more than M/ε',
      kind: 'relation',
      conclude: built(asStated, (subject, extended) => {
        const { environment } = extended;
        return claim(
          ['the least loss at ω₀', leastLossAt(environment, selfishIn(subject, extended), environment.contingencies.length - 1)],
          '>',
          ['M/ε', asStated(subject).loss],
        );
      }),
    },
    {
      name: 'one-contingency-for-every-mechanism',
      prose: 'payoffs that serve where nothing is paid serve against t',
      kind: 'quantifier',
      conclude: built(
        (subject) => ({ ...asStated(subject), transfers: subject.transfers.map((row) => row.map(() => ZERO)) }),
        (subject, extended) => {
          const { environment } = extended;
          return claim(
            ['the least loss at ω₀', leastLossAt(environment, selfishIn(subject, extended), environment.contingencies.length - 1)],
            '>=',
            ['M/ε', asStated(subject).loss],
          );
        },
      ),
    },
    {
      name: 'one-contingency-for-every-weight',
      prose: 'a thousandth of λ is enough at the same payoffs',
      kind: 'quantifier',
      conclude: built(asStated, (subject, extended) => {
        const { environment } = extended;
        const weight = multiply(subject.weight, fraction(1n, 1000n));
        return sameSet(
          ['equilibria at λ/1000', prosocialEquilibria(extended, subject.transfers, weight)],
          [
            'first bests',
            firstBests(environment, environment.contingencies.length - 1).map((profile) => profileNames(environment, profile).join(' ')),
          ],
        );
      }),
    },
    {
      name: 'M-at-the-contingency-is-M-expected',
      prose: 'payoffs that cost M at ω₀ cost M in expectation',
      kind: 'constant',
      conclude: built(
        (subject) => ({ transfers: subject.transfers, loss: surpriseOf(subject).loss }),
        (subject, extended) =>
          claim(['the least expected loss', leastExpectedLoss(extended.environment, selfishIn(subject, extended))], '>=', [
            'M',
            surpriseOf(subject).loss,
          ]),
      ),
    },
  ],
  strata: {
    'transfers differ between the cells of ω₁': ({ language, transfers, contingency }) =>
      !isZero(transferSpread(language, transfers, contingency)),
    'the court sees nothing': ({ environment, language }) => language.count === emptyLanguage(environment).count,
    'the loss asked for is what counts': (subject) => surpriseOf(subject).loss === million,
  },
};
