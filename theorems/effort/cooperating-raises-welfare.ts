/**
 * # In an effort game cooperating raises welfare, whatever the other does
 *
 * Replacing a defecting action by a cooperating one strictly raises welfare. Two of the paper's conditions are enough, the bounds on S + T
 * from below and above; the order of T, R, P and S plays no part.
 *
 * Scope. All effort games, prisoner's dilemmas and stag hunts alike.
 * References. The table games of Huang et al. (2026); conditions P4 and P5, which are S3 and S4.
 */
import { add, fraction, minimum, multiply, type Rational, rational, subtract, sum, ZERO } from '../../src/exact/rational.js';
import { DILEMMA } from '../../src/game/dilemmas/effort-conditions.js';
import { COOPERATING, DEFECTING, EFFORT_ACTIONS, effortProfile } from '../../src/game/dilemmas/effort-game.js';
import type { Environment } from '../../src/game/environment.js';
import { all, type Conclusion, claim } from '../../src/theory/statement/conclusion.js';
import { linearHypotheses } from '../../src/theory/statement/linear-hypothesis.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import { theorem } from '../../src/theory/statement/theorem.js';
import { inTheDilemma, inTheStagHunt, related } from './corollaries.js';

/** The least rise of welfare as one agent turns from a defecting to a cooperating action, over all actions of the other. */
const leastRise = ({ welfare: [welfare] }: Environment): Rational =>
  EFFORT_ACTIONS.flatMap((other) =>
    COOPERATING.flatMap((to) => DEFECTING.map((from) => subtract(welfare[effortProfile(to, other)], welfare[effortProfile(from, other)]))),
  ).reduce(minimum);

export const cooperatingRaisesWelfareBy = ({ environment, parameters: { T, R, P, S } }: FamilySubject): Conclusion => {
  const rise = leastRise(environment);
  const both = add(S, T);
  const above = subtract(both, multiply(fraction(1n, 2n), sum([R, P, P, P])));
  const below = subtract(multiply(fraction(1n, 3n), add(multiply(rational(5), R), P)), both);
  const name = 'the least rise of welfare as an agent turns to cooperation';
  return all(
    claim([name, rise], '=', ['min{S+T − (R+3P)/2, (5R+P)/3 − (S+T)}', minimum(above, below)]),
    claim([name, rise], '>', ['zero', ZERO]),
  );
};

export const cooperatingRaisesWelfare = theorem<FamilySubject>({
  id: 'cooperating-raises-welfare',
  part: 'E1',
  title: 'In an effort game cooperating raises welfare, whatever the other does',
  uses: ['welfare'],
  statement: String.raw`(i) If $2(S+T) \gt R+3P$ and $3(S+T) \lt 5R+P$, then to replace a defecting action by a cooperating one raises welfare
by at least $\min\lbrace S+T-\tfrac{R+3P}{2},\ \tfrac{5R+P}{3}-(S+T)\rbrace \gt 0$, whatever the other agent does. This is the least rise.`,
  proof: String.raw`$7(R-P) = 3[2(S+T)-R-3P] + 2[5R+P-3(S+T)] \gt 0$; so $\varepsilon = (R-P)/6 \gt 0$. Let $s = S+T-2P$. In units of
$\varepsilon$, and above $2P$, welfare is $10,\ 9\tfrac12,\ 6$ at (CH,CH), (CH,CL), (CL,CL); $s-2, s-3, s-4, s-5$ at (CH,DH), (CH,DL), (CL,DH), (CL,DL);
$-2,-2,-6$ at (DH,DH), (DH,DL), (DL,DL). Where the other plays CL the least rise is $6-(s-4) = 10-s$, which is $(5R+P)/3-(S+T)$; where it plays DL,
$(s-5)+2 = s-3$, which is $S+T-(R+3P)/2$; where it plays CH, $9\tfrac12-(s-2)$, more than the first; where it plays DH, $(s-4)+2 = s-2$, more than the second.`,
  sources: [
    {
      citation: 'Huang et al. (2026), Mechanism Design Is Not Enough, arXiv 2605.08426',
      relation: 'One of the properties that the conditions of its table games are to secure; here by the two that do.',
    },
  ],
  hypotheses: linearHypotheses({ P4: DILEMMA.P4, P5: DILEMMA.P5 }),
  conclude: cooperatingRaisesWelfareBy,
});

/** P4 and P5 alone; see `cooperating-raises-welfare`. The chain T > R > P > S and the two conditions on temptation and fear are idle. */
export const cooperatingRaisesWelfareInTheDilemma = inTheDilemma(cooperatingRaisesWelfare, 'cooperating raises welfare', {
  statement: `(i) Under P1–P5 to replace a defecting action by a cooperating one raises welfare, whatever the other agent does.`,
  proof: 'By `cooperating-raises-welfare`, from P4 and P5.',
});

/** S3 is needed. S4 follows from S1, and S1 is not used where S4 is kept: either will do, both may not be dropped. */
export const cooperatingRaisesWelfareInTheStagHunt = inTheStagHunt(cooperatingRaisesWelfare, 'cooperating raises welfare', {
  statement: `(i) Under S1–S4 to replace a defecting action by a cooperating one raises welfare, whatever the other agent does.`,
  proof: String.raw`By (i) for all effort games, from S3 and S4, which are P4 and P5. S3, $R \gt T$ and $P \gt S$ are enough as well:
$3(R-T) + 2(R-P) + 3(P-S) = 5R+P-3(S+T)$, and $R-P \gt 0$ since $T-P = [2(S+T)-R-3P] + (R-T) + 2(P-S)$.`,
});

export const relations = related(cooperatingRaisesWelfare, cooperatingRaisesWelfareInTheDilemma, cooperatingRaisesWelfareInTheStagHunt);
