/**
 * # A game that is being changed
 *
 * What the live page holds: a game with a cell for every outcome, and the terms of the mechanism. Everything is text, so that it can be kept,
 * undone and sent to a worker as it is; what is computed of it is computed from {@link fileOf}, the very file that the page would save.
 */
import { letters } from '../../src/contract/language/cell-mark.js';
import type { MechanismClass } from '../../src/contract/language/setting.js';
import { format, type Rational } from '../../src/exact/rational.js';
import type { Json } from '../../src/formats/analysis/analysis-line.js';
import type { GameFile } from '../../src/formats/games/game-file.js';

export interface Draft {
  readonly title: string | null;
  readonly agents: readonly string[];
  readonly actions: readonly (readonly string[])[];
  readonly contingencies: readonly string[];
  readonly prior: readonly string[];
  /** `payoffs[contingency][profile][agent]`. */
  readonly payoffs: readonly (readonly (readonly string[])[])[];
  /** The label of the cell of each outcome, `cells[contingency][profile]`. */
  readonly cells: readonly (readonly string[])[];
  /** The labels in the order of their looks, so that a cell keeps its colour while others come and go; `null` where one is free. */
  readonly palette: readonly (string | null)[];
  readonly mechanismClass: MechanismClass;
  readonly liability: string | null;
  readonly weight: string | null;
}

/** The terms under which a game is looked at. */
export interface Terms {
  readonly mechanismClass?: MechanismClass;
  readonly liability?: Rational | null;
  readonly weight?: Rational | null;
}

/** A game as a draft; cells without labels are called by letters. */
export function draftOf({ title, environment: of, language }: GameFile, terms: Terms = {}): Draft {
  const { mechanismClass = 'subsidy-free', liability = null, weight = null } = terms;
  const labels = Array.from({ length: language.count }, (_, cell) => language.labels?.[cell] ?? letters(cell));
  return {
    title,
    agents: of.agents,
    actions: of.actions,
    contingencies: of.contingencies,
    prior: of.prior.map(format),
    payoffs: of.payoffs.map((table) => table.map((row) => row.map(format))),
    cells: language.cells.map((row) => row.map((cell) => labels[cell])),
    palette: labels,
    mechanismClass,
    liability: liability === null ? null : format(liability),
    weight: weight === null ? null : format(weight),
  };
}

/** The `environment@1` object of a draft. */
export function fileOf({ title, agents, actions, contingencies, prior, payoffs, cells }: Draft): { readonly [key: string]: Json } {
  const nested = (entry: (profile: number) => Json, agent = 0, base = 0): Json => {
    if (agent === agents.length) return entry(base);
    return actions[agent].map((_, action) => nested(entry, agent + 1, base * actions[agent].length + action));
  };
  const byContingency = (value: (w: number) => Json) => Object.fromEntries(contingencies.map((name, w) => [name, value(w)]));
  return {
    lacuna: 'environment@1',
    ...(title === null ? {} : { title }),
    agents,
    actions: Object.fromEntries(agents.map((agent, i) => [agent, actions[i]])),
    contingencies: byContingency((w) => prior[w]),
    payoffs: byContingency((w) => nested((profile) => payoffs[w][profile])),
    language: { cells: byContingency((w) => nested((profile) => cells[w][profile])) },
  };
}

/** The text of the file, as the page saves it. */
export const textOf = (draft: Draft): string => `${JSON.stringify(fileOf(draft), null, 2)}\n`;
