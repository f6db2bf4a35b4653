/**
 * # `lacuna replay`
 *
 * Asks stored counterexamples anew: each hypothesis by name, the conclusion with both sides, without any search.
 */
import { CATALOGUE } from '../../../properties/catalogue.js';
import { LacunaError } from '../../../src/exact/error.js';
import type { Json } from '../../../src/formats/analysis/analysis-line.js';
import { reading } from '../../../src/formats/analysis/reading.js';
import { type ReplayedFile, replayFile, type Statement } from '../../../src/formats/checks/replay.js';
import { counterexampleBlocks, witnessBlocks } from '../../../src/formats/checks/theorem-page.js';
import { claimObjects } from '../../../src/formats/subjects/claim-object.js';
import { subjectBlocks } from '../../../src/formats/subjects/subject-blocks.js';
import { text, told } from '../../../src/formats/text/block.js';
import { gameName } from '../../../src/game/named-games.js';
import { holds } from '../../../src/theory/statement/conclusion.js';
import { REFUTATION, WEAKENED, WITNESS } from '../../../src/theory/statement/kept.js';
import { inFile, readText } from '../../files/input.js';
import { loadStatements } from '../../files/load-module.js';
import { cleanLine } from '../../pages/layout/clean-line.js';
import { plainBlock } from '../../pages/layout/plain-block.js';
import { terminalSheet } from '../../pages/layout/sheet.js';

const { colors } = terminalSheet();

/** The options as typed. */
interface ReplayFlags {
  readonly with?: string;
  readonly json?: boolean;
}

/** Replays the files and returns the exit status: 0 if all show what they were stored for. All are read before the first is replayed. */
export async function replayCommand(paths: readonly string[], flags: ReplayFlags): Promise<number> {
  const statements: Statement[] = [...(flags.with === undefined ? [] : await loadStatements(flags.with)), ...CATALOGUE];
  const replayed = paths.map((path) => ({ path, file: read(path, statements) }));
  for (const { path, file } of replayed)
    process.stdout.write(`${flags.json === true ? JSON.stringify(replayLine(path, file)) : page(path, file).map(cleanLine).join('\n')}\n`);
  return replayed.every(({ file }) => file.failing === null) ? 0 : 1;
}

function read(path: string, statements: readonly Statement[]): ReplayedFile {
  try {
    return replayFile(readText(path), statements);
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
    const { place, received } = error;
    const expected = 'the id of a theorem, or of a conjecture in a module given by --with';
    throw inFile(place === 'theorem' ? new LacunaError({ place, expected, received }) : error, path);
  }
}

/** What a file is about: its theorem, and what it is to show of it. */
function shows({ stored: { name, dropped = [], theorem } }: ReplayedFile): string {
  if (name === WITNESS) return `a witness of ${theorem}`;
  if (name === REFUTATION) return `refutes ${theorem}`;
  return `refutes ${theorem} without ${name === WEAKENED ? dropped.join(', ') : name}`;
}

function page(path: string, file: ReplayedFile): string[] {
  const { failing, hypotheses, conclusion, stored } = file;
  const { subject } = stored;
  const mark = failing === null ? colors.green('✓') : colors.red('✗');
  const blocks =
    conclusion === null
      ? [...subjectBlocks(subject), text(told(reading(subject)))]
      : (holds(conclusion) ? witnessBlocks : counterexampleBlocks)({ subject, conclusion });
  const marks = { true: colors.green('✓'), false: colors.red('✗'), null: colors.yellow('?') } as const;
  return [
    `${mark} ${path}: ${failing === null ? shows(file) : `no longer ${shows(file)}: ${failing}`}`,
    ...blocks.flatMap((block) => plainBlock(block, terminalSheet()).split('\n')),
    ...hypotheses.map((each) => `  ${marks[`${each.holds}`]} ${each.name}${each.dropped ? ' (dropped)' : ''}: ${each.prose}`),
  ];
}

function replayLine(file: string, replayed: ReplayedFile): Json {
  const { stored, failing, hypotheses, conclusion } = replayed;
  const { environment: of } = stored.subject;
  return {
    lacuna: 'replay@1',
    file,
    theorem: stored.theorem,
    name: stored.name,
    ...(stored.dropped === undefined ? {} : { dropped: stored.dropped }),
    shows: failing === null,
    failing,
    hypotheses: Object.fromEntries(hypotheses.map(({ name, dropped, holds }) => [name, { dropped, holds }])),
    claim: conclusion === null ? null : claimObjects(conclusion),
    games: Object.fromEntries(of.contingencies.map((contingency, w) => [contingency, gameName(of, w)])),
    reading: reading(stored.subject),
  };
}
