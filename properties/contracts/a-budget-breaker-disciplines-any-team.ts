/**
 * # How to try `a-budget-breaker-disciplines-any-team`
 *
 * The subjects of `teams-are-punished-collectively` in the classes in which money may leave.
 */
import fc from 'fast-check';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { isPositive, ZERO } from '../../src/exact/rational.js';
import { gain } from '../../src/game/environment.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { liabilities } from '../../src/theory/draw/arbitraries.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import { aBudgetBreakerDisciplinesAnyTeam } from '../../theorems/contracts/a-budget-breaker-disciplines-any-team.js';
import { implementableIff, isTemptedUnseen, someCellPays } from '../../theorems/contracts/teams-are-punished-collectively.js';
import { firstProfile, one, teams, two } from './teams-are-punished-collectively.js';

const burning = fc.constantFrom<MechanismClass>('subsidy-free', 'unrestricted');

export const aBudgetBreakerDisciplinesAnyTeamProperty: Property<ChoiceSubject> = {
  theorem: aBudgetBreakerDisciplinesAnyTeam,
  scopes: [
    firstProfile({ actions: [2], payoffs: [0, 2] }, ['subsidy-free', 'unrestricted']),
    firstProfile({ actions: [3], payoffs: [0, 2] }, ['subsidy-free', 'unrestricted']),
    firstProfile({ actions: [4], payoffs: [0, 2] }, ['subsidy-free', 'unrestricted']),
    firstProfile({ actions: [2, 2], payoffs: [0, 1] }, ['subsidy-free', 'unrestricted']),
  ],
  meeting: teams(one, burning),
  breaking: {
    'one-contingency': teams(two, burning),
    burnable: teams(one, fc.constant<MechanismClass>('balanced')),
    'no-bound': teams(one, burning, liabilities),
  },
  ablation: {
    'one-contingency': [firstProfile({ actions: [2], contingencies: 2, payoffs: [0, 1] }, ['subsidy-free'])],
    burnable: [firstProfile({ actions: [2], payoffs: [0, 1] }, ['balanced'])],
    'no-bound': [firstProfile({ actions: [2], payoffs: [0, 1] }, ['subsidy-free'], ZERO)],
  },
  mutants: [
    {
      name: 'no-temptation-at-all',
      prose: 'the profile is implementable iff there is no temptation, seen or unseen',
      kind: 'hypothesis',
      conclude: (subject) =>
        implementableIff(subject, [
          'no deviation gains',
          !deviationsFrom(subject.environment, subject.choice[0]).some((deviation) =>
            isPositive(gain(subject.environment, 0, subject.choice[0], deviation)),
          ),
        ]),
    },
    {
      name: 'as-if-balanced',
      prose: 'cells that everyone can reach alone must not pay all together here either',
      kind: 'hypothesis',
      conclude: (subject) =>
        implementableIff(subject, ['no temptation is unseen, and no cell pays all', !isTemptedUnseen(subject) && !someCellPays(subject)]),
    },
  ],
  strata: {
    'a temptation unseen': isTemptedUnseen,
    'none unseen, but a cell that everyone can reach pays all together': (subject) => !isTemptedUnseen(subject) && someCellPays(subject),
  },
};
