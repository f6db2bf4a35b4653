/**
 * # Choices on the command line
 *
 * `calm=C,C;storm=D,D`: for each contingency the actions of all agents, in their order; for a game of one contingency `C,C` will do. Where
 * names hold `=`, `;` or `,` a JSON object says the same: `{"calm": ["C", "C"]}`.
 */
import type { Choice } from '../../../src/contract/language/setting.js';
import { LacunaError } from '../../../src/exact/error.js';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import type { Environment } from '../../../src/game/environment.js';
import { type Profile, profileOf } from '../../../src/game/profile.js';
import { inFile } from '../../files/input.js';

const PLACE = '--choice';

/**
 * The choice that a text names.
 * @throws LacunaError if a contingency is missing, named twice or unknown, or an action is unknown
 */
export function parseChoice(text: string, of: Environment): Choice {
  const named = text.trimStart().startsWith('{') ? fromJson(text) : fromList(text, of);
  const choice = new Map<string, Profile>();
  for (const [contingency, actions] of named) {
    if (!of.contingencies.includes(contingency))
      throw complaint(`a contingency (${of.contingencies.slice(0, 20).join(', ')})`, contingency);
    if (choice.has(contingency)) throw complaint('each contingency once', `${contingency} twice`);
    choice.set(contingency, profileNamed(actions, of, contingency));
  }
  return of.contingencies.map((contingency) => {
    const profile = choice.get(contingency);
    if (profile === undefined) throw complaint('a profile for every contingency', `none for ${contingency}`);
    return profile;
  });
}

const complaint = (expected: string, received: string) => new LacunaError({ place: PLACE, expected, received });

function profileNamed(actions: readonly string[], of: Environment, contingency: string): Profile {
  if (actions.length !== of.agents.length)
    throw complaint(`${of.agents.length} actions at ${contingency}, one per agent`, `${actions.length}`);
  return profileOf(
    of,
    actions.map((action, i) => {
      const index = of.actions[i].indexOf(action);
      if (index === -1) throw complaint(`an action of ${of.agents[i]} (${of.actions[i].slice(0, 20).join(', ')})`, JSON.stringify(action));
      return index;
    }),
  );
}

function fromList(text: string, of: Environment): [string, string[]][] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const equals = part.lastIndexOf('=');
      const contingency = equals === -1 && of.contingencies.length === 1 ? of.contingencies[0] : part.slice(0, Math.max(equals, 0)).trim();
      if (contingency === '') throw complaint('contingency=action,action,…', JSON.stringify(part));
      const actions = part.slice(equals + 1).split(',');
      return [contingency, actions.map((action) => action.trim())];
    });
}

function fromJson(text: string): [string, string[]][] {
  let value: unknown;
  try {
    value = parseJson(text, DEFAULT_LIMITS);
  } catch (error) {
    throw error instanceof LacunaError ? inFile(error, PLACE) : error;
  }
  const entries = Object.entries(value as object);
  if (
    !entries.every((entry): entry is [string, string[]] => Array.isArray(entry[1]) && entry[1].every((name) => typeof name === 'string'))
  ) {
    throw complaint('a list of action names for each contingency', text);
  }
  return entries;
}
