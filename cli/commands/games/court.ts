/**
 * # `lacuna court`
 *
 * The best contract before a court that sees signals, for welfare or for one agent's profit: for each file and class a page, or a line of JSON.
 */
import { MECHANISM_CLASSES, type MechanismClass } from '../../../src/contract/language/setting.js';
import { bestCourtContract } from '../../../src/contract/signals/best-court-contract.js';
import { courtSetting, type Objective } from '../../../src/contract/signals/court-setting.js';
import { courtWeight } from '../../../src/contract/signals/court-weight.js';
import { courtOfLanguage } from '../../../src/contract/signals/noisy-court.js';
import { LacunaError } from '../../../src/exact/error.js';
import { after, unlessInterrupted } from '../../../src/exact/expiry.js';
import { minimum, type Rational } from '../../../src/exact/rational.js';
import { courtLine, isIncompleteCourt } from '../../../src/formats/analysis/court-line.js';
import type { Environment } from '../../../src/game/environment.js';
import { inFile, parseSet, readGameFiles } from '../../files/input.js';
import { parseTerms, type TermsFlags } from './terms.js';

/** The options as typed. */
interface CourtFlags extends Omit<TermsFlags, 'language'> {
  readonly json?: boolean;
  readonly class: MechanismClass | 'all';
  readonly profit?: string;
  readonly set: readonly string[];
  readonly time: number;
}

/** Answers for each file and returns the exit status: 0, or 3 if time ran out on something. */
export async function courtCommand(files: readonly string[], flags: CourtFlags): Promise<number> {
  const classes = flags.class === 'all' ? MECHANISM_CLASSES : [flags.class];
  const games = (await readGameFiles(files, { set: parseSet(flags.set), signals: true })).map(({ path, game }) => {
    try {
      return { path, game, terms: termsOf(flags, game.environment) };
    } catch (error) {
      throw error instanceof LacunaError ? inFile(error, path) : error;
    }
  });
  const page = flags.json === true ? null : (await import('../../pages/games/court-page.js')).courtPage;
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
  const { liability, individual } = parseTerms(flags, of);
  const within = (bounds: readonly (Rational | null)[] | undefined) =>
    of.agents.map((_, i) => {
      const own = bounds?.[i] ?? null;
      return own === null || liability === null ? (own ?? liability) : minimum(own, liability);
    });
  return {
    fines: within(individual?.fines),
    rewards: within(individual?.rewards),
    outside: individual?.outside ?? of.agents.map(() => null),
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
