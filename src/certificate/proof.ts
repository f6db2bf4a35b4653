/**
 * # Rows that prove something
 *
 * Turns what the solvers return (closed walks, Farkas multipliers, duals) into the named rows of a certificate. All rows there read
 * `left ≥ right`, so a multiplier of a ≥ row changes its sign. A bound on transfers closes whatever is left of a variable.
 */
import type { Incentive, Outcome } from '../contract/incentives/incentives.js';
import type { TransferProgram } from '../contract/incentives/transfer-program.js';
import type { Setting } from '../contract/language/setting.js';
import {
  add,
  denominator,
  format,
  fraction,
  gcd,
  isZero,
  multiply,
  negate,
  numerator,
  ONE,
  type Rational,
  rational,
  ZERO,
} from '../exact/rational.js';
import type { Proof, ProofRow } from './format.js';

const incentiveRow = ({ contingency, agent, action }: Incentive, multiplier: Rational): ProofRow => ({
  incentive: [contingency, agent, action],
  ...times(multiplier),
});

const times = (multiplier: Rational): Pick<ProofRow, 'times'> =>
  numerator(multiplier) === denominator(multiplier) ? {} : { times: format(multiplier) };

/** The incentive constraints of a closed walk, each once. */
export const walkProof = (walk: readonly Incentive[]): Proof => walk.map((step) => incentiveRow(step, ONE));

/**
 * The rows of a program with the multipliers y that its solver returned for it (y ≥ 0 on ≤ rows, y ≤ 0 on ≥ rows).
 * @param burning whether what they leave of the transfers is the money burned on the path of these outcomes
 */
export function programProof(
  of: Setting,
  { meanings }: TransferProgram,
  multipliers: readonly Rational[],
  burning: readonly Outcome[] = [],
): Proof {
  const { environment, language, liability } = of;
  const n = environment.agents.length;
  const left = new Map<number, Rational>();
  const put = (cell: number, agent: number, y: Rational) => left.set(cell * n + agent, add(left.get(cell * n + agent) ?? ZERO, y));
  for (const { contingency, profile } of burning) {
    for (let i = 0; i < n; i++) put(language.cells[contingency][profile], i, environment.prior[contingency]);
  }
  const rows: ProofRow[] = [];
  for (const [r, row] of meanings.entries()) {
    const y = multipliers[r];
    if (isZero(y) || row.kind === 'liability' || row.kind === 'participation') continue;
    if (row.kind === 'incentive') {
      rows.push(incentiveRow(row.incentive, negate(y)));
      put(row.incentive.from, row.incentive.agent, negate(y));
      put(row.incentive.into, row.incentive.agent, y);
    } else {
      rows.push({ budget: [row.cell], ...times(y) });
      for (let i = 0; i < n; i++) put(row.cell, i, negate(y));
    }
  }
  for (const [at, rest] of liability === null ? [] : left) {
    if (!isZero(rest)) rows.push({ bound: [Math.floor(at / n), at % n], ...times(negate(rest)) });
  }
  return burning.length > 0 ? rows : primitive(rows);
}

/** The same rows with multipliers that are coprime integers: what is impossible stays so at any scale. */
function primitive(rows: readonly ProofRow[]): Proof {
  const multipliers = rows.map((row) => rational(row.times ?? '1'));
  const whole = multipliers.reduce((lcm, y) => (lcm / gcd(lcm, denominator(y))) * denominator(y), 1n);
  const common = multipliers.reduce((divisor, y) => gcd(divisor, numerator(y) * (whole / denominator(y))), 0n);
  return rows.map(({ times: _, ...row }, r) => ({ ...row, ...times(multiply(multipliers[r], fraction(whole, common))) }));
}

/** The contingencies whose incentive constraints a proof uses. */
export const contingenciesIn = (proof: Proof): number[] => [
  ...new Set(proof.flatMap(({ incentive }) => (incentive === undefined ? [] : [incentive[0]]))),
];
