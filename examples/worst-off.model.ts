/**
 * A model of one's own: prosocial agents care for the worst off, while welfare stays the sum.
 *
 *     npx lacuna check C1 --model examples/worst-off.model.ts
 *
 * At a first best the worst off may be better served by leaving it: the threshold of C1 is no longer enough, and the check shows the
 * smallest game in which it is not.
 */
import { add, minimum, model, multiply } from 'lacuna';

export default model({
  name: 'worst-off',
  prose: 'agents maximise u_i + λ·min_j u_j',
  prosocial: {
    name: 'v_i = u_i + λ min_j u_j',
    of: ({ payoffs, agent, weight }) => add(payoffs[agent], multiply(weight, payoffs.reduce(minimum))),
    affine: true,
  },
});
