/** A subject as a case and its numbers: {@link subjectOfCase} backwards. */
import { format, type Rational } from '../exact/rational.js';
import type { Subject } from '../theory/statement/subject.js';
import { type Case, payoffName } from './subject-of-case.js';

/** All of a subject but its numbers, and those by name; a bound stays with the case. */
export interface Apart {
  readonly of: Case;
  readonly numbers: Readonly<Record<string, string>>;
}

/** @param isGiven whether a parameter of a family, such as how many agents there are, belongs to the case */
export function caseOfSubject(subject: Subject, isGiven: (family: string, parameter: string) => boolean): Apart {
  const { environment, family, parameters, liability, mechanismClass, weight, weights } = subject;
  const terms = {
    ...(mechanismClass && { mechanismClass }),
    ...(liability != null && { liability: format(liability) }),
    ...(weight && { weight: true as const }),
    ...(weights && { weights: true as const }),
  };
  const weighing: [string, Rational][] = [
    ...(weight ? [['λ', weight] as [string, Rational]] : []),
    ...(weights ?? []).map((each, i): [string, Rational] => [`λ${i}`, each]),
  ];
  const texts = (numbers: readonly (readonly [string, Rational])[]) => Object.fromEntries(numbers.map(([name, x]) => [name, format(x)]));
  if (family !== undefined && parameters !== undefined) {
    const all = Object.entries(parameters);
    const numbers = all.map(([name, x]) => [name, isGiven(family.name, name) ? format(x) : null] as const);
    return {
      of: { kind: 'family', family: family.name, numbers: Object.fromEntries(numbers), ...terms },
      numbers: texts([...all.filter(([name]) => !isGiven(family.name, name)), ...weighing]),
    };
  }
  const { language, finer, contingency, choice, target } = subject;
  const payoffs = environment.payoffs.flatMap((table, w) =>
    table.flatMap((row, a) => row.map((u, i) => [payoffName(w, a, i), u] as const)),
  );
  const chances = environment.prior.slice(0, -1).map((p, w) => [`p(${w})`, p] as const);
  return {
    of: {
      kind: 'shape',
      actions: environment.actions.map((names) => names.length),
      contingencies: environment.contingencies.length,
      ...terms,
      ...(language && { language: language.cells }),
      ...(finer && { finer: finer.cells }),
      ...(contingency !== undefined && { contingency }),
      ...(choice && { choice }),
      ...(target && { target }),
      named: true,
    },
    numbers: texts([...payoffs, ...chances, ...weighing]),
  };
}
