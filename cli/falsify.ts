/**
 * # `lacuna falsify`
 *
 * Searches for counterexamples to a theorem without some of its hypotheses, or to conjectures in a module of the user's own: the least
 * game that refutes, or an account of everything that was searched.
 */
import picocolors from 'picocolors';
import { CATALOGUE } from '../properties/catalogue.js';
import { LacunaError } from '../src/exact/error.js';
import { falsificationObject, falsificationVerdict, type TimedFalsification } from '../src/formats/falsification.js';
import { counterexampleBlocks } from '../src/formats/theorem-page.js';
import type { Progress } from '../src/theory/check.js';
import type { Checkable } from '../src/theory/checkable.js';
import { type Falsification, falsifying } from '../src/theory/falsify.js';
import type { Kept } from '../src/theory/kept.js';
import type { Subject } from '../src/theory/subject.js';
import { wantsColor } from './color.js';
import { findTheorems } from './find-theorem.js';
import { keep, keptFor } from './kept-files.js';
import { loadStatements } from './load-module.js';
import { plainBlock } from './plain-block.js';
import { progressDisplay } from './progress.js';
import { version } from './version.js';

const colors = picocolors.createColors(wantsColor());

/** The options as typed. */
export interface FalsifyFlags {
  readonly drop: readonly string[];
  readonly time: number;
  readonly runs: number;
  readonly seed?: number;
  readonly all: number;
  readonly fresh?: boolean;
  readonly keep?: string;
  readonly json?: boolean;
}

/** A statement to refute, with how to search. */
interface Target {
  readonly id: string;
  readonly dropped: readonly string[];
  readonly scopes: number;
  readonly kept: readonly Kept[];
  readonly run: (options: Parameters<typeof falsifying>[1]) => Generator<Progress, Falsification>;
}

/** Milliseconds of work between looks at the clock, the signals and the progress display. */
const SLICE = 50;

/** Searches and returns the exit status: 1 with a counterexample, 0 where every scope was exhausted without one, 3 otherwise. */
export async function falsifyCommand(wanted: string, flags: FalsifyFlags): Promise<number> {
  const { drop, seed = Math.floor(Math.random() * 2 ** 31), fresh = false } = flags;
  const targets = /\.[cm]?[jt]s$/.test(wanted) ? await conjectures(wanted, drop) : catalogued(wanted, drop);
  const known = fresh ? [] : knownGames();
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const searches: TimedFalsification[] = [];
  for (const target of targets) {
    if (interrupted) break;
    const began = performance.now();
    const until = began + (flags.time * 1000) / targets.length;
    const expired = () => interrupted || performance.now() >= until;
    const kept = fresh ? [] : target.kept;
    const falsification = await watched(target, target.run({ runs: flags.runs, seed, expired, kept, known, all: flags.all }));
    const verdict = falsificationVerdict(falsification, target.scopes);
    const dropping = target.dropped.map((name) => ` --drop ${JSON.stringify(name)}`).join('');
    const replay = `lacuna falsify ${wanted}${dropping} --seed ${seed} --runs ${flags.runs}`;
    const elapsedMs = Math.round(performance.now() - began);
    const search: TimedFalsification = { id: target.id, dropped: target.dropped, falsification, verdict, elapsedMs, replay };
    searches.push(search);
    if (flags.json !== true) process.stdout.write(`${searchLines(search).join('\n')}\n`);
    const name = target.dropped.join('+') || 'refutation';
    for (const [k, one] of falsification.found.entries()) {
      if (flags.keep !== undefined) keep(flags.keep, target.id, k === 0 ? name : `${name}-${k + 1}`, one);
    }
  }
  if (flags.json === true) process.stdout.write(`${JSON.stringify(falsificationObject({ version: version(), seed }, searches))}\n`);
  if (interrupted) return 130;
  if (searches.some(({ verdict }) => verdict === 'refuted')) return 1;
  return searches.every(({ verdict }) => verdict === 'exhausted' || verdict === 'unrefuted') ? 0 : 3;
}

/** The theorems of the catalogue by that name, each without the hypotheses to drop. */
function catalogued(wanted: string, drop: readonly string[]): Target[] {
  return findTheorems(CATALOGUE, ({ theorem }) => theorem, [wanted]).map((entry) => {
    const { id, hypotheses } = entry.theorem;
    requireHypotheses(drop, Object.keys(hypotheses), id);
    const stored = keptFor(entry).filter(({ name }) => (drop.length === 0 ? name === 'refutation' : drop.includes(name)));
    const { scopes, run } = entry.falsifying(drop);
    // What shows a hypothesis needed meets all others: it refutes what is left when that one is dropped.
    return { id, dropped: drop, scopes, kept: stored.map((kept) => ({ ...kept, name: 'refutation' })), run };
  });
}

async function conjectures(path: string, drop: readonly string[]): Promise<Target[]> {
  return (await loadStatements(path)).map((property) => {
    requireHypotheses(drop, Object.keys(property.theorem.hypotheses), property.theorem.id);
    const hypotheses = Object.fromEntries(Object.entries(property.theorem.hypotheses).filter(([name]) => !drop.includes(name)));
    const weakened = { ...property, theorem: { ...property.theorem, hypotheses, expect: 'holds' as const } };
    return {
      id: property.theorem.id,
      dropped: drop,
      scopes: property.scopes.length,
      kept: [],
      run: (options) => answering(path, falsifying(weakened, options)),
    };
  });
}

/** A search that blames the module, not Lacuna, for what goes wrong in its hypotheses and conclusions. */
function* answering<Result>(path: string, run: Generator<Progress, Result>): Generator<Progress, Result> {
  try {
    return yield* run;
  } catch (error) {
    const received = error instanceof Error ? error.message : `${error}`;
    throw new LacunaError({ place: path, expected: 'hypotheses and a conclusion that answer for every subject', received });
  }
}

function requireHypotheses(drop: readonly string[], names: readonly string[], id: string): void {
  for (const name of drop) {
    if (!names.includes(name))
      throw new LacunaError({
        place: '--drop',
        expected: `a hypothesis of ${id} (${names.join(', ') || 'none'})`,
        received: JSON.stringify(name),
      });
  }
}

/** The games stored in the catalogue, whatever for: extremal ones are worth a look. */
const knownGames = (): Subject[] => CATALOGUE.flatMap((entry: Checkable) => keptFor(entry).map(({ subject }) => subject));

async function watched({ id }: Target, run: Generator<Progress, Falsification>): Promise<Falsification> {
  const display = progressDisplay();
  try {
    for (;;) {
      const pause = performance.now() + SLICE;
      let step = run.next();
      while (step.done !== true && performance.now() < pause) step = run.next();
      if (step.done === true) return step.value;
      const { doing, done, of } = step.value;
      display.show({ label: `${id}, ${doing}`, share: done / Math.max(1, of), subjects: done });
      await new Promise((resume) => setImmediate(resume));
    }
  } finally {
    display.clear();
  }
}

/** What a search came to, for people. */
function searchLines({ id, dropped, falsification, verdict, elapsedMs, replay }: TimedFalsification): string[] {
  const { found, exhausted, sampled, guided, known } = falsification;
  const count = (n: number) => n.toLocaleString('en');
  const sheet = { colors, width: Math.min(process.stdout.columns ?? 100, 100) };
  const without = dropped.length === 0 ? '' : ` without ${dropped.join(', ')}`;
  const mark = verdict === 'refuted' ? colors.red('✗') : colors.green('✓');
  return [
    `${mark} ${colors.bold(id)}${without}: ${verdict} in ${(elapsedMs / 1000).toFixed(1)} s`,
    ...found.flatMap((one, k) => [
      `  ${found.length === 1 ? 'counterexample' : `counterexample ${k + 1}`} (${one.minimality}; found by ${one.foundBy}):`,
      ...counterexampleBlocks(one).map((block) => plainBlock(block, sheet)),
    ]),
    '  searched:',
    ...(known === 0 ? [] : [`    ${count(known)} known games`]),
    ...exhausted.map(
      ({ scope, subjects, of, meeting }) =>
        `    ${scope}: ${count(subjects)} of ${count(of)} subjects, ${count(meeting)} meeting all hypotheses`,
    ),
    ...(sampled.attempts === 0
      ? []
      : [`    ${count(sampled.attempts)} random subjects, ${count(sampled.subjects)} meeting all hypotheses`]),
    ...(guided.walks === 0 ? [] : [`    ${count(guided.walks)} walks towards a refutation, ${count(guided.steps)} steps`]),
    `  repeat: ${replay}`,
  ];
}
