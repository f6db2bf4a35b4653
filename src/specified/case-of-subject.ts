/** A subject as a case and its numbers: `subjectOfCase` backwards. */
import { format, type Rational } from '../exact/rational.js';
import type { PayoffTable } from '../game/environment.js';
import type { Subject } from '../theory/statement/subject.js';
import { BOUND, type Case, payoffName } from './subject-of-case.js';

/** All of a subject but its numbers, and those by name. */
export interface Apart {
  readonly of: Case;
  readonly numbers: Readonly<Record<string, string>>;
}

/** What of a subject's numbers belongs to its case. */
interface Given {
  /** Whether a parameter does, such as how many agents there are: of a family, or, with `null`, one that a subject has beside its environment. */
  readonly isGiven: (family: string | null, parameter: string) => boolean;
  /** Whether a liability bound is any; else it belongs to the case. */
  readonly isBounded: boolean;
}

export function caseOfSubject(subject: Subject, { isGiven, isBounded }: Given): Apart {
  const { environment, family, parameters = {}, liability, mechanismClass, weight, weights } = subject;
  const bounded = isBounded && liability != null;
  const terms = {
    ...(mechanismClass && { mechanismClass }),
    ...(liability != null && !bounded && { liability: format(liability) }),
    ...(weight && { weight: true as const }),
    ...(weights && { weights: true as const }),
  };
  const ofThem = Object.entries(parameters);
  const given = (name: string) => isGiven(family?.name ?? null, name);
  const named = Object.fromEntries(ofThem.map(([name, x]) => [name, given(name) ? format(x) : null]));
  const free = ofThem.filter(([name]) => !given(name));
  const weighing: [string, Rational][] = [
    ...(weight ? [['λ', weight] as [string, Rational]] : []),
    ...(weights ?? []).map((each, i): [string, Rational] => [`λ${i}`, each]),
  ];
  const texts = (numbers: readonly (readonly [string, Rational])[]) => Object.fromEntries(numbers.map(([name, x]) => [name, format(x)]));
  if (family !== undefined)
    return { of: { kind: 'family', family: family.name, numbers: named, ...terms }, numbers: texts([...free, ...weighing]) };
  const { language, finer, contingency, choice, target, transfers, perceived } = subject;
  const entries = (all: PayoffTable, name: typeof payoffName) =>
    all.flatMap((table, w) => table.flatMap((row, a) => row.map((x, i) => [name(w, a, i), x] as const)));
  const others = [
    ...(transfers ?? []).flatMap((row, k) => row.map((t, i) => [`t${k}.${i}`, t] as const)),
    ...(perceived ? entries(perceived, (w, a, i) => `w${w}.${a}.${i}`) : []),
    ...(bounded ? [[BOUND, liability] as const] : []),
  ];
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
      ...(transfers && { transfers: true }),
      ...(bounded && { bounded: true }),
      ...(perceived && { perceived: true }),
      ...(ofThem.length > 0 && { parameters: named }),
      named: true,
    },
    numbers: texts([...entries(environment.payoffs, payoffName), ...chances, ...others, ...free, ...weighing]),
  };
}
