/**
 * # The terms of a contract on the command line
 *
 * Bounds on transfers, for all agents or one, on both sides or on fines or rewards alone; outside options; and another language in place of the
 * file's.
 */
import type { IndividualTerms } from '../../../src/contract/language/individual-terms.js';
import type { Language } from '../../../src/contract/language/language.js';
import { LacunaError } from '../../../src/exact/error.js';
import { minimum, type Rational } from '../../../src/exact/rational.js';
import { readLanguage } from '../../../src/formats/games/language-spec.js';
import { parseJson } from '../../../src/formats/text/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/text/limits.js';
import { quote } from '../../../src/formats/text/place.js';
import type { Environment } from '../../../src/game/environment.js';
import { agentByAgent, agentNumbers, isForAll } from './agent-numbers.js';

/** The options as typed; each may be repeated. */
export interface TermsFlags {
  readonly liability: readonly string[];
  readonly fine: readonly string[];
  readonly reward: readonly string[];
  readonly outside: readonly string[];
  readonly language?: string;
}

/** What of a setting the options say. */
export interface Terms {
  readonly liability: Rational | null;
  readonly individual?: IndividualTerms;
}

/**
 * The bounds and outside options for an environment.
 * @throws LacunaError naming the option
 */
export function parseTerms({ liability, fine, reward, outside }: TermsFlags, of: Environment): Terms {
  const bound = agentNumbers(liability, '--liability', of);
  const [fines, rewards] = [agentNumbers(fine, '--fine', of), agentNumbers(reward, '--reward', of)];
  const options = agentNumbers(outside, '--outside', of, true);
  const all = isForAll(bound) ? bound : null;
  if ((bound === undefined || all !== null) && fines === undefined && rewards === undefined && options === undefined)
    return { liability: all };
  const own = all === null ? agentByAgent(of, bound) : of.agents.map(() => null);
  const within = (given: readonly (Rational | null)[]) => given.map((limit, i) => lower(limit, own[i]));
  const individual = {
    fines: within(agentByAgent(of, fines)),
    rewards: within(agentByAgent(of, rewards)),
    outside: agentByAgent(of, options),
  };
  return { liability: all, individual };
}

const lower = (x: Rational | null, y: Rational | null): Rational | null => (x === null ? y : y === null ? x : minimum(x, y));

/** Whether options say more than a certificate can. */
export const areIndividual = ({ liability, fine, reward, outside }: TermsFlags): boolean =>
  fine.length + reward.length + outside.length > 0 || liability.some((text) => text.includes('=') || text.trimStart().startsWith('{'));

/**
 * The language that the option gives of an environment, in any of the forms of a game file; that of the file where there is no option.
 * @throws LacunaError naming the option
 */
export async function languageReader(text: string | undefined): Promise<(of: Environment, own: Language) => Language> {
  if (text === undefined) return (_, own) => own;
  const place = '--language';
  if (text === 'complete' || text === 'empty') return (of) => readLanguage(text, of, place);
  if (!text.trimStart().startsWith('{'))
    throw new LacunaError({
      place,
      expected: 'complete, empty, or an object as in a game file, such as {actions: {row: [[C, D]]}}',
      received: quote(text),
    });
  const { jsonOfYaml } = await import('../../../src/formats/text/yaml-text.js');
  try {
    const value = parseJson(jsonOfYaml(text, DEFAULT_LIMITS), DEFAULT_LIMITS, 'as text');
    return (of) => readLanguage(value, of, place);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}

/** The options as they were typed, for a command that takes them, too. */
export const typedTerms = ({ liability, fine, reward, outside, language }: TermsFlags): string[] => [
  ...Object.entries({ liability, fine, reward, outside }).flatMap(([name, texts]) => texts.flatMap((text) => [`--${name}`, text])),
  ...(language === undefined ? [] : ['--language', language]),
];
