/** A model to start from. */
import { basename } from 'node:path';
import { shellWords } from '../../../src/formats/text/shell-words.js';

/** The text: TypeScript that is JavaScript too. */
export const newModel = (name: string, out: string): string => `/**
 * A model: what welfare is, what prosocial agents maximise, which equilibria count, what mechanisms may do, what the court sees.
 *
 *     ${shellWords('lacuna', 'check', 'C1', '--model', basename(out))}
 *
 * asks a theorem about it, and \`lacuna check --model …\` all of them. What is left out is as the theory has it: welfare Σu, utilities u + λW, pure Nash equilibria, any class of mechanisms,
 * any language. Here agents care for the others' payoffs, not for their own share of welfare: v_i = u_i + λ (W − u_i).
 *
 * All numbers are exact: \`rational(3)\` or \`rational('-7/12')\`, with \`add\`, \`subtract\`, \`multiply\`, \`divide\`, \`minimum\` and \`compare\`,
 * from 'lacuna'.
 */
import { add, model, multiply, subtract } from 'lacuna';

export default model({
  name: '${name}',
  prose: 'agents maximise u_i + λ(W − u_i)',

  // What an agent of this weight maximises at an outcome with these payoffs, which is worth \`welfare\` to everyone together. \`affine\`: whether
  // it is of the form a + λb in the weight, as thresholds are sought for.
  prosocial: {
    name: 'v_i = u_i + λ(W − u_i)',
    of: ({ payoffs, agent, welfare, weight }) => add(payoffs[agent], multiply(weight, subtract(welfare, payoffs[agent]))),
    affine: true,
  },

  // Other parts, each of which may take the place of the theory's:
  //
  // welfare: {
  //   name: 'the payoff of the worst off',
  //   of: (payoffs) => payoffs.reduce(minimum),
  //   forms: null, // or for each profile linear forms whose least value welfare is, so that linear programs can be about it
  // },
  // mechanism: { name: 'balanced, up to 1', mechanismClass: 'balanced', liability: rational(1) },
  // language: { name: 'nothing is seen', sees: (environment) => emptyLanguage(environment) },
  // anonymous: false, // where agents are not all treated alike
});
`;
