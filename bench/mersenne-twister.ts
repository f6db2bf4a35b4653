/**
 * # The random numbers of Python
 *
 * `random.Random(seed)` of Python 3: MT19937 (Matsumoto and Nishimura 1998), seeded by an array of one word, and `randrange` by as many bits as it takes,
 * drawn again where they are too many. A game that a script in Python drew is drawn again from its seed.
 */

const [SIZE, MIDDLE] = [624, 397];

/** Draws whole numbers from 0 to below `count`, as `random.Random(seed).randrange(count)` does for a seed below 2^32. */
export function pythonStream(seed: number): (count: number) => number {
  const state = new Uint32Array(SIZE);
  state[0] = 19650218;
  for (let i = 1; i < SIZE; i++) state[i] = Math.imul(1812433253, state[i - 1] ^ (state[i - 1] >>> 30)) + i;
  let i = 1;
  const mix = (factor: number, plus: number) => {
    state[i] = (state[i] ^ Math.imul(state[i - 1] ^ (state[i - 1] >>> 30), factor)) + plus;
    i += 1;
    if (i === SIZE) [state[0], i] = [state[SIZE - 1], 1];
  };
  for (let k = 0; k < SIZE; k++) mix(1664525, seed);
  for (let k = 1; k < SIZE; k++) mix(1566083941, -i);
  state[0] = 0x80000000;

  let at = SIZE;
  const word = (): number => {
    if (at === SIZE) {
      for (let k = 0; k < SIZE; k++) {
        const y = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
        state[k] = state[(k + MIDDLE) % SIZE] ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
      }
      at = 0;
    }
    let y = state[at++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return (y ^ (y >>> 18)) >>> 0;
  };
  return (count) => {
    const bits = 32 - Math.clz32(count);
    for (;;) {
      const drawn = word() >>> (32 - bits);
      if (drawn < count) return drawn;
    }
  };
}
