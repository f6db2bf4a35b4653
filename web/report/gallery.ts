/** # The gallery of the explorer: examples to start from, an empty game of a given shape, a file of the reader's */
import type { GameFile } from '../../src/formats/games/game-file.js';
import { html, type Markup, type Part } from '../draw/markup.js';

/** An example with its name in the address and a line on what is found in it. */
export interface Example {
  readonly name: string;
  readonly game: GameFile;
  readonly finding: Part;
}

const choices = (from: number, to: number, chosen: number): Markup[] =>
  Array.from({ length: to - from + 1 }, (_, k) => html`<option${from + k === chosen && html` selected`}>${from + k}</option>`);

/** The gallery. */
export const gallery = (
  examples: readonly Example[],
): Markup => html`<section class="card wide gallery-card" aria-labelledby="h-gallery"><h2 id="h-gallery">Games to start from</h2>
<ul class="gallery">${examples.map(
  ({ name, game: { title, environment: of }, finding }) =>
    html`<li><a href="#example=${encodeURIComponent(name)}"><strong>${title ?? name}</strong><span class="quiet">${of.agents.length === 1 ? 'one agent' : `${of.agents.length} agents`}, ${of.actions.map(({ length }) => length).join(' × ')}${of.contingencies.length > 1 && `, ${of.contingencies.length} contingencies`}<br>${finding}</span></a></li>`,
)}</ul>
<div class="row live" role="group" aria-label="A game of your own"><button type="button" id="new-game">An empty game</button>
<label>with <select id="new-rows" aria-label="actions of row">${choices(1, 6, 2)}</select></label><label>× <select id="new-columns" aria-label="actions of column">${choices(1, 6, 2)}</select> actions</label><label>and <select id="new-contingencies" aria-label="contingencies">${choices(1, 4, 1)}</select> contingencies</label>
<label>or open a game file <input type="file" id="open-file" accept=".json,application/json"></label></div></section>`;
