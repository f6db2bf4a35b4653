/** A stream of numbers in [0, 1). */
export type Random = () => number;

/** A natural number below a count. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** A member of a list. */
export const pick = <Member>(random: Random, list: readonly Member[]): Member => list[below(random, list.length)];

/** A stream of numbers in [0, 1) that a seed determines (mulberry32): for choices of a search, never for anything that decides. */
export function random(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
