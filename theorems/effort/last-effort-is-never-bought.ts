/**
 * # A contract buys cooperation, never the last effort
 *
 * Where a court sees who cooperates and not how hard, every mechanism leaves a gap of exactly η: somebody makes a low effort at the best
 * equilibrium, since from joint high effort a low one pays and nobody sees it.
 *
 * Notation. ε what low effort spares, η what it costs the two together; L has blocks {CH, CL} and {DH, DL} for each agent.
 * Scope. Every class, outside money included, no liability bound. For mixed and correlated equilibria see E5.
 * References. The table games of Huang et al. (2026), whose ε is (R−P)/6 and η is (R−P)/12.
 */
import { implement } from '../../src/contract/incentives/implementation.js';
import { ZERO } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { effortProfile } from '../../src/game/dilemmas/effort-game.js';
import { costsOf, effortContract } from '../../src/prosocial/effort-contract.js';
import { gapOf, shortOfFirstBest } from '../../src/theory/statement/best-value.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, relatedWithCosts } from './corollaries.js';
import type { EffortContract } from './effort-subjects.js';

const gapIsEta = ({ environment, parameters, mechanismClass }: EffortContract): Conclusion => {
  const setting = effortContract(environment, mechanismClass);
  const { eta } = costsOf(parameters);
  const oneLow = implement(setting, [effortProfile('CH', 'CL')]);
  return all(
    claim(['the cooperation gap', gapOf(setting)], '=', ['η', eta]),
    claim(['the gap that (CH,CL) leaves', shortOfFirstBest(setting, oneLow.implementable ? oneLow.pair.value : 'undefined')], '=', [
      'η',
      eta,
    ]),
    claim(['η', eta], '>', ['zero', ZERO]),
  );
};

export const lastEffortIsNeverBought = theorem<EffortContract>({
  id: 'last-effort-is-never-bought',
  part: 'E4',
  title: 'A contract buys cooperation, never the last effort',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`Let cooperation be verifiable and effort not. If $0 \lt \eta \le \varepsilon$, $S+T \le 2R-\eta$ and $2P \le 2R-\eta$, then
$\Gamma_L = \eta$ in every class, attained at (CH,CL). With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$ this is $R \gt P$ and $12(S+T) \le 23R+P$.`,
  proof: String.raw`Of $W(\mathrm{CH},\mathrm{CH}) = 2R-2\varepsilon$ the profile (CH,CL) lacks $\eta$, (CL,CL) $4\varepsilon$, those of one defector at least
$2R-S-T \ge \eta$, those of two at least $2(R-P) \ge \eta$: so (CH,CH) is the only first best, by $\eta$. From it CL gains $\varepsilon \gt 0$ inside the cell,
whatever the transfers: $\Gamma_L \ge \eta$. At (CH,CL) row loses $\varepsilon-\eta \ge 0$ by CL and column $\varepsilon$ by CH. Whoever defects changes the
cell, and which of the two it was shows: pay nothing where both cooperate, and fine a lone defector enough, to the benefit of the other. That is balanced,
and nothing is burned.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'The first claim of the paper on its own table games, as an exact figure, with what it takes.',
    },
    {
      citation: 'Holmström (1979), Moral hazard and observability, Bell Journal of Economics 10',
      relation: 'What is not observed is not bought: there one agent and a continuum of efforts.',
    },
  ],
  hypotheses: linearHypotheses({
    'eta-positive': COSTS['eta-positive'],
    'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
    'one-defector-within-eta': COSTS['one-defector-within-eta'],
    'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
  }),
  conclude: gapIsEta,
});

/** P5, and something that gives R > P: the chain P1, or P4 beside P5. */
export const lastEffortIsNeverBoughtInTheDilemma = inTheDilemma(lastEffortIsNeverBought, 'the contract leaves a gap of (R−P)/12', {
  statement: String.raw`Under P1–P5, with cooperation verifiable and effort not, $\Gamma_L = \eta = (R-P)/12$ in every class, attained at (CH,CL).`,
  proof: String.raw`By E4 for any costs: $23R+P-12(S+T) = 4[5R+P-3(S+T)] + 3(R-P) \gt 0$.`,
});

/** Each condition is idle alone. S1 is enough, or S3 with S4. */
export const lastEffortIsNeverBoughtInTheStagHunt = inTheStagHunt(lastEffortIsNeverBought, 'the contract leaves a gap of (R−P)/12', {
  statement: String.raw`Under S1–S4, with cooperation verifiable and effort not, $\Gamma_L = \eta = (R-P)/12$ in every class, attained at (CH,CL).`,
  proof: `By E4 for any costs: $23R+P-12(S+T) = 4[5R+P-3(S+T)] + 3(R-P)$, and $5R+P-3(S+T) = 3(R-T)+2(R-P)+3(P-S)$.`,
});

export const relations = relatedWithCosts(
  lastEffortIsNeverBought,
  lastEffortIsNeverBoughtInTheDilemma,
  lastEffortIsNeverBoughtInTheStagHunt,
);
