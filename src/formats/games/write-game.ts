/**
 * # Writing game files
 *
 * An environment with a language as `environment@1`, numbers only: what a counterexample is shown and kept as.
 */
import type { Language } from '../../contract/language/language.js';
import type { Monitor } from '../../design/monitors.js';
import { format } from '../../exact/rational.js';
import type { Environment } from '../../game/environment.js';
import type { Profile } from '../../game/profile.js';
import type { Json } from '../analysis/analysis-line.js';
import type { GameFile } from './game-file.js';

/** What a file says besides the game and its language. */
interface Besides {
  readonly description?: string;
  readonly outcomes?: GameFile['outcomes'];
  readonly monitors?: readonly Monitor[];
}

/** The `environment@1` object of an environment, with a cell for every outcome if a language is given, and of every monitor. */
export function gameObject(
  of: Environment,
  language?: Language,
  title?: string,
  { description, outcomes, monitors = [] }: Besides = {},
): { readonly [key: string]: Json } {
  const table = (entry: (profile: Profile) => Json) => nested(of, entry);
  const byContingency = (value: (contingency: number) => Json) => Object.fromEntries(of.contingencies.map((name, w) => [name, value(w)]));
  const cells = ({ labels, cells: numbers }: Language): Json => ({
    cells: byContingency((w) => table((profile) => labels?.[numbers[w][profile]] ?? `k${numbers[w][profile] + 1}`)),
  });
  return {
    lacuna: 'environment@1',
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    agents: of.agents,
    actions: Object.fromEntries(of.agents.map((agent, i) => [agent, of.actions[i]])),
    contingencies: byContingency((w) => format(of.prior[w])),
    payoffs: byContingency((w) => table((profile) => of.payoffs[w][profile].map(format))),
    ...(outcomes === undefined ? {} : { outcomes: byContingency((w) => table((profile) => outcomes[w][profile])) }),
    ...(language === undefined ? {} : { language: cells(language) }),
    ...(monitors.length === 0
      ? {}
      : { monitors: Object.fromEntries(monitors.map(({ name, cost, sees }) => [name, { cost: format(cost), sees: cells(sees) }])) }),
  };
}

/** One array level per agent, with an entry for each profile. */
function nested(of: Environment, entry: (profile: Profile) => Json, agent = 0, profile: Profile = 0): Json {
  if (agent === of.agents.length) return entry(profile);
  return of.actions[agent].map((_, action) => nested(of, entry, agent + 1, profile + action * of.strides[agent]));
}
