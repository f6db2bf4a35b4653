/** Whether a case is one of some cases, up to renaming agents, actions and contingencies where that changes nothing. */
import { type Place, renamed, renamings, textOf } from './cases.js';
import type { Case, ShapeCase } from './subject-of-case.js';

/** What of a case is the same under all names. */
function termsOf(of: Case): string {
  const { mechanismClass, liability, weight, weights } = of;
  const { transfers, bounded, perceived, parameters = {} } = of.kind === 'shape' ? of : {};
  const flags = [weight, weights, transfers, bounded, perceived].map((flag) => flag ?? false);
  return JSON.stringify([mechanismClass ?? null, liability ?? null, flags, Object.entries(parameters).sort()]);
}

const placeOf = ({ language, finer, contingency, choice, target }: ShapeCase): Place => ({
  language: language?.flat() ?? null,
  finer: finer?.flat() ?? null,
  contingency: contingency ?? null,
  choice: choice ?? null,
  target: target ?? null,
});

export function isAmong(of: Case, cases: readonly Case[]): boolean {
  const alike = cases.filter((each) => termsOf(each) === termsOf(of));
  if (of.kind === 'family') {
    const key = (numbers: typeof of.numbers) => JSON.stringify(Object.entries(numbers).sort());
    return alike.some((each) => each.kind === 'family' && each.family === of.family && key(each.numbers) === key(of.numbers));
  }
  const { actions, contingencies } = of;
  const profiles = actions.reduce((count, n) => count * n, 1);
  // Cells are numbered in the order in which they occur.
  const identity = Array.from({ length: contingencies * profiles }, (_, k) => k);
  const own = textOf(renamed(placeOf(of), identity, profiles));
  return alike.some(
    (each) =>
      each.kind === 'shape' &&
      each.contingencies === contingencies &&
      each.actions.join() === actions.join() &&
      (each.named ? [identity] : renamings(actions, contingencies)).some(
        (renaming) => textOf(renamed(placeOf(each), renaming, profiles)) === own,
      ),
  );
}
