/**
 * # A commons takes a finite weight, and the least where catches are equal
 *
 * Of all ways to share the best total, that in which catches are as equal as can be tempts least: who takes little has most to win by
 * spoiling what the others take. So one agent's additions to one total decide what weight the whole commons needs; on a finite grid it is
 * finite.
 *
 * Notation. u_i = h_i·g(H), 0 ≤ h_i ≤ cap, H = Σ h_i, W(H) = H·g(H); λ for u_i + λW.
 * Scope. Any g, rising or falling: at a best total all that matters follows from its being best.
 * References. Apt and Schäfer (2014): with catches from an interval the level is infinite.
 */
import { isPositive, multiply, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { leastWeight } from '../../src/prosocial/least-weight.js';
import { greaterThreshold, ratio, type Threshold, thresholdAtMost } from '../../src/prosocial/threshold.js';
import { all, claim } from '../../src/theory/statement/conclusion.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { totalOf, worthAt } from './the-commons-is-overused.js';

const capsOf = ({ environment }: FamilySubject): number[] => environment.actions.map((catches) => catches.length - 1);

/** What weight stops an agent who takes `own` of a best total from adding to it, up to the cap. */
export function additionsStop({ parameters }: FamilySubject, own: number, total: number, cap: number): Threshold {
  const pays = (h: number, at: number) => multiply(rational(h), worthAt(parameters, at));
  return Array.from({ length: Math.max(0, cap - own) }, (_, k) => k + 1)
    .map((k) => ({
      gain: subtract(pays(own + k, total + k), pays(own, total)),
      loss: subtract(pays(total, total), pays(total + k, total + k)),
    }))
    .filter(({ gain }) => isPositive(gain))
    .map(ratio)
    .reduce(greaterThreshold, ZERO);
}

/** Of the best totals, the least weight that stops additions to an equal share of it, rounded down. */
function equalSharesStop(subject: FamilySubject): Threshold {
  const { environment: of } = subject;
  const caps = capsOf(subject);
  const totals = [...new Set(firstBests(of, 0).map((profile) => totalOf(of, profile)))];
  return totals
    .map((total) => additionsStop(subject, Math.floor(total / caps.length), total, Math.min(...caps)))
    .reduce((x, y) => (thresholdAtMost(x, y) ? x : y));
}

export const equalCatchesNeedTheLeastWeight = theorem<FamilySubject>({
  id: 'equal-catches-need-the-least-weight',
  part: 'D: commons',
  title: 'A commons takes a finite weight, and the least where catches are equal',
  uses: ['welfare', 'prosocial utility', 'equilibrium'],
  statement: String.raw`Let $n$ agents take $h_i \in \lbrace 0, \dots, \mathrm{cap} \rbrace$ and get $h_i\,g(H)$, whatever $g$. Then
$\lambda^\ast(E)$ is finite, and
$$\lambda^\ast(E) = \min_{H \in \arg\max W} \max_{1 \le k \le \mathrm{cap} - h} \Bigl[ \frac{(h+k)\,g(H+k) - h\,g(H)}{W(H) - W(H+k)} \Bigr]^+,
\qquad h = \lfloor H/n \rfloor$$
(0 where nothing can be added, $\infty$ for a gain that costs nothing).`,
  proof: String.raw`Let $H$ be a best total. $W(H) \ge W(0) = 0$, so that $g(H) \ge 0$ if $H \gt 0$. An agent with $h$ who changes it to $H'$ at a loss
$\ell \ge 0$ gains $(H - h)(g(H) - g(H')) - \ell$, what the others lose less what all lose. If $H' \lt H$ this is not positive: that is plain if
$g(H') \ge g(H)$, and else the agent takes less, and has less for each. If $H' \gt H$, then $H' g(H') \le H g(H)$ makes $g(H') \le g(H)$, so that the gain
does not rise with $h$; and a smaller $h$ leaves more to add. So the agent of least catch is tempted most. It has at most $\lfloor H/n \rfloor$,
and just that where catches are as equal as can be. At the largest best total no addition is free: the minimum is finite.`,
  sources: [
    {
      citation: 'Apt and Schäfer (2014), Selfishness level of strategic games, Journal of Artificial Intelligence Research 49',
      relation: 'Infinite for the tragedy of the commons with catches from an interval; finite, and computed, on every grid.',
    },
  ],
  hypotheses: {
    'equal-caps': hypothesis('all agents have the same cap', (subject) => new Set(capsOf(subject)).size === 1),
  },
  conclude: (subject) => {
    const level = leastWeight(subject.environment);
    return all(
      claim(['the least weight λ*(E), over all first bests', level], '=', [
        'what stops additions to an equal share',
        equalSharesStop(subject),
      ]),
      claim(['the least weight λ*(E), over all first bests', level], '<', ['no finite weight', 'infinite']),
    );
  },
});
