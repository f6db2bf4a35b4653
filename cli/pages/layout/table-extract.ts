/**
 * # What of a payoff table is shown
 *
 * The last two agents span a matrix, one for each contingency and each combination of the others' actions. Of a large game a part is
 * shown: first what the analysis speaks of (first bests, the mechanism's choice, equilibria), then the rest from the start.
 */
import type { Outcome } from '../../../src/contract/incentives/incentives.js';
import type { Analysis } from '../../../src/formats/analysis/analysis.js';
import { actionIn, type Profile } from '../../../src/game/profile.js';

/** A matrix: all profiles at a contingency that share what the agents before the last two do. */
export interface Slice {
  readonly contingency: number;
  /** The profile in which the last two agents take their first actions. */
  readonly base: Profile;
}

/** The part of the payoffs to show, and how much there is. */
export interface Extract {
  readonly slices: readonly Slice[];
  readonly sliceCount: number;
  /** The actions of the agent before the last, shown as rows; `null` where there is one agent. */
  readonly rows: readonly number[] | null;
  readonly columns: readonly number[];
}

const MOST_ACTIONS = 12;
const MOST_ENTRIES = 300;
const MOST_SLICES = 8;
/** So many notable profiles of one kind at one contingency are looked at. */
const MOST_NOTABLE = 50;

/** What to show of the payoffs of an analysis. */
export function extract(analysis: Analysis): Extract {
  const { environment: of } = analysis;
  const last = of.agents.length - 1;
  const perSlice = of.actions.slice(-2).reduce((product, { length }) => product * length, 1);
  const combinations = of.profileCount / perSlice;
  const notable = notableProfiles(analysis);
  const actionsOf = (agent: number) =>
    chosen(
      of.actions[agent].length,
      MOST_ACTIONS,
      notable.map(({ profile }) => actionIn(of, profile, agent)),
    );
  const rows = last === 0 ? null : actionsOf(last - 1);
  const columns = actionsOf(last);
  const most = Math.min(MOST_SLICES, Math.max(1, Math.floor(MOST_ENTRIES / ((rows?.length ?? 1) * columns.length))));
  const sliceCount = of.contingencies.length * combinations;
  const slices = chosen(
    sliceCount,
    most,
    notable.map(({ contingency, profile }) => contingency * combinations + Math.floor(profile / perSlice)),
  ).map((slice): Slice => ({ contingency: Math.floor(slice / combinations), base: (slice % combinations) * perSlice }));
  return { slices, sliceCount, rows, columns };
}

/** `most` of 0, …, count − 1: the preferred ones first, then from the start; in order. */
function chosen(count: number, most: number, preferred: readonly number[]): number[] {
  const found = new Set<number>();
  for (const k of preferred) if (found.size < most) found.add(k);
  for (let k = 0; k < count && found.size < most; k++) found.add(k);
  return [...found].sort((x, y) => x - y);
}

/** First bests, the mechanism's choice and equilibria: one of each kind at every contingency, then the others. */
function notableProfiles({ environment, firstBest, mechanism, equilibria }: Analysis): Outcome[] {
  const { best } = mechanism;
  const lists = environment.contingencies.map((_, w) => [
    [firstBest.easiest[w]],
    best.status === 'attained' ? [best.pair.choice[w]] : [],
    equilibria[w].selfish,
    firstBest.profiles[w],
  ]);
  const head = lists.flatMap((kinds, contingency) =>
    kinds.flatMap(([profile]) => (profile === undefined ? [] : [{ contingency, profile }])),
  );
  const rest = lists.flatMap((kinds, contingency) =>
    kinds.flatMap((profiles) => profiles.slice(1, MOST_NOTABLE).map((profile) => ({ contingency, profile }))),
  );
  return [...head, ...rest];
}
