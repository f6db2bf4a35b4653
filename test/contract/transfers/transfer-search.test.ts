import { atMost, bestMechanism, bestValue, format, literalBestMechanism, multiply, rational } from 'lacuna';
import { describe, expect, it } from 'vitest';
import { candidatesAt } from '../../../src/contract/choice/candidates.js';
import { isInducedEquilibrium, isMechanism, MECHANISM_CLASSES, netWelfare } from '../../../src/contract/language/setting.js';
import { insert, unbounded } from '../../../src/contract/transfers/difference-bounds.js';
import { jointlyBurned } from '../../../src/contract/transfers/joint-burning.js';
import { transferContest } from '../../../src/contract/transfers/transfer-contest.js';
import { never } from '../../../src/exact/expiry.js';
import { random } from '../../../src/theory/order/random-stream.js';
import { linkedGame } from '../../certificate/pool.js';
import { byTransfers, valueByTransfers } from '../by-transfers.js';
import { MIDDLE, SMALL, tableGame, traits } from '../table-games.js';

const textOf = (value: ReturnType<typeof bestValue>) => (value === null ? 'undefined' : format(value));

describe('the search over transfers', () => {
  it('agrees with the definition, in every class, with bounds and weights', () => {
    const met = new Map<string, number>();
    for (let seed = 0; seed < 1500; seed++) {
      const of = tableGame(seed, SMALL);
      const literal = literalBestMechanism(of)?.value ?? null;
      for (const trait of [...traits(of), literal === null ? 'undefined' : 'defined']) met.set(trait, (met.get(trait) ?? 0) + 1);
      expect(valueByTransfers(of), `game ${seed}`).toBe(textOf(literal));
    }
    // One, two and three agents in three classes, with a bound and without; a weight; and no pair.
    expect(met.size).toBe(3 + 18 + 1 + 2);
    expect(Math.min(...met.values())).toBeGreaterThan(10);
  });

  it('agrees with the search over partial choices on larger games', () => {
    for (let seed = 0; seed < 150; seed++) {
      const of = tableGame(seed, MIDDLE);
      expect(valueByTransfers(of), `game ${seed}`).toBe(textOf(bestValue(of)));
    }
  });

  it('leaves bounds that enclose the answer, whenever it is stopped', () => {
    for (let seed = 0; seed < 300; seed++) {
      const of = tableGame(seed, SMALL);
      let patience = (seed * 7) % 23;
      const found = byTransfers(of, () => patience-- <= 0);
      const truth = byTransfers(of, never);
      if (found === null || truth === null) throw new Error('these numbers are small');
      if (found.status !== 'interrupted') {
        expect(found.status).toBe(truth.status);
        continue;
      }
      if (truth.status !== 'attained' || truth.best === null) expect(found.best).toBeNull();
      else {
        const value = truth.best.value;
        expect(atMost(value, found.atMost)).toBe(true);
        if (found.best !== null) expect(atMost(found.best.value, value)).toBe(true);
      }
    }
  });

  it('leaves the best pair found so far, whose value is the lower bound, where time runs out', () => {
    let met = 0;
    for (let seed = 0; seed < 150; seed++) {
      const of = linkedGame(
        { actions: [3, 3], contingencies: 6, range: 12, language: 'signal', mechanismClass: MECHANISM_CLASSES[seed % 3] },
        seed,
      );
      let patience = 1 + ((seed * 7) % 50);
      const found = bestMechanism(of, () => patience-- <= 0);
      if (found.status !== 'interrupted') continue;
      const { pair, atLeast } = found;
      expect(pair === null).toBe(atLeast === null);
      if (pair === null || atLeast === null) continue;
      met += 1;
      expect([isMechanism(of, pair.transfers), isInducedEquilibrium(of, pair.transfers, pair.choice)]).toEqual([true, true]);
      expect([format(netWelfare(of, pair)), format(pair.value)]).toEqual([format(atLeast), format(atLeast)]);
    }
    expect(met).toBeGreaterThan(5);
  });

  it('declines games whose numbers are too large to be added up as doubles, and holds middling ones in doubles', () => {
    const contestWith = (factor: number) => {
      const of = tableGame(3, SMALL);
      const larger = { ...of, utilities: of.utilities.map((rows) => rows.map((row) => row.map((u) => multiply(u, rational(factor))))) };
      return transferContest(
        larger,
        larger.environment.contingencies.map((_, w) => candidatesAt(larger, w)),
      );
    };
    expect(contestWith(1)?.least).toBeInstanceOf(Int32Array);
    expect(contestWith(1e8)?.least).toBeInstanceOf(Float64Array);
    expect(contestWith(1e15)).toBeNull();
  });
});

describe('difference bounds', () => {
  it('are the longest walks, and refuse exactly what closes a walk of positive length', () => {
    for (let seed = 0; seed < 400; seed++) {
      const next = random(seed);
      const nodes = 2 + Math.floor(next() * 4);
      const strict = seed % 2 === 0 ? 0 : 1;
      const of = { nodes, none: -(2 ** 30), strict } as const;
      const bounds = unbounded(of);
      /** Lengths by their value and whether they are strict. */
      const arcs: { a: number; b: number; e: number }[] = [];
      for (let k = 0; k < 8; k++) {
        const [a, b] = [Math.floor(next() * nodes), Math.floor(next() * nodes)];
        if (a === b) continue;
        const e = Math.floor(next() * 13) - 7;
        arcs.push({ a, b, e });
        const literal = longestWalks(nodes, strict, arcs);
        expect(insert(of, bounds, a, b, e)).toBe(literal !== null);
        if (literal === null) break;
        for (const [at, length] of literal.entries()) expect(bounds[at] <= of.none ? null : bounds[at]).toBe(length);
      }
    }
  });
});

/** The longest walk between each two nodes by Bellman and Ford; `null` where one that is closed is too long. */
function longestWalks(
  nodes: number,
  strict: 0 | 1,
  arcs: readonly { readonly a: number; readonly b: number; readonly e: number }[],
): (number | null)[] | null {
  const plus = (x: number, y: number) => (strict === 0 ? x + y : 2 * (Math.floor(x / 2) + Math.floor(y / 2)) + Math.max(x & 1, y & 1));
  const longest: (number | null)[] = [];
  for (let from = 0; from < nodes; from++) {
    const row = new Array<number | null>(nodes).fill(null);
    row[from] = 0;
    for (let round = 0; round <= 2 * nodes; round++) {
      for (const { a, b, e } of arcs) {
        const reached = row[a];
        if (reached === null) continue;
        const length = plus(reached, e);
        if (row[b] === null || length > (row[b] ?? 0)) row[b] = length;
      }
    }
    if ((row[from] ?? 0) > 0) return null;
    longest.push(...row);
  }
  return longest;
}

describe('what two agents burn jointly', () => {
  it('is the least that any whole transfers burn', () => {
    for (let seed = 0; seed < 200; seed++) {
      const next = random(seed);
      const cells = 1 + Math.floor(next() * 2);
      const payer = Int32Array.from({ length: cells }, (_, k) => cells + k);
      const of = { nodes: 2 * cells, none: -(2 ** 30), strict: 0, payer } as const;
      const bounds = unbounded(of);
      let possible = true;
      for (let k = 0; k < cells; k++) insert(of, bounds, cells + k, k, 0);
      for (let k = 0; k < 4; k++) {
        const [a, b] = [Math.floor(next() * 2 * cells), Math.floor(next() * 2 * cells)];
        if (a !== b) possible &&= insert(of, bounds, a, b, Math.floor(next() * 5) - 2);
      }
      if (!possible) continue;
      const likelihood = Float64Array.from({ length: cells }, () => Math.floor(next() * 3));
      let least = Number.POSITIVE_INFINITY;
      const x = new Array<number>(2 * cells).fill(0);
      const visit = (node: number): void => {
        if (node === 2 * cells) {
          const stands = x.every((p, a) => x.every((q, b) => bounds[a * 2 * cells + b] <= of.none || p - q >= bounds[a * 2 * cells + b]));
          if (stands)
            least = Math.min(
              least,
              likelihood.reduce((total, p, k) => total + p * (x[cells + k] - x[k]), 0),
            );
          return;
        }
        for (x[node] = -6; x[node] <= 6; x[node]++) visit(node + 1);
      };
      visit(0);
      expect(jointlyBurned(of, bounds, likelihood)).toBe(least);
    }
  });
});
