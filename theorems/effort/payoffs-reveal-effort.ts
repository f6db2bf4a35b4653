/**
 * # Payoffs reveal effort, and a court that sees them closes the gap
 *
 * Among profiles that a court which sees cooperation cannot tell apart no two pay alike. So what keeps effort out of the contract is that
 * payoffs are not verifiable either: a court that sees them leaves no gap.
 *
 * Scope. Every class. The last claim is that of verifiable payoffs in any environment; it needs no condition on the numbers.
 * References. The table games of Huang et al. (2026).
 */
import { COOPERATION_VERIFIABLE, payoffsVerifiable } from '../../src/contract/language/effort-language.js';
import type { Language } from '../../src/contract/language/language.js';
import { setting } from '../../src/contract/language/setting.js';
import { equal, ZERO } from '../../src/exact/rational.js';
import type { Environment } from '../../src/game/environment.js';
import { profileNames } from '../../src/game/profile.js';
import { gapOf } from '../../src/theory/statement/best-value.js';
import { all, type Conclusion, claim, sameSet } from '../../src/theory/statement/conclusion.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt } from './corollaries.js';
import type { EffortContract } from './effort-subjects.js';

/** The pairs of profiles in one cell of payoffs, of all or of those that a court that sees cooperation cannot tell apart. */
function alike(game: Environment, { cells: [paid] }: Language, which: 'of equal cooperation' | 'all'): string[] {
  const [seen] = COOPERATION_VERIFIABLE.cells;
  const name = (profile: number) => profileNames(game, profile).join(' ');
  const pairs = paid.flatMap((cell, a) => paid.slice(0, a).flatMap((other, b) => (cell === other ? [[b, a]] : [])));
  return pairs.filter(([b, a]) => which === 'all' || seen[a] === seen[b]).map(([b, a]) => `${name(b)} = ${name(a)}`);
}

const revealed =
  (which: 'of equal cooperation' | 'all') =>
  ({ environment, mechanismClass }: EffortContract): Conclusion => {
    const language = payoffsVerifiable(environment);
    return all(
      sameSet([`profiles that pay alike (${which})`, alike(environment, language, which)], ['none', []]),
      claim(['the gap where payoffs are verifiable', gapOf(setting(environment, language, { mechanismClass }))], '=', ['zero', ZERO]),
    );
  };

const effortRevealed = revealed('of equal cooperation');

/** What holds in the dilemma and the stag hunt: payoffs alone reveal everything. */
export const everythingRevealed = revealed('all');

export const payoffsRevealEffort = theorem<EffortContract>({
  id: 'payoffs-reveal-effort',
  part: 'E6',
  title: 'Payoffs reveal effort, and a court that sees them closes the gap',
  uses: ['welfare', 'equilibrium', 'mechanism'],
  statement: String.raw`With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$: if $R \ne P$, two profiles with the same cooperation and the same payoffs are the
same. In the language of payoffs alone $\Gamma_L = 0$ in every class, for all $T, R, P, S$.`,
  proof: String.raw`With $\varepsilon \ne 0$ the payoffs of two cooperators, (CH,CH), (CH,CL), (CL,CH), (CL,CL), are, in units of $\varepsilon/2$ below $R$:
(2,2), (5,0), (0,5), (6,6); of two defectors, below $P$: (2,2), (4,0), (0,4), (6,6); of CH or CL beside DH or DL, below $S$ and $T$: (2,2), (2,4), (6,2),
(6,4). No two of a kind agree. Where payoffs are seen, $t_i = W/n - u_i$ gives everyone $W/n$ in total, sums to 0, and makes a first best an equilibrium.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Its contracts see cooperation; here what follows if they see what comes of it.',
    },
  ],
  hypotheses: {
    'R-not-P': hypothesis<EffortContract>('R ≠ P', ({ parameters: { R, P } }) => !equal(R, P)),
  },
  conclude: effortRevealed,
});

/** Each condition is idle alone: the chain P1 is enough, and so are P2, P3 or P > S beside P4 and P5. */
export const payoffsRevealEverythingInTheDilemma = inTheDilemma(payoffsRevealEffort, 'payoffs reveal everything', {
  id: 'payoffs-reveal-everything-in-the-dilemma',
  statement: String.raw`Under P1–P5 no two profiles pay both agents alike, and in the language of payoffs alone $\Gamma_L = 0$ in every class.`,
  proof: String.raw`Two cooperators get at least $(R+P)/2 \gt P$ each, two defectors at most $P$, a cooperator beside a defector at most $S-\varepsilon \lt P-\varepsilon$, and
the defector at least $T-2\varepsilon \gt R-2\varepsilon \gt P$: so payoffs tell who cooperates, and then, by E6 for all effort games, effort. The gap closes as there.`,
  conclude: everythingRevealed,
});

/** P > S and S3 are needed, and something that gives R > P: R > T, S2 or S4. */
export const payoffsRevealEverythingInTheStagHunt = inTheStagHunt(payoffsRevealEffort, 'payoffs reveal everything', {
  id: 'payoffs-reveal-everything-in-the-stag-hunt',
  statement: String.raw`Under S1–S4 no two profiles pay both agents alike, and in the language of payoffs alone $\Gamma_L = 0$ in every class.`,
  proof: String.raw`As in the dilemma, but that the defector beside a cooperator gets at least $T-2\varepsilon \gt P$ by S3 and $P \gt S$: $2T \gt R+3P-2S \gt R+P$, so that
$T-2\varepsilon \gt (R+P)/2-(R-P)/3 = (R+5P)/6 \gt P$.`,
  conclude: everythingRevealed,
});
