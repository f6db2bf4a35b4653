/**
 * # Theorems as tests
 *
 * What the package gives to a test file of yours, as arguments for vitest's `test`: `test(...holds('B1'))`. It imports nothing of vitest.
 */
import picocolors from 'picocolors';
import { CATALOGUE } from '../properties/catalogue.js';
import { LacunaError } from '../src/exact/error.js';
import { replayCommand } from '../src/formats/checks/check-result.js';
import { shellWords } from '../src/formats/text/shell-words.js';
import { variants } from '../src/theory/check/variants.js';
import { type Checkable, checkable } from '../src/theory/checkable.js';
import { isSeed, newSeed, SEEDS } from '../src/theory/draw/seed.js';
import { type Model, standard } from '../src/theory/statement/model.js';
import type { Property } from '../src/theory/statement/property.js';
import type { Subject } from '../src/theory/statement/subject.js';
import type { Theorem } from '../src/theory/statement/theorem.js';
import type { CheckResult } from '../src/theory/statement/verdict.js';
import { findTheorems } from './files/find-theorem.js';
import { keptFor } from './files/kept-files.js';
import { statementOf } from './files/statement.js';
import { counterexampleLines } from './pages/theorems/result-line.js';
import { inSlices } from './run/slices.js';

/** The arguments of `test`: a title, what to run, and milliseconds after which it has failed. */
export type TestArguments = readonly [title: string, run: () => Promise<void>, timeout: number];

/** How to check a statement. */
export interface HoldsOptions {
  /** Random subjects after the scopes; default 1000. */
  readonly runs?: number;
  /** Of the random subjects; default: the environment variable `LACUNA_SEED`, else a new one each time. */
  readonly seed?: number;
  /** A model, or the name of one in stock; default: the standard one. */
  readonly model?: Model | string;
  /** Milliseconds; default two minutes. */
  readonly timeout?: number;
}

/** What a conjecture is given as: a theorem of a stock kind of subjects, or a property. */
export type Statement = Theorem<Subject> | Property<Subject>;

const MINUTES = 60_000;

/**
 * A test that a theorem of Lacuna (by id, or by part where this names one), or a statement of yours, comes to the verdict that it expects.
 * Its title tells the seed; where it fails, the message tells the counterexample and how to run the same again.
 * @throws LacunaError if there is no such theorem or model, or the seed is none
 */
export function holds(statement: string | Statement, options: HoldsOptions = {}): TestArguments {
  const { runs = 1000, timeout = 2 * MINUTES } = options;
  const seed = options.seed === undefined ? seedOfRun() : requireSeed(options.seed, 'seed');
  const model = modelOf(options.model);
  const entry = typeof statement === 'string' ? theoremNamed(statement) : checkable(statementOf(statement, 'holds'));
  const { id, part } = entry.theorem;
  const under = model === standard ? '' : ` under ${model.name}`;
  const title = `${part} ${id}${under}`;
  // Of a theorem and a model in stock, the command line can do the same.
  const stock = typeof statement === 'string' && (model === standard || variants.includes(model));
  const replays = [
    `LACUNA_SEED=${seed} ${shellWords('npx', 'vitest', 'run', '-t', escaped(`${title} (seed ${seed}, ${runs} runs)`))}`,
    ...(stock ? [`npx ${replayCommand([id], { seed, runs, ...(under !== '' && { model: { ...model, called: model.name } }) })}`] : []),
  ];
  const run = async (): Promise<void> => {
    const kept = typeof statement === 'string' ? keptFor(entry) : [];
    const result = await inSlices(entry.checking({ runs, seed, kept }, model));
    if (!result.asExpected) throw new Error(failure(result, title, replays));
  };
  return [`${title} (seed ${seed}, ${runs} runs)`, run, timeout];
}

/** How to compare with a baseline. */
export interface UnchangedOptions {
  /** The path of a module that exports a model by default, or the name of one in stock; default: the standard one. */
  readonly model?: string;
  /** Whether to compare the figures of environments alone, which takes seconds. */
  readonly figures?: boolean;
  /** Default: one per core. */
  readonly workers?: number;
  /** Milliseconds; default ten minutes. */
  readonly timeout?: number;
}

/** A test that nothing flipped or drifted from a baseline; where it fails, the message tells what did, with counterexamples. */
export function unchanged(baseline: string, { timeout = 10 * MINUTES, ...flags }: UnchangedOptions = {}): TestArguments {
  const under = flags.model === undefined ? '' : ` under ${flags.model}`;
  const run = async (): Promise<void> => {
    const { compare, plainPage, summary } = await import('./commands/models/compare.js');
    const diff = await compare(baseline, flags);
    if (diff === null) throw new Error('interrupted');
    if (diff.changes.length > 0) throw new Error(`${summary(diff)}\n\n${plainPage(diff, picocolors.createColors(false))}`);
  };
  return [`unchanged from ${baseline}${under}`, run, timeout];
}

/** The seed of this run. */
function seedOfRun(): number {
  const given = process.env.LACUNA_SEED;
  if (given === undefined || given === '') return newSeed();
  return requireSeed(/^-?\d+$/.test(given) ? Number(given) : given, 'LACUNA_SEED');
}

function requireSeed(given: unknown, place: string): number {
  if (isSeed(given)) return given;
  throw new LacunaError({ place, expected: `an integer from ${SEEDS[0]} to ${SEEDS[1]}`, received: `${JSON.stringify(given)}` });
}

function theoremNamed(name: string): Checkable {
  const found = findTheorems(CATALOGUE, ({ theorem }) => theorem, [name]);
  if (found.length === 1) return found[0];
  const ids = found.map(({ theorem }) => theorem.id).join(', ');
  throw new LacunaError({ place: 'theorem', expected: `one of ${ids}`, received: JSON.stringify(name) });
}

function modelOf(model: Model | string = standard): Model {
  if (typeof model !== 'string') return model;
  const found = [standard, ...variants].find(({ name }) => name === model);
  if (found !== undefined) return found;
  const names = variants.map(({ name }) => name).join(', ');
  throw new LacunaError({ place: 'model', expected: `a model or one of ${names}`, received: JSON.stringify(model) });
}

/** A text as a pattern for itself. */
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** What went wrong: the verdict, the payoff tables and the claims that fail, and how to see it again. */
function failure({ verdict, reason, blocking, counterexample, stale }: CheckResult, what: string, replays: readonly string[]): string {
  const lines = [
    `${what}: ${verdict}`,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...(blocking === null ? [] : [`  hypothesis ${blocking} was met too seldom`]),
    ...stale.map((name) => `  stored, and no longer what it was stored for: ${name}`),
    ...(counterexample === null ? [] : counterexampleLines(counterexample, picocolors.createColors(false))),
    `  replay: ${replays.join('\n      or: ')}`,
  ];
  return lines.join('\n');
}
