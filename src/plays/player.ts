/**
 * # Players
 *
 * Who sits at a table, by a word: scripted players, who need nobody to answer, and `model`, who is asked. `3*selfish,2*prosocial` is a table of five.
 *
 * | word | plays |
 * | --- | --- |
 * | `optimal` | its part of the first best that is easiest to hold; in a commons its share of the optimum |
 * | `selfish`, `prosocial`, `weight:λ` | its part of the pure equilibrium of greatest welfare among agents with these goals; in a commons `selfish` claims all there is, `prosocial` its share of the optimum |
 * | `planner:λ` | in a commons: its share of what agents of weight λ catch who share the future equally (κ times as greedy) |
 * | `logit:λ:β` | by chance, as in the logit equilibrium on the principal branch where everyone has λ and β |
 * | `always:X` | the action X, or in a commons the claim X |
 * | `model:GOAL` | what a model answers to the prompt for GOAL |
 */
import { LacunaError } from '../exact/error.js';
import { isNegative, type Rational, rational, ZERO } from '../exact/rational.js';
import { WELFARE, type Weight } from './goal.js';

export type Player =
  | { readonly kind: 'optimal' }
  | { readonly kind: 'weight'; readonly weight: Weight }
  | { readonly kind: 'planner'; readonly weight: Rational }
  | { readonly kind: 'logit'; readonly weight: Rational; readonly precision: Rational }
  | { readonly kind: 'always'; readonly what: string }
  | { readonly kind: 'model'; readonly goal: string };

/** A player with the word for it. */
export interface Seat {
  readonly name: string;
  /** What recordings call its goal. */
  readonly goal: string;
  readonly player: Player;
}

const WORDS = 'optimal, selfish, prosocial, weight:1/2, planner:1/2, logit:1/2:3, always:C, model or model:selfish';
const place = '--players';

/**
 * The players of a table of so many agents; one word alone stands for all of them.
 * @throws LacunaError naming the word that is none, or how many players there are
 */
export function parsePlayers(text: string, agents: number): Seat[] {
  if (text.length > 10_000) throw new LacunaError({ place, expected: 'at most 10000 characters', received: `${text.length}` });
  const words = text.split(',').map((word) => word.trim());
  const seats: Seat[] = [];
  for (const word of words) {
    const [, times, rest] = /^(?:(\d{1,4})\*)?(.*)$/s.exec(word) ?? [];
    const seat = seatOf(rest);
    const count = times === undefined ? (words.length === 1 ? agents : 1) : Number(times);
    for (let k = 0; k < count; k++) seats.push(seat);
  }
  if (seats.length === agents) return seats;
  throw new LacunaError({ place, expected: `${agents} players, one for each agent`, received: `${seats.length}` });
}

function seatOf(word: string): Seat {
  const [kind, ...rest] = word.split(':');
  const given = rest.join(':');
  switch (kind) {
    case 'optimal':
      if (rest.length === 0) return { name: word, goal: 'optimal', player: { kind } };
      break;
    case 'selfish':
    case 'prosocial':
      if (rest.length === 0) return { name: word, goal: kind, player: { kind: 'weight', weight: kind === 'selfish' ? ZERO : WELFARE } };
      break;
    case 'weight':
      if (rest.length === 1) return { name: word, goal: `weight ${given}`, player: { kind, weight: number(given, word) } };
      break;
    case 'planner': {
      if (rest.length > 1) break;
      const weight = rest.length === 0 ? ZERO : number(given, word);
      return { name: word, goal: rest.length === 0 ? 'selfish' : `weight ${given}`, player: { kind, weight } };
    }
    case 'logit':
      if (rest.length !== 2) break;
      return { name: word, goal: `weight ${rest[0]}`, player: { kind, weight: number(rest[0], word), precision: number(rest[1], word) } };
    case 'always':
      if (given !== '') return { name: word, goal: `always ${given}`, player: { kind, what: given } };
      break;
    case 'model':
      if (/^[\w-]{0,40}$/.test(given))
        return { name: word, goal: given === '' ? 'base' : given, player: { kind, goal: given === '' ? 'base' : given } };
      break;
  }
  throw new LacunaError({ place, expected: `players such as ${WORDS}`, received: JSON.stringify(word) });
}

function number(text: string, word: string): Rational {
  try {
    const value = rational(text.length <= 100 ? text : '');
    if (isNegative(value)) throw new LacunaError({ expected: 'a number of at least 0', received: text });
    return value;
  } catch (error) {
    throw error instanceof LacunaError ? error.within(`${place} ${word.slice(0, 60)}`) : error;
  }
}
