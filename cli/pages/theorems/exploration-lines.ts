/** An exploration for people: for each claim, the least sets of conditions that imply it, and what the catalogue says of that. */
import type { Exploration } from '../../../src/formats/checks/exploration.js';
import { counterexampleBlocks } from '../../../src/formats/checks/theorem-page.js';
import type { Condition } from '../../../src/theory/search/explore.js';
import type { Finding, Implication } from '../../../src/theory/search/findings.js';
import type { Sheet } from '../layout/layout.js';
import { plainBlock } from '../layout/plain-block.js';

const count = (n: number): string => n.toLocaleString('en');

/** The lines of one group of statements. */
export function explorationLines({ statements, conditions, scopes, findings, showing }: Exploration, sheet: Sheet): string[] {
  const { colors } = sheet;
  return [
    colors.bold([...new Set(statements.map(({ part, id }) => `${part} ${id}`))].join(', ')),
    ...scopes.map(({ scope, subjects, of }) => `  on ${scope}: ${count(subjects)} of ${count(of)} subjects`),
    ...(conditions.length === 0 ? ['  no conditions'] : ['  conditions:', ...conditions.map(({ name, prose }) => `    ${name}: ${prose}`)]),
    ...findings.flatMap((finding) => ['', ...findingLines(finding, showing, sheet)]),
    '',
    colors.dim('  What is implied here holds on the subjects seen: elsewhere it is a conjecture.'),
    '',
  ];
}

function findingLines(
  { claim, holds, fails, silent, implications, unmet, refutations }: Finding,
  showing: boolean,
  sheet: Sheet,
): string[] {
  const { colors } = sheet;
  const say = claim.never ? 'never: ' : '';
  return [
    `  ${colors.bold(`${say}${claim.words}`)}  (${claim.theorem.id})`,
    `    holds for ${count(holds)}, fails for ${count(fails)}${silent === 0 ? '' : `, says nothing of ${count(silent)}`}`,
    ...implications.map((one) => `    ${mark(one, sheet)} if ${setOf(one.conditions)}: ${count(one.support)} subjects${standing(one)}`),
    ...(implications.length === 0 ? ['    implied by no set of conditions that is ever met'] : []),
    ...(unmet === 0 ? [] : [`    ${count(unmet)} more ${unmet === 1 ? 'set is' : 'sets are'} never met here`]),
    ...(showing
      ? refutations.flatMap(({ conditions, subject }) => [
          `    not by ${setOf(conditions)}:`,
          ...counterexampleBlocks({ subject, conclusion: claim.theorem.conclude(subject) })
            .map((block) => plainBlock(block, sheet))
            .flatMap((block) => block.split('\n'))
            .map((line) => `    ${line}`),
        ])
      : []),
  ];
}

const setOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? 'nothing in particular' : conditions.map(({ name }) => name).join(' + ');

const mark = ({ standing }: Implication, { colors }: Sheet): string =>
  standing === 'stated' || standing === 'covered'
    ? colors.green('✓')
    : standing === 'refuted elsewhere'
      ? colors.red('✗')
      : colors.yellow('●');

function standing({ standing: kind, by }: Implication): string {
  switch (kind) {
    case 'stated':
      return ', as the catalogue states';
    case 'covered':
      return ', all of which meet what the catalogue asks for';
    case 'fewer hypotheses':
      return ', with fewer hypotheses than stated';
    case 'new':
      return ', not in the catalogue';
    case 'refuted elsewhere':
      return `, but refuted elsewhere: ${by}`;
  }
}
