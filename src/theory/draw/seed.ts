/** Seeds of random subjects: fast-check takes 32-bit integers. */

/** The least and the greatest. */
export const SEEDS = [-(2 ** 31), 2 ** 31 - 1] as const;

/** Whether a value is a seed. */
export const isSeed = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= SEEDS[0] && value <= SEEDS[1];

/** A seed that nobody chose. */
export const newSeed = (): number => Math.floor(Math.random() * (SEEDS[1] + 1));
