/** D with a wrong constant: in the prisoner's dilemma λ*(E) = (T − R)/(R − S) where 2R > S + T. */
import {
  claim,
  denominator,
  divide,
  type Environment,
  greater,
  hypothesis,
  numerator,
  type Rational,
  type Subject,
  selfishnessLevel,
  subtract,
  theorem,
} from 'lacuna';

/** T, R, P and S of a symmetric 2×2 game whose first action is to cooperate. */
const parts = ({ payoffs: [[[r, r2], [s, t2], [t, s2], [p, p2]]] }: Environment) => ({ t, r, p, s, r2, s2, t2, p2 });
const same = (a: Rational, b: Rational) => numerator(a) === numerator(b) && denominator(a) === denominator(b);

export default theorem<Subject>({
  id: 'dilemma-threshold',
  subjects: 'game',
  hypotheses: {
    '2x2': hypothesis(
      'two agents with two actions',
      ({ environment: of }) => of.agents.length === 2 && of.profileCount === 4 && of.actions[0].length === 2,
    ),
    symmetric: hypothesis('symmetric', ({ environment }) => {
      const { t, r, p, s, t2, r2, p2, s2 } = parts(environment);
      return same(t, t2) && same(r, r2) && same(p, p2) && same(s, s2);
    }),
    dilemma: hypothesis('T > R > P > S', ({ environment }) => {
      const { t, r, p, s } = parts(environment);
      return greater(t, r) && greater(r, p) && greater(p, s);
    }),
    together: hypothesis('2R > S + T', ({ environment: of }) => greater(of.welfare[0][0], of.welfare[0][1])),
  },
  conclude: ({ environment }) => {
    const { t, r, s } = parts(environment);
    return claim(['λ*(E)', selfishnessLevel(environment)], '=', ['(T − R)/(R − S)', divide(subtract(t, r), subtract(r, s))]);
  },
});
