/**
 * # Harmful games
 *
 * All harmful 2×2 games (see `prosocial/harmful-game`) with small integer payoffs, and random ones.
 */
import fc, { type Arbitrary } from 'fast-check';
import { range } from '../../src/exact/range.js';
import { add, fraction, multiply, negate, ONE, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { type HarmfulGame, harmfulGame } from '../../src/prosocial/harmful-game.js';
import { reindex } from '../../src/theory/order/canonical.js';
import { classesOf } from '../../src/theory/scopes/renaming-scopes.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';

/** The harmful games with integer payoffs from −`most` to `most`, up to renaming, in the fixed order. There are 3 for 2 and 278 for 3. */
export const harmfulGames = (most: number): Environment[] => classesOf([2, 2], harmfulTables(most));

/** Payoffs at a, d, c, b, where the first agent gives and its first action is that of a, and so is the second agent's. */
function* harmfulTables(most: number): Generator<number[]> {
  const entries = range(-most, most);
  const below = (bound: number) => entries.filter((entry) => entry < bound);
  const above = (bound: number) => entries.filter((entry) => entry > bound);
  for (const a of entries) {
    for (const c of below(a)) {
      for (const d of entries) {
        for (const b of below(d)) {
          for (const takerA of entries) {
            for (const takerC of above(a + takerA - c)) {
              for (const takerB of above(takerC).filter((entry) => b + entry < a + takerA)) {
                for (const takerD of below(takerA).filter((entry) => d + entry < b + takerB)) {
                  yield [a, takerA, d, takerD, c, takerC, b, takerB];
                }
              }
            }
          }
        }
      }
    }
  }
}

/** A harmful game with its parts. */
export interface Harmful {
  readonly environment: Environment;
  readonly parts: HarmfulGame;
}

const positive = (most: number): Arbitrary<Rational> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.constantFrom(1n, 1n, 1n, 2n, 3n)).map(([num, den]) => fraction(BigInt(num), den));

const orders = fc.constantFrom([0, 1], [1, 0]);

const whole = (value: Environment | Harmful): value is Harmful => 'parts' in value;

/**
 * Random harmful games; every harmful game is one of these, up to constants. The giver gives up `cost` for a rise of welfare by `rise`; the
 * taker gains `taking` more by taking, which leaves welfare `fall` below what it was; `slack` is what the taker prefers a to d by, and
 * `share` of what is then left is how much the giver prefers d to b by, the rest being how far welfare falls from b to d.
 */
export const harmful: Arbitrary<Harmful> = fc
  .record({
    cost: positive(3),
    rise: positive(6),
    fall: positive(6),
    taking: positive(18),
    slack: positive(12),
    share: fc.integer({ min: 2, max: 12 }).map((den) => fraction(1n, BigInt(den))),
    levels: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 2 }),
    agents: orders,
    actions: fc.tuple(orders, orders),
  })
  .map(({ cost, rise, fall, taking, slack, share, levels, agents, actions }): Environment | Harmful => {
    const given = add(cost, rise);
    const taken = add(given, taking);
    const back = multiply(share, add(taken, slack));
    const [a, d, c, b] = [
      [ZERO, ZERO],
      [subtract(back, add(taken, fall)), negate(slack)],
      [negate(cost), given],
      [negate(add(taken, fall)), taken],
    ];
    const payoffs = [a, d, c, b].flatMap((row) => row.map((payoff, agent) => add(payoff, rational(levels[agent]))));
    const plain = { environment: plainEnvironment([2, 2], [ONE], payoffs) };
    const { environment } = reindex(plain, { agents, actions, contingencies: [0], base: 0 });
    const parts = harmfulGame(environment);
    return parts === null ? environment : { environment, parts };
  })
  .filter(whole);
