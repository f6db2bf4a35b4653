/** A theorem to prove: its cases, and what their ends come to. */
import { QUANTIFIED } from '../../properties/quantified.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { rational } from '../../src/exact/rational.js';
import { ALL_CLASSES, areTooMany, type CaseField, casesOfShape, type Naming, type Shape } from '../../src/specified/cases.js';
import type { Quantified } from '../../src/specified/quantified.js';
import { type Case, subjectOfCase } from '../../src/specified/subject-of-case.js';
import { minimise } from '../../src/theory/order/minimise.js';
import { type Conclusion, holds } from '../../src/theory/statement/conclusion.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';

/** What to prove of a theorem, in words and case by case; or why not. */
type Plan = { readonly cases: readonly Case[]; readonly words: string } | { readonly inapplicable: string };

/** What a user asked for; what is left out is as each theorem has it. */
export type Asked = Partial<Shape>;

const numbersIn = (given: Readonly<Record<string, string | null>>, of: 'any' | 'given'): string[] =>
  Object.entries(given).flatMap(([name, value]) =>
    of === 'any' ? (value === null ? [name] : []) : value === null ? [] : [`${name} = ${value}`],
  );

/** How a theorem is to be proved. */
export function planOf(theorem: Theorem<never>, asked: Asked, naming: Naming = 'renamed'): Plan {
  if (theorem.expect === 'refuted') return { inapplicable: 'its statement fails: a counterexample shows it' };
  if (theorem.expect !== 'holds') return { inapplicable: 'it says that something exists: a witness shows it' };
  const quantified: Quantified | undefined = QUANTIFIED[theorem.id];
  if (quantified === undefined)
    return { inapplicable: 'its subjects have more than payoffs, transfers, weights and probabilities, or stand alone' };
  const classes = asked.classes ?? ALL_CLASSES;
  if (quantified.kind === 'family') {
    if (asked.actions !== undefined || asked.contingencies !== undefined || asked.languages !== undefined)
      return { inapplicable: 'it is about a family of games, whose shape and language are given' };
    const has = quantified.has ?? [];
    const inClasses: readonly (MechanismClass | undefined)[] = has.includes('mechanismClass') ? classes : [undefined];
    const cases = quantified.of.flatMap(({ family, numbers }) =>
      inClasses.map(
        (mechanismClass): Case => ({
          kind: 'family',
          family: family.name,
          numbers,
          ...(mechanismClass && { mechanismClass }),
          ...(has.includes('weight') && { weight: true }),
          ...(has.includes('weights') && { weights: true }),
        }),
      ),
    );
    const [{ numbers }] = quantified.of;
    const weights = [...(has.includes('weight') ? ['λ'] : []), ...(has.includes('weights') ? ['λ of each agent'] : [])];
    const given = [...new Set(quantified.of.map((each) => numbersIn(each.numbers, 'given').join(', ')))].filter((text) => text !== '');
    const families = [...new Set(quantified.of.map(({ family }) => family.name))];
    const words = [
      `all ${[...(families.length === 1 ? numbersIn(numbers, 'any') : ['numbers']), ...weights].join(', ')}`,
      ...(families.length > 1 ? [`of ${families.join('; ')}`] : []),
      ...(given.length > 0 ? [`where ${given.join('; ')}`] : []),
      ...(inClasses[0] === undefined ? [] : [`in ${classWords(classes)}`]),
    ].join(' ');
    return { cases, words };
  }
  const contingencies = asked.contingencies ?? quantified.contingencies ?? 1;
  const languages = asked.languages ?? (contingencies > 1 ? 'actions verifiable' : 'all');
  const shape: Shape = { actions: asked.actions ?? quantified.actions ?? [2, 2], contingencies, languages, classes };
  if (areTooMany(shape, quantified.has)) return { inapplicable: 'at this shape there are too many languages, choices or names to list' };
  const cases = casesOfShape(shape, quantified.has, quantified.speaksOfPlaces?.(shape) ? 'as named' : naming);
  const has = (...fields: readonly CaseField[]) => fields.some((field) => quantified.has.includes(field));
  const [{ parameters = {} }] = cases;
  const any = [
    'payoffs',
    ...(has('transfers') ? ['transfers'] : []),
    ...(has('liability') ? ['liability bounds'] : []),
    ...(has('perceived') ? ['perceptions of welfare'] : []),
    ...(contingencies > 1 ? ['probabilities'] : []),
    ...numbersIn(parameters, 'any'),
  ];
  const words = [
    `all ${any.join(', ')}${has('weight', 'weights') ? ' and weights' : ''} on ${shape.actions.join('x')}, ${contingencies} ${contingencies === 1 ? 'contingency' : 'contingencies'}`,
    ...numbersIn(parameters, 'given'),
    ...(has('language') ? [languages === 'all' ? 'every language' : `language: ${languages}`] : []),
    ...(has('choice') ? ['every choice'] : []),
    ...(has('mechanismClass') ? [classWords(classes)] : []),
  ].join(', ');
  return { cases, words };
}

const classWords = (classes: readonly MechanismClass[]): string =>
  classes.length === ALL_CLASSES.length ? 'every class' : `the ${classes.join(' and ')} class${classes.length > 1 ? 'es' : ''}`;

/** A subject at which the claim fails in exact arithmetic. */
export interface Failure {
  readonly subject: Subject;
  readonly conclusion: Conclusion;
}

/** The first of some candidates at which the theorem, as it is tested, fails; made simpler while it does. */
export function confirmed(
  theorem: Theorem<never>,
  of: Case,
  dropped: readonly string[],
  candidates: readonly Readonly<Record<string, string>>[],
  expired: () => boolean,
): Failure | null {
  const fails = failing(theorem, dropped);
  const quantified = QUANTIFIED[theorem.id];
  const families = quantified?.kind === 'family' ? quantified.of.map(({ family }) => family) : [];
  for (const candidate of candidates) {
    const subject = subjectAt(of, families, candidate);
    if (subject === null || !fails(subject)) continue;
    return failureAt(theorem, dropped, minimise(subject, fails, expired));
  }
  return null;
}

/** Whether a subject meets all hypotheses but those dropped, and fails the conclusion. */
function failing(theorem: Theorem<never>, dropped: readonly string[]): (subject: Subject) => boolean {
  const { hypotheses, conclude } = theorem as unknown as Theorem<Subject>;
  const needed = Object.entries(hypotheses).filter(([name]) => !dropped.includes(name));
  return (subject) => {
    try {
      return needed.every(([, hypothesis]) => hypothesis.holds(subject)) && !holds(conclude(subject));
    } catch {
      return false;
    }
  };
}

/** The failure at a subject, if the theorem, as it is tested, fails there. */
export const failureAt = (theorem: Theorem<never>, dropped: readonly string[], subject: Subject): Failure | null =>
  failing(theorem, dropped)(subject) ? { subject, conclusion: (theorem as unknown as Theorem<Subject>).conclude(subject) } : null;

function subjectAt(of: Case, families: Parameters<typeof subjectOfCase>[1], values: Readonly<Record<string, string>>): Subject | null {
  try {
    return subjectOfCase(of, families, (name) => rational(values[name] ?? '0'));
  } catch {
    return null;
  }
}
