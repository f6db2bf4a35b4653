/**
 * # Models
 *
 * What the theorems quantify over, as a value: what welfare is, what prosocial agents maximise, which equilibria count, what mechanisms may
 * do and what the court sees. Under another model the *definitions* that a theorem is about change; the thresholds and bounds that it
 * *claims* stay as the theory states them. So a theorem holds under a model where its formulas still fit, and falls where they do not.
 */
import type { Language } from '../../contract/language/language.js';
import { MECHANISM_CLASSES, type MechanismClass } from '../../contract/language/setting.js';
import { LacunaError } from '../../exact/error.js';
import { minimum, type Rational } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { type Interpretation, usual } from '../../game/interpretation.js';
import type { Subject } from './subject.js';

/** The parts of a model, by which theorems say what they use. */
export const MODEL_PARTS = ['welfare', 'prosocial utility', 'equilibrium', 'mechanism', 'language'] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

/** What mechanisms may do; `null` leaves it to the subject. */
export interface MechanismRule {
  readonly name: string;
  readonly mechanismClass: MechanismClass | null;
  /** B: no transfer exceeds it, nor the bound of the subject if there is one. */
  readonly liability: Rational | null;
}

/** What the court sees of the language of a subject; seeing twice is seeing once. */
export interface CourtView {
  readonly name: string;
  readonly sees: (of: Environment, language: Language) => Language;
}

/** All that the theorems quantify over but the subjects themselves. Make one with {@link model}. */
export interface Model extends Interpretation {
  /** A few hyphenated words. */
  readonly name: string;
  readonly prose: string;
  readonly mechanism: MechanismRule;
  readonly language: CourtView;
  /** Whether all agents are treated alike, so that renaming them changes nothing. */
  readonly anonymous: boolean;
}

/** The model of the theory. */
export const standard: Model = {
  ...usual,
  name: 'standard',
  prose: 'W = Σ u_i, v_i = u_i + λW, pure Nash equilibria, every class of mechanisms, every language',
  mechanism: { name: 'as the subject says', mechanismClass: null, liability: null },
  language: { name: 'as the subject says', sees: (_, language) => language },
  anonymous: true,
};

/**
 * The standard model with the given parts in place of its own.
 * @throws LacunaError naming the part that is none
 * @example
 * ```ts
 * import { add, model, multiply } from 'lacuna';
 * const squared = model({
 *   name: 'squared-weight',
 *   prose: 'agents weigh welfare by λ²',
 *   prosocial: {
 *     name: 'v_i = u_i + λ²W',
 *     of: ({ payoffs, agent, welfare, weight }) => add(payoffs[agent], multiply(multiply(weight, weight), welfare)),
 *     affine: false,
 *   },
 * });
 * squared.equilibrium.name; // => 'pure Nash equilibrium'
 * ```
 */
export function model(parts: Pick<Model, 'name'> & Partial<Model>): Model {
  const made = { ...standard, prose: parts.name, ...parts };
  const need = (place: string, holds: boolean, expected: string, received: unknown) => {
    if (!holds) throw new LacunaError({ place, expected, received: received === null ? 'null' : typeof received });
  };
  const { welfare, prosocial, equilibrium, mechanism, language } = made;
  need('name', typeof parts.name === 'string' && parts.name !== '', 'a name', parts.name);
  need('welfare.of', typeof welfare?.of === 'function', 'a function of payoffs[agent]', welfare?.of);
  need('welfare.forms', welfare.forms === null || typeof welfare.forms === 'function', 'linear forms or null', welfare.forms);
  need('prosocial.of', typeof prosocial?.of === 'function', 'a function of { payoffs, agent, welfare, weight }', prosocial?.of);
  need('prosocial.affine', typeof prosocial.affine === 'boolean', 'whether it is affine in the weight', prosocial.affine);
  need('equilibrium.comparisons', typeof equilibrium?.comparisons === 'function', 'a function of a profile', equilibrium?.comparisons);
  need('language.sees', typeof language?.sees === 'function', 'a function of an environment and a language', language?.sees);
  const classes: readonly unknown[] = [null, ...MECHANISM_CLASSES];
  need(
    'mechanism.mechanismClass',
    classes.includes(mechanism?.mechanismClass),
    `null or one of ${MECHANISM_CLASSES.join(', ')}`,
    mechanism,
  );
  return made;
}

/** The parts in which a model is not the standard one. */
export const changedParts = (of: Model): ModelPart[] =>
  MODEL_PARTS.filter((part) => {
    const key = part === 'prosocial utility' ? 'prosocial' : part;
    return of[key] !== standard[key];
  });

/** An environment under a model: its welfare, its first bests and all that is computed from it are those of the model. */
export const interpreted = (of: Environment, { welfare, prosocial, equilibrium }: Interpretation): Environment =>
  environment({ ...of, interpretation: { welfare, prosocial, equilibrium } });

/** A subject as far as a model restricts it: the class, the bound and the languages that it allows. */
export function restricted<S extends Subject>(subject: S, { mechanism, language }: Model): S {
  const { environment: of, liability } = subject;
  const bound =
    mechanism.liability === null || liability == null ? (mechanism.liability ?? liability) : minimum(mechanism.liability, liability);
  return {
    ...subject,
    ...(subject.language && { language: language.sees(of, subject.language) }),
    ...(subject.finer && { finer: language.sees(of, subject.finer) }),
    ...(subject.mechanismClass && mechanism.mechanismClass && { mechanismClass: mechanism.mechanismClass }),
    ...(subject.language && bound !== undefined && { liability: bound }),
  };
}
