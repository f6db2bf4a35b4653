/** # A contract before a noisy court as JSON: one object of format `court@1` per file and class. */
import type { BestCourtContract, CourtPair } from '../../contract/signals/best-court-contract.js';
import { type CourtSetting, courtBurned, courtPayoffs } from '../../contract/signals/court-setting.js';
import { format, type Rational, subtract } from '../../exact/rational.js';
import { expectedWelfare, firstBestWelfare } from '../../game/environment.js';
import { profileNames } from '../../game/profile.js';
import type { Json } from './analysis-line.js';

const COURT_FORMAT = 'court@1';

type JsonObject = { readonly [key: string]: Json };

/** What was found out of a setting. */
export interface CourtFindings {
  readonly of: CourtSetting;
  readonly best: BestCourtContract;
  /** The least weight that closes the gap; `null` for none, `interrupted` where time ran out. */
  readonly weight: Rational | null | 'interrupted';
}

/** Whether time ran out on some of it. */
export const isIncompleteCourt = ({ best, weight }: CourtFindings): boolean => best.status === 'interrupted' || weight === 'interrupted';

const number = (value: Rational | null): Json => (value === null ? null : format(value));

/** The line of a file. */
export function courtLine(file: string, title: string | null, found: CourtFindings): JsonObject {
  const { of, best, weight } = found;
  const { environment, objective } = of;
  const first = firstBestWelfare(environment);
  return {
    lacuna: COURT_FORMAT,
    file,
    title,
    class: of.mechanismClass,
    objective: objective === 'welfare' ? objective : { profit: environment.agents[objective.profitOf] },
    terms: Object.fromEntries(
      environment.agents.map((agent, i) => [
        agent,
        { fine: number(of.fines[i]), reward: number(of.rewards[i]), outside: number(of.outside[i]) },
      ]),
    ),
    firstBest: format(first),
    ...mechanismFigures(of, best),
    ...(objective === 'welfare' && (best.status === 'attained' || best.status === 'undefined')
      ? { gap: best.status === 'attained' ? format(subtract(first, best.pair.value)) : null }
      : {}),
    ...(weight === 'interrupted' ? {} : { weight: number(weight) }),
    ...(isIncompleteCourt(found) ? { incomplete: incompleteFigures(found) } : {}),
  };
}

function mechanismFigures(of: CourtSetting, best: BestCourtContract): JsonObject {
  switch (best.status) {
    case 'interrupted':
      return {};
    case 'undefined':
      return { mechanism: null };
    case 'unbounded':
      return { mechanism: 'unbounded' };
    case 'attained':
      return { mechanism: mechanismObject(of, best.pair) };
  }
}

const mechanismObject = (of: CourtSetting, { choice, transfers, value }: CourtPair): JsonObject => ({
  value: format(value),
  welfare: format(expectedWelfare(of.environment, choice)),
  burned: format(courtBurned(of, transfers, choice)),
  choice: Object.fromEntries(choice.map((profile, w) => [of.environment.contingencies[w], profileNames(of.environment, profile)])),
  transfers: transfers.map((paid, k) => ({ signal: of.court.names[k], paid: paid.map(format) })),
  payoffs: courtPayoffs(of, transfers, choice).map(format),
});

const incompleteFigures = ({ of, best, weight }: CourtFindings): JsonObject => ({
  ...(best.status === 'interrupted'
    ? {
        mechanism: {
          atLeast: number(best.found?.value ?? null),
          atMost: of.objective === 'welfare' ? format(firstBestWelfare(of.environment)) : null,
        },
      }
    : {}),
  ...(weight === 'interrupted' ? { weight: true } : {}),
});
