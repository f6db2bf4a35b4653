/**
 * # What is expected of handing out units by lot
 *
 * Unit after unit goes to an agent drawn uniformly from those whose claims are not yet met. Let each agent be called at the times of a
 * Poisson process of rate 1 of her own, calls to agents who have all they claim being passed over: who gets the next unit is then uniform
 * among those who want it, and the agents are independent. Agent i's j-th unit is handed out iff at her j-th call the others have S − j
 * units or fewer together, so that with c_k the others' claims
 *
 *   E[award_i] = Σ_j ∫ τ^(j−1)/(j−1)! e^(−τ) P(Σ_k min(N_k(τ), c_k) ≤ S − j) dτ,
 *
 * where min(N_k(τ), c_k) has the generating function z^c + e^(−τ) Σ_{m<c} τ^m/m! (z^m − z^c). Products of these are sums of terms
 * z^u τ^a e^(−bτ), b being how many still want units, and ∫ τ^(j−1+a) e^(−(1+b)τ) dτ = (j−1+a)!/(1+b)^(j+a): all in integers.
 */
import { fraction, type Rational, sum, ZERO } from '../exact/rational.js';

/** a!·[z^u τ^a e^(−bτ)] as `terms[b][u][a]`: integers, since products of series in τ^a/a! have binomial coefficients. */
type Terms = readonly (readonly (readonly bigint[])[])[];

/** The expected awards, `awards[agent]`, of contested claims: natural numbers that sum to more than the stock. */
export function expectedLots(stock: number, claims: readonly number[]): Rational[] {
  if (stock === 0) return claims.map(() => ZERO);
  const byClaim = new Map<number, Rational>();
  return claims.map((claim, agent) => {
    const known = byClaim.get(claim);
    if (known !== undefined) return known;
    const others = claims.filter((_, other) => other !== agent);
    const expected = expectedOf(Math.min(claim, stock), stock, others);
    byClaim.set(claim, expected);
    return expected;
  });
}

/** E[award_i] of an agent who claims so much beside others. */
function expectedOf(claim: number, stock: number, others: readonly number[]): Rational {
  const binomials = pascal(2 * stock);
  const terms = others.reduce((product, other) => joined(product, other, stock, binomials), [[[1n]]] as Terms);
  return sum(
    terms.map((byUnits, wanting) => {
      // Over the common denominator (1 + b)^(2S): what is counted at j and a carries (1 + b)^(2S − j − a).
      const powers = powersOf(BigInt(wanting + 1), 2 * stock);
      // Σ_{j ≤ m} of that for every m, by calls a: most of the terms share it.
      const upTo = Array.from({ length: stock }, (_, calls) => {
        const totals = [0n];
        for (let unit = 1; unit <= Math.min(claim, stock - calls); unit++) {
          totals.push(totals[unit - 1] + binomials[unit - 1 + calls][calls] * powers[2 * stock - unit - calls]);
        }
        return totals;
      });
      let numerator = 0n;
      byUnits.forEach((byCalls, units) => {
        byCalls.forEach((coefficient, calls) => {
          if (coefficient !== 0n) numerator += coefficient * upTo[calls][Math.min(claim, stock - units)];
        });
      });
      return fraction(numerator, powers[2 * stock]);
    }),
  );
}

/** The terms with one agent more, of fewer than S units in all: with S the pool is empty. */
function joined(terms: Terms, claim: number, stock: number, binomials: readonly (readonly bigint[])[]): Terms {
  const product = Array.from({ length: terms.length + 1 }, () => Array.from({ length: stock }, (): bigint[] => []));
  const put = (wanting: number, units: number, calls: number, value: bigint): void => {
    if (units >= stock) return;
    const row = product[wanting][units];
    while (row.length <= calls) row.push(0n);
    row[calls] += value;
  };
  terms.forEach((byUnits, wanting) => {
    byUnits.forEach((byCalls, units) => {
      byCalls.forEach((coefficient, calls) => {
        if (coefficient === 0n) return;
        put(wanting, units + claim, calls, coefficient);
        for (let own = 0; own < claim && units + own < stock; own++) {
          const ways = coefficient * binomials[calls + own][own];
          put(wanting + 1, units + own, calls + own, ways);
          put(wanting + 1, units + claim, calls + own, -ways);
        }
      });
    });
  });
  return product;
}

/** Pascal's triangle down to a row. */
function pascal(last: number): bigint[][] {
  const rows: bigint[][] = [[1n]];
  for (let n = 1; n <= last; n++) rows.push(Array.from({ length: n + 1 }, (_, k) => (rows[n - 1][k - 1] ?? 0n) + (rows[n - 1][k] ?? 0n)));
  return rows;
}

function powersOf(base: bigint, last: number): bigint[] {
  const powers = [1n];
  for (let k = 1; k <= last; k++) powers.push(powers[k - 1] * base);
  return powers;
}
