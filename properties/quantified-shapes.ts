/** Theorems that are proved for all payoffs of a shape: what their subjects have beside these. */
import type { CaseField, Shape } from '../src/specified/cases.js';
import type { Quantified } from '../src/specified/quantified.js';

const shape = (...has: readonly CaseField[]): Quantified => ({ kind: 'shape', has });
const acrossContingencies = (...has: readonly CaseField[]) => ({ kind: 'shape', has, contingencies: 2 }) as const;
/** The first r agents may report: of so many agents they are all. */
const amongReporters =
  (reporters: number) =>
  ({ actions }: Pick<Shape, 'actions'>): boolean =>
    actions.length > reporters;

/** By theorem. */
export const SHAPES: Readonly<Record<string, Quantified>> = {
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
  'only-traps-survive-large-weights': shape('weight'),
  'own-temptations-set-each-weight': shape('choice', 'weights'),
  'contracts-excuse-detected-temptations': shape('language', 'mechanismClass', 'choice', 'weights'),
  'supporting-weights-form-an-interval': shape('weight'),
  'phase-diagram-shows-thresholds-and-traps': shape(),
  'when-prosociality-hurts': shape('weight'),
  'no-harm-to-the-best-from-the-threshold-on': shape('weight'),
};
