/**
 * # Clauses of forcing contracts
 *
 * A forcing contract with m clauses tells m classes of contingencies apart and dictates one profile in each. Which classes these are is
 * for the parties to choose: ℓ(m), the loss of the best contract with m clauses, is the least Γ^F_P over all partitions P of Ω into at most m
 * blocks. Equivalently, m profiles are chosen and every contingency is sent to its best one.
 *
 * Notation. W* − Σ_ω p(ω) W(ω,f(ω)) is the loss of f. ℓ(0) = W* − Σ_ω p(ω) min_a W(ω,a): where nothing is written, the worst is done. K is the
 * least m ≥ 1 with ℓ(m) = 0.
 */
import { equal, isZero, maximum, minimum, multiply, type Rational, subtract, sum } from '../../exact/rational.js';
import { type Environment, firstBests, firstBestWelfare, firstBestWelfareAt } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import type { Blocks } from '../language/language.js';
import { forcingLoss } from './forcing.js';

/** Every partition of {0, …, size − 1}, in the order of restricted growth strings. */
function* partitionsOf(size: number): Generator<Blocks> {
  function* place(member: number, blocks: Blocks): Generator<Blocks> {
    if (member === size) return yield blocks;
    for (let k = 0; k < blocks.length; k++) yield* place(member + 1, blocks.with(k, [...blocks[k], member]));
    yield* place(member + 1, [...blocks, [member]]);
  }
  yield* place(0, []);
}

/** ℓ(0) = W* − Σ_ω p(ω) min_a W(ω,a), what there is to lose. */
export const wholeLoss = (of: Environment): Rational =>
  subtract(firstBestWelfare(of), sum(of.welfare.map((row, w) => multiply(of.prior[w], row.reduce(minimum)))));

/** ℓ(0), ℓ(1), …, ℓ(|Ω|) by their definition: every partition of Ω is tried, block by block. Exponential. */
export function literalClauseLosses(of: Environment): Rational[] {
  const least: Rational[] = [wholeLoss(of)];
  const known = new Map<string, Rational>();
  const lossOn = (block: readonly number[]): Rational => {
    const key = block.join();
    const lost = known.get(key) ?? forcingLoss(of, [block]);
    known.set(key, lost);
    return lost;
  };
  for (const blocks of partitionsOf(of.contingencies.length)) {
    const lost = sum(blocks.map(lossOn));
    least[blocks.length] = minimum(least[blocks.length] ?? lost, lost);
  }
  return least.map((_, m) => least.slice(0, m + 1).reduce(minimum));
}

/** p(ω)(W*(ω) − W(ω,a)) as `[profile][contingency]`: what each profile loses where. */
const lossTable = (of: Environment): Rational[][] =>
  Array.from({ length: of.profileCount }, (_, a) =>
    of.welfare.map((row, w) => multiply(of.prior[w], subtract(firstBestWelfareAt(of, w), row[a]))),
  );

/** The losses where nothing is written. */
const unwritten = (table: readonly (readonly Rational[])[]): Rational[] =>
  table[0].map((_, w) => table.map((row) => row[w]).reduce(maximum));

/**
 * ℓ(0), ℓ(1), …, ℓ(|A|), by choosing profiles instead of partitions.
 * @example
 * ```ts
 * import { clauseLosses, environment, format, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => [rational(value)]);
 * const third = rational('1/3');
 * const weather = environment({
 *   agents: ['gardener'],
 *   actions: [['water', 'mow', 'rest']],
 *   contingencies: ['dry', 'fair', 'wet'],
 *   prior: [third, third, third],
 *   payoffs: [q(3, 0, 0), q(0, 3, 0), q(0, 0, 3)],
 * });
 * clauseLosses(weather).map(format).join(' '); // => '3 2 1 0'
 * ```
 */
export function clauseLosses(of: Environment): Rational[] {
  const table = lossTable(of);
  const least: Rational[] = [wholeLoss(of)];
  const choose = (from: number, chosen: number, now: readonly Rational[]): void => {
    for (let a = from; a < table.length; a++) {
      const next = now.map((lost, w) => minimum(lost, table[a][w]));
      least[chosen + 1] = minimum(least[chosen + 1] ?? sum(next), sum(next));
      choose(a + 1, chosen + 1, next);
    }
  };
  choose(0, 0, unwritten(table));
  return least.map((_, m) => least.slice(0, m + 1).reduce(minimum));
}

/** K, the fewest profiles that hold a first best of every contingency: with so many clauses nothing is lost. */
export function clausesNeeded(of: Environment): number {
  const best = of.contingencies.map((_, w) => firstBests(of, w));
  const covers = (left: readonly (readonly Profile[])[], most: number): boolean =>
    left.length === 0 ||
    (most > 0 &&
      left[0].some((a) =>
        covers(
          left.filter((others) => !others.includes(a)),
          most - 1,
        ),
      ));
  let needed = 1;
  while (!covers(best, needed)) needed += 1;
  return needed;
}

/**
 * The loss after 0, 1, …, `most` clauses, each of which is the one that then saves the most; where several do, the one that turns out worst.
 */
export function greedyClauseLosses(of: Environment, most: number): Rational[] {
  const table = lossTable(of);
  let written: Rational[][] = [unwritten(table)];
  const worst = [sum(written[0])];
  for (let clauses = 1; clauses <= most; clauses++) {
    const nexts: Rational[][] = [];
    for (const now of written) {
      if (now.every(isZero)) {
        nexts.push(now);
        continue;
      }
      const after = table.map((row) => now.map((lost, w) => minimum(lost, row[w])));
      const least = after.map(sum).reduce(minimum);
      nexts.push(...after.filter((next) => equal(sum(next), least)));
    }
    written = nexts.filter((next, k) => nexts.findIndex((other) => other.every((lost, w) => equal(lost, next[w]))) === k);
    worst.push(written.map(sum).reduce(maximum));
  }
  return worst;
}
