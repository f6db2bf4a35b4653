/**
 * # A statement on a scope of one's own
 *
 * Which fields the subjects of a statement have is seen from its own generator. A scope with these fields takes the place of whatever the
 * statement is tried on otherwise.
 */
import fc, { type Arbitrary } from 'fast-check';
import { LacunaError } from '../../exact/error.js';
import type { Property, Scope } from '../statement/property.js';
import type { Subject } from '../statement/subject.js';
import type { SpannedScope } from './orbits.js';
import type { ScopeSpec } from './scope-spec.js';
import { idleClauses, spannedScope } from './spanned-scope.js';
import { requireUnchanged } from './unchanged-by-renaming.js';

/** So many generated subjects are looked at. */
const MODELS = 16;

/** The fields that all generated subjects have: optional ones are left out now and then. */
export function fieldsOf(meeting: Arbitrary<Subject>): (keyof Subject)[] {
  const [first, ...others] = fc.sample(meeting, { numRuns: MODELS, seed: 0 });
  return (Object.keys(first) as (keyof Subject)[]).filter((field) => [first, ...others].every((subject) => subject[field] !== undefined));
}

/** A property on a scope of one's own. */
export interface WithinScope<S extends Subject> {
  readonly property: Property<S>;
  readonly scope: SpannedScope;
  /** What the specification says that the subjects have no use for. */
  readonly idle: readonly string[];
}

/**
 * The property with a scope of one's own as all there is to exhaust.
 * @throws LacunaError if the subjects have a field that no clause speaks of, or are games and the scope has several contingencies
 */
export function withinScope<S extends Subject>(of: Property<S>, spec: ScopeSpec): WithinScope<S> {
  const { adversary: _adversary, ablation: _ablation, decisive: _decisive, ...rest } = of;
  const { theorem, meeting } = rest;
  const { contingencies = 1 } = spec.grid;
  if (contingencies > 1 && theorem.subjects?.startsWith('game') === true) {
    throw new LacunaError({ place: 'scope', expected: '1 contingency, since the statement is about games', received: `${contingencies}` });
  }
  const fields = fieldsOf(meeting);
  const scope = spannedScope(spec, fields);
  if (spec.upToRenaming) requireUnchanged(theorem, spannedScope({ ...spec, upToRenaming: false }, fields));
  const scopes = [scope as Scope<Subject> as Scope<S>];
  return { property: { ...rest, scopes }, scope, idle: idleClauses(spec, fields) };
}
