/**
 * # The definitions, literally
 *
 * What the fast routines are measured against: every choice of Ω → A is tried, and each is given one linear program with a variable for
 * every agent on every cell of the language and a row for every deviation, budget and bound of the definition. Nothing is eliminated,
 * decomposed or pruned. Exponential: for small environments only.
 */
import type { LinearProgram, Row, Term } from '../exact/linear-program.js';
import { add, compare, negate, ONE, type Rational, subtract, ZERO } from '../exact/rational.js';
import { solve } from '../exact/simplex.js';
import { expectedWelfare } from '../game/environment.js';
import { deviationsFrom, type Profile } from '../game/profile.js';
import { type EquilibriumPair, equilibriumPair, type Setting, type Transfers } from './setting.js';

/** Every choice Ω → A whose profile at each contingency comes from `domains[contingency]`, in lexicographic order. */
export function* choicesFrom(domains: readonly (readonly Profile[])[]): Generator<Profile[]> {
  if (domains.some(({ length }) => length === 0)) return;
  const places = domains.map(() => 0);
  for (;;) {
    yield domains.map((domain, w) => domain[places[w]]);
    let w = domains.length - 1;
    for (; w >= 0; w--) {
      places[w] += 1;
      if (places[w] < domains[w].length) break;
      places[w] = 0;
    }
    if (w < 0) return;
  }
}

/** Every choice Ω → A. */
export const allChoices = ({ environment }: Setting): Generator<Profile[]> =>
  choicesFrom(environment.contingencies.map((_, w) => environment.welfare[w].map((_, profile) => profile)));

/**
 * The program of all transfers that make `choice` an equilibrium at every contingency: maximise Σ_ω p(ω) Σ_i t_i(cell(ω,f(ω))), where
 * t_i(k) is variable k·agents + i.
 * @param nothingBurned whether Σ_i t_i = 0 is required on the path (not in the unrestricted class)
 * @param relief what a further variable, the last and nonnegative, takes off each deviation's gain; left out: there is none
 */
export function literalProgram(
  of: Setting,
  choice: readonly Profile[],
  nothingBurned = false,
  relief?: (contingency: number, profile: Profile, to: Profile) => Rational,
): LinearProgram {
  const { environment, language, utilities, mechanismClass, liability } = of;
  const agents = environment.agents.map((_, agent) => agent);
  const n = agents.length;
  const last = language.count * n;
  const rows: Row[] = [];
  choice.forEach((profile, w) => {
    for (const { agent, to } of deviationsFrom(environment, profile)) {
      const coefficients = new Map<number, Rational>();
      const put = (variable: number, value: Rational) => coefficients.set(variable, add(coefficients.get(variable) ?? ZERO, value));
      put(language.cells[w][profile] * n + agent, ONE);
      put(language.cells[w][to] * n + agent, negate(ONE));
      if (relief !== undefined) put(last, relief(w, profile, to));
      rows.push({ terms: [...coefficients], relation: '>=', bound: subtract(utilities[w][to][agent], utilities[w][profile][agent]) });
    }
  });
  const path = new Map<number, Rational>();
  choice.forEach((profile, w) => {
    const cell = language.cells[w][profile];
    path.set(cell, add(path.get(cell) ?? ZERO, environment.prior[w]));
  });
  for (let cell = 0; cell < language.count; cell++) {
    const terms = agents.map((agent): Term => [cell * n + agent, ONE]);
    if (mechanismClass !== 'unrestricted') {
      const exact = mechanismClass === 'balanced' || (nothingBurned && path.has(cell));
      rows.push({ terms, relation: exact ? '=' : '<=', bound: ZERO });
    }
    if (liability !== null) {
      for (const term of terms) {
        rows.push({ terms: [term], relation: '<=', bound: liability }, { terms: [term], relation: '>=', bound: negate(liability) });
      }
    }
  }
  const objective = [...path].flatMap(([cell, p]) => agents.map((agent): Term => [cell * n + agent, p]));
  const free = [...new Array<boolean>(last).fill(true), ...(relief === undefined ? [] : [false])];
  return { objective: mechanismClass === 'unrestricted' ? [] : objective, rows, free };
}

/** The transfers by cell in a point of a {@link literalProgram}. */
const literalTransfers = ({ environment, language }: Setting, point: readonly Rational[]): Transfers =>
  new Map(
    Array.from({ length: language.count }, (_, cell) => {
      const n = environment.agents.length;
      return [cell, point.slice(cell * n, cell * n + n)] as const;
    }),
  );

/** The best pair that implements a choice, or `null`: one linear program on the definition. */
export function literalImplementation(of: Setting, choice: readonly Profile[]): EquilibriumPair | null {
  const solution = solve(literalProgram(of, choice));
  if (solution.status === 'infeasible') return null;
  return equilibriumPair(of, choice, literalTransfers(of, solution.point));
}

/** V_L with a pair that attains it, or `null` where V_L is undefined: every choice is tried. */
export function literalBestMechanism(of: Setting): EquilibriumPair | null {
  let best: EquilibriumPair | null = null;
  for (const choice of allChoices(of)) {
    if (best !== null && compare(expectedWelfare(of.environment, choice), best.value) <= 0) continue;
    const pair = literalImplementation(of, choice);
    if (pair !== null && (best === null || compare(pair.value, best.value) > 0)) best = pair;
  }
  return best;
}
