/**
 * # In the audit game fines without bound bring mixed play as close to the first best as one likes
 *
 * Why `bounded-liability-leaves-a-loss` needs its bound. In the audit game shirking cannot be seen while the monitor rests, as it should.
 * But a fine φ for a worker who is caught deters shirking if audits come with probability 1/φ, and rewards them if shirking does: both
 * become rare as φ grows. In pure strategies nothing of the kind happens.
 *
 * Notation. φ the fine, from worker to monitor; the game and its language are those of `src/contract/clauses/audit-game.ts`.
 * Scope. Exactly this game, every φ > 1. The loss is never 0, and tends to 0. That the mixed equilibrium is the only correlated one is more
 * than the escape needs: no mediator does better or worse with this fine.
 * References. Becker (1968), Mirrlees (1999).
 */

import { cooperationGap } from '../../src/contract/best-mechanism.js';
import { auditFine, auditGame, auditLanguage, rareShirking } from '../../src/contract/clauses/audit-game.js';
import { MECHANISM_CLASSES, setting } from '../../src/contract/language/setting.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { lossesAt } from '../../src/contract/messages/mediated-play.js';
import { divide, greater, isPositive, ONE, type Rational, rational } from '../../src/exact/rational.js';
import { remember } from '../../src/exact/remember.js';
import { greatestExpectation, leastExpectation } from '../../src/game/correlated.js';
import type { Environment } from '../../src/game/environment.js';
import { expectation, isMixedEquilibrium } from '../../src/game/mixed.js';
import { all, claim, type Quantity } from '../../src/theory/statement/conclusion.js';
import type { Family } from '../../src/theory/statement/family.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** The audit game, with a positive fine as its number. */
export const AUDIT: Family = { name: 'audit game', build: ({ fine }) => (isPositive(fine) ? auditGame : null) };

/** Γ in every class; pure equilibria under all transfers, so nothing that depends on the fine, and found once. */
const pureGaps = remember((of: Environment) =>
  MECHANISM_CLASSES.map((mechanismClass): readonly [name: string, gap: Quantity] => [
    `the gap in pure strategies, ${mechanismClass}`,
    cooperationGap(setting(of, auditLanguage, { mechanismClass })) ?? 'undefined',
  ]),
);

/** The losses of the mixed equilibrium and of correlated ones, each claimed to be what a fine makes it, and Γ. */
export const escapeClaims = ({ environment: of, parameters: { fine } }: FamilySubject, claimed: (fine: Rational) => Rational) => {
  const game = inducedUtilities(of.payoffs, auditLanguage, auditFine(fine));
  const losses = lossesAt(of, 0);
  const mixed = rareShirking(fine);
  const value = ['3/φ', claimed(fine)] as const;
  return all(
    claim(
      [
        'what shirking and auditing with probability 1/φ lose (undefined if that is no equilibrium)',
        isMixedEquilibrium(of, game, 0, mixed) ? expectation(of, mixed, losses) : 'undefined',
      ],
      '=',
      value,
    ),
    claim(['the least expected loss over correlated equilibria', leastExpectation(of, game, 0, losses).value], '=', value),
    claim(['the greatest expected loss over correlated equilibria', greatestExpectation(of, game, 0, losses).value], '=', value),
    ...pureGaps(of).map((gap) => claim(gap, '=', ['one', ONE])),
  );
};

export const finesWithoutBoundEscape = theorem<FamilySubject>({
  id: 'fines-without-bound-escape',
  part: 'B3',
  title: 'In the audit game fines without bound bring mixed play as close to the first best as one likes',
  uses: ['welfare', 'equilibrium'],
  statement: String.raw`In the audit game, let a worker who is caught shirking pay the monitor a fine $\phi \gt 1$. Shirking and
auditing with probability $1/\phi$ each is a mixed equilibrium; it is the only correlated equilibrium; and its expected loss is exactly
$3/\phi$. So with fines without bound the infimum of the loss is 0, while in pure strategies $\Gamma = 1$ in every class.`,
  proof: String.raw`Let $x$ be a correlated equilibrium and write WR, SR, WA, SA for the four profiles. The worker, told to work, and the
monitor, told to audit, the worker, told to shirk, and the monitor, told to rest, obey iff in turn
$$x(WR) \le (\phi - 1) \, x(WA), \quad x(WA) \le (\phi - 1) \, x(SA), \quad (\phi - 1) \, x(SA) \le x(SR), \quad (\phi - 1) \, x(SR) \le x(WR).$$
Chained, $(\phi - 1) x(WA) \le (\phi - 1)^2 x(SA) \le (\phi - 1) x(SR) \le x(WR) \le (\phi - 1) x(WA)$: all are equal, and as
$\phi \gt 1$ this is the product of probabilities $1/\phi$. Shirking costs 2 and auditing 1, whatever the other does:
$2/\phi + 1/\phi$. In pure strategies shirking at rest is an undetectable temptation, so WR is never played; the next best, WA, loses
1, and is an equilibrium if shirkers are fined 1 and the monitor is fined 1 at rest, to the worker's benefit.`,
  sources: [
    {
      citation: 'Becker (1968), Crime and punishment: an economic approach, Journal of Political Economy 76',
      relation: 'A large fine with a small probability of detection; here the monitor has to be willing to audit, and that costs the 3/φ.',
    },
    {
      citation: 'Mirrlees (1999), The theory of moral hazard and unobservable behaviour: Part I, Review of Economic Studies 66',
      relation: 'Rare and unbounded punishment approximates the first best, there by the tail of a signal, here by drawn audits.',
    },
  ],
  hypotheses: { 'fine-above-one': hypothesis('φ > 1', ({ parameters: { fine } }) => greater(fine, ONE)) },
  conclude: (subject) => escapeClaims(subject, (fine) => divide(rational(3), fine)),
});
