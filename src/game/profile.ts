/**
 * # Profiles and deviations
 *
 * A profile assigns an action to every agent. Profiles are numbered in the order of the nested arrays of a game file: agent 0's
 * action is the most significant digit, the last agent's the least (mixed radix). Everything below the command line names a profile
 * by that number and an action by its place in the agent's list.
 */
import { LacunaError } from '../exact/error.js';

/** Who acts and with what: `actions[agent]` lists the names of an agent's actions. */
export interface Shape {
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  /** How far apart two profiles stand that differ by one action of an agent: `strides[agent]`. */
  readonly strides: readonly number[];
  /** |A|, the number of profiles. */
  readonly profileCount: number;
}

/** The number of a profile, from 0 to `profileCount − 1`. */
export type Profile = number;

/** A unilateral deviation: `agent` leaves a profile for `action`, which leads to the profile `to`. */
export interface Deviation {
  readonly agent: number;
  readonly action: number;
  readonly to: Profile;
}

/**
 * Numbers the profiles of the given agents and actions.
 * @throws LacunaError if there is no agent, an agent without action, or a name that is empty or given twice
 */
export function shape(agents: readonly string[], actions: readonly (readonly string[])[]): Shape {
  for (const known of recent) if (sameLists(known.actions, actions) && sameNames(known.agents, agents)) return known;
  const made = numbering(agents, actions);
  recent[oldest] = made;
  oldest = (oldest + 1) % RECENT;
  return made;
}

/** The numberings made last: environments are built by the million from few lists of names. */
const recent: Shape[] = [];
const RECENT = 4;
let oldest = 0;

const sameLists = (some: Shape['actions'], others: Shape['actions']): boolean =>
  some === others || (some.length === others.length && some.every((names, i) => sameNames(names, others[i])));

const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  some === others || (some.length === others.length && some.every((name, k) => name === others[k]));

function numbering(agents: readonly string[], actions: readonly (readonly string[])[]): Shape {
  requireNames(agents, 'agents');
  if (actions.length !== agents.length) {
    throw new LacunaError({
      place: 'actions',
      expected: `a list for each of ${agents.length} agents`,
      received: `${actions.length} lists`,
    });
  }
  const strides = new Array<number>(agents.length);
  let profileCount = 1;
  for (let i = agents.length - 1; i >= 0; i--) {
    requireNames(actions[i], `actions.${agents[i]}`);
    strides[i] = profileCount;
    profileCount *= actions[i].length;
  }
  return { agents, actions, strides, profileCount };
}

/** Lists of names that were accepted before. */
const accepted = new WeakSet<readonly string[]>();

/**
 * Refuses a list of names that is empty, holds an empty name, or holds a name twice.
 * @throws LacunaError naming the place
 */
export function requireNames(names: readonly string[], place: string): void {
  if (accepted.has(names)) return;
  if (names.length === 0) throw new LacunaError({ place, expected: 'at least one name', received: 'none' });
  const seen = new Set<string>();
  names.forEach((name, k) => {
    if (name === '') throw new LacunaError({ place: `${place}[${k}]`, expected: 'a non-empty name', received: '""' });
    if (seen.has(name))
      throw new LacunaError({ place: `${place}[${k}]`, expected: 'a name not used before', received: JSON.stringify(name) });
    seen.add(name);
  });
  accepted.add(names);
}

/** The profile in which agent i takes `actions[i]`. */
export function profileOf({ strides }: Shape, actions: readonly number[]): Profile {
  let profile = 0;
  for (let i = 0; i < strides.length; i++) profile += actions[i] * strides[i];
  return profile;
}

/** The action that an agent takes in a profile. */
export const actionIn = ({ strides, actions }: Shape, profile: Profile, agent: number): number =>
  Math.floor(profile / strides[agent]) % actions[agent].length;

/** The actions of a profile, one per agent. */
export const actionsIn = (of: Shape, profile: Profile): number[] => of.agents.map((_, agent) => actionIn(of, profile, agent));

/** The names of the actions of a profile, one per agent. */
export const profileNames = (of: Shape, profile: Profile): string[] =>
  of.actions.map((names, agent) => names[actionIn(of, profile, agent)]);

/** The profile (b, a_−i) that agent i reaches from `profile` by taking `action`. */
export const deviate = (of: Shape, profile: Profile, agent: number, action: number): Profile =>
  profile + (action - actionIn(of, profile, agent)) * of.strides[agent];

/** Every unilateral deviation from a profile, in the order of agents, then actions. */
export function deviationsFrom(of: Shape, profile: Profile): Deviation[] {
  const found: Deviation[] = [];
  for (let agent = 0; agent < of.agents.length; agent++) {
    const taken = actionIn(of, profile, agent);
    for (let action = 0; action < of.actions[agent].length; action++) {
      if (action !== taken) found.push({ agent, action, to: profile + (action - taken) * of.strides[agent] });
    }
  }
  return found;
}
