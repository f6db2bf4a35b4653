/** # How long the live page searches: in rounds, each longer than the one before, and then for the frontiers; in seconds */
export const ROUNDS = [0.4, 2, 8, 30] as const;

/** For the frontiers. */
export const FRONTIERS = 4;

/** The longest that figures are searched for. */
export const LONGEST = Math.round(ROUNDS.reduce((total, seconds) => total + seconds, 0));
