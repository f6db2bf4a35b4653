/** What is written for papers reads as it stands, whatever names are in it, and compiles with Debian's TeX. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import { afterAll, describe, expect, it } from 'vitest';
import { theoremSections } from '../../cli/commands/theorems/theorem-sections.js';
import { latexTheorem } from '../../cli/pages/papers/latex-theorem.js';
import { CATALOGUE } from '../../properties/catalogue.js';
import { readEnvironment } from '../../src/formats/games/game-file.js';
import { latexText } from '../../src/formats/text/latex-text.js';
import { latexTables } from '../../web/draw/latex-table.js';
import { lacuna } from './run-lacuna.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const games = readdirSync(examples).filter((name) => /\.game\.(json|yaml)$/.test(name));

const has = (file: string): boolean => spawnSync('kpsewhich', [file]).status === 0;
const tex = spawnSync('pdflatex', ['--version']).status === 0;

const folder = mkdtempSync(join(tmpdir(), 'lacuna-latex-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HOSTILE = ['\\input{/etc/passwd}', '%$&#_{}^~', "[*] -- ,, ``x'' \"<>|", 'λ żółć 名 😀 \u0301\u202e</script>'] as const;

/** A game of two agents and two contingencies with names that mean something to TeX, Markdown and HTML. */
function hostile(): string {
  const path = join(folder, 'hostile.game.json');
  const [a, b, c, d] = HOSTILE;
  const rows = [
    [
      ['3', '3'],
      ['-1/2', '4'],
    ],
    [
      ['4', '0'],
      ['1', '1'],
    ],
  ];
  const game = {
    lacuna: 'environment@1',
    title: '\\end{document} $x$ <img src=x onerror=alert(1)>',
    agents: [a, b],
    actions: { [a]: ['*', '[1em]'], [b]: [c, d] },
    contingencies: { '% calm': '1/2', '\\\\': '1/2' },
    payoffs: { '% calm': rows, '\\\\': rows },
  };
  writeFileSync(path, JSON.stringify(game));
  return path;
}

/** Compiles a document that holds what was printed, and returns its text as pdftotext would lose it: the log. */
function compiled(name: string, packages: string, body: string): string {
  const path = join(folder, `${name}.tex`);
  writeFileSync(path, `\\documentclass{article}\n\\usepackage[T1]{fontenc}\n${packages}\n\\begin{document}\n${body}\n\\end{document}\n`);
  try {
    return execFileSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', `${name}.tex`], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    throw new Error(
      String((error as { stdout?: string }).stdout)
        .split('\n')
        .slice(-25)
        .join('\n'),
    );
  }
}

const printed = async (...args: string[]): Promise<string> => {
  const { status, out, err } = await lacuna(...args);
  expect({ args, status, err }).toEqual({ args, status: 0, err: '' });
  return out;
};

describe('text for LaTeX', () => {
  it('sets what could be read as a command, a comment or an argument', () => {
    expect(latexText('\\input{/etc/passwd}')).toBe('\\textbackslash{}input\\{/etc/passwd\\}');
    expect(latexText('50% $x_1 & #2')).toBe('50\\% \\$x\\_1 \\& \\#2');
    expect(latexText('[1] *')).toBe('{[}1{]} {*}');
    expect(latexText('a--b -3')).toBe('a{-}-b $-$3');
    expect(latexText('λ*_L = 2 ≥ W*')).toBe('$\\lambda^{*}_{L}$ = 2 $\\ge$ $W^{*}$');
    expect(latexText('名')).toBe('\\texttt{U+540D}');
  });

  it('leaves no character that is special to TeX unescaped', () => {
    for (const character of '\\{}$&#^_%~') {
      const left = latexText(`x${character}y`).replace(/\\(text\w+\{\}|.)/g, '');
      expect(left).not.toContain(character);
    }
  });
});

describe('analyze --latex', () => {
  it('prints the figures of the page', async () => {
    const out = await printed('analyze', join(examples, 'effort.game.json'), '--latex');
    expect(out).toContain('{\\star}\\;8/3,\\,8/3$\\textsuperscript{a}');
    expect(out).toContain('\\item $\\Gamma_{L}$ is 1/6.');
    expect(out).toContain('\\item[$V_{L}$] row gains 1/3 by CL at (CH, CH), and the court cannot tell');
  });

  it('is one thing at a time', async () => {
    for (const flags of [
      ['--latex', '--json'],
      ['--sgame', '--markdown'],
      ['--markdown', '--json'],
    ]) {
      expect(await lacuna('analyze', join(examples, 'effort.game.json'), ...flags)).toMatchObject({ status: 2, out: '' });
    }
  });

  it.skipIf(!tex)('compiles for every example and for names that mean something to TeX (pdflatex)', async () => {
    const files = [...games.map((name) => join(examples, name)), hostile()];
    const out = await printed('analyze', ...files, '--latex', '--time', '2');
    // Tables float; so many at once need room to be set.
    const body = out.replaceAll('\\end{table}', '\\end{table}\\clearpage');
    expect(compiled('analyses', '', body)).not.toMatch(/^!|Missing character/m);
    const log = readFileSync(join(folder, 'analyses.log'), 'utf8');
    expect(log).not.toContain('/etc/passwd');
  });

  it.skipIf(!tex || !has('sgame.sty'))('compiles with the package sgame (pdflatex, sgame.sty)', async () => {
    const files = [...games.map((name) => join(examples, name)), hostile()];
    const out = await printed('analyze', ...files, '--sgame', '--time', '2');
    compiled('games', '\\usepackage{sgame}', out.replaceAll('\\end{table}', '\\end{table}\\clearpage'));
  });
});

describe('the tables that are saved from the page', () => {
  const tables = (path: string): string => {
    const { environment, language } = readEnvironment(readFileSync(path, 'utf8'));
    return latexTables(environment, language);
  };

  it('have the entries of analyze --latex, but for the brackets around equilibria', async () => {
    const entries = (text: string) => text.match(/\$[^$]*[\d}]\$(\\textsuperscript\{[^}]*\})?/g) ?? [];
    for (const name of ['effort', 'public-goods-3', 'pooled-contingencies']) {
      const path = join(examples, `${name}.game.json`);
      const saved = entries(tables(path));
      const printedTables = (await printed('analyze', path, '--latex')).split('\\caption')[0].replaceAll('[\\,', '').replaceAll('\\,]', '');
      expect(saved.length, name).toBeGreaterThan(2);
      expect(entries(printedTables)).toEqual(saved);
    }
  });

  it.skipIf(!tex)('compile for every example and for names that mean something to TeX (pdflatex)', () => {
    const files = games.filter((name) => name.endsWith('.json')).map((name) => join(examples, name));
    compiled('saved', '', [...files, hostile()].map(tables).join('\n\n'));
  });
});

describe('explain --latex', () => {
  it.skipIf(!tex)('compiles for every theorem (pdflatex)', async () => {
    const pages = CATALOGUE.map((entry) => latexTheorem(entry.theorem, theoremSections(entry, [])));
    pages.push(await printed('explain', 'B1', '--latex'));
    compiled('theorems', '\\usepackage{amsmath,amssymb,amsthm}\n\\newtheorem{theorem}{Theorem}', pages.join('\n\n'));
    expect(pages.join('')).not.toContain('U+');
  });
});

describe('analyze --markdown', () => {
  it('prints the figures of the page', async () => {
    const out = await printed('analyze', join(examples, 'effort.game.json'), '--markdown');
    expect(out).toContain('| CH | ◆ 8/3, 8/3 a |');
    expect(out).toContain('| Γ\\_L, the gap | 1/6 |');
  });

  it('shows names as they read: no HTML, no mark, no table cell of its own', async () => {
    const out = await printed('analyze', hostile(), '--markdown');
    const html = await marked(out);
    expect(html).not.toMatch(/<(img|script|a|code)\b/);
    expect(html.match(/<table>/g)).toHaveLength(4);
    for (const row of out.split('\n').filter((line) => /^\| (\\\*|\\\[1em)/.test(line))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(html).toContain('\\input{/etc/passwd}');
  });
});
