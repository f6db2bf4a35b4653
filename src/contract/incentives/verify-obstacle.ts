/**
 * # Re-checking an obstacle
 *
 * Whether an {@link Obstacle} proves that no mechanism of the setting implements a choice, by multiplication alone. Every constraint that
 * the obstacle names is rebuilt from the definition, and nothing is shared with the routines that found it:
 *
 * - *closed walk*: deviations of one agent from the choice, each into the cell that the next one starts from. Their incentive constraints
 *   t(from) − t(into) ≥ gain add up to 0 ≥ Σ gain;
 * - *Farkas*: incentive constraints, budgets Σ_i t_i(k) ≤ 0 (= 0 in the balanced class) and bounds t_i(k) ≤ B, t_i(k) ≥ −B, with multipliers
 *   of the right signs. What they leave of a variable, c · t_i(k), must be 0; with a bound it may be anything, since c · t_i(k) ≥ −|c| B is
 *   a combination of the bounds too. Bounds may be one agent's or one-sided, and agents may have outside options: one row each. What is left of all rows together must say 0 ≤ a negative number.
 */
import {
  add,
  equal,
  format,
  isNegative,
  isPositive,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.js';
import { actionIn, deviate } from '../../game/profile.js';
import { transferBounds } from '../language/individual-terms.js';
import type { Choice, Setting } from '../language/setting.js';
import type { Obstacle } from './implementation.js';
import type { Incentive } from './incentives.js';
import type { RowMeaning } from './transfer-program.js';

/** Null if the obstacle proves that no mechanism of the setting implements the choice; else one line that says where it fails. */
export function checkObstacle(of: Setting, choice: Choice, obstacle: Obstacle): string | null {
  return obstacle.kind === 'closed walk' ? checkWalk(of, choice, obstacle) : checkFarkas(of, choice, obstacle);
}

/** The first way in which a constraint is none of the choice's: its deviation, its cells or its gain is not what the setting says. */
function checkIncentive({ environment, language, utilities }: Setting, choice: Choice, incentive: Incentive): string | null {
  const { contingency: w, profile, agent, action, to, from, into, gain } = incentive;
  const place = `agent ${agent} at contingency ${w}`;
  if (choice[w] !== profile) return `${place}: the choice is not profile ${profile}`;
  if (environment.actions[agent]?.[action] === undefined) return `${place}: has no action ${action}`;
  if (actionIn(environment, profile, agent) === action) return `${place}: action ${action} is no deviation`;
  if (deviate(environment, profile, agent, action) !== to) return `${place}: action ${action} does not lead to profile ${to}`;
  if (language.cells[w][profile] !== from) return `${place}: profile ${profile} is not in cell ${from}`;
  if (language.cells[w][to] !== into) return `${place}: profile ${to} is not in cell ${into}`;
  const actual = subtract(utilities[w][to][agent], utilities[w][profile][agent]);
  return equal(actual, gain) ? null : `${place}: action ${action} gains ${format(actual)}, not ${format(gain)}`;
}

function checkWalk(of: Setting, choice: Choice, { agent, gain, walk }: Extract<Obstacle, { kind: 'closed walk' }>): string | null {
  let total = ZERO;
  for (const [step, incentive] of walk.entries()) {
    const fault = checkIncentive(of, choice, incentive);
    if (fault !== null) return `step ${step}: ${fault}`;
    if (incentive.agent !== agent) return `step ${step}: the walk is agent ${agent}'s, not agent ${incentive.agent}'s`;
    const next = walk[(step + 1) % walk.length];
    if (incentive.into !== next.from) return `step ${step}: leads to cell ${incentive.into}, and the next starts from cell ${next.from}`;
    total = add(total, incentive.gain);
  }
  if (!equal(total, gain)) return `the gains add up to ${format(total)}, not ${format(gain)}`;
  return isPositive(total) ? null : `the gains add up to ${format(total)}, which is not above 0`;
}

/** A constraint Σ coefficients · t {relation} bound; `at` is cell · agents + agent. */
interface Constraint {
  readonly coefficients: readonly (readonly [at: number, value: Rational])[];
  readonly relation: '<=' | '=' | '>=';
  readonly bound: Rational;
}

/** The constraint that a row stands for, or the reason why the setting has no such constraint. */
function constraintOf(of: Setting, choice: Choice, row: RowMeaning): Constraint | string {
  const { environment, language, mechanismClass, individual } = of;
  const n = environment.agents.length;
  if (row.kind === 'incentive') {
    const { agent, from, into, gain } = row.incentive;
    const fault = checkIncentive(of, choice, row.incentive);
    const coefficients = [[from * n + agent, ONE] as const, [into * n + agent, negate(ONE)] as const];
    return fault ?? { coefficients, relation: '>=', bound: gain };
  }
  if (row.kind === 'participation') {
    const outside = individual?.outside[row.agent] ?? null;
    if (outside === null) return `agent ${row.agent} has no outside option`;
    const coefficients = choice.map((profile, w) => [language.cells[w][profile] * n + row.agent, environment.prior[w]] as const);
    const inside = sum(choice.map((profile, w) => multiply(environment.prior[w], environment.payoffs[w][profile][row.agent])));
    return { coefficients, relation: '>=', bound: subtract(outside, inside) };
  }
  if (!(row.cell >= 0 && row.cell < language.count)) return `there is no cell ${row.cell}`;
  if (row.kind === 'budget') {
    if (mechanismClass === 'unrestricted') return 'the unrestricted class has no budget';
    const coefficients = environment.agents.map((_, agent) => [row.cell * n + agent, ONE] as const);
    return { coefficients, relation: mechanismClass === 'balanced' ? '=' : '<=', bound: ZERO };
  }
  if (environment.agents[row.agent] === undefined) return `there is no agent ${row.agent}`;
  const { least, most } = transferBounds(of)[row.agent];
  const coefficients = [[row.cell * n + row.agent, ONE] as const];
  const [relation, bound] = row.side === 'at most' ? (['<=', most] as const) : (['>=', least] as const);
  return bound === null ? 'there is no liability bound' : { coefficients, relation, bound };
}

function checkFarkas(of: Setting, choice: Choice, obstacle: Extract<Obstacle, { kind: 'Farkas' }>): string | null {
  const columns = new Map<number, Rational>();
  let total = ZERO;
  for (const [r, { row, multiplier }] of obstacle.multipliers.entries()) {
    const constraint = constraintOf(of, choice, row);
    if (typeof constraint === 'string') return `row ${r}: ${constraint}`;
    const { coefficients, relation, bound } = constraint;
    if (relation === '>=' && isPositive(multiplier)) return `row ${r}: the multiplier ${format(multiplier)} of a >= row is above 0`;
    if (relation === '<=' && isNegative(multiplier)) return `row ${r}: the multiplier ${format(multiplier)} of a <= row is below 0`;
    for (const [at, value] of coefficients) {
      columns.set(at, add(columns.get(at) ?? ZERO, multiply(value, multiplier)));
    }
    total = add(total, multiply(multiplier, bound));
  }
  const bounds = transferBounds(of);
  for (const [at, left] of columns) {
    if (isZero(left)) continue;
    const { least, most } = bounds[at % bounds.length];
    // c·t ≤ total is to hold: with c > 0 because t ≥ least, with c < 0 because t ≤ most.
    const bound = isPositive(left) ? least : most;
    if (bound === null) return `variable ${at}: ${format(left)} of it is left`;
    total = subtract(total, multiply(left, bound));
  }
  if (!equal(total, obstacle.total)) return `the rows add up to 0 <= ${format(total)}, not ${format(obstacle.total)}`;
  return isNegative(total) ? null : `the rows add up to 0 <= ${format(total)}, which is no contradiction`;
}
