/**
 * # LaTeX for the terminal
 *
 * The statements are Markdown with a small part of LaTeX; on a terminal `$p(\omega)\,\delta > 0$` reads p(ω)δ > 0. What is not in the table
 * is left as written.
 */
const COMMANDS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  Gamma: 'Γ',
  delta: 'δ',
  Delta: 'Δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  Pi: 'Π',
  sigma: 'σ',
  Sigma: 'Σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  Omega: 'Ω',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  in: '∈',
  notin: '∉',
  subseteq: '⊆',
  subset: '⊂',
  cup: '∪',
  cap: '∩',
  bigcap: '⋂',
  bigcup: '⋃',
  emptyset: '∅',
  varnothing: '∅',
  infty: '∞',
  sum: 'Σ',
  prod: 'Π',
  times: '×',
  cdot: '·',
  to: '→',
  mapsto: '↦',
  Rightarrow: '⇒',
  Leftrightarrow: '⇔',
  iff: '⇔',
  implies: '⇒',
  forall: '∀',
  exists: '∃',
  setminus: '∖',
  pm: '±',
  dots: '…',
  ldots: '…',
  cdots: '…',
  quad: '  ',
  colon: ':',
  max: 'max',
  min: 'min',
  arg: 'arg',
  mid: '|',
  neg: '¬',
  wedge: '∧',
  vee: '∨',
  star: '*',
  ast: '*',
  circ: '∘',
  lbrace: '{',
  rbrace: '}',
  left: '',
  right: '',
  bigl: '',
  bigr: '',
  Bigl: '',
  Bigr: '',
  big: '',
  Big: '',
  displaystyle: '',
  langle: '⟨',
  rangle: '⟩',
};

const SUBSCRIPTS = new Map([...'0123456789+-=()aeijklmnoprstuvx'].map((c, k) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][k]]));
const SUPERSCRIPTS = new Map([...'0123456789+-=()in*'].map((c, k) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ*'][k]]));

/** Text with its `$…$` parts made plain. */
export const plainMath = (text: string): string => text.replace(/\$\$?([^$]+)\$\$?/g, (_, math: string) => plain(math));

function plain(math: string): string {
  const named = math
    .replace(/\\(?:mathbb|mathrm|mathit|text|operatorname|mathcal)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '($1)/($2)')
    .replace(/\\(?:bar|overline)\s*\{?\\?(\w+)\}?/g, (_, name: string) => `${COMMANDS[name] ?? name}\u0304`)
    .replace(/\\([{}%&#_])/g, (_, c: string) => (c === '{' ? '❴' : c === '}' ? '❵' : c))
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([A-Za-z]+)( ?)/g, (whole, name: string, space: string) =>
      COMMANDS[name] === undefined ? whole : COMMANDS[name] === '' ? '' : COMMANDS[name] + space,
    );
  return named
    .replace(/_(?:\{([^{}]*)\}|(\S))/g, (_, group: string | undefined, one: string | undefined) =>
      script(group ?? one ?? '', SUBSCRIPTS, '_'),
    )
    .replace(/\^(?:\{([^{}]*)\}|(\S))/g, (_, group: string | undefined, one: string | undefined) =>
      script(group ?? one ?? '', SUPERSCRIPTS, '^'),
    )
    .replace(/[{}]/g, '')
    .replace(/❴/g, '{')
    .replace(/❵/g, '}')
    .replace(/ {2,}/g, ' ');
}

/** A sub- or superscript in Unicode where every character has one, else after `_` or `^`. */
function script(body: string, table: ReadonlyMap<string, string>, mark: string): string {
  const characters = [...body].map((character) => table.get(character));
  if (characters.every((character) => character !== undefined)) return characters.join('');
  return [...body].length === 1 ? mark + body : `${mark}(${body})`;
}
