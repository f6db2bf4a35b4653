/**
 * # Complete contracts suffice
 *
 * If a court can tell all outcomes apart, every choice can be implemented by fines that are never paid: a deviation shows, and it shows
 * whose it is. With no outside purse and nothing burned the deviator's fine goes to the others. So the gap of a complete contract is 0.
 *
 * Notation. φ, the largest gain of a deviation from f, at least 0. The fines of f: nothing on the path; on a cell off the path φ from every
 * agent who can reach it alone by a deviation from f; in the balanced class, shared by those who cannot.
 * Scope. A lone agent in the balanced class cannot be fined, so only its best replies are implementable; these are the first bests
 * (W = u_1), and the gap is 0 all the same. A bound below φ takes some choices away, possibly the first bests.
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { equilibriumPair, isMechanism, type Setting, type Transfers, transferTo } from '../../src/contract/language/setting.js';
import {
  add,
  atMost,
  divide,
  greater,
  isZero,
  maximum,
  multiply,
  negate,
  type Rational,
  rational,
  ZERO,
} from '../../src/exact/rational.js';
import { expectedWelfare, firstBestWelfare, gain } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { bestValueOf } from '../../src/theory/statement/best-value.js';
import { all, claim, type Quantity, sameSet } from '../../src/theory/statement/conclusion.js';
import { type ChoiceSubject, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** Every deviation from the choice, with its contingency. */
const deviations = ({ environment, choice }: Pick<ChoiceSubject, 'environment' | 'choice'>) =>
  choice.flatMap((profile, w) => deviationsFrom(environment, profile).map((deviation) => ({ w, profile, ...deviation })));

/** φ: the largest gain of a deviation from the choice, 0 if none gains. */
export const largestGain = (subject: Pick<ChoiceSubject, 'environment' | 'choice'>): Rational =>
  deviations(subject).reduce(
    (most, deviation) => maximum(most, gain(subject.environment, deviation.w, deviation.profile, deviation)),
    ZERO,
  );

/** The fines of a choice. */
function fines(subject: ChoiceSubject): Transfers {
  const { environment, language, mechanismClass, choice } = subject;
  const fine = largestGain(subject);
  const path = new Set(choice.map((profile, w) => language.cells[w][profile]));
  const reachers = new Map<number, Set<number>>();
  for (const { w, to, agent } of deviations(subject)) {
    const cell = language.cells[w][to];
    if (!path.has(cell)) reachers.set(cell, (reachers.get(cell) ?? new Set()).add(agent));
  }
  return new Map(
    [...reachers].map(([cell, fined]) => {
      const others = environment.agents.length - fined.size;
      const share = mechanismClass === 'balanced' && others > 0 ? divide(multiply(fine, rational(fined.size)), rational(others)) : ZERO;
      return [cell, environment.agents.map((_, agent) => (fined.has(agent) ? negate(fine) : share))];
    }),
  );
}

/** The deviations that still gain under transfers, in words. */
function undeterred({ environment, language, utilities }: Setting, choice: ChoiceSubject['choice'], transfers: Transfers): string[] {
  const paid = (w: number, profile: number, agent: number) =>
    add(utilities[w][profile][agent], transferTo(transfers, language.cells[w][profile], agent));
  return deviations({ environment, choice })
    .filter(({ w, profile, agent, to }) => greater(paid(w, to, agent), paid(w, profile, agent)))
    .map(
      ({ w, agent, action }) => `${environment.agents[agent]} to ${environment.actions[agent][action]} at ${environment.contingencies[w]}`,
    );
}

export const completeContractsSuffice = theorem<ChoiceSubject>({
  id: 'complete-contracts-suffice',
  part: 'A3',
  title: 'Complete contracts suffice',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $L$ be the complete language, $f$ any choice and $\varphi \ge 0$ the largest gain of a deviation from it. If $|t_i(k)| \le B$ is
required, let $B \ge \varphi$; in the balanced class let there be two agents or more, or let $\varphi = 0$. Then the fines of $f$ (nothing on the path; off it $\varphi$ from whoever can reach
the cell alone, under balance shared by the others) implement $f$ with nothing paid on the path. So $V_L \ge \sum_\omega p(\omega) W(\omega,f(\omega))$; and with $f(\omega) \in F(\omega)$, $\Gamma_L = 0$: without a bound always.`,
  proof: String.raw`Off the path fine $\varphi$ whoever can have deviated alone. No deviation pays, since each leaves its cell and gains at most $\varphi$. In the
complete language a cell off the path is one outcome $(\omega,a)$; if a single deviation leads there, $a$ differs from $f(\omega)$ in one coordinate, so exactly one
agent is fined and, under balance, the $n-1 \ge 1$ others get $\varphi/(n-1) \le \varphi$ each. If $n = 1$ then $W = u_1$, so for a first best $\varphi = 0$, and no fine is needed.`,
  sources: [
    {
      citation: 'Maskin and Tirole (1999), Unforeseen contingencies and incomplete contracts, Review of Economic Studies 66',
      relation: 'The benchmark that incomplete contracts are measured against: contingencies and actions all verifiable.',
    },
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'There balance fails because output does not show who shirked; here it shows, and the others are the budget breaker.',
    },
  ],
  hypotheses: {
    complete: hypothesis(
      'every outcome is a cell of its own',
      ({ environment, language }) => language.count === environment.contingencies.length * environment.profileCount,
    ),
    'someone-to-pay': hypothesis(
      'in the balanced class there are two agents or more, or no deviation from f gains',
      (subject) => subject.mechanismClass !== 'balanced' || subject.environment.agents.length >= 2 || isZero(largestGain(subject)),
    ),
    'deep-pockets': hypothesis(
      'the liability bound, if there is one, is at least every gain of a deviation from f',
      (subject) => (subject.liability ?? null) === null || atMost(largestGain(subject), subject.liability ?? ZERO),
    ),
  },
  conclude: (subject) => {
    const { environment, choice } = subject;
    const of = settingOf(subject);
    const transfers = fines(subject);
    const forbidden = [...transfers].filter(([cell, paid]) => !isMechanism(of, new Map([[cell, paid]]))).map(([cell]) => `cell ${cell}`);
    const found = implement(of, choice);
    const least: Quantity = found.implementable ? found.pair.burned : 'undefined';
    const value: Quantity = bestValueOf(of);
    const welfare = expectedWelfare(environment, choice);
    return all(
      sameSet(['cells where the fines break the budget or the bound', forbidden], ['none', []]),
      sameSet(['deviations that gain in spite of the fines', undeterred(of, choice, transfers)], ['none', []]),
      claim(['the value of f with the fines', equilibriumPair(of, choice, transfers).value], '=', ['the welfare of f', welfare]),
      claim(['the least money that must be burned to implement f', least], '=', ['nothing', ZERO]),
      claim(['V_L', value], '>=', ['the welfare of f', welfare]),
      claim(['V_L', value], '<=', ['W*, by first-best-bound', firstBestWelfare(environment)]),
    );
  },
});
