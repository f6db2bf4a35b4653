/** # A design as JSON: one object of format `design@1` per file and class; `null` means infinite, undefined, or none. */
import type { Language } from '../../contract/language/language.js';
import type { MonitorSet } from '../../design/monitors.js';
import type { Observation } from '../../design/observations.js';
import { format, type Rational } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import { profileNames } from '../../game/profile.js';
import { INFINITE, type Threshold } from '../../prosocial/threshold.js';
import { type Json, termsJson } from './analysis-line.js';
import type { Design, Outcome } from './design.js';

const DESIGN_FORMAT = 'design@1';

type JsonObject = { readonly [key: string]: Json };

const number = (value: Rational | null): Json => (value === null ? null : format(value));
const threshold = (weight: Threshold): Json => (weight === INFINITE ? null : format(weight));

/** Whether time ran out on some of it. */
export const isIncomplete = ({ now, observations, sets, monitors, coarsest }: Design): boolean =>
  now === null ||
  observations === null ||
  (sets === null && monitors.length > 0) ||
  coarsest.status === 'interrupted' ||
  (coarsest.status === 'found' && coarsest.outcome === null);

/** The line of a file's design. */
export function designLine(file: string, title: string | null, found: Design): JsonObject {
  const { now, coarsest, observations, sets, monitors, court } = found;
  const { environment } = court;
  const incomplete = incompleteFigures(found);
  return {
    lacuna: DESIGN_FORMAT,
    file,
    title,
    class: found.mechanismClass,
    liability: number(found.liability),
    ...(found.individual === undefined ? {} : { terms: termsJson(environment, found.individual) }),
    target: { gap: number(found.target.gap), weight: number(found.target.weight) },
    ...(now === null ? {} : { gap: number(now.gap), weight: threshold(now.weight) }),
    ...(coarsest.status === 'interrupted'
      ? {}
      : { coarsest: coarsest.outcome === null ? [] : [refinement(environment, coarsest.outcome)] }),
    ...(observations === null
      ? {}
      : {
          observations: observations.map(({ observation, gap, worth }) => ({
            ...tells(environment, observation),
            gap: number(gap),
            worth: number(worth),
          })),
        }),
    ...(sets === null
      ? {}
      : {
          monitors: {
            cheapest: sets.cheapest === null ? null : monitorSet(sets.cheapest.of, monitors, { gap: number(sets.cheapest.gap) }),
            best: sets.best === null ? null : monitorSet(sets.best, monitors, { net: format(sets.best.net) }),
            frontier: sets.frontier.map(({ of, gap, weight }) => monitorSet(of, monitors, { gap: number(gap), weight: threshold(weight) })),
          },
        }),
    ...(incomplete === null ? {} : { incomplete }),
  };
}

const monitorSet = ({ set, cost }: MonitorSet, monitors: Design['monitors'], more: JsonObject): JsonObject => ({
  set: set.map((k) => monitors[k].name),
  cost: format(cost),
  ...more,
});

const refinement = (of: Environment, { of: language, gap, weight }: Outcome<Language>): JsonObject => ({
  cells: cellsOf(of, language),
  gap: number(gap),
  weight: threshold(weight),
});

/** Every cell as a list of its outcomes, each a contingency and then actions. */
function cellsOf(of: Environment, { cells, count }: Language): Json {
  const lists = Array.from({ length: count }, (): Json[] => []);
  cells.forEach((row, w) => {
    for (const [profile, cell] of row.entries()) lists[cell].push([of.contingencies[w], ...profileNames(of, profile)]);
  });
  return lists;
}

/** An observation by the names of what it tells apart. */
const tells = ({ agents, actions, contingencies }: Environment, { agent, tells }: Observation): JsonObject =>
  agent === null
    ? { tells: tells.map((w) => contingencies[w]) }
    : { agent: agents[agent], tells: tells.map((action) => actions[agent][action]) };

/** What is known of what time ran out on. */
function incompleteFigures(found: Design): JsonObject | null {
  if (!isIncomplete(found)) return null;
  const { coarsest, observations, sets, monitors, now } = found;
  return {
    ...(now === null ? { now: true } : {}),
    ...(observations === null ? { observations: true } : {}),
    ...(sets === null && monitors.length > 0 ? { monitors: true } : {}),
    ...(coarsest.status === 'interrupted'
      ? { coarsest: { cells: { atLeast: coarsest.atLeast, atMost: coarsest.found?.count ?? null } } }
      : {}),
  };
}
