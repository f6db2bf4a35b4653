/**
 * # The commons is never used less than would be best
 *
 * What one takes lowers what a unit is worth to all. However low that falls, and whatever each one's cap, selfish agents together take at
 * least as much as the least total that is best for all.
 *
 * Notation. u_i = h_i·g(H), H = Σ h_i, 0 ≤ h_i ≤ cap_i; H* the least total of a first best.
 * Scope. Pure equilibria. g may go negative; caps may differ.
 * References. Gordon (1954), Hardin (1968).
 */
import { isNegative, minimum, type Rational, rational, subtract } from '../../src/exact/rational.js';
import { commons } from '../../src/game/dilemmas/cournot.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { selfishEquilibria } from '../../src/game/equilibrium.js';
import { actionsIn } from '../../src/game/profile.js';
import { claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Family, Parameters } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The names `g1`, …, of what a unit is worth at each positive total. */
export const worthNames = (caps: readonly number[]): string[] =>
  Array.from({ length: caps.reduce((sum, cap) => sum + cap, 0) }, (_, k) => `g${k + 1}`);

/** Commons with the given caps, by what a unit is worth at each positive total. */
export const commonsFamily = (caps: readonly number[]): Family => ({
  name: `commons, caps ${caps.join(', ')}`,
  build: (parameters) => commons(caps, (total) => worthAt(parameters, total)),
});

/** g at a total; where nobody takes anything no unit is worth anything. */
export const worthAt = (parameters: Parameters, total: number): Rational => (total === 0 ? rational(0) : parameters[`g${total}`]);

/** H, what is taken in a profile. */
export const totalOf = (of: Environment, profile: number): number => actionsIn(of, profile).reduce((sum, h) => sum + h, 0);

/** Whether g(1) ≥ g(2) ≥ …. */
export const isNonincreasing = ({ parameters }: FamilySubject): boolean => {
  const worth = Object.values(parameters);
  return worth.slice(1).every((value, k) => !isNegative(subtract(worth[k], value)));
};

const least = (totals: readonly number[]): Quantity =>
  totals.length === 0 ? 'infinite' : totals.map((total) => rational(total)).reduce(minimum);

export const theCommonsIsOverused = theorem<FamilySubject>({
  id: 'the-commons-is-overused',
  part: 'B10',
  title: 'The commons is never used less than would be best',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`Let each agent take $h_i \in \lbrace 0, \dots, \mathrm{cap}_i \rbrace$ and get $h_i\,g(H)$, where $H = \sum_i h_i$
and $g$ is nonincreasing (it may go negative). Every pure equilibrium has $H \ge H^\ast$, the least total of a first best.`,
  proof: String.raw`Let $H \lt H^\ast$ be the total of an equilibrium $h$, so that $W(H) \lt W(H^\ast)$, where $W(H) = H g(H)$. Payoffs in it are
$\ge 0$, since taking nothing pays 0; so $W(H) \ge 0$ and, if $H \gt 0$, $g(H) \ge 0$.

If some agent can add $d = H^\ast - H$, it gains by that
$(h_i+d)\,g(H^\ast) - h_i\,g(H) = [W(H^\ast) - W(H)] + (H - h_i)(g(H) - g(H^\ast)) \gt 0$.

Else take $i$ with the least $\rho = h_i/\mathrm{cap}_i$ among those with a positive cap; $\rho \lt 1$, since $H$ is not the sum of all caps. Raised to
its cap, the total is below $H^\ast$. That does not pay, so $\mathrm{cap}_i\,g(H^\ast) \le \mathrm{cap}_i\,g(H + \mathrm{cap}_i - h_i) \le h_i\,g(H)$,
that is $g(H^\ast) \le \rho\,g(H)$ (read as $\le 0$ if $H = 0$). Then
$W(H^\ast) \le H^\ast \rho\,g(H) \le \sum_j \rho\,\mathrm{cap}_j\,g(H) \le \sum_j h_j\,g(H) = W(H)$: a contradiction.`,
  sources: [
    {
      citation: 'Gordon (1954), The economic theory of a common-property resource: the fishery, Journal of Political Economy 62',
      relation:
        'Overuse under free entry and differentiable returns; here finitely many amounts, any nonincreasing returns, and caps that may bind.',
    },
  ],
  hypotheses: {
    nonincreasing: hypothesis('the more is taken, the less a unit is worth, or as much', isNonincreasing),
  },
  conclude: ({ environment }) => {
    const totals = (profiles: readonly number[]) => profiles.map((profile) => totalOf(environment, profile));
    return claim(['the least total of a pure equilibrium (infinite for none)', least(totals(selfishEquilibria(environment, 0)))], '>=', [
      'H*, the least total of a first best',
      least(totals(firstBests(environment, 0))),
    ]);
  },
});
