/**
 * # Combinatorial types, decided by linear programs
 *
 * Some linear forms over the payoffs, everything else being fixed, divide all environments into *types*: those at which each form has the
 * same sign. On a type the conclusion of many a statement is affine in the payoffs, although it is not so overall (which profile is the best
 * equilibrium depends on the type). Its least slack over the closure of the type is then a linear program.
 *
 * The affine function is read off from the conclusions at a basis of the type's directions, and tried at one more point. Whatever the
 * program answers is put to the statement itself, so a subject that comes out is a refutation by definition. That there is *none* of the
 * type follows only where the statement declares what is affine (`linear`); elsewhere nothing is claimed.
 */
import { type Expiry, never } from '../../exact/expiry.js';
import type { Row, Term } from '../../exact/linear-program.js';
import { nullSpace } from '../../exact/null-space.js';
import {
  absolute,
  add,
  divide,
  equal,
  fraction,
  isNegative,
  isZero,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  sign,
  subtract,
  ZERO,
} from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { withNumbers } from '../order/moves.js';
import { formAt, gainForms, type PayoffForm, welfareForms } from '../order/payoff-forms.js';
import type { Conclusion } from '../statement/conclusion.js';
import type { Subject } from '../statement/subject.js';
import { meets, type Theorem } from '../statement/theorem.js';

/** What became of a type. */
interface TypeFinding<S extends Subject> {
  /** Subjects that the linear programs propose, yet to be tried. */
  readonly candidates: readonly S[];
  /** Whether the conclusion was affine wherever it was tried, and every program had an answer. */
  readonly affine: boolean;
}

/** The forms of a statement: those that it declares, or else the gains of all deviations and all differences of welfare. */
export function formsOf<S extends Subject>({ linear }: Theorem<S>, subject: S): readonly PayoffForm[] {
  if (linear !== undefined) return linear(subject);
  const { environment: of, weight } = subject;
  return [...gainForms(of), ...(weight === undefined ? [] : gainForms(of, weight)), ...welfareForms(of)];
}

/** The type of a subject in a text: its extent, all that is fixed, and the sign of every form. */
export function typeOf({ environment: of, ...fields }: Subject, forms: readonly PayoffForm[]): string {
  const payoffs = of.payoffs.flat(2);
  const signs = forms.map((form) => '-0+'[sign(formAt(form, payoffs)) + 1]).join('');
  const exact = (key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : key === 'labels' ? undefined : value);
  return JSON.stringify([of.actions.map((names) => names.length), of.prior, fields, signs], exact);
}

/** What must not be negative, or must be positive, for a conclusion to hold; `null` where a claim is not about numbers. */
interface Margin {
  readonly value: Rational | null;
  readonly strict: boolean;
}

function margins(conclusion: Conclusion): Margin[] {
  if (conclusion.kind === 'all') return conclusion.parts.flatMap(margins);
  if (conclusion.kind !== 'comparison') return [{ value: null, strict: false }];
  const {
    left: { value: left },
    right: { value: right },
    relation,
  } = conclusion;
  if (typeof left === 'string' || typeof right === 'string') return [{ value: null, strict: false }];
  const strict = relation === '<' || relation === '>';
  const [over, under] = [
    { value: subtract(left, right), strict },
    { value: subtract(right, left), strict },
  ];
  return relation === '=' ? [over, under] : [relation.startsWith('<') ? under : over];
}

/** A subject that meets the hypotheses, with the coordinates in which its type is a polyhedron around it. */
interface Chart<S extends Subject> {
  readonly at: (coordinates: readonly Rational[]) => S;
  /** How far one can go in each direction and stay in the type. */
  readonly steps: readonly Rational[];
  /** The closure of the type. */
  readonly rows: readonly Row[];
}

function chartOf<S extends Subject>(subject: S, forms: readonly PayoffForm[]): Chart<S> {
  const origin = subject.environment.payoffs.flat(2);
  const dense = (form: PayoffForm): Rational[] => {
    const row = new Array<Rational>(origin.length).fill(ZERO);
    for (const [place, coefficient] of form) row[place] = add(row[place], coefficient);
    return row;
  };
  const tied = forms.filter((form) => isZero(formAt(form, origin)));
  const basis = nullSpace(tied.map(dense), origin.length);
  const bounds = forms
    .map((form) => ({ value: formAt(form, origin), slopes: basis.map((direction) => formAt(form, direction)) }))
    .filter(({ value }) => !isZero(value));
  const steps = basis.map((_, k) =>
    bounds
      .filter(({ value, slopes }) => sign(slopes[k]) === -sign(value))
      .map(({ value, slopes }) => absolute(divide(value, add(slopes[k], slopes[k]))))
      .reduce(minimum, ONE),
  );
  return {
    at: (coordinates) =>
      withNumbers(
        subject,
        basis.reduce<readonly Rational[]>((point, direction, k) => along(point, coordinates[k], direction), origin),
      ),
    steps,
    rows: bounds.map(({ value, slopes }) => ({
      terms: slopes.flatMap((slope, k): Term[] => (isZero(slope) ? [] : [[k, slope]])),
      relation: isNegative(value) ? '<=' : '>=',
      bound: negate(value),
    })),
  };
}

const along = (point: readonly Rational[], distance: Rational, direction: readonly Rational[]): readonly Rational[] =>
  isZero(distance) ? point : point.map((entry, j) => add(entry, multiply(distance, direction[j])));

/** Decides, or at least searches, the type of a subject that meets the hypotheses. */
export function searchType<S extends Subject>(
  theorem: Theorem<S>,
  subject: S,
  forms: readonly PayoffForm[],
  expired: Expiry = never,
): TypeFinding<S> {
  const { at, steps, rows } = chartOf(subject, forms);
  const unit = (k: number, distance: Rational): Rational[] => steps.map((_, j) => (j === k ? distance : ZERO));
  const here = margins(theorem.conclude(subject));
  const marginsAt = (coordinates: readonly Rational[]): Margin[] | null => {
    const probe = at(coordinates);
    const found = meets(theorem, probe) ? margins(theorem.conclude(probe)) : [];
    return found.length === here.length ? found : null;
  };
  const probes: Margin[][] = [];
  for (const [k, step] of steps.entries()) {
    const probe = expired() ? null : marginsAt(unit(k, step));
    if (probe === null) return { candidates: [], affine: false };
    probes.push(probe);
  }
  const share = fraction(1n, BigInt(steps.length + 1));
  const middle = marginsAt(steps.map((step) => multiply(share, step)));
  let affine = middle !== null;
  const candidates: S[] = [];
  for (const [part, { value, strict }] of here.entries()) {
    const values = probes.map((probe) => probe[part].value);
    if (value === null) {
      affine &&= values.every((each) => each === null);
      continue;
    }
    const rises = values.map((each) => (each === null ? null : subtract(each, value)));
    if (!rises.every((rise) => rise !== null)) return { candidates, affine: false };
    const expected = rises.reduce((total, rise) => add(total, multiply(share, rise)), value);
    const between = middle?.[part].value ?? null;
    affine &&= between !== null && equal(between, expected);
    const slopes = rises.map((rise, k) => divide(rise, steps[k]));
    candidates.push(...lowest(value, strict, slopes, rows).map(at));
  }
  return { candidates, affine };
}

/**
 * Coordinates at which value + slopes·z is negative, or 0 if that fails a strict claim: the vertex that is least, and a point on the way
 * there that lies inside; none where there are none.
 */
function lowest(value: Rational, strict: boolean, slopes: readonly Rational[], rows: readonly Row[]): Rational[][] {
  if (slopes.every(isZero)) return [];
  const objective = slopes.flatMap((slope, k): Term[] => (isZero(slope) ? [] : [[k, negate(slope)]]));
  const solution = solve({ objective, rows, free: slopes.map(() => true) });
  if (solution.status === 'infeasible') return [];
  const scaled = (vector: readonly Rational[], factor: Rational) => vector.map((entry) => multiply(entry, factor));
  if (solution.status === 'unbounded') {
    const rate = slopes.reduce((total, slope, k) => subtract(total, multiply(slope, solution.ray[k])), ZERO);
    return [scaled(solution.ray, divide(add(value, ONE), rate))];
  }
  const least = subtract(value, solution.value);
  if (!isNegative(least)) return strict && isZero(least) ? [[...solution.point]] : [];
  const crossing = divide(value, solution.value);
  return [[...solution.point], scaled(solution.point, divide(add(crossing, ONE), rational(2)))];
}
