/**
 * # `lacuna explain`
 *
 * The page of a theorem: what it says, under which hypotheses, why it is true, who proved what, and what the last check saw.
 */
import picocolors from 'picocolors';
import type { Theorem } from '../src/theory/theorem.js';
import { THEOREMS } from '../theorems/catalogue.js';
import { wantsColor } from './color.js';
import { findTheorems } from './find-theorem.js';
import { type KeptResult, readLastCheck } from './last-check.js';
import { plainMath } from './plain-math.js';
import { wrap } from './wrap.js';

const colors = picocolors.createColors(wantsColor());

export function explainCommand(wanted: string, flags: { readonly json?: boolean; readonly markdown?: boolean }): number {
  const found = findTheorems(THEOREMS, (theorem) => theorem, [wanted]);
  const kept = readLastCheck();
  if (flags.json === true) {
    const theorems = found.map(({ conclude, hypotheses, ...theorem }) => ({
      ...theorem,
      hypotheses: Object.fromEntries(Object.entries(hypotheses).map(([name, { prose }]) => [name, prose])),
      lastCheck: kept[theorem.id] ?? null,
    }));
    process.stdout.write(`${JSON.stringify({ lacuna: 'explain@1', theorems })}\n`);
    return 0;
  }
  const page = flags.markdown === true ? markdownPage : terminalPage;
  process.stdout.write(`${found.map((theorem) => page(theorem, kept[theorem.id])).join('\n\n')}\n`);
  return 0;
}

interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

/** The page in sections, in Markdown. */
function sections({ statement, hypotheses, proof, sources, id }: Theorem<never>, last: KeptResult | undefined): Section[] {
  return [
    { heading: 'Statement', paragraphs: [statement] },
    {
      heading: 'Hypotheses',
      paragraphs:
        Object.keys(hypotheses).length === 0 ? ['None.'] : Object.entries(hypotheses).map(([name, { prose }]) => `- \`${name}\`: ${prose}`),
    },
    { heading: 'Proof', paragraphs: [proof] },
    { heading: 'Sources', paragraphs: sources.map(({ citation, relation }) => `- ${citation}. ${relation}`) },
    { heading: 'Last check', paragraphs: last === undefined ? [`None on this machine yet: \`lacuna check ${id}\`.`] : lastCheck(last) },
  ];
}

function lastCheck(kept: KeptResult): string[] {
  const result = kept as unknown as {
    readonly verdict: string;
    readonly at: string;
    readonly seed: number;
    readonly exhausted: readonly { scope: string; subjects: number; of: number; meeting: number }[];
    readonly sampled: { subjects: number; attempts: number };
    readonly hypotheses: Readonly<Record<string, { met: number; of: number }>>;
    readonly strata: Readonly<Record<string, number>>;
    readonly figures: Readonly<Record<string, string>>;
  };
  const list = (entries: readonly string[]) => (entries.length === 0 ? [] : [entries.join('; ')]);
  return [
    `**${result.verdict}** on ${result.at.slice(0, 10)}, seed ${result.seed}.`,
    ...result.exhausted.map(
      ({ scope, subjects, of, meeting }) =>
        `- exhausted: ${scope}: ${subjects} of ${of} subjects, ${meeting} of them meeting all hypotheses`,
    ),
    `- sampled: ${result.sampled.subjects} subjects meeting all hypotheses, of ${result.sampled.attempts} generated`,
    ...list(Object.entries(result.hypotheses).map(([name, { met, of }]) => `\`${name}\` met by ${met} of ${of}`)).map(
      (line) => `- hypotheses: ${line}`,
    ),
    ...list(Object.entries(result.strata).map(([name, count]) => `${name}: ${count}`)).map((line) => `- strata: ${line}`),
    ...list(Object.entries(result.figures).map(([name, value]) => `${name}: ${value}`)).map((line) => `- figures: ${line}`),
  ];
}

function markdownPage(theorem: Theorem<never>, last: KeptResult | undefined): string {
  const body = sections(theorem, last).map(({ heading, paragraphs }) => `## ${heading}\n\n${paragraphs.join('\n')}`);
  return [`# ${theorem.part}. ${theorem.title}`, `\`${theorem.id}\``, ...body].join('\n\n');
}

function terminalPage(theorem: Theorem<never>, last: KeptResult | undefined): string {
  const width = Math.min(process.stdout.columns ?? 100, 100);
  const plain = (text: string) => plainMath(text).replace(/`|\*\*/g, '');
  const body = sections(theorem, last).map(
    ({ heading, paragraphs }) => `${colors.bold(heading)}\n${paragraphs.map((text) => wrap(plain(text), width, '  ')).join('\n')}`,
  );
  return [`${colors.bold(`${theorem.part}  ${theorem.title}`)}\n${colors.dim(theorem.id)}`, ...body].join('\n\n');
}
