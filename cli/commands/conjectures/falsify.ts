/**
 * # `lacuna falsify`
 *
 * Searches for counterexamples to a theorem without some of its hypotheses, or to conjectures in a module of the user's own: the least
 * game that refutes, or an account of everything that was searched.
 */
import { after, type Expiry, either } from '../../../src/exact/expiry.js';
import { falsificationObject, falsificationVerdict, type TimedFalsification } from '../../../src/formats/checks/falsification.js';
import { shellWords } from '../../../src/formats/text/shell-words.js';
import { newSeed } from '../../../src/theory/draw/seed.js';
import type { Subject } from '../../../src/theory/statement/subject.js';
import type { Counterexample } from '../../../src/theory/statement/verdict.js';
import { checkTypes } from '../../files/check-types.js';
import { foundFiles } from '../../files/found-files.js';
import { isModule } from '../../files/is-module.js';
import { keeper } from '../../files/kept-files.js';
import { version } from '../../files/package-files.js';
import { writeWhole } from '../../files/write-file.js';
import { terminalSheet } from '../../pages/layout/sheet.js';
import { searchLines } from '../../pages/theorems/search-lines.js';
import { whenInterrupted } from '../../run/interruption.js';
import { tellScopes } from '../../run/own-scope.js';
import { soughtOnUnknownNumbers } from '../../run/sought-on-unknown-numbers.js';
import { beginWatched } from '../../run/supervised.js';
import { watched } from '../../run/watched.js';
import { SEARCH_SECONDS } from '../options/options.js';
import { requireTestFile, testFile } from './emit-test.js';
import { knownGames, storedFor, type Target, targets } from './falsify-targets.js';

/** The options as typed. */
interface FalsifyFlags {
  readonly drop: readonly string[];
  readonly time: number;
  readonly runs?: number;
  readonly seed?: number;
  readonly all: number;
  readonly fresh?: boolean;
  readonly keep?: string;
  readonly scope?: string;
  readonly emitTest?: string;
  readonly types?: boolean;
  readonly json?: boolean;
}

/**
 * Searches and returns the exit status: 1 with a counterexample, 0 where every scope was exhausted without one and enough met the hypotheses,
 * 3 otherwise.
 */
export async function falsifyCommand(wanted: string, flags: FalsifyFlags): Promise<number> {
  const { drop, seed = newSeed(), scope } = flags;
  // A scope is all there is to search: nothing stored, known or random.
  const [fresh, runs] = scope === undefined ? [flags.fresh === true, flags.runs ?? Number.POSITIVE_INFINITY] : [true, 0];
  if (flags.types === true) await checkTypes(wanted);
  const { targets: sought, scopes: own, notes } = await targets(wanted, drop, scope);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  if (flags.emitTest !== undefined) requireTestFile(flags.emitTest);
  const known = fresh ? [] : knownGames();
  const stored = sought.map((target) => (fresh ? [] : storedFor(target, flags.keep)));
  const keeping = keeper(flags.keep);
  const module = isModule(wanted) ? ['--with', wanted] : [];
  const searches: TimedFalsification[] = [];
  const interruption = whenInterrupted();
  try {
    for (const [k, target] of sought.entries()) {
      if (interruption.came()) break;
      const { theorem, dropped, scopes, run } = target;
      const began = performance.now();
      const milliseconds = (flags.time * 1000) / sought.length;
      beginWatched({ milliseconds, about: theorem.id });
      const expired = either(interruption.came, after(milliseconds));
      const files = foundFiles(keeping, target, dropped);
      const proposed = scope === undefined && !fresh ? await solvedFor(wanted, target, seed, milliseconds / 4, interruption.came) : [];
      const options = { runs, seed, expired, kept: stored[k], known, proposed, all: flags.all, report: files.add };
      const falsification = await watched(run(options), (doing) => `${theorem.id}, ${doing}`, milliseconds);
      const search: TimedFalsification = {
        id: theorem.id,
        dropped,
        falsification,
        verdict: falsificationVerdict(falsification, scopes),
        elapsedMs: Math.round(performance.now() - began),
        replay: shellWords('lacuna', 'falsify', wanted, ...dropped.flatMap((name) => ['--drop', name]), ...repeating(flags, seed)),
      };
      searches.push(search);
      const replays = new Map<Counterexample<Subject>, string>();
      for (const [one, path] of files.settle(falsification.found)) replays.set(one, shellWords('lacuna', 'replay', path, ...module));
      if (flags.json !== true) process.stdout.write(`${searchLines(search, terminalSheet(), replays).join('\n')}\n`);
    }
  } finally {
    interruption.end();
  }
  const gone = searches.map(({ id, falsification: { exhausted } }) => ({ id, exhausted }));
  if (flags.json === true) process.stdout.write(`${JSON.stringify(falsificationObject({ version: version(), seed }, searches))}\n`);
  const found = searches.some(({ verdict }) => verdict === 'refuted');
  if (flags.emitTest !== undefined && found)
    writeWhole(flags.emitTest, testFile(flags.emitTest, isModule(wanted) ? wanted : null, sought, searches));
  await tellScopes(own, interruption.came() ? [] : gone, flags.json === true ? process.stderr : process.stdout);
  if (keeping.failed()) return 2;
  if (interruption.came()) return 130;
  if (found) return 1;
  return searches.every(({ verdict }) => verdict === 'exhausted' || verdict === 'unrefuted') ? 0 : 3;
}

/** Of so many random subjects fewer meet the hypotheses where it is worth solving for them. */
const DRAWS = 400;
const FEW = 4;

/** Where chance hardly meets the hypotheses: what solving for them on unknown numbers proposes. */
async function solvedFor(wanted: string, target: Target, seed: number, milliseconds: number, stopped: Expiry): Promise<Subject[]> {
  const { theorem, dropped, meeting, fields } = target;
  if (meeting(DRAWS, seed) >= FEW) return [];
  const found = await soughtOnUnknownNumbers({ wanted, theorem, dropped, fields: fields(), milliseconds, stopped });
  return found === null ? [] : [found];
}

/** The options that decide what is found: what a folder keeps is tried first. */
const repeating = ({ runs, all, time, fresh, keep, scope }: FalsifyFlags, seed: number): (string | number)[] => [
  ...(time === SEARCH_SECONDS ? [] : ['--time', time]),
  ...(keep === undefined ? [] : ['--keep', keep]),
  ...(scope === undefined ? ['--seed', seed, ...(runs === undefined ? [] : ['--runs', runs])] : ['--scope', scope]),
  ...(all === 1 ? [] : ['--all', all]),
  ...(fresh ? ['--fresh'] : []),
];
