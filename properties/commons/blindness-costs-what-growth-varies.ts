/**
 * # How to try `blindness-costs-what-growth-varies`
 *
 * Small pools with two factors, full or not at the start; random ones up to the size of the paper's, whose factors are nearly always large enough to
 * come back.
 */
import fc from 'fast-check';
import { meanGrowth, nextStock } from '../../src/commons/growth.js';
import { literalOptimum } from '../../src/commons/literal.js';
import { optimumBound } from '../../src/commons/optimum-bound.js';
import { add, maximum, multiply, rational, subtract } from '../../src/exact/rational.js';
import { fractionsFrom, integersFrom } from '../../src/theory/scopes/parameter-grids.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { meets } from '../../src/theory/statement/theorem.js';
import { blindnessCostsWhatGrowthVaries, comesBack, seenAndUnseen } from '../../theorems/commons/blindness-costs-what-growth-varies.js';
import { COMMONS } from '../../theorems/commons/commons-family.js';
import { commonsScope, count, someCommons, upTo } from './commons-subjects.js';

const drawn = fc
  .constantFrom(3, 6, 12, 25)
  .chain((most) => someCommons({ K: count(1, most), T: count(1, most > 12 ? 2 : 4), low: upTo(4), high: upTo(5) }));
/** Pools that are not full at the start. */
const started = fc
  .integer({ min: 2, max: 8 })
  .chain((capacity) =>
    someCommons({ K: fc.constant(rational(capacity)), start: count(0, capacity), T: count(2, 3), low: upTo(2), high: upTo(3) }),
  );

export const blindnessCostsWhatGrowthVariesProperty: Property<FamilySubject> = {
  theorem: blindnessCostsWhatGrowthVaries,
  families: [COMMONS],
  scopes: [
    commonsScope('K in 1..6, T in 1..3, factors in 0..4 of denominator up to 4', {
      K: integersFrom(1, 6),
      T: integersFrom(1, 3),
      low: fractionsFrom(0, 4, 4),
      high: fractionsFrom(0, 4, 4),
    }),
  ],
  meeting: fc.oneof(drawn, started).filter((subject) => meets(blindnessCostsWhatGrowthVaries, subject)),
  breaking: {
    'comes-back': fc.oneof(drawn, started).filter(({ parameters }) => !comesBack(seenAndUnseen(parameters)[0])),
  },
  mutants: [
    {
      name: 'every-month',
      prose: 'the optimum is S + T·E max growth',
      kind: 'constant',
      conclude: ({ parameters }) => {
        const [of] = seenAndUnseen(parameters);
        return claim(['the optimum seen', literalOptimum(of)], '=', ['S + T·E max growth', optimumBound({ ...of, months: of.months + 1 })]);
      },
    },
    {
      name: 'mean-factor',
      prose: 'unseen, the pool grows as by the mean factor',
      kind: 'constant',
      conclude: ({ parameters }) => {
        const [, of] = seenAndUnseen(parameters);
        const mean = meanGrowth(of);
        const most = Array.from({ length: of.capacity + 1 }, (_, left) => rational(nextStock(of, left, mean) - left)).reduce(maximum);
        return claim(['the optimum unseen', literalOptimum(of)], '=', [
          'S + (T − 1)·max growth at the mean',
          add(rational(of.start), multiply(rational(of.months - 1), most)),
        ]);
      },
    },
    {
      name: 'never-costs',
      prose: 'blindness costs nothing',
      kind: 'relation',
      conclude: ({ parameters }) => {
        const [seen, unseen] = seenAndUnseen(parameters).map(literalOptimum);
        return claim(['what blindness costs', subtract(seen, unseen)], '<=', ['nothing', rational(0)]);
      },
    },
  ],
  strata: { 'two factors': ({ environment }) => environment.contingencies.length > 1 },
  figures: {
    'what blindness costs at most': {
      keep: 'greatest',
      of: ({ parameters }) => {
        const [seen, unseen] = seenAndUnseen(parameters).map(optimumBound);
        return subtract(seen, unseen);
      },
    },
  },
};
