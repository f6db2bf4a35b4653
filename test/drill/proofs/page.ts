/** What the drill of proofs found, as a page. */
import type { Line } from './wordings.js';

interface Found {
  readonly lines: readonly Line[];
  /** By planted change the statement that comes out otherwise. */
  readonly noticed: readonly (readonly [string, string | null])[];
  readonly battery: readonly (readonly [string, readonly string[], string])[];
  readonly seconds: number;
}

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** By theorem what failed, what is proved all the same and what is undecided, with the reason. */
function table(lines: readonly Line[], heading: string): string[] {
  const ids = [...new Set(lines.map(({ id }) => id))];
  const of = (id: string, fate: Line['fate']) =>
    lines
      .filter((line) => line.id === id && line.fate === fate)
      .map(
        ({ what, said, why }) => `\`${what}\`${fate === 'proved' && said !== 'needed' ? ` (${said})` : ''}${why === '' ? '' : `: ${why}`}`,
      )
      .join(', ') || '–';
  return [
    row(heading, 'fails', 'proved all the same', 'undecided'),
    row('---', '---', '---', '---'),
    ...ids.map((id) => row(id, of(id, 'fails'), of(id, 'proved'), of(id, 'undecided'))),
  ];
}

const count = (lines: readonly Line[], fate: Line['fate']): number => lines.filter((line) => line.fate === fate).length;

const account = (lines: readonly Line[], what: string): string =>
  `Of ${lines.length} ${what} ${count(lines, 'fails')} fail, ${count(lines, 'proved')} are proved all the same for these numbers, ${count(lines, 'undecided')} are undecided.`;

/** The page. */
export function pageOf({ lines, noticed, battery, seconds }: Found): string {
  const of = (kind: Line['kind']) => lines.filter((line) => line.kind === kind);
  const [hypotheses, misses] = [of('hypothesis'), of('near miss')];
  return [
    '# Does a proof notice?',
    '',
    '<!-- Written by `npm run drill:proofs`; not edited by hand. -->',
    '',
    'Every theorem that [is proved for all numbers](proved.md), proved again in other words. What fails does so at a subject that exact arithmetic confirms. What is proved all',
    'the same was tried on numbers of every case besides, and none failed: the hypothesis is idle, or it is needed only beyond what is quantified over,',
    `such as for three agents or under a liability bound. Each wording had ${seconds} seconds.`,
    '',
    '## Without a hypothesis',
    '',
    account(hypotheses, 'hypotheses dropped'),
    '',
    ...table(hypotheses, 'theorem, without'),
    '',
    '## Near misses',
    '',
    account(misses, 'near misses'),
    '',
    ...table(misses, 'theorem, as'),
    '',
    '## Changes planted in what proves',
    '',
    'One at a time; then the statements below are tried until one comes out otherwise than expected.',
    '',
    row('change', 'noticed by'),
    row('---', '---'),
    ...noticed.map(([name, by]) => row(name, by ?? 'nothing')),
    '',
    `Expected: ${battery.map(([id, dropped, fate]) => `${id}${dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`} ${fate}`).join('; ')}.`,
    '',
  ].join('\n');
}
