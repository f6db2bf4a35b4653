/**
 * # The format of certificates of a design
 *
 * What `design-certificate@1` holds: that no coarser refinement of a game's language achieves a target, and that no cheaper set of the monitors on
 * offer does. Everything is said by *lemmas*: what one language is worth, as `certificate@1` or `@2` claims and proves it. A court that tells
 * more apart never does worse (A2, C4 (ii)): a lemma about a language that misses the target settles every coarser one.
 */
import type { Certificate, CertifiedGame, Game, Most } from './format.js';

/** What is to be achieved: a gap and a least weight of at most this; `null`: whatever it is. */
interface CertifiedTarget {
  readonly gap: string | null;
  readonly weight: string | null;
}

/** A monitor: its cost, and what it sees as a cell for every outcome, numbered by first occurrence. */
interface CertifiedMonitor {
  readonly name: string;
  readonly cost: string;
  readonly cells: readonly (readonly number[])[];
}

/** What a language is worth, `cells` in place of those of the environment: the claims of a certificate with their proofs. */
export interface Lemma {
  readonly version: Certificate['lacuna'];
  readonly cells: CertifiedGame['cells'];
  readonly claims: Certificate['claims'];
}

/**
 * Cases in preorder: the number of a lemma that closes the case, or `null` where it branches. What a rule closes (too many cells, too high a cost)
 * has no entry.
 */
export type Cases = readonly (number | null)[];

/** A certificate of a design. */
export interface DesignCertificate {
  readonly lacuna: 'design-certificate@1';
  readonly $schema?: string;
  readonly title?: string | null;
  readonly description?: string;
  readonly class: Certificate['class'];
  readonly liability: string | null;
  readonly environment: CertifiedGame;
  readonly target: CertifiedTarget;
  readonly monitors: readonly CertifiedMonitor[];
  readonly lemmas: readonly Lemma[];
  /** A refinement that achieves the target, by the lemma about a language no finer, and that none with fewer cells does; `null`: none does. */
  readonly coarsest: { readonly cells: CertifiedGame['cells'] | null; readonly by: number | null; readonly cases: Cases };
  /** A set of monitors, ascending, likewise, and that none of lower cost does; `null` where there are no monitors. */
  readonly cheapest: { readonly set: readonly number[] | null; readonly by: number | null; readonly cases: Cases } | null;
}

/** What a certificate of a design was found to prove. */
export interface ProvedDesign {
  /** With the cells of the file's language. */
  readonly game: Game;
  readonly target: { readonly gap: Most; readonly weight: Most };
  readonly monitors: readonly CertifiedMonitor[];
  /** How many cells it takes; `null`: no refinement will do. */
  readonly coarsest: number | null;
  /** The names of the monitors and what they cost; `null`: no set will do, or there are none. */
  readonly cheapest: { readonly names: readonly string[]; readonly cost: string } | null;
}

/** The verifier's answer. */
export type DesignVerdict =
  | { readonly status: 'verified'; readonly proved: ProvedDesign }
  | { readonly status: 'rejected'; readonly claim: string; readonly place: string; readonly reason: string };
