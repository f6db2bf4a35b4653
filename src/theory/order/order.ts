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
 * 6. the fields, in the order of the vocabulary: the languages, cell by cell; the class; liability, no bound first; contingency; choice; weight; then
 *    the second choice, the weights, transfers, perceived welfare, signals and their garbling, and further numbers, each list as in 3.
 *
 * A field that is left out comes before any value of it.
 */
import { compare, denominator, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import type { Field, Subject, Vocabulary } from '../statement/subject.js';
import { by, compareLists, compareNumbers, cost, greater, greatestPart, inTurn, type Order, orderOf } from './simplicity.js';
import { FIELDS, VOCABULARY } from './vocabulary.js';

/** By a field, where one of the two may be without. */
function onField<F extends Field>(field: F, order: Order<Vocabulary[F]>): Order<Partial<Vocabulary>> {
  return ({ [field]: a }, { [field]: b }) =>
    a === undefined || b === undefined ? Number(a !== undefined) - Number(b !== undefined) : order(a, b);
}

const compareFields: Order<Subject> = inTurn(...FIELDS.map(<F extends Field>(field: F) => onField(field, VOCABULARY[field].order)));

/** What is counted of fields before payoffs are looked at. */
const compareMeasured: Order<Subject> = inTurn(
  ...FIELDS.flatMap(<F extends Field>(field: F) => {
    const { measure } = VOCABULARY[field];
    return measure === null ? [] : [onField(field, by(measure))];
  }),
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
  compareMeasured,
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

/**
 * The fixed order of subjects: negative, zero or positive as `a` comes before, with or after `b`. Zero only for subjects that differ in
 * names alone, provided cells are numbered by first occurrence.
 */
export const compareSubjects: (a: Subject, b: Subject) => number = inTurn(
  onEnvironments(compareExtent),
  onEnvironments((a, b) => compareLists(counts(a), counts(b), orderOf)),
  compareMeasured,
  compareFamilies,
  onEnvironments(compareMagnitudes),
  onEnvironments(comparePayoffs),
  onEnvironments((a, b) => comparePriors(a.prior, b.prior)),
  compareFields,
);
