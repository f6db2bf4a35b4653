/**
 * # Coordination needs no prosociality
 *
 * Any number of agents, each with values of its own for what they may all do, and nothing where they do not all do the same. The best
 * meeting is an equilibrium: to leave it alone is to get nothing.
 *
 * Scope. Values may differ between agents, so that they need not agree on which meeting is best.
 */
import { isNegative, ZERO } from '../../src/exact/rational.js';
import { coordination } from '../../src/game/dilemmas/coordination.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The name of agent i's value for action k, such as `1a`. */
const valueName = (agent: number, action: number): string => `${agent + 1}${String.fromCharCode(97 + action)}`;

/** The names of the values of so many agents for so many actions. */
export const valueNames = (agents: number, actions: number): string[][] =>
  Array.from({ length: agents }, (_, i) => Array.from({ length: actions }, (_, k) => valueName(i, k)));

/** Coordination of so many agents on one of so many actions, by the values `1a`, `1b`, …, `2a`, …. */
export const coordinationFamily = (agents: number, actions: number): Family => ({
  name: `coordination of ${agents} on ${actions} actions`,
  build: (parameters) => coordination(valueNames(agents, actions).map((row) => row.map((name) => parameters[name]))),
});

export const coordinationNeedsNoWeight = theorem<FamilySubject>({
  id: 'coordination-needs-no-weight',
  part: 'D: coordination',
  title: 'Coordination needs no prosociality',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let agent $i$ get $v_i(k) \ge 0$ where everyone takes action $k$, and $0$ where they do not all take the same.
Then $\lambda^\ast(E) = 0$.`,
  proof: String.raw`Let $k$ maximise $\sum_i v_i(k) \ge 0$. That everyone takes $k$ is a first best, and with two agents or more who leaves it
gets $0 \le v_i(k)$. A lone agent has $W = u_1$, and no temptation at a first best.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'The notion; games whose first best is an equilibrium have level 0.',
    },
  ],
  hypotheses: {
    nonnegative: hypothesis(
      'no agent would rather not meet: every value is ≥ 0',
      ({ parameters }) => !Object.values(parameters).some(isNegative),
    ),
  },
  conclude: ({ environment }) => claim(['the least weight λ*(E)', leastWeight(environment)], '=', ['no weight', ZERO]),
});
