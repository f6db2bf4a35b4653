/**
 * # What actions are worth when everyone plays by logits
 *
 * D(x), how much more each action is worth than the role's first, and its derivatives: for logits x let σ = softmax(0, x) by role, then
 * D_r(a) = v̄_r(a, σ) − v̄_r(0, σ).
 */
import type { LogitGame } from './logit-game.js';

/** σ and ln σ of each role, as `[role][action]`. */
export interface Strategies {
  readonly probabilities: readonly Float64Array[];
  readonly logarithms: readonly Float64Array[];
}

/** The strategies that logits stand for. */
export function strategiesOf({ sizes }: LogitGame, logits: Float64Array): Strategies {
  let start = 0;
  const probabilities: Float64Array[] = [];
  const logarithms: Float64Array[] = [];
  for (const size of sizes) {
    const own = new Float64Array(size);
    for (let a = 1; a < size; a++) own[a] = logits[start + a - 1];
    const top = own.reduce((most, value) => Math.max(most, value), 0);
    let total = 0;
    for (const value of own) total += Math.exp(value - top);
    const shift = top + Math.log(total);
    for (let a = 0; a < size; a++) own[a] -= shift;
    logarithms.push(own);
    probabilities.push(own.map(Math.exp));
    start += size - 1;
  }
  return { probabilities, logarithms };
}

/** Mean utilities of actions, as `means[role][action]`. */
function meanUtilities(game: LogitGame, { probabilities }: Strategies, utilities: readonly Float64Array[]): Float64Array[] {
  const { roles, sizes, digits, welfare } = game;
  const agents = roles.length;
  return sizes.map((size, role) => {
    const agent = roles.indexOf(role);
    const means = new Float64Array(size);
    for (let profile = 0; profile < welfare.length; profile++) {
      const at = profile * agents;
      let weight = utilities[role][profile];
      for (let j = 0; j < agents; j++) if (j !== agent) weight *= probabilities[roles[j]][digits[at + j]];
      means[digits[at + agent]] += weight;
    }
    return means;
  });
}

/** D(x), in the order of the logits. */
export function advantages(game: LogitGame, strategies: Strategies, utilities: readonly Float64Array[]): Float64Array {
  const means = meanUtilities(game, strategies, utilities);
  return Float64Array.from(means.flatMap((own) => Array.from(own.subarray(1), (value) => value - own[0])));
}

/** ∂D/∂x by rows: `slopes[row * unknowns + column]`. */
export function advantageSlopes(game: LogitGame, { probabilities }: Strategies, utilities: readonly Float64Array[]): Float64Array {
  const { roles, sizes, digits, welfare } = game;
  const agents = roles.length;
  const unknowns = sizes.reduce((sum, size) => sum + size - 1, 0);
  const starts = sizes.map((_, role) => sizes.slice(0, role).reduce((sum, size) => sum + size - 1, 0));
  const slopes = new Float64Array(unknowns * unknowns);
  sizes.forEach((size, role) => {
    const agent = roles.indexOf(role);
    for (let j = 0; j < agents; j++) {
      if (j === agent) continue;
      const other = roles[j];
      // ∂v̄(a)/∂σ_j(b), of agent j alone.
      const effect = new Float64Array(size * sizes[other]);
      for (let profile = 0; profile < welfare.length; profile++) {
        const at = profile * agents;
        let weight = utilities[role][profile];
        for (let k = 0; k < agents; k++) if (k !== j && k !== agent) weight *= probabilities[roles[k]][digits[at + k]];
        effect[digits[at + agent] * sizes[other] + digits[at + j]] += weight;
      }
      addSlopes(slopes, unknowns, effect, probabilities[other], { size, row: starts[role], column: starts[other] });
    }
  });
  return slopes;
}

/** Adds Σ_b (effect(a,b) − effect(0,b)) ∂σ(b)/∂x(c), where ∂σ(b)/∂x(c) = σ(b)(1{b=c} − σ(c)). */
function addSlopes(
  slopes: Float64Array,
  unknowns: number,
  effect: Float64Array,
  chances: Float64Array,
  { size, row, column }: { readonly size: number; readonly row: number; readonly column: number },
): void {
  const others = chances.length;
  for (let a = 1; a < size; a++) {
    let mean = 0;
    for (let b = 0; b < others; b++) mean += (effect[a * others + b] - effect[b]) * chances[b];
    for (let c = 1; c < others; c++) {
      slopes[(row + a - 1) * unknowns + column + c - 1] += chances[c] * (effect[a * others + c] - effect[c] - mean);
    }
  }
}
