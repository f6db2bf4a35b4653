/**
 * # How to try `unmoved-signals-decide`
 *
 * Payoffs are mostly made from transfers, so that the choice is just implementable, or fails by a little, once agents count with what they
 * expect. Few signals and many contingencies make mixtures that no signal betrays; some signals are seen for certain.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { hiddenGain } from '../../src/contract/signals/hidden-gain.js';
import { shift } from '../../src/contract/signals/noisy-court.js';
import { fraction, greater, isZero, ONE, type Rational, ZERO } from '../../src/exact/rational.js';
import { deviationsFrom } from '../../src/game/profile.js';
import { liabilities } from '../../src/theory/draw/arbitraries.js';
import { type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import { equivalent } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import {
  hasHiddenGain,
  isCourtImplementable,
  type NoisySubject,
  noisyCourtOf,
  unmovedSignalsDecide,
} from '../../theorems/contracts/unmoved-signals-decide.js';
import { beforeCourt, improbable, mostlyMade, probable } from './noisy-subjects.js';

/** Subjects of some classes and bounds, most of them made from transfers. */
const subjects = (
  classes: readonly MechanismClass[],
  bounds: Arbitrary<Rational | null> = fc.constant(null),
  rows: (signals: number) => Arbitrary<Rational[]> = probable,
): Arbitrary<NoisySubject> =>
  fc
    .tuple(mostlyMade(beforeCourt(rows), noisyCourtOf), fc.constantFrom(...classes), bounds)
    .map(([subject, mechanismClass, liability]) => ({ ...subject, mechanismClass, liability }));

const HALF = fraction(1n, 2n);
/** Two signals: the first for certain, by an even chance, or never. */
const EVEN: readonly (readonly Rational[])[] = [
  [ONE, ZERO],
  [HALF, HALF],
  [ZERO, ONE],
];

/** One agent, every environment of a grid, every assignment of the rows to outcomes, the first action everywhere. */
const everySignal = (
  grid: Grid & { readonly contingencies: number },
  rows: readonly (readonly Rational[])[],
  called: string,
  mechanismClass: MechanismClass = 'subsidy-free',
  liability: Rational | null = null,
): Scope<NoisySubject> => {
  const [actions] = grid.actions;
  const outcomes = grid.contingencies * actions;
  const assignments = rows.length ** outcomes;
  const bound = liability === null ? '' : ', a bound of 1/2';
  return {
    name: `${gridName(grid)}, signals ${called} at every outcome, ${mechanismClass}${bound}, the first action chosen everywhere`,
    size: gridSize(grid) * assignments,
    *subjects() {
      for (const of of gridEnvironments(grid)) {
        for (let code = 0; code < assignments; code++) {
          const row = (outcome: number) => rows[Math.floor(code / rows.length ** outcome) % rows.length];
          const signals = of.contingencies.map((_, w) => of.payoffs[w].map((_, a) => row(w * actions + a)));
          yield { environment: of, signals, choice: of.contingencies.map(() => 0), mechanismClass, liability };
        }
      }
    },
  };
};

/** How many deviations the mixture found weighs. */
const mixed = ({ environment: of, choice, ...subject }: NoisySubject): number | null =>
  hiddenGain(of, of.payoffs, noisyCourtOf(subject), choice)?.length ?? null;

export const unmovedSignalsDecideProperty: Property<NoisySubject> = {
  theorem: unmovedSignalsDecide,
  scopes: [
    everySignal({ actions: [2], contingencies: 2, payoffs: [0, 2] }, EVEN, 'certain or by an even chance'),
    everySignal({ actions: [3], contingencies: 1, payoffs: [0, 4] }, EVEN, 'certain or by an even chance'),
    everySignal({ actions: [3], contingencies: 1, payoffs: [0, 3] }, EVEN, 'certain or by an even chance', 'unrestricted'),
  ],
  meeting: subjects(['subsidy-free', 'unrestricted']),
  breaking: {
    'no-bound': subjects(['subsidy-free', 'unrestricted'], liabilities),
    burnable: subjects(['balanced']),
    probabilities: subjects(['subsidy-free', 'unrestricted'], fc.constant(null), improbable),
  },
  ablation: {
    'no-bound': [
      everySignal({ actions: [2], contingencies: 1, payoffs: [0, 2] }, EVEN, 'certain or by an even chance', 'subsidy-free', HALF),
    ],
    burnable: [everySignal({ actions: [2], contingencies: 1, payoffs: [0, 1] }, EVEN, 'certain or by an even chance', 'balanced')],
    probabilities: [
      everySignal({ actions: [2], contingencies: 1, payoffs: [0, 1] }, [[ZERO], [ONE]], 'of a lone kind, in proportion 0 or 1'),
    ],
  },
  mutants: [
    {
      name: 'one-deviation-decides',
      prose: 'f is implementable iff no temptation leaves every signal as likely',
      kind: 'constant',
      conclude: (subject) => {
        const { environment: of, choice } = subject;
        const court = noisyCourtOf(subject);
        const unseen = choice.some((from, w) =>
          deviationsFrom(of, from).some(
            ({ agent, to }) => shift(court, w, from, to).every(isZero) && greater(of.payoffs[w][to][agent], of.payoffs[w][from][agent]),
          ),
        );
        return equivalent(
          ['no temptation is unseen', !unseen],
          ['transfers make the choice an equilibrium', isCourtImplementable(subject)],
        );
      },
    },
    {
      name: 'noise-alone-hides',
      prose: 'f is implementable iff some signal moves with every deviation',
      kind: 'relation',
      conclude: (subject) => {
        const { environment: of, choice } = subject;
        const court = noisyCourtOf(subject);
        const moved = choice.every((from, w) => deviationsFrom(of, from).every(({ to }) => !shift(court, w, from, to).every(isZero)));
        return equivalent(
          ['every deviation moves a signal', moved],
          ['transfers make the choice an equilibrium', isCourtImplementable(subject)],
        );
      },
    },
  ],
  strata: {
    implementable: (subject) => !hasHiddenGain(subject),
    'a gain hidden in one deviation': (subject) => mixed(subject) === 1,
    'a gain hidden in a mixture of two': (subject) => mixed(subject) === 2,
    'a gain hidden in a mixture of three or more': (subject) => (mixed(subject) ?? 0) >= 3,
  },
};
