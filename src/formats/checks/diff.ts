/**
 * # What a change of model, or of the library, changed
 *
 * The differences from a baseline, with a counterexample for each theorem that fell and a subject for each hypothesis that came to be needed;
 * the format `diff@1`, and the same as a page.
 */

import type { Appraisal } from '../../theory/check/appraisal.js';
import { compareSubjects } from '../../theory/order/order.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { type Block, code, type Section, text, told } from '../text/block.js';
import type { Baseline, Sections } from './baseline.js';
import { type Change, type Changes, isFlip } from './changes.js';
import { counterexampleObject } from './check-result.js';
import { counterexampleBlocks } from './theorem-page.js';

const DIFF_FORMAT = 'diff@1';

/** A comparison with a baseline. */
export interface Diff extends Changes {
  /** The path of the baseline, and the name of the model. */
  readonly against: string;
  readonly model: string;
  readonly baseline: Baseline;
  /** The sections that were compared. */
  readonly found: Partial<Sections>;
  /** Where the theorems stand now. */
  readonly appraisals: ReadonlyMap<string, Appraisal>;
}

/** How many entries and figures were compared, and how many differ. */
export function counts({ baseline, found, changes }: Diff) {
  const entries = (section: keyof Sections) => (found[section] === undefined ? 0 : Object.keys(baseline[section]).length);
  const flips = (section: keyof Sections) => changes.filter((change) => isFlip(change) && change.section === section).length;
  return {
    theorems: entries('theorems'),
    hypotheses: entries('hypotheses'),
    environments: entries('figures'),
    figures: Object.values(baseline.figures).reduce((sum, figures) => sum + Object.keys(figures).length, 0),
    flipped: flips('theorems') + flips('hypotheses'),
    drifted: changes.filter((change) => !isFlip(change)).length,
  };
}

/** What shows that a theorem fell, or that a hypothesis came to be needed. */
function evidenceOf({ appraisals }: Diff, { section, entry }: Change): Counterexample<Subject> | null {
  if (section === 'theorems') return appraisals.get(entry)?.counterexample ?? null;
  const [theorem, ...hypothesis] = entry.split('/');
  return appraisals.get(theorem)?.witnesses[hypothesis.join('/')] ?? null;
}

/** The command that finds the same again. */
const replayOf = ({ against, model }: Diff): string => `lacuna diff ${against}${model === 'standard' ? '' : ` --model ${model}`}`;

/** The `diff@1` object. */
export const diffObject = (diff: Diff): { readonly [key: string]: Json } => ({
  lacuna: DIFF_FORMAT,
  baseline: diff.against,
  model: diff.model,
  effort: { ...diff.baseline.effort },
  compared: counts(diff),
  flipped: diff.changes.filter(isFlip).map((change) => {
    const evidence = evidenceOf(diff, change);
    const { section, entry, before, after } = change;
    return { section, entry, before, after, counterexample: evidence && counterexampleObject(evidence, replayOf(diff)) };
  }),
  drifted: diff.changes.filter((change) => !isFlip(change)).map((change) => ({ ...change })),
  added: diff.added.map((entry) => ({ ...entry })),
});

/** So many environments are shown of each figure that drifted. */
const MOST_SHOWN = 3;

/** What differs, in Markdown; empty where nothing does. */
export function diffPage(diff: Diff): Section[] {
  const flips = diff.changes.filter(isFlip);
  const counted = diff.changes.filter((change) => !isFlip(change) && change.section !== 'figures');
  const sections = [
    { heading: 'Flipped', blocks: flips.flatMap((change) => flipBlocks(diff, change)) },
    { heading: 'Figures that drifted', blocks: figureBlocks(diff) },
    { heading: 'Numbers of checks that drifted', blocks: counted.map(countedBlock) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

/** A number of a check, or a claim, which may be long. */
const countedBlock = ({ entry, field, before, after }: Change): Block =>
  text(`**${code(entry)}**, ${told(`${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`)}`);

function flipBlocks(diff: Diff, change: Change): Block[] {
  const { entry, before, after } = change;
  const evidence = evidenceOf(diff, change);
  const fell = evidence !== null && (after === 'refuted' || after === 'needed');
  return [
    text(`**${code(entry)}**: ${told(`${before} → ${after ?? 'gone'}`)}`),
    ...(fell ? [text(`Counterexample (${evidence.minimality}):`), ...counterexampleBlocks(evidence)] : []),
  ];
}

/** Figure by figure: in how many environments, and the least of these. */
function figureBlocks({ baseline, changes }: Diff): Block[] {
  const subjects = new Map(baseline.environments.map(({ name, subject }) => [name, subject]));
  const least = (x: Change, y: Change) => {
    const [one, other] = [subjects.get(x.entry), subjects.get(y.entry)];
    return one === undefined || other === undefined ? 0 : compareSubjects(one, other);
  };
  const drifted = changes.filter(({ section }) => section === 'figures');
  return [...new Set(drifted.map(({ field }) => field))].sort().flatMap((field) => {
    const drifts = drifted.filter((change) => change.field === field).sort(least);
    return [
      text(`${code(field)}: in ${drifts.length} of ${subjects.size} environments${drifts.length > MOST_SHOWN ? ', such as' : ''}`),
      changeTable(drifts.slice(0, MOST_SHOWN), ({ entry }) => entry),
    ];
  });
}

const changeTable = (changes: readonly Change[], name: (change: Change) => string): Block => ({
  kind: 'table',
  head: ['', 'before', 'after'],
  rows: changes.map((change) => [name(change), change.before ?? '', change.after ?? ''].map(told)),
});
