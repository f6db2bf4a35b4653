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
  theta: 'θ',
  kappa: 'κ',
  ell: 'ℓ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  rho: 'ρ',
  Pi: 'Π',
  sigma: 'σ',
  Sigma: 'Σ',
  tau: 'τ',
  phi: 'φ',
  varphi: 'φ',
  psi: 'ψ',
  omega: 'ω',
  Omega: 'Ω',
  Phi: 'Φ',
  lt: '<',
  gt: '>',
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
  quad: '\u2003',
  qquad: '\u2003\u2003',
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
  lbrace: '❴',
  rbrace: '❵',
  left: '',
  right: '',
  bigl: '',
  bigr: '',
  Bigl: '',
  Bigr: '',
  big: '',
  Big: '',
  displaystyle: '',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  langle: '⟨',
  rangle: '⟩',
};

const SUBSCRIPTS = new Map([...'0123456789+-=()aeijklmnoprstuvx'].map((c, k) => [c, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'][k]]));
const SUPERSCRIPTS = new Map([...'0123456789+-=()in*'].map((c, k) => [c, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁱⁿ*'][k]]));

/** Text with its `$…$` parts made plain; `\\$` is none. */
export const plainMath = (text: string): string => text.replace(/(?<!\\)\$\$?((?:\\.|[^$\\])+)\$\$?/g, (_, math: string) => plain(math));

/** An argument of a command: a group without groups in it, or a single character. */
const ARGUMENT = String.raw`\s*(?:\{([^{}]*)\}|([^{}\s\\]))`;
const FRACTION = new RegExp(String.raw`\\[dt]?frac${ARGUMENT}${ARGUMENT}`, 'g');
const ACCENTED = new RegExp(String.raw`\\(bar|overline|hat|tilde)${ARGUMENT}`, 'g');
const ACCENTS: Readonly<Record<string, string>> = { bar: '\u0304', overline: '\u0304', hat: '\u0302', tilde: '\u0303' };

/** Words put after a command, kept apart from its name until that is read. */
const APART = '\u0001';

function plain(math: string): string {
  const named = math
    .replace(/\\(?:mathbb|mathrm|mathit|text|operatorname|mathcal)\s*\{([^{}]*)\}/g, `${APART}$1`)
    .replace(/\\([{}%&#_])/g, (_, c: string) => (c === '{' ? '❴' : c === '}' ? '❵' : c))
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([A-Za-z]+)( ?)/g, (whole, name: string, space: string) =>
      !Object.hasOwn(COMMANDS, name) ? whole : COMMANDS[name] === '' ? '' : COMMANDS[name] + space,
    )
    .replaceAll(APART, '')
    .replace(ACCENTED, (_, name: string, group: string | undefined, one: string | undefined) => (group ?? one ?? '') + ACCENTS[name])
    .replace(/_(?:\{([^{}]*)\}|(\S))/g, (_, group: string | undefined, one: string | undefined) =>
      script(group ?? one ?? '', SUBSCRIPTS, '_'),
    )
    .replace(/\^(?:\{([^{}]*)\}|(\S))/g, (_, group: string | undefined, one: string | undefined) =>
      script(group ?? one ?? '', SUPERSCRIPTS, '^'),
    );
  return divided(named).replace(/[{}]/g, '').replace(/❴/g, '{').replace(/❵/g, '}').replace(/ {2,}/g, ' ');
}

/** Fractions within one another that are written as quotients. */
const DEEPEST = 10;

/** Fractions as quotients, the innermost first. */
function divided(math: string): string {
  let quotients = math;
  for (let depth = 0; depth < DEEPEST; depth++) {
    quotients = quotients.replace(
      FRACTION,
      (_, above: string | undefined, a: string | undefined, below: string | undefined, b: string | undefined) =>
        `${whole(above ?? a ?? '')}/${whole(below ?? b ?? '')}`,
    );
  }
  return quotients;
}

/** A numerator or denominator, in parentheses unless it is one word or number. */
const whole = (part: string): string => (/^[\p{L}\p{M}\p{N}]*$/u.test(part) ? part : `(${part})`);

/** A sub- or superscript in Unicode where every character has one, else after `_` or `^`. */
function script(body: string, table: ReadonlyMap<string, string>, mark: string): string {
  const characters = [...body].map((character) => table.get(character));
  if (characters.every((character) => character !== undefined)) return characters.join('');
  return [...body].length === 1 ? mark + body : `${mark}(${body})`;
}
