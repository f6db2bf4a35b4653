/**
 * # One play of a table game
 *
 * A contingency is drawn, everyone acts at once: scripted players by their chances, the others as they answer.
 */
import { drawAction } from './draw-action.js';
import { toDouble } from './logit-game.js';
import type { TableGame } from './recording.js';
import type { TableScript } from './scripted-table.js';

/** What was drawn and what was done. */
interface Played {
  readonly contingency: number;
  readonly actions: readonly (number | null)[];
}

/** Asks the players who are not scripted for their actions at a contingency: `null` for each answer that cannot be read. */
type AskActions = (contingency: number, agents: readonly number[]) => Promise<readonly (number | null)[]>;

/** A play, with `draw` uniform on [0, 1) for the contingency and for each scripted player, in order. */
export async function playedTable(
  { environment: of }: TableGame,
  script: TableScript,
  draw: () => number,
  ask: AskActions,
): Promise<Played> {
  const contingency = of.contingencies.length === 1 ? 0 : drawAction(of.prior.map(toDouble), draw());
  const chances = script[contingency];
  const asked = of.agents.flatMap((_, agent) => (chances[agent] === null ? [agent] : []));
  const drawn = chances.map((own) => (own === null ? null : drawAction(own, draw())));
  const answers = asked.length === 0 ? [] : await ask(contingency, asked);
  asked.forEach((agent, k) => {
    drawn[agent] = answers[k];
  });
  return { contingency, actions: drawn };
}
