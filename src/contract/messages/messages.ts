/**
 * # Messages
 *
 * Agents who have seen ω may send messages, no later than they act, and transfers may depend on them. A message is an action that pays
 * nothing and that the court sees: with a message set M_i for each agent, actions become A_i × M_i, cells become pairs of a cell and a
 * message profile, and payoffs stay. So everything that is decided of settings is decided of settings with messages.
 *
 * A *message strategy* m_i: Ω → M_i says what agent i sends. By the revelation principle the *direct* messages, M_i = Ω, sent truthfully,
 * do whatever any messages do: t(k, m(ω̂)) is a mechanism with direct messages, and it offers a deviator nothing that t does not.
 */
import { indices } from '../../exact/range.js';
import type { Environment } from '../../game/environment.js';
import { actionIn, profileOf, shape } from '../../game/profile.js';
import { signalLanguage } from '../language/language.js';
import type { Choice, Setting } from '../language/setting.js';

/** The names of the messages that each agent may send, `spaces[agent]`; an agent with one message may not report. */
export type MessageSpaces = readonly (readonly string[])[];

/** m_i(ω), as a number of the agent's list: `strategies[agent][contingency]`. */
export type MessageStrategies = readonly (readonly number[])[];

/** The setting in which agents send messages as they act; action b with message m is the action b · |M_i| + m. */
export function withMessages(of: Setting, spaces: MessageSpaces): Setting {
  const { environment: base, language, utilities } = of;
  const numbered = shape(
    base.agents,
    base.actions.map((names, i) => names.flatMap((name) => spaces[i].map((m) => (spaces[i].length === 1 ? name : `${name}, “${m}”`)))),
  );
  const profiles = indices(numbered.profileCount);
  const acted = profiles.map((profile) =>
    profileOf(
      base,
      base.agents.map((_, i) => Math.floor(actionIn(numbered, profile, i) / spaces[i].length)),
    ),
  );
  const said = profiles.map((profile) =>
    spaces.reduce((key, messages, i) => key * messages.length + (actionIn(numbered, profile, i) % messages.length), 0),
  );
  const extend = <Entry>(table: readonly (readonly Entry[])[]) => table.map((row) => acted.map((profile) => row[profile]));
  const own: Environment = {
    contingencies: base.contingencies,
    prior: base.prior,
    payoffs: extend(base.payoffs),
    welfare: extend(base.welfare),
    best: base.contingencies.map((_, w) => profiles.filter((profile) => base.best[w].includes(acted[profile]))),
    ...numbered,
  };
  const environment = base.interpretation === undefined ? own : { ...own, interpretation: base.interpretation };
  return {
    ...of,
    environment,
    utilities: utilities === base.payoffs ? environment.payoffs : extend(utilities),
    language: signalLanguage(environment, (w, profile) => said[profile] * language.count + language.cells[w][acted[profile]]),
  };
}

/** The choice of the setting with messages in which agents act by f and send messages by m. */
export const sending = (of: Setting, spaces: MessageSpaces, choice: Choice, strategies: MessageStrategies): Choice => {
  const { environment: base } = of;
  return choice.map((profile, w) =>
    spaces.reduce((number, messages, i) => {
      const action = actionIn(base, profile, i) * messages.length + strategies[i][w];
      return number * base.actions[i].length * messages.length + action;
    }, 0),
  );
};

/** M_i = Ω for the first `reporters` agents; the others send nothing. */
export const directSpaces = ({ environment }: Setting, reporters: number): MessageSpaces =>
  environment.agents.map((_, i) => (i < reporters ? environment.contingencies : ['']));

/** The strategies of direct messages in which everyone who reports says what is the case. */
export const truthful = ({ environment }: Setting, reporters: number): MessageStrategies =>
  environment.agents.map((_, i) => environment.contingencies.map((_, w) => (i < reporters ? w : 0)));

/** Every partition of {0, …, size − 1}, as the block of each member, blocks numbered by first occurrence; the coarsest first. */
function* growthStrings(size: number): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const rest of growthStrings(size - 1)) {
    const used = rest.length === 0 ? 0 : Math.max(...rest) + 1;
    for (let block = 0; block <= used; block++) yield [...rest, block];
  }
}

/**
 * Every way in which the first `reporters` agents can send messages, up to their names: each agent's strategy is a partition of Ω, and its
 * messages are the blocks. A message that is never sent only adds deviations, and nothing is lost without it. Bell(|Ω|)^reporters of them.
 */
export function* messageStrategies({ environment }: Setting, reporters: number): Generator<MessageStrategies> {
  const partitions = [...growthStrings(environment.contingencies.length)];
  const silent = environment.contingencies.map(() => 0);
  function* extend(agents: number): Generator<number[][]> {
    if (agents === 0) {
      yield [];
      return;
    }
    for (const rest of extend(agents - 1)) for (const own of agents <= reporters ? partitions : [silent]) yield [...rest, own];
  }
  yield* extend(environment.agents.length);
}

/** The message sets that strategies make use of, with numbers for names. */
export const spacesOf = (strategies: MessageStrategies): MessageSpaces =>
  strategies.map((own) => Array.from({ length: Math.max(...own) + 1 }, (_, m) => `${m + 1}`));
