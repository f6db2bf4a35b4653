/**
 * # Mixed profiles on the command line
 *
 * `alice=1/2,1/2;bob=1,0`: for every agent the probabilities of its actions, in their order, at every contingency alike. A JSON object, or a
 * file that holds one, says the same, `{"alice": ["1/2", "1/2"], …}` or `{"alice": {"C": "1"}, …}`, for all contingencies or by contingency.
 */
import { LacunaError } from '../../../src/exact/error.js';
import { equal, format, isNegative, ONE, type Rational, rational, sum, ZERO } from '../../../src/exact/rational.js';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import type { Environment } from '../../../src/game/environment.js';
import type { MixedProfile } from '../../../src/game/mixed.js';
import { inFile, readText } from '../../files/input.js';

const PLACE = '--mixed';

/** A mixed profile as it was given, before it is known for which game. */
type GivenProfile = { readonly place: string; readonly draws: ReadonlyMap<string, unknown> };

/**
 * What an option says, or the file that it names (where it holds no `=` and begins with no brace).
 * @throws LacunaError if it is neither a list of agents with their draws nor a JSON object
 */
export function givenProfile(text: string): GivenProfile {
  const isObject = text.trimStart().startsWith('{');
  if (isObject || !text.includes('=')) {
    const place = isObject ? PLACE : text;
    try {
      const value: unknown = parseJson(isObject ? text : readText(text), DEFAULT_LIMITS);
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new LacunaError({ expected: 'an object with the draws of every agent', received: JSON.stringify(value) });
      return { place, draws: new Map(Object.entries(value)) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, place) : error;
    }
  }
  const draws = new Map<string, unknown>();
  for (const part of text.split(';').filter((own) => own.trim() !== '')) {
    const equals = part.lastIndexOf('=');
    const agent = part.slice(0, Math.max(0, equals)).trim();
    if (agent === '') throw new LacunaError({ place: PLACE, expected: 'agent=p,p,…', received: JSON.stringify(part) });
    if (draws.has(agent)) throw new LacunaError({ place: PLACE, expected: 'each agent once', received: `${agent} twice` });
    const numbers = part.slice(equals + 1).split(',');
    draws.set(
      agent,
      numbers.map((number) => number.trim()),
    );
  }
  return { place: PLACE, draws };
}

/**
 * The mixed profile of a game, by contingency.
 * @throws LacunaError if an agent or a contingency is missing or unknown, or a draw is none
 */
export function mixedProfiles({ place, draws }: GivenProfile, of: Environment): MixedProfile[] {
  const isDraw = (value: unknown, agent: number) =>
    Array.isArray(value) || (isRecord(value) && Object.keys(value).every((name) => of.actions[agent].includes(name)));
  const everywhere = of.agents.every((name, agent) => draws.has(name) && isDraw(draws.get(name), agent));
  const byContingency = !everywhere && of.contingencies.every((name) => isRecord(draws.get(name)));
  if (!byContingency) {
    const mixed = profileIn(draws, of, place);
    return of.contingencies.map(() => mixed);
  }
  requireKnown(draws, of.contingencies, place, 'contingency');
  return of.contingencies.map((name) => profileIn(new Map(Object.entries(draws.get(name) ?? {})), of, `${place}: ${name}`));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function requireKnown(given: ReadonlyMap<string, unknown>, names: readonly string[], place: string, what: string): void {
  for (const name of given.keys())
    if (!names.includes(name)) {
      const expected = `${what === 'contingency' ? 'a' : 'an'} ${what} (${names.slice(0, 20).join(', ')})`;
      throw new LacunaError({ place, expected, received: JSON.stringify(name) });
    }
}

function profileIn(draws: ReadonlyMap<string, unknown>, of: Environment, place: string): MixedProfile {
  requireKnown(draws, of.agents, place, 'agent');
  return of.agents.map((agent, i) => {
    const own = draws.get(agent);
    if (own === undefined) throw new LacunaError({ place, expected: 'a draw for every agent', received: `none for ${agent}` });
    return drawOf(own, of.actions[i], `${place}: ${agent}`);
  });
}

function drawOf(given: unknown, actions: readonly string[], place: string): Rational[] {
  const byAction = isRecord(given) ? new Map(Object.entries(given)) : null;
  if (byAction !== null) requireKnown(byAction, actions, place, 'action');
  const listed = byAction === null ? given : actions.map((action) => byAction.get(action) ?? 0);
  if (!Array.isArray(listed) || listed.length !== actions.length) {
    const received = Array.isArray(listed) ? `${listed.length}` : JSON.stringify(given);
    throw new LacunaError({ place, expected: `${actions.length} probabilities, one per action`, received });
  }
  const probabilities = listed.map((value: unknown) => probability(value, place));
  const total = sum(probabilities);
  if (!equal(total, ONE)) throw new LacunaError({ place, expected: 'probabilities that sum to exactly 1', received: format(total) });
  return probabilities;
}

function probability(value: unknown, place: string): Rational {
  try {
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new LacunaError({ expected: 'a probability such as "1/2"', received: JSON.stringify(value) });
    if (typeof value === 'string' && value.length > DEFAULT_LIMITS.digits)
      throw new LacunaError({ expected: `at most ${DEFAULT_LIMITS.digits} characters`, received: `${value.length}` });
    const p = value === 0 ? ZERO : rational(value);
    if (isNegative(p)) throw new LacunaError({ expected: 'a probability that is not negative', received: format(p) });
    return p;
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}
