/**
 * # Transfers or a proof that there are none
 *
 * Whether a choice can be implemented is a system of linear inequalities, so exactly one of two things exists: transfers that satisfy it,
 * or multipliers under which its rows add up to a contradiction. Either can be checked by multiplication, without trusting who found it.
 *
 * Notation. t_i(k), the transfer to i on cell k. The rows: t_i(cell(ω,f(ω))) − t_i(cell(ω,(b,f_-i(ω)))) ≥ gain, for every deviation;
 * Σ_i t_i(k) ≤ 0 (subsidy-free) or = 0 (balanced), for every cell; |t_i(k)| ≤ B, if there is a bound.
 * Scope. Every choice, first best or not. Multipliers that form a closed walk of one agent's deviations, on which all transfers cancel,
 * are shown as that walk.
 */

import { type Implementation, implement } from '../../src/contract/incentives/implementation.js';
import { checkObstacle } from '../../src/contract/incentives/verify-obstacle.js';
import { isInducedEquilibrium, isMechanism } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { remember } from '../../src/exact/remember.js';
import { all, equivalent } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';

/** What the search finds for a subject: transfers or an obstacle; found once. */
export const implementationOf = remember((subject: ChoiceSubject): Implementation => implement(settingOf(subject), subject.choice));

export const implementableOrFarkas = theorem<ChoiceSubject>({
  id: 'implementable-or-farkas',
  part: 'A4',
  title: 'Transfers, or a proof that there are none',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`For every choice $f$, in every class, with or without a liability bound, exactly one holds:

1. some mechanism makes $f(\omega)$ an equilibrium at every $\omega$;
2. there are multipliers $y \ge 0$ on the incentive constraints, $z \ge 0$ (balanced: of either sign; unrestricted: none) on the budgets and $r \ge 0$ on the liability bounds,
   under which every transfer cancels and the constraints add up to $0 \ge c$ with $c > 0$.`,
  proof: String.raw`The mechanisms that implement $f$ are the solutions $t$ of finitely many linear inequalities: one
$t_i(\mathrm{cell}(\omega,f(\omega))) - t_i(\mathrm{cell}(\omega,(b,f_{-i}(\omega)))) \ge u_i(\omega,(b,f_{-i}(\omega))) - u_i(\omega,f(\omega))$ for each deviation,
a budget for each cell, two bounds for each transfer. By the lemma of Farkas a system of linear inequalities over $\mathbb{Q}$ has a solution or such
multipliers, and not both: a solution would satisfy the contradiction.`,
  sources: [
    { citation: 'Farkas (1902), Theorie der einfachen Ungleichungen, Crelle 124', relation: 'The lemma, over the rationals.' },
    {
      citation: 'Legros and Matthews (1993), Efficient and nearly-efficient partnerships, Review of Economic Studies 60',
      relation: 'The same duality for one team under budget balance; here several contingencies, any partition, any class.',
    },
  ],
  hypotheses: {},
  conclude: (subject) => {
    const { choice } = subject;
    const of = settingOf(subject);
    const outcome = implementationOf(subject);
    const transfers = outcome.implementable ? outcome.pair.transfers : null;
    const implemented = transfers !== null && isMechanism(of, transfers) && isInducedEquilibrium(of, transfers, choice);
    const refuted = !outcome.implementable && checkObstacle(of, choice, outcome.obstacle) === null;
    const feasible = isImplementable(of, choice);
    return all(
      equivalent(['transfers are found that implement the choice', implemented], ['the program over all cells has a solution', feasible]),
      equivalent(['multipliers are found that refute it', refuted], ['the program over all cells has no solution', !feasible]),
    );
  },
});
