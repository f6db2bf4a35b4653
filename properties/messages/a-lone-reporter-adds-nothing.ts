/**
 * # How to try `a-lone-reporter-adds-nothing`
 *
 * Actions are verifiable, the first agent's action alone varies over a block; half of the choices are implementable by construction. Every
 * message strategy of the reporter is tried.
 */
import fc, { type Arbitrary } from 'fast-check';
import { allLanguages, type Blocks, contingencyPartition } from '../../src/contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { choicesFrom } from '../../src/contract/literal/literal.js';
import { isPositive, ONE, type Rational, rational, ZERO } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import type { Environment } from '../../src/game/environment.js';
import { type EnvironmentOptions, environments, languages, partitions } from '../../src/theory/draw/arbitraries.js';
import { bell, type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import { aLoneReporterAddsNothing, cycleGainsOfFirst } from '../../theorems/messages/a-lone-reporter-adds-nothing.js';
import { nobodyIsTemptedUnseen } from '../../theorems/messages/only-undetectable-temptations-survive-messages.js';
import { leastBurnedWithMessages, type ReportedChoice, reportersOf } from '../../theorems/messages/truthful-messages-are-enough.js';
import { planted } from '../contracts/planted.js';
import { reportedScope } from './only-undetectable-temptations-survive-messages.js';
import { REPORTING, SEVERAL } from './reported.js';

/** What to make: with the hypotheses met, or with one of them left to chance. */
interface Making {
  readonly options?: EnvironmentOptions;
  readonly classes?: readonly MechanismClass[];
  readonly bounds?: Arbitrary<Rational | null>;
  readonly reporters?: (agents: number) => Arbitrary<number>;
  readonly moving?: 'the first agent' | 'anyone';
  readonly court?: 'sees actions' | 'sees anything';
}

/** An action of the first agent at each contingency, with the others' actions the same everywhere, or anyone's actions. */
const choices = (of: Environment, moving: Making['moving']): Arbitrary<number[]> => {
  const length = { minLength: of.contingencies.length, maxLength: of.contingencies.length };
  if (moving === 'anyone') return fc.array(fc.nat({ max: of.profileCount - 1 }), length);
  return fc
    .tuple(fc.array(fc.nat({ max: of.actions[0].length - 1 }), length), fc.nat({ max: of.strides[0] - 1 }))
    .map(([own, others]) => own.map((action) => action * of.strides[0] + others));
};

const subjects = (making: Making = {}): Arbitrary<ReportedChoice> => {
  const { options = REPORTING, classes = MECHANISM_CLASSES, bounds = fc.constant(null), reporters, moving, court } = making;
  const sized = (min: number) => environments({ ...options, contingencies: { min, max: 4 } });
  return fc.oneof(sized(1), sized(2), sized(2)).chain((of) => {
    const known = partitions(of.contingencies.length).map((blocks) => contingencyPartition(of, blocks));
    const base = fc
      .tuple(court === 'sees anything' ? languages(of) : known, choices(of, moving), fc.constantFrom(...classes), bounds)
      .map(([language, choice, mechanismClass, liability]) => ({ environment: of, language, mechanismClass, liability, choice }));
    return fc
      .tuple(fc.oneof(base, planted(base)), reporters?.(of.agents.length) ?? fc.constant(1))
      .map(([subject, count]) => ({ ...subject, parameters: { reporters: rational(count) } }));
  });
};

/** Alone under balance one cannot be paid: two agents or more, or another class. */
const paid = (making: Making = {}): Arbitrary<ReportedChoice> =>
  fc.oneof(
    { weight: 2, arbitrary: subjects({ ...making, options: SEVERAL }) },
    {
      weight: 1,
      arbitrary: subjects({ ...making, options: { shapes: [[2], [3]], outcomes: 12 }, classes: ['subsidy-free', 'unrestricted'] }),
    },
  );

/** Every environment of a grid, every partition of contingencies, every choice of the first agent's actions, in the given classes. */
const moverScope = (grid: Grid & { readonly contingencies: number }, classes: readonly MechanismClass[]): Scope<ReportedChoice> => {
  const count = bell(grid.contingencies);
  const [sample] = gridEnvironments({ ...grid, payoffs: [0, 0] });
  const actions = Array.from({ length: grid.actions[0] }, (_, action) => action * sample.strides[0]);
  const chosen = [...choicesFrom(sample.contingencies.map(() => actions))];
  const single = plainEnvironment([1], sample.prior, sample.prior);
  const blocks = [...allLanguages(single)].map(
    ({ cells, count: size }): Blocks => Array.from({ length: size }, (_, cell) => cells.flatMap(([own], w) => (own === cell ? [w] : []))),
  );
  return {
    name: `${gridName(grid)}, all ${count} contingency partitions, every choice of the first agent’s actions, ${classes.join(' and ')}, it alone may report`,
    size: gridSize(grid) * count * chosen.length * classes.length,
    *subjects() {
      for (const block of [...blocks].sort((x, y) => x.length - y.length)) {
        const language = contingencyPartition(sample, block);
        for (const environment of gridEnvironments(grid))
          for (const mechanismClass of classes)
            for (const choice of chosen) yield { environment, language, mechanismClass, choice, parameters: { reporters: ONE } };
      }
    },
  };
};

const monotone = remember((subject: ReportedChoice): boolean => ![...cycleGainsOfFirst(subject)].some(isPositive));
const implementable = (subject: ReportedChoice): [string, boolean] => [
  'some messages implement f',
  leastBurnedWithMessages(subject, reportersOf(subject)) !== 'undefined',
];

export const aLoneReporterAddsNothingProperty: Property<ReportedChoice> = {
  theorem: aLoneReporterAddsNothing,
  scopes: [
    moverScope({ actions: [2], contingencies: 2, payoffs: [0, 2] }, ['subsidy-free', 'unrestricted']),
    moverScope({ actions: [2], contingencies: 3, payoffs: [0, 1] }, ['subsidy-free']),
    moverScope({ actions: [3], contingencies: 2, payoffs: [0, 1] }, ['subsidy-free']),
    moverScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, MECHANISM_CLASSES),
  ],
  meeting: paid(),
  breaking: {
    'verifiable-actions': paid({ court: 'sees anything' }),
    'only-mover': paid({ moving: 'anyone' }),
    'lone-reporter': subjects({ options: SEVERAL, reporters: (agents) => fc.integer({ min: 2, max: Math.min(3, agents) }) }),
    'someone-to-pay': subjects({ options: { shapes: [[2], [3]], outcomes: 12 }, classes: ['balanced'] }),
    'no-bound': paid({ bounds: fc.constantFrom(ZERO, ONE, rational('1/3')) }),
  },
  ablation: {
    'verifiable-actions': [reportedScope({ actions: [2], payoffs: [0, 1] }, 1, 'subsidy-free')],
    'only-mover': [reportedScope({ actions: [1, 2], contingencies: 2, payoffs: [0, 1] }, 1, 'subsidy-free')],
    'lone-reporter': [reportedScope({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, 2, 'subsidy-free')],
    'someone-to-pay': [reportedScope({ actions: [2], payoffs: [0, 1] }, 1, 'balanced')],
    'no-bound': [reportedScope({ actions: [2], payoffs: [0, 1] }, 1, 'subsidy-free', { liability: ZERO })],
  },
  mutants: [
    {
      name: 'cycles-of-two-decide',
      prose: 'It is enough to look at cycles of two contingencies.',
      kind: 'quantifier',
      scopes: [moverScope({ actions: [3], contingencies: 3, payoffs: [0, 1] }, ['subsidy-free'])],
      conclude: (subject) =>
        equivalent(implementable(subject), ['no two contingencies gain', ![...cycleGainsOfFirst(subject, 2)].some(isPositive)]),
    },
    {
      name: 'one-is-as-good-as-two',
      prose: 'Some messages implement f iff nobody is tempted unseen.',
      kind: 'quantifier',
      conclude: (subject) => equivalent(implementable(subject), ['nobody is tempted unseen', nobodyIsTemptedUnseen(subject)]),
    },
  ],
  strata: {
    'cyclically monotone': monotone,
    'not cyclically monotone': (subject) => !monotone(subject),
    'not cyclically monotone, but along cycles of two': (subject) =>
      !monotone(subject) && ![...cycleGainsOfFirst(subject, 2)].some(isPositive),
    'several pooled contingencies, several actions chosen': ({ environment, language, choice }) =>
      new Set(choice).size > 1 && language.count < environment.contingencies.length * environment.profileCount,
  },
};
