/**
 * # In a symmetric problem the best contract may favour one agent, who loses by the first best
 *
 * Symmetry of the payoffs and of what the court sees does not make the best contract symmetric. In a game of chicken the best equilibrium has
 * one agent yield and the other take; at the first best both yield, together better off, and the one who took is worse off. So that the
 * first best benefits everyone takes a side payment, or symmetry of what agents do.
 *
 * Scope. Subsidy-free or balanced. The pair is the best there is; the first best is unique, so every automorphism fixes it. Nothing is paid:
 * a lump sum from one agent to the other favours it too, in any game, and shows nothing.
 * References. `equivariant-pairs-share-alike` (C6), `side-payments-benefit-everyone` (C5); the effort game, where the court sees who
 * cooperates and not with what effort: in the best contract one cooperator shirks, gets R, and would fall to R − ε.
 */
import { bestMechanism } from '../../src/contract/best-mechanism.js';
import { equilibriumPair } from '../../src/contract/language/setting.js';
import { isTransitive } from '../../src/contract/language/symmetry.js';
import { equal, isZero, less, minimum, ZERO } from '../../src/exact/rational.js';
import { firstBests, firstBestWelfare } from '../../src/game/environment.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import { settingOf } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { gainsOf, isEquilibriumPair, symmetriesOf, transfersOf } from './equivariant-pairs-share-alike.js';
import type { PairSubject } from './pair-subject.js';

/** Whether (t, f) is worth V_L, and that is less than W*. */
function isBestAndShort(subject: PairSubject): boolean {
  const { value } = equilibriumPair(settingOf(subject), subject.choice, transfersOf(subject));
  if (!less(value, firstBestWelfare(subject.environment))) return false;
  const best = bestMechanism(settingOf(subject));
  return best.status === 'attained' && equal(best.pair.value, value);
}

export const symmetryAloneDoesNotShare = theorem<PairSubject>({
  id: 'symmetry-alone-does-not-share',
  part: 'C6',
  expect: 'witnessed',
  title: 'In a symmetric problem the best contract may favour one agent, who loses by the first best',
  uses: ['welfare', 'equilibrium', 'mechanism', 'language'],
  statement: String.raw`There are an environment and a language whose automorphisms act transitively on the agents, with a unique first best
$f^{\ast}(\omega)$ at every $\omega$, and a pair $(t,f)$ of value $V_L \lt W^{\ast}$ that pays nothing to anyone anywhere, such that some agent gets more in $(t,f)$ than in $f^{\ast}$.`,
  proof: String.raw`One contingency, the empty language, nothing paid: a game of chicken in which both get $0$ if both yield, the taker $1$ and the
other $-2$ if one yields, and both $-2$ if neither does. Welfare is $0 \gt -1 \gt -4$. To take from one who yields, and to yield to one who takes, is an equilibrium, and the
best there is. The taker gets $1$ there and $0$ at the first best.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Its second claim says “individually beneficial”; in its own table game the best contract favours the one who shirks.',
    },
  ],
  hypotheses: {
    'unique-first-bests': hypothesis('f*(ω) is the only first best at every ω', ({ environment, target }) =>
      target.every((profile, w) => firstBests(environment, w).every((other) => other === profile)),
    ),
    'no-outside-purse': hypothesis('the class is subsidy-free or balanced', ({ mechanismClass }) => mechanismClass !== 'unrestricted'),
    'nothing-paid': hypothesis('t pays nothing to anyone on any cell', ({ transfers }) => transfers.flat().every(isZero)),
    'symmetric-problem': hypothesis('the automorphisms of (E, L) act transitively on the agents', ({ environment, language }) =>
      isTransitive(environment, symmetriesOf({ environment, language })),
    ),
    'equilibrium-pair': hypothesis('t is a mechanism of the class under which f is an equilibrium at every ω', isEquilibriumPair),
    'best-pair': hypothesis('(t, f) is worth V_L, which is less than W*', isBestAndShort),
  },
  conclude: (subject) => claim(['the least that an agent gains by going to f*', gainsOf(subject).reduce(minimum)], '<', ['nothing', ZERO]),
});
