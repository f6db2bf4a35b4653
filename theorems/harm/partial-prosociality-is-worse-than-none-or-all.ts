/**
 * # One agent's prosociality may lower welfare below both none and all
 *
 * If nobody is prosocial, welfare is middling; if everybody is, it is greatest; if one agent is, it is least. The prosocial agent moves for the
 * sake of everyone, the selfish one takes advantage, and together they end below where they began.
 *
 * Notation. Play at given weights is the only pure equilibrium of v^λ, where there is exactly one everywhere and every deviation from it costs.
 * Scope. Three games, each with no doubt about what is played. The harm lasts: it is there at every large weight (`when-prosociality-hurts`),
 * those above λ*(E) included.
 * References. Bernheim and Stark (1988); Buchanan (1975), the Samaritan's dilemma.
 */
import { isPositive, type Rational, ZERO } from '../../src/exact/rational.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { oneIsProsocial } from './prosocial-agents-are-exploited.js';
import { soleStrictWelfare } from './prosociality-worsens-the-only-equilibrium.js';

/** The weight of the first agent who has one, or 0. */
const weightOf = (weights: readonly Rational[]): Rational => weights.find(isPositive) ?? ZERO;

export const partialProsocialityIsWorseThanNoneOrAll = theorem<SubjectWith<'weights'>>({
  id: 'partial-prosociality-is-worse-than-none-or-all',
  part: 'C10',
  title: 'One agent’s prosociality may lower welfare below both none and all',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`There are an environment, an agent $i$ and a weight $\lambda \gt 0$ such that with weight $\lambda$ for nobody, for $i$ alone and
for everybody there is a single pure equilibrium, a strict one, at every contingency, and welfare in the second case is below that in the first
and below that in the third.`,
  proof: `By the witness. Selfish play is at $a$. The prosocial agent moves towards $c$, of more welfare; the selfish one answers by
moving on to $b$, of less than $a$; were it prosocial too, it would stay at $c$. If one agent alone has a choice, its weight is all that matters:
then $i$ alone does as all do, or as none.`,
  sources: [
    {
      citation:
        'Bernheim and Stark (1988), Altruism within the family reconsidered: do nice guys finish last?, American Economic Review 78',
      relation: 'One-sided altruism lowers welfare in a family of two periods; here in the least game at all.',
    },
    {
      citation: 'Buchanan (1975), The Samaritan’s dilemma, in Phelps (ed.), Altruism, Morality and Economic Theory',
      relation: 'The selfish agent’s answer to help is what spoils it.',
    },
  ],
  hypotheses: { 'one-prosocial': hypothesis('one agent has a positive weight, all others are selfish', oneIsProsocial) },
  conclude: ({ environment, weights }) => {
    const one = ['welfare if one agent is prosocial', soleStrictWelfare(environment, weights)] as const;
    return all(
      claim(one, '<', ['welfare if none is', soleStrictWelfare(environment, ZERO)]),
      claim(one, '<', ['welfare if all are', soleStrictWelfare(environment, weightOf(weights))]),
    );
  },
  expect: 'witnessed',
});
