/**
 * # What may stand
 *
 * Theorems that a wrong answer leaves standing, and why that is as it should be: by theorem, routine and kind. A reason is that of a theorem
 * about which the answer is not: one that it makes weaker, narrower or less often asked, and another that falls.
 */

const weaker = (falls: string): string => `a weaker bound, which holds too; ${falls} falls`;

/** What is burned can only widen a gap, and the least settings have nothing to burn. */
const BURNING = {
  'no-mechanism-but-prosociality': weaker('components-add-up'),
  'pooled-contingencies-leave-a-gap': weaker('components-add-up'),
  'undetectable-temptation': weaker('components-add-up'),
};

/** What is refuted there is a statement about that κ and about those equilibria: both are definitions. */
const EQUILIBRIA = {
  'no-equilibrium-beats-the-impatient-planner':
    'backward induction through every profile is the definition; test/commons/subgame-perfect, which tries every answer of the future, falls',
};
const KAPPA = {
  'no-equilibrium-beats-the-impatient-planner':
    'κ is a definition that the statement is about; agents-who-are-alike-plan-impatiently falls',
};

/** By routine and kind, and by theorem. */
export const SURVIVORS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'advantage (more)': {
    'bounded-liability-leaves-a-loss': weaker('liability-bound-is-attained'),
    'twin-actions-leave-a-loss': weaker('liability-bound-is-attained'),
    'two-actions-bind-coarse-play': weaker('liability-bound-is-attained'),
  },
  'advantageWithStakes (more)': {
    'bounded-liability-leaves-a-loss': 'a weaker bound, which holds too; test/contract/clauses/temptations falls',
  },
  'equilibriumWelfares (empty)': EQUILIBRIA,
  'equilibriumWelfares (dropped)': EQUILIBRIA,
  'equilibriumWelfares (more)': EQUILIBRIA,
  'impatience (more)': KAPPA,
  'impatience (less)': KAPPA,
  'worthOfRest (reversed)': {
    'patience-keeps-the-optimum':
      'what a rest is worth enters the games of the months and the closed form alike; agents-who-are-alike-plan-impatiently falls',
  },
  'equilibriumWelfare (worst for best)': {
    'prosociality-worsens-the-worst-equilibrium':
      'the two are given for one another, and what is shown is so of the best; no-harm-to-the-best-from-the-threshold-on falls',
  },
  'expectation (more)': { 'mixing-never-beats-eta': weaker('forced-cooperation-loses-by-chance') },
  'isTransitive (negated)': {
    'symmetry-alone-does-not-share':
      'which problems are symmetric is a definition that the statement is about; equivariant-pairs-share-alike falls',
  },
  'leastExpectation (less)': {
    'liability-bound-is-attained': 'the loss of another game than that shown comes to the bound; bounded-liability-leaves-a-loss falls',
  },
  'leastLoss (less)': {
    'liability-bound-is-attained': 'the loss of another game than that shown comes to the bound; bounded-liability-leaves-a-loss falls',
  },
  'losses (more)': { 'mixing-never-beats-eta': weaker('no-lot-beats-a-fifteenth') },
  'deterrent (more)': { 'testimony-after-actions-suffices': 'a larger fine deters as well' },
  'equilibria (all)': {
    'no-mechanism-but-prosociality': 'the search takes its first bound from it, and a gap as large is left; components-add-up falls',
    'undetectable-temptation': 'the search takes its first bound from it, and a gap as large is left; components-add-up falls',
  },
  'isContingencyPartition (no)': {
    'self-interest-helps-forcing-contracts': 'the claim block by block is made less often; forcing-contracts-lose falls',
  },
  'linkedContingencies (apart)': {
    'self-interest-helps-forcing-contracts': 'the claim block by block is made less often; components-add-up falls',
  },
  'linkedContingencies (together)': {
    'self-interest-helps-forcing-contracts':
      'the claim block by block is made less often; contingencies together are one problem as well, only a larger one',
  },
  'leastBurned (more)': BURNING,
  'leastBurned (nothing)': BURNING,
  'mustBurn (more)': BURNING,
  'mustBurn (nothing)': BURNING,
  'leastPerjuryLoss (more)': {
    'testimony-after-actions-suffices': 'that a lie costs something is all that is claimed; test/contract/messages/testimony falls',
  },
  'leastWeight (more)': { 'cournot-takes-a-finite-weight': 'that it is finite is all that is claimed; linear-cournot-threshold falls' },
  'leastWeight (zero)': { 'fair-cost-sharing-bound': 'a bound from above, which nothing satisfies too; public-goods-threshold falls' },
  'representativeWeights (dropped)': { 'supporting-weights-form-an-interval': 'the weights are those to try; others are tried besides' },
  'representativeWeights (empty)': { 'supporting-weights-form-an-interval': 'the weights are those to try; others are tried besides' },
  'prosocialUtilities (selfish)': {
    'months-are-potential-games': 'v^λ is the definition that the statement is about; uncontested-claims-have-a-potential falls',
    'pooled-temptations-ask-for-more': 'v^λ is the definition that the statement is about; prosocial-threshold falls',
    'too-little-prosociality-falls-short': 'v^λ is the definition that the statement is about; prosocial-threshold falls',
  },
  'selfishnessLevel (infinite)': {
    'side-payments-benefit-everyone': 'what agents of a finite λ*(E) do is then asked of none; prosocial-threshold falls',
  },
  'selfishnessLevel (zero)': { 'fair-cost-sharing-bound': 'a bound from above, which nothing satisfies too; public-goods-threshold falls' },
  'selfishnessLevel (more)': {
    'a-sole-equilibrium-is-safe-at-the-threshold': 'what λ*(E) is, is no part of the statement; prosocial-threshold falls',
    'cournot-takes-a-finite-weight': 'that it is finite is all that is claimed; linear-cournot-threshold falls',
    'no-mechanism-but-prosociality': 'more than enough is enough; prosocial-threshold falls',
  },
};
