/** What the runs of an experiment have in common, and how models at a table are spoken to. */
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import { readPromise } from '../../src/plays/answer.js';
import type { PlayedContract } from '../../src/plays/played-contracts.js';
import type { Seat } from '../../src/plays/player.js';
import { filled, type Template } from '../../src/plays/prompt.js';
import type { RecordedGame, Terms } from '../../src/plays/recording.js';

/** A game of some kind with what is said of it. */
export interface Playable<Game extends RecordedGame = RecordedGame> {
  readonly game: Game;
  readonly description: string;
  /** The object that a recording begins with. */
  readonly object: Json;
}

export interface Experiment {
  readonly contract: PlayedContract;
  /** What models are called in the recording. */
  readonly model: string;
  /** A prompt by its name. */
  readonly prompt: (name: string) => Template;
  /** The reply of a model at a place of the experiment to the prompt of its goal and a question. */
  readonly ask: (at: string, goal: string, question: string) => Promise<string>;
}

/** One run by its name, with a stream of numbers uniform on [0, 1); resolves to its lines of the recording. */
export type Run = (run: string, draw: () => number) => Promise<string[]>;

/** What recordings say of the players. */
export const termsOf = (seats: readonly Seat[], { contract, model }: Experiment): Terms => ({
  players: seats.map(({ name, player }) => (player.kind === 'model' ? model : name)),
  goals: seats.map(({ goal }) => goal),
  contract,
});

/** The prompt of each model's goal; empty for scripted players. */
export const goalPrompts = (seats: readonly Seat[], { prompt }: Experiment): string[] =>
  seats.map(({ player }) => (player.kind === 'model' ? filled(prompt(`goals/${player.goal}.md`), {}) : ''));

/** What everyone promises, a line for each agent; scripted players promise nothing. */
export async function promisesOf(
  agents: readonly string[],
  seats: readonly Seat[],
  question: (agent: number) => Promise<string>,
): Promise<string> {
  const promises = await Promise.all(
    seats.map(async ({ player }, agent) => (player.kind === 'model' ? readPromise(await question(agent)) : null)),
  );
  return promises.map((promise, agent) => `- ${agents[agent]}: ${promise ?? '(no promise)'}`).join('\n');
}
