/**
 * # The certificate format
 *
 * What `certificate@1` and `certificate@2` hold, as types; `docs/certificates.md` says what each part proves. Numbers are exact and travel as text in lowest
 * terms. Agents, actions, contingencies, profiles and cells are named by their place from 0; profiles are numbered as in a table read from
 * left to right (the last agent's action varies fastest), cells by first occurrence.
 *
 * Every inequality that a proof uses is *named*, never written out: the verifier rebuilds it from the environment. All rows read
 * `left side ≥ right side`, so that every multiplier is ≥ 0, except on a budget that holds with equality and on the two sides of a bound.
 *
 * | row | stands for | where |
 * | --- | --- | --- |
 * | incentive (ω, i, b) | t_i(from) − t_i(into) + λ·loss ≥ gain | ω is assigned a profile, from which i deviates to b |
 * | budget (k) | −Σ_i t_i(k) ≥ 0, = 0 in the balanced class and, for λ*_L, on the path | not in the unrestricted class |
 * | bound (k, i) | c·t_i(k) ≥ −|c|·B for its multiplier c of any sign: at least −B, or at most B | with a liability bound |
 *
 * λ·loss is there for λ*_L alone; V_L is about selfish agents.
 */
import type { MechanismClass } from '../contract/language/setting.js';
import type { Rational } from '../exact/rational.js';

/** A number as text in lowest terms: `p` or `p/q`. */
type Exact = string;

/** The environment evaluated: numbers only, and a cell for every outcome. */
export interface CertifiedGame {
  readonly agents: readonly string[];
  /** `actions[agent]`. */
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
  readonly prior: readonly Exact[];
  /** `payoffs[contingency][profile][agent]`. */
  readonly payoffs: readonly (readonly (readonly Exact[])[])[];
  /** `cells[contingency][profile]`. */
  readonly cells: readonly (readonly number[])[];
}

/** A row, named by one of the first three keys, and its multiplier; left out: 1. */
export interface ProofRow {
  readonly incentive?: readonly [contingency: number, agent: number, action: number];
  readonly budget?: readonly [cell: number];
  readonly bound?: readonly [cell: number, agent: number];
  readonly times?: Exact;
}

/** Rows that are added up. */
export type Proof = readonly ProofRow[];

/** One profile that no mechanism makes an equilibrium, or two at different contingencies that none makes equilibria together. */
export interface Excluded {
  readonly outcomes: readonly (readonly [contingency: number, profile: number])[];
  readonly proof: Proof;
}

/**
 * A node of a tree of cases. Nodes stand in one list, each before the subtrees of its cases and these in the order of the cases. With `proof`
 * the assignment so far is impossible (or, for λ*_L, needs the weight claimed). Otherwise what remains open is bounded, after `pairs` have
 * shifted costs and the money that `burning` proves lost; what may still be worth more at contingency `at` must be among its `cases`.
 */
export interface CaseNode extends DivisionNode {
  readonly proof?: Proof;
  readonly burning?: Proof;
  readonly pairs?: readonly (readonly [contingency: number, other: number])[];
  readonly at?: number;
  readonly cases?: readonly number[];
}

/**
 * A node of a tree of cases on transfers (`certificate@2`): the question whether an agent is paid at least `by` more in one cell than in another, or
 * whether at least `by` is lost in a cell; of which the case that it is not so comes first. A case that is closed has no node.
 */
export interface DivisionNode {
  readonly more?: readonly [cell: number, other: number, agent: number];
  readonly lost?: readonly [cell: number];
  readonly by?: Exact;
}

/** Some contingencies with a tree over what may be chosen there, or (`divided`) over transfers, and the value that it shows. */
export interface Part {
  readonly over: readonly number[];
  readonly value: Exact | null;
  readonly tree: readonly CaseNode[];
  readonly divided?: 'transfers';
}

/** A choice with the transfers that are not all zero, by cell. */
export interface CertifiedPair {
  readonly choice: readonly number[];
  readonly transfers: readonly { readonly cell: number; readonly paid: readonly Exact[] }[];
}

/**
 * What is claimed of V_L, or of λ*_L: a value with a pair that attains it, and parts of Ω whose trees show that no choice is worth more, or
 * that no smaller weight will do. `null` stands for no pair at all, or an infinite weight; then one part is enough to show it.
 */
export interface Claim {
  readonly value: Exact | null;
  readonly pair: CertifiedPair | null;
  readonly excluded: readonly Excluded[];
  /** V_L: a partition of Ω with values that add up to V_L. λ*_L: its value is that of some part, and no part is needed for 0. */
  readonly parts: readonly Part[];
}

/** A certificate: the environment with the class and the liability bound, and what is claimed about it. */
export interface Certificate {
  /** `certificate@2` where some part is divided by transfers. */
  readonly lacuna: 'certificate@1' | 'certificate@2';
  readonly $schema?: string;
  readonly title?: string | null;
  readonly description?: string;
  readonly class: MechanismClass;
  readonly liability: Exact | null;
  readonly environment: CertifiedGame;
  readonly claims: {
    readonly firstBest: { readonly welfare: Exact; readonly profiles: readonly (readonly number[])[] };
    /** λ*(E), which is λ*_L of the empty language: cells are read as if all were one. */
    readonly withoutContract: Claim;
    readonly mechanism: Claim;
    readonly gap: Exact | null;
    readonly withContract: Claim;
  };
}

/** A value or weight that is claimed; `null`: undefined, or infinite. */
export type Most = Rational | null;

/** What rows are added up for: a claim, or how much money is burned. */
export type Goal = 'V_L' | 'λ*_L' | 'λ*(E)' | 'burned';

/** Profiles assigned so far, by contingency. */
export type Chosen = ReadonlyMap<number, number>;

/** Profile a at contingency w. */
export interface Outcome {
  readonly w: number;
  readonly a: number;
}

/** The outcomes that a choice may still have. */
export type Open = readonly Outcome[];

/** x_a − x_b ≥ e. */
export type Arc = readonly [a: number, b: number, e: number];

/** Whether two outcomes are never chosen together; one with itself: never at all. */
export type Apart = (x: Outcome, y: Outcome) => boolean;

/** The environment as the verifier has read it: what every check is made against. */
export interface Game {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
  readonly strides: readonly number[];
  readonly profiles: number;
  readonly prior: readonly Rational[];
  readonly payoffs: readonly (readonly (readonly Rational[])[])[];
  readonly welfare: readonly (readonly Rational[])[];
  readonly cells: readonly (readonly number[])[];
  readonly cellCount: number;
  readonly mechanismClass: MechanismClass;
  readonly liability: Rational | null;
}

/** What a certificate was found to prove. */
export interface Proved {
  readonly game: Game;
  readonly firstBest: Rational;
  readonly withoutContract: Rational | null;
  readonly mechanism: Rational | null;
  readonly gap: Rational | null;
  readonly withContract: Rational | null;
}

/** The verifier's answer; a rejection names the claim, the place in it and the reason. */
export type Verdict =
  | { readonly status: 'verified'; readonly proved: Proved }
  | { readonly status: 'rejected'; readonly claim: string; readonly place: string; readonly reason: string }
  | { readonly status: 'no certificate'; readonly reason: string };
