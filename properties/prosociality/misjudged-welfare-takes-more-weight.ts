/**
 * # How to try `misjudged-welfare-takes-more-weight`
 *
 * Any profile is made the only first best of its contingency, by a payment to one agent; errors are fractions of m/2 up to almost all of it,
 * and each agent errs at each outcome by all of η up or down, or less. Weights lie around λ*_η(f).
 */
import fc, { type Arbitrary } from 'fast-check';
import {
  add,
  atMost,
  equal,
  fraction,
  isNegative,
  isPositive,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../src/exact/rational.js';
import { type Environment, environment, firstBestWelfareAt, loss, type PayoffTable } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { misjudgedThreshold, worstPerception } from '../../src/prosocial/misjudged.js';
import {
  agentThresholds,
  greaterThreshold,
  INFINITE,
  lowerThreshold,
  temptations,
  thresholdAtMost,
} from '../../src/prosocial/threshold.js';
import { environments } from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid } from '../../src/theory/scopes/scopes.js';
import { equivalent, implies } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import {
  errorOf,
  type Misjudging,
  misjudgedWelfareTakesMoreWeight,
  standsUnder,
} from '../../theorems/prosociality/misjudged-welfare-takes-more-weight.js';
import { below, finite } from './own-temptations-set-each-weight.js';
import { choices, weightsAround } from './prosocial-threshold.js';

const small = { outcomes: 16 };

/** Pays one agent at f(ω) until f(ω) is the only first best, or only better than its neighbours. */
const lifted = ({ environment: of, choice }: SubjectWith<'choice'>, payee: number, margin: Rational, everywhere: boolean): Environment =>
  environment({
    ...of,
    payoffs: of.payoffs.map((table, w) => {
      const rivals = everywhere ? [firstBestWelfareAt(of, w)] : deviationsFrom(of, choice[w]).map(({ to }) => of.welfare[w][to]);
      const lead = rivals.map((rival) => subtract(rival, of.welfare[w][choice[w]])).reduce(maximum, negate(margin));
      return table.map((row, a) => (a === choice[w] ? row.map((u, i) => (i === payee % row.length ? add(u, add(lead, margin)) : u)) : row));
    }),
  });

/** m, or 1 where there is no deviation. */
const leastLoss = ({ environment: of, choice }: SubjectWith<'choice'>): Rational => {
  const losses = choice.flatMap((profile, w) => deviationsFrom(of, profile).map((deviation) => loss(of, w, profile, deviation)));
  return losses.length === 0 ? ONE : losses.reduce(minimum);
};

const perceptions = (of: Environment, error: Rational): Arbitrary<PayoffTable> =>
  fc.array(fc.constantFrom(-4n, -4n, -1n, 0n, 3n, 4n, 4n), { minLength: 1, maxLength: 17 }).map((parts) => {
    let k = 0;
    return of.welfare.map((row) => row.map((w) => of.agents.map(() => add(w, multiply(error, fraction(parts[k++ % parts.length], 4n))))));
  });

/** A choice that every deviation leaves at a loss, misjudged by a part of half the least loss. */
const misjudged = (everywhere: boolean, parts: readonly Rational[]): Arbitrary<Misjudging> =>
  environments(small)
    .chain((of) =>
      fc
        .tuple(choices(of), fc.nat({ max: 3 }), fc.constantFrom(ONE, rational(3), fraction(1n, 7n)), fc.constantFrom(...parts))
        .map(([choice, payee, margin, part]) => {
          const subject = { choice, environment: lifted({ environment: of, choice }, payee, margin, everywhere) };
          return { ...subject, parameters: { error: multiply(part, multiply(fraction(1n, 2n), leastLoss(subject))) } };
        }),
    )
    .chain((subject) =>
      fc
        .tuple(
          perceptions(subject.environment, subject.parameters.error),
          weightsAround(misjudgedThreshold(subject.environment, subject.choice, subject.parameters.error)),
          fc.boolean(),
        )
        .map(([perceived, weight, worst]) => ({
          ...subject,
          weight: isNegative(weight) ? ZERO : weight,
          perceived: worst ? worstPerception(subject.environment, subject.choice, subject.parameters.error) : perceived,
        })),
    );

const within = [ZERO, fraction(1n, 4n), fraction(1n, 2n), fraction(9n, 10n), fraction(999n, 1000n)];

/** One profile, of which the others are renamings, misjudged in the worst way; the weights around the threshold. */
const worstScope = (grid: Grid, profile: number, error: Rational): Scope<Misjudging> =>
  extendScope(
    environmentScope(grid),
    'one profile (the others are renamings of it) under the worst error, just below the threshold and at it',
    2,
    ({ environment: of }) => {
      const threshold = misjudgedThreshold(of, [profile], error);
      const perceived = worstPerception(of, [profile], error);
      return [below(threshold), finite(threshold)].map((weight) => ({
        environment: of,
        choice: [profile],
        weight,
        perceived,
        parameters: { error },
      }));
    },
  );

/** Every misjudged subject of a scope with other fields. */
const changed = (scope: Scope<Misjudging>, name: string, change: (subject: Misjudging) => Misjudging): Scope<Misjudging> =>
  extendScope(scope, name, 1, (subject) => [change(subject)]);

const one: Grid = { actions: [1, 2], payoffs: [-1, 1] };
const quarter = fraction(1n, 4n);

export const misjudgedWelfareTakesMoreWeightProperty: Property<Misjudging> = {
  theorem: misjudgedWelfareTakesMoreWeight,
  scopes: [worstScope({ actions: [1, 2], payoffs: [-2, 2] }, 1, quarter), worstScope({ actions: [2, 2], payoffs: [0, 2] }, 3, quarter)],
  meeting: misjudged(true, within),
  breaking: {
    'unique-first-bests': misjudged(false, within),
    'within-the-error': misjudged(true, within).map((subject) => ({
      ...subject,
      perceived: subject.perceived.map((rows) => rows.map((row) => row.map(negate))),
    })),
    'less-than-half-the-least-loss': misjudged(true, [ONE, rational(2), fraction(11n, 10n)]),
    nonnegative: misjudged(true, within).map((subject) => ({
      ...subject,
      weight: isZero(subject.weight) ? negate(ONE) : negate(subject.weight),
    })),
  },
  idle: {
    'unique-first-bests': {
      because: 'unused',
      argument: 'the proof uses only that every deviation from f loses more than 2η; then f need not be a first best, nor the only one',
    },
  },
  ablation: {
    'within-the-error': [
      changed(worstScope(one, 1, ZERO), 'no welfare perceived', (subject) => ({
        ...subject,
        perceived: subject.perceived.map((rows) => rows.map((row) => row.map(() => ZERO))),
      })),
    ],
    'less-than-half-the-least-loss': [changed(worstScope(one, 1, ONE), 'the weight 1', (subject) => ({ ...subject, weight: ONE }))],
    nonnegative: [changed(worstScope(one, 1, ZERO), 'the weight −1', (subject) => ({ ...subject, weight: negate(ONE) }))],
  },
  mutants: [
    {
      name: 'error-counted-once',
      prose: 'gain/(loss − η)',
      kind: 'constant',
      conclude: (subject) => {
        const threshold = misjudgedThreshold(subject.environment, subject.choice, multiply(errorOf(subject), fraction(1n, 2n)));
        return implies(
          ['λ is enough with the error counted once', thresholdAtMost(threshold, subject.weight)],
          ['f is an equilibrium of u_i + λW̃_i at every ω', standsUnder(subject, subject.perceived)],
        );
      },
    },
    {
      name: 'error-ignored',
      prose: 'λ ≥ gain/loss is enough',
      kind: 'constant',
      conclude: (subject) => {
        const level = agentThresholds(subject.environment, subject.choice).reduce(greaterThreshold);
        return implies(
          ['λ is enough without error', thresholdAtMost(level, subject.weight)],
          ['f is an equilibrium of u_i + λW̃_i at every ω', standsUnder(subject, subject.perceived)],
        );
      },
      scopes: [
        changed(worstScope({ actions: [1, 2], payoffs: [-2, 2] }, 1, quarter), 'at gain/loss', (subject) => ({
          ...subject,
          weight: finite(agentThresholds(subject.environment, subject.choice).reduce(greaterThreshold)),
        })),
      ],
    },
    {
      name: 'half-the-least-loss-allowed',
      prose: 'η ≤ m/2',
      kind: 'relation',
      hypotheses: {
        ...misjudgedWelfareTakesMoreWeight.hypotheses,
        'less-than-half-the-least-loss': {
          prose: 'η ≤ m/2',
          holds: (subject) => atMost(add(errorOf(subject), errorOf(subject)), leastLoss(subject)),
        },
      },
      scopes: [worstScope({ actions: [1, 2], payoffs: [-2, 2] }, 1, fraction(1n, 2n))],
    },
    {
      name: 'least-loss-for-all',
      prose: 'no weight below the largest gain over m − 2η does against the worst error',
      kind: 'quantifier',
      conclude: (subject) => {
        const { environment: of, choice, weight } = subject;
        const room = subtract(leastLoss(subject), add(errorOf(subject), errorOf(subject)));
        const most = choice
          .flatMap((profile, w) => temptations(of, w, profile))
          .map(({ gain }) => gain)
          .reduce(maximum, ZERO);
        return equivalent(
          ['f is an equilibrium under the worst table', standsUnder(subject, worstPerception(of, choice, errorOf(subject)))],
          ['λ(m − 2η) is at least the largest gain', atMost(most, multiply(weight, room))],
        );
      },
      scopes: [worstScope({ actions: [1, 3], payoffs: [-2, 1] }, 2, quarter)],
    },
  ],
  strata: {
    'a positive error': (subject) => isPositive(errorOf(subject)),
    'no temptation': ({ environment: of, choice }) => choice.every((profile, w) => temptations(of, w, profile).length === 0),
    'a weight that is enough only just': (subject) => {
      const threshold = misjudgedThreshold(subject.environment, subject.choice, errorOf(subject));
      return threshold !== INFINITE && isPositive(threshold) && equal(threshold, subject.weight);
    },
    'a weight that is not enough': (subject) =>
      lowerThreshold(subject.weight, misjudgedThreshold(subject.environment, subject.choice, errorOf(subject))),
  },
};
