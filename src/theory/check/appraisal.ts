/**
 * # Where a theorem stands
 *
 * What a check of a few seconds finds: the verdict, what becomes of the theorem without each hypothesis, and the numbers behind both, as
 * text by name, so that two libraries or two models can be compared line by line.
 */
import { format } from '../../exact/rational.js';
import { Inapplicable } from '../../game/interpretation.js';
import { describe } from '../statement/conclusion.js';
import type { Kept } from '../statement/kept.js';
import { type Model, standard } from '../statement/model.js';
import type { Progress } from '../statement/pieces.js';
import type { Property } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { CheckResult, Counterexample } from '../statement/verdict.js';
import { ablating, type Finding } from './ablate.js';
import { beginning } from './beginning.js';
import { type CheckOptions, checking } from './check.js';
import { checkingUnder as checkingOther, isUnaffected, underModel } from './under-model.js';

/** How far to look: so many random subjects, and so many of each scope, its least. */
export interface Effort {
  readonly runs: number;
  readonly seed: number;
  readonly subjects: number;
}

/** Values as text by name, in alphabetical order. */
export type Fields = Readonly<Record<string, string>>;

/** Where a theorem stands; `verdict` is a field of the theorem and of each hypothesis. */
export interface Appraisal {
  readonly theorem: Fields;
  readonly hypotheses: Readonly<Record<string, Fields>>;
  /** What refutes the theorem, and what shows each hypothesis needed; `null` for nothing. */
  readonly counterexample: Counterexample<Subject> | null;
  readonly witnesses: Readonly<Record<string, Counterexample<Subject> | null>>;
}

/** Finds out where a theorem stands, step by step. Deterministic: it knows no time. */
export function* appraising<S extends Subject>(
  property: Property<S>,
  { runs, seed, subjects }: Effort,
  kept: readonly Kept[],
  model: Model = standard,
): Generator<Progress, Appraisal> {
  const begun = beginning(property, subjects);
  const options = { runs, seed, kept };
  const result = yield* orFailure(checkingUnder(begun, model, options));
  const findings = yield* orFailure(ablatingUnder(begun, model, options));
  return {
    theorem: 'failed' in result ? result.failed : theoremFields(result),
    hypotheses: 'failed' in findings ? {} : Object.fromEntries(findings.map((finding) => [finding.hypothesis, hypothesisFields(finding)])),
    counterexample: 'failed' in result ? null : yield* leastCounterexample(property, model, result),
    witnesses: 'failed' in findings ? {} : Object.fromEntries(findings.map(({ hypothesis, witness }) => [hypothesis, witness])),
  };
}

/** What a search comes to, or as fields that the model gives it no meaning, or that it breaks. */
function* orFailure<Result>(search: Generator<Progress, Result>): Generator<Progress, Result | { readonly failed: Fields }> {
  try {
    return yield* search;
  } catch (error) {
    const verdict = error instanceof Inapplicable ? 'inapplicable' : 'broken';
    return { failed: { reason: error instanceof Error ? error.message : `${error}`, verdict } };
  }
}

/** Checks under a model, the standard one too. */
const checkingUnder = <S extends Subject>(
  property: Property<S>,
  model: Model,
  options: CheckOptions,
): Generator<Progress, CheckResult<S>> => (model === standard ? checking(property, options) : checkingOther(property, model, options));

/** Drops hypotheses under a model; what the theorem says of idle ones is put to the test there. */
function* ablatingUnder<S extends Subject>(
  property: Property<S>,
  model: Model,
  options: CheckOptions,
): Generator<Progress, readonly Finding<S>[]> {
  if (model === standard || isUnaffected(property.theorem, model)) return yield* ablating(property, options);
  const { idle, open, breaking } = property;
  return yield* ablating({ ...underModel(property, model), ...(idle && { idle }), ...(open && { open }), breaking }, options);
}

/** The counterexample of a result; one that chance found gives way to the least of the scopes, if they have any. */
function* leastCounterexample<S extends Subject>(
  property: Property<S>,
  model: Model,
  { expect, counterexample }: CheckResult<S>,
): Generator<Progress, Counterexample<S> | null> {
  if (expect !== 'holds' || counterexample === null || counterexample.foundBy === 'exhaustion') return counterexample;
  const whole = yield* orFailure(checkingUnder(property, model, { runs: 0, seed: 0 }));
  return 'failed' in whole ? counterexample : (whole.counterexample ?? counterexample);
}

function theoremFields({ verdict, reason, exhausted, sampled, figures, stale, counterexample, witness }: CheckResult): Fields {
  const total = (field: 'subjects' | 'meeting') => exhausted.reduce((sum, scope) => sum + scope[field], 0);
  const found = counterexample ?? witness;
  return sorted({
    verdict,
    'meeting, of the least': `${total('meeting')} of ${total('subjects')}`,
    'meeting, of random ones': `${sampled.subjects} of ${sampled.attempts}`,
    ...Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, format(value)])),
    ...(reason === undefined ? {} : { reason }),
    ...(found === null ? {} : { claim: describe(found.conclusion) }),
    ...(stale.length === 0 ? {} : { stale: stale.join(', ') }),
  });
}

const hypothesisFields = ({ verdict, witness }: Finding): Fields =>
  sorted({ verdict, ...(witness === null ? {} : { claim: describe(witness.conclusion) }) });

/** The same fields in alphabetical order. */
export const sorted = <Value>(fields: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(fields).sort(([x], [y]) => (x < y ? -1 : 1)));
