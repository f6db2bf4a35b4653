/**
 * # Names of 2×2 games
 *
 * A 2×2 game in which no agent is indifferent between two outcomes is known by the order of each agent's four payoffs. Call an agent's action C
 * if it is the one at the outcome that the *other* agent likes best, else D, and write each agent's payoffs as usual: R where both play C, P
 * where both play D, T where it plays D against C, S where it plays C against D. The order of these letters, best first, begins with R or T;
 * so there are 12 of them, named after the 12 symmetric games, in which both agents have the same one. Any other game is a pair of two
 * different ones, such as `chicken × deadlock`: 12 + 66 = 78 games, or 144 if it matters who is who.
 *
 * The definition mentions no names and no places, so the code, such as `TRSP-TPRS`, is the same for all games that differ by renaming agents and
 * actions, and only for these.
 *
 * Names. Robinson and Goforth (2005), *The Topology of the 2×2 Games*, and Bruns (2015), *Names for Games: Locating 2×2 Games*, Games 6(4), who
 * names asymmetric games by pairs as well. What Bruns calls Battle is `leader` here, as in Rapoport, Guyer and Gordon (1976), to tell it from the
 * usual battle of the sexes, which has a tie. His Stag Hunt is R > T > P > S, his Assurance R > P > T > S.
 */
import { compare, equal } from '../exact/rational.js';
import type { Environment } from './environment.js';
import { actionIn, type Profile } from './profile.js';

/** The order of an agent's payoffs, best first, and the symmetric game in which both have it; neighbours differ by a swap of two payoffs. */
const SYMMETRIC = [
  ['TRSP', 'chicken'],
  ['TSRP', 'leader'],
  ['TSPR', 'hero'],
  ['TPSR', 'compromise'],
  ['TPRS', 'deadlock'],
  ['TRPS', "prisoner's dilemma"],
  ['RTPS', 'stag hunt'],
  ['RPTS', 'assurance'],
  ['RPST', 'coordination'],
  ['RSPT', 'peace'],
  ['RSTP', 'harmony'],
  ['RTSP', 'concord'],
] as const;

const CODES = SYMMETRIC.map(([code]): string => code);

/** Games with ties that have a name, by payoffs of the same order: rows, columns, agents. */
const TIED: readonly (readonly [string, readonly (readonly number[])[]])[] = [
  [
    'matching pennies',
    [
      [1, 0],
      [0, 1],
      [0, 1],
      [1, 0],
    ],
  ],
  [
    'pure coordination',
    [
      [1, 1],
      [0, 0],
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'hi-lo',
    [
      [2, 2],
      [0, 0],
      [0, 0],
      [1, 1],
    ],
  ],
  [
    'battle of the sexes',
    [
      [2, 1],
      [0, 0],
      [0, 0],
      [1, 2],
    ],
  ],
  // The usual payoffs 4, 0; 2, 2, where a hare is worth as much beside another hare hunter.
  [
    'stag hunt',
    [
      [2, 2],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
  ],
  [
    "weak prisoner's dilemma",
    [
      [1, 1],
      [0, 2],
      [2, 0],
      [0, 0],
    ],
  ],
];

const isTwoByTwo = ({ agents, actions }: Environment): boolean => agents.length === 2 && actions.every((names) => names.length === 2);

/** Each payoff of each agent as the number of that agent's payoffs below it, `[profile][agent]`. */
const ranks = <Payoff>(table: readonly (readonly Payoff[])[], order: (x: Payoff, y: Payoff) => number): number[][] =>
  table.map((row) => row.map((u, agent) => table.filter((other) => order(other[agent], u) < 0).length));

/**
 * The code of a 2×2 game without ties at one of its contingencies, such as `TRPS-TRPS`: the order of each agent's payoffs, best first, in the
 * order of the list of symmetric games. `null` for games of another size, and where an agent is indifferent between two outcomes.
 * @example
 * ```ts
 * import { environment, gameName, ordinalCode, rational } from 'lacuna';
 * const q = (...values: number[]) => values.map((value) => rational(value));
 * const of = environment({
 *   agents: ['row', 'column'],
 *   actions: [['left', 'right'], ['left', 'right']],
 *   payoffs: [[q(4, 4), q(1, 3), q(3, 1), q(2, 2)]],
 * });
 * ordinalCode(of); // => 'RTPS-RTPS'
 * gameName(of); // => 'stag hunt'
 * ```
 */
export function ordinalCode(of: Environment, contingency = 0): string | null {
  const orders = ordersAt(of, contingency);
  return orders === null ? null : orders.join('-');
}

function ordersAt(of: Environment, contingency: number): string[] | null {
  if (!isTwoByTwo(of)) return null;
  const table = of.payoffs[contingency];
  const tied = [0, 1].some((agent) => table.some((x, k) => table.some((y, l) => k < l && equal(x[agent], y[agent]))));
  if (tied) return null;
  const ranked = [0, 1].map((agent) => [0, 1, 2, 3].sort((x, y) => compare(table[y][agent], table[x][agent])));
  const cooperative = [0, 1].map((agent) => actionIn(of, ranked[1 - agent][0], agent));
  const letter = (profile: Profile, agent: number): string => {
    const [own, other] = [agent, 1 - agent].map((i) => actionIn(of, profile, i) === cooperative[i]);
    return own ? (other ? 'R' : 'S') : other ? 'T' : 'P';
  };
  const orders = ranked.map((profiles, agent) => profiles.map((profile) => letter(profile, agent)).join(''));
  return orders.sort((x, y) => CODES.indexOf(x) - CODES.indexOf(y));
}

/**
 * The name of a 2×2 game at one of its contingencies, whatever its agents and actions are called: of a symmetric game without ties that of the
 * literature, of any other without ties the pair of those whose payoffs its agents have, of games with ties a few familiar ones. Only the order
 * of each agent's payoffs counts. `null` where there is no name.
 */
export function gameName(of: Environment, contingency = 0): string | null {
  if (!isTwoByTwo(of)) return null;
  const orders = ordersAt(of, contingency);
  if (orders === null) return TIED_NAMES.get(ordinalForm(ranks(of.payoffs[contingency], compare))) ?? null;
  const [first, second] = orders.map((order) => SYMMETRIC.find(([code]) => code === order)?.[1]);
  return first === second ? (first ?? null) : `${first} × ${second}`;
}

/** The least text of a table of numbers under renaming two agents and their two actions each. */
function ordinalForm(table: readonly (readonly number[])[]): string {
  const bits = [0, 1];
  const renamed = bits.flatMap((swap) =>
    bits.flatMap((x) =>
      bits.map((y) =>
        [0, 1, 2, 3].flatMap((profile) => {
          const [first, second] = [(profile >> 1) ^ x, (profile & 1) ^ y];
          return swap === 0 ? table[2 * first + second] : [...table[2 * second + first]].reverse();
        }),
      ),
    ),
  );
  return renamed.map((list) => list.join()).sort()[0];
}

const TIED_NAMES = new Map(TIED.map(([name, table]) => [ordinalForm(ranks(table, (x, y) => x - y)), name]));
