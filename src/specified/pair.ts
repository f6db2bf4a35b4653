/**
 * # The best pair, by its specification
 *
 * What a search for the best mechanism returns, without the search: some equilibrium pair that no pair known to exist exceeds, or none. A
 * claim that is true of whatever the specification allows is true of the best pair. That the best is attained is taken from the theory: for
 * each of finitely many choices it is the optimum of a linear program that is bounded.
 */

import type { Choice, EquilibriumPair, Setting } from '../contract/language/setting.js';
import { burned } from '../contract/language/setting.js';
import { choicesFrom } from '../contract/literal/literal.js';
import { add, negate, type Rational, subtract, ZERO } from '../exact/rational.js';
import { expectedWelfare } from '../game/environment.js';
import { Inapplicable, interpretationOf, pureNash, utilitarian } from '../game/interpretation.js';
import { deviationsFrom } from '../game/profile.js';
import { type Alternative, type Clause, type Literal, oracle, type Specification } from '../symbolic/oracle.js';
import { carriedOver } from './carried-over.js';
import { negative, oneOf, positive, says } from './claims.js';
import { keyOf, termsOf } from './key.js';
import { type Combination, combinationsOf } from './obstacles.js';
import { leftByShares, notFined, unknownTransfers, withoutTransfers } from './transfers.js';

/** A pair, or why there is none: a combination of constraints where one is named. */
type Found = { readonly pair: EquilibriumPair } | { readonly pair: null; readonly obstacle: Combination | null };

/** What a specification of pairs is about. */
interface About {
  readonly of: Setting;
  /** The choice, where it is given. */
  readonly fixed: Choice | null;
  readonly found: readonly Found[];
}

/** Whether a specification is one of pairs. */
export const isAboutPairs = (value: unknown): value is About =>
  typeof value === 'object' && value !== null && 'found' in value && 'of' in value;

/** The best equilibrium pair of a setting, or of a choice in it. */
export function bestPair(of: Setting, fixed: Choice | null = null): Found {
  const { environment } = of;
  const { welfare, equilibrium } = interpretationOf(environment);
  if (welfare !== utilitarian || equilibrium !== pureNash)
    throw new Inapplicable('best mechanisms have a specification where W = Σ u_i and pure Nash equilibria count');
  return oracle().found(`pair ${keyOf([termsOf(of), fixed])}`, (number, earlier) => {
    const profiles = environment.welfare.map((row) => row.map((_, profile) => profile));
    const choices = fixed === null ? [...choicesFrom(profiles)] : [fixed];
    const certain = choices.flatMap((choice) => {
      const value = expectedWelfare(environment, choice);
      const [left, shared] = [notFined(of, choice), leftByShares(of, choice)];
      // Where fines have to go to someone equal shares may do.
      const shares = of.mechanismClass === 'balanced' && of.liability === null && left.some(({ from, into }) => from !== into);
      const inTheWay = shares ? combinationsOf(of, choice) : null;
      if (inTheWay !== null) return [{ value, stopped: inTheWay.map(({ total }) => total) }];
      return [{ value, stopped: left.map(({ gain }) => gain) }, ...(shares ? [{ value, stopped: shared }] : [])];
    });
    const tempted = (gains: readonly Rational[]) => [...gains.map((gain) => positive(gain)), ...withoutTransfers(of)];
    const combinations = fixed === null ? null : combinationsOf(of, fixed);
    // Where nothing stands in the way of burning nothing, the best pair of a choice burns nothing.
    const unburned = fixed === null || of.mechanismClass !== 'subsidy-free' ? null : combinationsOf(of, fixed, 'burning nothing');
    const nones: Alternative<Found>[] =
      combinations === null
        ? [{ result: { pair: null, obstacle: null }, clauses: certain.flatMap(({ stopped }) => oneOf(...tempted(stopped))) }]
        : combinations.map((obstacle) => ({ result: { pair: null, obstacle }, clauses: says(obstacle.total, '>') }));
    const pairs = choices.map((choice, n): Alternative<Found> => {
      const { transfers, clauses } = unknownTransfers(of, choice, `${number}_${n}`);
      const lost = burned(of, transfers, choice);
      const value = subtract(expectedWelfare(environment, choice), lost);
      const better = certain.flatMap((other) => oneOf(...tempted(other.stopped), negative(subtract(value, other.value), false)));
      const unobstructed = (combinations ?? []).flatMap(({ total }) => says(negate(total), '>='));
      const nothing = unburned === null ? [] : oneOf(...unburned.map(({ total }) => positive(total)), positive(lost, false));
      return {
        result: { pair: { choice, transfers, value, burned: lost } },
        clauses: [...clauses, ...better, ...unobstructed, ...nothing],
      };
    });
    const alternatives = [...nones, ...pairs];
    const about: About = { of, fixed, found: alternatives.map(({ result }) => result) };
    const others = earlier.flatMap(({ about: other }, k) => (isAboutPairs(other) ? [[k, other] as const] : []));
    const clauses = others.flatMap(([k, other]) => [...carried(about, number, other, k), ...carried(other, k, about, number)]);
    return { about, alternatives, clauses } satisfies Specification<Found>;
  });
}

/**
 * No better pair, of the pairs of a coarser language and of a class whose transfers carry over: what is found here is worth no less than a pair found
 * there, if the deviations that the finer language sees are stopped.
 */
function carried(to: About, toNumber: number, from: About, fromNumber: number): Clause[] {
  const [a, b] = [to.of, from.of];
  const over = carriedOver(b, a);
  // Of one choice in one class all that stands in its way is known.
  if (over === null || to.fixed?.join() !== from.fixed?.join() || (to.fixed !== null && a.mechanismClass === b.mechanismClass)) return [];
  const same = (setting: Setting) => keyOf({ ...termsOf(setting), cells: null, mechanismClass: null });
  if (a === b || same(a) !== same(b)) return [];
  const coarse = new Map<number, number>();
  for (const [w, cells] of a.language.cells.entries()) {
    for (const [profile, cell] of cells.entries()) {
      const into = b.language.cells[w][profile];
      if (coarse.has(cell) && coarse.get(cell) !== into) return [];
      coarse.set(cell, into);
    }
  }
  return from.found.flatMap(({ pair }, n) => {
    if (pair === null) return [];
    const paid = (cell: number, agent: number): Rational => pair.transfers.get(coarse.get(cell) ?? -1)?.[agent] ?? ZERO;
    const leaves = pair.choice.flatMap((profile, w) =>
      deviationsFrom(a.environment, profile).map(({ agent, to: other }) => {
        const own = subtract(a.utilities[w][profile][agent], a.utilities[w][other][agent]);
        const cells = a.language.cells[w];
        return negative(add(own, subtract(paid(cells[profile], agent), paid(cells[other], agent))));
      }),
    );
    const unless: Literal = { specification: fromNumber, result: n, holds: false };
    // In the unrestricted class nothing counts as burned.
    const worth = over === 'balanced' || a.mechanismClass === 'unrestricted' ? add(pair.value, pair.burned) : pair.value;
    return to.found.flatMap((found, m) => {
      const not: Literal = { specification: toNumber, result: m, holds: false };
      return oneOf(unless, not, ...leaves, ...(found.pair === null ? [] : [negative(subtract(found.pair.value, worth), false)]));
    });
  });
}
