/**
 * # Symmetries of a contracting problem
 *
 * An automorphism g permutes the agents, takes the actions of each to those of its image one to one, and permutes the contingencies, such
 * that payoffs go with the agents, u_{g i}(gω, ga) = u_i(ω,a), the prior is kept, and outcomes share a cell iff their images do. Where
 * automorphisms carry every agent to every other the problem is *symmetric*. All of them are enumerated, exactly: for small environments only.
 *
 * Notation. ga is the profile in which agent g i takes the image of agent i's action in a; cells go along, g cell(ω,a) = cell(gω, ga).
 */
import { equal, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, type Profile, type Shape } from '../../game/profile.js';
import type { Language } from './language.js';
import type { Choice } from './setting.js';

/** A renaming of agents, actions and contingencies. */
export interface Symmetry {
  /** g i, `agents[agent]`. */
  readonly agents: readonly number[];
  /** ga, `profiles[profile]`. */
  readonly profiles: readonly Profile[];
  /** gω, `contingencies[contingency]`. */
  readonly contingencies: readonly number[];
}

/** Every order of 0, …, size − 1. */
function* orders(size: number, taken: readonly number[] = []): Generator<number[]> {
  if (taken.length === size) yield [...taken];
  else for (let next = 0; next < size; next++) if (!taken.includes(next)) yield* orders(size, [...taken, next]);
}

/** One of each of the lists that the functions give, in every way. */
function* each<Value>([first, ...rest]: readonly (() => Iterable<Value>)[]): Generator<Value[]> {
  if (first === undefined) yield [];
  else for (const value of first()) for (const tail of each(rest)) yield [value, ...tail];
}

/** Every renaming of agents and of their actions, as what becomes of agents and of profiles. */
function profileRenamings(of: Shape): Omit<Symmetry, 'contingencies'>[] {
  const renamings: Omit<Symmetry, 'contingencies'>[] = [];
  for (const agents of orders(of.agents.length)) {
    if (agents.some((image, agent) => of.actions[image].length !== of.actions[agent].length)) continue;
    for (const actions of each(
      of.actions.map(
        ({ length }) =>
          () =>
            orders(length),
      ),
    )) {
      const image = (profile: Profile) =>
        agents.reduce((sum, to, agent) => sum + actions[agent][actionIn(of, profile, agent)] * of.strides[to], 0);
      renamings.push({ agents, profiles: Array.from({ length: of.profileCount }, (_, profile) => image(profile)) });
    }
  }
  return renamings;
}

/** Whether the payoffs at a contingency become those at another, and both are equally likely. */
const carries = (of: Environment, { agents, profiles }: Omit<Symmetry, 'contingencies'>, from: number, to: number): boolean =>
  equal(of.prior[from], of.prior[to]) &&
  of.payoffs[from].every((row, profile) => row.every((u, agent) => equal(u, of.payoffs[to][profiles[profile]][agents[agent]])));

/** Where each cell goes, `cells[cell]`; `null` if outcomes of one cell go to several, or those of several to one. */
export function imageOfCells({ cells, count }: Language, { profiles, contingencies }: Omit<Symmetry, 'agents'>): number[] | null {
  const images = new Array<number>(count).fill(-1);
  const consistent = cells.every((row, w) =>
    row.every((cell, profile) => {
      const image = cells[contingencies[w]][profiles[profile]];
      if (images[cell] === -1) images[cell] = image;
      return images[cell] === image;
    }),
  );
  return consistent && new Set(images).size === count ? images : null;
}

/** Every automorphism of an environment; they form a group. */
export function automorphisms(of: Environment): Symmetry[] {
  const found: Symmetry[] = [];
  for (const renaming of profileRenamings(of)) {
    const targets = of.contingencies.map((_, w) => of.contingencies.flatMap((_, to) => (carries(of, renaming, w, to) ? [to] : [])));
    if (targets.some(({ length }) => length === 0)) continue;
    for (const contingencies of each(targets.map((list) => () => list))) {
      if (new Set(contingencies).size === contingencies.length) found.push({ ...renaming, contingencies });
    }
  }
  return found;
}

/** Whether outcomes share a cell iff their images do. */
export const keepsCells = (symmetry: Symmetry, language: Language): boolean => imageOfCells(language, symmetry) !== null;

/** Whether f(gω) = g f(ω) at every ω. */
export const fixesChoice = ({ profiles, contingencies }: Symmetry, choice: Choice): boolean =>
  choice.every((profile, w) => choice[contingencies[w]] === profiles[profile]);

/** Whether t_{g i}(g k) = t_i(k) for every agent and cell, `transfers[cell][agent]`. */
export function fixesTransfers(symmetry: Symmetry, language: Language, transfers: readonly (readonly Rational[])[]): boolean {
  const cells = imageOfCells(language, symmetry);
  return (
    cells !== null && transfers.every((row, cell) => row.every((t, agent) => equal(t, transfers[cells[cell]][symmetry.agents[agent]])))
  );
}

/** Whether symmetries that form a group carry any agent to any other: the first one to all. */
export const isTransitive = (of: Shape, group: readonly Symmetry[]): boolean =>
  new Set(group.map(({ agents }) => agents[0])).size === of.agents.length;
