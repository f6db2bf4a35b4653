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
import type { Language } from '../../contract/language/language.js';
import type { NoisyCourt } from '../../contract/signals/noisy-court.js';
import type { Monitor } from '../../design/monitors.js';
import { LacunaError } from '../../exact/error.js';
import { equal, format, isPositive, ONE, type Rational, ZERO } from '../../exact/rational.js';
import { type Environment, environment } from '../../game/environment.js';
import { requireNames } from '../../game/profile.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS, type Limits } from '../text/limits.js';
import { boundedSum, readNumber } from '../text/number.js';
import { at, atMostLimit, located, quote } from '../text/place.js';
import { asRecord, asText, asTexts, describe, type JsonRecord, refuseUnknownKeys, valuesAt } from '../text/record.js';
import { readLanguage } from './language-spec.js';
import { readMonitors } from './monitors.js';
import { readOutcomeNames } from './outcome-names.js';
import { readParameters } from './parameters.js';
import { areFormulas, readPayoffs } from './payoffs.js';
import { readSignals } from './signals.js';

export const ENVIRONMENT_FORMAT = 'environment@1';

/** What a game file says. */
export interface GameFile {
  /** `null` where the file gives none. */
  readonly title: string | null;
  readonly description?: string;
  /** The values of the parameters, in the order of the file, after what was set from outside. */
  readonly parameters: ReadonlyMap<string, Rational>;
  readonly environment: Environment;
  /** What outcomes are called, `[contingency][profile]`, where the file says so; an empty text is no name. */
  readonly outcomes?: readonly (readonly string[])[];
  /** With `labels` where the file gave a label for every outcome. */
  readonly language: Language;
  /** What a court could see besides, for `lacuna design`; it changes nothing else. */
  readonly monitors: readonly Monitor[];
  /** A noisy court, where the file has one and it is asked for; the language is then the empty one. */
  readonly signals?: NoisyCourt;
}

export interface ReadOptions {
  /** Values of parameters, numbers or expressions, that take the place of those in the file. */
  readonly set?: ReadonlyMap<string, string>;
  readonly limits?: Limits;
  /** Whether a noisy court may stand in the file: who does not ask for it would not heed it. */
  readonly signals?: boolean;
}

const KEYS = [
  '$schema',
  'lacuna',
  'title',
  'description',
  'parameters',
  'agents',
  'actions',
  'contingencies',
  'payoffs',
  'outcomes',
  'language',
  'monitors',
  'signals',
];

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
  const parsed = parseJson(text, options.limits ?? DEFAULT_LIMITS, 'as text');
  return gameOf(asRecord(parsed, '', `an object with "lacuna": "${ENVIRONMENT_FORMAT}"`), options);
}

/**
 * The game that a parsed object describes; see {@link readEnvironment}.
 * @throws LacunaError as there
 */
export function gameOf(
  file: JsonRecord,
  { set = new Map(), limits: given = DEFAULT_LIMITS, signals: noisy = false }: ReadOptions = {},
): GameFile {
  const limits = { ...given }; // with what is spent of them by this file
  if (file.get('lacuna') !== ENVIRONMENT_FORMAT) {
    throw new LacunaError({ place: 'lacuna', expected: `"${ENVIRONMENT_FORMAT}"`, received: describe(file.get('lacuna')) });
  }
  refuseUnknownKeys(file, KEYS, '');
  if (file.has('signals')) requireAskedFor(noisy, file);
  const texts = ['$schema', 'title', 'description'].map((key) => (file.has(key) ? asText(file.get(key), key) : undefined));
  const [, title = null, description] = texts;
  const parameters = readParameters(file.get('parameters'), set, limits);

  const agents = readAgents(file.get('agents'), limits);
  const actions = readActions(file.get('actions'), agents, limits);
  const payoffsGiven = file.get('payoffs');
  const tables = areFormulas(payoffsGiven, agents) ? null : asRecord(payoffsGiven, 'payoffs', 'an object of contingencies');
  const { contingencies, prior } = readPrior(file, tables, limits);
  const outcomes = actions.reduce((product, { length }) => product * length, contingencies.length);
  if (outcomes > limits.outcomes) {
    const expected = atMostLimit('outcomes', limits, 'outcomes, contingencies × profiles,');
    throw new LacunaError({ place: 'actions', expected, received: `${outcomes}` });
  }
  const payoffs = readPayoffs(payoffsGiven, { agents, actions, contingencies }, parameters, limits);
  const read = environment({ agents, actions, contingencies, prior, payoffs });
  const language = readLanguage(file.get('language'), read);
  const monitors = readMonitors(file.get('monitors'), read, parameters, limits);
  const signals = file.has('signals') ? { signals: readSignals(file.get('signals'), read, parameters, limits) } : {};
  const outcomeNames = file.has('outcomes') ? { outcomes: readOutcomeNames(file.get('outcomes'), read) } : {};
  const said = { title, ...(description === undefined ? {} : { description }) };
  return { ...said, parameters, environment: read, ...outcomeNames, language, monitors, ...signals };
}

/** A noisy court is neither overlooked nor read beside a language. */
function requireAskedFor(noisy: boolean, file: JsonRecord): void {
  const complaint = (expected: string, received: string) => new LacunaError({ place: 'signals', expected, received });
  if (!noisy) throw complaint('no signals here, which lacuna court reads instead: lacuna court FILE', describe(file.get('signals')));
  for (const key of ['language', 'monitors']) if (file.has(key)) throw complaint(`no ${key} beside signals`, 'both');
}

/** The agents by their names, or how many there are, who are then called `1`, `2`, …. */
function readAgents(value: unknown, limits: Limits): readonly string[] {
  const count = typeof value === 'number' || (typeof value === 'string' && /^\d{1,7}$/.test(value)) ? Number(value) : null;
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= limits.outcomes))
    throw new LacunaError({ place: 'agents', expected: 'a list of names, or how many agents there are', received: describe(value) });
  const agents = count === null ? asTexts(value, 'agents') : Array.from({ length: count }, (_, i) => `${i + 1}`);
  requireShortNames(agents, 'agents', limits);
  return agents;
}

/** The actions of each agent; a list or a range alone is that of every agent. */
function readActions(value: unknown, agents: readonly string[], limits: Limits): readonly (readonly string[])[] {
  if (Array.isArray(value) || typeof value === 'string') {
    const all = actionsAt(value, 'actions', limits);
    return agents.map(() => all);
  }
  const record = asRecord(value, 'actions', 'an object of agents');
  return valuesAt(record, agents, 'actions', 'the agents', 'a list of actions').map((list, i) =>
    actionsAt(list, at('actions', agents[i]), limits),
  );
}

const RANGE = /^(-?\d{1,9})\.\.(-?\d{1,9})$/;

/** A list of names, or a range of integers such as `0..10`. */
function actionsAt(value: unknown, place: string, limits: Limits): readonly string[] {
  const range = typeof value === 'string' ? RANGE.exec(value) : null;
  if (typeof value === 'string' && (range === null || Number(range[1]) > Number(range[2])))
    throw new LacunaError({ place, expected: 'a list of actions, or a range such as 0..10', received: describe(value) });
  if (range === null) {
    const names = asTexts(value, place, 'a list of actions');
    requireShortNames(names, place, limits);
    return names;
  }
  const [low, high] = [Number(range[1]), Number(range[2])];
  if (high - low >= limits.outcomes)
    throw new LacunaError({ place, expected: atMostLimit('outcomes', limits, 'actions'), received: `${high - low + 1}` });
  return Array.from({ length: high - low + 1 }, (_, k) => `${low + k}`);
}

/** Names of one line and within the limit. */
function requireShortNames(names: readonly string[], place: string, limits: Limits): void {
  for (const name of names) {
    if (name.length > limits.name)
      throw new LacunaError({
        place: at(place, name),
        expected: atMostLimit('name', limits, 'characters in a name'),
        received: `${name.length}`,
      });
    if (/[\n\r\t]/.test(name)) throw new LacunaError({ place, expected: 'a name on one line', received: quote(name) });
  }
  requireNames(names, place);
}

interface Prior {
  readonly contingencies: readonly string[];
  readonly prior: readonly Rational[];
}

/** The contingency of payoffs that speak of none. */
const ALWAYS = 'always';

/** The contingencies with their probabilities; where they are left out, the only key of the payoffs, for certain. */
function readPrior(file: JsonRecord, tables: JsonRecord | null, limits: Limits): Prior {
  if (!file.has('contingencies')) {
    if (tables === null) return { contingencies: [ALWAYS], prior: [ONE] };
    const contingencies = [...tables.keys()];
    if (contingencies.length !== 1) {
      const received = `nothing, and payoffs for ${contingencies.length}`;
      throw new LacunaError({ place: 'contingencies', expected: 'the probability of each contingency', received });
    }
    requireShortNames(contingencies, 'payoffs', limits);
    return { contingencies, prior: [ONE] };
  }
  const record = asRecord(file.get('contingencies'), 'contingencies', 'an object of probabilities');
  const contingencies = [...record.keys()];
  requireShortNames(contingencies, 'contingencies', limits);
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
