/**
 * # How to try `one-selfish-agent-undoes-closure`
 *
 * All 2×2 games with small payoffs, up to renaming, in which prosociality is called for, with weight λ*(E) for each agent but one. Random
 * subjects are prisoner's dilemmas with 2R > S + T, one agent of any weight that suffices.
 */
import fc, { type Arbitrary } from 'fast-check';
import { add, isPositive, isZero, negate, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { turningWeights } from '../../src/prosocial/phases.js';
import { INFINITE, selfishnessLevel, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { classScope, extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis } from '../../src/theory/statement/theorem.js';
import { isTempted, oneSelfishAgentUndoesClosure } from '../../theorems/harm/one-selfish-agent-undoes-closure.js';
import { hasUniqueFirstBests } from '../../theorems/prosociality/prosocial-threshold.js';
import { oneOf } from './prosocial-agents-are-exploited.js';
import { pennies } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weights'>;

/** Each agent in turn is selfish, the other has weight λ*(E). */
const allButOne: Scope<Weighted> = extendUnevenly(
  classScope({ actions: [2, 2], greatest: 2, sum: 7 }),
  'of positive finite threshold, which is the weight of each agent in turn',
  2302,
  ({ environment }) => {
    if (turningWeights(environment).length === 0) return [];
    const level = selfishnessLevel(environment);
    if (level === INFINITE || isZero(level)) return [];
    return [1, 0].map((agent) => ({ environment, weights: oneOf(environment, agent, level) }));
  },
);

const step = fc.integer({ min: 1, max: 6 });

/** T > R > P > S with 2R > S + T. */
const dilemmas: Arbitrary<Environment> = fc
  .record({ p: fc.integer({ min: -5, max: 5 }), reward: step, temptation: step, sucker: step })
  .map(({ p, reward, temptation, sucker }) => {
    const r = p + reward;
    const t = r + temptation;
    const s = Math.min(p - sucker, 2 * r - t - 1);
    return plainEnvironment(
      [2, 2],
      [ONE],
      [r, r, s, t, t, s, p, p].map((u) => rational(u)),
    );
  });

const enoughFor = (environment: Environment, more: Rational): Rational => {
  const level = selfishnessLevel(environment);
  return level === INFINITE ? ONE : add(level, more);
};

const exploited: Arbitrary<Weighted> = fc
  .tuple(dilemmas, fc.nat({ max: 1 }), weights)
  .map(([environment, agent, more]) => ({ environment, weights: oneOf(environment, agent, enoughFor(environment, more)) }));

/** One agent is tempted, and the other, if at all, is not. */
const oneTempted = (temptedIsSelfish: boolean): Arbitrary<Weighted> =>
  fc.tuple(step, step, step).map(([x, y, z]) => {
    const payoffs = [x + y, 0, x + y - 1, -1, 0, x, -1 - z, x - 1].map((u) => rational(u));
    const environment = plainEnvironment([2, 2], [ONE], payoffs);
    return { environment, weights: oneOf(environment, temptedIsSelfish ? 0 : 1, enoughFor(environment, ONE)) };
  });

const { 'finite-threshold': finite, 'one-selfish': one, 'others-suffice': suffice } = oneSelfishAgentUndoesClosure.hypotheses;

export const oneSelfishAgentUndoesClosureProperty: Property<Weighted> = {
  theorem: oneSelfishAgentUndoesClosure,
  scopes: [allButOne],
  meeting: exploited,
  breaking: {
    'finite-threshold': pennies.map((environment) => ({ environment, weights: [ZERO, ONE] })),
    'one-selfish': exploited.map((subject) => ({ ...subject, weights: subject.weights.map((weight) => (isZero(weight) ? ONE : weight)) })),
    'others-suffice': exploited.map((subject) => ({ ...subject, weights: subject.weights.map((weight) => negate(weight)) })),
    'selfish-tempted': oneTempted(false),
    'prosocial-tempted': oneTempted(true),
  },
  mutants: [
    {
      name: 'selfish-agent-not-tempted',
      prose: 'it is so even if first bests are unique and the selfish agent is not tempted',
      kind: 'hypothesis',
      hypotheses: {
        finite,
        one,
        suffice,
        unique: hypothesis('F(ω) is a single profile at every ω', ({ environment }) => hasUniqueFirstBests(environment)),
        untempted: hypothesis('no selfish agent is tempted', (subject) =>
          subject.weights.every((weight, agent) => isPositive(weight) || !isTempted(subject, agent)),
        ),
      },
    },
    {
      name: 'nobody-selfish',
      prose: 'it is so even if all agents have weight λ*(E)',
      kind: 'hypothesis',
      hypotheses: {
        finite,
        suffice: hypothesis('all agents have weight λ*(E) at least', ({ environment, weights: given }) =>
          given.every((weight) => thresholdAtMost(selfishnessLevel(environment), weight)),
        ),
      },
      scopes: [
        extendUnevenly(allButOne, 'or of both', 2302, ({ environment, weights: [x, y] }) => [
          { environment, weights: [add(x, y), add(x, y)] },
        ]),
      ],
    },
  ],
};
