/**
 * # Text for LaTeX
 *
 * Names come from strangers: `\input{/etc/passwd}` is a name like any other, and is typeset as it reads. What pdflatex has a letter for under T1
 * is set, Greek and signs of mathematics as mathematics, everything else as its code point.
 */

/** Characters that mean something to LaTeX, and signs that it has by name. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  '"': '\\symbol{34}',
  // Brackets and stars after a line break, and runs of hyphens and commas, would be read as more than they are.
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  '-': '{-}',
  ',': '{,}',
  "'": '{\\textquotesingle}',
  '\u00a0': '~',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '…': '\\dots{}',
};

/** Mathematics outside a formula. */
const MATH: Readonly<Record<string, string>> = {
  ...{
    '<': '<',
    '>': '>',
    '|': '|',
    '±': '\\pm',
    '·': '\\cdot',
    '×': '\\times',
    '÷': '\\div',
    '−': '-',
    '∞': '\\infty',
    '∅': '\\emptyset',
  },
  ...{ '≤': '\\le', '≥': '\\ge', '≠': '\\ne', '∈': '\\in', '∉': '\\notin', '⊆': '\\subseteq', '⊂': '\\subset', '∪': '\\cup', '∩': '\\cap' },
  ...{ '→': '\\to', '←': '\\leftarrow', '⇒': '\\Rightarrow', '⇔': '\\Leftrightarrow', '∀': '\\forall', '∃': '\\exists', '∖': '\\setminus' },
  ...{ '⊥': '\\perp', '◆': '\\star', Σ: '\\Sigma', Π: '\\Pi', Γ: '\\Gamma', Δ: '\\Delta', Θ: '\\Theta', Λ: '\\Lambda', Φ: '\\Phi' },
  ...{ Ψ: '\\Psi', Ω: '\\Omega', α: '\\alpha', β: '\\beta', γ: '\\gamma', δ: '\\delta', ε: '\\varepsilon', ζ: '\\zeta' },
  ...{ η: '\\eta', θ: '\\theta', ι: '\\iota', κ: '\\kappa', λ: '\\lambda', μ: '\\mu', ν: '\\nu', ξ: '\\xi', π: '\\pi' },
  ...{ ρ: '\\rho', σ: '\\sigma', τ: '\\tau', φ: '\\varphi', χ: '\\chi', ψ: '\\psi', ω: '\\omega', ℓ: '\\ell' },
  ...{
    '¹': '^1',
    '²': '^2',
    '³': '^3',
    '½': '\\frac12',
    '⁺': '^+',
    '∗': '*',
    '′': "'",
    '⌊': '\\lfloor',
    '⌋': '\\rfloor',
    '⌈': '\\lceil',
    '⌉': '\\rceil',
    ⁿ: '^n',
    ᵐ: '^m',
  },
  ...Object.fromEntries([...'₀₁₂₃₄₅₆₇₈₉'].map((digit, k) => [digit, `_${k}`])),
};

/** Accents over the letter before them. */
const ACCENTS: Readonly<Record<string, string>> = { '\u0302': '\\hat', '\u0303': '\\tilde', '\u0304': '\\bar' };

const ACCENTED = /([A-Za-zα-ω][\u0302-\u0304])/u;

/** Letters that T1 fonts have beside ASCII. */
const LETTERS = new Set('ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĂăĄąĆćČčĎďĐđĘęĚěĞğŁłŃńŇňŐőŒœŘřŚśŞşŠšŤťŮůŰűŸŹźŻżŽž');

/** The figures that sentences speak of: λ*(E), λ*_L, W*, V_L, Γ_L. */
const FIGURES = /(?<![\p{L}\p{N}])(λ\*_L|λ\*|W\*|V_L|Γ_L)(?![\p{L}\p{N}])/u;
const FIGURE: Readonly<Record<string, string>> = {
  'λ*_L': '$\\lambda^{*}_{L}$',
  'λ*': '$\\lambda^{*}$',
  'W*': '$W^{*}$',
  V_L: '$V_{L}$',
  Γ_L: '$\\Gamma_{L}$',
};

/** A text that reads in LaTeX as it stands, whatever is in it. It takes `\usepackage[T1]{fontenc}` and nothing else. */
export function latexText(text: string): string {
  return text
    .split(new RegExp(FIGURES.source, 'u'))
    .map((part, k) =>
      k % 2 === 1
        ? FIGURE[part]
        : part
            .split(ACCENTED)
            .map((text, at) => (at % 2 === 1 ? accented(text) : plain(text)))
            .join(''),
    )
    .join('');
}

const plain = (text: string): string => [...text].map((character, at, all) => set(character, all[at + 1])).join('');

const accented = (text: string): string => {
  const [character, accent] = [...text];
  return `$${ACCENTS[accent]}{${letter(character)}}$`;
};

/** A letter as mathematics. */
const letter = (character: string): string | undefined => (/[A-Za-z]/.test(character) ? character : MATH[character]);

function set(character: string, next: string | undefined): string {
  // A sign before a digit is a minus; a hyphen or a comma alone is itself.
  if (character === '-' && next !== undefined && /\d/.test(next)) return '$-$';
  if ((character === '-' || character === ',') && next !== character) return character;
  if (Object.hasOwn(SIGNS, character)) return SIGNS[character];
  if (Object.hasOwn(MATH, character)) return `$${MATH[character]}$`;
  if (/[ -~]/.test(character) || LETTERS.has(character)) return character;
  return `\\texttt{U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
}

/** A number as mathematics; what is abridged in words. */
export const latexNumber = (number: string): string => (/^-?\d+(\/\d+)?$/.test(number) ? number : `\\mbox{${latexText(number)}}`);
