/** # Under what terms games are played: nothing is agreed, everyone promises in words, or the best contract is enforced */

/** What recordings say where transfers are paid. */
export const ENFORCED = 'enforced';

/** All terms. */
export const PLAYED_CONTRACTS = ['none', 'promise', ENFORCED] as const;
export type PlayedContract = (typeof PLAYED_CONTRACTS)[number];
