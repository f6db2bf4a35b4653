/**
 * # What an exploration found
 *
 * For each claim the minimal sets of conditions that imply it on the subjects seen, each with how many of them speak for it, and whether the
 * statements explored say so already. A set that no subject speaking of the claim meets implies it only by default, and is left out.
 */

import type { Subject } from '../statement/subject.js';
import { type Claim, type Condition, hypothesesIn, type Row, type Table } from './explore.js';
import { contains, maximal, minimalImplying } from './implications.js';

/** A stored subject, seen from the table: what it meets, and which claims it fails. */
export interface Outsider {
  /** Where it is stored, such as `undetectable-temptation/unseen`. */
  readonly name: string;
  readonly met: bigint;
  readonly fails: ReadonlySet<number>;
}

/** A set of conditions that implies a claim, and no part of which does. */
export interface Implication {
  readonly conditions: readonly Condition[];
  /** How many subjects meet the conditions and speak for the claim. */
  readonly support: number;
  /**
   * `stated`: by the statement itself, its idle hypotheses left out or not. `covered`: every subject seen that meets the set meets the
   * hypotheses of the statement. `refuted elsewhere`: a stored subject, of no scope explored,
   * refutes it. Else it is a conjecture: `fewer hypotheses` than those of the statement, or other ones, `new`.
   */
  readonly standing: 'stated' | 'covered' | 'fewer hypotheses' | 'new' | 'refuted elsewhere';
  /** The stored subject that refutes it. */
  readonly by: string | null;
}

/** What was found about a claim. */
export interface Finding {
  readonly claim: Claim;
  /** How many subjects satisfy it, fail it, and say nothing about it. */
  readonly holds: number;
  readonly fails: number;
  readonly silent: number;
  readonly implications: readonly Implication[];
  /** How many minimal sets imply it only because no subject meets them and speaks of the claim. */
  readonly unmet: number;
  /** For each largest set of conditions that does not imply it, the least subject that shows so. */
  readonly refutations: readonly { readonly conditions: readonly Condition[]; readonly subject: Subject }[];
}

/** The findings of a table. `idle` names the hypotheses that a statement does not need. */
export function findingsOf(table: Table, outsiders: readonly Outsider[], idle: (id: string) => readonly string[]): Finding[] {
  const { conditions, claims, rows } = table;
  const named = (set: bigint) => conditions.filter((_, k) => contains(set, 1n << BigInt(k)));
  return claims.map((claim, k) => {
    const votes = rows.flatMap((row) => votesOf(row, k));
    const total = (kind: 'holds' | 'fails') => votes.reduce((sum, vote) => sum + vote[kind], 0);
    const refuting = votes.filter(({ fails }) => fails > 0);
    const sets = minimalImplying(
      conditions.length,
      refuting.map(({ met }) => met),
    );
    const supported = sets.map((set) => ({
      set,
      support: votes.reduce((sum, vote) => sum + (contains(vote.met, set) ? vote.holds : 0), 0),
    }));
    const widest = maximal(refuting.map(({ met }) => met));
    return {
      claim,
      holds: total('holds'),
      fails: total('fails'),
      silent: rows.reduce((sum, { count }) => sum + count, 0) - total('holds') - total('fails'),
      implications: supported
        .filter(({ support }) => support > 0)
        .map(({ set, support }) => ({ conditions: named(set), support, ...standingOf(set, k, claim) })),
      unmet: supported.filter(({ support }) => support === 0).length,
      refutations: refuting.flatMap(({ met, least }) =>
        least !== null && widest.includes(met) ? [{ conditions: named(met), subject: least }] : [],
      ),
    };
  });

  function standingOf(set: bigint, k: number, { theorem, never }: Claim): Pick<Implication, 'standing' | 'by'> {
    const own = hypothesesIn(conditions, theorem);
    const states = theorem.expect === 'holds' && !never;
    const spared = named(own & ~set).map((condition) => condition.own);
    const fewer = states && contains(own, set);
    if (fewer && spared.every((name) => idle(theorem.id).includes(name))) return { standing: 'stated', by: null };
    if (states && rows.every(({ met }) => !contains(met, set) || contains(met, own))) return { standing: 'covered', by: null };
    const refuter = outsiders.find(({ met, fails }) => contains(met, set) && fails.has(k));
    if (refuter !== undefined) return { standing: 'refuted elsewhere', by: refuter.name };
    return { standing: fewer ? 'fewer hypotheses' : 'new', by: null };
  }
}

const votesOf = ({ met, votes }: Row, claim: number) => {
  const own = votes.get(claim);
  return own === undefined ? [] : [{ met, ...own }];
};
