/** Runs of a table game: one play each. */
import { LacunaError } from '../../src/exact/error.js';
import { playLine } from '../../src/formats/plays/plays-file.js';
import { readAction } from '../../src/plays/answer.js';
import { contractOf } from '../../src/plays/contracted.js';
import { ENFORCED } from '../../src/plays/played-contracts.js';
import { playedTable } from '../../src/plays/played-table.js';
import type { Seat } from '../../src/plays/player.js';
import { contractTerms, filled, tableWords } from '../../src/plays/prompt.js';
import type { RecordedGame } from '../../src/plays/recording.js';
import { tableScript } from '../../src/plays/scripted-table.js';
import { type Experiment, goalPrompts, type Playable, promisesOf, type Run, termsOf } from './experiment.js';

/**
 * How a table game is played.
 * @throws LacunaError where a player has no place at it, or there is no contract to enforce
 */
export function tableRun(
  { game, description }: Playable<Extract<RecordedGame, { kind: 'table' }>>,
  seats: readonly Seat[],
  experiment: Experiment,
): Run {
  const { contract, prompt, ask } = experiment;
  const of = game.environment;
  const enforced = contract === ENFORCED ? contractOf(game) : null;
  if (contract === ENFORCED && enforced === null) {
    const received = 'a language in which no mechanism has a pure equilibrium at every contingency';
    throw new LacunaError({ place: `--contract ${contract}`, expected: `a contract for ${game.name}`, received });
  }
  const script = tableScript(game, seats, enforced);
  const goals = goalPrompts(seats, experiment);
  const terms = termsOf(seats, experiment);
  const words = of.contingencies.map((_, w) =>
    seats.map(({ player }, agent) => (player.kind === 'model' ? tableWords(game, description, w, agent) : {})),
  );
  return async (run, draw) => {
    const question = (agent: number, phase: string, text: string) =>
      ask(`${game.name}/${run}/${of.agents[agent]}/${phase}`, goals[agent], text);
    const played = await playedTable(game, script, draw, async (w, agents) => {
      const promise = (agent: number) => question(agent, 'promise', filled(prompt('table-promise.md'), words[w][agent]));
      const agreed = filled(prompt(`contracts/${contract}.md`), {
        promises: contract === 'promise' ? await promisesOf(of.agents, seats, promise) : '',
        terms: enforced === null ? '' : contractTerms(game, enforced, w),
      });
      const answer = async (agent: number) =>
        readAction(await question(agent, 'act', filled(prompt('table.md'), { ...words[w][agent], contract: agreed })), of.actions[agent]);
      return Promise.all(agents.map(answer));
    });
    return [playLine({ kind: 'table', run, game: game.name, ...terms, ...played, count: 1 }, game)];
  };
}
