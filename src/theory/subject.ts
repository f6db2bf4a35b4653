/**
 * # Subjects
 *
 * A subject is what a theorem quantifies over: an environment and, as the theorem needs them, a language, a class, a contingency and so on.
 * The fields are a fixed vocabulary, so that any subject can be counted, compared, shrunk, shown and stored without knowing its theorem.
 */

import type { Language } from '../contract/language.js';
import type { Choice, MechanismClass, Setting } from '../contract/setting.js';
import type { Rational } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';

/** The vocabulary of subjects; a theorem names the fields it needs. */
export interface Subject {
  readonly environment: Environment;
  readonly language?: Language;
  /** A second language; theorems about refinement suppose that it refines `language`. */
  readonly finer?: Language;
  readonly mechanismClass?: MechanismClass;
  /** B, or `null` for no bound. */
  readonly liability?: Rational | null;
  readonly contingency?: number;
  readonly choice?: Choice;
  /** A prosocial weight λ ≥ 0. */
  readonly weight?: Rational;
}

/** A subject with the named fields present. */
export type SubjectWith<Field extends keyof Subject> = Subject & { readonly [F in Field]-?: Exclude<Subject[F], undefined> };

/** Any subject that has what a setting is made of. */
export type SettingSubject = SubjectWith<'language' | 'mechanismClass'>;

/** A setting and a choice. */
export type ChoiceSubject = SettingSubject & SubjectWith<'choice'>;

/** A setting and one of its contingencies. */
export type ContingencySubject = SettingSubject & SubjectWith<'contingency'>;

/** The setting of a subject, with selfish agents. */
export const settingOf = ({ environment, language, mechanismClass, liability = null }: SettingSubject): Setting => ({
  environment,
  language,
  utilities: environment.payoffs,
  mechanismClass,
  liability,
});
