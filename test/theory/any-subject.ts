/** Random subjects for the tests of this folder: any fields, numbers with many ties, and any renaming of a subject. */
import fc, { type Arbitrary } from 'fast-check';
import type { Language } from '../../src/contract/language/language.js';
import { fraction, type Rational, rational } from '../../src/exact/rational.js';
import { environment } from '../../src/game/environment.js';
import { actionsIn } from '../../src/game/profile.js';
import {
  type EnvironmentOptions,
  environments,
  languages,
  liabilities,
  mechanismClasses,
  weights,
} from '../../src/theory/draw/arbitraries.js';
import { reindex } from '../../src/theory/order/canonical.js';
import type { Reindexing } from '../../src/theory/order/reindexing.js';
import type { Subject } from '../../src/theory/statement/subject.js';

/** Few values, so that subjects often differ late in the order or not at all. */
const tied = fc.constantFrom(...[-1, 0, 0, 1].map((n) => rational(n)), fraction(1n, 2n));

const shapes = [[1], [2], [3], [1, 2], [2, 1], [2, 2], [3, 2], [2, 2, 2]];

/** Subjects with any of the fields, of little size. */
export const anySubject = (options: EnvironmentOptions = {}): Arbitrary<Subject> =>
  environments({ shapes, payoff: tied, contingencies: { min: 1, max: 3 }, outcomes: 12, ...options }).chain((environment) =>
    fc
      .record(
        {
          language: languages(environment),
          finer: languages(environment),
          mechanismClass: mechanismClasses,
          liability: liabilities,
          contingency: fc.nat({ max: environment.contingencies.length - 1 }),
          choice: fc.tuple(...environment.contingencies.map(() => fc.nat({ max: environment.profileCount - 1 }))),
          weight: weights,
        },
        { requiredKeys: [] },
      )
      .map((fields) => ({ environment, ...fields })),
  );

const shuffled = (count: number): Arbitrary<number[]> => {
  const list = Array.from({ length: count }, (_, k) => k);
  return fc.shuffledSubarray(list, { minLength: count, maxLength: count });
};

/** A subject and a renaming of it. */
export const renamed = (subjects: Arbitrary<Subject>): Arbitrary<[Subject, Subject]> =>
  subjects.chain((subject) => {
    const { actions, contingencies } = subject.environment;
    return fc
      .tuple(shuffled(actions.length), fc.tuple(...actions.map((names) => shuffled(names.length))), shuffled(contingencies.length))
      .map(([agents, orders, order]): [Subject, Subject] => {
        const renaming: Reindexing = { agents, actions: agents.map((agent) => orders[agent]), contingencies: order, base: 0 };
        return [subject, reindex(subject, renaming)];
      });
  });

/** Subjects with every field that a renaming touches, and those that it does not; payoffs with many ties. */
export const everyField = (options: EnvironmentOptions = {}): Arbitrary<Subject> =>
  anySubject(options).chain((subject) => {
    const { environment: of } = subject;
    const list = <Value>(value: Arbitrary<Value>, length: number) => fc.array(value, { minLength: length, maxLength: length });
    const row = list(tied, of.agents.length);
    const chosen = list(fc.nat({ max: of.profileCount - 1 }), of.contingencies.length);
    return fc
      .record({ language: languages(of), finer: languages(of), contingency: fc.nat({ max: of.contingencies.length - 1 }) })
      .chain((fields) =>
        fc
          .record({
            choice: chosen,
            target: chosen,
            weights: row,
            transfers: list(row, fields.language.count),
            perceived: list(list(row, of.profileCount), of.contingencies.length),
            signals: list(list(list(tied, 2), of.profileCount), of.contingencies.length),
            garbling: list(list(tied, 2), 2),
            parameters: fc.record({ η: tied }),
          })
          .map((further): Subject => ({ ...subject, ...fields, ...further })),
      );
  });

/** Where everything old goes, by number: old agent i is new agent `agents[i]`, and so on. */
export interface Bijection {
  readonly agents: readonly number[];
  /** For each old agent, the new number of each of its old actions. */
  readonly actions: readonly (readonly number[])[];
  readonly contingencies: readonly number[];
  readonly cells: readonly number[];
  readonly finer: readonly number[];
}

export const bijections = ({ environment: of, language, finer }: Subject): Arbitrary<Bijection> =>
  fc.record({
    agents: shuffled(of.agents.length),
    actions: fc.tuple(...of.actions.map((names) => shuffled(names.length))),
    contingencies: shuffled(of.contingencies.length),
    cells: shuffled(language?.count ?? 0),
    finer: shuffled(finer?.count ?? 0),
  });

/** The list in which what stood at k stands at `to[k]`. */
const moved = <Value>(list: readonly Value[], to: readonly number[]): Value[] => {
  const result = [...list];
  for (const [k, value] of list.entries()) result[to[k]] = value;
  return result;
};

/**
 * The subject with everything under another number and another name, each field on its own and outcome by outcome: what renaming means, without
 * any of the code that finds canonical forms.
 */
export function renamedLiterally(subject: Subject, to: Bijection): Subject {
  const { environment: of, language, finer, contingency, choice, target, weights: weighed, transfers, perceived, signals } = subject;
  const actions = moved(
    of.actions.map((names, i) => moved(names, to.actions[i]).map((name) => `${name}'`)),
    to.agents,
  );
  const agents = moved(of.agents, to.agents).map((name) => `agent ${name}`);
  const profile = (old: number): number => {
    const taken = moved(
      actionsIn(of, old).map((action, i) => to.actions[i][action]),
      to.agents,
    );
    return taken.reduce((place, action, i) => place * actions[i].length + action, 0);
  };
  const profiles = of.welfare[0].map((_, old) => profile(old));
  const outcomes = <Value>(table: readonly (readonly Value[])[]): Value[][] =>
    moved(
      table.map((row) => moved(row, profiles)),
      to.contingencies,
    );
  const byAgent = (table: readonly (readonly (readonly Rational[])[])[]) =>
    outcomes(table.map((rows) => rows.map((row) => moved(row, to.agents))));
  const partition = ({ cells, count }: Language, numbers: readonly number[]): Language => ({
    cells: outcomes(cells).map((row) => row.map((cell) => numbers[cell])),
    count,
  });
  const picked = (selection: readonly number[]) =>
    moved(
      selection.map((old) => profiles[old]),
      to.contingencies,
    );
  return {
    ...subject,
    environment: environment({
      agents,
      actions,
      contingencies: moved(of.contingencies, to.contingencies).map((name) => `when ${name}`),
      prior: moved(of.prior, to.contingencies),
      payoffs: byAgent(of.payoffs),
    }),
    ...(language && { language: partition(language, to.cells) }),
    ...(finer && { finer: partition(finer, to.finer) }),
    ...(contingency !== undefined && { contingency: to.contingencies[contingency] }),
    ...(choice && { choice: picked(choice) }),
    ...(target && { target: picked(target) }),
    ...(weighed && { weights: moved(weighed, to.agents) }),
    ...(transfers && {
      transfers: moved(
        transfers.map((row) => moved(row, to.agents)),
        to.cells,
      ),
    }),
    ...(perceived && { perceived: byAgent(perceived) }),
    ...(signals && { signals: outcomes(signals) }),
  };
}
