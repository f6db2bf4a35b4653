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

/**
 * All observations of an environment, one after the other, for there may be hundreds of millions: each agent's pairs of actions, then the
 * pairs of contingencies.
 */
export function* observations({ agents, actions, contingencies }: Environment): Generator<Observation, undefined> {
  for (const agent of agents.keys()) for (const tells of pairs(actions[agent].length)) yield { agent, tells };
  for (const tells of pairs(contingencies.length)) yield { agent: null, tells };
}

function* pairs(size: number): Generator<readonly [number, number], undefined> {
  for (let k = 0; k < size; k++) for (let j = k + 1; j < size; j++) yield [k, j];
}

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
  const valued: Valued[] = [];
  for (const observation of observations(environment)) {
    const seeing = observing(environment, language, observation);
    const after = court.value(seeing);
    const worth = before === null ? null : after === null ? ZERO : subtract(after, before);
    valued.push({ observation, language: seeing, gap: court.gap(seeing), worth });
  }
  return valued;
}
