/**
 * # How to try `teams-are-punished-collectively`
 *
 * Most subjects are made from balanced transfers on few cells, which deviations from the profile just do not beat; then one deviation is
 * made to gain a little more or less. So cells that everyone can reach, and that pay all together just nothing, abound.
 */
import fc, { type Arbitrary } from 'fast-check';
import { departures } from '../../src/contract/clauses/collective.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { literalDeviations } from '../../src/contract/literal/literal-walks.js';
import { add, fraction, isPositive, isZero, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { type EnvironmentOptions, liabilities } from '../../src/theory/draw/arbitraries.js';
import { extendScope, type Grid, settingScope } from '../../src/theory/scopes/scopes.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import type { ChoiceSubject } from '../../src/theory/statement/subject.js';
import {
  implementableIff,
  isTemptedUnseen,
  someCellPays,
  teamsArePunishedCollectively,
} from '../../theorems/contracts/teams-are-punished-collectively.js';
import { fewCells, planted, withChoice } from './planted.js';

const shapes = [[2], [3], [2, 1], [2, 2], [2, 2], [2, 3], [3, 3], [2, 4], [2, 2, 2], [2, 2, 2], [3, 2, 2], [2, 1, 2], [2, 2, 2, 2]];
export const one: EnvironmentOptions = { shapes, contingencies: { min: 1, max: 1 } };
export const two: EnvironmentOptions = { shapes: [[2], [3], [2, 1], [2, 2], [2, 2, 2]], contingencies: { min: 2, max: 2 } };

/** Lets one deviation from the choice gain so much more. */
export function bump<S extends ChoiceSubject>(subject: S, pick: number, more: Rational): S {
  const { environment: of, choice } = subject;
  const deviations = choice.flatMap((profile, w) => literalDeviations(of, profile).map((deviation) => ({ w, ...deviation })));
  if (deviations.length === 0) return subject;
  const bumped = deviations[pick % deviations.length];
  const payoffs = of.payoffs.map((table, w) =>
    table.map((row, a) => (w === bumped.w && a === bumped.to ? row.map((u, i) => (i === bumped.agent ? add(u, more) : u)) : row)),
  );
  return { ...subject, environment: environment({ ...of, payoffs }) };
}

export const bumps: Arbitrary<Rational> = fc.constantFrom(ZERO, ZERO, ONE, fraction(1n, 1000n), fraction(-1n, 7n));

/** A class and a bound for every subject, and payoffs that some mechanism of theirs just supports, but for a bump. */
export const teams = (
  options: EnvironmentOptions,
  mechanismClass: Arbitrary<MechanismClass>,
  bounds: Arbitrary<Rational | null> = fc.constant(null),
): Arbitrary<ChoiceSubject> =>
  mechanismClass.chain((chosen) => {
    const plain = withChoice(options, bounds).map((subject) => ({ ...subject, mechanismClass: chosen }));
    const few = fewCells(options, bounds).map((subject) => ({ ...subject, mechanismClass: chosen }));
    return fc.oneof(
      { weight: 1, arbitrary: plain },
      { weight: 1, arbitrary: few },
      { weight: 4, arbitrary: fc.tuple(planted(few), fc.nat(), bumps).map(([subject, pick, more]) => bump(subject, pick, more)) },
    );
  });

/** Every environment of a grid, every language, the given classes, the first profile everywhere: the others are its renamings. */
export const firstProfile = (grid: Grid, classes: readonly MechanismClass[], liability: Rational | null = null): Scope<ChoiceSubject> =>
  extendScope(settingScope(grid, 'all', classes), `the first profile, ${liability === null ? 'no bound' : 'bound 0'}`, 1, (subject) => [
    { liability, choice: subject.environment.contingencies.map(() => 0), ...subject },
  ]);

const balanced = fc.constant<MechanismClass>('balanced');

export const teamsArePunishedCollectivelyProperty: Property<ChoiceSubject> = {
  theorem: teamsArePunishedCollectively,
  scopes: [
    firstProfile({ actions: [2], payoffs: [0, 2] }, ['balanced']),
    firstProfile({ actions: [3], payoffs: [0, 2] }, ['balanced']),
    firstProfile({ actions: [4], payoffs: [0, 2] }, ['balanced']),
    firstProfile({ actions: [3, 1], payoffs: [0, 2] }, ['balanced']),
    firstProfile({ actions: [2, 1, 1], payoffs: [0, 2] }, ['balanced']),
    firstProfile({ actions: [2, 2], payoffs: [0, 1] }, ['balanced']),
  ],
  meeting: teams(one, balanced),
  breaking: {
    'one-contingency': teams(two, balanced),
    balanced: teams(one, fc.constantFrom('subsidy-free', 'unrestricted')),
    'no-bound': teams(one, balanced, liabilities),
  },
  ablation: {
    'one-contingency': [firstProfile({ actions: [2, 1], contingencies: 2, payoffs: [0, 1] }, ['balanced'])],
    balanced: [firstProfile({ actions: [2], payoffs: [0, 1] }, ['subsidy-free', 'unrestricted'])],
    'no-bound': [firstProfile({ actions: [2, 1], payoffs: [0, 1] }, ['balanced'], ZERO)],
  },
  mutants: [
    {
      name: 'no-cell-incriminates-everyone',
      prose: 'a is implementable iff no temptation is unseen and no cell can be reached by everyone alone, whatever it pays',
      kind: 'quantifier',
      conclude: (subject) =>
        implementableIff(subject, [
          'no temptation is unseen, and no cell incriminates everyone',
          !isTemptedUnseen(subject) && !incriminatesAll(subject),
        ]),
    },
    {
      name: 'every-cell-that-anyone-can-reach',
      prose: 'Σ D_i(k) ≤ 0 is asked of every cell that some agent can reach alone',
      kind: 'quantifier',
      conclude: (subject) =>
        implementableIff(subject, [
          'no temptation is unseen, and no cell pays',
          !isTemptedUnseen(subject) && !someCellPays(subject, () => true),
        ]),
    },
    {
      name: 'each-gain-alone',
      prose: 'D_i(k) ≤ 0 is asked of each agent alone on every cell that everyone can reach',
      kind: 'quantifier',
      conclude: (subject) =>
        implementableIff(subject, [
          'no temptation is unseen or tempts where everyone can go',
          !isTemptedUnseen(subject) && !temptsAtAll(subject),
        ]),
    },
    {
      name: 'unseen-temptations-overlooked',
      prose: 'undetectable temptations do not matter',
      kind: 'hypothesis',
      conclude: (subject) => implementableIff(subject, ['no cell that everyone can reach alone pays all together', !someCellPays(subject)]),
    },
  ],
  strata: {
    'a temptation unseen': isTemptedUnseen,
    'a cell that everyone can reach pays all together': (subject) => someCellPays(subject),
    'a cell that not everyone can reach pays all together': (subject) => someCellPays(subject, ({ byAnyone }) => !byAnyone),
    'a cell that two or more and everyone can reach pays all together nothing': ({ environment: of, language, choice }) =>
      departures(of, language, 0, choice[0]).some(({ byAnyone, gains, total }) => byAnyone && gains.length > 1 && isZero(total)),
  },
};

/** Whether every agent can reach some cell alone. */
function incriminatesAll({ environment: of, language, choice }: ChoiceSubject): boolean {
  return departures(of, language, 0, choice[0]).some(({ byAnyone }) => byAnyone);
}

/** Whether some agent is tempted by a cell that everyone can reach. */
function temptsAtAll({ environment: of, language, choice }: ChoiceSubject): boolean {
  return departures(of, language, 0, choice[0]).some(
    ({ byAnyone, gains }) => byAnyone && gains.some((most) => most !== null && isPositive(most)),
  );
}
