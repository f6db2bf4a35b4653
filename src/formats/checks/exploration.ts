/**
 * # Explorations as JSON
 *
 * The format `exploration@1`: for each group of statements about the same kind of subjects, which sets of conditions imply which claims.
 */
import type { Condition, Table } from '../../theory/search/explore.js';
import type { Finding } from '../../theory/search/findings.js';
import { failures, holds } from '../../theory/statement/conclusion.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Theorem } from '../../theory/statement/theorem.js';
import type { Json } from '../analysis/analysis-line.js';
import { claimObject } from '../subjects/claim-object.js';
import { subjectObject } from '../subjects/subject-object.js';

const EXPLORATION_FORMAT = 'exploration@1';

/** What exploring one group of statements came to. */
export interface Exploration extends Pick<Table, 'scopes' | 'conditions'> {
  readonly fields: readonly (keyof Subject)[];
  readonly statements: readonly Theorem<Subject>[];
  readonly findings: readonly Finding[];
  /** Whether the least counterexamples are to be shown. */
  readonly showing: boolean;
}

const names = (conditions: readonly Condition[]): string[] => conditions.map(({ name }) => name);

/** The object of a whole exploration. */
export const explorationObject = (version: string, explorations: readonly Exploration[]): { readonly [key: string]: Json } => ({
  lacuna: EXPLORATION_FORMAT,
  version,
  groups: explorations.map(({ fields, statements, conditions, scopes, findings, showing }) => ({
    fields: [...fields],
    theorems: statements.map(({ id }) => id),
    scopes: scopes.map((scope) => ({ ...scope })),
    conditions: conditions.map(({ name, prose }) => ({ name, prose })),
    claims: findings.map(({ claim, implications, unmet, refutations, ...counts }) => ({
      theorem: claim.theorem.id,
      words: claim.words,
      never: claim.never,
      holds: counts.holds,
      fails: counts.fails,
      silent: counts.silent,
      implied: implications.map(({ conditions: by, support, standing, by: refuter }) => ({
        conditions: names(by),
        support,
        standing,
        ...(refuter === null ? {} : { refutedBy: refuter }),
      })),
      unmet,
      ...(showing && {
        counterexamples: refutations.map(({ conditions: met, subject }) => ({
          conditions: names(met),
          subject: subjectObject(subject),
          claim: failing(claim.theorem, subject).map(claimObject),
        })),
      }),
    })),
  })),
});

const failing = (theorem: Theorem<Subject>, subject: Subject) => {
  const conclusion = theorem.conclude(subject);
  return holds(conclusion) ? [conclusion] : failures(conclusion);
};
