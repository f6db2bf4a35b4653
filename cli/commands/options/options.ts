/** What the options of several commands have in common: how their values are read, and what they are called. */
import { InvalidArgumentError, Option } from 'commander';
import { SEEDS } from '../../../src/theory/draw/seed.js';
import { MOST_SHARDS, type Shard } from '../../../src/theory/statement/pieces.js';
import { scheduledShard } from '../../run/scheduled-shard.js';

/** Of an option that may be repeated. */
export const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text);
    if (/^-?\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}, found ${JSON.stringify(text.slice(0, 40))}.`);
  };

/** `i/n`, or `auto`: what the scheduler says. */
export const shard = (text: string): Shard => {
  if (text === 'auto') return scheduledShard(process.env);
  const [, part, of] = /^(\d{1,9})\/(\d{1,9})$/.exec(text) ?? [];
  if (Number(part) >= 1 && Number(part) <= Number(of) && Number(of) <= MOST_SHARDS) return { shard: Number(part), of: Number(of) };
  throw new InvalidArgumentError(
    `Expected i/n with i from 1 to n, at most ${MOST_SHARDS}, such as 2/4, or auto, found ${JSON.stringify(text.slice(0, 40))}.`,
  );
};

const seconds = (text: string): number => {
  const value = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && value > 0 && value <= 1e6) return value;
  throw new InvalidArgumentError(`Expected seconds above 0 such as 30 or 0.5, found ${JSON.stringify(text.slice(0, 40))}.`);
};

export const timeOption = (what: string) => new Option('--time <seconds>', what).argParser(seconds);

/** What `falsify` takes, unless told otherwise. */
export const SEARCH_SECONDS = 60;

export const workersOption = () =>
  new Option('--workers <n>', 'processes to share the work (default: one per core)').argParser(whole(1, 1024));

export const scopeOption = (what: string) => new Option('--scope <scope>', `${what}, such as "2 agents, 2x2, payoffs 0..3, all languages"`);

export const seedOption = (what = 'seed of the random subjects (default: a new one each time)') =>
  new Option('--seed <n>', what).argParser(whole(...SEEDS));

export const runsOption = (what: string) => new Option('--runs <n>', what).argParser(whole(0, 1e9));

export const modelOption = () =>
  new Option('--model <model>', 'what to ask about: a model in stock by name, or a module (.ts or .js) that exports one by default');
