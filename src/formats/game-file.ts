/**
 * # Game files
 *
 * Reads `environment@1`: the agents, their actions, the contingencies with their probabilities, payoffs that may be expressions in
 * parameters, and a contract language. A file may come from a stranger: it is data, and whatever does not fit is refused with one line
 * that names the place, before anything large is built.
 *
 * Contingencies stand in the order of the keys of `contingencies` (else of `payoffs`), as JavaScript orders keys: those that are
 * integers first, ascending, then the others as written.
 */
import type { Language } from '../contract/language.js';
import { LacunaError } from '../exact/error.js';
import { equal, format, isPositive, ONE, type Rational, ZERO } from '../exact/rational.js';
import { type Environment, environment } from '../game/environment.js';
import { requireNames } from '../game/profile.js';
import { parseJson } from './json.js';
import { readLanguage } from './language-spec.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { boundedSum, readNumber } from './number.js';
import { readParameters } from './parameters.js';
import { readPayoffs } from './payoffs.js';
import { at, atMostLimit, located } from './place.js';
import { asRecord, asText, asTexts, describe, type JsonRecord, refuseUnknownKeys, valuesAt } from './record.js';

export const ENVIRONMENT_FORMAT = 'environment@1';

/** What a game file says. */
export interface GameFile {
  /** `null` where the file gives none. */
  readonly title: string | null;
  readonly description?: string;
  /** The values of the parameters, in the order of the file, after what was set from outside. */
  readonly parameters: ReadonlyMap<string, Rational>;
  readonly environment: Environment;
  /** With `labels` where the file gave a label for every outcome. */
  readonly language: Language;
}

export interface ReadOptions {
  /** Values of parameters, numbers or expressions, that take the place of those in the file. */
  readonly set?: ReadonlyMap<string, string>;
  readonly limits?: Limits;
}

const KEYS = ['$schema', 'lacuna', 'title', 'description', 'parameters', 'agents', 'actions', 'contingencies', 'payoffs', 'language'];

/**
 * The game that the text of a file describes.
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 * @example
 * ```ts
 * import { format, readEnvironment } from 'lacuna';
 * const { environment } = readEnvironment(`{
 *   "lacuna": "environment@1",
 *   "parameters": { "R": 3 },
 *   "agents": ["worker"],
 *   "actions": { "worker": ["work", "shirk"] },
 *   "payoffs": { "always": [["R/2"], ["1"]] }
 * }`);
 * format(environment.payoffs[0][0][0]); // => '3/2'
 * ```
 */
export function readEnvironment(text: string, options: ReadOptions = {}): GameFile {
  return gameOf(
    asRecord(parseJson(text, options.limits ?? DEFAULT_LIMITS), '', `an object with "lacuna": "${ENVIRONMENT_FORMAT}"`),
    options,
  );
}

/**
 * The game that a parsed object describes; see {@link readEnvironment}.
 * @throws LacunaError as there
 */
export function gameOf(file: JsonRecord, { set = new Map(), limits = DEFAULT_LIMITS }: ReadOptions = {}): GameFile {
  if (file.get('lacuna') !== ENVIRONMENT_FORMAT) {
    throw new LacunaError({ place: 'lacuna', expected: `"${ENVIRONMENT_FORMAT}"`, received: describe(file.get('lacuna')) });
  }
  refuseUnknownKeys(file, KEYS, '');
  const texts = ['$schema', 'title', 'description'].map((key) => (file.has(key) ? asText(file.get(key), key) : undefined));
  const [, title = null, description] = texts;
  const parameters = readParameters(file.get('parameters'), set, limits);

  const agents = asTexts(file.get('agents'), 'agents');
  requireNames(agents, 'agents');
  const actions = readActions(file.get('actions'), agents);
  const tables = asRecord(file.get('payoffs'), 'payoffs', 'an object of contingencies');
  const { contingencies, prior } = readPrior(file, tables, limits);
  const outcomes = actions.reduce((product, { length }) => product * length, contingencies.length);
  if (outcomes > limits.outcomes) {
    const expected = atMostLimit('outcomes', limits, 'outcomes, contingencies × profiles,');
    throw new LacunaError({ place: 'actions', expected, received: `${outcomes}` });
  }
  const payoffs = readPayoffs(tables, { agents, actions, contingencies }, parameters, limits);
  const read = environment({ agents, actions, contingencies, prior, payoffs });
  const language = readLanguage(file.get('language'), read);
  return { title, ...(description === undefined ? {} : { description }), parameters, environment: read, language };
}

function readActions(value: unknown, agents: readonly string[]): readonly (readonly string[])[] {
  const record = asRecord(value, 'actions', 'an object of agents');
  return valuesAt(record, agents, 'actions', 'the agents', 'a list of actions').map((list, i) => {
    const place = at('actions', agents[i]);
    const names = asTexts(list, place, 'a list of actions');
    requireNames(names, place);
    return names;
  });
}

interface Prior {
  readonly contingencies: readonly string[];
  readonly prior: readonly Rational[];
}

/** The contingencies with their probabilities; where they are left out, the only key of the payoffs, for certain. */
function readPrior(file: JsonRecord, tables: JsonRecord, limits: Limits): Prior {
  if (!file.has('contingencies')) {
    const contingencies = [...tables.keys()];
    if (contingencies.length !== 1) {
      const received = `nothing, and payoffs for ${contingencies.length}`;
      throw new LacunaError({ place: 'contingencies', expected: 'the probability of each contingency', received });
    }
    requireNames(contingencies, 'payoffs');
    return { contingencies, prior: [ONE] };
  }
  const record = asRecord(file.get('contingencies'), 'contingencies', 'an object of probabilities');
  const contingencies = [...record.keys()];
  requireNames(contingencies, 'contingencies');
  let total = ZERO;
  const prior = contingencies.map((name) => {
    try {
      const probability = readNumber(record.get(name), limits);
      if (!isPositive(probability)) throw new LacunaError({ expected: 'a probability above 0', received: describe(record.get(name)) });
      total = boundedSum(total, probability, limits, 'the sum so far');
      return probability;
    } catch (error) {
      throw located(error, at('contingencies', name));
    }
  });
  if (equal(total, ONE)) return { contingencies, prior };
  throw new LacunaError({ place: 'contingencies', expected: 'probabilities that sum to exactly 1', received: `a sum of ${format(total)}` });
}
