/** The integers from `low` to `high`. */
export const range = (low: number, high: number): number[] => Array.from({ length: Math.max(0, high - low + 1) }, (_, k) => low + k);

/** 0, 1, …, count − 1. */
export const indices = (count: number): number[] => range(0, count - 1);
