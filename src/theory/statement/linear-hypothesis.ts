/** Hypotheses that are linear conditions on the parameters of a family. */
import { excess, type LinearCondition, satisfies } from '../../exact/linear-condition.js';
import { add, divide, type Rational, rational, subtract } from '../../exact/rational.js';
import type { Parameters } from './family.js';
import type { FamilySubject } from './subject.js';
import { type Hypothesis, hypothesis } from './theorem.js';

/** A hypothesis for every condition, named as the condition is in the record. */
export const linearHypotheses = <Name extends string>(
  conditions: Readonly<Record<Name, LinearCondition>>,
): { readonly [N in Name]: Hypothesis<FamilySubject> } =>
  Object.fromEntries(
    Object.entries<LinearCondition>(conditions).map(([name, condition]) => [
      name,
      hypothesis<FamilySubject>(condition.name, ({ parameters }) => satisfies(condition, parameters)),
    ]),
  ) as { readonly [N in Name]: Hypothesis<FamilySubject> };

/** The parameters with one of them moved until a condition is short of its boundary by `by`: broken, where `by` > 0 or the condition is strict. */
export function moveShort(parameters: Parameters, condition: LinearCondition, moved: string, by: Rational): Parameters {
  const step = divide(add(excess(condition, parameters), by), rational(condition.terms[moved]));
  return { ...parameters, [moved]: subtract(parameters[moved], step) };
}
