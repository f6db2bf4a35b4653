/**
 * # What is proved of which theorem
 *
 * For `lacuna prove`: what the subjects of a theorem have beside the payoffs, or which family makes them of which numbers. A number that is
 * `null` is any number; natural numbers among the parameters are given. To prove a theorem of one's own: enter it here.
 */
import type { CaseField, Shape } from '../src/specified/cases.js';
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

/** Numbers by name; `null` is any. */
type Given = Readonly<Record<string, string | null>>;

/** What a proof quantifies over. */
export type Quantified =
  | {
      readonly kind: 'shape';
      readonly has: readonly CaseField[];
      /** Where fewer contingencies say nothing. */
      readonly contingencies?: number;
      /** How many actions each agent has, where two agents with two each say nothing. */
      readonly actions?: readonly number[];
      /** On which shapes it speaks of agents, actions or contingencies by their place: no case stands for its renamings there. Left out: on none. */
      readonly speaksOfPlaces?: (on: Pick<Shape, 'actions' | 'contingencies'>) => boolean;
    }
  | {
      readonly kind: 'family';
      readonly of: readonly { readonly family: Family; readonly numbers: Given }[];
      readonly has?: readonly ('mechanismClass' | 'weight' | 'weights')[];
    };

const any = (...names: readonly string[]): Given => Object.fromEntries(names.map((name) => [name, null]));
const shape = (...has: readonly CaseField[]): Quantified => ({ kind: 'shape', has });
const acrossContingencies = (...has: readonly CaseField[]) => ({ kind: 'shape', has, contingencies: 2 }) as const;
/** The first r agents may report: of so many agents they are all. */
const amongReporters =
  (reporters: number) =>
  ({ actions }: Pick<Shape, 'actions'>): boolean =>
    actions.length > reporters;
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

/** Commons of n agents, K units and T months, whose growth is any, with other numbers that are any. */
const fishery = (sizes: readonly (readonly [n: string, K: string, T: string])[], ...others: readonly string[]): Quantified =>
  family(COMMONS, ...sizes.map(([n, K, T]) => ({ n, K, T, ...any('low', 'high', ...others) })));
const SMALL = [['2', '2', '2']] as const;
const LARGER = [...SMALL, ['2', '3', '2'], ['3', '2', '2']] as const;

/** By theorem. */
export const QUANTIFIED: Readonly<Record<string, Quantified>> = {
  'first-best-bound': shape('language', 'mechanismClass'),
  'language-monotonicity': shape('language', 'finer', 'mechanismClass'),
  'complete-contracts-suffice': shape('language', 'mechanismClass', 'choice'),
  'implementable-or-farkas': shape('language', 'mechanismClass', 'choice'),
  'components-add-up': acrossContingencies('language', 'mechanismClass'),
  'undetectable-temptation': shape('language', 'mechanismClass', 'contingency'),
  'forcing-contracts-lose': acrossContingencies('language', 'finer'),
  'clauses-recover-their-share': acrossContingencies(),
  'greedy-clauses-lose-geometrically': acrossContingencies(),
  // ω′ is the contingency after ω, and where first bests are several the first is meant.
  'pooled-contingencies-leave-a-gap': {
    ...acrossContingencies('language', 'mechanismClass', 'contingency'),
    speaksOfPlaces: () => true,
  },
  'choices-are-cyclically-monotone': acrossContingencies('language', 'mechanismClass', 'choice'),
  'teams-are-punished-collectively': shape('language', 'mechanismClass', 'choice'),
  'a-budget-breaker-disciplines-any-team': shape('language', 'mechanismClass', 'choice'),
  'closed-walks-decide': shape('language', 'mechanismClass', 'choice'),
  'one-contingency-closed-form': shape('language', 'mechanismClass', 'weight'),
  'a-purse-implements-nothing-more': shape('language', 'choice'),
  'a-bystander-makes-classes-agree': { kind: 'shape', has: ['language', 'choice'], actions: [2, 2, 1] },
  'self-interest-helps-forcing-contracts': acrossContingencies('language', 'mechanismClass'),
  'verifiable-payoffs-suffice': shape('language', 'mechanismClass'),
  'verifiable-welfare-suffices-with-a-purse': shape('language', 'mechanismClass'),
  'testimony-after-actions-suffices': shape('language', 'mechanismClass', 'choice'),
  'prosocial-threshold': shape('choice', 'weight'),
  'prosociality-closes-every-gap': shape('language', 'mechanismClass', 'weight'),
  'contracts-and-prosociality-substitute': shape('language', 'mechanismClass', 'finer', 'weight'),
  'worst-closed-walk-sets-the-weight': shape('language', 'mechanismClass', 'choice', 'weight'),
  'side-payments-benefit-everyone': shape('language', 'mechanismClass', 'choice'),
  'welfare-improvements-select-first-bests': shape('weight'),
  'too-little-prosociality-falls-short': shape('weight'),
  'no-mechanism-but-prosociality': shape('language', 'contingency'),
  'misjudged-welfare-takes-more-weight': shape('choice', 'weight', 'perceived', 'parameter error'),
  'a-common-weight-keeps-a-potential': shape('weight'),
  'two-agents-keep-a-weighted-potential': shape('weights'),
  'single-crossing-makes-clauses-worth-ever-less': acrossContingencies(),
  'messages-under-balance': {
    ...acrossContingencies('language', 'mechanismClass', 'choice', 'parameter reporters = 2'),
    speaksOfPlaces: amongReporters(2),
  },
  'only-undetectable-temptations-survive-messages': {
    kind: 'shape',
    has: ['language', 'mechanismClass', 'choice', 'parameter reporters = 2'],
    contingencies: 2,
    actions: [1, 2],
    speaksOfPlaces: amongReporters(2),
  },
  'truthful-messages-are-enough': {
    ...acrossContingencies('language', 'mechanismClass', 'choice', 'parameter reporters = 2'),
    speaksOfPlaces: amongReporters(2),
  },
  // It is the first agent that reports and moves.
  'a-lone-reporter-adds-nothing': {
    ...acrossContingencies('language', 'mechanismClass', 'choice', 'parameter reporters = 1'),
    speaksOfPlaces: () => true,
  },
  // First actions are the first best at the new contingency, and the first agent who has two leaves its own.
  'an-unforeseen-contingency-costs-without-bound': {
    kind: 'shape',
    has: ['language', 'transfers', 'contingency', 'weight', 'parameter loss', 'parameter chance'],
    actions: [2, 1],
    speaksOfPlaces: () => true,
  },
  'bounded-liability-leaves-a-loss': shape('language', 'transfers', 'liability', 'contingency'),
  'two-actions-bind-coarse-play': shape('language', 'transfers', 'liability', 'contingency'),
  'twin-actions-leave-a-loss': shape('language', 'transfers', 'contingency'),
  'fines-without-bound-escape': family(AUDIT, any('fine')),
  'only-traps-survive-large-weights': shape('weight'),
  'own-temptations-set-each-weight': shape('choice', 'weights'),
  'contracts-excuse-detected-temptations': shape('language', 'mechanismClass', 'choice', 'weights'),
  'supporting-weights-form-an-interval': shape('weight'),
  'phase-diagram-shows-thresholds-and-traps': shape(),
  'when-prosociality-hurts': shape('weight'),
  'no-harm-to-the-best-from-the-threshold-on': shape('weight'),

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
  'the-commons-is-overused': {
    kind: 'family',
    of: [
      [1, 1],
      [1, 2],
      [2, 2],
    ].map((caps) => ({
      family: commonsFamily(caps),
      numbers: any(...Array.from({ length: caps[0] + caps[1] }, (_, k) => `g${k + 1}`)),
    })),
  },
  'equal-catches-need-the-least-weight': {
    kind: 'family',
    of: [
      [1, 1],
      [2, 2],
    ].map((caps) => ({
      family: commonsFamily(caps),
      numbers: any(...Array.from({ length: caps[0] + caps[1] }, (_, k) => `g${k + 1}`)),
    })),
  },
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
  'no-investment-beyond-the-first-best': {
    kind: 'family',
    of: [[2], [2, 2]].map((levels) => ({ family: holdUpFamily(levels), numbers: any(...holdUpNames(levels)) })),
  },
  'hold-up-takes-a-finite-weight': {
    kind: 'family',
    of: [[2], [2, 2]].map((levels) => ({ family: holdUpFamily(levels), numbers: any(...holdUpNames(levels)) })),
  },

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
