/**
 * # Twin actions leave a loss under any transfers whatever
 *
 * `fines-without-bound-escape` deters shirking at next to no cost, since the court sees it now and then and fines it without bound. Where
 * the court never sees it, whatever the others do, it cannot: two actions that are twins in the eyes of the court are paid alike, so the
 * bound of `bounded-liability-leaves-a-loss` holds as if nobody were paid anything.
 *
 * Notation. a* the first best at ω, δ = W(ω,a*) − max_{a ≠ a*} W(ω,a); d the gain of i's temptation b at a*;
 * D = max_{a_−i} [u_i(ω,(a*_i,a_−i)) − u_i(ω,(b,a_−i))]⁺.
 * Scope. Every correlated equilibrium, so every mixed and pure Nash equilibrium; any transfers, of any size and budget. Every product
 * language that does not tell b from a*_i makes them twins.
 */
import { advantage, areTwins, obedienceBound, type TemptingDeviation, unseenTemptations } from '../../src/contract/clauses/temptations.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import {
  firstBestIsTempting,
  firstBestIsUnique,
  playIsBounded,
  temptationIsUnseen,
  type UnderTransfers,
} from './bounded-liability-leaves-a-loss.js';

/** The undetectable temptations of first bests to a twin; where there is none, all undetectable ones. */
export function twinTemptations({ environment, language, contingency }: UnderTransfers): TemptingDeviation[] {
  const unseen = unseenTemptations(environment, language, contingency);
  const twins = unseen.filter((temptation) => areTwins(environment, language, contingency, temptation));
  return twins.length === 0 ? unseen : twins;
}

/** D/(d + D). */
export const boundWithoutTransfers =
  ({ environment, contingency }: UnderTransfers) =>
  (temptation: TemptingDeviation) =>
    obedienceBound(temptation.gain, advantage(environment, contingency, temptation));

export const twinActionsLeaveALoss = theorem<UnderTransfers>({
  id: 'twin-actions-leave-a-loss',
  part: 'B15',
  title: 'Twin actions leave a loss under any transfers whatever',
  uses: ['welfare', 'equilibrium', 'language'],
  statement: String.raw`Let $F(\omega) = \lbrace a^\ast \rbrace$, let $b$ tempt agent $i$ at $a^\ast$ with gain $d \gt 0$, and let
$(b,a_{-i})$ lie in the cell of $(a^\ast_i,a_{-i})$ at $\omega$ for *every* $a_{-i}$. Then under any transfers every correlated equilibrium
$x$ of the induced game at $\omega$ has

$$x(a^\ast) \le \frac{D}{d + D}, \quad p(\omega) \, E_x[W^\ast(\omega) - W(\omega,\cdot)] \ge \frac{p(\omega) \, \delta \, d}{d + D} \gt 0 .$$`,
  proof: String.raw`Whatever the others do, $a^\ast_i$ and $b$ are paid alike, so transfers cancel in the constraint that $i$, told
$a^\ast_i$, does not gain by $b$: $0 \le -d \, x(a^\ast) + D \sum_{a_{-i} \ne a^\ast_{-i}} x(a^\ast_i,a_{-i}) \le -d \, x(a^\ast) + D (1 - x(a^\ast))$.
With probability $1 - x(a^\ast) \ge d/(d+D)$ some other profile is played, and $\delta$ or more is lost.`,
  sources: [
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'An uninformative signal is of no use in a contract; here for mediated play among many agents.',
    },
  ],
  hypotheses: {
    'unique-first-best': firstBestIsUnique,
    tempted: firstBestIsTempting,
    unseen: temptationIsUnseen,
    twins: hypothesis('if there is an undetectable temptation, one is to an action that the court never tells from a*_i', (subject) => {
      const { environment, language, contingency } = subject;
      return twinTemptations(subject).every((temptation) => areTwins(environment, language, contingency, temptation));
    }),
  },
  conclude: (subject) => playIsBounded(subject, twinTemptations(subject), [['D/(d + D)', boundWithoutTransfers(subject)]]),
});
