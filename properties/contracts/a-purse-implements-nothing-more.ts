/**
 * # How to try `a-purse-implements-nothing-more`
 *
 * Choices as they come, and (mostly) such as unrestricted transfers just support, but for a bump. With a bound the class that needs no
 * constant to be taken from everyone is better off: that is where the hypothesis is needed.
 */
import fc, { type Arbitrary } from 'fast-check';
import { implement } from '../../src/contract/incentives/implementation.js';
import { fraction, isZero, type Rational } from '../../src/exact/rational.js';
import { isEquilibrium } from '../../src/game/equilibrium.js';
import { type EnvironmentOptions, liabilities } from '../../src/theory/draw/arbitraries.js';
import { extendScope, type Grid, languageScope } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { aPurseImplementsNothingMore, pairIn, type Spoken } from '../../theorems/contracts/a-purse-implements-nothing-more.js';
import { fewCells, planted, withChoice } from './planted.js';
import { bump, bumps } from './teams-are-punished-collectively.js';

/** Any choice in any language, made just implementable in most subjects. */
export const spoken = (options: EnvironmentOptions, bounds: Arbitrary<Rational | null> = fc.constant(null)): Arbitrary<Spoken> => {
  const plain = fc.oneof(withChoice(options, bounds), fewCells(options, bounds));
  const unrestricted = plain.map((subject) => ({ ...subject, mechanismClass: 'unrestricted' as const }));
  const supported = fc.tuple(planted(unrestricted), fc.nat(), bumps).map(([subject, pick, more]) => bump(subject, pick, more));
  return fc.oneof({ weight: 1, arbitrary: plain }, { weight: 3, arbitrary: supported }).map(({ mechanismClass: _, ...subject }) => subject);
};

/** Every environment of a grid in every language, with the first profile everywhere. */
export const firstEverywhere = (grid: Grid, liability: Rational | null = null): Scope<Spoken> =>
  extendScope(languageScope(grid), `the first profile everywhere, ${liability === null ? 'no bound' : 'a bound'}`, 1, (subject) => [
    { liability, choice: subject.environment.contingencies.map(() => 0), ...subject },
  ]);

const small: EnvironmentOptions = { outcomes: 16 };
const half = fraction(1n, 2n);

export const aPurseImplementsNothingMoreProperty: Property<Spoken> = {
  theorem: aPurseImplementsNothingMore,
  scopes: [
    firstEverywhere({ actions: [3], payoffs: [0, 2] }),
    firstEverywhere({ actions: [4], payoffs: [0, 2] }),
    firstEverywhere({ actions: [2], contingencies: 2, payoffs: [0, 3] }),
    firstEverywhere({ actions: [2, 2], payoffs: [0, 1] }),
    firstEverywhere({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }),
  ],
  meeting: spoken(small),
  breaking: { 'no-bound': spoken(small, liabilities) },
  ablation: { 'no-bound': [firstEverywhere({ actions: [2], payoffs: [0, 1] }, half)] },
  mutants: [
    {
      name: 'balanced-ones-do-too',
      prose: 'balanced transfers implement what unrestricted ones do',
      kind: 'quantifier',
      conclude: (subject) =>
        equivalent(
          ['unrestricted transfers solve the linear program', pairIn(subject, 'unrestricted') !== null],
          ['balanced ones do', pairIn(subject, 'balanced') !== null],
        ),
    },
    {
      name: 'at-no-cost',
      prose: 'what unrestricted transfers implement, subsidy-free ones implement with nothing burned',
      kind: 'relation',
      conclude: (subject) => {
        const pair = pairIn(subject, 'subsidy-free');
        return equivalent(
          ['unrestricted transfers solve the linear program', pairIn(subject, 'unrestricted') !== null],
          ['subsidy-free ones do, with nothing burned', pair !== null && isZero(pair.burned)],
        );
      },
    },
  ],
  strata: {
    implementable: (subject) =>
      implement(settingOf(Object.assign({}, subject, { mechanismClass: 'unrestricted' as const })), subject.choice).implementable,
    'no equilibrium without transfers': ({ environment: of, choice }) =>
      !choice.every((profile, w) => isEquilibrium(of, of.payoffs, w, profile)),
  },
};
