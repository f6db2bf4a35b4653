import type { BestChoice } from '../../src/contract/choice/best-choice.js';
import { candidatesAt } from '../../src/contract/choice/candidates.js';
import { implement } from '../../src/contract/incentives/implementation.js';
import { integerWeights } from '../../src/contract/language/integer-setting.js';
import { transferContest } from '../../src/contract/transfers/transfer-contest.js';
import { searchTransfers } from '../../src/contract/transfers/transfer-search.js';
import { type Expiry, never } from '../../src/exact/expiry.js';
import { rationalOf } from '../../src/exact/integer-table.js';
import { type EquilibriumPair, equal, equilibriumPair, format, isInducedEquilibrium, isMechanism, type Setting } from '../../src/index.js';

/** The search over transfers by itself, on all contingencies at once; `null` where its numbers are too large. */
export function byTransfers(of: Setting, expired: Expiry = never): BestChoice | null {
  const domains = of.environment.contingencies.map((_, w) => candidatesAt(of, w));
  if (domains.some(({ length }) => length === 0)) return { status: 'undefined' };
  const weights = integerWeights(of.environment);
  const most = domains.reduce((total, [{ contingency, profile }]) => total + weights.rows[contingency][profile], weights.zero);
  const contest = transferContest(of, domains);
  return contest === null ? null : searchTransfers(contest, of, expired, { best: null, atMost: rationalOf(most, weights) });
}

/** The value that the search over transfers finds as text, `undefined` where there is no pair; its choice is implemented at that value. */
export function valueByTransfers(of: Setting): string {
  const found = byTransfers(of);
  if (found === null) return 'too large';
  if (found.status !== 'attained' || found.best === null) return found.status;
  const choice = [...found.best.outcomes].sort((x, y) => x.contingency - y.contingency).map(({ profile }) => profile);
  const made = implement(of, choice);
  if (!made.implementable) return 'a choice that no transfers implement';
  const pair: EquilibriumPair = made.pair;
  if (!isMechanism(of, pair.transfers) || !isInducedEquilibrium(of, pair.transfers, choice)) return 'no equilibrium pair';
  if (!equal(equilibriumPair(of, choice, pair.transfers).value, found.best.value)) return `a pair worth ${format(pair.value)}`;
  return format(found.best.value);
}
