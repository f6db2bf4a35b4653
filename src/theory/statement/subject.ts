/**
 * # Subjects
 *
 * A subject is what a theorem quantifies over: an environment and, as the theorem needs them, a language, a class, a contingency and so on.
 * The fields are a fixed vocabulary, so that any subject can be counted, compared, shrunk, shown and stored without knowing its theorem.
 */
import type { Language } from '../../contract/language/language.js';
import type { Choice, MechanismClass, Setting } from '../../contract/language/setting.js';
import type { Rational } from '../../exact/rational.js';
import type { Environment, PayoffTable } from '../../game/environment.js';
import type { Family, Parameters } from './family.js';

/**
 * The vocabulary: what a subject may have beside its environment. To add a field is to declare it here; the compiler then asks for its
 * entry in `order/vocabulary.ts` and in `formats/subjects/subject-fields.ts`.
 */
export interface Vocabulary {
  readonly language: Language;
  /** A second language; theorems about refinement suppose that it refines `language`. */
  readonly finer: Language;
  readonly mechanismClass: MechanismClass;
  /** B, or `null` for no bound. */
  readonly liability: Rational | null;
  readonly contingency: number;
  readonly choice: Choice;
  /** A second choice, such as the selection of first bests that `choice` is compared with. */
  readonly target: Choice;
  /** A prosocial weight λ ≥ 0. */
  readonly weight: Rational;
  /** A prosocial weight for each agent, `weights[agent]`. */
  readonly weights: readonly Rational[];
  /** A mechanism in full, `transfers[cell][agent]`, a row for every cell of `language`. */
  readonly transfers: readonly (readonly Rational[])[];
  /** What each agent takes welfare to be, `perceived[contingency][profile][agent]`. */
  readonly perceived: PayoffTable;
  /** What a noisy court sees at each outcome, `signals[contingency][profile][signal]`: probabilities, where a hypothesis says so. */
  readonly signals: readonly (readonly (readonly Rational[])[])[];
  /** What a second court sees in place of each of the signals, `garbling[signal][other]`: probabilities, where a hypothesis says so. */
  readonly garbling: readonly (readonly Rational[])[];
  /** Further numbers by name, such as η or M; for a family, the numbers that make the environment. */
  readonly parameters: Parameters;
  /** The family of the environment, which is then `family.build(parameters)`. */
  readonly family: Family;
}

/** A field of the vocabulary. */
export type Field = keyof Vocabulary;

/** An environment with fields of the vocabulary; a theorem names those that it needs. */
export interface Subject extends Partial<Vocabulary> {
  readonly environment: Environment;
}

/**
 * `game`: one contingency, no language. `environment`: any number of contingencies. `environment+language`: with a contract language, a
 * mechanism class and a liability bound. Any of them with `+choice`, `+weight`, `+contingency`.
 */
export type SubjectKind = 'game' | 'environment' | 'environment+language' | `${'game' | 'environment' | 'environment+language'}+${string}`;

/** A subject with the named fields present. */
export type SubjectWith<Present extends Field> = Subject & Pick<Vocabulary, Present>;

/** The fields that a kind names. */
type FieldsOf<Kind extends string> = Kind extends `${infer First}+${infer Rest}`
  ? FieldsOf<First> | FieldsOf<Rest>
  : Kind extends 'language'
    ? 'language' | 'mechanismClass' | 'liability'
    : Kind extends 'choice' | 'weight' | 'contingency'
      ? Kind
      : never;

/** A subject of a kind, with the fields that the kind names. */
export type SubjectOf<Kind extends SubjectKind> = Kind extends SubjectKind ? SubjectWith<FieldsOf<Kind>> : never;

/** Any subject that has what a setting is made of. */
export type SettingSubject = SubjectWith<'language' | 'mechanismClass'>;

/** A setting and a choice. */
export type ChoiceSubject = SettingSubject & SubjectWith<'choice'>;

/** A setting and one of its contingencies. */
export type ContingencySubject = SettingSubject & SubjectWith<'contingency'>;

/** A family with its numbers. */
export type FamilySubject = SubjectWith<'family' | 'parameters'>;

/** The subject of a family at the given numbers, or `null` where they describe no environment. */
export function familySubject(family: Family, parameters: Parameters): FamilySubject | null {
  const environment = family.build(parameters);
  return environment === null ? null : { environment, family, parameters };
}

/**
 * The subject with another value of a field. Other numbers of a family make its environment anew.
 * @returns `null` where they make none
 */
export function withField<S extends Subject, F extends Field>(subject: S, field: F, value: Vocabulary[F]): S | null {
  const changed = { ...subject, [field]: value };
  if (field !== 'parameters' || subject.family === undefined) return changed;
  const environment = subject.family.build(changed.parameters ?? {});
  return environment === null ? null : { ...changed, environment };
}

/** The setting of a subject, with selfish agents. */
export const settingOf = ({ environment, language, mechanismClass, liability = null }: SettingSubject): Setting => ({
  environment,
  language,
  utilities: environment.payoffs,
  mechanismClass,
  liability,
});
