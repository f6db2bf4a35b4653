/**
 * # Commons files
 *
 * Reads `commons@1`: a pool with its growth, the agents who share it with their weights, and the contract that binds them. Like a game
 * file it may come from a stranger: it is data, and whatever does not fit is refused with one line that names the place.
 */
import {
  COMMONS_CONTRACTS,
  type Commons,
  type CommonsWeight,
  type GrowthFactor,
  repeatedCommons,
  SHARINGS,
  SIGHTS,
} from '../../commons/commons.js';
import { LacunaError } from '../../exact/error.js';
import { denominator, format, gcd, isNegative, isPositive, ONE, toSafeInteger, ZERO } from '../../exact/rational.js';
import { requireNames } from '../../game/profile.js';
import { parseJson } from '../text/json.js';
import { DEFAULT_LIMITS, type Limits } from '../text/limits.js';
import { boundedSum, readNumber } from '../text/number.js';
import { at, atMostLimit, located, quote } from '../text/place.js';
import { asRecord, asText, asTexts, describe, type JsonRecord, refuseUnknownKeys } from '../text/record.js';

export const COMMONS_FORMAT = 'commons@1';

/** What a commons file says. */
export interface CommonsFile {
  /** `null` where the file gives none. */
  readonly title: string | null;
  readonly description?: string;
  readonly commons: Commons;
}

/** The most agents that a file may name. */
const MOST_AGENTS = 1000;

const KEYS = [
  '$schema',
  'lacuna',
  'title',
  'description',
  'capacity',
  'start',
  'months',
  'growth',
  'seen',
  'sharing',
  'collapseBelow',
  'agents',
  'weights',
  'contract',
];

/**
 * The commons that the text of a file describes. Left out, `start` is the capacity, `seen` `before`, `sharing` `equal`, `collapseBelow` 0,
 * every weight 0 and `contract` `none`.
 * @throws LacunaError naming the place in the file, what was expected there and what was found
 * @example
 * ```ts
 * import { format, optimalValue, readCommons } from 'lacuna';
 * const { commons } = readCommons('{ "lacuna": "commons@1", "capacity": 10, "months": 2, "growth": "2", "agents": ["a", "b"] }');
 * format(optimalValue(commons)); // => '15'
 * ```
 */
export function readCommons(text: string, limits: Limits = DEFAULT_LIMITS): CommonsFile {
  return commonsOf(asRecord(parseJson(text, limits), '', `an object with "lacuna": "${COMMONS_FORMAT}"`), limits);
}

/**
 * The commons that a parsed object describes; see {@link readCommons}.
 * @throws LacunaError as there
 */
export function commonsOf(file: JsonRecord, limits: Limits = DEFAULT_LIMITS): CommonsFile {
  if (file.get('lacuna') !== COMMONS_FORMAT) {
    throw new LacunaError({ place: 'lacuna', expected: `"${COMMONS_FORMAT}"`, received: describe(file.get('lacuna')) });
  }
  refuseUnknownKeys(file, KEYS, '');
  const [, title = null, description] = ['$schema', 'title', 'description'].map((key) =>
    file.has(key) ? asText(file.get(key), key) : undefined,
  );
  const agents = asTexts(file.get('agents'), 'agents');
  if (agents.length > MOST_AGENTS) {
    throw new LacunaError({ place: 'agents', expected: `at most ${MOST_AGENTS} agents`, received: `${agents.length}` });
  }
  requireNames(agents, 'agents');
  const integer = (key: string, least: number, missing?: number): number =>
    missing !== undefined && !file.has(key) ? missing : readInteger(file.get(key), key, least, limits);
  const capacity = integer('capacity', 1);
  const months = integer('months', 1);
  const growth = readGrowth(file.get('growth'), limits);
  const stages = (capacity + 1) * months * growth.length;
  if (!(stages <= limits.outcomes)) {
    const expected = atMostLimit('outcomes', limits, 'months × stocks × factors');
    throw new LacunaError({ place: 'capacity', expected, received: String(stages) });
  }
  requireShortOdds(growth, months, limits);
  return {
    title,
    ...(description === undefined ? {} : { description }),
    commons: repeatedCommons({
      capacity,
      start: integer('start', 0, capacity),
      months,
      growth,
      seen: oneOf(file, 'seen', SIGHTS),
      sharing: oneOf(file, 'sharing', SHARINGS),
      collapseBelow: integer('collapseBelow', 0, 0),
      agents,
      weights: readWeights(file.get('weights'), agents, limits),
      contract: oneOf(file, 'contract', COMMONS_CONTRACTS),
    }),
  };
}

/** Values are over the common denominator of the probabilities to the power T: what is longer than any number may be is not begun. */
function requireShortOdds(growth: readonly GrowthFactor[], months: number, limits: Limits): void {
  const common = growth.map(({ probability }) => denominator(probability)).reduce((all, den) => (all / gcd(all, den)) * den, 1n);
  const digits = Math.ceil(Math.log10(2) * (common.toString(2).length - 1) * months);
  if (digits <= limits.digits) return;
  const expected = atMostLimit('digits', limits, 'digits in the probability of a course of all months');
  throw new LacunaError({ place: 'months', expected, received: `about ${digits}` });
}

/** One of a few words; the first where the key is left out. */
function oneOf<const Word extends string>(file: JsonRecord, key: string, words: readonly [Word, ...Word[]]): Word {
  if (!file.has(key)) return words[0];
  const found = words.find((word) => word === file.get(key));
  if (found !== undefined) return found;
  throw new LacunaError({ place: key, expected: words.map((word) => `"${word}"`).join(' or '), received: describe(file.get(key)) });
}

function readInteger(value: unknown, place: string, least: number, limits: Limits): number {
  const expected = `an integer of at least ${least}`;
  if (value === undefined) throw new LacunaError({ place, expected, received: 'nothing' });
  try {
    const integer = toSafeInteger(readNumber(value, limits));
    if (integer === null || integer < least) throw new LacunaError({ expected, received: describe(value) });
    return integer;
  } catch (error) {
    throw located(error, place);
  }
}

/** One factor for certain, or factors with probabilities that sum to 1. */
function readGrowth(value: unknown, limits: Limits): GrowthFactor[] {
  if (typeof value === 'string' || typeof value === 'number') {
    try {
      return [{ factor: nonnegative(value, limits), probability: ONE }];
    } catch (error) {
      throw located(error, 'growth');
    }
  }
  const record = asRecord(value, 'growth', 'a factor, or an object of factors with their probabilities');
  let total = ZERO;
  const growth = [...record].map(([factor, odds]): GrowthFactor => {
    try {
      const probability = readNumber(odds, limits);
      if (!isPositive(probability)) throw new LacunaError({ expected: 'a probability above 0', received: describe(odds) });
      total = boundedSum(total, probability, limits, 'the sum so far');
      return { factor: nonnegative(factor, limits), probability };
    } catch (error) {
      throw located(error, at('growth', factor));
    }
  });
  const twice = growth.findIndex(({ factor }, k) => growth.slice(0, k).some((other) => format(other.factor) === format(factor)));
  if (twice >= 0) {
    const name = [...record.keys()][twice];
    throw new LacunaError({ place: at('growth', name), expected: 'each factor once', received: `${quote(name)} twice` });
  }
  return growth;
}

function nonnegative(value: string | number, limits: Limits): GrowthFactor['factor'] {
  const factor = readNumber(value, limits);
  if (isNegative(factor)) throw new LacunaError({ expected: 'a factor of at least 0', received: describe(value) });
  return factor;
}

/** One weight for all, or by agent, 0 where an agent is left out. */
function readWeights(value: unknown, agents: readonly string[], limits: Limits): CommonsWeight[] {
  if (typeof value === 'string' || typeof value === 'number') {
    const weight = readWeight(value, 'weights', limits);
    return agents.map(() => weight);
  }
  const record = value === undefined ? new Map<string, unknown>() : asRecord(value, 'weights', 'a weight, or an object of agents');
  refuseUnknownKeys(record, agents, 'weights', 'the agents');
  return agents.map((agent) => (record.has(agent) ? readWeight(record.get(agent), at('weights', agent), limits) : ZERO));
}

function readWeight(value: unknown, place: string, limits: Limits): CommonsWeight {
  if (value === 'welfare') return value;
  try {
    const weight = readNumber(value, limits);
    if (isNegative(weight)) throw new LacunaError({ expected: 'a weight of at least 0, or "welfare"', received: describe(value) });
    return weight;
  } catch (error) {
    throw located(error, place);
  }
}
