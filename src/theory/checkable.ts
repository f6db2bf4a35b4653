/** Theorems together with all that can be done to them, whatever their subjects are: what a catalogue lists. */
import { ablating, type Finding, withoutSome } from './ablate.js';
import { type CheckOptions, checking, type Progress } from './check.js';
import { type Falsification, type FalsifyOptions, falsifying } from './falsify.js';
import type { Family } from './family.js';
import { type MutantResult, mutating } from './mutate.js';
import type { Idle, Property } from './property.js';
import type { Subject } from './subject.js';
import type { Theorem } from './theorem.js';
import { beginning } from './beginning.js';
import type { CheckResult } from './verdict.js';

/** A property that has forgotten its kind of subject. */
export interface Checkable {
  readonly theorem: Theorem<never>;
  readonly checking: (options: CheckOptions) => Generator<Progress, CheckResult>;
  readonly ablating: (options: CheckOptions) => Generator<Progress, Finding[]>;
  readonly mutating: (options: CheckOptions) => Generator<Progress, MutantResult[]>;
  /** The search for counterexamples without some hypotheses, and how many scopes it is to exhaust. */
  readonly falsifying: (dropped: readonly string[]) => {
    readonly scopes: number;
    readonly run: (options: FalsifyOptions) => Generator<Progress, Falsification>;
  };
  /** The same with the first so many subjects of each scope. */
  readonly beginning: (most: number) => Checkable;
  readonly families: readonly Family[];
  readonly idle: { readonly [hypothesis: string]: Idle };
  readonly open: { readonly [hypothesis: string]: string };
  readonly mutants: readonly { readonly name: string; readonly prose: string }[];
}

/** Forgets the kind of subject of a property. */
export const checkable = <S extends Subject>(property: Property<S>): Checkable => ({
  theorem: property.theorem,
  checking: (options) => checking(property, options),
  ablating: (options) => ablating(property, options),
  mutating: (options) => mutating(property, options),
  falsifying: (dropped) => {
    const weakened = dropped.length === 0 ? property : withoutSome(property, dropped);
    return { scopes: weakened.scopes.length, run: (options) => falsifying(weakened, options) };
  },
  beginning: (most) => checkable(beginning(property, most)),
  families: property.families ?? [],
  idle: property.idle ?? {},
  open: property.open ?? {},
  mutants: property.mutants ?? [],
});
