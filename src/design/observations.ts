/**
 * # Observations
 *
 * One thing more that a court might see: which of two contingencies it is, or which of two actions an agent has chosen. Outcomes of one cell
 * that differ in that alone are told apart; the rest of the cell stays together.
 */
import { type Language, signalLanguage } from '../contract/language/language.js';
import { type Rational, subtract, ZERO } from '../exact/rational.js';
import type { Environment } from '../game/environment.js';
import { actionIn, type Profile } from '../game/profile.js';
import type { Court } from './court.js';

/** Telling apart two actions of an agent, or two contingencies. */
export type Observation =
  | { readonly agent: number; readonly tells: readonly [number, number] }
  | { readonly agent: null; readonly tells: readonly [number, number] };

/** An observation with the gap that it leaves, and by how much V_L rises; `worth` is `null` where V_L was undefined. */
export interface Valued {
  readonly observation: Observation;
  readonly language: Language;
  readonly gap: Rational | null;
  readonly worth: Rational | null;
}

/** All observations of an environment: each agent's pairs of actions, then the pairs of contingencies. */
export const observations = ({ agents, actions, contingencies }: Environment): Observation[] => [
  ...agents.flatMap((_, agent) => pairs(actions[agent].length).map((tells): Observation => ({ agent, tells }))),
  ...pairs(contingencies.length).map((tells): Observation => ({ agent: null, tells })),
];

const pairs = (size: number): (readonly [number, number])[] =>
  Array.from({ length: size }, (_, k) => k).flatMap((k) => Array.from({ length: size - k - 1 }, (_, j) => [k, k + j + 1] as const));

/** The language with an observation: in every cell, what has a twin in it on the other side is told from that, and from the rest. */
export function observing(of: Environment, language: Language, { agent, tells }: Observation): Language {
  const [one, other] = tells;
  const sideAt = (w: number, profile: Profile): { readonly side: 0 | 1 | 2; readonly twin: number } => {
    const at = agent === null ? w : actionIn(of, profile, agent);
    if (at !== one && at !== other) return { side: 0, twin: -1 };
    const instead = at === one ? other : one;
    const twin = agent === null ? language.cells[instead][profile] : language.cells[w][profile + (instead - at) * of.strides[agent]];
    return { side: at === one ? 1 : 2, twin };
  };
  return signalLanguage(of, (w, profile) => {
    const cell = language.cells[w][profile];
    const { side, twin } = sideAt(w, profile);
    return 3 * cell + (twin === cell ? side : 0);
  });
}

/** What each observation alone is worth, in their order. */
export function valuedObservations(court: Court, language: Language): Valued[] {
  const { environment } = court;
  const before = court.value(language);
  return observations(environment).map((observation) => {
    const seeing = observing(environment, language, observation);
    const after = court.value(seeing);
    const worth = before === null ? null : after === null ? ZERO : subtract(after, before);
    return { observation, language: seeing, gap: court.gap(seeing), worth };
  });
}
