/** Theorems that are proved for all parameters of a family: a number that is `null` is any number; natural numbers among the parameters are given. */

import type { Given, Quantified } from '../src/specified/quantified.js';
import type { Family } from '../src/theory/statement/family.js';
import { COMMONS } from '../theorems/commons/commons-family.js';
import { CONSERVED_STOCK } from '../theorems/commons/conserving-takes-one-weight.js';
import { PARTLY_PROSOCIAL_DILEMMA } from '../theorems/commons/exactly-the-prosocial-cooperate.js';
import { AUDIT } from '../theorems/contracts/fines-without-bound-escape.js';
import { shareNames, teamFamily } from '../theorems/dilemmas/balanced-teams-need-cheap-effort.js';
import { BATTLE_OF_THE_SEXES } from '../theorems/dilemmas/battle-of-the-sexes-needs-no-weight.js';
import { coordinationFamily, valueNames } from '../theorems/dilemmas/coordination-needs-no-weight.js';
import { cournotFamily, cournotNames } from '../theorems/dilemmas/cournot-takes-a-finite-weight.js';
import { costSharingFamily, costSharingNames } from '../theorems/dilemmas/fair-cost-sharing-bound.js';
import { holdUpFamily } from '../theorems/dilemmas/hold-ups.js';
import { LINEAR_COURNOT } from '../theorems/dilemmas/linear-cournot-threshold.js';
import { MANY_PLAYER_DILEMMA } from '../theorems/dilemmas/many-player-dilemma-threshold.js';
import { MATCHING_PENNIES } from '../theorems/dilemmas/matching-pennies-defy-every-weight.js';
import { PUBLIC_GOODS } from '../theorems/dilemmas/public-goods-threshold.js';
import { SYMMETRIC_DILEMMA } from '../theorems/dilemmas/symmetric-dilemmas.js';
import { commonsFamily } from '../theorems/dilemmas/the-commons-is-overused.js';
import { TRAVELERS_DILEMMA } from '../theorems/dilemmas/travelers-dilemma-threshold.js';
import { effortCostsFamily, effortFamily } from '../theorems/effort/effort-family.js';

const any = (...names: readonly string[]): Given => Object.fromEntries(names.map((name) => [name, null]));
const family = (of: Family, ...numbers: readonly Given[]): Quantified => ({
  kind: 'family',
  of: numbers.map((each) => ({ family: of, numbers: each })),
});
const having = (quantified: Quantified, ...has: readonly ('mechanismClass' | 'weight' | 'weights')[]): Quantified =>
  quantified.kind === 'family' ? { ...quantified, has } : quantified;

const dilemma = family(SYMMETRIC_DILEMMA, any('T', 'R', 'P', 'S'));
const effort = family(effortFamily, any('T', 'R', 'P', 'S'));
const costs = family(effortCostsFamily, any('T', 'R', 'P', 'S', 'epsilon', 'eta'));
const effortContract = having(effort, 'mechanismClass');
const costsContract = having(costs, 'mechanismClass');

const holdUpNames = (levels: readonly number[]): string[] => [
  ...levels.flatMap((count, i) => [`s${i + 1}`, ...Array.from({ length: count - 1 }, (_, k) => `c${i + 1}.${k + 1}`)]),
  ...levels
    .reduce<string[]>((all, count) => all.flatMap((head) => Array.from({ length: count }, (_, k) => `${head}${k}`)), [''])
    .filter((at) => /[1-9]/.test(at))
    .map((at) => `v${at}`),
];

const holdUps: Quantified = {
  kind: 'family',
  of: [[2], [2, 2]].map((levels) => ({ family: holdUpFamily(levels), numbers: any(...holdUpNames(levels)) })),
};

/** Fishing grounds of two agents who may catch so much each, whatever the yields. */
const grounds = (...caps: readonly (readonly [number, number])[]): Quantified => ({
  kind: 'family',
  of: caps.map(([first, second]) => ({
    family: commonsFamily([first, second]),
    numbers: any(...Array.from({ length: first + second }, (_, k) => `g${k + 1}`)),
  })),
});

/** Commons of n agents, K units and T months, whose growth is any, with other numbers that are any. */
const fishery = (sizes: readonly (readonly [n: string, K: string, T: string])[], ...others: readonly string[]): Quantified =>
  family(COMMONS, ...sizes.map(([n, K, T]) => ({ n, K, T, ...any('low', 'high', ...others) })));
const SMALL = [['2', '2', '2']] as const;
const LARGER = [...SMALL, ['2', '3', '2'], ['3', '2', '2']] as const;

/** By theorem. */
export const FAMILIES: Readonly<Record<string, Quantified>> = {
  'fines-without-bound-escape': family(AUDIT, any('fine')),

  'prisoners-dilemma-threshold': dilemma,
  'stag-hunt-needs-no-weight': having(dilemma, 'weight'),
  'chicken-threshold': dilemma,
  'battle-of-the-sexes-needs-no-weight': family(BATTLE_OF_THE_SEXES, any('win', 'lose', 'apart')),
  'matching-pennies-defy-every-weight': having(
    family(MATCHING_PENNIES, any('row match', 'row differ', 'column match', 'column differ')),
    'weight',
  ),
  'coordination-needs-no-weight': {
    kind: 'family',
    of: (
      [
        [2, 2],
        [2, 3],
        [3, 2],
      ] as const
    ).map(([agents, actions]) => ({
      family: coordinationFamily(agents, actions),
      numbers: any(...valueNames(agents, actions).flat()),
    })),
  },
  'many-player-dilemma-threshold': family(MANY_PLAYER_DILEMMA, ...['2', '3', '4'].map((n) => ({ n, ...any('b', 'c') }))),
  'public-goods-threshold': family(
    PUBLIC_GOODS,
    ...[
      ['2', '1'],
      ['2', '3'],
      ['3', '1'],
      ['3', '2'],
    ].map(([n, m]) => ({ n, m, c: null })),
  ),
  'travelers-dilemma-threshold': family(
    TRAVELERS_DILEMMA,
    ...['2', '3', '4'].map((claims) => ({ low: '2', step: '1', claims, bonus: null })),
  ),
  'balanced-teams-need-cheap-effort': {
    kind: 'family',
    of: [2, 3].map((agents) => ({ family: teamFamily(agents), numbers: any(...shareNames(agents), 'c') })),
    has: ['weight'],
  },
  'fair-cost-sharing-bound': {
    kind: 'family',
    of: (['3', '1'] as const).map((second) => ({
      family: costSharingFamily(2, 2),
      numbers: { ...any(...costSharingNames(2, 2).costs), open1: '3', open2: second },
    })),
  },
  'the-commons-is-overused': grounds([1, 1], [1, 2], [2, 2]),
  'equal-catches-need-the-least-weight': grounds([1, 1], [2, 2]),
  'cournot-takes-a-finite-weight': {
    kind: 'family',
    of: (
      [
        [2, 0, 1],
        [2, 1, 2],
        [3, 0, 1],
      ] as const
    ).map(([firms, low, high]) => {
      const { prices, costs } = cournotNames(firms, low, high);
      return { family: cournotFamily(firms, low, high), numbers: any(...prices, ...costs) };
    }),
  },
  'linear-cournot-threshold': family(
    LINEAR_COURNOT,
    ...[
      ['1', '3'],
      ['2', '1'],
      ['2', '2'],
      ['2', '3'],
      ['3', '1'],
      ['3', '2'],
      ['4', '1'],
    ].map(([n, cap]) => ({ n, cap, A: null })),
  ),
  'exactly-the-prosocial-cooperate': family(
    PARTLY_PROSOCIAL_DILEMMA,
    ...[
      ['2', '0'],
      ['2', '1'],
      ['2', '2'],
      ['3', '1'],
      ['3', '2'],
    ].map(([n, k]) => ({ n, k, ...any('b', 'c', 'weight') })),
  ),
  'conserving-takes-one-weight': family(
    CONSERVED_STOCK,
    ...[
      ['2', '1'],
      ['2', '2'],
      ['3', '1'],
    ].map(([n, T]) => ({ n, T, r: null })),
  ),
  'no-investment-beyond-the-first-best': holdUps,
  'hold-up-takes-a-finite-weight': holdUps,

  'blindness-costs-what-growth-varies': family(
    COMMONS,
    ...LARGER.map(([n, K, T]) => ({ n, K, T, ...any('low', 'high') })),
    // Where there is too little at the start.
    { n: '2', K: '3', start: '1', T: '2', ...any('low', 'high') },
  ),
  'one-impatient-agent-empties-the-pool': fishery(SMALL, 'weight', 'other'),
  'one-impatient-agent-empties-a-pool-unseen': fishery(SMALL, 'weight', 'other'),
  'everyone-may-rush': fishery(SMALL, 'weight', 'other'),
  'agents-who-are-alike-plan-impatiently': fishery(LARGER, 'weight'),
  'impatience-changes-the-value-at-its-steps': fishery(LARGER, 'weight'),
  'uncontested-claims-have-a-potential': fishery(LARGER, 'weight'),
  'stewards-share-the-work-of-a-contract': fishery(LARGER),
  'patience-keeps-the-optimum': fishery(LARGER),
  'pooled-catches-need-no-quota': fishery(LARGER),
  'welfare-maximisers-may-abstain': family(
    COMMONS,
    ...['0', '1'].map((k) => ({ n: '2', k, K: '2', T: '2', ...any('low', 'high', 'weight') })),
  ),

  'cooperating-raises-welfare': effort,
  'cooperating-raises-welfare-in-the-dilemma': effort,
  'cooperating-raises-welfare-in-the-stag-hunt': effort,
  'high-effort-cooperation-is-best': effort,
  'high-effort-cooperation-is-best-in-the-dilemma': effort,
  'high-effort-cooperation-is-best-in-the-stag-hunt': effort,
  'cooperation-pareto-dominates-defection': effort,
  'cooperation-pareto-dominates-defection-in-the-dilemma': effort,
  'cooperation-pareto-dominates-defection-in-the-stag-hunt': effort,
  'defection-dominates': effort,
  'defection-dominates-in-the-dilemma': effort,
  'defection-pays-somewhere': effort,
  'defection-pays-somewhere-in-the-stag-hunt': effort,
  'effort-conditions-are-exact': effort,
  'defection-is-the-only-equilibrium': effort,
  'defection-is-the-only-equilibrium-in-the-dilemma': effort,
  'three-equilibria-of-effort': effort,
  'three-equilibria-in-the-stag-hunt': effort,
  'last-effort-is-never-bought': costsContract,
  'last-effort-is-never-bought-in-the-dilemma': effortContract,
  'last-effort-is-never-bought-in-the-stag-hunt': effortContract,
  'last-effort-takes-its-weight': costsContract,
  'last-effort-takes-weight-two-in-the-dilemma': effortContract,
  'last-effort-takes-weight-two-in-the-stag-hunt': effortContract,
  'weight-two-suffices-without-a-contract': effort,
  'weight-two-suffices-in-the-stag-hunt': effort,
  'one-prosocial-agent-is-not-enough': having(costs, 'mechanismClass', 'weights'),
  'one-prosocial-agent-is-not-enough-in-the-dilemma': having(effort, 'mechanismClass', 'weights'),
  'one-prosocial-agent-is-not-enough-in-the-stag-hunt': having(effort, 'mechanismClass', 'weights'),
  'smaller-loss-greater-weight': costsContract,
  'payoffs-reveal-effort': effortContract,
  'payoffs-reveal-everything-in-the-dilemma': effortContract,
  'payoffs-reveal-everything-in-the-stag-hunt': effortContract,
  'chance-never-makes-the-effort-in-the-dilemma': effort,
  'chance-never-makes-the-effort-in-the-stag-hunt': effort,
  'forced-cooperation-loses-by-chance': costs,
  'no-lot-beats-a-fifteenth': effort,
};
