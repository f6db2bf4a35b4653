/**
 * # Where contingencies are pooled, agents without undetectable temptation must be prosocial too
 *
 * A temptation that the court can see is of no use to the contract if what it sees is what another contingency asks for. Two contingencies
 * are enough: every deviation changes the cell, no fine deters the one without inviting the other, and an agent to whom nothing is hidden
 * still has to be prosocial.
 *
 * Notation. λ*_j(f) is the largest gain/loss over agent j's own temptations from f: with it agent j needs no contract.
 * Scope. Subsidy-free or unrestricted, no bound: the two implement the same choices. Existence.
 * References. The hypothesis `nothing-pooled` of `contracts-excuse-detected-temptations`; the transfers cancel as in B6, Rochet (1987).
 */
import { isDetectable } from '../../src/contract/language/language.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import { divide, isPositive, maximum, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { firstBests, gain, loss } from '../../src/game/environment.js';
import { choosesFirstBests } from '../../src/game/optima.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { literalPair } from './contracts-excuse-detected-temptations.js';

/** The gaining deviations of an agent from the choice, among all profiles, with what they gain and cost. */
const temptationsOf = ({ environment: of, choice }: ChoiceSubject, agent: number) =>
  choice.flatMap((profile, w) =>
    literalDeviations(of, profile)
      .filter((deviation) => deviation.agent === agent)
      .map((deviation) => ({ w, profile, deviation, gain: gain(of, w, profile, deviation), loss: loss(of, w, profile, deviation) }))
      .filter((tempting) => isPositive(tempting.gain)),
  );

/** λ*_i(f) of every agent, read off its temptations; unique first bests make all of them finite. */
const enoughFor = (subject: ChoiceSubject): Rational[] =>
  subject.environment.agents.map((_, agent) =>
    temptationsOf(subject, agent)
      .map((each) => divide(each.gain, each.loss))
      .reduce(maximum, ZERO),
  );

/** The agents whose selfishness no contract makes up for, though all others have the weight with which they need none. */
function mustBeProsocial(subject: ChoiceSubject): string[] {
  const enough = enoughFor(subject);
  return subject.environment.agents.filter((_, i) => literalPair(Object.assign({}, subject, { weights: enough.with(i, ZERO) })) === null);
}

/** The agents with an undetectable temptation from the choice. */
const undetectablyTempted = (subject: ChoiceSubject): string[] =>
  subject.environment.agents.filter((_, agent) =>
    temptationsOf(subject, agent).some(({ w, profile, deviation }) => !isDetectable(subject.language, w, profile, deviation)),
  );

export const pooledTemptationsAskForMore = theorem<ChoiceSubject>({
  id: 'pooled-temptations-ask-for-more',
  part: 'C8',
  expect: 'witnessed',
  title: 'Where contingencies are pooled, agents without undetectable temptation must be prosocial too',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There are a setting without bound in the subsidy-free class, with a unique first best $f(\omega)$ at every $\omega$, such that $\lambda^{\ast}_L \gt 0$ and
more agents must be prosocial than have an undetectable temptation: $f$ is not implementable while such an agent is selfish, even if every other agent $j$ has
weight $\lambda^{\ast}_j(f)$.`,
  proof: String.raw`Two contingencies; the court sees what agent $2$ does, $a$ or $b$, and nothing else; agent $1$ has no choice. At $\omega_1$ agent $2$
gains $1$ by $b$ at the cost of $2$ to agent $1$; at $\omega_2$ agent $1$ is better off by $1$ under $b$, and agent $2$ does not mind. So $f = (a,b)$ is the only choice of first bests, and every deviation changes the cell. But $t_2(a) \ge t_2(b) + 1 - \lambda$
is needed at $\omega_1$ and $t_2(b) \ge t_2(a) - \lambda$ at $\omega_2$: added up, $2\lambda \ge 1$. So $\lambda^{\ast}_L = 1/2$, though nothing is hidden. Were first bests tied at $\omega_2$, another selection might need no weight at all.`,
  sources: [
    {
      citation:
        'Rochet (1987), A necessary and sufficient condition for rationalizability in a quasi-linear context, Journal of Mathematical Economics 16',
      relation: 'The transfers around a cycle of contingencies cancel; here the shortest cycle.',
    },
  ],
  hypotheses: {
    'first-bests': hypothesis(
      'f(ω) is the only first best at every ω',
      (subject) => choosesFirstBests(subject) && subject.choice.every((_, w) => firstBests(subject.environment, w).length === 1),
    ),
    'money-may-be-burned': hypothesis('the class is subsidy-free or unrestricted', ({ mechanismClass }) => mechanismClass !== 'balanced'),
    unbounded: hypothesis('there is no liability bound', ({ liability = null }) => liability === null),
  },
  conclude: (subject) =>
    claim(['how many agents must be prosocial', rational(mustBeProsocial(subject).length)], '>', [
      'how many have an undetectable temptation',
      rational(undetectablyTempted(subject).length),
    ]),
});
