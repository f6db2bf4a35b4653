/**
 * # Where theorems stand under other models
 *
 * The format `standing@1`: of every theorem and every model what a check came to, how far it looked, and by value the subject that decides.
 * The tables of `docs/variants.md` and the pages of the book on models are made from it.
 */
import type { Subject } from '../../theory/statement/subject.js';
import type { CheckResult, Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { claimObjects } from '../subjects/claim-object.js';
import { subjectObject } from '../subjects/subject-object.js';

export const STANDING_FORMAT = 'standing@1';

/** `open`: time ran out before the scopes were through, and nothing had decided. */
export type Standing = 'falls' | 'stands' | 'witnessed' | 'none met' | 'vacuous' | 'inapplicable' | 'open';

/** What a check of a theorem under a model came to. */
export interface StandingEntry {
  readonly model: string;
  readonly theorem: string;
  readonly standing: Standing;
  /** Of `inapplicable`, why. */
  readonly reason?: string;
  /** Subjects that met the hypotheses, of the scopes and beside them of random ones; and whether the scopes were exhausted. */
  readonly inScopes: number;
  readonly random: number;
  readonly whole: boolean;
  /** Whether what decides was stored before, and validated anew. */
  readonly stored: boolean;
  /** The counterexample or witness: a subject as in `counterexample@1`, the claim with both sides, and how small it is. */
  readonly shown: { readonly subject: Json; readonly claim: Json; readonly minimality: Counterexample<Subject>['minimality'] } | null;
}

/** All of them, with the terms of the checks. */
export interface StandingTable {
  readonly lacuna: typeof STANDING_FORMAT;
  readonly seed: number;
  readonly runs: number;
  readonly entries: readonly StandingEntry[];
}

/** The entry that a check makes. */
export function standingEntry(model: string, result: CheckResult): StandingEntry {
  const { expect, verdict, exhausted, sampled, counterexample, witness, reason } = result;
  const found = counterexample ?? witness;
  return {
    model,
    theorem: result.id,
    standing: standingOf(result),
    ...(reason === undefined ? {} : { reason }),
    inScopes: exhausted.reduce((sum, { meeting }) => sum + meeting, 0),
    random: sampled.subjects,
    whole: exhausted.every(({ subjects, of }) => subjects === of) && (expect === 'witnessed' || verdict !== 'incomplete'),
    stored: found?.foundBy === 'memory',
    shown:
      found === null
        ? null
        : { subject: subjectObject(found.subject), claim: claimObjects(found.conclusion), minimality: found.minimality },
  };
}

function standingOf({ expect, verdict, witness }: CheckResult): Standing {
  if (verdict === 'inapplicable') return 'inapplicable';
  if (expect === 'witnessed') return witness === null ? 'none met' : 'witnessed';
  if (verdict === 'refuted') return 'falls';
  return verdict === 'vacuous' ? 'vacuous' : verdict === 'incomplete' ? 'open' : 'stands';
}

/** How far a check looked: subjects that met the hypotheses in the scopes, and random ones; `?` where the scopes were not exhausted. */
export const lookedAt = ({ inScopes, random, whole }: StandingEntry): string =>
  `(${inScopes.toLocaleString('en')}${random > 0 ? ` + ${random.toLocaleString('en')}` : ''}${whole ? '' : '?'})`;

/** An entry of a table in Markdown: what decides, or how far was looked. */
export function standingWords(entry: StandingEntry): string {
  const stored = entry.stored ? ', stored' : '';
  switch (entry.standing) {
    case 'falls':
      return `**falls**${stored}`;
    case 'witnessed':
      return `witnessed${stored}`;
    case 'inapplicable':
      return 'n/a';
    case 'open':
      return lookedAt(entry);
    case 'stands':
    case 'none met':
    case 'vacuous':
      return `${entry.standing} ${lookedAt(entry)}`;
  }
}

/** Whether a value is such a table, as far as its readers rely on it. */
export const isStandingTable = (value: unknown): value is StandingTable =>
  typeof value === 'object' && value !== null && 'lacuna' in value && value.lacuna === STANDING_FORMAT && 'entries' in value;
