/**
 * # Scripted players at a table game
 *
 * What each player does at a contingency, as chances of its actions, which are 0 and 1 for all but logit players. Those who weigh welfare play
 * their part of one pure equilibrium of agents with the goals at this table, the contract's transfers included where it is enforced: the best
 * equilibrium is granted, ties by profile order. Other players at the table count as what their goal amounts to, and as selfish where it is none.
 */
import type { EquilibriumPair } from '../contract/language/setting.js';
import { LacunaError } from '../exact/error.js';
import { greater, type Rational, ZERO } from '../exact/rational.js';
import { environment } from '../game/environment.js';
import { equilibria } from '../game/equilibrium.js';
import { actionIn, type Profile } from '../game/profile.js';
import { easiestFirstBests } from '../prosocial/threshold.js';
import { playedUtilities } from './contracted.js';
import { weightOf } from './goal.js';
import { strategiesOf } from './logit-field.js';
import { logitGame, toDouble, weighed } from './logit-game.js';
import type { Seat } from './player.js';
import { pointsAt, principalBranch } from './principal-branch.js';
import type { TableGame } from './recording.js';

/** The chances of actions as `chances[contingency][agent][action]`; `null` for a player who must be asked. */
export type TableScript = readonly (readonly (readonly number[] | null)[])[];

/**
 * What the players do in a game, under the transfers of a mechanism if one is enforced.
 * @throws LacunaError where a player's action is none, or there is no equilibrium that it could play
 */
export function tableScript(game: TableGame, seats: readonly Seat[], enforced: EquilibriumPair | null): TableScript {
  const of = game.environment;
  const best = easiestFirstBests(of);
  const weights = seats.map(({ goal }) => weightOf(goal) ?? ZERO);
  const settled = seats.some(({ player }) => player.kind === 'weight') ? settledProfiles(game, weights, enforced) : null;
  const chancesOf = ({ player, name }: Seat, agent: number, w: number): readonly number[] | null => {
    const surely = (action: number) => of.actions[agent].map((_, other) => (other === action ? 1 : 0));
    switch (player.kind) {
      case 'optimal':
        return surely(actionIn(of, best[w].profile, agent));
      case 'weight':
        return settled === null ? null : surely(actionIn(of, settled[w], agent));
      case 'always': {
        const action = of.actions[agent].indexOf(player.what);
        if (action >= 0) return surely(action);
        const expected = `an action of ${of.agents[agent]} in ${game.name}: ${of.actions[agent].slice(0, 20).join(', ')}`;
        throw new LacunaError({ place: `--players ${name}`, expected, received: player.what });
      }
      case 'logit':
        return logitChances(game, player, enforced, w)[agent];
      case 'planner':
        throw new LacunaError({ place: `--players ${name}`, expected: 'a commons to plan for', received: `the table game ${game.name}` });
      case 'model':
        return null;
    }
  };
  return of.contingencies.map((_, w) => seats.map((seat, agent) => chancesOf(seat, agent, w)));
}

/** The pure equilibrium of greatest welfare at each contingency. */
function settledProfiles(game: TableGame, weights: Parameters<typeof playedUtilities>[1], enforced: EquilibriumPair | null): Profile[] {
  const of = game.environment;
  const utilities = playedUtilities(game, weights, enforced);
  return of.contingencies.map((name, w) => {
    const stable = equilibria(of, utilities, w);
    if (stable.length === 0) {
      throw new LacunaError({
        place: '--players',
        expected: `players who have a pure equilibrium in ${game.name}${of.contingencies.length > 1 ? ` at ${name}` : ''}, or logit players`,
        received: 'none',
      });
    }
    return stable.reduce((top, other) => (greater(of.welfare[w][other], of.welfare[w][top]) ? other : top));
  });
}

/** The chances of every agent in the logit equilibrium that the principal branch comes to first. */
export function logitChances(
  game: TableGame,
  { weight, precision }: { readonly weight: Rational; readonly precision: Rational },
  enforced: EquilibriumPair | null,
  contingency: number,
): number[][] {
  const of = game.environment;
  const payoffs = playedUtilities(
    game,
    of.agents.map(() => weight),
    enforced,
  );
  // Whatever the weights and transfers made of the payoffs, agents now maximise their own.
  const logit = logitGame(environment({ agents: of.agents, actions: of.actions, payoffs: [payoffs[contingency]] }), 0);
  const own = weighed(logit, 1, 0);
  const beta = toDouble(precision) * own.range;
  const [first] = pointsAt(principalBranch(own, beta), beta);
  if (first === undefined)
    throw new LacunaError({ place: '--players', expected: 'a precision that the branch comes to', received: `${beta}` });
  const { probabilities } = strategiesOf(logit, first);
  return logit.roles.map((role) => [...probabilities[role]]);
}
