/** A conjecture to start from. */
import { basename } from 'node:path';
import { shellWords } from '../../../src/formats/text/shell-words.js';

/** The text: in TypeScript, or the same without types. */
export const newConjecture = (name: string, out: string): string => {
  const typed = /ts$/.test(out);
  const [imported, parameter, argument] = typed ? ['type Subject, theorem', ': Subject', '<Subject>'] : ['theorem', '', ''];
  return `/**
 * A conjecture: \`${shellWords('lacuna', 'falsify', basename(out))}\` looks for the least game that refutes it.
 *
 * It is about every subject that meets the hypotheses, and claims what \`conclude\` returns. All numbers are exact: \`rational(3)\` or
 * \`rational('-7/12')\`, with \`add\`, \`subtract\`, \`multiply\`, \`divide\` and \`compare\`, also from 'lacuna'.
 */
import { claim, equilibriumWelfare, firstBestWelfare, hypothesis, rational, ${imported} } from 'lacuna';

/** The welfare of the worst and of the best pure equilibrium among selfish agents; \`null\` where there is none. */
const settled = ({ environment }${parameter}) => equilibriumWelfare(environment, rational(0));

export default theorem${argument}({
  id: '${name}',
  title: 'Where there is a pure equilibrium, one is a first best',

  // What it is about: 'game' has one contingency and no contract; 'environment' has several contingencies; 'environment+language' has a
  // contract language, a mechanism class and a liability bound as well. With '+choice', '+weight', '+contingency' appended, subjects have
  // these fields.
  subjects: 'game',

  // By name, so that \`--drop settles\` leaves one out.
  hypotheses: {
    'two-agents': hypothesis('there are two agents', ({ environment }) => environment.agents.length === 2),
    settles: hypothesis('there is a pure equilibrium', (subject) => settled(subject) !== null),
  },

  // Asked only where all hypotheses hold. Both sides with their values: \`claim\` for numbers, \`equivalent\` and \`implies\` for truth values,
  // \`sameSet\` for sets, \`all\` for several claims at once.
  conclude: (subject) =>
    claim(
      ['the welfare of the best equilibrium', settled(subject)?.best ?? 'undefined'],
      '=',
      ['that of the first best', firstBestWelfare(subject.environment)],
    ),
});
`;
};
