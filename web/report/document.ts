/**
 * # The page as a file
 *
 * One HTML document with everything in it. Its policy allows the one script and the one style sheet that stand in it, by their hashes, and a
 * worker made from that script; nothing may be loaded, sent or framed. Without the script it can still be read and printed.
 */
import { html, type Markup, type Part, trusted } from '../draw/markup.js';
import type { Panel } from './panels.js';

/** The script and the style of the pages, with their hashes as a policy writes them: `sha256-…`. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
  readonly scriptHash: string;
  readonly styleHash: string;
}

interface PageParts {
  readonly title: string;
  readonly subtitle: Part;
  readonly table: Markup;
  readonly panels: Readonly<Record<Panel, Markup>> | null;
  /** What the script starts from, JSON; `null` where the game is too large to be edited on a page. */
  readonly data: unknown;
  readonly gallery?: Markup;
}

/** JSON inside a script element: nothing in it can end the element. */
const embedded = (data: unknown): Markup =>
  trusted(JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'));

/** The policy of a page. */
export const policy = ({ scriptHash, styleHash }: Bundle): string =>
  `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'`;

const CLASSES: readonly (readonly [string, string])[] = [
  ['subsidy-free', 'subsidy-free: may burn money'],
  ['balanced', 'balanced: some pay others'],
  ['unrestricted', 'unrestricted: outside purse'],
];

/** The document. */
export function pageDocument(parts: PageParts, bundle: Bundle): string {
  const { title, subtitle, table, panels, data, gallery } = parts;
  const panel = (name: Panel) => html`<div id="panel-${name}" class="panel">${panels?.[name] ?? null}</div>`;
  const drawn = (name: Panel) =>
    html`<div class="plot-frame">${panel(name)}</div><p class="save live"><button type="button" data-save="${name}">Save as SVG</button></p>`;
  return html`<!doctype html>
<html lang="en" data-numbers="both">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(bundle)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title} · Lacuna</title>
<link rel="icon" href="data:,">
<style>${trusted(bundle.style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the figures</a>
<header class="top">
<div><h1 id="title">${title}</h1><p class="quiet" id="subtitle">${subtitle}</p></div>
<div class="tools live" role="group" aria-label="Page">
<button type="button" id="undo" disabled>Undo</button>
<button type="button" id="redo" disabled>Redo</button>
<label>Numbers <select id="numbers"><option value="both">fraction and decimal</option><option value="exact">fraction</option><option value="decimal">decimal</option></select></label>
<label>Colours <select id="theme"><option value="system">as the system</option><option value="light">light</option><option value="dark">dark</option></select></label>
</div>
</header>
<main id="main" tabindex="-1">
${gallery ?? null}
<section class="card wide" aria-labelledby="h-figures"><h2 id="h-figures">What a contract leaves on the table</h2>
<div class="status live" role="status" id="status"></div><progress id="working" class="live" hidden aria-label="Searching"></progress>
${panel('headline')}</section>
<section class="card wide" aria-labelledby="h-game"><h2 id="h-game">The game and what the court can tell apart</h2>
<div class="editor"><div>
<p class="error" role="alert" id="error"></p>
<div id="table">${table}</div>
</div><div class="live editor-tools">
<fieldset><legend>A click in the table</legend>
<label><input type="radio" name="mode" value="paint" checked> paints what the court sees</label>
<label><input type="radio" name="mode" value="payoffs"> edits payoffs</label></fieldset>
<fieldset id="brushes"><legend>Paint with</legend><div id="brush-list"></div>
<div class="row" role="group" aria-label="The cell chosen above">
<button type="button" id="split">Split it up</button>
<label>Merge into <select id="merge"></select></label>
<label>Name <input type="text" id="name" size="8" maxlength="24" autocomplete="off"></label>
</div></fieldset>
<fieldset><legend>The court and the contract</legend>
<div class="row"><button type="button" id="empty">See nothing</button> <button type="button" id="complete">See everything</button></div>
<div class="row"><label>Class <select id="class">${CLASSES.map(([value, text]) => html`<option value="${value}">${text}</option>`)}</select></label></div>
<div class="row"><label>No transfer beyond ± <input type="text" id="liability" size="6" placeholder="no bound" autocomplete="off"></label></div></fieldset>
<p class="quiet hint">With the keyboard: arrows move in the table, space or enter paints or edits, escape leaves. Payoffs are numbers such as 3, -7/12 or 0.25.</p>
</div></div></section>
<section class="card wide" aria-labelledby="h-gap"><h2 id="h-gap">The gap</h2>${drawn('bars')}</section>
<section class="card" aria-labelledby="h-contract"><h2 id="h-contract">The best contract</h2>${panel('contract')}</section>
<section class="card" aria-labelledby="h-agents"><h2 id="h-agents">What each agent gets</h2>${panel('agents')}</section>
<section class="card wide" aria-labelledby="h-temptations"><h2 id="h-temptations">Temptations</h2>${panel('temptations')}</section>
<section class="card wide" aria-labelledby="h-weight"><h2 id="h-weight">Prosocial agents</h2>
<p class="quiet">Agents of weight λ maximise their own payoff plus λ times everyone’s together.</p>
<div class="row live weight" role="group" aria-label="Weight">
<label class="grow">λ <input type="range" id="weight-slider" min="0" max="199" value="0"></label>
<label>exactly <input type="text" id="weight" size="8" placeholder="none" autocomplete="off"></label>
<button type="button" id="no-weight">None</button>
</div>
${panel('atWeight')}
<h3>Welfare of equilibria, from λ = 0 to ∞</h3>
<p class="quiet">The contract drawn is the one that is best for selfish agents, and stays as it is while λ grows; V<sup>λ</sup> above is what the best contract for agents of that weight reaches.</p>
${drawn('welfare')}
<h3>Which weight makes which profile an equilibrium</h3>${drawn('phases')}
<h3>What the court must see: prosociality shortens contracts</h3>${drawn('detection')}
<h3>How much a court must tell apart, against the weight that is needed</h3>
<p class="quiet">Each step is the least weight with which some contract brings about a first best, over all courts of so many cells.</p>
${drawn('frontier')}${panel('courts')}</section>
<section class="card wide live" aria-labelledby="h-export"><h2 id="h-export">Take it along</h2>
<div class="row"><button type="button" id="save-game">Save the game file</button><button type="button" id="save-latex">Save the tables as LaTeX</button><button type="button" id="copy-link">Copy a link to this game</button></div>
<label class="command">The command that repeats this<input type="text" id="command" readonly></label></section>
</main>
<footer class="quiet"><p>Computed by Lacuna in exact rational arithmetic: every fraction is the number itself, decimals are rounded for the eye.</p></footer>
<script type="application/json" id="data">${embedded(data)}</script>
<script id="program">${trusted(bundle.script)}</script>
</body>
</html>
`.markup;
}
