/**
 * # A page of the book
 *
 * The frame that all pages share: a policy that lets nothing in from outside, the way around the book, the search.
 */
import { html, type Markup, type Part } from '../draw/markup.js';

/** What a page holds. */
export interface Page {
  readonly title: string;
  /** In a sentence, for those who list pages. */
  readonly description: string;
  /** The way from the page to the root of the book: empty, or `../`. */
  readonly root: '' | '../';
  /** The entry of the menu that the page belongs to, if any. */
  readonly here?: string;
  readonly main: Part;
  /** What stands beside the text where there is room. */
  readonly aside?: Part;
  /** Whether the page takes all the width there is. */
  readonly wide?: boolean;
  readonly version: string;
}

const MENU = [
  ['index.html', 'Contents'],
  ['map.html', 'Map'],
  ['models.html', 'Models'],
  ['notation.html', 'The model'],
  ['explorer/index.html', 'Explorer'],
] as const;

/** Nothing but what lies beside the page; no style or handler in a tag. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** The page as a file. */
export function page({ title, description, root, here, main, aside, wide = false, version }: Page): string {
  const menu = MENU.map(([file, name]) =>
    file === here
      ? html`<li><a href="${root}${file}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${root}${file}">${name}</a></li>`,
  );
  const whole: Markup = html`<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}katex.css">
<link rel="stylesheet" href="${root}math.css">
<link rel="stylesheet" href="${root}book.css">
<script src="${root}search-index.js" defer></script>
<script src="${root}pages.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="home" href="${root}index.html"><span aria-hidden="true">▢</span> Lacuna</a>
<nav aria-label="The book"><ul>${menu}</ul></nav>
<form class="search" role="search" hidden>
<label class="unseen" for="query">Search the book</label>
<input id="query" type="search" placeholder="Search: C2, liability, commons…" autocomplete="off" spellcheck="false" aria-describedby="found">
<div id="results" hidden></div>
<p id="found" class="unseen" role="status"></p>
</form>
</header>
<div class="frame ${aside !== undefined ? 'with-aside' : wide ? 'whole' : 'text'}">
<main id="main" tabindex="-1">
${main}
</main>
${aside === undefined ? null : html`<aside>${aside}</aside>`}
</div>
<footer><p>Made by Lacuna ${version} from the theorems, proofs and counterexamples themselves. Every figure is exact.</p></footer>
</body>
</html>
`;
  return whole.markup;
}
