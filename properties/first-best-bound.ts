/**
 * # How to try `first-best-bound`
 *
 * Most subjects have an equilibrium pair by construction: transfers of the class and a choice are drawn first, and the payoffs of the choice are then set
 * so that no deviation from it gains; in some another profile is then paid for until the choice is no first best. Others have a contingency
 * without equilibrium that no contract sees into, and the rest are as random as they come.
 */
import fc from 'fast-check';
import type { Rational } from '../src/exact/rational.js';
import { settings } from '../src/theory/arbitraries.js';
import { implementable, noisyTeams, outdone, undefinedSettings } from '../src/theory/planted.js';
import type { Property } from '../src/theory/property.js';
import { settingScope } from '../src/theory/scopes.js';
import type { SettingSubject } from '../src/theory/subject.js';
import { bestValue, firstBestBound, gapOf } from '../theorems/first-best-bound.js';

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
  strata: {
    'no equilibrium pair': (subject) => gapOf(subject) === 'infinite',
    'a positive gap': (subject) => bestValue(subject) !== 'undefined' && finiteGap(subject)?.num !== 0n,
  },
  figures: { 'the least gap': { keep: 'least', of: finiteGap } },
};

/** The gap, or `null` where it is infinite. */
function finiteGap(subject: SettingSubject): Rational | null {
  const gap = gapOf(subject);
  return typeof gap === 'string' ? null : gap;
}
