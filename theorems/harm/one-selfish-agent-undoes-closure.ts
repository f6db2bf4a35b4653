/**
 * # One selfish agent among the tempted ones undoes what prosociality closes
 *
 * All other agents have the weight that closes every gap, were it everyone's. A single tempted agent is selfish; the first best is lost.
 *
 * Notation. λ*(E) as in `prosocial-threshold`. An agent is tempted if at some contingency it gains by leaving each first best.
 * Scope. The strong reading: another tempted agent *is* prosocial, and what is left is a single equilibrium, a strict one. Without contract;
 * a language in which the selfish agent's temptation is detectable may still help (`one-contingency-closed-form`).
 * References. The paper's second claim is about agents all of whom are prosocial.
 */
import { isPositive, isZero } from '../../src/exact/rational.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { selfishnessLevel, temptations, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { soleStrictWelfare } from './prosociality-worsens-the-only-equilibrium.js';
import { finiteThreshold } from './prosociality-worsens-the-worst-equilibrium.js';

type Weighted = SubjectWith<'weights'>;

/** Whether at some contingency an agent gains by leaving each of the first bests. */
export const isTempted = ({ environment: of }: Weighted, agent: number): boolean =>
  of.contingencies.some((_, w) =>
    firstBests(of, w).every((profile) => temptations(of, w, profile).some((temptation) => temptation.agent === agent)),
  );

const someAgent = (subject: Weighted, weighs: (weight: Weighted['weights'][number]) => boolean): boolean =>
  subject.weights.some((weight, agent) => weighs(weight) && isTempted(subject, agent));

export const oneSelfishAgentUndoesClosure = theorem<Weighted>({
  id: 'one-selfish-agent-undoes-closure',
  part: 'C10',
  title: 'One selfish agent among the tempted ones undoes what prosociality closes',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment with finite $\lambda^{\ast}(E)$ and weights, $0$ for a single agent and at least $\lambda^{\ast}(E)$ for all
others, such that this agent and some other one are tempted, and the only equilibrium, a strict one, is no first best.`,
  proof: `By the witness. No weight of the others helps: the first best is left by the selfish agent, whose preferences it does not
enter. Without a prosocial agent that is tempted too, two gifts to a bystander would do.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The second claim of the paper needs the weight of every tempted agent.',
    },
  ],
  hypotheses: {
    'finite-threshold': finiteThreshold,
    'one-selfish': hypothesis('exactly one agent is selfish', ({ weights }) => weights.filter(isZero).length === 1),
    'others-suffice': hypothesis('all others have weight λ*(E) at least', ({ environment, weights }) =>
      weights.every((weight) => isZero(weight) || thresholdAtMost(selfishnessLevel(environment), weight)),
    ),
    'selfish-tempted': hypothesis('a selfish agent is tempted', (subject) => someAgent(subject, isZero)),
    'prosocial-tempted': hypothesis('a prosocial agent is tempted', (subject) => someAgent(subject, isPositive)),
  },
  conclude: ({ environment, weights }) =>
    claim(['welfare at the only equilibrium', soleStrictWelfare(environment, weights)], '<', ['W*', firstBestWelfare(environment)]),
  expect: 'witnessed',
});
