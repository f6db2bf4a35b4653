/**
 * # How nearly a subject refutes
 *
 * What a search descends: first how many hypotheses are still to be met, then by how much the conclusion holds, where that is a number, then
 * how many truth values would have to change for it to fail. Subjects that do not meet the hypotheses count, so that a search finds its way
 * to them where chance does not.
 */
import { compare, type Rational } from '../../exact/rational.js';
import { type Conclusion, holds, slack } from '../statement/conclusion.js';
import type { Subject } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';

/** Where a subject stands; less is nearer to a refutation. */
export interface Standing {
  /** The hypotheses from the first on that is not met; those after it are not asked, for they may rely on it. */
  readonly unmet: number;
  /** How far from failing the conclusion is; `null` where hypotheses are not met, or it is not about numbers. */
  readonly slack: Rational | null;
  /** How many truth values keep the conclusion from failing; 0 where it fails. */
  readonly changes: number;
}

/** The standing of a subject. Of an existence statement, the nearer the conclusion is to *holding*, which a witness shows. */
export function standing<S extends Subject>({ hypotheses, conclude, expect }: Theorem<S>, subject: S): Standing {
  const conditions = Object.values(hypotheses);
  const first = conditions.findIndex((condition) => !condition.holds(subject));
  if (first !== -1) return { unmet: conditions.length - first, slack: null, changes: 1 };
  const conclusion = conclude(subject);
  if (expect === 'witnessed') return { unmet: 0, slack: null, changes: Number(!holds(conclusion)) };
  return { unmet: 0, slack: slack(conclusion), changes: changesOf(conclusion) };
}

/** Whether a subject of that standing refutes (or, of an existence statement, is a witness). */
export const refutes = ({ unmet, changes }: Standing): boolean => unmet === 0 && changes === 0;

/** Negative, zero or positive as one is nearer to refuting than the other, as near, or farther. */
export function compareStandings(a: Standing, b: Standing): number {
  if (a.unmet !== b.unmet) return a.unmet - b.unmet;
  if ((a.changes === 0) !== (b.changes === 0)) return a.changes - b.changes;
  const order = a.slack === null || b.slack === null ? 0 : compare(a.slack, b.slack);
  return order || a.changes - b.changes;
}

function changesOf(conclusion: Conclusion): number {
  if (conclusion.kind === 'all') return conclusion.parts.map(changesOf).reduce((least, part) => Math.min(least, part), Infinity);
  if (conclusion.kind === 'implication') return Number(!conclusion.left.value) + Number(conclusion.right.value);
  return Number(holds(conclusion));
}
