/**
 * # When prosociality hurts two agents with two actions each
 *
 * Exactly which 2×2 games get worse, and at which weights: those in which a giver moves from the outcome a of selfish play to the first best
 * c, and a taker goes on from there to b, of less welfare than a. One prosocial agent harms once it gives; two of them harm as long as the
 * taker still takes.
 *
 * Notation. Harmful games, the profiles a, b, c, d and the weights λ_g and λ_t, from which on the giver gives and up to which the taker takes,
 * are those of `harmfulGame`. Play is the only pure equilibrium of v^λ, where there is one and it is strict.
 * Scope. Two agents, two actions each, one contingency. Larger games harm in more ways.
 * References. None that we know of.
 */
import { greater, isNegative, less, maximum, type Rational, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { type HarmfulGame, harmfulGame } from '../../src/prosocial/harmful-game.js';
import { all, equivalent, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { soleStrictWelfare } from './prosociality-worsens-the-only-equilibrium.js';

const falls = (before: Quantity, after: Quantity): boolean =>
  typeof before === 'object' && typeof after === 'object' && less(after, before);

/** Whether agents of the given weight have a single equilibrium, a strict one, of less welfare than the single strict one of selfish agents. */
export const playFalls = (of: Environment, weight: Rational): boolean => falls(soleStrictWelfare(of, ZERO), soleStrictWelfare(of, weight));

/** Whether some agent alone, of the given weight, brings welfare below that of none and that of all. */
export function oneAloneHarms(of: Environment, weight: Rational): boolean {
  const [none, every] = [soleStrictWelfare(of, ZERO), soleStrictWelfare(of, weight)];
  if (none === 'undefined' || every === 'undefined') return false;
  return of.agents.some((_, agent) => {
    const one = soleStrictWelfare(
      of,
      of.agents.map((_, i) => (i === agent ? weight : ZERO)),
    );
    return falls(none, one) && falls(every, one);
  });
}

export const whenProsocialityHurts = theorem<SubjectWith<'weight'>>({
  id: 'when-prosociality-hurts',
  part: 'C10',
  title: 'When prosociality hurts two agents with two actions each',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Two agents have two actions each; one contingency; $\lambda \ge 0$. Selfish agents as well as agents of weight $\lambda$ have a
single equilibrium, a strict one, and the second has less welfare, **iff** the game is harmful and $\lambda_g \lt \lambda \lt \lambda_t$. With
weight $\lambda$ for nobody, for one agent alone and for both there is a single equilibrium, a strict one, and the second case has the least
welfare, **iff** the game is harmful and $\lambda \gt \max(\lambda_g, \lambda_t)$. A game is harmful if for some labels
$W(c) \gt W(a) \gt W(b) \gt W(d)$, the giver prefers $a$ to $c$ and $d$ to $b$, the taker $b$ to $c$ and $a$ to $d$; then $\lambda_g$ is the larger
gain/loss of the giver's deviations $c \to a$ and $b \to d$, and $\lambda_t$ that of the taker's $c \to b$.`,
  proof: String.raw`*If.* Selfish play: both strictly prefer $a$; the giver leaves $c$ and $b$, the taker leaves $d$ and $c$. Above
$\lambda_g$ the giver strictly prefers $c$ to $a$ and $b$ to $d$, whatever the taker does. A taker of weight below $\lambda_t$ then ends in $b$,
one above it in $c$, both strictly.
*Only if.* Let play be at $a$ among selfish agents and at $b$ when welfare is less. If $b$ were one deviation from $a$, its agent
would prefer $a$ by payoff, $a$ being strict, and by welfare, and leave $b$; so $b$ is opposite $a$. In the first claim $a$ is not stable at $\lambda$: some agent, the giver, leaves it for $c$, and since it did not before,
$u(c) \lt u(a)$ and $W(c) \gt W(a)$. From $c$ play goes on, strictly, to $b$, and $W(b) \lt W(a) \lt W(c)$, so the taker gains in payoff and
$\lambda \lt \lambda_t$. Hence the taker leaves $c$ for $b$ when selfish too, and $b$, not an equilibrium then, is left by the giver for $d$, which at $\lambda$ it is
not: $u(d) \gt u(b)$, $W(d) \lt W(b)$, $\lambda \gt \lambda_g$. And $d$, which is no selfish equilibrium and which the giver does not leave, the taker leaves for $a$. In the second
claim the agent with weight is the giver: the selfish one answers as before, so $a$, which is not stable now, is left by the giver, and
the rest follows as above, but with everybody prosocial $b$ is not played: the taker must leave it, $\lambda \gt \lambda_t$.`,
  sources: [{ citation: 'Ours', relation: 'We know of no earlier statement.' }],
  hypotheses: {
    'two-by-two': hypothesis(
      'two agents with two actions each, one contingency',
      ({ environment: of }) => of.contingencies.length === 1 && of.agents.length === 2 && of.actions.every((names) => names.length === 2),
    ),
    nonnegative: hypothesis('λ ≥ 0', ({ weight }) => !isNegative(weight)),
  },
  conclude: ({ environment, weight }) => {
    const parts: HarmfulGame | null = harmfulGame(environment);
    return all(
      equivalent(
        ['the only equilibrium is strict, and worse than the only one among selfish agents', playFalls(environment, weight)],
        [
          'the game is harmful, the giver gives and the taker takes',
          parts !== null && greater(weight, parts.gives) && less(weight, parts.takes),
        ],
      ),
      equivalent(
        ['one agent alone brings welfare below that of none and that of all', oneAloneHarms(environment, weight)],
        ['the game is harmful, and both would give', parts !== null && greater(weight, maximum(parts.gives, parts.takes))],
      ),
    );
  },
});
