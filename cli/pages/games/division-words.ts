/**
 * # Cases on transfers in words
 *
 * What a question of a certificate says as economics: who would be paid more where, and which outcomes either answer rules out, since the agent would
 * leave them for what pays better.
 */
import type { DivisionNode, Game, Part } from '../../../src/certificate/format.js';
import { add, atMost, isPositive, rational, subtract } from '../../../src/exact/rational.js';
import { counted } from '../layout/layout.js';

const MOST_QUESTIONS = 3;

/** An outcome in words. */
type PlaceOf = (contingency: number, profile: number) => string;

/** The questions of a part that is divided by transfers, the first few in full. */
export function divisionWords(game: Game, { over, tree, value }: Part, placeOf: PlaceOf): string[] {
  const most = value === null ? 'no pair is left' : `no choice is worth more than ${value} there`;
  const closed = tree.length === 0 ? [`By one look at every outcome, ${most}.`] : [];
  const shown = tree.slice(0, MOST_QUESTIONS).map((node) => questionWords(game, over, node, placeOf));
  const more =
    tree.length > MOST_QUESTIONS
      ? [`… and ${counted(tree.length - MOST_QUESTIONS, 'more question')} of this kind; in every case, ${most}.`]
      : [];
  return [...closed, ...shown, ...more];
}

function questionWords(game: Game, over: readonly number[], { more, lost, by = '0' }: DivisionNode, placeOf: PlaceOf): string {
  const cellOf = (cell: number): string => {
    const w = game.cells.findIndex((row) => row.includes(cell));
    return `the cell of ${placeOf(w, game.cells[w].indexOf(cell))}`;
  };
  if (more === undefined)
    return `Is at least ${by} lost in ${cellOf(lost?.[0] ?? 0)}? If so, what is chosen there is worth that much less.`;
  const [here, there, agent] = more;
  const name = game.agents[agent];
  const [ifSo, ifNot] = [
    // Leaving `there` for `here` gains more than the difference in pay costs; and the other way round.
    ruledOut(game, over, agent, there, here, (gain) => isPositive(add(rational(by), gain))),
    ruledOut(game, over, agent, here, there, (gain) => atMost(rational(by), gain)),
  ].map(([first, ...rest]) => {
    if (first === undefined) return `${name} leaves nothing for it at once`;
    const others = rest.length === 0 ? '' : ` and ${counted(rest.length, 'outcome')} more`;
    return `${name} would leave ${placeOf(...first)}${others} for what pays better`;
  });
  const least = by.startsWith('-') ? `at most ${by.slice(1)} less` : `at least ${by} more`;
  return `Is ${name} paid ${least} in ${cellOf(here)} than in ${cellOf(there)}? If so, ${ifSo}; if not, ${ifNot}.`;
}

/** The outcomes in one cell from which an agent can go to another with a gain in payoffs that tempts it. */
function ruledOut(
  game: Game,
  over: readonly number[],
  agent: number,
  from: number,
  into: number,
  tempts: (gain: Game['prior'][number]) => boolean,
): (readonly [contingency: number, profile: number])[] {
  const [stride, count] = [game.strides[agent], game.actions[agent].length];
  return over.flatMap((w) =>
    [...game.cells[w].entries()].flatMap(([a, cell]) => {
      if (cell !== from) return [];
      const first = a - (Math.floor(a / stride) % count) * stride;
      const others = Array.from({ length: count }, (_, b) => first + b * stride).filter((to) => to !== a && game.cells[w][to] === into);
      return others.some((to) => tempts(subtract(game.payoffs[w][to][agent], game.payoffs[w][a][agent]))) ? [[w, a] as const] : [];
    }),
  );
}
