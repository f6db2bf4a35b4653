/** Writes the questions that Coq answers about the constants of statements.json (`ask`), and compares its answers (`compare FILE`). */
import { readFileSync } from 'node:fs';

const { statements, verifier, assumptions } = JSON.parse(readFileSync(new URL('statements.json', import.meta.url), 'utf8'));
const libraries = { book: 'Lacuna', verifier: 'Verifier' };
const constants = [...statements, ...verifier].flatMap(({ file, constants }) => {
  const [, folder, chapter] = /^(\w+)\/(\w+)\.v$/.exec(file);
  return constants.map((name) => `${libraries[folder]}.${chapter}.${name}`);
});
const [, , command, answers] = process.argv;
if (command === 'ask') {
  const chapters = [...new Set(constants.map((name) => name.split('.').slice(0, 2).join('.')))];
  console.log(chapters.map((chapter) => `Require ${chapter}.`).join('\n'));
  for (const name of constants) console.log(`Goal True. idtac "== ${name}". exact I. Qed.\nPrint Assumptions ${name}.`);
} else {
  const said = new Map(
    readFileSync(answers, 'utf8')
      .split(/^== /m)
      .slice(1)
      .map((block) => {
        const [name, ...lines] = block.trim().split('\n');
        return [name, lines.join(' ').trim().toLowerCase()];
      }),
  );
  const different = constants.filter((name) => said.get(name) !== assumptions);
  for (const name of different) console.error(`${name}: ${said.get(name) ?? 'no answer'}, not "${assumptions}"`);
  console.log(`${constants.length} constants of ${new Set(statements.map(({ theorem }) => theorem)).size} theorems: ${assumptions}`);
  process.exitCode = different.length > 0 || constants.length === 0 ? 1 : 0;
}
