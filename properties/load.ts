/**
 * # One property from its own file
 *
 * The whole catalogue takes half a second to load; a process that is asked about one theorem loads that alone.
 */
import type { Property } from '../src/theory/statement/property.js';
import type { Subject } from '../src/theory/statement/subject.js';

/** The chapter that each theorem stands in. */
const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  foundations: ['complete-contracts-suffice', 'components-add-up', 'first-best-bound', 'implementable-or-farkas', 'language-monotonicity'],
  contracts: [
    'a-budget-breaker-disciplines-any-team',
    'a-bystander-makes-classes-agree',
    'a-later-clause-can-be-worth-more',
    'a-purse-implements-nothing-more',
    'bounded-liability-leaves-a-loss',
    'choices-are-cyclically-monotone',
    'clauses-recover-their-share',
    'closed-walks-decide',
    'coarse-play-escapes-liability',
    'extreme-transfers-are-worst',
    'fines-without-bound-escape',
    'forcing-contracts-lose',
    'greedy-clauses-lose-geometrically',
    'liability-bound-is-attained',
    'one-contingency-closed-form',
    'pooled-contingencies-leave-a-gap',
    'self-interest-helps-forcing-contracts',
    'teams-are-punished-collectively',
    'twin-actions-leave-a-loss',
    'two-actions-bind-coarse-play',
    'undetectable-temptation',
  ],
  messages: [
    'a-lone-reporter-adds-nothing',
    'balance-defeats-messages',
    'cross-examined-agents-may-lie-together',
    'heard-announcements-add-nothing',
    'messages-under-balance',
    'only-undetectable-temptations-survive-messages',
    'testimony-after-actions-suffices',
    'testimony-detects-what-messages-cannot',
    'truthful-messages-are-enough',
    'two-reporters-accuse-each-other',
    'verifiable-payoffs-suffice',
    'verifiable-welfare-leaves-a-gap-without-a-purse',
    'verifiable-welfare-suffices-with-a-purse',
  ],
  prosociality: [
    'an-unforeseen-contingency-costs-without-bound',
    'contracts-and-prosociality-substitute',
    'contracts-excuse-detected-temptations',
    'equivariant-pairs-share-alike',
    'misjudged-welfare-takes-more-weight',
    'no-mechanism-but-prosociality',
    'only-traps-survive-large-weights',
    'own-temptations-set-each-weight',
    'phase-diagram-shows-thresholds-and-traps',
    'pooled-temptations-ask-for-more',
    'prosocial-threshold',
    'prosociality-closes-every-gap',
    'side-payments-benefit-everyone',
    'supporting-weights-form-an-interval',
    'symmetry-alone-does-not-share',
    'too-little-prosociality-falls-short',
    'welfare-improvements-select-first-bests',
    'worst-closed-walk-sets-the-weight',
  ],
  harm: [
    'a-sole-equilibrium-is-safe-at-the-threshold',
    'harm-to-the-worst-outlasts-the-threshold',
    'no-harm-to-the-best-from-the-threshold-on',
    'no-weight-suffices',
    'one-selfish-agent-undoes-closure',
    'partial-prosociality-is-worse-than-none-or-all',
    'prosocial-agents-are-exploited',
    'prosociality-opens-traps',
    'prosociality-worsens-the-best-equilibrium',
    'prosociality-worsens-the-only-equilibrium',
    'prosociality-worsens-the-worst-equilibrium',
    'welfare-traps-outlast-prosociality',
    'when-prosociality-hurts',
  ],
  dilemmas: [
    'balanced-teams-need-cheap-effort',
    'battle-of-the-sexes-needs-no-weight',
    'chicken-threshold',
    'coordination-needs-no-weight',
    'cournot-takes-a-finite-weight',
    'equal-catches-need-the-least-weight',
    'fair-cost-sharing-bound',
    'hold-up-takes-a-finite-weight',
    'linear-cournot-threshold',
    'many-player-dilemma-threshold',
    'matching-pennies-defy-every-weight',
    'no-investment-beyond-the-first-best',
    'prisoners-dilemma-threshold',
    'public-goods-threshold',
    'stag-hunt-needs-no-weight',
    'the-commons-is-overused',
    'travelers-dilemma-threshold',
  ],
  effort: [
    'chance-never-makes-the-effort-in-the-dilemma',
    'chance-never-makes-the-effort-in-the-stag-hunt',
    'cooperating-raises-welfare',
    'cooperating-raises-welfare-in-the-dilemma',
    'cooperating-raises-welfare-in-the-stag-hunt',
    'cooperation-pareto-dominates-defection',
    'cooperation-pareto-dominates-defection-in-the-dilemma',
    'cooperation-pareto-dominates-defection-in-the-stag-hunt',
    'defection-dominates',
    'defection-dominates-in-the-dilemma',
    'defection-is-the-only-equilibrium',
    'defection-is-the-only-equilibrium-in-the-dilemma',
    'defection-pays-somewhere',
    'defection-pays-somewhere-in-the-stag-hunt',
    'effort-conditions-are-exact',
    'forced-cooperation-loses-by-chance',
    'high-effort-cooperation-is-best',
    'high-effort-cooperation-is-best-in-the-dilemma',
    'high-effort-cooperation-is-best-in-the-stag-hunt',
    'last-effort-is-never-bought',
    'last-effort-is-never-bought-in-the-dilemma',
    'last-effort-is-never-bought-in-the-stag-hunt',
    'last-effort-takes-its-weight',
    'last-effort-takes-weight-two-in-the-dilemma',
    'last-effort-takes-weight-two-in-the-stag-hunt',
    'mixing-never-beats-eta',
    'no-lot-beats-a-fifteenth',
    'one-prosocial-agent-is-not-enough',
    'one-prosocial-agent-is-not-enough-in-the-dilemma',
    'one-prosocial-agent-is-not-enough-in-the-stag-hunt',
    'payoffs-reveal-effort',
    'payoffs-reveal-everything-in-the-dilemma',
    'payoffs-reveal-everything-in-the-stag-hunt',
    'smaller-loss-greater-weight',
    'three-equilibria-in-the-stag-hunt',
    'three-equilibria-of-effort',
    'weight-two-suffices-in-the-stag-hunt',
    'weight-two-suffices-without-a-contract',
  ],
};

const isProperty = (value: unknown): value is Property<Subject> => typeof value === 'object' && value !== null && 'meeting' in value;

/** How to check the theorem of the catalogue with this id: of what the file of that name exports, the property of that theorem. */
export async function loadProperty(id: string): Promise<Property<Subject>> {
  const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ `./${chapterOf(id)}/${id}.js`);
  const found = Object.values(module)
    .filter(isProperty)
    .find(({ theorem }) => theorem.id === id);
  if (found === undefined) throw new Error(`properties/${chapterOf(id)}/${id}.ts exports no property of ${id}`);
  return found;
}

function chapterOf(id: string): string {
  const found = Object.keys(CHAPTERS).find((chapter) => CHAPTERS[chapter].includes(id));
  if (found === undefined) throw new Error(`no chapter has the theorem ${id}`);
  return found;
}
