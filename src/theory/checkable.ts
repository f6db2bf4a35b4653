/** Theorems together with all that can be done to them, whatever their subjects are: what a catalogue lists. */
import fc from 'fast-check';
import { ablating, type Finding, withoutSome } from './check/ablate.js';
import { type Appraisal, appraising, type Effort } from './check/appraisal.js';
import { type CheckOptions, checking, type Plan, planOf } from './check/check.js';
import { type MutantResult, mutated, mutating, proseOf } from './check/mutate.js';
import type { Terms } from './check/stages.js';
import { checkingUnder, isUnaffected, planUnder, underModel } from './check/under-model.js';
import type { SpannedScope } from './scopes/orbits.js';
import type { ScopeSpec } from './scopes/scope-spec.js';
import { fieldsOf, withinScope } from './scopes/within-scope.js';
import { type Falsification, type FalsifyOptions, falsifying } from './search/falsify.js';
import { type Hunted, type HuntTerms, hunting } from './search/hunting.js';
import type { Family } from './statement/family.js';
import type { Kept } from './statement/kept.js';
import { type Model, standard } from './statement/model.js';
import type { Progress } from './statement/pieces.js';
import type { Idle, Property, Scope } from './statement/property.js';
import type { Subject } from './statement/subject.js';
import { meets, type Theorem } from './statement/theorem.js';
import type { CheckResult } from './statement/verdict.js';

/** A property that has forgotten its kind of subject. */
export interface Checkable {
  readonly theorem: Theorem<never>;
  /** The check in pieces. */
  readonly plan: (terms: Terms, model?: Model) => Plan;
  readonly checking: (options: CheckOptions, model?: Model) => Generator<Progress, CheckResult>;
  readonly ablating: (options: CheckOptions) => Generator<Progress, Finding[]>;
  readonly mutating: (options: CheckOptions) => Generator<Progress, MutantResult[]>;
  /** What a check of a few seconds finds. */
  readonly appraising: (effort: Effort, kept: readonly Kept[], model?: Model) => Generator<Progress, Appraisal>;
  /** The search for counterexamples without some hypotheses, and how many scopes it is to exhaust. */
  readonly falsifying: (dropped: readonly string[]) => {
    readonly scopes: number;
    /** How many of so many random subjects meet the hypotheses. */
    readonly meeting: (draws: number, seed: number) => number;
    readonly run: (options: FalsifyOptions) => Generator<Progress, Falsification>;
  };
  /** A round of a search by islands. */
  readonly hunting: (terms: HuntTerms, model?: Model, expired?: () => boolean) => Generator<Progress, Hunted>;
  /** The same with a scope of one's own as all there is to exhaust; throws where it does not fit the subjects. */
  readonly within: (spec: ScopeSpec) => { readonly entry: Checkable; readonly scope: SpannedScope; readonly idle: readonly string[] };
  /** The statement without some hypotheses. */
  readonly without: (dropped: readonly string[]) => Checkable;
  /** A near miss of the statement, by its name, as a statement of its own; `null` where there is none. */
  readonly nearMiss: (name: string) => Checkable | null;
  /** The fields that all subjects have. */
  readonly fields: () => readonly (keyof Subject)[];
  readonly scopes: readonly Scope<never>[];
  readonly families: readonly Family[];
  readonly idle: { readonly [hypothesis: string]: Idle };
  readonly open: { readonly [hypothesis: string]: string };
  readonly mutants: readonly { readonly name: string; readonly prose: string }[];
}

/** Forgets the kind of subject of a property. */
export const checkable = <S extends Subject>(property: Property<S>): Checkable => ({
  theorem: property.theorem,
  plan: (terms, model = standard) => (model === standard ? planOf(property, terms) : planUnder(property, model, terms)),
  checking: (options, model = standard) => (model === standard ? checking(property, options) : checkingUnder(property, model, options)),
  ablating: (options) => ablating(property, options),
  mutating: (options) => mutating(property, options),
  appraising: (effort, kept, model) => appraising(property, effort, kept, model),
  falsifying: (dropped) => {
    const weakened = withoutSome(property, dropped);
    return {
      scopes: weakened.scopes.length,
      meeting: (numRuns, seed) =>
        fc.sample(weakened.meeting, { numRuns, seed }).filter((subject) => meets(weakened.theorem, subject)).length,
      run: (options) => falsifying(weakened, options),
    };
  },
  hunting: (terms, model = standard, expired) =>
    hunting(model === standard || isUnaffected(property.theorem, model) ? property : underModel(property, model), terms, expired),
  within: (spec) => {
    const { property: narrow, ...rest } = withinScope(property, spec);
    return { entry: checkable(narrow), ...rest };
  },
  without: (dropped) => checkable(withoutSome(property, dropped)),
  nearMiss(name) {
    const mutant = property.mutants?.find((one) => one.name === name);
    return mutant === undefined ? null : checkable(mutated(property, mutant));
  },
  fields: () => fieldsOf(property.meeting),
  scopes: property.scopes as readonly Scope<Subject>[] as readonly Scope<never>[],
  families: property.families ?? [],
  idle: property.idle ?? {},
  open: property.open ?? {},
  mutants: (property.mutants ?? []).map((mutant) => ({ name: mutant.name, prose: proseOf(property, mutant) })),
});
