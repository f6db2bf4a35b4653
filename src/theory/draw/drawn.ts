/**
 * # Arbitraries that are cheap to draw from
 *
 * A value is a function of a list of random naturals, its *draws*. One number of fast-check's stream seeds a small generator (mulberry32)
 * that supplies them, so that a value costs what the function costs. What shrinks is the list: the function is run again with one of the
 * draws lowered, so a function should put what is simple first, and needs no shrinker of its own (the idea of Hypothesis: MacIver 2019).
 */
import fc, { type Arbitrary } from 'fast-check';

/** Supplies random naturals, and values of other arbitraries. */
export interface Draw {
  /** One of 0, …, bound − 1 (bound ≤ 2^32), equally likely. */
  readonly below: (bound: number) => number;
  /** A value of another arbitrary. */
  readonly from: <Value>(arbitrary: Arbitrary<Value>) => Value;
}

/**
 * The arbitrary of the values that a function makes of its draws.
 * @example
 * ```ts
 * import fc from 'fast-check';
 * import { drawn } from 'lacuna';
 * const dice = drawn(({ below }) => 1 + below(6));
 * fc.sample(dice, 100).every((pips) => pips >= 1 && pips <= 6); // => true
 * ```
 */
export const drawn = <Value>(make: (draw: Draw) => Value): Arbitrary<Value> => new Drawn(make);

/** The members of a list, the first the simplest. */
export const oneOf = <Value>({ below }: Draw, list: readonly Value[]): Value => list[below(list.length)];

/** The integers from `min` to `max`: nonnegative ones upwards, others by absolute value. */
export function between({ below }: Draw, min: number, max: number): number {
  const k = below(max - min + 1);
  if (min >= 0 || max <= 0) return min >= 0 ? min + k : max - k;
  const inner = Math.min(-min, max);
  if (k > 2 * inner) return max > -min ? k - inner : inner - k;
  return k % 2 === 1 ? -(k + 1) / 2 : k / 2;
}

/** A list of so many draws. */
export function several<Value>(count: number, make: () => Value): Value[] {
  const list: Value[] = [];
  for (let k = 0; k < count; k++) list.push(make());
  return list;
}

class Drawn<Value> extends fc.Arbitrary<Value> {
  constructor(readonly make: (draw: Draw) => Value) {
    super();
  }

  override generate(random: fc.Random): fc.Value<Value> {
    const seed = random.nextInt();
    return new fc.Value(this.make(drawOf(mulberry(seed))), seed);
  }

  override canShrinkWithoutContext(_value: unknown): _value is Value {
    return false;
  }

  /** @param context the seed of a random value, or the draws of one that was shrunk already */
  override shrink(_value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    if (typeof context !== 'number' && !Array.isArray(context)) return fc.Stream.nil();
    const draws = this.replay(typeof context === 'number' ? mulberry(context) : scripted(context)).context as readonly number[];
    return fc.stream(this.simpler(draws));
  }

  private *simpler(draws: readonly number[]): Generator<fc.Value<Value>> {
    for (const [k, draw] of draws.entries()) {
      for (const lower of new Set([0, Math.floor(draw / 2), draw - 2, draw - 1])) {
        if (lower >= 0 && lower < draw) yield this.replay(scripted([...draws.slice(0, k), lower, ...draws.slice(k + 1)]));
      }
    }
  }

  /** The value of some draws, with the draws that it took. */
  private replay(below: Draw['below']): fc.Value<Value> {
    const draws: number[] = [];
    const value = this.make(
      drawOf((bound) => {
        const draw = below(bound);
        draws.push(draw);
        return draw;
      }),
    );
    return new fc.Value(value, draws);
  }
}

const drawOf = (below: Draw['below']): Draw => {
  const draw: Draw = {
    below,
    from: (arbitrary) => (arbitrary instanceof Drawn ? arbitrary.make(draw) : arbitrary.generate(randomOf(below), undefined).value),
  };
  return draw;
};

/** The stream of a seed. */
function mulberry(seed: number): Draw['below'] {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

/** Draws from a list, lowered where the bound asks for it; 0 once it is used up. */
function scripted(draws: readonly number[]): Draw['below'] {
  let next = 0;
  return (bound) => Math.min(draws[next++] ?? 0, bound - 1);
}

/** The source of randomness that other arbitraries expect. */
function randomOf(below: Draw['below']): fc.Random {
  const unsafeNext = () => below(2 ** 32) | 0;
  interface Source {
    readonly unsafeNext: () => number;
    readonly clone: () => Source;
    readonly next: () => [number, Source];
    readonly getState: () => readonly number[];
  }
  const source: Source = { unsafeNext, clone: () => source, next: () => [unsafeNext(), source], getState: () => [] };
  return new fc.Random(source);
}
