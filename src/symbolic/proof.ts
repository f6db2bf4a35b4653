/** A proof that a run on unknown numbers ends well whatever they are: what is written to a file and checked. */

/** Why a clause holds. */
export type Step =
  /** The negations of its literals, weighted, add up to a contradiction. */
  | {
      readonly kind: 'lemma';
      readonly clause: readonly number[];
      readonly weights: readonly (readonly [readonly (number | string)[], string])[];
    }
  /** By unit propagation from what is before. */
  | { readonly kind: 'derived'; readonly clause: readonly number[] }
  /** Unless the guard fails, the sign of A·q + r is that of A·g + r·l, of the quotient q = g/l. */
  | { readonly kind: 'quotient'; readonly clause: readonly number[]; readonly quotient: string };

/** What the proof of one run says. Variables are numbers from 1; a literal is a variable or its negative. */
export interface RunProof {
  /** A polynomial and the variable that says it is positive; the next variable says it is negative. */
  readonly atoms: readonly (readonly [variable: number, polynomial: string])[];
  /** Quotients g/l by name. */
  readonly quotients: readonly (readonly [name: string, g: string, l: string])[];
  /** The specifications, with the variable of the first of their alternatives, and the answers that lead a run to each. */
  readonly specifications: readonly { readonly first: number; readonly answers: readonly number[] }[];
  readonly steps: readonly Step[];
  /** The tree of answers in preorder: a literal that holds in the first subtree and not in the second, or 0 for a leaf. */
  readonly tree: readonly number[];
}
