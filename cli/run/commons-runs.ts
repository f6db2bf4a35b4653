/** Runs of a commons, month by month. */
import { format, rational } from '../../src/exact/rational.js';
import { playLine } from '../../src/formats/plays/plays-file.js';
import { readClaim } from '../../src/plays/answer.js';
import { commonsRun, type MonthPlayed } from '../../src/plays/commons-run.js';
import { ENFORCED } from '../../src/plays/played-contracts.js';
import type { Seat } from '../../src/plays/player.js';
import { commonsWords, filled, historyWords } from '../../src/plays/prompt.js';
import type { RecordedGame } from '../../src/plays/recording.js';
import { blindCaps, commonsScript, type Situation } from '../../src/plays/scripted-commons.js';
import { type Experiment, goalPrompts, type Playable, promisesOf, type Run, termsOf } from './experiment.js';

/**
 * How a commons is played.
 * @throws LacunaError where a player has no place at it
 */
export function commonsRuns(
  { game, description }: Playable<Extract<RecordedGame, { kind: 'commons' }>>,
  seats: readonly Seat[],
  experiment: Experiment,
): Run {
  const { contract, prompt, ask } = experiment;
  const of = game.commons;
  const script = commonsScript(of, seats);
  const caps = contract === ENFORCED ? blindCaps(of) : null;
  const goals = goalPrompts(seats, experiment);
  const terms = termsOf(seats, experiment);
  const asks = seats.some(({ player }) => player.kind === 'model');
  const termsAt = (situation: Situation): string =>
    caps === null
      ? ''
      : caps(situation)
          .map((most, agent) => `- ${of.agents[agent]} gets at most ${format(most)} units this month`)
          .join('\n');
  const growthAt = ({ growth }: Situation) =>
    of.seen === 'before' && of.growth.length > 1
      ? { growth: `this month, as everyone can see, by the factor ${format(of.growth[growth].factor)}` }
      : {};

  return async (run, draw) => {
    const months: MonthPlayed[] = [];
    const question = (agent: number, phase: string, text: string) =>
      ask(`${game.name}/${run}/${of.agents[agent]}/${phase}`, goals[agent], text);
    const promise = (agent: number) =>
      question(agent, 'promise', filled(prompt('commons-promise.md'), commonsWords(of, description, agent)));
    const promises = asks && contract === 'promise' ? await promisesOf(of.agents, seats, promise) : '';
    const claim = async (agent: number, situation: Situation, agreed: string) => {
      const { month, stock } = situation;
      const values = {
        ...commonsWords(of, description, agent),
        ...growthAt(situation),
        ...{ month: `${month}`, stock: `${stock}`, history: historyWords(of, months), contract: agreed },
      };
      return readClaim(await question(agent, `month ${month}`, filled(prompt('commons.md'), values)));
    };
    const claims = async (situation: Situation) => {
      const agreed = asks ? filled(prompt(`contracts/${contract}.md`), { promises, terms: termsAt(situation) }) : '';
      const scripted = script(situation);
      return Promise.all(seats.map(({ player }, agent) => (player.kind === 'model' ? claim(agent, situation, agreed) : scripted[agent])));
    };
    for await (const month of commonsRun(of, claims, draw, contract === ENFORCED)) months.push(month);
    return months.map(({ month, stock, growth, claims, catches }) =>
      playLine(
        {
          ...{ kind: 'commons', run, game: game.name, ...terms, month, stock, catches },
          growth: of.growth[growth].factor,
          claims: claims.map((claim) => (claim === null ? null : rational(claim))),
        },
        game,
      ),
    );
  };
}
