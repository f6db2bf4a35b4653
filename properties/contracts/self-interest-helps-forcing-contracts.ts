/**
 * # How to try `self-interest-helps-forcing-contracts`
 *
 * Contingency partitions in every class, and any language where money may be burned; there most languages are made to say where some
 * choice is obeyed, so that it can be dictated. Near misses leave out who can be fined, or bound the fines.
 */
import fc, { type Arbitrary } from 'fast-check';
import { contingencyPartition, signalLanguage } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { fraction, isZero, multiply, type Rational, subtract, ZERO } from '../../src/exact/rational.js';
import {
  type EnvironmentOptions,
  environments,
  liabilities,
  mechanismClasses,
  partitions,
  settings,
} from '../../src/theory/draw/arbitraries.js';
import { environmentScope, extendScope, type Grid, settingScope } from '../../src/theory/scopes/scopes.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { SettingSubject } from '../../src/theory/statement/subject.js';
import {
  dictatedLoss,
  greatestGain,
  isPartition,
  selfInterestHelpsForcingContracts,
} from '../../theorems/contracts/self-interest-helps-forcing-contracts.js';

/** Small enough for every choice to be tried. */
const small: EnvironmentOptions = { outcomes: 16 };
const unbounded = fc.constant(null);

const partitioned = (bounds: Arbitrary<Rational | null>): Arbitrary<SettingSubject> =>
  environments(small).chain((environment) =>
    fc
      .record({ blocks: partitions(environment.contingencies.length), mechanismClass: mechanismClasses, liability: bounds })
      .map(({ blocks, ...terms }) => ({ environment, language: contingencyPartition(environment, blocks), ...terms })),
  );

/** Any language in which obedience to some choice is told from everything else. */
const obedient = (bounds: Arbitrary<Rational | null>): Arbitrary<SettingSubject> =>
  fc.tuple(settings(small, bounds), fc.array(fc.nat(), { minLength: 4, maxLength: 4 })).map(([subject, picks]) => {
    const { environment: of, language } = subject;
    const obeys = (w: number, profile: number) => profile === picks[w] % of.profileCount;
    return { ...subject, language: signalLanguage(of, (w, profile) => `${obeys(w, profile)} ${language.cells[w][profile]}`) };
  });

const inClasses = (subjects: Arbitrary<SettingSubject>, ...classes: readonly MechanismClass[]): Arbitrary<SettingSubject> =>
  fc.tuple(subjects, fc.constantFrom(...classes)).map(([subject, mechanismClass]) => ({ ...subject, mechanismClass }));

const anything = (bounds: Arbitrary<Rational | null>) =>
  fc.oneof(
    { weight: 2, arbitrary: partitioned(bounds) },
    { weight: 2, arbitrary: inClasses(obedient(bounds), 'subsidy-free', 'unrestricted') },
    { weight: 1, arbitrary: inClasses(settings(small, bounds), 'subsidy-free', 'unrestricted') },
  );

/** Every environment of a grid of two contingencies with both contingency partitions and all classes. */
const partitionScope = (grid: Grid): Scope<SettingSubject> =>
  extendScope(environmentScope({ ...grid, contingencies: 2 }), 'both contingency partitions, all 3 classes', 6, ({ environment }) =>
    [[[0, 1]], [[0], [1]]].flatMap((blocks) =>
      MECHANISM_CLASSES.map((mechanismClass) => ({
        environment,
        language: contingencyPartition(environment, blocks),
        mechanismClass,
      })),
    ),
  );

/** Every environment of a grid in every language in the given classes, with a bound of zero. */
const penniless = (grid: Grid): Scope<SettingSubject> =>
  extendScope(settingScope(grid, 'all', ['subsidy-free']), 'bound 0', 1, (subject) => [{ ...subject, liability: ZERO }]);

/** A bound as deep as the largest gain. */
const justDeepEnough = (subject: SettingSubject): SettingSubject => ({ ...subject, liability: greatestGain(subject.environment) });

export const selfInterestHelpsForcingContractsProperty: Property<SettingSubject> = {
  theorem: selfInterestHelpsForcingContracts,
  scopes: [
    partitionScope({ actions: [2], payoffs: [0, 3] }),
    partitionScope({ actions: [2, 1], payoffs: [0, 1] }),
    settingScope({ actions: [2], contingencies: 2, payoffs: [0, 2] }, 'all', ['subsidy-free']),
    settingScope({ actions: [2, 2], payoffs: [0, 1] }, 'all', ['subsidy-free']),
    settingScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 'all', ['subsidy-free']),
  ],
  meeting: fc.oneof({ weight: 2, arbitrary: anything(unbounded) }, { weight: 1, arbitrary: anything(unbounded).map(justDeepEnough) }),
  breaking: {
    'deep-pockets': anything(liabilities),
    'burnable-or-verifiable': inClasses(fc.oneof(obedient(unbounded), settings(small, unbounded)), 'balanced'),
  },
  ablation: {
    'deep-pockets': [penniless({ actions: [2, 1], payoffs: [0, 2] })],
    'burnable-or-verifiable': [settingScope({ actions: [2, 2], payoffs: [0, 2] }, 'all', ['balanced'])],
  },
  mutants: [
    {
      name: 'no-better-than-forcing',
      prose: 'Γ_L = Γ^F_P in a contingency partition',
      kind: 'relation',
      hypotheses: { ...selfInterestHelpsForcingContracts.hypotheses, partition: { prose: 'contingency partition', holds: isPartition } },
      conclude: (subject) => claim(['the cooperation gap', gapOf(subject)], '=', ['Γ^F_P', dictatedLoss(subject)]),
      meeting: partitioned(unbounded),
    },
    {
      name: 'half-the-loss',
      prose: 'Γ_L ≤ Γ^F_L / 2: self-interest avoids at least half of it',
      kind: 'constant',
      scopes: [],
      conclude: (subject) => {
        const lost = dictatedLoss(subject);
        const half = typeof lost === 'string' ? lost : multiply(lost, fraction(1n, 2n));
        return claim(['the cooperation gap', gapOf(subject)], '<=', ['Γ^F_L / 2', half]);
      },
    },
  ],
  strata: {
    'a positive loss that self-interest lessens': (subject) => {
      const [gap, lost] = [gapOf(subject), dictatedLoss(subject)];
      return typeof gap !== 'string' && typeof lost !== 'string' && !isZero(subtract(lost, gap));
    },
  },
};
