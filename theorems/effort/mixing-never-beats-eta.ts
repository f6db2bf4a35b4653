/**
 * # Under no contract blind to effort does a mixed equilibrium lose less than η
 *
 * With unlimited fines and random audits mixed equilibria may come close to the first best elsewhere. Not here: an agent that sometimes makes a
 * high effort as it cooperates must expect the other not to, often enough; what that costs exceeds η, whatever is paid on the cells.
 *
 * Scope. All Nash equilibria, pure and mixed, of all four actions; every transfer rule, any purse, no bound.
 * References. Why mixing helps elsewhere: Becker (1968). The table games of Huang et al. (2026).
 */
import { COOPERATION_VERIFIABLE } from '../../src/contract/language/effort-language.js';
import { refines } from '../../src/contract/language/language.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { add, maximum, minimum, multiply, type Rational, rational, subtract, ZERO } from '../../src/exact/rational.js';
import { leastLossOfIndependentPlay, losses } from '../../src/game/dilemmas/effort-cell.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { usualCosts } from '../../src/game/dilemmas/effort-game.js';
import { extremeEquilibria } from '../../src/game/extreme-equilibria.js';
import { expectation } from '../../src/game/mixed.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject, SubjectWith } from '../../src/theory/statement/subject.js';
import { hypothesis, theorem } from '../../src/theory/statement/theorem.js';

/** An effort game with a language and a transfer rule in it. */
export type EffortMechanism = FamilySubject & SubjectWith<'language' | 'transfers'>;

/** The least expected loss among the Nash equilibria of the induced game; of extreme ones, which is that of all. */
export const leastNashLoss = ({ environment, language, transfers }: EffortMechanism): Rational =>
  extremeEquilibria(environment, inducedUtilities(environment.payoffs, language, transfers), 0)
    .map((mixed) => expectation(environment, mixed, losses(environment)))
    .reduce(minimum);

const INDEPENDENT = 'the least loss of independent play that no unseen effort betters';

/** That it is η. */
export const independentPlayLosesEta = ({ environment, parameters: { R, P } }: FamilySubject): Conclusion =>
  claim([INDEPENDENT, leastLossOfIndependentPlay(environment)], '=', ['η', usualCosts({ R, P }).eta]);

/** That it is η, or what a lone defector costs where that is less. */
const independentPlayLoses = ({ environment, parameters: { T, R, P, S } }: FamilySubject): Conclusion => {
  const alone = maximum(ZERO, subtract(multiply(rational(2), R), add(S, T)));
  return claim([INDEPENDENT, leastLossOfIndependentPlay(environment)], '=', [
    'min{η, max{0, 2R − S − T}}',
    minimum(usualCosts({ R, P }).eta, alone),
  ]);
};

export const mixingNeverBeatsEta = theorem<EffortMechanism>({
  id: 'mixing-never-beats-eta',
  part: 'E5',
  title: 'Under no contract blind to effort does a mixed equilibrium lose less than η',
  uses: ['welfare', 'language'],
  statement: String.raw`With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$, let $R \gt P$ and $12(S+T) \le 23R+P$, and let the court see nothing of effort.
Under any transfers whatever every Nash equilibrium, pure or mixed, lacks at least $\eta \gt 0$ of the first best. (CH,CL) lacks just that.`,
  proof: String.raw`Take $\varepsilon = 2$, $\eta = 1$, and let $m = 2R-S-T \ge 1$. Of the first best lack: (CH,CL) 1, (CL,CL) 8, (CH,DH) $m$, (CL,DH) $m+4$,
(DH,DH) 24, and profiles with DL instead of DH no less. Neither agent can be seen to turn from CH to CL, which gains it 2 against CH and loses it
1, 4, 4 against CL, DH, DL. So if row plays CH with positive probability, column's mixed action $y$ has $2y_{CH} \le y_{CL} + 4(y_{DH}+y_{DL})$; and the
other way round. *One agent never plays CH:* every profile but (CH,CH) lacks at least $\min\lbrace 1, m\rbrace \ge 1$. *Both do:* both mixed actions lie in the
polytope of that inequality, with corners CL, DH, DL, $A = \tfrac13\mathrm{CH}+\tfrac23\mathrm{CL}$, $B = \tfrac23\mathrm{CH}+\tfrac13\mathrm{DH}$ and the
same with DL. The loss is linear in either, hence least at a pair of corners: (CL,CL) 8, (CL,DH) $m+4$, (DH,DH) 24, (CL,$A$) 17/3, (CL,$B$) $2+m/3$, (DH,$A$)
$m+8/3$, (DH,$B$) $8+2m/3$, ($A$,$A$) 4, ($A$,$B$) $(4+m)/3$, ($B$,$B$) $(24+4m)/9$, and no less with DL: all above 1. If $m \lt 1$, a lone defector
costs less than $\eta$, and some transfers make (CH,DH) an equilibrium.`,
  sources: [
    {
      citation: 'Becker (1968), Crime and punishment: an economic approach, Journal of Political Economy 76',
      relation: 'Rare audits with large fines nearly do elsewhere; here nothing can be audited.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Pure equilibria there; here mixed ones too.',
    },
  ],
  hypotheses: {
    ...linearHypotheses({
      'R-over-P': EXACT['R-over-P'],
      'one-defector-within-eta': EXACT['one-defector-within-eta'],
    }),
    'effort-unseen': hypothesis<EffortMechanism>('the court sees nothing of effort', ({ language }) =>
      refines(COOPERATION_VERIFIABLE, language),
    ),
  },
  conclude: (subject) => {
    const { R, P } = subject.parameters;
    const eta = usualCosts({ R, P }).eta;
    return all(
      claim(['the least loss of a Nash equilibrium under the transfers', leastNashLoss(subject)], '>=', ['η', eta]),
      claim(['η', eta], '>', ['zero', ZERO]),
      independentPlayLoses(subject),
    );
  },
});
