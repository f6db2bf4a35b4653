import { add, model, multiply, rational } from 'lacuna';

/** Agents who count a unit of welfare only half. */
export default model({
  name: 'half-hearted',
  prose: 'agents maximise u_i + λW/2',
  prosocial: {
    name: 'v_i = u_i + λW/2',
    of: ({ payoffs, agent, welfare, weight }) => add(payoffs[agent], multiply(multiply(rational('1/2'), weight), welfare)),
    affine: true,
  },
});
