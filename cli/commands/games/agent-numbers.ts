/**
 * # Numbers by agent on the command line
 *
 * `alice=1,bob=0`, or one number for all agents. Where names hold `=` or `,` a JSON object says the same: `{"alice": "1"}`.
 */
import { LacunaError } from '../../../src/exact/error.js';
import type { Rational } from '../../../src/exact/rational.js';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { listed, quote } from '../../../src/formats/text/place.js';
import { asRecord, asText } from '../../../src/formats/text/record.js';
import type { Environment } from '../../../src/game/environment.js';
import { exactNumber, nonnegative } from '../options/nonnegative.js';

/** What an option gives: one number for all, or one for each agent that it names and `null` for the others. */
export type AgentNumbers = Rational | readonly (Rational | null)[];

/** Whether an option gives one number for all agents. */
export const isForAll = (found: AgentNumbers | undefined): found is Rational => found !== undefined && !isList(found);

const isList = (found: AgentNumbers): found is readonly (Rational | null)[] => Array.isArray(found);

/** Of each agent the number that an option gives it. */
export const agentByAgent = ({ agents }: Environment, found: AgentNumbers | undefined): (Rational | null)[] =>
  found === undefined ? agents.map(() => null) : isList(found) ? [...found] : agents.map(() => found);

/**
 * The numbers that the values of an option give; `undefined` for no value.
 * @param signed whether numbers below 0 will do
 * @throws LacunaError naming the option if something is no number or no agent, or an agent is given two
 */
export function agentNumbers(values: readonly string[], place: string, { agents }: Environment, signed = false): AgentNumbers | undefined {
  if (values.length === 0) return undefined;
  const number = (text: string, where: string) => (signed ? exactNumber(text, where) : nonnegative(text, where));
  const last = values[values.length - 1];
  // Of numbers for all agents the last counts, as of any option that is given again.
  if (values.every((text) => !/[=,{]/.test(text))) return number(last, place);
  const entries = values.flatMap((text) => entriesOf(text, place));
  const found = new Map<string, Rational>();
  for (const [agent, text] of entries) {
    if (agent === null) throw new LacunaError({ place, expected: 'one number for all agents, or AGENT=NUMBER', received: quote(text) });
    if (!agents.includes(agent)) throw new LacunaError({ place, expected: `one of the agents ${listed(agents)}`, received: quote(agent) });
    if (found.has(agent)) throw new LacunaError({ place, expected: 'each agent once', received: `${quote(agent)} twice` });
    found.set(agent, number(text, `${place} ${agent}`));
  }
  return agents.map((agent) => found.get(agent) ?? null);
}

function entriesOf(text: string, place: string): [agent: string | null, number: string][] {
  if (text.trimStart().startsWith('{')) {
    try {
      const record = asRecord(parseJson(text, DEFAULT_LIMITS, 'as text'), '', 'an object of agents');
      return [...record].map(([agent, value]) => [agent, asText(value, agent)]);
    } catch (error) {
      throw error instanceof LacunaError ? error.within(place) : error;
    }
  }
  return text.split(',').map((part) => {
    const equals = part.lastIndexOf('=');
    return equals === -1 ? [null, part.trim()] : [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
  });
}
