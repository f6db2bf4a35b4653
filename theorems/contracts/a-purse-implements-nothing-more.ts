/**
 * # An outside purse implements nothing that burning does not
 *
 * What agents do depends on differences of transfers between cells. So whatever rewards from an outside purse bring about, fines bring
 * about too: take a large constant from everyone on every cell. The purse may save what the fines burn on the path; it makes no choice implementable that
 * was not. With a liability bound constants are not free, and it does.
 *
 * Scope. Pure equilibria; any language, any number of agents, any weight of prosocial agents (utilities enter only through gains).
 * References. Groves (1973) and Holmström (1982) on what an outsider is for.
 */

import { isInducedEquilibrium, isMechanism, type MechanismClass, type Transfers } from '../../src/contract/language/setting.js';
import { literalImplementation } from '../../src/contract/literal/literal.js';
import { maximum, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { all, equivalent, implies } from '../../src/theory/statement/conclusion.js';
import { type SubjectWith, settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** A choice in an environment with a language and a bound, if any; classes are compared. */
export type Spoken = SubjectWith<'language' | 'choice'>;

/** The transfers less one constant, the same for every agent and cell, so large that no cell is subsidised. */
function lowered(transfers: Transfers, cells: number, agents: number): Transfers {
  const rows = Array.from({ length: cells }, (_, cell) => transfers.get(cell) ?? new Array<Rational>(agents).fill(ZERO));
  const constant = rows.map((row) => sum(row)).reduce(maximum, ZERO);
  return new Map(rows.map((row, cell) => [cell, row.map((paid) => subtract(paid, constant))]));
}

/** A pair that implements the choice in a class, by a linear program over all cells, or `null`. */
export const pairIn = (subject: Spoken, mechanismClass: MechanismClass) =>
  literalImplementation(settingOf(Object.assign({}, subject, { mechanismClass })), subject.choice);

export const aPurseImplementsNothingMore = theorem<Spoken>({
  id: 'a-purse-implements-nothing-more',
  part: 'B17',
  title: 'An outside purse implements nothing that burning does not',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: `Without liability bound the unrestricted and the subsidy-free class implement the same choices.`,
  proof: String.raw`A subsidy-free mechanism is an unrestricted one. Conversely let $t$ implement $f$ and let $c \ge 0$ be no less than
$\sum_i t_i(k)$ on any cell $k$. Then $t_i(k) - c$ for every agent and cell has the same differences, so $f$ is an equilibrium of the same induced games, and
$\sum_i (t_i(k) - c) \le c - nc \le 0$.`,
  sources: [
    {
      citation: 'Holmström (1982), Moral hazard in teams, Bell Journal of Economics 13',
      relation: 'What matters is that someone takes what the team loses; whether that someone also gives is beside the point.',
    },
  ],
  hypotheses: {
    'no-bound': hypothesis('transfers are not bounded by liability', ({ liability = null }) => liability === null),
  },
  conclude: (subject) => {
    const { environment: of, language, choice } = subject;
    const bought = pairIn(subject, 'unrestricted');
    const subsidyFree = settingOf(Object.assign({}, subject, { mechanismClass: 'subsidy-free' as const }));
    const fines = bought === null ? null : lowered(bought.transfers, language.count, of.agents.length);
    return all(
      equivalent(
        ['unrestricted transfers solve the linear program', bought !== null],
        ['subsidy-free ones do', pairIn(subject, 'subsidy-free') !== null],
      ),
      implies(
        ['unrestricted transfers solve the linear program', fines !== null],
        [
          'less a constant they are subsidy-free and implement the same',
          fines !== null && isMechanism(subsidyFree, fines) && isInducedEquilibrium(subsidyFree, fines, choice),
        ],
      ),
    );
  },
});
