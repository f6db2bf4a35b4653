/**
 * # Sharing out what is claimed
 *
 * Claims that sum to no more than the stock are awarded in full. Of contested claims, `equal` awards min(c_i, ℓ) with the level ℓ at which
 * the stock is used up (constrained equal awards); `proportional` awards S·c_i/Σc; `one-by-one` hands out unit after unit to an agent drawn
 * uniformly from those whose claims are not yet met, and here stands for its expectation unless the draws are given.
 *
 * References. Thomson (2003), Axiomatic and game-theoretic analysis of bankruptcy and taxation problems.
 */
import { LacunaError } from '../exact/error.js';
import { fraction, type Rational, rational } from '../exact/rational.js';
import type { Commons, Sharing } from './commons.js';
import { expectedLots } from './lots.js';

/** Who gets the next unit: one of the agents whose claims are not yet met. */
export type Lot = (wanting: readonly number[]) => number;

/**
 * What each agent gets of the stock, `awards[agent]`, for claims `claims[agent]` that are natural numbers.
 * @param lot  draws for `one-by-one`; left out: the expectation over uniform draws. The other rules draw nothing.
 * @throws LacunaError if the claims are not natural numbers, one for each agent
 * @example
 * ```ts
 * import { awardsOf, format } from 'lacuna';
 * awardsOf('equal', 10, [2, 9, 9]).map(format); // => ['2', '4', '4']
 * awardsOf('proportional', 10, [2, 9, 9]).map(format); // => ['1', '9/2', '9/2']
 * ```
 */
export function awardsOf(sharing: Sharing, stock: number, claims: readonly number[], lot?: Lot): Rational[] {
  claims.forEach((claim, i) => {
    if (!Number.isSafeInteger(claim) || claim < 0)
      throw new LacunaError({ place: `claims[${i}]`, expected: 'a natural number', received: String(claim) });
  });
  const total = claims.reduce((all, claim) => all + claim, 0);
  if (total <= stock) return claims.map((claim) => rational(claim));
  switch (sharing) {
    case 'equal':
      return equalAwards(stock, claims);
    case 'proportional':
      return claims.map((claim) => fraction(BigInt(stock) * BigInt(claim), BigInt(total)));
    case 'one-by-one':
      return lot === undefined ? expectedLots(stock, claims) : drawn(stock, claims, lot).map((units) => rational(units));
  }
}

/** The awards of the commons' own rule; see {@link awardsOf}. */
export function awards({ agents, sharing }: Commons, stock: number, claims: readonly number[], lot?: Lot): Rational[] {
  if (claims.length === agents.length) return awardsOf(sharing, stock, claims, lot);
  throw new LacunaError({ place: 'claims', expected: `${agents.length} claims, one per agent`, received: `${claims.length}` });
}

/** Constrained equal awards: the least claims are met in full as long as they are below an equal share of what is left. */
function equalAwards(stock: number, claims: readonly number[]): Rational[] {
  const ascending = claims.map((claim, agent) => ({ claim, agent })).sort((a, b) => a.claim - b.claim);
  const awarded = new Map<number, Rational>();
  let rest = stock;
  for (const [k, { claim, agent }] of ascending.entries()) {
    const wanting = ascending.length - k;
    if (claim * wanting > rest) {
      for (const other of ascending.slice(k)) awarded.set(other.agent, fraction(BigInt(rest), BigInt(wanting)));
      break;
    }
    awarded.set(agent, rational(claim));
    rest -= claim;
  }
  return claims.map((claim, agent) => awarded.get(agent) ?? rational(claim));
}

/** Unit after unit to whom the lot names. */
function drawn(stock: number, claims: readonly number[], lot: Lot): number[] {
  const got = claims.map(() => 0);
  for (let unit = 0; unit < stock; unit++) {
    const wanting = [...claims.keys()].filter((agent) => got[agent] < claims[agent]);
    if (wanting.length === 0) break;
    const winner = lot(wanting);
    if (!wanting.includes(winner)) {
      throw new LacunaError({ place: 'lot', expected: `one of the agents ${wanting.join(', ')}`, received: String(winner) });
    }
    got[winner] += 1;
  }
  return got;
}
