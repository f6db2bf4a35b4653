/**
 * # Results of campaigns as JSON
 *
 * The format `campaign-results@1`: for each statement what `check@1` says of it, with what was tried of it; what searches found and how near they
 * came; what was set aside; and where two machines did not agree.
 */
import { format } from '../../exact/rational.js';
import type { Standing } from '../../theory/check/standing.js';
import type { Subject } from '../../theory/statement/subject.js';
import type { Counterexample } from '../../theory/statement/verdict.js';
import type { Json } from '../analysis/analysis-line.js';
import { counterexampleObject, replayCommand, resultObject, type TimedResult } from '../checks/check-result.js';
import { subjectObject } from '../subjects/subject-object.js';
import { shellWords } from '../text/shell-words.js';
import type { Charter, CharterStatement } from './campaign-charter.js';

const RESULTS_FORMAT = 'campaign-results@1';

/** A range that was set aside, and why. */
export interface SetAside {
  readonly statement: number;
  readonly id: string;
  /** The stage and its units, or the island and its round. */
  readonly what: string;
  readonly reason: string;
}

/** A range about which machines did not agree. */
export interface Dispute {
  readonly statement: number;
  readonly stage: string;
  readonly range: number;
}

/** How a search stands. */
export interface SearchReport {
  readonly statement: number;
  readonly islands: number;
  readonly rounds: number;
  readonly of: number;
  readonly tried: number;
  readonly arms: readonly { readonly name: string; readonly turns: number; readonly gains: number }[];
  readonly nearest: { readonly standing: Standing; readonly subject: Subject } | null;
  readonly found: readonly Counterexample<Subject>[];
}

/** What a campaign came to. */
export interface CampaignResults {
  readonly charter: Charter;
  readonly status: string;
  readonly results: readonly TimedResult[];
  readonly searches: readonly SearchReport[];
  readonly setAside: readonly SetAside[];
  readonly disputes: readonly Dispute[];
}

/** The command that does the work of a statement in one process, or that searches as long as it takes. */
export function statementCommand({ seed, model }: Charter, { id, module, drop, nearMiss, scope, runs }: CharterStatement): string {
  const word = module ?? id;
  if (nearMiss !== null) return shellWords('lacuna', 'check', word, '--near-misses', '--seed', seed, '--runs', runs);
  if (drop.length > 0)
    return shellWords(
      'lacuna',
      'falsify',
      word,
      ...drop.flatMap((name) => ['--drop', name]),
      ...(scope === null ? ['--seed', seed] : ['--scope', scope]),
      '--fresh',
    );
  const check = replayCommand([word], { seed, runs, scope: scope ?? undefined });
  return model === null ? check : `${check} ${shellWords('--model', model)}`;
}

/** The object of the results of a campaign. */
export function resultsObject({ charter, status, results, searches, setAside, disputes }: CampaignResults): {
  readonly [key: string]: Json;
} {
  const { name, version, seed, model, statements } = charter;
  return {
    lacuna: RESULTS_FORMAT,
    version,
    name,
    ...(model === null ? {} : { model }),
    seed,
    status,
    theorems: results.map((timed, k) => {
      const { scope, runs, drop, nearMiss, module } = statements[k];
      const tried = {
        ...(module === null ? {} : { module }),
        ...(drop.length === 0 ? {} : { drop: [...drop] }),
        ...(nearMiss === null ? {} : { nearMiss }),
        ...(scope === null ? { runs } : { scope }),
      };
      return { ...resultObject(timed, statementCommand(charter, statements[k])), tried };
    }),
    searches: searches.map(({ statement, islands, rounds, of, tried, arms, nearest, found }) => ({
      statement,
      islands,
      rounds,
      of,
      tried,
      strategies: arms.map((arm) => ({ ...arm })),
      nearest: nearest && {
        unmet: nearest.standing.unmet,
        slack: nearest.standing.slack === null ? null : format(nearest.standing.slack),
        subject: subjectObject(nearest.subject),
      },
      counterexamples: found.map((one) => counterexampleObject(one, statementCommand(charter, statements[statement]))),
    })),
    setAside: setAside.map((one) => ({ ...one })),
    disputes: disputes.map((one) => ({ ...one })),
  };
}
