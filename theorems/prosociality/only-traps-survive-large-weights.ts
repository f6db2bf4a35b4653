/**
 * # Beyond all critical weights the only other equilibria are traps
 *
 * For all large weights at once: every pure equilibrium is a first best exactly if from every other profile some agent alone can raise
 * welfare, or can gain while welfare stays. A profile without either is a trap, and stays an equilibrium however prosocial agents are:
 * prosociality alone does not coordinate.
 *
 * Notation. ΔW = W(ω,(b,a_−i)) − W(ω,a), g the gain of the deviation; a ratio is −g/ΔW, over all deviations with ΔW ≠ 0; v^λ = u + λW.
 * Scope. Pure equilibria without contract; "all large λ" are all above every ratio and 0, and a single one of them stands for all.
 * References. The first half of the condition is `welfare-improvements-select-first-bests`.
 */
import { add, greater, ONE } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { lastCriticalWeight } from '../../src/prosocial/phase.js';
import { welfareTraps } from '../../src/prosocial/selection.js';
import { all, equivalent, sameSet } from '../../src/theory/statement/conclusion.js';
import { oneByOne } from '../../src/theory/statement/one-by-one.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { type AtWeight, outcomesWhere, playedAt } from './supporting-weights-form-an-interval.js';
import { otherEquilibria } from './welfare-improvements-select-first-bests.js';

/** The traps, by name. */
const trapsOf = (of: Environment): string[] => {
  const traps = welfareTraps(of);
  return outcomesWhere(of, (w, profile) => traps.some((trap) => trap.contingency === w && trap.profile === profile));
};

export const onlyTrapsSurviveLargeWeights = theorem<AtWeight>({
  id: 'only-traps-survive-large-weights',
  part: 'C7',
  title: 'Beyond all critical weights the only other equilibria are traps',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $\lambda$ exceed $0$ and every ratio $-g/\Delta W$ of a deviation with $\Delta W \ne 0$. Then

1. the pure equilibria of $v^\lambda$ are those of $v^{\lambda'}$ for every $\lambda' \ge \lambda$: one weight stands for all large ones;
2. those that are no first bests are the *traps*: $(\omega,a)$ with $a \notin F(\omega)$ from which no deviation has $\Delta W > 0$, nor $\Delta W = 0$ and a positive
   gain;
3. so every pure equilibrium of $v^\lambda$ is a first best for all large $\lambda$ iff each $a \notin F(\omega)$, at each $\omega$, has a deviation with $\Delta W > 0$, or with
   $\Delta W = 0$ and positive gain.`,
  proof: String.raw`A deviation changes $v_i^\lambda$ by $g + \lambda\,\Delta W$. Where $\Delta W = 0$ this is $g$. Where $\Delta W \ne 0$ it is
$\Delta W\,(\lambda - (-g/\Delta W))$, which has the sign of $\Delta W$. So for all such $\lambda$ a deviation pays iff $\Delta W > 0$, or $\Delta W = 0$ and $g > 0$; in particular
which do does not depend on $\lambda$.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Best equilibria there; all pure equilibria here.',
    },
  ],
  hypotheses: {
    'beyond-all-ratios': hypothesis('λ exceeds 0 and gain/loss of every deviation that changes welfare', ({ environment, weight }) =>
      greater(weight, lastCriticalWeight(environment)),
    ),
  },
  conclude: (subject) => {
    const { environment, weight } = subject;
    const left = () => otherEquilibria(subject);
    const parts = [
      () => {
        const further = add(add(weight, weight), add(lastCriticalWeight(environment), ONE));
        return sameSet(
          ['equilibria of v^λ', playedAt(environment, weight)],
          ['equilibria at a larger weight', playedAt(environment, further)],
        );
      },
      () => sameSet(['equilibria of v^λ that are no first bests', left()], ['traps', trapsOf(environment)]),
      () =>
        equivalent(
          ['every pure equilibrium of v^λ is a first best', left().length === 0],
          ['every other profile has a deviation with ΔW > 0, or with ΔW = 0 and positive gain', welfareTraps(environment).length === 0],
        ),
    ];
    return all(...oneByOne(parts).map((part) => part()));
  },
});
