/**
 * # Profiles, places and choices in words
 *
 * Short even where there are many agents, profiles or contingencies.
 */
import type { Choice } from '../../../src/contract/language/setting.js';
import { format, type Rational } from '../../../src/exact/rational.js';
import type { Environment } from '../../../src/game/environment.js';
import { actionIn, type Profile } from '../../../src/game/profile.js';
import { INFINITE, type Threshold } from '../../../src/prosocial/threshold.js';
import { abridgedDigits, columns, listText } from '../layout/layout.js';

const MOST_AGENTS = 8;

/** An exact number, digits abridged. */
export const numberText = (value: Rational): string => abridgedDigits(format(value));

/** A weight: ∞ where none suffices. */
export const thresholdText = (threshold: Threshold): string => (threshold === INFINITE ? '∞' : numberText(threshold));

/** A tuple of one text per agent. */
export function tupleText(agents: number, part: (agent: number) => string): string {
  const shown = Array.from({ length: agents > MOST_AGENTS + 1 ? MOST_AGENTS : agents }, (_, agent) => part(agent));
  return `(${shown.join(', ')}${agents > shown.length ? `, … (${agents - shown.length} more)` : ''})`;
}

/** A profile: `(C, D)`. */
const profileWords = (of: Environment, profile: Profile): string =>
  tupleText(of.agents.length, (agent) => of.actions[agent][actionIn(of, profile, agent)]);

/** A profile and, where there are several, its contingency: `(C, D) in storm`. */
export const placeWords = (of: Environment, contingency: number, profile: Profile): string =>
  `${profileWords(of, profile)}${of.contingencies.length > 1 ? ` in ${of.contingencies[contingency]}` : ''}`;

/** Some profiles at one contingency; `none` for none. */
export const profilesWords = (of: Environment, profiles: readonly Profile[], most: number): string =>
  profiles.length === 0 ? 'none' : abridged(profiles, most, (profile) => profileWords(of, profile), ', ');

/** As many of the profiles, `most` of them at most, as there is room for. */
export function profilesFitting(of: Environment, profiles: readonly Profile[], most: number, room: number): string {
  const words = profilesWords(of, profiles, most);
  return most > 1 && columns(words) > room ? profilesFitting(of, profiles, most - 1, room) : words;
}

/** A choice: `(C, C) in calm; (D, D) in storm`. */
export const choiceWords = (of: Environment, choice: Choice, most = 6): string =>
  abridged([...choice.keys()], most, (w) => placeWords(of, w, choice[w]), '; ');

/** The first `most` items, each in words, and how many more there are. */
export function abridged<Item>(items: readonly Item[], most: number, words: (item: Item) => string, separator: string): string {
  const shown = items.length > most + 1 ? most : items.length;
  const left = items.length - shown;
  return items.slice(0, shown).map(words).join(separator) + (left === 0 ? '' : `${separator}… (${left} more)`);
}

/** Agents by name: `row, column and 3 more`. */
export const agentsWords = (of: Environment, agents: readonly number[] = of.agents.map((_, agent) => agent)): string =>
  listText(
    agents.slice(0, MOST_AGENTS + 2).map((agent) => of.agents[agent]),
    MOST_AGENTS,
  );
