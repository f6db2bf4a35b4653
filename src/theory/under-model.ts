/**
 * # Theorems under another model
 *
 * A theorem is asked about a subject as the model interprets it: hypotheses and conclusion meet an environment whose welfare, prosocial
 * utilities and equilibria are the model's, in the classes and languages that it allows. Subjects themselves stay as they are, so that what
 * is found can be ordered, shrunk, shown and stored as ever.
 */

import type { Environment } from '../game/environment.js';
import { Inapplicable } from '../game/interpretation.js';
import { type CheckOptions, checking, type Progress } from './check.js';
import { revalidate } from './kept.js';
import { changedParts, interpreted, type Model, restricted } from './model.js';
import type { Property } from './property.js';
import type { Subject } from './subject.js';
import type { Theorem } from './theorem.js';
import type { CheckResult } from './verdict.js';

/** Subjects as a model sees them; the same one for the same subject, so that what is remembered about it is found again. */
export function seenBy<S extends Subject>(model: Model): (subject: S) => S {
  const environments = new WeakMap<Environment, Environment>();
  const subjects = new WeakMap<S, S>();
  const environmentOf = (of: Environment): Environment => {
    const known = environments.get(of) ?? interpreted(of, model);
    environments.set(of, known);
    return known;
  };
  return (subject) => {
    const known = subjects.get(subject) ?? { ...restricted(subject, model), environment: environmentOf(subject.environment) };
    subjects.set(subject, known);
    return known;
  };
}

/** The theorem about subjects as seen through a model. */
export function theoremUnder<S extends Subject>(theorem: Theorem<S>, seen: (subject: S) => S): Theorem<S> {
  return {
    ...theorem,
    hypotheses: Object.fromEntries(
      Object.entries(theorem.hypotheses).map(([name, { prose, holds }]) => [name, { prose, holds: (subject: S) => holds(seen(subject)) }]),
    ),
    conclude: (subject) => theorem.conclude(seen(subject)),
  };
}

/** The property of a theorem under a model. Its near misses and what it says of its hypotheses are about the standard model, and left out. */
export function underModel<S extends Subject>(property: Property<S>, model: Model): Property<S> {
  const seen = seenBy<S>(model);
  const through = <Value>(table: { readonly [name: string]: (subject: S) => Value } = {}) =>
    Object.fromEntries(Object.entries(table).map(([name, of]) => [name, (subject: S) => of(seen(subject))]));
  const { mutants: _, idle: __, open: ___, ablation: ____, ...own } = property;
  return {
    ...own,
    theorem: theoremUnder(property.theorem, seen),
    scopes: property.scopes.map((scope) => ({
      ...scope,
      *subjects() {
        for (const subject of scope.subjects()) yield restricted(subject, model);
      },
    })),
    meeting: property.meeting.map((subject) => restricted(subject, model)),
    strata: through(property.strata),
    figures: Object.fromEntries(
      Object.entries(property.figures ?? {}).map(([name, { keep, of }]) => [name, { keep, of: (subject: S) => of(seen(subject)) }]),
    ),
  };
}

/** Whether a theorem uses nothing in which a model differs from the standard one; one that does not say what it uses may use everything. */
export const isUnaffected = <S extends Subject>({ uses }: Theorem<S>, model: Model): boolean =>
  uses !== undefined && !changedParts(model).some((part) => uses.includes(part));

/**
 * Checks a theorem under a model, step by step. What is stored is about the standard model: it is used where it shows the same under this one.
 * A theorem that uses nothing of what was changed is checked as it is.
 */
export function* checkingUnder<S extends Subject>(
  property: Property<S>,
  model: Model,
  options: CheckOptions,
): Generator<Progress, CheckResult<S>> {
  if (isUnaffected(property.theorem, model)) return yield* checking(property, options);
  const under = underModel(property, model);
  try {
    const kept = (options.kept ?? []).filter((each) => revalidate(under.theorem, each) !== null);
    const result = yield* checking(under, { ...options, kept });
    const { counterexample } = result;
    return counterexample === null
      ? result
      : { ...result, counterexample: { ...counterexample, subject: restricted(counterexample.subject, model) } };
  } catch (error) {
    if (error instanceof Inapplicable) return inapplicable(property.theorem, error.message);
    throw error;
  }
}

/** The result for a theorem that has no answer under a model. */
function inapplicable<S extends Subject>({ id, part, expect }: Theorem<S>, reason: string): CheckResult<S> {
  return {
    id,
    part,
    expect,
    verdict: 'inapplicable',
    reason,
    asExpected: false,
    exhausted: [],
    sampled: { subjects: 0, attempts: 0 },
    hypotheses: {},
    blocking: null,
    strata: {},
    figures: {},
    counterexample: null,
    witness: null,
    revalidated: 0,
    stale: [],
  };
}
