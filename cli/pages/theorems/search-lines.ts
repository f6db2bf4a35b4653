/** What a search for counterexamples came to, for people. */
import type { TimedFalsification } from '../../../src/formats/checks/falsification.js';
import { counterexampleBlocks } from '../../../src/formats/checks/theorem-page.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Counterexample } from '../../../src/theory/statement/verdict.js';
import { counted, paragraph, type Sheet } from '../layout/layout.js';
import { plainBlock } from '../layout/plain-block.js';

/** The verdict, the counterexamples with the command that replays each that is kept, and an account of everything that was searched. */
export function searchLines(
  { id, dropped, falsification, verdict, elapsedMs, replay }: TimedFalsification,
  sheet: Sheet,
  replays: ReadonlyMap<Counterexample<Subject>, string>,
): string[] {
  const { colors } = sheet;
  const { found, exhausted, sampled, guided, types, known } = falsification;
  const count = (n: number) => n.toLocaleString('en');
  const without = dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`;
  const mark =
    verdict === 'refuted' ? colors.red('✗') : verdict === 'incomplete' || verdict === 'vacuous' ? colors.yellow('?') : colors.green('✓');
  const searched = [
    ...(known === 0 ? [] : [`    ${counted(known, 'known game')}`]),
    ...exhausted.map(
      ({ scope, subjects, of, meeting }) =>
        `    ${scope}: ${count(subjects)} of ${count(of)} subjects, ${count(meeting)} meeting all hypotheses`,
    ),
    ...(sampled.attempts === 0
      ? []
      : [`    ${count(sampled.attempts)} random subjects, ${count(sampled.subjects)} meeting all hypotheses`]),
    ...(guided.walks === 0 ? [] : [`    ${counted(guided.walks, 'walk')} towards a refutation, ${counted(guided.steps, 'step')}`]),
    ...(guided.children === 0 ? [] : [`    ${count(guided.children)} children of subjects that came near`]),
    ...(types.searched === 0
      ? []
      : [`    ${counted(types.searched, 'combinatorial type')} by linear programs, ${count(types.decided)} of them decided in full`]),
  ];
  return [
    `${mark} ${colors.bold(id)}${without}: ${verdict} in ${(elapsedMs / 1000).toFixed(1)} s`,
    ...(verdict === 'vacuous' && falsification.blocking !== null
      ? paragraph(
          sheet,
          '  ',
          `hypothesis ${falsification.blocking} was met too seldom${nearness(falsification.near)}: nothing is said of the conjecture`,
        )
      : []),
    ...found.flatMap((one, k) => [
      `  ${found.length === 1 ? 'counterexample' : `counterexample ${k + 1}`} (${one.minimality}; found by ${one.foundBy}):`,
      ...counterexampleBlocks(one).map((block) => plainBlock(block, sheet)),
      ...(replays.has(one) ? [`  kept; replay: ${replays.get(one)}`] : []),
    ]),
    searched.length === 0 ? '  searched: nothing but what is stored' : '  searched:',
    ...searched,
    `  repeat: ${replay}`,
  ];
}

/** How near the scopes came to a hypothesis. */
const nearness = (near: TimedFalsification['falsification']['near']): string =>
  near === null
    ? ''
    : ` (by ${near.met.toLocaleString('en')} of ${near.asked.toLocaleString('en')} subjects of the scopes that met those before it)`;
