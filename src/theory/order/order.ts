/**
 * # The fixed order of subjects
 *
 * Which of two counterexamples is the simpler one: always the same answer, whatever generator or seed they came from. Structure counts
 * before numbers, and what a renaming cannot change before what it can. Names never count.
 *
 * The keys, each decisive only among equals of those before it:
 * 1. agents, contingencies, actions (in total, then profiles, then agent by agent);
 * 2. cells of the language, then of the finer one;
 * 3. of two subjects of a family, its numbers: the greatest numerator or denominator, the sum Σ |num| + (den − 1), then one by one;
 * 4. the greatest numerator or denominator of the payoffs, then their sum Σ |num| + (den − 1), so that integers cost what they are;
 * 5. the payoffs, one by one as in the table; the prior, uniform first: by greatest denominator, then one by one;
 * 6. the cells of the languages, one by one; the class; liability: no bound first; contingency; choice; weight; then the second choice,
 *    the weights, transfers and perceived welfare, and further numbers, each list as in 3.
 *
 * A field that is left out comes before any value of it.
 */
import { MECHANISM_CLASSES } from '../../contract/setting.js';
import { absolute, compare, denominator, numerator, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import type { Subject } from '../statement/subject.js';

/** Negative, zero or positive as `a` comes before, with or after `b`: ready for `sort`. */
type Order<Value> = (a: Value, b: Value) => number;

const orderOf = (a: bigint | number, b: bigint | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first key that tells the two apart decides. */
const inTurn =
  <Value>(...keys: readonly Order<Value>[]): Order<Value> =>
  (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };

/** By a natural number; what has none comes first. */
const by =
  <Value>(key: (value: Value) => bigint | number | undefined): Order<Value> =>
  (a, b) =>
    orderOf(key(a) ?? -1, key(b) ?? -1);

/** Lexicographic; a list that begins another comes before it. */
function compareLists<Value>(a: readonly Value[], b: readonly Value[], order: Order<Value>): number {
  for (let k = 0; k < a.length && k < b.length; k++) {
    const at = order(a[k], b[k]);
    if (at !== 0) return at;
  }
  return a.length - b.length;
}

const magnitude = (value: Rational): bigint => numerator(absolute(value));

const greater = (a: bigint, b: bigint): bigint => [a, b][Number(a < b)];

/** max(|num|, den): at least 1. */
export const greatestPart = (value: Rational): bigint => greater(magnitude(value), denominator(value));

/** |num| + (den − 1): 0 for zero, |n| for an integer n. */
export const cost = (value: Rational): bigint => magnitude(value) + denominator(value) - 1n;

/** Simplicity of a number: by greatest part, then cost, then value. 0 < −1 < 1 < −2 < −1/2 < 1/2 < 2 < … */
export const compareSimplicity: Order<Rational> = inTurn(by(greatestPart), by(cost), compare);

/** By the greatest part, then the sum of the costs, then the number that differs first. */
const compareNumbers: Order<readonly Rational[]> = inTurn(
  by((values) => values.reduce((most, value) => greater(most, greatestPart(value)), 1n)),
  by((values) => values.reduce((total, value) => total + cost(value), 0n)),
  (a, b) => compareLists(a, b, compareSimplicity),
);

const compareFamilies: Order<Subject> = (a, b) =>
  a.family === undefined || b.family === undefined
    ? 0
    : compareNumbers(Object.values(a.parameters ?? {}), Object.values(b.parameters ?? {}));

/** The greatest numerator or denominator of the payoffs, and the sum of their costs. */
export function magnitudes({ payoffs }: Environment): { readonly greatest: bigint; readonly total: bigint } {
  let [greatest, total] = [1n, 0n];
  for (const table of payoffs) {
    for (const row of table) {
      for (const payoff of row) {
        greatest = greater(greatest, greatestPart(payoff));
        total += cost(payoff);
      }
    }
  }
  return { greatest, total };
}

const compareMagnitudes: Order<Environment> = (a, b) => {
  const [x, y] = [magnitudes(a), magnitudes(b)];
  return orderOf(x.greatest, y.greatest) || orderOf(x.total, y.total);
};

const counts = ({ actions }: Environment): number[] => actions.map((names) => names.length);

/** Agents, contingencies, actions in total, profiles. */
const compareExtent: Order<Environment> = inTurn(
  by((of) => of.agents.length),
  by((of) => of.contingencies.length),
  by((of) => of.actions.flat().length),
  by((of) => of.profileCount),
);

const compareCellCounts: Order<Subject> = inTurn(
  by(({ language }) => language?.count),
  by(({ finer }) => finer?.count),
);

const onEnvironments =
  (order: Order<Environment>): Order<Subject> =>
  (a, b) =>
    order(a.environment, b.environment);

/**
 * The keys that no renaming changes: of two subjects that this tells apart, the canonical forms compare in the same way. The keys up to
 * the sums of payoffs, with the numbers of actions of the agents in ascending order.
 */
export const compareMeasures: Order<Subject> = inTurn(
  onEnvironments(compareExtent),
  onEnvironments((a, b) => compareLists(counts(a).sort(orderOf), counts(b).sort(orderOf), orderOf)),
  compareCellCounts,
  compareFamilies,
  onEnvironments(compareMagnitudes),
);

const comparePayoffs: Order<Environment> = (a, b) =>
  compareLists(a.payoffs, b.payoffs, (x, y) => compareLists(x, y, (row, other) => compareLists(row, other, compare)));

/** By greatest denominator, then lexicographic. So the uniform prior is first: in any other one of n, some probability is below 1/n. */
export const comparePriors: Order<readonly Rational[]> = inTurn(
  by((prior) => prior.reduce((greatest, p) => greater(greatest, denominator(p)), 1n)),
  (a, b) => compareLists(a, b, compare),
);

/** An order of what may be left out. */
const absentFirst =
  <Value>(order: Order<Value>): Order<Value | undefined> =>
  (a, b) =>
    a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : order(a, b);

const compareCells: Order<Subject['language']> = absentFirst((a, b) =>
  compareLists(a.cells, b.cells, (row, other) => compareLists(row, other, orderOf)),
);

const compareLiabilities: Order<Subject['liability']> = absentFirst((a, b) =>
  a === null || b === null ? Number(a !== null) - Number(b !== null) : compareSimplicity(a, b),
);

const compareChoices = absentFirst<readonly number[]>((x, y) => compareLists(x, y, orderOf));

/**
 * The fixed order of subjects: negative, zero or positive as `a` comes before, with or after `b`. Zero only for subjects that differ in
 * names alone, provided cells are numbered by first occurrence.
 */
export const compareSubjects: (a: Subject, b: Subject) => number = inTurn(
  onEnvironments(compareExtent),
  onEnvironments((a, b) => compareLists(counts(a), counts(b), orderOf)),
  compareCellCounts,
  compareFamilies,
  onEnvironments(compareMagnitudes),
  onEnvironments(comparePayoffs),
  onEnvironments((a, b) => comparePriors(a.prior, b.prior)),
  (a, b) => compareCells(a.language, b.language),
  (a, b) => compareCells(a.finer, b.finer),
  by(({ mechanismClass }) => mechanismClass && MECHANISM_CLASSES.indexOf(mechanismClass)),
  (a, b) => compareLiabilities(a.liability, b.liability),
  by(({ contingency }) => contingency),
  (a, b) => compareChoices(a.choice, b.choice),
  (a, b) => absentFirst(compareSimplicity)(a.weight, b.weight),
  (a, b) => compareChoices(a.target, b.target),
  (a, b) => absentFirst(compareNumbers)(a.weights, b.weights),
  (a, b) => absentFirst(compareNumbers)(a.transfers?.flat(), b.transfers?.flat()),
  (a, b) => absentFirst(compareNumbers)(a.perceived?.flat(2), b.perceived?.flat(2)),
  (a, b) => absentFirst(compareNumbers)(a.parameters && Object.values(a.parameters), b.parameters && Object.values(b.parameters)),
);
