/**
 * # The definitions, literally
 *
 * What the fast routines are measured against: every choice of Ω → A is tried, and each is given one linear program with a variable for
 * every agent on every cell of the language and a row for every deviation, budget and bound of the definition. Nothing is eliminated,
 * decomposed or pruned. Exponential: for small environments only.
 */
import type { LinearProgram, Row, Term } from '../../exact/linear-program.js';
import { add, atMost, dot, greater, multiply, negate, ONE, type Rational, subtract, sum, ZERO } from '../../exact/rational.js';
import { solve } from '../../exact/simplex.js';
import { expectedWelfare } from '../../game/environment.js';
import { Inapplicable, interpretationOf } from '../../game/interpretation.js';
import type { Profile } from '../../game/profile.js';
import { type Outcome, outcomesOf } from '../incentives/incentives.js';
import { type EquilibriumPair, equilibriumPair, isAdditive, type Setting, type Transfers } from '../language/setting.js';

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
 * The program of all transfers that make the outcomes, at most one per contingency, equilibria: maximise
 * Σ_ω p(ω) Σ_i t_i(cell(ω,f(ω))), where t_i(k) is variable k·agents + i.
 * @param nothingBurned whether Σ_i t_i = 0 is required on the path (not in the unrestricted class)
 * @param relief what a further variable, the last and nonnegative, takes off each comparison's gain; left out: there is none
 * @throws Inapplicable under strict equilibria: the transfers that bring them about form no closed set
 */
export function literalProgram(
  of: Setting,
  outcomes: readonly Outcome[],
  nothingBurned = false,
  relief?: (contingency: number, agent: number, from: Profile, to: Profile) => Rational,
): LinearProgram {
  const { environment, language, utilities, mechanismClass, liability, individual } = of;
  const { comparisons, strict, name } = interpretationOf(environment).equilibrium;
  if (strict) throw new Inapplicable(`transfers by linear programs suppose weak inequalities, and not: ${name}`);
  const agents = environment.agents.map((_, agent) => agent);
  const n = agents.length;
  const last = language.count * n;
  const rows: Row[] = [];
  for (const { contingency: w, profile } of outcomes) {
    for (const { agent, from, to } of comparisons(environment, profile)) {
      const coefficients = new Map<number, Rational>();
      const put = (variable: number, value: Rational) => coefficients.set(variable, add(coefficients.get(variable) ?? ZERO, value));
      put(language.cells[w][from] * n + agent, ONE);
      put(language.cells[w][to] * n + agent, negate(ONE));
      if (relief !== undefined) put(last, relief(w, agent, from, to));
      rows.push({ terms: [...coefficients], relation: '>=', bound: subtract(utilities[w][to][agent], utilities[w][from][agent]) });
    }
  }
  const path = new Map<number, Rational>();
  for (const { contingency: w, profile } of outcomes) {
    const cell = language.cells[w][profile];
    path.set(cell, add(path.get(cell) ?? ZERO, environment.prior[w]));
  }
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
    for (const agent of agents) {
      const [fine, reward] = [individual?.fines[agent] ?? null, individual?.rewards[agent] ?? null];
      if (fine !== null) rows.push({ terms: [terms[agent]], relation: '>=', bound: negate(fine) });
      if (reward !== null) rows.push({ terms: [terms[agent]], relation: '<=', bound: reward });
    }
  }
  // Whether an agent signs depends on all contingencies.
  for (const agent of outcomes.length < environment.contingencies.length ? [] : agents) {
    const outside = individual?.outside[agent] ?? null;
    if (outside === null) continue;
    const inside = sum(
      outcomes.map(({ contingency: w, profile }) => multiply(environment.prior[w], environment.payoffs[w][profile][agent])),
    );
    const terms = [...path].map(([cell, p]): Term => [cell * n + agent, p]);
    rows.push({ terms, relation: '>=', bound: subtract(outside, inside) });
  }
  const free = [...new Array<boolean>(last).fill(true), ...(relief === undefined ? [] : [false])];
  const objective = [...path].flatMap(([cell, p]) => agents.map((agent): Term => [cell * n + agent, p]));
  return { objective: mechanismClass === 'unrestricted' ? [] : objective, rows, free };
}

/**
 * A program with the welfare of what agents have for its objective: for each outcome one further variable, in their order, which is at most
 * every form c_k·(u + t), and whose expectation is maximised.
 * @throws Inapplicable where W is no minimum of linear forms
 */
function withWelfare(of: Setting, outcomes: readonly Outcome[], { rows, free }: LinearProgram): LinearProgram {
  const { environment, language } = of;
  const { forms, name } = interpretationOf(environment).welfare;
  if (forms === null)
    throw new Inapplicable(`the best transfers by linear programs suppose a welfare that is a minimum of linear forms, and not: ${name}`);
  const n = environment.agents.length;
  const first = free.length;
  const bounds = outcomes.flatMap(({ contingency: w, profile }, k) =>
    forms(n).map(
      (form): Row => ({
        terms: [[first + k, ONE], ...form.map((c, agent): Term => [language.cells[w][profile] * n + agent, negate(c)])],
        relation: '<=',
        bound: dot(form, environment.payoffs[w][profile]),
      }),
    ),
  );
  return {
    objective: outcomes.map(({ contingency }, k): Term => [first + k, environment.prior[contingency]]),
    rows: [...rows, ...bounds],
    free: [...free, ...outcomes.map(() => true)],
  };
}

/** The transfers by cell in a point of a {@link literalProgram}. */
const literalTransfers = ({ environment, language }: Setting, point: readonly Rational[]): Transfers =>
  new Map(
    Array.from({ length: language.count }, (_, cell) => {
      const n = environment.agents.length;
      return [cell, point.slice(cell * n, cell * n + n)] as const;
    }),
  );

/** Whether any mechanism of the setting implements a choice: one linear program on the definition. */
export const isImplementable = (of: Setting, choice: readonly Profile[]): boolean =>
  solve({ ...literalProgram(of, outcomesOf(choice)), objective: [] }).status !== 'infeasible';

/** The greatest welfare that transfers can have together with the outcomes, and such transfers; `null` if none implement them. */
export function literalTransfersFor(
  of: Setting,
  outcomes: readonly Outcome[],
): { readonly worth: Rational; readonly transfers: Transfers } | null {
  const program = literalProgram(of, outcomes);
  const solution = solve(isAdditive(of) ? program : withWelfare(of, outcomes, program));
  if (solution.status === 'infeasible') return null;
  if (solution.status === 'unbounded') throw new Inapplicable('without a liability bound transfers raise welfare without limit');
  const material = sum(
    outcomes.map(({ contingency: w, profile }) => multiply(of.environment.prior[w], of.environment.welfare[w][profile])),
  );
  return { worth: isAdditive(of) ? add(material, solution.value) : solution.value, transfers: literalTransfers(of, solution.point) };
}

/** The best pair that implements a choice, or `null`: one linear program on the definition. */
export function literalImplementation(of: Setting, choice: readonly Profile[]): EquilibriumPair | null {
  const found = literalTransfersFor(of, outcomesOf(choice));
  return found === null ? null : equilibriumPair(of, choice, found.transfers);
}

/** V_L with a pair that attains it, or `null` where V_L is undefined: every choice is tried. */
export function literalBestMechanism(of: Setting): EquilibriumPair | null {
  let best: EquilibriumPair | null = null;
  for (const choice of allChoices(of)) {
    if (best !== null && isAdditive(of) && atMost(expectedWelfare(of.environment, choice), best.value)) continue;
    const pair = literalImplementation(of, choice);
    if (pair !== null && (best === null || greater(pair.value, best.value))) best = pair;
  }
  return best;
}
