/**
 * # Under bounded liability an undetectable temptation costs welfare in every correlated equilibrium
 *
 * One undetectable temptation at the first best, and transfers within a bound: then no mediator, no drawn actions and no transfers bring
 * play close to the first best. A tempted agent is held only by what it stands to lose when the others do something else. That is bounded,
 * so something else must happen often enough.
 *
 * Notation. a* the first best at ω, δ = W(ω,a*) − max_{a ≠ a*} W(ω,a); d the gain of i's temptation b at a*;
 * D = max_{a_−i} [u_i(ω,(a*_i,a_−i)) − u_i(ω,(b,a_−i))]⁺; B the liability bound.
 * Scope. Every correlated equilibrium, so every mixed and pure Nash equilibrium; any budget. Money burned would add to the loss. Coarse
 * correlated equilibria: `two-actions-bind-coarse-play` and `coarse-play-escapes-liability`. Without a bound: `fines-without-bound-escape`
 * and `twin-actions-leave-a-loss`.
 * References. Correlated equilibrium: Aumann (1987). Limited liability: Innes (1990).
 */

import {
  advantage,
  advantageWithStakes,
  obedienceBound,
  type TemptingDeviation,
  temptationsOfFirstBests,
  unseenTemptations,
} from '../../src/contract/clauses/temptations.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { greatestProbability, leastLoss, lossesAt, stakeAt } from '../../src/contract/messages/mediated-play.js';
import { add, atMost, minimum, multiply, negate, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import type { CorrelatedConcept } from '../../src/game/correlated.js';
import { type Environment, firstBests } from '../../src/game/environment.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import type { Profile } from '../../src/game/profile.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A mechanism in full, and a contingency. */
export type UnderTransfers = SubjectWith<'language' | 'contingency' | 'transfers'>;

/** The same with a liability bound; `null`: none. */
export type UnderLiability = UnderTransfers & SubjectWith<'liability'>;

export const firstBestIsUnique = hypothesis<UnderTransfers>(
  'F(ω) = {a*}',
  ({ environment, contingency }) => firstBests(environment, contingency).length === 1,
);

export const firstBestIsTempting = hypothesis<UnderTransfers>(
  'some agent can leave a first best at ω at a gain',
  ({ environment, contingency }) => temptationsOfFirstBests(environment, contingency).length > 0,
);

export const temptationIsUnseen = hypothesis<UnderTransfers>(
  'a first best that can be left at a gain can be left so without the court seeing it',
  ({ environment, language, contingency }) => {
    const unseen = new Set(unseenTemptations(environment, language, contingency).map(({ profile }) => profile));
    return temptationsOfFirstBests(environment, contingency).every(({ profile }) => unseen.has(profile));
  },
);

const keepsToBound = hypothesis<UnderLiability>(
  '|t_i(k)| ≤ B for every agent and cell',
  ({ liability, transfers }) =>
    liability !== null && transfers.every((paid) => paid.every((t) => atMost(t, liability) && atMost(negate(t), liability))),
);

/** How often the profile of a temptation is played at most, by name. */
type PlayBound = readonly [name: string, bound: (temptation: TemptingDeviation) => Rational];

/** What obedience is worth at most where a* is not played, in terms of D and B. */
export const twoSided = (advantaged: Rational, liability: Rational): Rational => add(advantaged, multiply(rational(2), liability));

/** (D + 2B)/(d + D + 2B), or with another worth of obedience than D + 2B; 1 without a bound. */
export const boundUnderLiability =
  ({ environment, contingency, liability }: UnderLiability, worth = twoSided) =>
  (temptation: TemptingDeviation): Rational =>
    liability === null ? ONE : obedienceBound(temptation.gain, worth(advantage(environment, contingency, temptation), liability));

/** The same, with 2B counted only at those a_−i at which the court tells b from a*_i. */
const boundWhereSeen =
  ({ environment, language, contingency, liability }: UnderLiability) =>
  (temptation: TemptingDeviation): Rational => {
    if (liability === null) return ONE;
    const stakes = multiply(rational(2), liability);
    return obedienceBound(temptation.gain, advantageWithStakes(environment, language, contingency, temptation, stakes));
  };

/**
 * The claims that no equilibrium of the induced game plays the profiles of the given temptations more often than the bounds say, that so
 * much is lost, and that something is.
 */
export function playIsBounded(
  subject: UnderTransfers,
  temptations: readonly TemptingDeviation[],
  bounds: readonly PlayBound[],
  concept: CorrelatedConcept = 'correlated',
): Conclusion {
  const { environment: of, contingency } = subject;
  const prior = of.prior[contingency];
  const lost = ['p(ω) × the least expected loss at ω', multiply(prior, leastLoss(subject, concept))] as const;
  const played = new Map(temptations.map(({ profile }) => [profile, greatestProbability(subject, profile, concept)]));
  const stake = multiply(prior, stakeAt(of, contingency));
  const claims = (temptation: TemptingDeviation) =>
    bounds.flatMap(([name, bound]) => [
      claim(['the greatest x(a*)', played.get(temptation.profile) ?? ZERO], '<=', [name, bound(temptation)]),
      claim(lost, '>=', [`p(ω)δ(1 − ${name})`, multiply(stake, subtract(ONE, bound(temptation)))]),
    ]);
  return all(...temptations.flatMap(claims), claim(lost, '>', ['nothing', ZERO]), ...playIsFound(subject, temptations, played, lost));
}

/** W*(ω) − max_{a ∉ F(ω)} W(ω,a), 0 where every profile is a first best. */
export function lossOfSecondBest(of: Environment, contingency: number): Rational {
  const others = lossesAt(of, contingency).filter((_, profile) => !of.best[contingency].includes(profile));
  return others.length === 0 ? ZERO : others.reduce(minimum);
}

/**
 * That the extremes over equilibria are what they can be: the stake is positive, W* less what is not a first best; so often as a* is not played, it is
 * lost at least; and every pure equilibrium of the induced game is one that can be played.
 */
function playIsFound(
  { environment: of, language, contingency, transfers }: UnderTransfers,
  temptations: readonly TemptingDeviation[],
  played: ReadonlyMap<Profile, Rational>,
  lost: readonly [string, Rational],
): Conclusion[] {
  const prior = of.prior[contingency];
  const losses = lossesAt(of, contingency);
  const stake = stakeAt(of, contingency);
  const induced = inducedUtilities(of.payoffs, language, transfers);
  const pure = losses.filter((_, profile) => isEquilibrium(of, induced, contingency, profile));
  return [
    claim(['δ', stake], '=', ['W*(ω) less the welfare of the best other profile', lossOfSecondBest(of, contingency)]),
    ...temptations.map(({ profile }) =>
      claim(lost, '>=', ['p(ω)δ(1 − the greatest x(a*))', multiply(multiply(prior, stake), subtract(ONE, played.get(profile) ?? ZERO))]),
    ),
    ...(pure.length === 0
      ? []
      : [claim(lost, '<=', ['p(ω) × the loss in the best pure equilibrium', multiply(prior, pure.reduce(minimum))])]),
  ];
}

export const boundedLiabilityLeavesALoss = theorem<UnderLiability>({
  id: 'bounded-liability-leaves-a-loss',
  part: 'B2',
  title: 'Under bounded liability an undetectable temptation costs welfare in every correlated equilibrium',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`Let $F(\omega) = \lbrace a^\ast \rbrace$, let the deviation of agent $i$ from $a^\ast$ to $b$ be undetectable
with gain $d \gt 0$, and let $|t| \le B$. Then every correlated equilibrium $x$ of the induced game at $\omega$, so every mixed Nash
equilibrium, has

$$x(a^\ast) \le \frac{D + 2B}{d + D + 2B}, \quad p(\omega) \, E_x[W^\ast(\omega) - W(\omega,\cdot)] \ge \frac{p(\omega) \, \delta \, d}{d + D + 2B} \gt 0 .$$

More sharply, $D + 2B$ may be replaced by the largest $[u_i(\omega,(a^\ast_i,a_{-i})) - u_i(\omega,(b,a_{-i})) + 2B \cdot s(a_{-i})]^+$,
where $s(a_{-i}) = 1$ if the court tells $(b,a_{-i})$ from $(a^\ast_i,a_{-i})$, and 0 if not.`,
  proof: String.raw`Told $a^\ast_i$, agent $i$ must not gain by $b$. At $a^\ast$ both outcomes pay it the same transfer and $b$ gains
$d$; at $(a^\ast_i,a_{-i})$ with other $a_{-i}$ obedience is worth at most $K = D + 2B$ (two transfers, one of each sign), or the
sharper number, $2B$ being 0 where both outcomes share a cell. So
$0 \le -d \, x(a^\ast) + K \sum_{a_{-i} \ne a^\ast_{-i}} x(a^\ast_i,a_{-i}) \le -d \, x(a^\ast) + K (1 - x(a^\ast))$. With probability
$1 - x(a^\ast) \ge d/(d+K)$ some other profile is played, and $\delta$ or more is lost.`,
  sources: [
    {
      citation: 'Aumann (1987), Correlated equilibrium as an expression of Bayesian rationality, Econometrica 55',
      relation: 'The equilibrium concept and its obedience constraints, of which the proof uses one.',
    },
    {
      citation: 'Innes (1990), Limited liability and incentive contracting with ex-ante action choices, Journal of Economic Theory 52',
      relation: 'Bounded transfers as the friction, there for one agent with observed output; here any partition and any number of agents.',
    },
  ],
  hypotheses: {
    'unique-first-best': firstBestIsUnique,
    tempted: firstBestIsTempting,
    unseen: temptationIsUnseen,
    bounded: keepsToBound,
  },
  conclude: (subject) => {
    const { environment, language, contingency } = subject;
    return playIsBounded(subject, unseenTemptations(environment, language, contingency), [
      ['(D + 2B)/(d + D + 2B)', boundUnderLiability(subject)],
      ['the bound with 2B only where the court sees b', boundWhereSeen(subject)],
    ]);
  },
});
