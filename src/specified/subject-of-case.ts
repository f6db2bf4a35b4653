/**
 * # What a proof quantifies over
 *
 * A case fixes everything of a subject but its numbers: how many agents, actions and contingencies, the partition that is the language, the
 * class, the choice; or the family that a few numbers make an environment of. The theorem is proved for all numbers there.
 */
import type { Language } from '../contract/language/language.js';
import type { MechanismClass } from '../contract/language/setting.js';
import { ONE, type Rational, rational, subtract, sum } from '../exact/rational.js';
import { environment } from '../game/environment.js';
import type { Family } from '../theory/statement/family.js';
import type { Subject } from '../theory/statement/subject.js';

/** A partition of Ω × A, `cells[contingency][profile]`, in the order of first occurrence. */
export type Cells = readonly (readonly number[])[];

/** Numbers beside those of the environment: weights, which are quantified over, and a bound, which is given. */
interface Weighing {
  readonly liability?: string;
  readonly weight?: true;
  readonly weights?: true;
}

/** All payoffs and priors of a shape. */
export interface ShapeCase extends Weighing {
  readonly kind: 'shape';
  /** How many actions each agent has. */
  readonly actions: readonly number[];
  readonly contingencies: number;
  readonly language?: Cells;
  readonly finer?: Cells;
  readonly mechanismClass?: MechanismClass;
  readonly contingency?: number;
  readonly choice?: readonly number[];
  readonly target?: readonly number[];
  /** A payment to every agent on every cell. */
  readonly transfers?: true;
  /** A liability bound B, whichever. */
  readonly bounded?: true;
  /** What each agent takes welfare to be. */
  readonly perceived?: true;
  /** Further numbers by name; the text of a number, or null for any. */
  readonly parameters?: Readonly<Record<string, string | null>>;
  /** That what is said may depend on names: renaming is not known to change nothing. */
  readonly named?: true;
}

/** All parameters of a family, but those that are given. */
interface FamilyCase extends Weighing {
  readonly kind: 'family';
  readonly family: string;
  /** The parameters in their order; the text of a number, or null for any. */
  readonly numbers: Readonly<Record<string, string | null>>;
  readonly mechanismClass?: MechanismClass;
}

export type Case = ShapeCase | FamilyCase;

/** A number for each name: an unknown, or a value. */
export type Naming = (name: string) => Rational;

const languageOf = (cells: Cells): Language => ({ cells, count: 1 + Math.max(...cells.flat()) });

/** The probabilities of the contingencies, the last as what is left. */
export function priorOf(contingencies: number, number: Naming): Rational[] {
  const all = Array.from({ length: contingencies - 1 }, (_, w) => number(`p(${w})`));
  return [...all, subtract(ONE, sum(all))];
}

/** The name of the liability bound. */
export const BOUND = 'B';

/** A payoff by its name: what agent i gets where contingency and profile are w and a. */
export const payoffName = (w: number, a: number, i: number): string => `u${w}.${a}.${i}`;

/** The subject of a case, or null where a family has no environment of these numbers. */
export function subjectOfCase(of: Case, families: readonly Family[], number: Naming): Subject | null {
  const { mechanismClass, liability, weight, weights } = of;
  const weighing = (agents: number) => ({
    ...(weight && { weight: number('λ') }),
    ...(weights && { weights: Array.from({ length: agents }, (_, i) => number(`λ${i}`)) }),
  });
  const terms = {
    ...(mechanismClass && { mechanismClass, liability: null }),
    ...(liability !== undefined && { liability: rational(liability) }),
  };
  const given = (numbers: Readonly<Record<string, string | null>>) =>
    Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value === null ? number(name) : rational(value)]));
  if (of.kind === 'family') {
    const family = families.find(({ name }) => name === of.family);
    if (family === undefined) throw new Error(`no family is called ${of.family}`);
    const parameters = given(of.numbers);
    const made = family.build(parameters);
    return made === null ? null : { environment: made, family, parameters, ...terms, ...weighing(made.agents.length) };
  }
  const { actions, contingencies, language, finer, contingency, choice, target, transfers, bounded, perceived, parameters } = of;
  const profiles = actions.reduce((count, n) => count * n, 1);
  const table = (name: (w: number, a: number, i: number) => string) =>
    Array.from({ length: contingencies }, (_, w) =>
      Array.from({ length: profiles }, (_, a) => actions.map((_, i) => number(name(w, a, i)))),
    );
  const made = environment({
    agents: actions.map((_, i) => `agent ${i + 1}`),
    actions: actions.map((n) => Array.from({ length: n }, (_, a) => `action ${a + 1}`)),
    contingencies: Array.from({ length: contingencies }, (_, w) => `contingency ${w + 1}`),
    prior: priorOf(contingencies, number),
    payoffs: table(payoffName),
  });
  return {
    environment: made,
    ...terms,
    ...(language && { language: languageOf(language) }),
    ...(finer && { finer: languageOf(finer) }),
    ...(contingency !== undefined && { contingency }),
    ...(choice && { choice }),
    ...(target && { target }),
    ...(transfers &&
      language && { transfers: Array.from({ length: languageOf(language).count }, (_, k) => actions.map((_, i) => number(`t${k}.${i}`))) }),
    ...(bounded && { liability: number(BOUND) }),
    ...(perceived && { perceived: table((w, a, i) => `w${w}.${a}.${i}`) }),
    ...(parameters && { parameters: given(parameters) }),
    ...weighing(actions.length),
  };
}
