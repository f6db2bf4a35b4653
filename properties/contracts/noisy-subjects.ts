/**
 * # Subjects before noisy courts
 *
 * Any signals with any choice; and payoffs made from transfers, so that the choice is just implementable, or fails by a little, once agents
 * count with what they expect.
 */
import fc, { type Arbitrary } from 'fast-check';
import { type NoisyCourt, shift } from '../../src/contract/signals/noisy-court.js';
import { add, dot, fraction, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { type EnvironmentOptions, environments, smallFractions } from '../../src/theory/draw/arbitraries.js';
import type { NoisySubject } from '../../theorems/contracts/unmoved-signals-decide.js';

/** A choice before a noisy court, of no class yet. */
type BeforeCourt = Omit<NoisySubject, 'mechanismClass'>;

const small: EnvironmentOptions = {
  shapes: [[2], [3], [3], [4], [2, 1], [2, 2], [2, 2], [2, 3], [2, 2, 2]],
  contingencies: { min: 1, max: 3 },
  outcomes: 12,
};

/** Probabilities in proportion to small weights; certain of the first signal where all are 0. */
function proportions(weights: readonly number[]): Rational[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? weights.map((_, k) => (k === 0 ? ONE : ZERO)) : weights.map((weight) => fraction(BigInt(weight), BigInt(total)));
}

export const list = <Value>(value: Arbitrary<Value>, length: number) => fc.array(value, { minLength: length, maxLength: length });

/** Any signals, few of them, with any choice. */
export const beforeCourt = (rows: (signals: number) => Arbitrary<Rational[]>): Arbitrary<BeforeCourt> =>
  fc.tuple(environments(small), fc.integer({ min: 1, max: 3 })).chain(([of, signals]) =>
    fc.record({
      environment: fc.constant(of),
      signals: list(list(rows(signals), of.profileCount), of.contingencies.length),
      choice: list(fc.nat({ max: of.profileCount - 1 }), of.contingencies.length),
    }),
  );

/** Probabilities, some of them 0. */
export const probable = (signals: number): Arbitrary<Rational[]> =>
  list(fc.constantFrom(0, 0, 1, 1, 2, 3), signals).map((weights) => proportions(weights));

/** What is no probability: the numbers sum to anything. */
export const improbable = (signals: number): Arbitrary<Rational[]> => list(fc.integer({ min: 0, max: 2 }).map(rational), signals);

/** Sets what deviators get so that transfers on what a court sees just deter them, but for a bump on one deviation. */
function made<S extends BeforeCourt>(
  subject: S,
  court: NoisyCourt,
  paid: readonly Rational[],
  slack: readonly Rational[],
  [bump, bumped]: readonly [Rational, number],
): S {
  const { environment: of, choice } = subject;
  const payoffs = of.payoffs.map((table) => table.map((row) => [...row]));
  const deviations = choice.flatMap((from, w) => deviationsFrom(of, from).map((deviation) => ({ ...deviation, w, from })));
  for (const [d, { agent, to, w, from }] of deviations.entries()) {
    const transfers = court.names.map((_, k) => paid[(k * of.agents.length + agent) % paid.length]);
    const lost = dot(shift(court, w, to, from), transfers);
    const more = d === bumped % deviations.length ? bump : ZERO;
    payoffs[w][to][agent] = add(add(of.payoffs[w][from][agent], subtract(lost, slack[d % slack.length])), more);
  }
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

const several = (values: Arbitrary<Rational>) => fc.array(values, { minLength: 1, maxLength: 9 });

/** Subjects of which most are made from transfers on what a court sees. */
export const mostlyMade = <S extends BeforeCourt>(subjects: Arbitrary<S>, courtOf: (subject: S) => NoisyCourt): Arbitrary<S> =>
  fc.oneof(
    { weight: 1, arbitrary: subjects },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          subjects,
          several(fc.oneof(fc.integer({ min: -4, max: 4 }).map(rational), smallFractions)),
          fc.oneof(fc.constant([ZERO]), several(fc.constantFrom(ZERO, ZERO, ZERO, ONE, fraction(1n, 7n)))),
          fc.tuple(fc.constantFrom(ZERO, ONE, fraction(1n, 1000n)), fc.nat()),
        )
        .map(([subject, ...parts]) => made(subject, courtOf(subject), ...parts)),
    },
  );
