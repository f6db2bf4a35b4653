/**
 * # Two contingencies that the contract pools cannot both have their first best if one agent wants it the other way round
 *
 * All that is done may be verifiable. But if a court cannot tell ω from ω', either when a or when a' is done, and one agent alone turns
 * the one into the other, then a contract rewards it for a rather than a' by the same amount in both. If that agent is keener on a' at ω, where
 * a is the first best, than at ω', where a' is, no reward is right for both: one of the first bests is lost.
 *
 * Notation. δ(ω) = W*(ω) − max_{a ∉ F(ω)} W(ω,a). In code ω is the contingency of the subject and ω' the one listed after it (the last is
 * followed by the first): which contingencies these are is a matter of how they are listed.
 * Scope. Every class, outside money and liability bounds included; any language that pools ω and ω' at a and at a'.
 * References. Single crossing: Spence (1973), Mirrlees (1971). The case of two contingencies of `choices-are-cyclically-monotone`.
 */
import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { signalLanguage } from '../../src/contract/language/language.js';
import { setting } from '../../src/contract/language/setting.js';
import { isImplementable } from '../../src/contract/literal/literal.js';
import { fraction, isPositive, minimum, multiply, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import { environment, firstBests } from '../../src/game/environment.js';
import { actionIn } from '../../src/game/profile.js';
import { all, type Conclusion, claim, implies, type Quantity } from '../../src/theory/statement/conclusion.js';
import { type ContingencySubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { foundByDefinition, valueWithGap } from '../foundations/by-definition.js';
import { stake } from './undetectable-temptation.js';

/** ω, ω', the first listed first bests a and a' there, and the agents whose actions differ in them. */
export function crossing({ environment: of, contingency }: ContingencySubject) {
  const other = (contingency + 1) % of.contingencies.length;
  const [best] = firstBests(of, contingency);
  const [otherBest] = firstBests(of, other);
  const movers = of.agents.flatMap((_, agent) => (actionIn(of, best, agent) === actionIn(of, otherBest, agent) ? [] : [agent]));
  return { contingency, other, best, otherBest, movers };
}

/** By how much more an agent prefers a' to a at ω than at ω'; `null` if a = a'. */
export function crossingGain(subject: ContingencySubject): Rational | null {
  const { contingency, other, best, otherBest, movers } = crossing(subject);
  if (movers.length === 0) return null;
  const prefers = (w: number) =>
    subtract(subject.environment.payoffs[w][otherBest][movers[0]], subject.environment.payoffs[w][best][movers[0]]);
  return subtract(prefers(contingency), prefers(other));
}

const cellOf = ({ language }: ContingencySubject, contingency: number, profile: number) => language.cells[contingency][profile];

/** p(ω)δ(ω) and p(ω')δ(ω'), of those contingencies at which not every profile is a first best. */
export const weighedStakes = (subject: ContingencySubject): Rational[] =>
  [subject.contingency, crossing(subject).other].flatMap((w) => {
    const delta = stake({ ...subject, contingency: w });
    return delta === null ? [] : [multiply(subject.environment.prior[w], delta)];
  });

/** Whether unrestricted transfers make a an equilibrium at ω and a' at ω', all other contingencies left aside: literally. */
function bothImplementable(subject: ContingencySubject): boolean {
  const { environment: of, language } = subject;
  const { contingency, other, best, otherBest } = crossing(subject);
  if (contingency === other) return best === otherBest;
  const two = [contingency, other];
  const half = fraction(1n, 2n);
  const part = environment({
    ...of,
    contingencies: two.map((w) => of.contingencies[w]),
    prior: [half, half],
    payoffs: two.map((w) => of.payoffs[w]),
  });
  const cells = signalLanguage(part, (w, profile) => language.cells[two[w]][profile]);
  return isImplementable(setting(part, cells, { mechanismClass: 'unrestricted' }), [best, otherBest]);
}

/** The claim that the gap is at least `bound`. */
export function gapAtLeast(subject: ContingencySubject, bound: readonly [string, Quantity]): Conclusion {
  const of = settingOf(subject);
  const gap: Quantity = cooperationGap(of) ?? 'infinite';
  return all(
    claim(['the cooperation gap (infinite where there is no equilibrium pair)', gap], '>=', bound),
    ...foundByDefinition(of, 6, valueWithGap(of, gap)),
  );
}

export const pooledContingenciesLeaveAGap = theorem<ContingencySubject>({
  id: 'pooled-contingencies-leave-a-gap',
  part: 'B6',
  title: 'Two pooled contingencies cannot both have their first best if one agent wants it the other way round',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $F(\omega) = \lbrace a \rbrace$ and $F(\omega') = \lbrace a' \rbrace$, where $a' = (a'_i, a_{-i})$ differs from $a$ in agent $i$ alone, and
let the language tell $\omega$ from $\omega'$ neither at $a$ nor at $a'$ (as where actions are verifiable and contingencies up to blocks, one of which holds both). If
$$u_i(\omega,a') - u_i(\omega,a) \gt u_i(\omega',a') - u_i(\omega',a),$$
then no mechanism of any class has $f(\omega) = a$ and $f(\omega') = a'$, and $V_L$ is undefined or
$\Gamma_L \ge \min\lbrace p(\omega)\delta(\omega), p(\omega')\delta(\omega') \rbrace \gt 0$.`,
  proof: String.raw`Let $d$ be what $t_i$ pays on the cell of $a$ beyond what it pays on that of $a'$; it is the same at $\omega$ and $\omega'$. If $a$ is an
equilibrium at $\omega$ and $a'$ at $\omega'$, agent $i$ wants neither to do $a'_i$ at $\omega$ nor $a_i$ at $\omega'$:
$u_i(\omega,a') - u_i(\omega,a) \le d \le u_i(\omega',a') - u_i(\omega',a)$, against the hypothesis. So in every equilibrium pair $f(\omega) \ne a$, and at least
$p(\omega)\delta(\omega)$ of welfare is lost, or $f(\omega') \ne a'$, and $p(\omega')\delta(\omega')$ is. Burned money only adds to that.`,
  sources: [
    {
      citation: 'Spence (1973), Job market signaling, Quarterly Journal of Economics 87',
      relation: 'Single crossing, there what makes separation possible; here its failure makes it impossible.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The first claim of the paper, where all actions are verifiable and contingencies alone are not.',
    },
  ],
  hypotheses: {
    'unique-first-bests': hypothesis('ω and ω′ have one first best each, a and a′', ({ environment: of, contingency }) =>
      [contingency, (contingency + 1) % of.contingencies.length].every((w) => firstBests(of, w).length === 1),
    ),
    'one-agent': hypothesis('a and a′ differ in the action of one agent alone', (subject) => crossing(subject).movers.length === 1),
    'pooled-at-the-first': hypothesis('if a is done, the court cannot tell ω from ω′', (subject) => {
      const { contingency, other, best } = crossing(subject);
      return cellOf(subject, contingency, best) === cellOf(subject, other, best);
    }),
    'pooled-at-the-second': hypothesis('if a′ is done, the court cannot tell ω from ω′', (subject) => {
      const { contingency, other, otherBest } = crossing(subject);
      return cellOf(subject, contingency, otherBest) === cellOf(subject, other, otherBest);
    }),
    crossing: hypothesis('that agent (the first whose action differs) prefers a′ to a by more at ω than at ω′', (subject) => {
      const more = crossingGain(subject);
      return more !== null && isPositive(more);
    }),
  },
  conclude: (subject) => {
    const stakes = weighedStakes(subject);
    const least: Quantity = stakes.length === 0 ? 'infinite' : stakes.reduce(minimum);
    return all(
      implies(['transfers of any kind make a an equilibrium at ω and a′ at ω′', bothImplementable(subject)], ['never', false]),
      gapAtLeast(subject, ['the lesser of p(ω)δ(ω) and p(ω′)δ(ω′)', least]),
      claim(['the lesser of the two', least], '>', ['nothing', ZERO]),
    );
  },
});
