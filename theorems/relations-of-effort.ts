/**
 * # How the theorems about effort games hang together
 *
 * What holds of effort games is what holds of every game. What holds of the paper's dilemma and stag hunt is what holds of effort games: see
 * the corollaries on the pages.
 */
import { COOPERATION_VERIFIABLE, payoffsVerifiable } from '../src/contract/language/effort-language.js';
import { subtract, ZERO } from '../src/exact/rational.js';
import { firstBestWelfare } from '../src/game/environment.js';
import { costsOf } from '../src/prosocial/effort-contract.js';
import { claim } from '../src/theory/statement/conclusion.js';
import { quantities, type Relation, relate } from '../src/theory/statement/relation.js';
import { oneContingencyClosedForm } from './contracts/one-contingency-closed-form.js';
import { lastEffortIsNeverBought } from './effort/last-effort-is-never-bought.js';
import { lastEffortTakesItsWeight } from './effort/last-effort-takes-its-weight.js';
import { payoffsRevealEffort } from './effort/payoffs-reveal-effort.js';
import { smallerLossGreaterWeight } from './effort/smaller-loss-greater-weight.js';
import { verifiablePayoffsSuffice } from './messages/verifiable-payoffs-suffice.js';

export const EFFORT_RELATIONS: readonly Relation[] = [
  relate(oneContingencyClosedForm, lastEffortIsNeverBought, {
    how: 'part 1, where cooperation alone is verifiable: (CH,CL) is the best profile without undetectable temptation; under balance it lacks no one to pay',
    instances: ({ environment }) => [
      { environment, language: COOPERATION_VERIFIABLE, mechanismClass: 'subsidy-free', liability: null, weight: ZERO },
    ],
    entails: ({ environment, parameters }, given) => {
      const [value] = quantities(given, 'its closed form');
      return claim(['W* − V_L', typeof value === 'string' ? 'infinite' : subtract(firstBestWelfare(environment), value)], '=', [
        'η',
        costsOf(parameters).eta,
      ]);
    },
  }),
  relate(lastEffortIsNeverBought, smallerLossGreaterWeight, { how: 'one factor of the product: the gap η' }),
  relate(lastEffortTakesItsWeight, smallerLossGreaterWeight, { how: 'the other factor: the weight ε/η' }),
  relate(verifiablePayoffsSuffice, payoffsRevealEffort, {
    how: 'the language of payoffs, in effort games',
    instances: ({ environment, mechanismClass }) => [{ environment, language: payoffsVerifiable(environment), mechanismClass }],
    entails: (_, given) =>
      claim(['the gap', quantities(given, 'the cooperation gap (infinite where there is no equilibrium pair)')[0]], '=', ['zero', ZERO]),
  }),
];
