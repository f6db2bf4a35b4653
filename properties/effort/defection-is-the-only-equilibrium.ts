/** # How to try `defection-is-the-only-equilibrium`: all small quadruples, and random ones by construction, T and S in units of R − P. */
import { add, fraction, multiply, negate, rational, subtract } from '../../src/exact/rational.js';
import { DILEMMA, EXACT } from '../../src/game/dilemmas/effort-conditions.js';
import { firstBestWelfare } from '../../src/game/environment.js';
import { claim } from '../../src/theory/statement/conclusion.js';
import type { Property } from '../../src/theory/statement/property.js';
import type { FamilySubject } from '../../src/theory/statement/subject.js';
import {
  defectionIsTheOnlyEquilibrium,
  defectionIsTheOnlyEquilibriumInTheDilemma,
  equilibriaAndOptima,
} from '../../theorems/effort/defection-is-the-only-equilibrium.js';
import { effortFamily } from '../../theorems/effort/effort-family.js';
import { P1_IMPLIED, unused } from './effort-idle.js';
import { ALONE, dilemmaProperty, otherwise, weaker } from './effort-property.js';
import { between, breakingEach, effortGames, effortScope, positive } from './effort-subjects.js';

const conditions = {
  'R-over-P': EXACT['R-over-P'],
  'P-over-S': EXACT['P-over-S'],
  'joint-cooperation-best': EXACT['joint-cooperation-best'],
  'low-effort-not-safe': EXACT['low-effort-not-safe'],
};
const meeting = effortGames(
  positive.chain((fear) => between(fraction(3n, 4n), add(rational(2), fear)).map((t) => ({ t, s: negate(fear) }))),
);

const threeTimesTheReward = otherwise<FamilySubject>(
  'three-times-the-reward',
  'joint defection lacks 3(R−P) of the first best',
  'constant',
  ({ environment, parameters: { R, P } }) =>
    claim(['W* − W(DH,DH)', subtract(firstBestWelfare(environment), environment.welfare[0][10])], '=', [
      '3(R − P)',
      multiply(rational(3), subtract(R, P)),
    ]),
);

export const defectionIsTheOnlyEquilibriumProperty: Property<FamilySubject> = {
  theorem: defectionIsTheOnlyEquilibrium,
  scopes: [effortScope],
  meeting,
  breaking: breakingEach(meeting, conditions),
  mutants: [
    weaker('low-effort-at-the-margin', conditions, {
      'low-effort-not-safe': { ...EXACT['low-effort-not-safe'], name: '4T ≥ 3R+P', strict: false },
    }),
    weaker('a-little-greed-for-fear', conditions, { 'P-over-S': { name: '6(P−S) > P−R', terms: { P: 5, S: -6, R: 1 }, strict: true } }),
    threeTimesTheReward,
    otherwise('low-effort-defection', '(DL,DL) is the only equilibrium', 'quantifier', equilibriaAndOptima([['DL', 'DL']])),
  ],
  families: [effortFamily],
};

export const defectionIsTheOnlyEquilibriumInTheDilemmaProperty = dilemmaProperty({
  theorem: defectionIsTheOnlyEquilibriumInTheDilemma,
  idle: {
    ...P1_IMPLIED,
    P2: unused('T > R, which P1 says, is enough for 4T > 3R+P'),
    P3: unused('P > S, which P1 says, is enough'),
    P4: unused('P1 says R > P; P5 does the rest'),
  },
  mutants: [
    threeTimesTheReward,
    weaker('one-defector-four-fifths', DILEMMA, { P5: { name: '5(S+T) < 13R−3P', terms: { S: -5, T: -5, R: 13, P: -3 }, strict: true } }),
  ],
  extension: ALONE,
});
