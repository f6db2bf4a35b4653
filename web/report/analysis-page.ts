/** # The page of one analysis: everything in it, and the game to go on from, unless that is too large for a page */
import { LacunaError } from '../../src/exact/error.js';
import { format } from '../../src/exact/rational.js';
import type { Analysis } from '../../src/formats/analysis/analysis.js';
import type { GameFile } from '../../src/formats/games/game-file.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { html, joined, type Markup, type Part } from '../draw/markup.js';
import { payoffTables } from '../draw/payoff-table.js';
import { cut } from '../draw/svg.js';
import { type Bundle, pageDocument } from './document.js';
import { draftOf, textOf } from './draft.js';
import { LIVE_LIMITS } from './link.js';
import type { PageData } from './page-data.js';
import { panels } from './panels.js';
import type { Report } from './report.js';

/** Pixels that drawings are wide before a script knows the window. */
const WIDTH = 720;
const LONGEST_TITLE = 200;
const MOST_AGENTS = 12;

/** The text of a game as a page starts from it; `null` for one too large. */
export function liveText(game: GameFile): string | null {
  const of = game.environment;
  if (of.contingencies.length * of.profileCount > LIVE_LIMITS.outcomes) return null;
  const text = textOf(draftOf(game));
  try {
    readEnvironment(text, { limits: LIVE_LIMITS });
    return text;
  } catch (error) {
    if (error instanceof LacunaError) return null;
    throw error;
  }
}

/** Agents, actions and contingencies in a line. */
const subtitle = ({ environment: of }: Analysis): Part => [
  joined(of.agents.slice(0, MOST_AGENTS), ', '),
  of.agents.length > MOST_AGENTS && ` and ${of.agents.length - MOST_AGENTS} more`,
  html` · ${of.actions.map(({ length }) => length).join(' × ')} actions · ${of.contingencies.length === 1 ? 'one contingency' : `${of.contingencies.length} contingencies`}`,
];

/** The document; `gallery` and `examples` are those of a page that offers other games as well. */
export function analysisPage(
  game: GameFile,
  report: Report,
  bundle: Bundle,
  { name, gallery, examples = [] }: { readonly name: string; readonly gallery?: Markup; readonly examples?: PageData['examples'] },
): string {
  const { analysis } = report;
  const { best } = analysis.mechanism;
  // Agents of different weights are not on the page: the command refuses them.
  const weight = analysis.atWeight?.weight ?? null;
  const text = liveText(game);
  const data: PageData | null =
    text === null
      ? null
      : {
          text,
          class: analysis.mechanismClass,
          liability: analysis.liability === null ? null : format(analysis.liability),
          weight: weight === null ? null : format(weight),
          examples,
        };
  const table = payoffTables({
    environment: analysis.environment,
    language: analysis.language,
    paintAll: text !== null,
    ...(best.status === 'attained' ? { choice: best.pair.choice } : {}),
  });
  return pageDocument(
    {
      title: cut(game.title ?? name, LONGEST_TITLE),
      subtitle: subtitle(analysis),
      table: text === null ? html`${table}<p class="quiet">This game is too large to be edited on a page.</p>` : table,
      panels: panels(report, WIDTH),
      data,
      ...(gallery === undefined ? {} : { gallery }),
    },
    bundle,
  );
}
