/**
 * # Scopes of mechanisms
 *
 * Sparse environments, whose payoffs are 0 but for a few ±1, with languages, liability bounds and every transfer rule whose payments are
 * among a few numbers: small enough to try each, and where least counterexamples tend to be.
 */
import { allLanguages } from '../../src/contract/language/language.js';
import { format, fraction, type Rational, rational } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { payoffPlaces } from '../../src/theory/order/canonical.js';
import { plainEnvironment } from '../../src/theory/statement/plain-environment.js';
import type { Scope } from '../../src/theory/statement/property.js';
import type { SubjectWith } from '../../src/theory/statement/subject.js';

/** A mechanism in full with a bound, at a contingency. */
export type WithMechanism = SubjectWith<'language' | 'liability' | 'contingency' | 'transfers'>;

/** Every list of −1, 0 and 1 with at most so many entries other than 0: fewest first, then in lexicographic order. */
export function* sparseVectors(length: number, most: number): Generator<number[]> {
  function* exactly(rest: number, others: number): Generator<number[]> {
    if (others > rest) return;
    if (rest === 0) {
      yield [];
      return;
    }
    for (const first of others > 0 ? [-1, 0, 1] : [0]) {
      for (const tail of exactly(rest - 1, first === 0 ? others : others - 1)) yield [first, ...tail];
    }
  }
  for (let others = 0; others <= most; others++) yield* exactly(length, others);
}

/** One environment of each class of sparse ones under renaming, in the fixed order; contingencies are equally likely. */
export function sparseEnvironments(actions: readonly number[], most: number, contingencies = 1): Environment[] {
  const length = contingencies * actions.length * actions.reduce((product, count) => product * count, 1);
  const prior = Array.from({ length: contingencies }, () => fraction(1n, BigInt(contingencies)));
  const of = (vector: readonly number[]) =>
    plainEnvironment(
      actions,
      prior,
      vector.map((payoff) => rational(payoff)),
    );
  const renamings = payoffPlaces(of(new Array<number>(length).fill(0)));
  const leads = (vector: readonly number[]) => !renamings.some((places) => precedes(places, vector));
  return [...sparseVectors(length, most)].filter(leads).map(of);
}

/** Whether a list in another order comes before it. */
function precedes(places: readonly number[], list: readonly number[]): boolean {
  const first = places.findIndex((place, k) => list[place] !== list[k]);
  return first !== -1 && list[places[first]] < list[first];
}

/** Every list of a length with entries among the values, by greatest magnitude, then sum of magnitudes, then in the order of the values. */
function lists(length: number, values: readonly number[]): number[][] {
  let found: number[][] = [[]];
  for (let k = 0; k < length; k++) found = found.flatMap((list) => values.map((value) => [...list, value]));
  const keyed = found.map((list) => {
    const magnitudes = list.map(Math.abs);
    return { list, greatest: Math.max(...magnitudes), total: magnitudes.reduce((s, x) => s + x, 0) };
  });
  return keyed.sort((x, y) => x.greatest - y.greatest || x.total - y.total).map(({ list }) => list);
}

/** Finitely many environments of one extent, in the fixed order. */
export interface Games {
  readonly name: string;
  readonly outcomes: number;
  readonly agents: number;
  /** How many there are. */
  readonly count: number;
  /** Found when they are asked for. */
  readonly environments: () => readonly Environment[];
}

/** Sparse environments up to renaming, or those among them that a condition singles out: `count` says how many. */
export const sparseGames = (
  { actions, most, contingencies = 1 }: { readonly actions: readonly number[]; readonly most: number; readonly contingencies?: number },
  count: number,
  [condition, admits]: readonly [condition: string, admits: (of: Environment) => boolean] = ['', () => true],
): Games => ({
  name: `${actions.length} agents, ${actions.join('x')} actions, ${contingencies === 1 ? '1 contingency' : `${contingencies} contingencies`}, at most ${most} payoffs ±1 and the others 0${condition}, up to renaming`,
  outcomes: contingencies * actions.reduce((product, each) => product * each, 1),
  agents: actions.length,
  count,
  environments: () => sparseEnvironments(actions, most, contingencies).filter(admits),
});

/** How many partitions of so many outcomes have so many cells. */
const stirling = (outcomes: number, cells: number): number =>
  cells === 0 || outcomes === 0 ? Number(cells === outcomes) : stirling(outcomes - 1, cells - 1) + cells * stirling(outcomes - 1, cells);

/** What a scope of mechanisms takes in: the games, the most cells of a language, bounds, and what an agent may be paid on a cell. */
interface MechanismGrid {
  readonly games: Games;
  readonly cells: number;
  readonly liabilities: readonly (Rational | null)[];
  readonly payments: readonly number[];
}

/** Every game, every language of so few cells, every bound, and every transfer rule, at the first contingency. */
export function mechanismScope({ games, cells, liabilities, payments }: MechanismGrid): Scope<WithMechanism> {
  const { agents, outcomes } = games;
  const counts = Array.from({ length: cells }, (_, k) => k + 1);
  const languages = counts.reduce((total, count) => total + stirling(outcomes, count), 0);
  const rules = counts.reduce((total, count) => total + stirling(outcomes, count) * payments.length ** (count * agents), 0);
  const every = `all ${languages} languages${cells < outcomes ? ` of at most ${cells} ${cells === 1 ? 'cell' : 'cells'}` : ''}`;
  return {
    name: `${games.name}, ${every}, ${liabilities.map((bound) => (bound === null ? 'no bound' : `B = ${format(bound)}`)).join(' or ')}, payments in {${payments.join(', ')}}`,
    size: games.count * liabilities.length * rules,
    *subjects() {
      const environments = games.environments();
      for (const count of counts) {
        const tables = lists(count * agents, payments).map((list) =>
          Array.from({ length: count }, (_, k) => list.slice(k * agents, (k + 1) * agents).map((payment) => rational(payment))),
        );
        const same = [...allLanguages(environments[0])].filter((language) => language.count === count);
        for (const environment of environments) {
          for (const language of same) {
            for (const liability of liabilities) {
              for (const transfers of tables) yield { environment, language, liability, contingency: 0, transfers };
            }
          }
        }
      }
    },
  };
}
