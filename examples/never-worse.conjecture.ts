/** A conjecture with rare counterexamples: `npx lacuna falsify examples/never-worse.conjecture.ts`. */
import {
  claim,
  type Environment,
  equilibria,
  gainForms,
  hypothesis,
  prosocialUtilities,
  type Rational,
  rational,
  type Subject,
  theorem,
  welfareForms,
} from 'lacuna';

const [none, half] = [rational(0), rational('1/2')];
const stable = (of: Environment, weight: Rational): number[] => equilibria(of, prosocialUtilities(of, weight), 0);

export default theorem<Subject>({
  id: 'never-worse',
  title: 'In 2×2, agents of weight 1/2 do no worse than selfish ones, if neither can doubt what the other does',
  subjects: 'game',
  hypotheses: {
    '2x2': hypothesis(
      'two agents with two actions each',
      ({ environment: of }) => of.agents.length === 2 && of.actions.every((names) => names.length === 2),
    ),
    settled: hypothesis('one equilibrium at weights 0 and 1/2', ({ environment: of }) =>
      [none, half].every((weight) => stable(of, weight).length === 1),
    ),
  },
  conclude: ({ environment: of }) => {
    const [before, after] = [none, half].map((weight) => of.welfare[0][stable(of, weight)[0]]);
    return claim(['welfare at weight 1/2', after], '>=', ['welfare at weight 0', before]);
  },
  // Where no gain, at either weight, changes its sign, the equilibria stay, and their welfare is linear in the payoffs.
  linear: ({ environment: of }) => [...gainForms(of), ...gainForms(of, half), ...welfareForms(of)],
});
