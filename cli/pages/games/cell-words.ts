/**
 * # The cells of a language in words
 *
 * A cell has a description beside its mark: a product where it is one, such as `(CH or CL, any)`, else the list of its outcomes.
 */
import type { Language } from '../../../src/contract/language/language.js';
import type { Environment } from '../../../src/game/environment.js';
import { actionIn } from '../../../src/game/profile.js';
import { columns } from '../layout/layout.js';
import { abridged, placeWords, tupleText } from './outcome-words.js';

const LONGEST_LIST = 50;
const MOST_ALTERNATIVES = 4;

/** What is known of a cell: how many outcomes it has, the first few, and which contingencies and actions occur. */
interface CellContent {
  size: number;
  readonly outcomes: [contingency: number, profile: number][];
  readonly contingencies: Set<number>;
  readonly actions: readonly Set<number>[];
}

/** The descriptions of some cells, found in one pass over the outcomes; lists of outcomes name `most` of them. */
export function cellDescriptions(of: Environment, language: Language, wanted: readonly number[], most: number): Map<number, string> {
  const contents = new Map<number, CellContent>();
  for (const cell of wanted) {
    contents.set(cell, { size: 0, outcomes: [], contingencies: new Set(), actions: of.agents.map(() => new Set()) });
  }
  language.cells.forEach((row, w) => {
    row.forEach((cell, profile) => {
      const content = contents.get(cell);
      if (content === undefined) return;
      content.size += 1;
      if (content.outcomes.length < most) content.outcomes.push([w, profile]);
      content.contingencies.add(w);
      content.actions.forEach((own, agent) => {
        own.add(actionIn(of, profile, agent));
      });
    });
  });
  return new Map([...contents].map(([cell, content]) => [cell, describe(of, content)]));
}

function describe(of: Environment, { size, outcomes, contingencies, actions }: CellContent): string {
  const product = actions.reduce((total, own) => total * own.size, contingencies.size);
  if (product !== size) {
    let shown = '';
    let count = 0;
    for (const [w, profile] of outcomes) {
      if (columns(shown) > LONGEST_LIST) break;
      shown += (count === 0 ? '' : ', ') + placeWords(of, w, profile);
      count += 1;
    }
    return `{${shown}${size > count ? `, … (${size - count} more)` : ''}}`;
  }
  const tuple = tupleText(of.agents.length, (agent) => alternatives(of.actions[agent], actions[agent]));
  if (of.contingencies.length === 1) return tuple;
  if (contingencies.size === of.contingencies.length) return `${tuple} in any contingency`;
  return `${tuple} in ${alternatives(of.contingencies, contingencies)}`;
}

/** `CH or CL`; `any` for all of several. */
function alternatives(names: readonly string[], chosen: ReadonlySet<number>): string {
  if (chosen.size === names.length && names.length > 1) return 'any';
  return abridged([...chosen], MOST_ALTERNATIVES, (k) => names[k], ' or ');
}
