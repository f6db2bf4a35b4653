/** What the drill of proofs found, as a page. */
import type { There } from './at-witness.js';
import type { Line } from './wordings.js';

export interface Found {
  readonly lines: readonly Line[];
  /** By planted change the statement that comes out otherwise. */
  readonly noticed: readonly (readonly [string, string | null])[];
  readonly battery: readonly (readonly [string, readonly string[], string])[];
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** By theorem what failed, what is proved all the same and what is undecided, with the reason. */
function table(lines: readonly Line[], heading: string): string[] {
  const ids = [...new Set(lines.map(({ id }) => id))];
  const of = (id: string, fate: Line['fate']) =>
    lines
      .filter((line) => line.id === id && line.fate === fate)
      .map(
        ({ what, said, why, there }) =>
          `\`${what}\`${fate === 'proved' && said !== 'needed' ? ` (${said})` : ''}${why === '' ? '' : `: ${why}`}${there === null ? '' : ` (${at(there)})`}`,
      )
      .join(', ') || '–';
  return [
    row(heading, 'fails', 'proved all the same', 'undecided'),
    row('---', '---', '---', '---'),
    ...ids.map((id) => row(id, of(id, 'fails'), of(id, 'proved'), of(id, 'undecided'))),
  ];
}

/** What it comes to where the stored subject lives. */
const at = ({ where, fate, why }: There): string =>
  fate === 'fails'
    ? `fails at ${where}`
    : fate === 'fails at its numbers'
      ? `fails at the numbers known, ${where}`
      : `${fate} at ${where} too (${why})`;

const count = (lines: readonly Line[], fate: Line['fate']): number => lines.filter((line) => line.fate === fate).length;

/** Where what does not fail at the shape that is proved fails: at the shape of a subject that is known to refute it, found there, or its very numbers. */
function elsewhere(lines: readonly Line[]): string {
  const of = (fate: There['fate']) => lines.filter((line) => line.fate !== 'fails' && line.there?.fate === fate).length;
  const [found, known] = [of('fails'), of('fails at its numbers')];
  return `${found} more fail at the shape of a subject that is known to refute them, its numbers unknown again, and ${known} at the very numbers that are known`;
}

const isFailing = ({ fate, there }: Line): boolean => fate === 'fails' || there?.fate === 'fails' || there?.fate === 'fails at its numbers';

function account(lines: readonly Line[]): string {
  const left = lines.filter((line) => !isFailing(line));
  return `Of ${lines.length} near misses ${count(lines, 'fails')} fail at the shape that is proved; ${elsewhere(lines)}; ${count(left, 'proved')} are proved all the same, ${count(left, 'undecided')} are undecided.`;
}

/** What is known of the hypotheses: which are needed, and where that shows. */
function needs(lines: readonly Line[]): string {
  const left = lines.filter((line) => !isFailing(line));
  const of = (which: (line: Line) => boolean) => left.filter(which).length;
  const idle = of(({ fate, said }) => fate === 'proved' && said === 'idle');
  const unsaid = of(({ fate, said }) => fate === 'proved' && said !== 'idle');
  return `Of ${lines.length} hypotheses dropped ${count(lines, 'fails')} fail at the shape that is proved; ${elsewhere(lines)}; ${idle} are idle, as their pages say, and proved all the same; ${unsaid} are proved all the same; ${count(left, 'undecided')} are undecided.`;
}

/** The page. */
export function pageOf({ lines, noticed, battery }: Found): string {
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  const times = [...new Set(lines.map(({ seconds }) => seconds))].sort((x, y) => x - y);
  const [hypotheses, misses] = [of('hypothesis'), of('near miss')];
  return [
    '# Does a proof notice?',
    '',
    '<!-- Written by `npm run drill:proofs`; not edited by hand. -->',
    '',
    'Every theorem that [is proved for all numbers](proved.md), proved again in other words. What fails does so at a subject that exact arithmetic confirms. What is proved all',
    'the same was tried on numbers of every case besides, and none failed. What is wrong only beyond what is quantified over, such as for more agents or under a liability bound, is',
    'tried again where a subject lives at which it is known to fail: the stored one of a hypothesis, the one at which the ordinary check refutes a near miss. Where the search does not find how it fails',
    `there, those very numbers are put in the place of the unknown ones, and nothing must be proved of them. Each wording had ${times.join(' or ')} seconds of work.`,
    '',
    '## Without a hypothesis',
    '',
    needs(hypotheses),
    '',
    ...table(hypotheses, 'theorem, without'),
    '',
    '## Near misses',
    '',
    account(misses),
    '',
    ...table(misses, 'theorem, as'),
    '',
    '## Changes planted in what proves',
    '',
    'One at a time; then the statements below are tried until one comes out otherwise than expected. Where none does, a test is named that does.',
    '',
    row('change', 'noticed by'),
    row('---', '---'),
    ...noticed.map(([name, by]) => row(name, by ?? 'nothing')),
    '',
    `Expected: ${battery.map(([id, dropped, fate]) => `${id}${dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`} ${fate}`).join('; ')}.`,
    '',
  ].join('\n');
}
