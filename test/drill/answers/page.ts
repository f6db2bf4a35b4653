/** # What the drill of wrong answers found, as a page of the docs */
import { SURVIVORS } from './survivors.js';
import type { Report, Stub } from './trial.js';
import type { Fate, Limits } from './tried.js';

export const nameOf = (stub: Stub | null): string => (stub === null ? 'none' : `${stub.routine} (${stub.kind})`);

/** The fates of theorems that do not notice. */
export const STANDING: readonly Fate[] = ['stands', 'deceived', 'unfinished'];

/** The theorems that do not notice, a line each. */
export const survivorsOf = ({ theorems }: Report): string[] =>
  Object.entries(theorems)
    .filter(([, { fate }]) => STANDING.includes(fate))
    .map(([id, { fate }]) => `${fate}: ${id}`);

const HEAD = `# What if a routine answered wrongly?

A theorem that would be green whatever its solvers say shows nothing. \`npm run drill:answers\` makes each fast routine that theorems ask answer
wrongly, one way after another (nothing, a number more or less, another agent's figures, the last left out, always yes), and asks every theorem
whose hypotheses or conclusion come to ask it: on the least subjects of its scopes and on random ones, **without what is stored**. Names of
routines choose some; \`--quick\` looks at fewer subjects. It is no part of CI but for a few routines (\`test/drill/answers.test.ts\`).

- *noticed*: the theorem is refuted, an existence statement is no longer shown, the answer is contradicted by an exception, or no subject
  meets the hypotheses any more;
- *not moved*: the answer that was put in its place showed in no side of a conclusion, as where *always yes* is the truth;
- *narrowed*: fewer subjects met the hypotheses, and nothing else changed;
- *stands*: some side was another one, and the theorem did not notice. Each of these is known, with the reason, in the second table; an
  existence statement that shows what is not so would be there as *deceived*.
`;

/** The page. */
export function pageOf(theorems: number, unshown: readonly string[], reports: readonly Report[], limits: Limits): string {
  const all = reports.flatMap(({ theorems }) => Object.values(theorems));
  const count = (...fates: readonly Fate[]) => all.filter(({ fate }) => fates.includes(fate)).length;
  const asked = all.reduce((total, { subjects }) => total + subjects, 0);
  const rows = reports.map(({ stub, theorems }) => {
    const of = (...fates: readonly Fate[]) => Object.values(theorems).filter(({ fate }) => fates.includes(fate)).length;
    const cells = [Object.keys(theorems).length, of('falls', 'breaks', 'unmet'), of('unmoved'), of('narrowed'), of(...STANDING)];
    return `| \`${stub?.routine}\` | ${stub?.kind} | ${cells.join(' | ')} |`;
  });
  const standing = reports.flatMap(({ stub, theorems }) =>
    Object.entries(theorems)
      .filter(([, { fate }]) => STANDING.includes(fate))
      .map(
        ([id, { fate }]) =>
          `| \`${stub?.routine}\` | ${stub?.kind} | \`${id}\` | ${fate} | ${SURVIVORS[nameOf(stub)]?.[id] ?? '**not known**'} |`,
      ),
  );
  return `${HEAD}
## The last run

${theorems} theorems, ${reports.length} wrong answers, ${all.length.toLocaleString('en')} pairs of a theorem and an answer that it asks for: ${count('falls', 'breaks', 'unmet')} noticed, ${count('unmoved')} not moved,
${count('narrowed')} narrowed, ${count(...STANDING)} not noticed. At most ${limits.scope.toLocaleString('en')} subjects of each scope, ${limits.random} random ones and ${limits.seconds} s of processor time for each pair; ${asked.toLocaleString('en')}
subjects in all.${unshown.length === 0 ? '' : ` Left out, since so few subjects do not show them: ${unshown.map((id) => `\`${id}\``).join(', ')}.`}

## By routine

| routine | says | theorems that ask | noticed | not moved | narrowed | stands |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

## What stands, and why

| routine | says | theorem | | why |
| --- | --- | --- | --- | --- |
${standing.join('\n')}
`;
}
