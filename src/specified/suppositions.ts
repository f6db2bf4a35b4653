/** What is supposed of the numbers of a case: that they are those of a subject, and what renaming allows besides. */
import { type Rational, subtract, sum } from '../exact/rational.js';
import { BOUND, type Case, type Naming, payoffName, priorOf } from './subject-of-case.js';
import { supposedOrder } from './symmetry.js';

/** What must be positive, and what not negative. */
export function supposed(of: Case, number: Naming): { readonly number: Rational; readonly relation: '>' | '>=' }[] {
  if (of.kind === 'family') return [];
  const { actions, contingencies } = of;
  const profiles = actions.reduce((count, n) => count * n, 1);
  const welfare = (outcome: number): Rational =>
    sum(actions.map((_, i) => number(payoffName(Math.floor(outcome / profiles), outcome % profiles, i))));
  const prior = contingencies > 1 ? priorOf(contingencies, number) : [];
  return [
    ...(of.bounded ? [{ number: number(BOUND), relation: '>=' } as const] : []),
    ...prior.map((p) => ({ number: p, relation: '>' }) as const),
    ...(of.named ? [] : supposedOrder(of)).map(
      ([more, less]) => ({ number: subtract(welfare(more), welfare(less)), relation: '>=' }) as const,
    ),
  ];
}
