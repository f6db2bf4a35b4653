/**
 * # Under no contract blind to effort does a correlated equilibrium lose less than a fifteenth of R − P
 *
 * A lot that tells each agent what to do, and one of them to spare effort four times out of five, loses less than every Nash equilibrium. No
 * lot, on any actions and under any transfers, loses less than that.
 *
 * Scope. All correlated equilibria of all four actions; every transfer rule, any purse, no bound.
 * References. Correlated equilibrium: Aumann (1974). The table games of Huang et al. (2026).
 */
import { COOPERATION_VERIFIABLE } from '../../src/contract/language/effort-language.js';
import { inducedUtilities } from '../../src/contract/messages/induced-game.js';
import { dot, fraction, isZero, maximum, multiply, negate, type Rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import type { Distribution } from '../../src/game/correlated.js';
import { fairLot, leastLossOfUnseenObedience, losses } from '../../src/game/dilemmas/effort-cell.js';
import { EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { COOPERATING, effortProfile, usualCosts } from '../../src/game/dilemmas/effort-game.js';
import { type Environment, gain } from '../../src/game/environment.js';
import { actionIn, deviate, deviationsFrom } from '../../src/game/profile.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt } from './corollaries.js';
import { independentPlayLosesEta } from './mixing-never-beats-eta.js';

/** Transfers that pay nothing where both cooperate, and else let a lone defector pay the other what the best defection gains. */
function finesForDefection(game: Environment): Rational[][] {
  const together = COOPERATING.flatMap((row) => COOPERATING.map((column) => effortProfile(row, column)));
  const gains = together.flatMap((profile) => deviationsFrom(game, profile).map((deviation) => gain(game, 0, profile, deviation)));
  const fine = [ZERO, ...gains].reduce(maximum);
  const { cells, count } = COOPERATION_VERIFIABLE;
  const paid = Array.from({ length: count }, () => [ZERO, ZERO]);
  paid[cells[0][effortProfile('DH', 'CH')]] = [negate(fine), fine];
  paid[cells[0][effortProfile('CH', 'DH')]] = [fine, negate(fine)];
  return paid;
}

/** The most that an agent gains by one action instead of another that a lot tells it, under those fines. */
function gainFromDisobedience(game: Environment, lot: Distribution): Rational {
  const [utilities] = inducedUtilities(game.payoffs, COOPERATION_VERIFIABLE, finesForDefection(game));
  const drawn = lot.flatMap((p, profile) => (isZero(p) ? [] : [profile]));
  return game.actions
    .flatMap((names, agent) =>
      names.flatMap((_, told) =>
        names.map((_, instead) =>
          sum(
            drawn
              .filter((profile) => actionIn(game, profile, agent) === told)
              .map((profile) =>
                multiply(lot[profile], subtract(utilities[deviate(game, profile, agent, instead)][agent], utilities[profile][agent])),
              ),
          ),
        ),
      ),
    )
    .reduce(maximum);
}

const lotsLoseAFifteenth = ({ environment, parameters: { R, P } }: FamilySubject): Conclusion => {
  const fifteenth = multiply(fraction(1n, 15n), subtract(R, P));
  const lot = isZero(subtract(R, P)) ? null : fairLot(usualCosts({ R, P }));
  return all(
    claim(['the least loss of a lot that no unseen effort betters', leastLossOfUnseenObedience(environment)], '=', ['(R−P)/15', fifteenth]),
    claim(['(R−P)/15', fifteenth], '>', ['zero', ZERO]),
    claim(['the loss of the fair lot', lot === null ? ZERO : dot(lot, losses(environment))], '=', ['(R−P)/15', fifteenth]),
    claim(['what disobedience gains under fines for defection', lot === null ? ZERO : gainFromDisobedience(environment, lot)], '<=', [
      'nothing',
      ZERO,
    ]),
  );
};

export const noLotBeatsAFifteenth = theorem<FamilySubject>({
  id: 'no-lot-beats-a-fifteenth',
  part: 'E5',
  title: 'Under no contract blind to effort does a correlated equilibrium lose less than a fifteenth of R − P',
  uses: ['welfare'],
  statement: String.raw`With $\varepsilon = (R-P)/6$ and $\eta = (R-P)/12$, let $R \gt P$ and $15(S+T) \le 28R+2P$, and let the court see who cooperates and
nothing of effort. Under any transfers whatever every correlated equilibrium lacks at least $(R-P)/15 = \tfrac45\eta \gt 0$ of the first best. A lot with
$\tfrac15, \tfrac25, \tfrac25$ on (CH,CH), (CH,CL), (CL,CH) lacks just that, and is an equilibrium under a balanced contract that pays nothing on the path.`,
  proof: String.raw`Take $\varepsilon = 2$, $\eta = 1$, so that $R-P = 12$, and let $m = 2R-S-T \ge \tfrac85$. Told CH an agent can turn to CL unseen, which gains
2 against CH and loses 1, 4, 4 against CL, DH, DL, whatever the transfers. So in every correlated equilibrium $x$, if $x(\mathrm{CH},\mathrm{D})$ stands for
(CH,DH) and (CH,DL) together,
$$2x(\mathrm{CH},\mathrm{CH}) \le x(\mathrm{CH},\mathrm{CL}) + 4x(\mathrm{CH},\mathrm{D}), \qquad 2x(\mathrm{CH},\mathrm{CH}) \le x(\mathrm{CL},\mathrm{CH}) + 4x(\mathrm{D},\mathrm{CH}).$$
Add a fifth of both to $\tfrac45\sum x = \tfrac45$: the coefficients become 0 at (CH,CH), which lacks nothing; 1 at (CH,CL), which lacks 1; $\tfrac85$ at
(CH,D), which lacks at least $m$; $\tfrac45$ at all others, which lack 8 or more or, with one defector, $m+4$ or more. So $\tfrac45 \le$ the loss. The lot
meets both with equality. Told CL, an agent knows that the other was told CH and loses $\varepsilon$ by CH; a lone defector is fined its gain.
If $m \lt \tfrac85$, a lot with $\tfrac12, \tfrac14, \tfrac14$ on (CH,CH), (CH,DH), (DH,CH) lacks $m/2$, less than that, and can be made an equilibrium.`,
  sources: [
    {
      citation: 'Aumann (1974), Subjectivity and correlation in randomized strategies, Journal of Mathematical Economics 1',
      relation: 'Lots beside contracts; here the best of both together, by a dual.',
    },
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'Pure equilibria there; here whatever a mediator may draw.',
    },
  ],
  hypotheses: linearHypotheses({
    'R-over-P': EXACT['R-over-P'],
    'one-defector-within-a-fifteenth': EXACT['one-defector-within-a-fifteenth'],
  }),
  conclude: lotsLoseAFifteenth,
});

/** E5 of a table game: what is lost in Nash and in correlated equilibria of all contracts. */
const chanceLoses = (subject: FamilySubject): Conclusion => all(independentPlayLosesEta(subject), lotsLoseAFifteenth(subject));

/** P5, and something that gives R > P: the chain P1, or P4 beside P5. */
export const chanceNeverMakesTheEffortInTheDilemma = inTheDilemma(noLotBeatsAFifteenth, 'neither mixing nor lots buy the last effort', {
  id: 'chance-never-makes-the-effort-in-the-dilemma',
  statement: `Under P1–P5, under every contract that does not see effort, any purse, no Nash equilibrium, pure or mixed, lacks less than $(R-P)/12$ of the first best, and no correlated equilibrium less than $(R-P)/15$; both are attained.`,
  proof: String.raw`By E5 for all effort games: $28R+2P-15(S+T) = 5[5R+P-3(S+T)] + 3(R-P)$, and $12(S+T) \le 23R+P$ follows, since $5[23R+P-12(S+T)] = 4[28R+2P-15(S+T)] + 3(R-P)$.`,
  conclude: chanceLoses,
});

/** Each condition is idle alone. S1 is enough, or S3 with S4. */
export const chanceNeverMakesTheEffortInTheStagHunt = inTheStagHunt(noLotBeatsAFifteenth, 'neither mixing nor lots buy the last effort', {
  id: 'chance-never-makes-the-effort-in-the-stag-hunt',
  statement: `Under S1–S4, under every contract that does not see effort, any purse, no Nash equilibrium, pure or mixed, lacks less than $(R-P)/12$ of the first best, and no correlated equilibrium less than $(R-P)/15$; both are attained.`,
  proof: String.raw`By E5 for all effort games: $28R+2P-15(S+T) = 5[5R+P-3(S+T)] + 3(R-P)$, and $12(S+T) \le 23R+P$ follows, since $5[23R+P-12(S+T)] = 4[28R+2P-15(S+T)] + 3(R-P)$.`,
  conclude: chanceLoses,
});
