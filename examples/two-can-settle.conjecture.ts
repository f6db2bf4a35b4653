/** A conjecture to refute: `npx lacuna falsify examples/two-can-settle.conjecture.ts`. */
import { claim, equilibria, hypothesis, rational, type Subject, theorem } from 'lacuna';

const pureEquilibria = ({ environment }: Subject) => rational(equilibria(environment, environment.payoffs, 0).length);

export default theorem<Subject>({
  id: 'two-can-settle',
  title: 'Two agents always have a pure equilibrium',
  subjects: 'game',
  hypotheses: { two: hypothesis('there are two agents', ({ environment }) => environment.agents.length === 2) },
  conclude: (subject) => claim(['pure equilibria', pureEquilibria(subject)], '>', ['none', rational(0)]),
});
