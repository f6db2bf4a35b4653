/**
 * # The page of a theorem
 *
 * What it says, which of its hypotheses it needs, what was tried against it and against its near misses, what it gives and what gives it,
 * why it is true, and who proved what. The same sections are shown on a terminal and rendered in the catalogue.
 */
import type { Finding } from '../../theory/check/ablate.js';
import { describe, describeFailure, failures } from '../../theory/statement/conclusion.js';
import type { Relation } from '../../theory/statement/relation.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Theorem } from '../../theory/statement/theorem.js';
import type { Counterexample } from '../../theory/statement/verdict.js';
import { reading } from '../analysis/reading.js';
import { subjectBlocks } from '../subjects/subject-blocks.js';
import { type Block, type Section, text, told } from '../text/block.js';

/** Everything that the page of a theorem is made from. */
interface PageParts {
  readonly theorem: Theorem<never>;
  /** What is known of its hypotheses, from what is stored. */
  readonly findings: readonly Finding[];
  /** What is stored of the theorem itself: a witness or a refutation. */
  readonly evidence: Counterexample<Subject> | null;
  readonly mutants: readonly { readonly name: string; readonly prose: string }[];
  readonly relations: readonly Relation[];
  /** What is proved of it by a machine, as prose. */
  readonly proved: readonly Block[];
  /** What a check saw, as prose. */
  readonly seen: readonly Block[];
}

/** The sections of the page, in Markdown. */
export function theoremPage({ theorem, findings, evidence, mutants, relations, proved, seen }: PageParts): Section[] {
  const { statement, proof, sources, expect, id } = theorem;
  const section = (heading: string, blocks: readonly Block[]): Section[] => (blocks.length === 0 ? [] : [{ heading, blocks }]);
  return [
    ...section('Statement', [text(statement), ...(expect === 'holds' ? [] : [text(EXPECTED[expect])])]),
    ...section('Hypotheses', hypothesisBlocks(theorem, findings)),
    ...section(
      expect === 'witnessed' ? 'Witness' : 'Counterexample',
      evidence === null ? [] : evidenceBlocks(evidence, expect === 'witnessed'),
    ),
    ...section('Near misses', nearMissBlocks(mutants)),
    ...section(
      'Relations',
      [...relations.filter(({ to }) => to === id), ...relations.filter(({ to }) => to !== id)].map((relation) =>
        text(relationLine(relation, id)),
      ),
    ),
    ...section('What is proved', proved),
    ...section('What was tried', seen),
    ...section(expect === 'refuted' ? 'Why it fails' : 'Proof', [text(proof)]),
    ...section(
      'Sources',
      sources.map(({ citation, relation }) => text(`- ${citation}. ${relation}`)),
    ),
  ];
}

const EXPECTED = {
  refuted: '*This statement is false: it is kept with its counterexample beside the one that holds.*',
  witnessed: '*A statement of existence: it is shown by a witness.*',
} as const;

function hypothesisBlocks({ hypotheses, expect }: Theorem<never>, findings: readonly Finding[]): Block[] {
  const all = Object.entries(hypotheses);
  if (all.length === 0) return [text('None.')];
  if (expect !== 'holds') return all.map(([name, { prose }]) => text(`- \`${name}\`: ${prose}`));
  return all.flatMap(([name, { prose }]) => {
    const finding = findings.find(({ hypothesis }) => hypothesis === name);
    if (finding === undefined) return [text(`- \`${name}\`: ${prose}`)];
    const { verdict, argument, witness } = finding;
    const head = text(
      `- \`${name}\`: ${prose}. **${verdict[0].toUpperCase()}${verdict.slice(1)}**${argument === null ? '' : `: ${argument}`}`,
    );
    return witness === null ? [head] : [head, text(`Without it (${witness.minimality}):`), ...counterexampleBlocks(witness)];
  });
}

/** A counterexample: its tables, the claims that fail, with both sides, and what the game is about. */
export const counterexampleBlocks = ({ subject, conclusion }: Pick<Counterexample<Subject>, 'subject' | 'conclusion'>): Block[] => [
  ...subjectBlocks(subject),
  ...failures(conclusion).map((claim) => text(told(`Fails: ${describeFailure(claim)}.`))),
  text(told(reading(subject))),
];

/** A witness: its tables, the claim that holds, and what the game is about. */
export const witnessBlocks = ({ subject, conclusion }: Pick<Counterexample<Subject>, 'subject' | 'conclusion'>): Block[] => [
  ...subjectBlocks(subject),
  text(told(`Holds: ${describe(conclusion)}.`)),
  text(told(reading(subject))),
];

const evidenceBlocks = (evidence: Counterexample<Subject>, witnessed: boolean): Block[] => [
  text(`(${evidence.minimality})`),
  ...(witnessed ? witnessBlocks(evidence) : counterexampleBlocks(evidence)),
];

const nearMissBlocks = (mutants: PageParts['mutants']): Block[] =>
  mutants.length === 0
    ? []
    : [
        text('Statements that are almost this one, and refuted by the same check:'),
        ...mutants.map(({ name, prose }) => text(`- \`${name}\`: ${prose}`)),
      ];

/** `←` what gives this, `→` what this gives, `⊥` what cannot hold beside it. */
function relationLine({ from, to, kind, how, instances, witness }: Relation, id: string): string {
  const arrow = kind === 'excludes' ? '⊥' : to === id ? '←' : '→';
  const checked = instances !== undefined ? ' (checked on random subjects)' : witness !== undefined ? ' (checked by its witness)' : '';
  return `- ${arrow} \`${to === id ? from : to}\`: ${how}${checked}`;
}
