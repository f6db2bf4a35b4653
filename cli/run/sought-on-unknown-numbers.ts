/**
 * # Counterexamples on unknown numbers
 *
 * Where chance hardly meets the hypotheses of a statement, such as payoffs that sum to 1000, they can be solved for: the statement is run on
 * unknown numbers, and a run that meets them all and does not end well names numbers. What it names counts where exact arithmetic confirms it.
 */

import { after, type Expiry, either } from '../../src/exact/expiry.js';
import { ALL_CLASSES, type CaseField, casesOfShape } from '../../src/specified/cases.js';
import type { Case } from '../../src/specified/subject-of-case.js';
import type { Subject } from '../../src/theory/statement/subject.js';
import type { Theorem } from '../../src/theory/statement/theorem.js';
import { isModule } from '../files/is-module.js';
import { moduleOnUnknownNumbers, onUnknownNumbers } from '../files/unknown-numbers.js';
import { confirmed, planOf } from './prove-theorem.js';

/** What to look for. */
interface Sought {
  /** The id of a theorem of the catalogue, or the module that states it. */
  readonly wanted: string;
  readonly theorem: Theorem<never>;
  readonly dropped: readonly string[];
  /** The fields that its subjects have. */
  readonly fields: readonly (keyof Subject)[];
  /** Milliseconds to search, once the statement is loaded. */
  readonly milliseconds: number;
  readonly stopped: Expiry;
}

/** The fields that a case has of itself. */
const OF_ITSELF: readonly (keyof Subject)[] = ['environment', 'liability'];
const FIELDS: readonly (CaseField & keyof Subject)[] = [
  'language',
  'finer',
  'mechanismClass',
  'contingency',
  'choice',
  'weight',
  'weights',
];

/** The cases of two agents with two actions, of one contingency and then of two, for subjects with these fields; none where they have others. */
function casesWith(fields: readonly (keyof Subject)[]): Case[] {
  const has = FIELDS.filter((field) => fields.includes(field));
  if (!fields.every((field) => OF_ITSELF.includes(field) || (FIELDS as readonly string[]).includes(field))) return [];
  return [1, 2].flatMap((contingencies) =>
    casesOfShape(
      { actions: [2, 2], contingencies, languages: contingencies === 1 ? 'all' : 'actions verifiable', classes: ALL_CLASSES },
      has,
    ).map((of): Case => ({ ...of, named: true })),
  );
}

/** A subject that refutes, or null where none is found in time, or where the statement looks inside its numbers. */
export async function soughtOnUnknownNumbers({ wanted, theorem, dropped, fields, milliseconds, stopped }: Sought): Promise<Subject | null> {
  const module = isModule(wanted);
  const plan = module ? { cases: casesWith(fields) } : planOf(theorem, {});
  if ('inapplicable' in plan || plan.cases.length === 0) return null;
  const { prove } = await (module ? moduleOnUnknownNumbers(wanted) : onUnknownNumbers());
  const expired = either(stopped, after(milliseconds));
  for (const of of plan.cases) {
    if (expired()) return null;
    const { candidates } = proved(() => prove(theorem.id, of, dropped, { expired }));
    const failure = confirmed(theorem, of, dropped, candidates, expired);
    if (failure !== null) return failure.subject;
  }
  return null;
}

/** What a user's module cannot say of unknown numbers is nobody's fault. */
function proved<Found extends { readonly candidates: readonly Readonly<Record<string, string>>[] }>(
  prove: () => Found,
): Pick<Found, 'candidates'> {
  try {
    return prove();
  } catch {
    return { candidates: [] };
  }
}
