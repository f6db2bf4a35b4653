/**
 * # How to try `partial-prosociality-is-worse-than-none-or-all`
 *
 * Among 2×2 games only harmful ones can do it (`when-prosociality-hurts`); all of those with payoffs −3..3 are tried, each agent in turn at a
 * weight of each phase.
 */
import fc from 'fast-check';
import { add, isPositive, maximum, ONE, ZERO } from '../../src/exact/rational.js';
import { weights } from '../../src/theory/draw/arbitraries.js';
import { extendUnevenly } from '../../src/theory/scopes/renaming-scopes.js';
import { environmentScope } from '../../src/theory/scopes/scopes.js';
import { claim, holds } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { partialProsocialityIsWorseThanNoneOrAll } from '../../theorems/harm/partial-prosociality-is-worse-than-none-or-all.js';
import { payoffOf } from '../../theorems/harm/prosocial-agents-are-exploited.js';
import { harmful } from './harmful.js';
import { oneAtEachPhase, oneOf } from './prosocial-agents-are-exploited.js';
import { everyHarmful } from './prosociality-worsens-the-only-equilibrium.js';

type Weighted = SubjectWith<'weights'>;

const eachInTurn = (most: number, size: number): Scope<Weighted> =>
  extendUnevenly(everyHarmful(most), 'each agent in turn at each phase', size, oneAtEachPhase);

/** The giver alone, at a weight at which both would give. */
const alone = fc.tuple(harmful, weights).map(
  ([{ environment, parts }, more]): Weighted => ({
    environment,
    weights: oneOf(environment, parts.giver, add(maximum(parts.gives, parts.takes), add(more, ONE))),
  }),
);

export const partialProsocialityIsWorseThanNoneOrAllProperty: Property<Weighted> = {
  theorem: partialProsocialityIsWorseThanNoneOrAll,
  scopes: [eachInTurn(3, 3564)],
  meeting: alone,
  breaking: { 'one-prosocial': alone.map((subject) => ({ ...subject, weights: subject.weights.map(() => ONE) })) },
  mutants: [
    {
      name: 'the-prosocial-agent-gains',
      prose: 'the prosocial agent has no less than among selfish ones, in a 2×2 game',
      kind: 'relation',
      hypotheses: {
        ...partialProsocialityIsWorseThanNoneOrAll.hypotheses,
        lowest: {
          prose: 'welfare is below none and all',
          holds: (subject) => holds(partialProsocialityIsWorseThanNoneOrAll.conclude(subject)),
        },
      },
      conclude: (subject) => {
        const agent = Math.max(0, subject.weights.findIndex(isPositive));
        const before = { ...subject, weights: subject.weights.map(() => ZERO) };
        return claim(['the prosocial agent’s payoff', payoffOf(subject, agent)], '>=', ['its payoff if none is', payoffOf(before, agent)]);
      },
    },
    {
      name: 'one-agent-decides',
      prose: 'it is so even if one agent alone has a choice',
      kind: 'hypothesis',
      scopes: [
        extendUnevenly(environmentScope({ actions: [1, 3], payoffs: [-1, 1] }), 'each agent in turn at each phase', 1842, oneAtEachPhase),
      ],
    },
  ],
};
