/**
 * # The verifier, where transfers are divided
 *
 * Walks through the questions of a part of `certificate@2`: adds to longest walks, and looks at every outcome. It is handed what the verifier does by
 * small steps, so that hostile files are charged and refused in one place. `docs/certificates.md` has the mathematics.
 */
import { denominator, gcd, numerator, type Rational, ZERO } from '../exact/rational.js';
import type * as F from './format.js';

interface Tools {
  readonly fail: (place: string, reason: string) => never;
  readonly spend: (count: number) => void;
  readonly product: (a: Rational, b: Rational) => Rational;
  readonly exact: (text: string | undefined) => Rational;
  readonly within: (k: number, below: number, place: string) => number;
  readonly deviate: (g: F.Game, profile: number, agent: number, action: number) => number;
}

/** Cases on transfers, in whole numbers, as the best for a choice may be: D holds longest walks, x_a − x_b ≥ D[a, b]. A node is t_i(k), of the second of
 * two agents with its sign turned; the last is 0. What is lost in k is x_payer − x_k. How many nodes of the tree were read. */
export function checkDivisions(
  { fail, spend, product, exact, within, deviate }: Tools,
  g: F.Game,
  { over, tree, divided }: F.Part,
  most: F.Most,
  part: string,
): number {
  const { mechanismClass, liability, cellCount: size, cells, payoffs, prior, actions } = g;
  const [n, free, joint] = [actions.length, mechanismClass === 'subsidy-free', mechanismClass === 'balanced' && actions.length <= 2];
  const N = (joint ? 1 : n) * size + 1;
  if (divided !== 'transfers' || (n > 2 && mechanismClass !== 'unrestricted')) fail(part, 'it cannot be divided so');
  spend(4 * N * N);
  const common = (all: readonly Rational[]) => all.reduce((m, x) => (m >> 99n ? m : m * (denominator(x) / gcd(m, denominator(x)))), 1n);
  const money = common([liability ?? ZERO, ...payoffs.flat(2)]);
  const unit = money * common([most ?? ZERO, ...over.map((w) => prior[w])]);
  const whole = (of: Rational, scale = money): number => {
    const [value, den] = [numerator(of) * scale, denominator(of)];
    return value % den === 0n && value ** 2n < (den ** 2n) << 80n ? Number(value / den) : fail('numbers', 'one does not fit');
  };
  const node = (i: number, k: number) => (!joint ? i * size + k : n === 2 ? k : N - 1);
  const payer = (k: number) => (n === 2 ? size + k : N - 1);
  const arc = (i: number, k: number, l: number, gain: number): F.Arc => {
    const [from, into] = n === 2 && i === 1 ? [node(i, l), node(i, k)] : [node(i, k), node(i, l)];
    return Math.abs(gain) < 2 ** 40 ? [from, into, gain] : fail('numbers', 'one does not fit');
  };
  const insert = (D: Float64Array, [a, b, e]: F.Arc): boolean => {
    if (D[a * N + b] >= e || D[b * N + a] + e > 0) return D[a * N + b] >= e;
    spend((N * N) / 128);
    for (let i = 0; i < N * N; i += N) {
      const through = D[i + a] + e;
      for (let j = 0; through > -Infinity && j < N; j++) if (through + D[b * N + j] > D[i + j]) D[i + j] = through + D[b * N + j];
    }
    return true;
  };
  /** Of an outcome: the place of its contingency, its worth, the price of a loss and where in D that stands; and of all it asks, what D may not exceed.
   * Walks are exact; a loss whose price is not exact, beyond 2^53, is greater than all that is to be had, and closes the case as it should. */
  const outcomes = over.flatMap((w, at) => {
    const paid = payoffs[w].map((row) => row.map((own) => whole(own)));
    return cells[w].flatMap((k, a) => {
      const moves = actions.flatMap((own, i) => own.map((_, b) => [i, deviate(g, a, i, b)])).filter(([, to]) => to !== a);
      const arcs = moves.map(([i, to]) => arc(i, k, cells[w][to], paid[to][i] - paid[a][i]));
      if (joint && arcs.some(([x, y, e]) => arcs.some(([z, u, f]) => x === u && y === z && e + f > 0))) return [];
      const [worth, price] = [whole(product(prior[w], g.welfare[w][a]), unit), free ? whole(prior[w], unit / money) : 0];
      const [back, room] = [Int32Array.from(arcs, ([x, y]) => y * N + x), Float64Array.from(arcs, ([, , e]) => -e)];
      return [{ at, worth, price, loss: free ? payer(k) * N + k : 0, back, room }];
    });
  });
  const stands = (D: Float64Array, { back, room }: (typeof outcomes)[number]): boolean => {
    for (let q = 0; q < back.length; q++) if (D[back[q]] > room[q]) return false;
    return true;
  };
  let [read, limit] = [0, most === null ? -Infinity : whole(most, unit)];
  const visit = (D: Float64Array, given: typeof outcomes, depth: number): void => {
    for (let [left, isSo] = [given, true]; isSo; ) {
      left = left.filter((own) => stands(D, own));
      spend(1 + (left.length + N * N) / 16);
      const best = new Float64Array(over.length).fill(-Infinity);
      for (const { at, worth, price, loss } of left) best[at] = Math.max(best[at], worth - price * D[loss]);
      if (best.reduce((sum, own) => sum + own, 0) <= limit) return;
      const here = `${part}, node ${read + 1}`;
      if (depth * N * N > 3e7 || depth > 2000) fail(here, 'it is too deep');
      const asked = tree[read++] ?? fail(here, 'the tree ends before it');
      const { more, lost, by } = asked;
      if (Object.keys(asked).length !== 2) fail(here, 'it does not ask one thing');
      const [k, l = k, i = 0] = (lost ?? more ?? fail(here, 'it asks nothing')).map((x, p) => within(x, p < 2 ? size : n, here));
      const [a, b, e] = lost ? ([payer(k), k, whole(exact(by))] as const) : arc(i, k, l, whole(exact(by)));
      const otherwise = D.slice();
      if (insert(otherwise, [b, a, 1 - e])) visit(otherwise, left, depth + 1);
      isSo = insert(D, [a, b, e]);
    }
  };
  const root = new Float64Array(N * N).map((_, at) => (at % (N + 1) === 0 ? 0 : -Infinity));
  if (free) for (let k = 0; k < size; k++) insert(root, [payer(k), k, 0]);
  for (let at = 0; liability !== null && at < N - 1; at++)
    if (insert(root, [at, N - 1, -whole(liability)])) insert(root, [N - 1, at, -whole(liability)]);
  visit(root, outcomes, 0);
  return read;
}
