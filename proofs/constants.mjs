/** Writes the questions that Coq answers about the constants of statements.json (`ask`), and compares its answers (`compare FILE`). */
import { readFileSync } from 'node:fs';

const { statements, verifier, assumptions } = JSON.parse(readFileSync(new URL('statements.json', import.meta.url), 'utf8'));
const libraries = { book: 'Lacuna', verifier: 'Verifier' };
const named = ({ file, constants }) => {
  const [, folder, chapter] = /^(\w+)\/(\w+)\.v$/.exec(file);
  return constants.map((name) => `${libraries[folder]}.${chapter}.${name}`);
};
const constants = [...statements, ...verifier].flatMap(named);
/** What refutes a statement must be a denial. */
const refuting = statements.filter(({ refutes }) => refutes === true).flatMap(named);
const denies = (name) =>
  `Goal ltac:(let t := type of @${name} in exact t).\nProof. intros; lazymatch goal with |- ~ _ => apply @${name} end. Qed.`;
const [, , command, answers] = process.argv;
if (command === 'ask') {
  const chapters = [...new Set(constants.map((name) => name.split('.').slice(0, 2).join('.')))];
  console.log(chapters.map((chapter) => `Require ${chapter}.`).join('\n'));
  console.log(refuting.map(denies).join('\n'));
  // Of all at once: each question alone would walk through all of the libraries again.
  console.log(`Definition all_of_them := (${constants.map((name) => `@${name}`).join(', ')}).\nPrint Assumptions all_of_them.`);
} else {
  const said = readFileSync(answers, 'utf8').trim();
  const holds = constants.length > 0 && said.toLowerCase() === assumptions;
  if (!holds) console.error(`together the constants rest on:\n${said}`);
  console.log(
    `${constants.length} constants of ${new Set(statements.map(({ theorem }) => theorem)).size} theorems, ${refuting.length} of them denials: ${holds ? assumptions : 'not what is claimed'}`,
  );
  process.exitCode = holds ? 0 : 1;
}
