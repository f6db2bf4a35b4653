/**
 * # Which sets of conditions imply a claim
 *
 * A set of conditions implies a claim, on the subjects seen, unless some subject meets them all and fails the claim: so the implying sets
 * are those that hit, for each subject that refutes, what it does not meet. The minimal ones are the minimal transversals, found one
 * refuting subject after the other (Berge 1989, Hypergraphs, chapter 2). Sets are bits of a bigint.
 */

/** The sets that no other one contains. */
export const maximal = (sets: readonly bigint[]): bigint[] =>
  [...new Set(sets)].filter((one, _, all) => !all.some((other) => other !== one && contains(other, one)));

export const contains = (set: bigint, part: bigint): boolean => (set & part) === part;

/** The minimal sets of so many conditions that none of these sets of conditions, each met by a subject that refutes, contains. */
export function minimalImplying(count: number, refuting: readonly bigint[]): bigint[] {
  const everything = (1n << BigInt(count)) - 1n;
  return maximal(refuting).reduce<bigint[]>(
    (found, met) => {
      const unmet = bitsOf(everything & ~met);
      const wider = found.flatMap((set) => (contains(met, set) ? unmet.map((bit) => set | bit) : [set]));
      return minimal(wider);
    },
    [0n],
  );
}

/** The sets that contain no other one, smallest first. */
function minimal(sets: readonly bigint[]): bigint[] {
  const kept: bigint[] = [];
  for (const set of [...new Set(sets)].sort((x, y) => bitsOf(x).length - bitsOf(y).length)) {
    if (!kept.some((smaller) => contains(set, smaller))) kept.push(set);
  }
  return kept;
}

/** The members of a set, each as a set of its own. */
function bitsOf(set: bigint): bigint[] {
  const bits: bigint[] = [];
  for (let bit = 1n; bit <= set; bit <<= 1n) if ((set & bit) !== 0n) bits.push(bit);
  return bits;
}
