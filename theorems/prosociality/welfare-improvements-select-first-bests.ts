/**
 * # Where welfare can be improved step by step, large weights leave only first bests
 *
 * If from every profile that is no first best some agent alone can raise welfare, an agent that weighs welfare enough does so. Then first
 * bests are not one equilibrium among others: above a weight that is read off the payoffs no other pure equilibrium is left.
 *
 * Notation. ΔW = W(ω,(b,a_−i)) − W(ω,a); v^λ = u + λW; λ̄ is the largest, over ω and a ∉ F(ω), of the least
 * [(u_i(ω,a) − u_i(ω,(b,a_−i)))/ΔW]⁺ over deviations (i,b) with ΔW > 0 (0 if every profile is a first best).
 * Scope. Pure equilibria without contract; there may be none. λ̄ is sufficient, not exact: `phase-diagram-shows-thresholds-and-traps`.
 * References. The paper's second claim grants the best equilibrium; here it need not be granted.
 */
import { greater } from '../../src/exact/rational.js';
import { isFirstBest } from '../../src/game/optima.js';
import { isImprovable, selectionBound } from '../../src/prosocial/selection.js';
import { sameSet } from '../../src/theory/statement/conclusion.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { type AtWeight, outcomesWhere, playedAt } from './supporting-weights-form-an-interval.js';

/** What equilibria of v^λ play that is no first best. */
export function otherEquilibria({ environment, weight }: AtWeight): string[] {
  const firstBests = new Set(outcomesWhere(environment, (w, profile) => isFirstBest(environment, w, profile)));
  return playedAt(environment, weight).filter((outcome) => !firstBests.has(outcome));
}

export const welfareImprovementsSelectFirstBests = theorem<AtWeight>({
  id: 'welfare-improvements-select-first-bests',
  part: 'C7',
  title: 'Where welfare can be improved step by step, large weights leave only first bests',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`If at every $\omega$ every $a \notin F(\omega)$ has a unilateral deviation that raises welfare, then for
$$\lambda > \bar\lambda = \max_{\omega,\,a \notin F(\omega)} \min_{(i,b):\,\Delta W > 0}
\bigl[(u_i(\omega,a) - u_i(\omega,(b,a_{-i})))/\Delta W\bigr]^{+}$$
every pure equilibrium of $v^\lambda$ is a first best. At $\lambda = \bar\lambda$ another may be left.`,
  proof: String.raw`Let $a \notin F(\omega)$, and let $(i,b)$ attain the minimum. The deviation changes $v_i^\lambda$ by
$\lambda\,\Delta W - [u_i(\omega,a) - u_i(\omega,(b,a_{-i}))] \ge (\lambda - \bar\lambda)\,\Delta W > 0$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'They ask that one social optimum be an equilibrium; this asks that nothing else be one.',
    },
  ],
  hypotheses: {
    improvable: hypothesis('from every profile that is no first best, at every ω, some agent alone can raise welfare', ({ environment }) =>
      isImprovable(environment),
    ),
    'above-the-bound': hypothesis('λ > λ̄, the maximum being over profiles from which welfare can be raised', ({ environment, weight }) =>
      greater(weight, selectionBound(environment)),
    ),
  },
  conclude: (subject) => sameSet(['pure equilibria of v^λ that are no first bests', otherEquilibria(subject)], ['none', []]),
});
