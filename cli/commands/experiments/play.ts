/**
 * # `lacuna play`
 *
 * Plays games and commons with scripted players, with models at an endpoint, or with both at one table, and writes the recording whole when it is
 * done: after an interrupt, a spent budget or an endpoint that is gone, the runs that were played to their end.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { playsHeader } from '../../../src/formats/plays/plays-file.js';
import type { PlayedContract } from '../../../src/plays/played-contracts.js';
import { parsePlayers, type Seat } from '../../../src/plays/player.js';
import type { Template } from '../../../src/plays/prompt.js';
import { random } from '../../../src/theory/order/random-stream.js';
import { type PlayableGame, readPlayableGames } from '../../files/games-input.js';
import { parseSet } from '../../files/input.js';
import { PROMPTS, promptAt } from '../../files/prompts.js';
import { requireWritable, writeWhole } from '../../files/write-file.js';
import { type Asker, AskingEnded, asker } from '../../run/asker.js';
import { type Endpoint, endpointUrl } from '../../run/chat.js';
import { commonsRuns } from '../../run/commons-runs.js';
import type { Experiment, Run } from '../../run/experiment.js';
import { whenInterrupted } from '../../run/interruption.js';
import { progressDisplay } from '../../run/progress.js';
import { repliesAt } from '../../run/replies.js';
import { tableRun } from '../../run/table-run.js';

/** The options as typed. */
interface PlayFlags {
  readonly players?: string;
  readonly out?: string;
  readonly runs: number;
  readonly seed: number;
  readonly contract: PlayedContract;
  readonly set: readonly string[];
  readonly endpoint?: string;
  readonly model?: string;
  readonly keyEnv: string;
  readonly prompts?: string;
  readonly temperature?: number;
  readonly concurrency: number;
  readonly budget: number;
  readonly retries: number;
  readonly backoff: number;
  readonly timeout: number;
  readonly replies?: string;
  readonly replay?: boolean;
}

/** A run that is to be played. */
interface Job {
  readonly run: Run;
  readonly name: string;
  readonly seed: number;
}

/** Plays, and returns the exit status: 0, 2 where the endpoint refuses, 3 where runs are missing, 130 after an interrupt. */
export async function playCommand(files: readonly string[], flags: PlayFlags): Promise<number> {
  const players = flags.players ?? (flags.endpoint === undefined && flags.replay !== true ? undefined : 'model');
  if (players === undefined)
    throw new LacunaError({ place: '--players', expected: 'who plays, such as selfish or logit:1/2:3', received: 'nothing' });
  const games = await readPlayableGames(files, parseSet(flags.set));
  const seated = games.map((playable) => ({ playable, seats: parsePlayers(players, agentsOf(playable)) }));
  const asks = seated.some(({ seats }) => seats.some(({ player }) => player.kind === 'model'));
  if (flags.out !== undefined) requireWritable(flags.out);
  const asking = asks ? liveAsker(flags) : null;
  const experiment = experimentOf(flags, asking);
  const runs = seated.map(({ playable, seats }) => runOf(playable, seats, experiment));
  const jobs = runs.flatMap((run, g) =>
    Array.from({ length: flags.runs }, (_, r): Job => ({ run, name: `${r + 1}`, seed: streamOf(flags.seed, g, r) })),
  );
  const { lines, interrupted } = await played(jobs, asking, asks ? flags.concurrency : 1);
  const complete = lines.filter((own) => own !== null);
  const header = playsHeader(Object.fromEntries(games.map(({ game, object }) => [game.name, object])));
  const text = [header, ...complete.flat(), ''].join('\n');
  // Where nothing was played to its end, what was recorded before stays.
  if (complete.length > 0) {
    if (flags.out === undefined) process.stdout.write(text);
    else writeWhole(flags.out, text);
  }
  tell(flags, asking, complete.length, jobs.length);
  if (interrupted) return 130;
  if (complete.length === jobs.length) return 0;
  return asking?.hopeless() === true ? 2 : 3;
}

const agentsOf = ({ game }: PlayableGame): number => (game.kind === 'table' ? game.environment : game.commons).agents.length;

function runOf({ game, ...rest }: PlayableGame, seats: readonly Seat[], experiment: Experiment): Run {
  return game.kind === 'table' ? tableRun({ game, ...rest }, seats, experiment) : commonsRuns({ game, ...rest }, seats, experiment);
}

/** A seed of its own for every run of every game. */
const streamOf = (seed: number, game: number, run: number): number =>
  Math.imul(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ (game + 1), 0xc2b2ae35) + Math.imul(run + 1, 0x27d4eb2f);

function experimentOf(flags: PlayFlags, asking: Asker | null): Experiment {
  const templates = new Map<string, Template>();
  return {
    contract: flags.contract,
    model: flags.model ?? 'model',
    prompt(name) {
      const known = templates.get(name) ?? promptAt(flags.prompts ?? PROMPTS, name);
      templates.set(name, known);
      return known;
    },
    async ask(at, goal, question) {
      if (asking === null) throw new Error('nobody is asked where all are scripted');
      return asking.ask({
        at,
        messages: [
          { role: 'system', content: goal },
          { role: 'user', content: question },
        ],
      });
    },
  };
}

/** Whom models are asked through. */
function liveAsker(flags: PlayFlags): Asker {
  const need = (place: string, expected: string) => new LacunaError({ place, expected, received: 'nothing' });
  const { model, out, endpoint: url } = flags;
  if (model === undefined) throw need('--model', 'the name of the model that is asked');
  const path = flags.replies ?? (out === undefined ? undefined : `${out}.replies.jsonl`);
  if (path === undefined) throw need('--out', 'a file for the recording, since models are asked');
  if (url === undefined && flags.replay !== true) throw need('--endpoint', 'the URL of the endpoint, or --replay');
  const key = process.env[flags.keyEnv] ?? null;
  const temperature = flags.temperature ?? null;
  const endpoint: Endpoint | null =
    url === undefined || flags.replay === true
      ? null
      : {
          url: endpointUrl(url, key),
          ...{ model, key, temperature },
          ...{ timeout: flags.timeout, retries: flags.retries, backoff: flags.backoff },
        };
  return asker(endpoint, repliesAt(path, model, temperature), flags.budget);
}

/** Plays jobs, several at a time; the lines of each, `null` for one that did not come to its end. */
async function played(
  jobs: readonly Job[],
  asking: Asker | null,
  concurrency: number,
): Promise<{ lines: (string[] | null)[]; interrupted: boolean }> {
  const lines = jobs.map((): string[] | null => null);
  const display = progressDisplay();
  let [next, done] = [0, 0];
  let stopped = false;
  const interruption = whenInterrupted(() => {
    stopped = true;
    asking?.stop('interrupted');
  });
  const work = async (): Promise<void> => {
    while (next < jobs.length && !stopped && asking?.ended() == null) {
      const index = next++;
      const { run, name, seed } = jobs[index];
      try {
        lines[index] = await run(name, random(seed));
      } catch (error) {
        if (!(error instanceof AskingEnded)) {
          stopped = true;
          asking?.stop('an error');
          throw error;
        }
      }
      done += 1;
      display.show({ label: `${done} of ${jobs.length} runs`, share: done / jobs.length, subjects: null });
      // Scripted players answer at once: now and then the signals are heard.
      if (asking === null && done % 256 === 0) await new Promise(setImmediate);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, jobs.length) }, work));
  } finally {
    display.clear();
    interruption.end();
  }
  return { lines, interrupted: interruption.came() };
}

function tell(flags: PlayFlags, asking: Asker | null, complete: number, all: number): void {
  const missing = all - complete;
  const where = flags.out === undefined ? '' : ` in ${flags.out}`;
  const told = [`${complete} of ${all} runs${where}`];
  if (asking !== null) {
    const { requests, kept } = asking.counts();
    told.push(`${requests} requests, ${kept} replies kept from before`);
  }
  process.stderr.write(`${told.join('; ')}\n`);
  if (missing === 0) return;
  // What an endpoint says of a failure is a stranger's text.
  const why = (asking?.ended() ?? 'some questions were not answered').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
  process.stderr.write(`lacuna: ${why}; the same call goes on where this one ended\n`);
}
