/**
 * # `lacuna new conjecture`
 *
 * Writes a conjecture to start from: it type-checks, and `lacuna falsify` runs it.
 */
import { basename } from 'node:path';
import { CATALOGUE } from '../../properties/catalogue.js';
import { LacunaError } from '../../src/exact/error.js';
import { shellWords } from '../../src/formats/shell-words.js';
import { isModule } from '../files/is-module.js';
import { writeNew } from '../files/write-file.js';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Writes the file and returns the exit status. */
export function newConjectureCommand(name: string, { out = `${name}.conjecture.ts` }: { readonly out?: string }): number {
  const complaint = (expected: string) => new LacunaError({ place: 'name', expected, received: JSON.stringify(name) });
  if (!NAME.test(name)) throw complaint('small letters, digits and hyphens that begin with a letter, such as two-can-settle');
  if (CATALOGUE.some(({ theorem }) => theorem.id === name)) throw complaint('a name that no theorem of the catalogue has');
  if (!isModule(out)) throw new LacunaError({ place: '--out', expected: 'a file that ends in .ts or .js', received: JSON.stringify(out) });
  writeNew(out, conjectureText(name, out));
  process.stdout.write(`${out} is written; look for a counterexample: ${shellWords('lacuna', 'falsify', out)}\n`);
  return 0;
}

/** The text: in TypeScript, or the same without types. */
const conjectureText = (name: string, out: string): string => {
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
    'two agents': hypothesis('there are two agents', ({ environment }) => environment.agents.length === 2),
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
