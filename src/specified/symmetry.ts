/**
 * # What may be supposed because renaming changes nothing
 *
 * Renamings of agents, actions and contingencies that leave a case as it is turn numbers of the case into others of it, at which a theorem says
 * the same. So it is enough to prove it where, of outcomes that such renamings turn into one another, a given one has the greatest welfare
 * Σ_i u_i; and then, of what the renamings that leave that outcome in its place turn into one another, another given one; and so on.
 */
import { type Place, renamed, renamings, textOf } from './cases.js';
import type { ShapeCase } from './subject-of-case.js';

/** By number w·|A| + a, outcomes of which the first may be supposed to have no less welfare than the second. */
export function supposedOrder({ actions, contingencies, language, finer, contingency, choice, target }: ShapeCase): [number, number][] {
  const profiles = actions.reduce((count, n) => count * n, 1);
  const place: Place = {
    language: language?.flat() ?? null,
    finer: finer?.flat() ?? null,
    contingency: contingency ?? null,
    choice: choice ?? null,
    target: target ?? null,
  };
  let group = renamings(actions, contingencies).filter((renaming) => textOf(renamed(place, renaming, profiles)) === textOf(place));
  const pairs: [number, number][] = [];
  for (let outcome = 0; outcome < contingencies * profiles; outcome++) {
    for (const other of new Set(group.map((renaming) => renaming[outcome]))) if (other !== outcome) pairs.push([outcome, other]);
    group = group.filter((renaming) => renaming[outcome] === outcome);
  }
  return pairs;
}
