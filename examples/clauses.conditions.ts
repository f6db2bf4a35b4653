/**
 * Conditions under which a later clause might never be worth more than the one before it:
 * `npx lacuna explore a-later-clause-can-be-worth-more --with examples/clauses.conditions.ts --scope "1 agent, 4 actions, 3 contingencies, payoffs -1..1, up to renaming"`.
 */
import { all, compare, type Environment, firstBests, hypothesis, type Subject, subtract, sum, theorem } from 'lacuna';

const orders = (count: number): number[][] =>
  count === 0 ? [[]] : orders(count - 1).flatMap((order) => Array.from({ length: count }, (_, at) => order.toSpliced(at, 0, count - 1)));

/** Whether contingencies and profiles can be so ordered that what a higher profile adds to welfare grows with the contingency. */
function hasSingleCrossing({ welfare, profileCount }: Environment): boolean {
  const adds = (w: number, a: number, b: number) => subtract(welfare[w][b], welfare[w][a]);
  const ascend = (ws: readonly number[], as: readonly number[]) =>
    ws.slice(1).every((w, k) => as.slice(1).every((b, j) => compare(adds(w, as[j], b), adds(ws[k], as[j], b)) >= 0));
  return orders(welfare.length).some((ws) => orders(profileCount).some((as) => ascend(ws, as)));
}

const everyWelfare = ({ welfare }: Environment) => new Set(welfare.flat().map(({ num, den }) => `${num}/${den}`));

export default theorem<Subject>({
  id: 'clauses-conditions',
  subjects: 'environment',
  hypotheses: {
    'single-crossing': hypothesis('in some order, higher profiles are worth more at higher contingencies', ({ environment }) =>
      hasSingleCrossing(environment),
    ),
    'two-values': hypothesis('welfare takes two values at most', ({ environment }) => everyWelfare(environment).size <= 2),
    'no-compromise': hypothesis('every profile is a first best somewhere', ({ environment: of }) =>
      of.welfare[0].every((_, a) => of.contingencies.some((_, w) => firstBests(of, w).includes(a))),
    ),
    'unique-first-bests': hypothesis('every contingency has one first best', ({ environment: of }) =>
      of.contingencies.every((_, w) => firstBests(of, w).length === 1),
    ),
    'equal-stakes': hypothesis('all profiles are worth the same in total', ({ environment: { welfare, profileCount } }) => {
      const total = (a: number) => sum(welfare.map((row) => row[a]));
      return Array.from({ length: profileCount }, (_, a) => a).every((a) => compare(total(a), total(0)) === 0);
    }),
  },
  conclude: () => all(),
});
