/**
 * # How to try `garbling-never-helps`
 *
 * A random court, and a random garbling of what it sees. Payoffs are mostly made from transfers on the garbled signals, so that the choice is
 * just implementable before the garbled court, where more could not be asked of the other.
 */
import fc, { type Arbitrary } from 'fast-check';
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { courtBurned, isCourtEquilibrium, isCourtMechanism } from '../../src/contract/signals/court-setting.js';
import { bestTransfersFor } from '../../src/contract/signals/literal-court.js';
import { fraction, greater, isPositive, negate, ONE, type Rational, rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { liabilities } from '../../src/theory/draw/arbitraries.js';
import { type Grid, gridEnvironments, gridName, gridSize } from '../../src/theory/scopes/scopes.js';
import { claim, type Relation } from '../../src/theory/statement/conclusion.js';
import type { Property, Scope } from '../../src/theory/statement/property.js';
import {
  courtGap,
  courtsOf,
  type GarbledSubject,
  garblingNeverHelps,
  leastBurnedBefore,
} from '../../theorems/contracts/garbling-never-helps.js';
import { beforeCourt, improbable, list, mostlyMade, probable } from './noisy-subjects.js';

type Row = readonly Rational[];
type Rows = (count: number) => Arbitrary<Row>;

/** Rows that sum to 1, with negative entries. */
const overdone: Rows = (count) =>
  list(
    fc.integer({ min: -2, max: 2 }).map((part) => fraction(BigInt(part), 2n)),
    count - 1,
  ).map((rest) => [subtract(ONE, sum(rest)), ...rest]);

/** Subjects of every class, with and without a bound. */
const subjects = (garblings: Rows = probable, signals: (count: number) => Arbitrary<Rational[]> = probable): Arbitrary<GarbledSubject> =>
  fc
    .tuple(
      mostlyMade(
        beforeCourt(signals).chain((subject) =>
          fc
            .integer({ min: 1, max: 3 })
            .chain((others) => list(garblings(others), subject.signals[0][0].length))
            .map((garbling) => ({ ...subject, garbling, mechanismClass: 'unrestricted' as const })),
        ),
        (subject) => courtsOf(subject).mistaken.court,
      ),
      fc.constantFrom(...MECHANISM_CLASSES),
      fc.oneof(fc.constant(null), liabilities),
    )
    .map(([subject, mechanismClass, liability]) => ({ ...subject, mechanismClass, liability }));

/** Every environment of a grid, each of the rows at every outcome, each of the others for every signal; the first profile everywhere. */
const everyGarbling = (
  grid: Grid & { readonly contingencies: number },
  [signals, seen]: readonly [readonly Row[], string],
  [others, mistaken]: readonly [readonly Row[], string],
  mechanismClass: MechanismClass = 'subsidy-free',
  liability: Rational | null = null,
): Scope<GarbledSubject> => {
  const profiles = grid.actions.reduce((product, count) => product * count, 1);
  const outcomes = grid.contingencies * profiles;
  const kinds = signals[0].length;
  const bound = liability === null ? '' : ', a bound of 1/2';
  return {
    name: `${gridName(grid)}, signals ${seen}, ${mistaken}, ${mechanismClass}${bound}, the first profile chosen everywhere`,
    size: gridSize(grid) * signals.length ** outcomes * others.length ** kinds,
    *subjects() {
      for (const of of gridEnvironments(grid)) {
        const choice = of.contingencies.map(() => 0);
        for (const rows of tuples(signals, outcomes)) {
          const chances = of.contingencies.map((_, w) => rows.slice(w * profiles, (w + 1) * profiles));
          for (const garbling of tuples(others, kinds)) {
            yield { environment: of, signals: chances, garbling, choice, mechanismClass, liability };
          }
        }
      }
    },
  };
};

/** Every list of so many of some values. */
function* tuples<Value>(values: readonly Value[], length: number): Generator<Value[]> {
  if (length === 0) yield [];
  else for (const rest of tuples(values, length - 1)) for (const value of values) yield [...rest, value];
}

const HALF = fraction(1n, 2n);
const EVEN: readonly [readonly Row[], string] = [
  [
    [ONE, ZERO],
    [HALF, HALF],
    [ZERO, ONE],
  ],
  'certain or by an even chance',
];
const MISTAKEN: readonly [readonly Row[], string] = [EVEN[0], 'each mistaken for certain, by an even chance or never'];

/** Among signals that are one or three quarters likely: what makes chances of them that are 0 and 1. */
const QUARTERS: readonly [readonly Row[], string] = [
  [
    [HALF, HALF],
    [fraction(1n, 4n), fraction(3n, 4n)],
  ],
  'by chances of 1/4, 1/2 and 3/4',
];
const UNDONE: readonly [readonly Row[], string] = [
  [
    [ONE, ZERO],
    [ZERO, ONE],
    [fraction(3n, 2n), negate(HALF)],
    [negate(HALF), fraction(3n, 2n)],
  ],
  'mistaken never or less than never',
];
/** Half of the time the court sees nothing; what is made of that are no chances, but of the rest twice what they are. */
const SILENCE: readonly [readonly Row[], string] = [
  [
    [HALF, ZERO, HALF],
    [ZERO, HALF, HALF],
  ],
  'one of two, or with an even chance a third',
];
const DOUBLED: readonly [readonly Row[], string] = [
  [
    [ZERO, ZERO],
    [rational(2), ZERO],
    [ZERO, rational(2)],
  ],
  'left out or counted twice',
];

/** How the gaps before the two courts compare. */
const gaps = (relation: Relation) => (subject: GarbledSubject) => {
  const { seen, mistaken } = courtsOf(subject);
  return claim(['the gap before the court', courtGap(seen)], relation, ['the gap before the garbled court', courtGap(mistaken)]);
};

/** What transfers pay on the likeliest of the signals that are seen in place of each, the first of several. */
const onTheLikeliest = ({ garbling }: GarbledSubject, transfers: readonly Row[]): Row[] =>
  garbling.map((row) => transfers[row.reduce((best, chance, l) => (greater(chance, row[best]) ? l : best), 0)]);

export const garblingNeverHelpsProperty: Property<GarbledSubject> = {
  theorem: garblingNeverHelps,
  scopes: [
    everyGarbling({ actions: [2], contingencies: 2, payoffs: [0, 1] }, EVEN, MISTAKEN),
    everyGarbling({ actions: [2], contingencies: 1, payoffs: [0, 2] }, EVEN, MISTAKEN, 'unrestricted', HALF),
    everyGarbling({ actions: [2, 1], contingencies: 1, payoffs: [0, 1] }, EVEN, MISTAKEN, 'balanced', HALF),
  ],
  meeting: subjects(),
  breaking: {
    nonnegative: subjects(overdone),
    'rows-sum-to-one': subjects(improbable),
    probabilities: subjects(probable, improbable),
  },
  idle: {
    probabilities: {
      because: 'unused',
      argument: 'what transfers pay is linear in the numbers π that weigh the signals, whatever these are',
    },
  },
  ablation: {
    nonnegative: [everyGarbling({ actions: [2], contingencies: 1, payoffs: [0, 1] }, QUARTERS, UNDONE)],
    'rows-sum-to-one': [everyGarbling({ actions: [2], contingencies: 1, payoffs: [0, 1] }, SILENCE, DOUBLED, 'unrestricted', HALF)],
  },
  mutants: [
    {
      name: 'noise-costs-nothing',
      prose: 'the gap before the court is no less than before the garbled one',
      kind: 'relation',
      conclude: gaps('>='),
    },
    {
      name: 'noise-always-costs',
      prose: 'the gap before the court is less than before the garbled one',
      kind: 'relation',
      conclude: gaps('<'),
    },
    {
      name: 'the-likeliest-instead-of-all',
      prose: 'transfers that pay on k what t pays on the likeliest of the signals seen in its place do as well',
      kind: 'constant',
      conclude: (subject) => {
        const { seen, mistaken } = courtsOf(subject);
        const best = bestTransfersFor(mistaken, subject.choice);
        if (best.status !== 'attained') return claim(['nothing', ZERO], '=', ['nothing', ZERO]);
        const paid = onTheLikeliest(subject, best.transfers);
        const isPair = isCourtMechanism(seen, paid) && isCourtEquilibrium(seen, paid, subject.choice);
        return claim(
          ['burned by them (undefined: no equilibrium pair)', isPair ? courtBurned(seen, paid, subject.choice) : 'undefined'],
          '=',
          ['burned by t', courtBurned(mistaken, best.transfers, subject.choice)],
        );
      },
    },
  ],
  strata: {
    'implementable before the garbled court': (subject) => leastBurnedBefore(courtsOf(subject).mistaken, subject) !== 'infinite',
    'implementable before the court alone': (subject) => {
      const { seen, mistaken } = courtsOf(subject);
      return leastBurnedBefore(mistaken, subject) === 'infinite' && leastBurnedBefore(seen, subject) !== 'infinite';
    },
    'burned before the garbled court': (subject) => {
      const burned = leastBurnedBefore(courtsOf(subject).mistaken, subject);
      return typeof burned !== 'string' && isPositive(burned);
    },
    'a garbling that costs something': (subject) => {
      const { seen, mistaken } = courtsOf(subject);
      const [gap, wider] = [courtGap(seen), courtGap(mistaken)];
      return gap !== 'infinite' && gap !== 'undefined' && (wider === 'infinite' || (wider !== 'undefined' && greater(wider, gap)));
    },
  },
};
