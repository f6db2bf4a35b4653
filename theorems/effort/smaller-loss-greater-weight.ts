/**
 * # The smaller the loss, the more prosociality it takes to avoid it
 *
 * The gap that the contract leaves and the weight that closes it multiply to ε. As η falls to 0 the weight grows without bound; at η = 0 it
 * drops to 0, since a low effort of one is then as good.
 *
 * Scope. Every class, no liability bound.
 * References. The table games of Huang et al. (2026), with η set free.
 */
import { isPositive, multiply, ZERO } from '../../src/exact/rational.js';
import { COSTS } from '../../src/game/dilemmas/effort-conditions.js';
import { costsOf, effortContract, effortWeight } from '../../src/prosocial/effort-contract.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, type Conclusion, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import type { EffortContract } from './effort-subjects.js';
import { lastEffortIsNeverBought } from './last-effort-is-never-bought.js';
import { weightBesideContract } from './last-effort-takes-its-weight.js';

/** The product of two numbers, infinite or undefined where one of them is. */
const times = (x: Quantity, y: Quantity): Quantity => (typeof x === 'string' ? x : typeof y === 'string' ? y : multiply(x, y));

const gapTimesWeight = (subject: EffortContract): Conclusion => {
  const { environment, parameters, mechanismClass } = subject;
  const { epsilon, eta } = costsOf(parameters);
  const gap = gapOf(effortContract(environment, mechanismClass));
  const weight = weightBesideContract(subject);
  const costly = isPositive(eta);
  return all(
    claim(['the cooperation gap', gap], '=', ['η', eta]),
    claim(['the least weight beside the contract', weight], '=', ['ε/η, or 0 where η = 0', costly ? effortWeight(parameters) : ZERO]),
    claim(['gap × weight', times(gap, weight)], '=', ['ε, or 0 where η = 0', costly ? epsilon : ZERO]),
  );
};

export const smallerLossGreaterWeight = theorem<EffortContract>({
  id: 'smaller-loss-greater-weight',
  part: 'E4',
  title: 'The smaller the loss, the more prosociality it takes to avoid it',
  uses: ['welfare', 'prosocial utility', 'equilibrium', 'mechanism'],
  statement: String.raw`Let cooperation be verifiable and effort not, $0 \le \eta \le \varepsilon$, $S+T \le 2R-\eta$ and $2P \le 2R-\eta$. If
$\eta \gt 0$, then $\Gamma_L \cdot \lambda_L^{\ast} = \varepsilon$ in every class; so $\lambda_L^{\ast} = \varepsilon/\eta$ exceeds every bound as
$\eta \to 0$. If $\eta = 0$, then $\Gamma_L = \lambda_L^{\ast} = 0$.`,
  proof: String.raw`For $\eta \gt 0$ the gap is $\eta$ and the weight $\varepsilon/\eta$. For $\eta = 0$ the profile (CH,CL)
is a first best, no deviation inside its cell gains ($-\varepsilon$ for either), and the others can be fined.`,
  sources: lastEffortIsNeverBought.sources,
  hypotheses: linearHypotheses({
    'eta-nonnegative': COSTS['eta-nonnegative'],
    'eta-at-most-epsilon': COSTS['eta-at-most-epsilon'],
    'one-defector-within-eta': COSTS['one-defector-within-eta'],
    'two-defectors-within-eta': COSTS['two-defectors-within-eta'],
  }),
  conclude: gapTimesWeight,
});
