/**
 * # Symmetric games of two agents
 *
 * A game looks the same to both agents if exchanging them, with some matching of their actions, changes no payoff: u_1(x,y) = u_2(y,x) once
 * matched actions bear the same name.
 */
import { equal } from '../exact/rational.js';
import type { Environment } from './environment.js';
import { profileOf } from './profile.js';

/** Whether there are two agents and some matching of their actions under which the game, at every contingency, looks the same to both. */
export function isSymmetricGame(of: Environment): boolean {
  const [first, second] = of.actions;
  if (of.agents.length !== 2 || first.length !== second.length) return false;
  const places = first.map((_, action) => action);
  return orders(places).some((matched) =>
    places.every((x) =>
      places.every((y) => {
        const [here, there] = [profileOf(of, [x, matched[y]]), profileOf(of, [y, matched[x]])];
        return of.payoffs.every((table) => equal(table[here][0], table[there][1]));
      }),
    ),
  );
}

/** Every order of a list. */
function orders(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => orders(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
