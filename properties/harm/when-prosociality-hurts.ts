/**
 * # How to try `when-prosociality-hurts`
 *
 * All 2×2 games with small payoffs, up to renaming, and all harmful ones with payoffs −3..3, at a weight of each phase, turning weights
 * included. Random subjects are harmful games at, between and beyond their weights, harmful games with one payoff changed, and any others.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, greater, less, negate, ONE, rational, ZERO } from '../../src/exact/rational.js';
import { type Environment, environment } from '../../src/game/environment.js';
import { harmfulGame } from '../../src/prosocial/harmful-game.js';
import { phaseWeights } from '../../src/prosocial/phases.js';
import { environments, weights } from '../../src/theory/draw/arbitraries.js';
import { classScope } from '../../src/theory/scopes/renaming-scopes.js';
import { extendScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { oneAloneHarms, playFalls, whenProsocialityHurts } from '../../theorems/harm/when-prosociality-hurts.js';
import { harmful } from './harmful.js';
import { everyHarmful } from './prosociality-worsens-the-only-equilibrium.js';
import { atPhases } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weight'>;

const atSomePhase = (games: Arbitrary<Environment>): Arbitrary<Weighted> =>
  fc.oneof(
    games.chain((of) => fc.constantFrom(...phaseWeights(of)).map((weight) => ({ environment: of, weight }))),
    fc.tuple(games, weights).map(([of, weight]) => ({ environment: of, weight })),
  );

const harmfulOnes = harmful.map((game) => game.environment);

/** One payoff raised or lowered. */
const disturbed = fc.tuple(harmfulOnes, fc.nat({ max: 7 }), fc.integer({ min: -9, max: 9 })).map(([of, place, by]) => {
  const payoffs = of.payoffs[0].map((row, profile) => row.map((u, i) => (profile * 2 + i === place ? add(u, rational(by)) : u)));
  return environment({ ...of, payoffs: [payoffs] });
});

/** A third action for the second agent, worse than the others for everyone; or a bystander. */
const enlarged: Arbitrary<Environment> = fc.tuple(harmfulOnes, fc.boolean()).map(([of, bystander]) => {
  const [table] = of.payoffs;
  const worst = table.flat().reduce((least, u) => (less(u, least) ? u : least), ZERO);
  const bad = add(worst, rational(-100));
  if (bystander)
    return plainEnvironment(
      [1, 2, 2],
      [ONE],
      table.flatMap((row) => [ZERO, ...row]),
    );
  return plainEnvironment([2, 3], [ONE], [...table.slice(0, 2).flat(), bad, bad, ...table.slice(2).flat(), bad, bad]);
});

export const whenProsocialityHurtsProperty: Property<Weighted> = {
  theorem: whenProsocialityHurts,
  scopes: [atPhases(classScope({ actions: [2, 2], greatest: 2, sum: 7 }), 13013), atPhases(everyHarmful(3), 1782)],
  meeting: fc.oneof(
    atSomePhase(harmfulOnes),
    atSomePhase(disturbed),
    atSomePhase(environments({ shapes: [[2, 2]], contingencies: { min: 1, max: 1 } })),
  ),
  breaking: {
    'two-by-two': atSomePhase(enlarged),
    nonnegative: atSomePhase(fc.oneof(harmfulOnes, environments({ shapes: [[2, 2]], contingencies: { min: 1, max: 1 } }))).map(
      (subject) => ({
        ...subject,
        weight: negate(add(subject.weight, ONE)),
      }),
    ),
  },
  ablation: {
    'two-by-two': [],
    nonnegative: [
      extendScope(classScope({ actions: [2, 2], greatest: 1, sum: 8 }), 'at weight -1', 1, (subject) => [
        { ...subject, weight: negate(ONE) },
      ]),
    ],
  },
  mutants: [
    {
      name: 'a-taker-who-is-indifferent',
      prose: 'it is so up to the weight, itself included, up to which the taker takes',
      kind: 'relation',
      scopes: [atPhases(everyHarmful(3), 1782)],
      conclude: ({ environment: of, weight }) => {
        const parts = harmfulGame(of);
        return equivalent(
          ['the only equilibrium is worse', playFalls(of, weight)],
          ['λ_g < λ ≤ λ_t', parts !== null && greater(weight, parts.gives) && !greater(weight, parts.takes)],
        );
      },
    },
    {
      name: 'a-giver-is-enough',
      prose: 'one agent alone harms as soon as the giver gives',
      kind: 'constant',
      scopes: [atPhases(everyHarmful(3), 1782)],
      conclude: ({ environment: of, weight }) => {
        const parts = harmfulGame(of);
        return equivalent(
          ['one agent alone brings welfare below that of none and that of all', oneAloneHarms(of, weight)],
          ['λ > λ_g', parts !== null && greater(weight, parts.gives)],
        );
      },
    },
  ],
  strata: {
    'the only equilibrium gets worse': ({ environment: of, weight }) => playFalls(of, weight),
    'a harmful game': ({ environment: of }) => harmfulGame(of) !== null,
  },
};
