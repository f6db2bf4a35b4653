/**
 * # How the theorems about contracts hang together
 *
 * Closed walks (B14) decide what can be implemented; what is impossible in parts B and C is a special walk, or a special language.
 */

import { clauseLosses } from '../src/contract/clauses/clauses.js';
import { contingencyBlocks } from '../src/contract/clauses/forcing.js';
import { unseenTemptations } from '../src/contract/clauses/temptations.js';
import { contingencyPartition } from '../src/contract/language/language.js';
import { isPositiveClosedWalk } from '../src/contract/literal/literal-walks.js';
import { walkOfMultipliers } from '../src/contract/literal/multiplier-walks.js';
import { absolute, isPositive, maximum, ZERO } from '../src/exact/rational.js';
import { environment, firstBests } from '../src/game/environment.js';
import { profileNames } from '../src/game/profile.js';
import { thresholdAtMost } from '../src/prosocial/threshold.js';
import { prosocialUtilities } from '../src/prosocial/utility.js';
import { all, claim, equivalent } from '../src/theory/statement/conclusion.js';
import { quantities, type Relation, relate, sets, truths } from '../src/theory/statement/relation.js';
import { type ChoiceSubject, type ContingencySubject, settingOf } from '../src/theory/statement/subject.js';
import { aBudgetBreakerDisciplinesAnyTeam } from './contracts/a-budget-breaker-disciplines-any-team.js';
import { aBystanderMakesClassesAgree } from './contracts/a-bystander-makes-classes-agree.js';
import { aPurseImplementsNothingMore } from './contracts/a-purse-implements-nothing-more.js';
import { boundedLiabilityLeavesALoss } from './contracts/bounded-liability-leaves-a-loss.js';
import { choicesAreCyclicallyMonotone, greatestCycle } from './contracts/choices-are-cyclically-monotone.js';
import { clausesRecoverTheirShare } from './contracts/clauses-recover-their-share.js';
import { closedWalksDecide } from './contracts/closed-walks-decide.js';
import { forcingContractsLose } from './contracts/forcing-contracts-lose.js';
import { oneContingencyClosedForm } from './contracts/one-contingency-closed-form.js';
import { crossing, pooledContingenciesLeaveAGap } from './contracts/pooled-contingencies-leave-a-gap.js';
import { selfInterestHelpsForcingContracts } from './contracts/self-interest-helps-forcing-contracts.js';
import { isTemptedUnseen } from './contracts/teams-are-punished-collectively.js';
import { boundWithoutTransfers, twinActionsLeaveALoss, twinTemptations } from './contracts/twin-actions-leave-a-loss.js';
import { undetectableTemptation } from './contracts/undetectable-temptation.js';
import { completeContractsSuffice } from './foundations/complete-contracts-suffice.js';
import { firstBestBound } from './foundations/first-best-bound.js';
import { implementableOrFarkas } from './foundations/implementable-or-farkas.js';
import { onlyUndetectableTemptationsSurviveMessages } from './messages/only-undetectable-temptations-survive-messages.js';
import { verifiablePayoffsSuffice } from './messages/verifiable-payoffs-suffice.js';
import { largestWalkRatio, worstClosedWalkSetsTheWeight } from './prosociality/worst-closed-walk-sets-the-weight.js';

const NO_WALK = 'no simple cycle on the path has positive gain';

/** The subject in a class where money may leave, without bound: what implements nothing there implements nothing elsewhere. */
const unbound = <S extends ContingencySubject | ChoiceSubject>(subject: S): S => ({
  ...subject,
  mechanismClass: 'unrestricted',
  liability: null,
});

/** First bests at one contingency, one choice for each, with the first profile at all others. */
const choosingEachFirstBest = (subject: ContingencySubject): ChoiceSubject[] =>
  firstBests(subject.environment, subject.contingency).map((best) => ({
    ...unbound(subject),
    choice: subject.environment.contingencies.map((_, w) => (w === subject.contingency ? best : 0)),
  }));

export const CONTRACT_RELATIONS: readonly Relation[] = [
  relate(firstBestBound, completeContractsSuffice, {
    how: 'fines give V_L ≥ W(f); that with first bests V_L is W*, and not more, takes the bound; here without liability',
    instances: (subject) => [{ ...subject, liability: null }],
    entails: (_, given) =>
      claim(
        ['the gap of the complete language', quantities(given, 'the cooperation gap (infinite where there is no equilibrium pair)')[0]],
        '=',
        ['nothing', ZERO],
      ),
  }),
  relate(implementableOrFarkas, closedWalksDecide, {
    how: 'multipliers on the incentives alone, under which all transfers cancel, are circulations, which fall into closed walks; one of these gains',
    instances: (subject) => [subject],
    entails: (subject, given) => {
      const [of, walk] = [settingOf(subject), walkOfMultipliers(settingOf(subject), subject.choice)];
      return equivalent(
        ['multipliers are found that refute the choice', truths(given, 'multipliers are found that refute it')[0]],
        ['they fall into a closed walk of positive weight', walk !== null && isPositiveClosedWalk(of, subject.choice, walk)],
      );
    },
  }),
  relate(closedWalksDecide, undetectableTemptation, {
    how: 'an undetectable temptation is a loop of positive weight, so no first best of ω is chosen under any transfers',
    instances: choosingEachFirstBest,
    entails: (_, given) => equivalent(['some first best of ω can be chosen', truths(given, NO_WALK).some(Boolean)], ['never', false]),
  }),
  relate(closedWalksDecide, pooledContingenciesLeaveAGap, {
    how: 'from the cell of a to that of a′ at ω and back at ω′: a closed walk of two steps, of positive weight',
    instances: (subject) => {
      const { contingency, other, best, otherBest } = crossing(subject);
      const choice = subject.environment.contingencies.map((_, w) => (w === contingency ? best : w === other ? otherBest : 0));
      return [{ ...unbound(subject), choice }];
    },
    entails: (_, given) => equivalent(['a can be had at ω and a′ at ω′', truths(given, NO_WALK)[0]], ['never', false]),
  }),
  relate(closedWalksDecide, choicesAreCyclicallyMonotone, {
    how: 'where actions are verifiable and one agent varies, closed walks on the path are cycles of contingencies in a block',
    instances: (subject) => [unbound(subject)],
    entails: (subject, given) =>
      equivalent([NO_WALK, truths(given, NO_WALK)[0]], ['no cycle within a block has a positive sum', !isPositive(greatestCycle(subject))]),
  }),
  relate(closedWalksDecide, aBudgetBreakerDisciplinesAnyTeam, {
    how: 'with one contingency there is one cell on the path, and closed walks are loops',
    instances: (subject) => [subject],
    entails: (subject, given) => equivalent([NO_WALK, truths(given, NO_WALK)[0]], ['no temptation is unseen', !isTemptedUnseen(subject)]),
  }),
  relate(closedWalksDecide, aPurseImplementsNothingMore, {
    how: 'the condition does not mention the class',
    instances: (subject) => (['unrestricted', 'subsidy-free'] as const).map((mechanismClass) => ({ ...subject, mechanismClass })),
    entails: (_, given) => {
      const [bought, fined] = truths(given, NO_WALK);
      return equivalent(['unrestricted transfers implement f', bought], ['subsidy-free ones do', fined]);
    },
  }),
  relate(closedWalksDecide, worstClosedWalkSetsTheWeight, {
    how: 'at weight λ the arcs weigh gain − λ·loss: the same theorem for agents whose material payoffs are v^λ',
    instances: (subject) => [
      {
        ...subject,
        environment: environment({ ...subject.environment, payoffs: prosocialUtilities(subject.environment, subject.weight) }),
      },
    ],
    entails: (subject, given) =>
      equivalent(
        [NO_WALK, truths(given, NO_WALK)[0]],
        [
          'λ is at least the worst ratio along a closed walk',
          thresholdAtMost(largestWalkRatio(settingOf(subject), subject.choice), subject.weight),
        ],
      ),
  }),
  relate(aPurseImplementsNothingMore, aBystanderMakesClassesAgree, {
    how: 'one half, where there is no bound; for the balanced class let the bystander pay and receive what others are paid and pay',
    instances: (subject) => ((subject.liability ?? null) === null ? [subject] : []),
  }),
  relate(oneContingencyClosedForm, aBudgetBreakerDisciplinesAnyTeam, {
    how: 'part 3 at weight 0',
    instances: (subject) => [{ ...subject, weight: ZERO }],
    entails: (subject, given) => {
      const name = profileNames(subject.environment, subject.choice[0]).join('');
      const [supported] = sets(given, 'profiles that the language supports, by linear programs');
      return equivalent(
        ['the language supports the profile', supported.includes(name)],
        ['no temptation is unseen', !isTemptedUnseen(subject)],
      );
    },
  }),
  relate(boundedLiabilityLeavesALoss, twinActionsLeaveALoss, {
    how: 'the sharper bound counts liability only where the court sees b, and a twin it never sees; any transfers keep to the largest of them',
    instances: (subject) => [{ ...subject, liability: subject.transfers.flat().map(absolute).reduce(maximum, ZERO) }],
    entails: (subject, given) => {
      const { environment: of, language, contingency } = subject;
      const unseen = unseenTemptations(of, language, contingency);
      const bounds = quantities(given, 'the bound with 2B only where the court sees b');
      return all(
        ...twinTemptations(subject).map((twin) =>
          claim(
            [
              'the sharper bound',
              bounds[unseen.findIndex(({ profile, deviation }) => profile === twin.profile && deviation.to === twin.deviation.to)],
            ],
            '=',
            ['D/(d + D)', boundWithoutTransfers(subject)(twin)],
          ),
        ),
      );
    },
  }),
  relate(verifiablePayoffsSuffice, undetectableTemptation, {
    kind: 'excludes',
    how: 'outcomes in one cell pay alike, so that no deviation within a cell gains',
    instances: (subject) => [subject],
  }),
  relate(forcingContractsLose, clausesRecoverTheirShare, {
    how: 'ℓ(m) is the least Γ^F_P over partitions into at most m blocks; here for m = 1',
    instances: ({ environment: of }) => {
      const language = contingencyPartition(of, [of.contingencies.map((_, w) => w)]);
      return [{ environment: of, language, finer: language }];
    },
    entails: ({ environment: of }, given) =>
      claim(['Γ^F of a single block', quantities(given, 'the loss block by block')[0]], '=', ['ℓ(1)', clauseLosses(of)[1]]),
  }),
  relate(forcingContractsLose, selfInterestHelpsForcingContracts, {
    how: 'Γ^F_P block by block; that incentives do as well as force is what is added',
    instances: ({ environment: of, language }) => {
      const blocks = contingencyPartition(of, contingencyBlocks(language));
      return [{ environment: of, language: blocks, finer: blocks }];
    },
  }),
  relate(clausesRecoverTheirShare, selfInterestHelpsForcingContracts, {
    how: 'together: with the best partition into m blocks Γ_L is at most (1 − m/K)·ℓ(0)',
  }),
  relate(undetectableTemptation, onlyUndetectableTemptationsSurviveMessages, {
    how: 'messages to the court alone, sent no later than the action, are the same after an undetectable deviation, so B1 survives them; pooled contingencies do not',
  }),
];
