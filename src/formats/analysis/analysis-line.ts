/**
 * # The analysis as JSON
 *
 * One object of format `analysis@1` per file and class: numbers are strings in lowest terms, profiles are lists of action names, `null`
 * means infinite or undefined, and what time ran out on is absent from its place and bounded under `incomplete`.
 */

import type { Implementation, Obstacle } from '../../contract/incentives/implementation.js';
import type { Incentive } from '../../contract/incentives/incentives.js';
import type { RowMeaning } from '../../contract/incentives/transfer-program.js';
import type { IndividualTerms } from '../../contract/language/individual-terms.js';
import type { Language } from '../../contract/language/language.js';
import { type Choice, type EquilibriumPair, netPayoffs, type Transfers } from '../../contract/language/setting.js';
import { format, isZero, type Rational, ZERO } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { type Profile, profileNames } from '../../game/profile.js';
import { INFINITE, type Threshold } from '../../prosocial/threshold.js';
import type { Analysis, MechanismFindings } from './analysis.js';
import { obstacleInWords } from './obstacle-words.js';

const ANALYSIS_FORMAT = 'analysis@1';

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type JsonObject = { readonly [key: string]: Json };

/** The line of a file's analysis. */
export function analysisLine(file: string, title: string | null, analysis: Analysis): JsonObject {
  const { environment, language, firstBest, mechanism, prosociality, atWeight, choice } = analysis;
  const names = (profile: Profile) => profileNames(environment, profile);
  const byContingency = (value: (contingency: number) => Json) =>
    Object.fromEntries(environment.contingencies.map((name, w) => [name, value(w)]));
  const incomplete = incompleteFigures(analysis);
  return {
    lacuna: ANALYSIS_FORMAT,
    file,
    title,
    class: analysis.mechanismClass,
    liability: analysis.liability === null ? null : format(analysis.liability),
    ...(analysis.individual === undefined ? {} : { terms: termsJson(environment, analysis.individual) }),
    firstBest: {
      welfare: format(firstBest.welfare),
      profiles: byContingency((w) => firstBest.profiles[w].map(names)),
      payoffs: firstBest.payoffs.map(format),
    },
    ...mechanismFigures(mechanism),
    ...(mechanism.best.status === 'interrupted' ? {} : { sidePayments: mechanism.sidePayments?.map(format) ?? null }),
    temptations: analysis.temptations.map(({ contingency, profile, agent, action, gain, loss, detectable }) => ({
      contingency: environment.contingencies[contingency],
      profile: names(profile),
      agent: environment.agents[agent],
      action: environment.actions[agent][action],
      gain: format(gain),
      loss: format(loss),
      detectable,
    })),
    prosociality: {
      withoutContract: thresholdJson(prosociality.withoutContract),
      ...(prosociality.withContract.status === 'interrupted'
        ? {}
        : { withContract: prosociality.withContract.status === 'infinite' ? null : format(prosociality.withContract.weight) }),
      byAgent: Object.fromEntries(environment.agents.map((agent, i) => [agent, thresholdJson(prosociality.byAgent[i])])),
    },
    equilibria: byContingency((w) => ({
      selfish: analysis.equilibria[w].selfish.map(names),
      prosocial: analysis.equilibria[w].prosocial?.map(names) ?? null,
    })),
    ...(atWeight === undefined
      ? {}
      : {
          atWeight: {
            weight: atWeight.weight === null ? null : format(atWeight.weight),
            ...(atWeight.weight === null
              ? { weights: Object.fromEntries(environment.agents.map((agent, i) => [agent, format(atWeight.weights[i])])) }
              : {}),
            ...mechanismFigures(atWeight.mechanism),
            withoutContract:
              atWeight.withoutContract === null
                ? null
                : { least: format(atWeight.withoutContract.least), greatest: format(atWeight.withoutContract.greatest) },
            equilibria: byContingency((w) => atWeight.equilibria[w].map(names)),
          },
        }),
    ...(choice === undefined || choice.implementation === 'interrupted'
      ? {}
      : { choice: implementationJson(environment, language, choice.implementation) }),
    ...(incomplete === null ? {} : { incomplete }),
  };
}

/** Limits and outside options by agent; who has none is left out. */
export const termsJson = ({ agents }: Environment, terms: IndividualTerms): JsonObject =>
  Object.fromEntries(
    (['fines', 'rewards', 'outside'] as const).map((part) => [
      part,
      Object.fromEntries(
        agents.flatMap((agent, i) => {
          const limit = terms[part][i];
          return limit === null ? [] : [[agent, format(limit)]];
        }),
      ),
    ]),
  );

const thresholdJson = (threshold: Threshold): Json => (threshold === INFINITE ? null : format(threshold));

/** `mechanism` and `gap`: objects, `null` where V_L is undefined, absent where time ran out. */
function mechanismFigures({ setting, best, gap, payoffs }: MechanismFindings): JsonObject {
  switch (best.status) {
    case 'interrupted':
      return {};
    case 'undefined':
      return { mechanism: null, gap: null };
    case 'attained':
      return {
        mechanism: mechanismJson(setting.environment, setting.language, best.pair, payoffs ?? []),
        gap: gap === null ? null : format(gap),
      };
  }
}

const mechanismJson = (of: Environment, language: Language, pair: EquilibriumPair, payoffs: readonly Rational[]): Json => ({
  welfare: format(pair.value),
  choice: Object.fromEntries(pair.choice.map((profile, w) => [of.contingencies[w], profileNames(of, profile)])),
  transfers: transfersJson(of, language, pair.choice, pair.transfers),
  burned: format(pair.burned),
  payoffs: payoffs.map(format),
});

/** Every cell on the path or paying something, in cell order, with all its outcomes. */
export function listedCells(language: Language, choice: Choice, transfers: Transfers): number[] {
  const listed = new Set(choice.map((profile, w) => language.cells[w][profile]));
  for (const [cell, paid] of transfers) if (!paid.every(isZero)) listed.add(cell);
  return [...listed].sort((x, y) => x - y);
}

export function transfersJson(of: Environment, language: Language, choice: Choice, transfers: Transfers): Json {
  const listed = listedCells(language, choice, transfers);
  const outcomes = new Map<number, string[][]>(listed.map((cell) => [cell, []]));
  language.cells.forEach((row, w) => {
    row.forEach((cell, profile) => {
      outcomes.get(cell)?.push([of.contingencies[w], ...profileNames(of, profile)]);
    });
  });
  return listed.map((cell) => ({
    ...(language.labels === undefined ? {} : { label: language.labels[cell] }),
    cell: outcomes.get(cell) ?? [],
    paid: of.agents.map((_, agent) => format(transfers.get(cell)?.[agent] ?? ZERO)),
  }));
}

/** A deviation, where it leads and what it gains. */
const deviationJson = (of: Environment, { contingency, profile, agent, action, to, gain }: Incentive): JsonObject => ({
  contingency: of.contingencies[contingency],
  profile: profileNames(of, profile),
  agent: of.agents[agent],
  action: of.actions[agent][action],
  to: profileNames(of, to),
  gain: format(gain),
});

function implementationJson(of: Environment, language: Language, implementation: Implementation): Json {
  if (implementation.implementable) {
    const { choice, transfers } = implementation.pair;
    return { implementable: true, transfers: transfersJson(of, language, choice, transfers) };
  }
  return { implementable: false, reason: [reasonJson(of, language, implementation.obstacle)] };
}

function reasonJson(of: Environment, language: Language, obstacle: Obstacle): Json {
  const words = obstacleInWords(of, obstacle);
  if (obstacle.kind === 'closed walk') {
    const deviations = obstacle.walk.map((step) => deviationJson(of, step));
    return { kind: 'closed walk', agent: of.agents[obstacle.agent], gain: format(obstacle.gain), deviations, words };
  }
  const rows = obstacle.multipliers.map(({ row, multiplier }) => ({ multiplier: format(multiplier), ...rowJson(of, language, row) }));
  return { kind: 'Farkas', total: format(obstacle.total), rows, words };
}

function rowJson(of: Environment, language: Language, row: RowMeaning): JsonObject {
  switch (row.kind) {
    case 'incentive':
      return { row: 'incentive', ...deviationJson(of, row.incentive) };
    case 'budget':
      return { row: 'budget', cell: cellOutcomes(of, language, row.cell) };
    case 'liability':
      return { row: 'liability', cell: cellOutcomes(of, language, row.cell), agent: of.agents[row.agent], side: row.side };
    case 'participation':
      return { row: 'participation', agent: of.agents[row.agent] };
  }
}

/** All outcomes of a cell, each as contingency then actions. */
const cellOutcomes = (of: Environment, language: Language, wanted: number): string[][] =>
  language.cells.flatMap((row, w) =>
    row.flatMap((cell, profile) => (cell === wanted ? [[of.contingencies[w], ...profileNames(of, profile)]] : [])),
  );

/** What time ran out on, with the bounds reached; `null` if nothing. */
function incompleteFigures({ mechanism, prosociality, atWeight, choice }: Analysis): JsonObject | null {
  const found: { [key: string]: Json } = {};
  const bounds = ({ setting, best }: MechanismFindings): Json => {
    if (best.status !== 'interrupted') return null;
    const { pair, atLeast, atMost } = best;
    const found = pair === null ? {} : { best: mechanismJson(setting.environment, setting.language, pair, netPayoffs(setting, pair)) };
    return { atLeast: atLeast === null ? null : format(atLeast), atMost: format(atMost), ...found };
  };
  if (mechanism.best.status === 'interrupted') found.mechanism = bounds(mechanism);
  const { withContract } = prosociality;
  if (withContract.status === 'interrupted') {
    found.withContract = { atLeast: format(withContract.atLeast), atMost: thresholdJson(withContract.atMost) };
  }
  if (atWeight?.mechanism.best.status === 'interrupted') found.atWeight = { mechanism: bounds(atWeight.mechanism) };
  if (choice?.implementation === 'interrupted') found.choice = {};
  return Object.keys(found).length === 0 ? null : found;
}
