/**
 * # The audit game
 *
 * A worker works or shirks, a monitor rests or audits at a cost. At rest the court sees nothing of the worker; an audit reveals what it did,
 * and a worker who is caught shirking pays the monitor a fine. Payoffs of worker and monitor:
 *
 * |       | Rest | Audit |
 * |-------|------|-------|
 * | Work  | 1, 3 | 1, 2  |
 * | Shirk | 2, 0 | 2, −1 |
 *
 * References. Becker (1968): a large fine lets detection be rare. Mirrlees (1999, written 1975): in the limit it costs nothing.
 */
import { divide, negate, ONE, type Rational, rational, subtract, ZERO } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import type { MixedProfile } from '../../game/mixed.js';
import { type Language, signalLanguage } from '../language/language.js';

const payoffs = [
  [1, 3],
  [1, 2],
  [2, 0],
  [2, -1],
];

/** The game without contract; its only first best is to work and rest. */
export const auditGame: Environment = environment({
  agents: ['worker', 'monitor'],
  actions: [
    ['Work', 'Shirk'],
    ['Rest', 'Audit'],
  ],
  payoffs: [payoffs.map((row) => row.map((payoff) => rational(payoff)))],
});

const CELLS = ['rest', 'worked', 'rest', 'shirked'];

/** What the court sees: nothing at rest, everything in an audit. Cells 0, 1 and 2. */
export const auditLanguage: Language = {
  ...signalLanguage(auditGame, (_, profile) => CELLS[profile]),
  labels: ['rest', 'worked', 'shirked'],
};

/** A fine from worker to monitor where the worker is caught shirking, and nothing else: `transfers[cell][agent]`. */
export const auditFine = (fine: Rational): Rational[][] => [
  [ZERO, ZERO],
  [ZERO, ZERO],
  [negate(fine), fine],
];

/** Shirking and auditing with probability 1/φ each, for a fine φ other than 0. */
export function rareShirking(fine: Rational): MixedProfile {
  const rare = divide(ONE, fine);
  return [
    [subtract(ONE, rare), rare],
    [subtract(ONE, rare), rare],
  ];
}
