/**
 * # How to try `first-best-bound`
 *
 * Most subjects have an equilibrium pair by construction: transfers of the class and a choice are drawn first, and the payoffs of the choice are then set
 * so that no deviation from it gains; in some another profile is then paid for until the choice is no first best. Others have a contingency
 * without equilibrium that no contract sees into, and the rest are as random as they come.
 */
import fc from 'fast-check';
import { signalLanguage } from '../../src/contract/language/language.js';
import { fraction, isZero, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { expectedWelfare } from '../../src/game/environment.js';
import { settings } from '../../src/theory/draw/arbitraries.js';
import { extendScope, settingScope } from '../../src/theory/scopes/scopes.js';
import { bestOf, bestValueOf, gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import { firstBestBound } from '../../theorems/foundations/first-best-bound.js';
import { implementable, noisyTeams, outdone, undefinedSettings } from '../contracts/planted.js';
import { symmetricGames } from '../prosociality/prosociality-closes-every-gap.js';

/** A team whose success, nobody shirking, cannot be mistaken; its failure may be bad luck, where nothing is at stake. */
const badLuck: Scope<SettingSubject> = extendScope(
  symmetricGames([0, 4]),
  'with a second contingency, all payoffs 0, that the court cannot tell from any outcome but the first, subsidy-free',
  1,
  ({ environment: { payoffs } }) => {
    const nothing = new Array<Rational>(8).fill(ZERO);
    const both = plainEnvironment([2, 2], [fraction(1n, 2n), fraction(1n, 2n)], [...payoffs[0].flat(), ...nothing]);
    const language = signalLanguage(both, (w, profile) => (w === 0 && profile === 0 ? 'success' : 'failure'));
    return [{ environment: both, language, mechanismClass: 'subsidy-free' }];
  },
);

export const firstBestBoundProperty: Property<SettingSubject> = {
  theorem: firstBestBound,
  scopes: [
    settingScope({ actions: [3, 1], payoffs: [0, 2] }),
    settingScope({ actions: [2, 2], payoffs: [0, 2] }, 'empty and complete', ['subsidy-free']),
  ],
  meeting: fc.oneof(
    { weight: 4, arbitrary: implementable({ outcomes: 24 }) },
    { weight: 4, arbitrary: outdone(implementable({ outcomes: 24 })) },
    { weight: 4, arbitrary: settings({ outcomes: 24 }) },
    { weight: 1, arbitrary: undefinedSettings },
    { weight: 1, arbitrary: noisyTeams },
  ),
  breaking: {},
  mutants: [
    {
      name: 'always-a-gap',
      prose: 'every mechanism falls short of the first best',
      kind: 'relation',
      conclude: (subject) => claim(['the cooperation gap', gapOf(subject)], '>', ['nothing', ZERO]),
    },
    {
      name: 'always-a-pair',
      prose: 'some equilibrium pair exists in every setting',
      kind: 'quantifier',
      scopes: [settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'empty and complete', ['subsidy-free'])],
      conclude: (subject) => claim(['the cooperation gap', gapOf(subject)], '<', ['what it is without equilibrium pair', 'infinite']),
    },
    {
      name: 'nothing-burned',
      prose: 'the best pair is worth the welfare of its choice',
      kind: 'constant',
      scopes: [badLuck],
      conclude: (subject) => {
        const best = bestOf(subject);
        const welfare = best.status === 'attained' ? expectedWelfare(subject.environment, best.pair.choice) : 'undefined';
        return claim(['V_L', bestValueOf(subject)], '=', ['the welfare of the choice', welfare]);
      },
    },
  ],
  strata: {
    'no equilibrium pair': (subject) => gapOf(subject) === 'infinite',
    'a positive gap': (subject) => bestValueOf(subject) !== 'undefined' && !isZero(finiteGap(subject) ?? ONE),
  },
  figures: { 'the least gap': { keep: 'least', of: finiteGap } },
};

/** The gap, or `null` where it is infinite. */
function finiteGap(subject: SettingSubject): Rational | null {
  const gap = gapOf(subject);
  return typeof gap === 'string' ? null : gap;
}
