/**
 * # How to try `symmetry-alone-does-not-share`
 *
 * Agents who can be carried to each other have equally many actions, so the least problem in which anybody has a choice and others are there
 * is 2x2. If automorphisms exchange the agents of a 2x2 game, it is a renaming of a mirrored one, or welfare is the same everywhere.
 */
import fc from 'fast-check';
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { allLanguages, emptyLanguage } from '../../src/contract/language/language.js';
import { ONE, rational, ZERO } from '../../src/exact/rational.js';
import { firstBests } from '../../src/game/environment.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { type SettingSubject, settingOf } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import type { PairSubject } from '../../theorems/prosociality/pair-subject.js';
import { symmetryAloneDoesNotShare } from '../../theorems/prosociality/symmetry-alone-does-not-share.js';
import { mirroredGames } from './equivariant-pairs-share-alike.js';

/** Nothing paid, f at a profile, and the first of the first bests. */
const unpaid = (subject: SettingSubject, f: number): PairSubject => ({
  ...subject,
  choice: [f],
  target: [firstBests(subject.environment, 0)[0]],
  transfers: Array.from({ length: subject.language.count }, () => subject.environment.agents.map(() => ZERO)),
});

const mirrored = (range: readonly [number, number], f: number, size: number): Scope<PairSubject> => ({
  name: `2x2 mirrored games, payoffs ${range[0]}..${range[1]}, all 15 languages, f = ${f === 1 ? '(a, b)' : '(b, b)'}, nothing paid`,
  size,
  *subjects() {
    const [sample] = mirroredGames([0, 0]);
    const languages = [...allLanguages(sample)].sort((x, y) => x.count - y.count);
    for (const count of [1, 2, 3, 4]) {
      for (const environment of mirroredGames(range)) {
        for (const language of languages)
          if (language.count === count) yield unpaid({ environment, language, mechanismClass: 'subsidy-free' }, f);
      }
    }
  },
});

/** Chicken: T > R > S ≥ P and 2R > S + T, agents and actions named either way, nothing paid in the empty language. */
const chicken = fc
  .record({
    r: fc.integer({ min: -5, max: 5 }),
    up: fc.integer({ min: 1, max: 5 }),
    down: fc.integer({ min: 1, max: 5 }),
    worse: fc.nat({ max: 5 }),
  })
  .map(({ r, up, down, worse }) => {
    const [R, T, S, P] = [r, r + up, r - up - down, r - up - down - worse];
    const environment = plainEnvironment(
      [2, 2],
      [ONE],
      [R, R, S, T, T, S, P, P].map((u) => rational(u)),
    );
    return unpaid({ environment, language: emptyLanguage(environment), mechanismClass: 'subsidy-free' }, 1);
  });

export const symmetryAloneDoesNotShareProperty: Property<PairSubject> = {
  theorem: symmetryAloneDoesNotShare,
  scopes: [mirrored([-2, 2], 1, 625 * 15)],
  meeting: chicken.filter((subject) => meets(symmetryAloneDoesNotShare, subject)),
  breaking: {},
  mutants: [
    {
      name: 'a-symmetric-pair',
      prose: 'some pair with both agents taking the same action is such',
      kind: 'hypothesis',
      scopes: [mirrored([-1, 2], 3, 256 * 15)],
    },
    {
      name: 'with-payoffs-up-to-1',
      prose: 'some mirrored game with payoffs from −1 to 1 is such',
      kind: 'constant',
      scopes: [mirrored([-1, 1], 1, 81 * 15)],
    },
  ],
  strata: {
    'a best mechanism exists': (subject) => bestMechanism(settingOf(subject)).status === 'attained',
  },
};
