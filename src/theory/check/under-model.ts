/**
 * # Theorems under another model
 *
 * A theorem is asked about a subject as the model interprets it: hypotheses and conclusion meet an environment whose welfare, prosocial
 * utilities and equilibria are the model's, in the classes and languages that it allows. Subjects themselves stay as they are, so that what
 * is found can be ordered, shrunk, shown and stored as ever.
 */

import type { Environment } from '../../game/environment.js';
import { Inapplicable } from '../../game/interpretation.js';
import { indexed, startingAt } from '../scopes/scope-reader.js';
import { Unanswered } from '../statement/guarded.js';
import { ModelFault } from '../statement/guarded-model.js';
import { revalidate } from '../statement/kept.js';
import { changedParts, interpreted, type Model, restricted } from '../statement/model.js';
import type { Progress } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { Theorem } from '../statement/theorem.js';
import type { CheckResult, Counterexample } from '../statement/verdict.js';
import { type CheckOptions, following, type Plan, planOf } from './check.js';
import type { Terms } from './stages.js';

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
    // A contract of a theorem's own, without a language in its subjects, is one that the model's bound does not reach.
    if (model.mechanism.liability !== null && subject.mechanismClass !== undefined && subject.language === undefined)
      throw new Inapplicable(`transfers are bounded under ${model.name}, and the statement is about a contract of its own, which has none`);
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
      Object.entries(theorem.hypotheses).map(([name, { prose, holds }]) => [
        name,
        { prose, holds: (subject: S) => asked(subject, () => holds(seen(subject))) },
      ]),
    ),
    conclude: (subject) => asked(subject, () => theorem.conclude(seen(subject))),
  };
}

/** What is asked about a subject, which is named where the model gives no answer. */
function asked<S extends Subject, Answer>(subject: S, question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    const { place = 'the model', expected, received } = error;
    throw new Unanswered({ place, expected, received }, subject);
  }
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
    // A scope that is sifted out of a larger one is sifted before the model restricts its subjects: it is gone through from the start.
    scopes: property.scopes.map(({ sieve: _, ...scope }) => ({
      ...scope,
      // Where the model tells agents apart, one environment does not stand for its renamings.
      name: model.anonymous ? scope.name : `${scope.name}, agents as named`,
      subjects: () =>
        indexed(function* (index) {
          for (const subject of startingAt(scope.subjects(), index)) yield restricted(subject, model);
        }),
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
 * The check of a theorem under a model, in pieces. What is stored is about the standard model: it is used where it shows the same under this
 * one. A theorem that uses nothing of what was changed is checked as it is.
 */
export function planUnder<S extends Subject>(property: Property<S>, model: Model, terms: Terms): Plan<S> {
  if (isUnaffected(property.theorem, model)) return planOf(property, terms);
  const under = underModel(property, model);
  const kept = (terms.kept ?? []).filter((each) => revalidate(under.theorem, each) !== null);
  const plan = planOf(under, { ...terms, kept });
  // What is shown is shown as the model sees it: first bests, replies and what is said of them in words are the model's.
  const shown = (found: Counterexample<S> | null) =>
    found && { ...found, subject: { ...restricted(found.subject, model), environment: interpreted(found.subject.environment, model) } };
  return {
    ...plan,
    result: (parts) => {
      const result = plan.result(parts);
      return { ...result, counterexample: shown(result.counterexample), witness: shown(result.witness) };
    },
  };
}

/** Checks a theorem under a model step by step: yields how far it has come, returns the result. */
export const checkingUnder = <S extends Subject>(
  property: Property<S>,
  model: Model,
  options: CheckOptions,
): Generator<Progress, CheckResult<S>> => following(planUnder(property, model, options), options.expired);
