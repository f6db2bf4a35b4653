/**
 * Every console block of README and docs: each command is run, in a shell, and its output compared with what stands below it, `…` alone on a line
 * being any number of lines and times and dates being of no account. A console block without a command is a part of the last output of its page. What takes
 * more than some seconds runs with LACUNA_SLOW_DOCS=1 (`.ci/end-to-end` does); what takes hours is named with the reason.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './cli/spawned.js';

/** Beginnings of commands that are not run, or only where there is time, and why. */
const NEVER: Readonly<Record<string, string>> = {
  'lacuna check B1 --runs 100000000': 'takes hours: it is about checks that are interrupted',
  'lacuna explore C10 --with examples/threshold.conditions.ts --time 1200': 'takes twenty minutes',
  'lacuna explore B6 --with examples/pooled.conditions.ts --time 600': 'takes ten minutes',
  'lacuna check --seed 7 --shard 2/4': 'is a quarter of the whole check, which end-to-end does',
  'lacuna check --seed 7 --shard 1/4': 'is a quarter of the whole check, which end-to-end does',
  'lacuna play examples/effort.game.json --endpoint': 'asks a model at an endpoint',
  'export LACUNA_API_KEY': 'is for an endpoint',
  'lacuna compare experiment/model.jsonl': 'is about what a model played',
  'lacuna import': 'reads recordings of others',
  'lacuna compare experiment/govsim.jsonl': 'is about recordings of others',
  'lacuna fit experiment/tables.jsonl': 'is about recordings of others',
  'lacuna merge 1.json 2.json 3.json 4.json': 'wants all four quarters',
};
const SLOW: Readonly<Record<string, string>> = {
  'lacuna check B14 --runs 100000': 'a hundred thousand subjects',
  'lacuna check B1 C4': 'three theorems, whole',
  'lacuna check C1 --model fehr-schmidt': 'climbs of a model that is not linear',
  'lacuna diff test/baseline.json --figures': 'some 28,000 figures',
  'lacuna analyze examples/*.game.json': 'every example in three classes',
  'lacuna explore a-later-clause': 'a scope with all its claims',
  'lacuna prove E4': 'twelve theorems',
};
const slowToo = process.env.LACUNA_SLOW_DOCS !== undefined;

interface Command {
  /** As typed, without `npx `, on one line where it was continued. */
  readonly text: string;
  readonly expected: string[];
  /** Parts of the output, shown further down the page. */
  readonly excerpts: string[][];
  readonly line: number;
}

interface Page {
  readonly name: string;
  readonly commands: readonly Command[];
  /** Files that the page shows, by name: code that begins with `// name.ts`. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads the console blocks of a page. */
function pageOf(name: string): Page {
  const commands: Command[] = [];
  const files = new Map<string, string>();
  const lines = readFileSync(join(root, name), 'utf8').split('\n');
  for (let k = 0; k < lines.length; k++) {
    const [, language] = /^```(\w*)$/.exec(lines[k]) ?? [];
    if (language === undefined) continue;
    const start = k + 1;
    const end = lines.indexOf('```', start);
    const block = lines.slice(start, end);
    const [, file] = /^\/\/ (\S+\.ts)$/.exec(block[0]) ?? [];
    if (file !== undefined) files.set(file, block.join('\n'));
    if (language === 'console' || block[0].startsWith('$ ')) addBlock(commands, block, start + 1);
    k = end;
  }
  return { name, commands, files };
}

/** Whether a shell waits for more: after a backslash, within quotes, within a loop. */
const isOpen = (text: string): boolean => {
  const many = (pattern: RegExp) => (text.match(pattern) ?? []).length;
  return text.endsWith('\\') || many(/'/g) % 2 === 1 || many(/; do$/gm) > many(/^ +done$/gm);
};

function addBlock(commands: Command[], block: readonly string[], line: number): void {
  if (!block.some((text) => text.startsWith('$ '))) return void commands.at(-1)?.excerpts.push([...block]);
  for (let k = 0; k < block.length; k++) {
    if (!block[k].startsWith('$ ')) {
      commands.at(-1)?.expected.push(block[k]);
      continue;
    }
    let text = block[k].slice(2);
    const first = line + k;
    while (isOpen(text)) text = `${text.replace(/\\$/, '')}\n${block[++k]}`;
    commands.push({ text: text.replace(/^npx /, '').replace(/ *\n +(?=--)/g, ' '), expected: [], excerpts: [], line: first });
  }
}

const timeless = (line: string): string =>
  line
    .replace(/\d[\d,.]* (s|min|h)\b/g, 'T s')
    .replace(/\d{4}-\d\d-\d\d/g, 'DATE')
    .trimEnd();

/** What is said meanwhile of how far something has come. */
const PROGRESS = /: \d+%(, |$)/;

/** Whether a line is the expected one; within JSON, `…` stands for any part of it. */
function matchesLine(expected: string, line: string): boolean {
  if (!expected.startsWith('{')) return expected === line;
  const parts = expected.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(line);
}

/** Whether lines are the expected ones, where `…` alone stands for any number of them. */
function matches(expected: readonly string[], lines: readonly string[]): boolean {
  if (expected.length === 0) return lines.length === 0;
  if (expected[0] === '…')
    return Array.from({ length: lines.length + 1 }, (_, k) => k).some((k) => matches(expected.slice(1), lines.slice(k)));
  return lines.length > 0 && matchesLine(expected[0], lines[0]) && matches(expected.slice(1), lines.slice(1));
}

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
  .map(pageOf)
  .filter(({ commands }) => commands.length > 0);

const home = mkdtempSync(join(tmpdir(), 'lacuna-docs-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What a command prints, in a shell, and its exit status. */
const printed = (text: string, cwd: string): Promise<{ readonly out: string; readonly status: number | null }> =>
  new Promise((resolve) => {
    const shell = `lacuna() { '${process.execPath}' '${root}/cli/lacuna.mjs' "$@"; }; exec 2>&1\n${text}`;
    const child = spawn('bash', ['-c', shell], {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1', XDG_STATE_HOME: home },
    });
    let out = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.on('close', (status) => resolve({ out: out.trimEnd(), status }));
  });

const startsOneOf = (text: string, table: Readonly<Record<string, string>>): boolean =>
  Object.keys(table).some((start) => text.startsWith(start));

describe.each(pages.map((page) => [page.name, page] as const))('%s', (name, { commands, files }) => {
  const cwd = join(home, name.replaceAll('/', '-'));
  mkdirSync(cwd, { recursive: true });
  for (const folder of ['examples', 'counterexamples', 'test', 'node_modules']) symlinkSync(join(root, folder), join(cwd, folder));
  for (const [file, text] of files) writeFileSync(join(cwd, file), text);

  for (const { text, expected, excerpts, line } of commands) {
    const skipped = startsOneOf(text, NEVER) || (!slowToo && startsOneOf(text, SLOW));
    it.skipIf(skipped)(
      `line ${line}: ${text.split('\n')[0]}`,
      async () => {
        const { out, status } = await printed(text, cwd);
        const lines =
          out === ''
            ? []
            : out
                .split('\n')
                .filter((each) => !PROGRESS.test(each))
                .map(timeless);
        if (expected.length === 0) expect([2, 70, 127], out).not.toContain(status);
        else if (!matches(expected.map(timeless), lines)) expect(lines.join('\n')).toBe(expected.map(timeless).join('\n'));
        for (const excerpt of excerpts) {
          const wanted = ['…', ...excerpt.map(timeless), '…'];
          if (!matches(wanted, lines)) expect(lines.join('\n')).toBe(wanted.join('\n'));
        }
      },
      600_000,
    );
  }
});

it('the table of commands in docs/commands.md has every command of the help', async () => {
  const { out: help } = await printed('lacuna --help', home);
  const table = readFileSync(join(root, 'docs/commands.md'), 'utf8').split('\n## ')[0];
  const commands = [...help.matchAll(/^ {2}([a-z]+) (?!.*-[hV],)/gm)].map(([, command]) => command).filter((command) => command !== 'help');
  expect(commands.length).toBeGreaterThan(10);
  for (const command of commands) expect(table, command).toContain(`\`lacuna ${command}`);
});

it('names no command as slow that is not there', () => {
  const all = pages.flatMap(({ commands }) => commands.map(({ text }) => text));
  for (const start of Object.keys({ ...NEVER, ...SLOW }))
    expect(
      all.some((text) => text.startsWith(start)),
      start,
    ).toBe(true);
});
