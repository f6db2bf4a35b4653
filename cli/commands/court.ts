/**
 * # `lacuna court`
 *
 * The best contract before a court that sees signals, for welfare or for one agent's profit: for each file and class a page, or a line of JSON.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../src/contract/language/setting.js';
import { bestCourtContract } from '../../src/contract/signals/best-court-contract.js';
import { courtSetting, type Objective } from '../../src/contract/signals/court-setting.js';
import { courtWeight } from '../../src/contract/signals/court-weight.js';
import { courtOfLanguage } from '../../src/contract/signals/noisy-court.js';
import { LacunaError } from '../../src/exact/error.js';
import { after, unlessInterrupted } from '../../src/exact/expiry.js';
import type { Rational } from '../../src/exact/rational.js';
import { courtLine, isIncompleteCourt } from '../../src/formats/analysis/court-line.js';
import { DEFAULT_LIMITS } from '../../src/formats/text/limits.js';
import { readNumber } from '../../src/formats/text/number.js';
import type { Environment } from '../../src/game/environment.js';
import { inFile, parseSet, readGameFiles } from '../files/input.js';
import { nonnegative } from './nonnegative.js';

/** The options as typed. */
interface CourtFlags {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly liability: readonly string[];
  readonly fine: readonly string[];
  readonly reward: readonly string[];
  readonly outside: readonly string[];
  readonly profit?: string;
  readonly set: readonly string[];
  readonly time: number;
}

/** Answers for each file and returns the exit status: 0, or 3 if time ran out on something. */
export async function courtCommand(files: readonly string[], flags: CourtFlags): Promise<number> {
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const games = readGameFiles(files, { set: parseSet(flags.set), signals: true }).map(({ path, game }) => {
    try {
      return { path, game, terms: termsOf(flags, game.environment) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
  const page = flags.json === true ? null : (await import('../pages/court-page.js')).courtPage;
  let incomplete = false;
  for (const { path, game, terms } of games) {
    const court = game.signals ?? courtOfLanguage(game.language);
    for (const mechanismClass of classes) {
      const of = courtSetting(game.environment, court, { mechanismClass, ...terms });
      const [half, whole] = [after((500 * flags.time) / classes.length), after((1000 * flags.time) / classes.length)];
      const weight = unlessInterrupted(() => courtWeight(of, half), 'interrupted' as const);
      const found = { of, weight, best: bestCourtContract(of, whole) };
      incomplete ||= isIncompleteCourt(found);
      process.stdout.write(`${page === null ? JSON.stringify(courtLine(path, game.title, found)) : page(path, game.title, found)}\n`);
    }
  }
  return incomplete ? 3 : 0;
}

/** What the options say of the agents of a game. */
function termsOf(flags: CourtFlags, of: Environment) {
  const both = byAgent(flags.liability, '--liability', of, nonnegative);
  const or = (own: readonly (Rational | null)[]) => own.map((bound, i) => bound ?? both[i]);
  return {
    fines: or(byAgent(flags.fine, '--fine', of, nonnegative)),
    rewards: or(byAgent(flags.reward, '--reward', of, nonnegative)),
    outside: byAgent(flags.outside, '--outside', of, anyNumber),
    objective: objectiveOf(flags.profit, of),
  };
}

function objectiveOf(profit: string | undefined, of: Environment): Objective {
  return profit === undefined ? 'welfare' : { profitOf: agentNamed(profit, '--profit', of) };
}

function agentNamed(name: string, place: string, { agents }: Environment): number {
  const agent = agents.indexOf(name);
  if (agent >= 0) return agent;
  throw new LacunaError({ place, expected: `an agent (${agents.slice(0, 20).join(', ')})`, received: JSON.stringify(name) });
}

/** A number for every agent, or `agent=number`; later ones take the place of earlier ones, and `null` is none. */
function byAgent(
  given: readonly string[],
  place: string,
  of: Environment,
  read: (text: string, place: string) => Rational,
): (Rational | null)[] {
  const numbers = of.agents.map((): Rational | null => null);
  for (const text of given) {
    const equals = text.lastIndexOf('=');
    const value = read(text.slice(equals + 1), place);
    if (equals < 0) numbers.fill(value);
    else numbers[agentNamed(text.slice(0, equals), place, of)] = value;
  }
  return numbers;
}

function anyNumber(text: string, place: string): Rational {
  try {
    return readNumber(text, DEFAULT_LIMITS);
  } catch (error) {
    throw error instanceof LacunaError ? error.within(place) : error;
  }
}
