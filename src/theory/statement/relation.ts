/**
 * # Relations between theorems
 *
 * One theorem gives another where every subject of the other is turned into subjects of the one, and what the one concludes there settles
 * what the other claims. Both the translation and the step from conclusions to conclusion are data, so that both can be checked on any
 * subject. A theorem excludes another where no subject of the other is one of its own; an existence statement gives another where a witness
 * of the one is turned into a witness of the other.
 */
import { LacunaError } from '../../exact/error.js';
import { isRational } from '../../exact/rational.js';
import { type Conclusion, describe, describeFailure, holds, type Quantity } from './conclusion.js';
import type { Subject } from './subject.js';
import { meets, type Theorem } from './theorem.js';

/** `from` gives `to`, or excludes it. */
export interface Relation {
  readonly from: string;
  readonly to: string;
  /** Left out: `gives`. `excludes`: the hypotheses of both cannot hold together. */
  readonly kind?: 'gives' | 'excludes';
  /** How, in one sentence or two. */
  readonly how: string;
  /** The subjects of `from` that settle `to` for a subject that meets its hypotheses; left out where the argument is no translation. */
  readonly instances?: (subject: Subject) => readonly Subject[];
  /**
   * The step: a claim about the subject, one side of it taken from what `from` concludes of the instances, in their order, the other from
   * what `to` speaks of. Left out where the conclusion of `from` is that of `to`, word for word.
   */
  readonly entails?: (subject: Subject, given: readonly Conclusion[]) => Conclusion;
  /** Between existence statements: the witness of `to` that a witness of `from` makes. */
  readonly witness?: (witness: Subject) => Subject;
}

/** A relation between two theorems whose kinds of subject are known. */
interface Translation<From extends Subject, To extends Subject> extends Pick<Relation, 'kind' | 'how'> {
  readonly instances?: (subject: To) => readonly From[];
  readonly entails?: (subject: To, given: readonly Conclusion[]) => Conclusion;
  readonly witness?: (witness: From) => To;
}

/** Relates two theorems, and forgets their kinds of subject. */
export const relate = <From extends Subject, To extends Subject>(
  from: Theorem<From>,
  to: Theorem<To>,
  translation: Translation<From, To>,
): Relation => ({ from: from.id, to: to.id, ...(translation as Pick<Relation, 'kind' | 'how'>) });

/** What is wrong with a relation at a subject that meets the hypotheses of `to`, or `null`. */
export function flaw({ kind, instances, entails }: Relation, from: Theorem<never>, subject: Subject): string | null {
  const theorem = from as Theorem<Subject>;
  const given: Conclusion[] = [];
  for (const instance of instances?.(subject) ?? []) {
    const met = meets(theorem, instance);
    if (kind === 'excludes') {
      if (met) return 'an instance meets the hypotheses of both';
      continue;
    }
    if (!met) return 'an instance does not meet the hypotheses';
    const conclusion = theorem.conclude(instance);
    if (!holds(conclusion)) return `the conclusion fails for an instance: ${describeFailure(conclusion)}`;
    given.push(conclusion);
  }
  const step = entails?.(subject, given);
  return step === undefined || holds(step) ? null : `the step fails: ${describeFailure(step)}`;
}

/** What is wrong with the witness that a witness of `from` makes, or `null`. */
export function flawOfWitness({ witness }: Relation, to: Theorem<never>, known: Subject): string | null {
  const theorem = to as Theorem<Subject>;
  const made = witness?.(known) ?? known;
  if (!meets(theorem, made)) return 'it does not meet the hypotheses';
  const conclusion = theorem.conclude(made);
  return holds(conclusion) ? null : `the conclusion fails for it: ${describeFailure(conclusion)}`;
}

type Value = Quantity | boolean | readonly string[];

/** The values of all sides of that name among some conclusions, in their order; there must be one. */
function named<V extends Value>(given: readonly Conclusion[], name: string, is: (value: Value) => value is V): V[] {
  const sides = (conclusion: Conclusion): { readonly name: string; readonly value: Value }[] =>
    conclusion.kind === 'all' ? conclusion.parts.flatMap(sides) : [conclusion.left, conclusion.right];
  const values = given.flatMap(sides).flatMap((side) => (side.name === name && is(side.value) ? [side.value] : []));
  if (values.length === 0) throw new LacunaError({ expected: `a side named “${name}”`, received: given.map(describe).join('; ') });
  return values;
}

/** The truth values of that name in some conclusions. */
export const truths = (given: readonly Conclusion[], name: string): boolean[] => named(given, name, (value) => typeof value === 'boolean');

/** The quantities of that name in some conclusions. */
export const quantities = (given: readonly Conclusion[], name: string): Quantity[] =>
  named(given, name, (value): value is Quantity => typeof value === 'string' || (typeof value === 'object' && isRational(value)));

/** The sets of that name in some conclusions. */
export const sets = (given: readonly Conclusion[], name: string): (readonly string[])[] =>
  named(given, name, (value): value is readonly string[] => Array.isArray(value));
