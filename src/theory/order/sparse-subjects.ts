/**
 * # Sparse subjects
 *
 * Subjects with few payoffs other than 0, all of them 1 or −1: where the moves of the polish get stuck, the least refutation is often one.
 */
import { allLanguages } from '../../contract/language/language.js';
import { rational } from '../../exact/rational.js';
import type { Subject } from '../statement/subject.js';
import { canonical, payoffPlaces, renamingCount } from './canonical.js';
import { withNumbers } from './moves.js';
import { compareSubjects, magnitudes } from './order.js';

/** Sparse tables are tried with every language of no more cells for this many outcomes, otherwise with the language at hand. */
const MOST_OUTCOMES = 5;

/** What sparse subjects may cost: their size for each that is tried, and a little for each renaming of those that are passed over. */
const SPARSE_EFFORT = 10_000;
const RENAMING_EFFORT = 1 / 20;

/**
 * Subjects of the same extent whose payoffs are 0 but for a few ±1, from the least up, as long as they are less and the effort lasts.
 * Those that are a renaming of an earlier one are left out.
 */
export function* sparseSubjects<S extends Subject>(subject: S): Generator<S> {
  const { environment: of, language, finer } = subject;
  const size = of.payoffs.flat(2).length;
  const { greatest, total } = magnitudes(of);
  const few = language !== undefined && finer === undefined && of.contingencies.length * of.profileCount <= MOST_OUTCOMES;
  const languages = few ? [...allLanguages(of)].filter(({ count }) => count <= language.count) : [language];
  const passing = renamingCount(of) * RENAMING_EFFORT;
  if (passing > SPARSE_EFFORT / size) return;
  const renamings = payoffPlaces(of);
  let effort = SPARSE_EFFORT;
  for (const count of [...new Set(languages.map((each) => each?.count))].sort((x = 0, y = 0) => x - y)) {
    const same = languages.filter((each) => each?.count === count);
    const most = greatest > 1n || count !== language?.count ? size : Number(total);
    for (let others = 0; others <= most; others++) {
      for (const signs of sparse(size, others)) {
        effort -= passing;
        if (effort < size) return;
        if (renamings.some((places) => precedes(places, signs))) continue;
        const base = withNumbers(
          subject,
          signs.map((sign) => rational(sign)),
        );
        for (const each of same) {
          const candidate = each === undefined ? base : { ...base, language: each };
          if (compareSubjects(canonical(candidate), candidate) < 0) continue;
          effort -= size;
          if (effort < size) return;
          yield candidate;
        }
      }
    }
  }
}

/** Whether a list in another order comes before it. */
function precedes(places: readonly number[], list: readonly number[]): boolean {
  const first = places.findIndex((place, k) => list[place] !== list[k]);
  return first !== -1 && list[places[first]] < list[first];
}

/** Lists of 0 and ±1 with so many entries other than 0, in lexicographic order. */
function* sparse(length: number, others: number): Generator<number[]> {
  if (others > length) return;
  if (length === 0) {
    yield [];
    return;
  }
  for (const first of others > 0 ? [-1, 0, 1] : [0]) {
    for (const rest of sparse(length - 1, first === 0 ? others : others - 1)) yield [first, ...rest];
  }
}
