/**
 * # A drill: would `lacuna diff` notice?
 *
 * Applies each patch of this folder to a copy of the sources, one after the other, and compares the changed library with the baseline of the
 * unchanged one. By hand only: `npm run drill`, and with `-- --figures` a faster one that looks at figures alone; names of patches choose some.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patches = fileURLToPath(new URL('.', import.meta.url));
const SOURCES = ['src', 'theorems', 'properties', 'cli'];

/** After so many seconds a diff is taken to hang. */
const PATIENCE = 1200;

const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const figuresOnly = process.argv.includes('--figures');

const copy = mkdtempSync(join(tmpdir(), 'lacuna-drill-'));
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
for (const path of [...SOURCES, 'package.json', 'counterexamples', 'examples', 'schemas'])
  cpSync(join(root, path), join(copy, path), { recursive: true });
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

/** Strips the types of all sources; what the types say is not checked. */
const compile = () =>
  build({
    entryPoints: SOURCES.flatMap((folder) =>
      readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => join(copy, folder, name)),
    ),
    outbase: copy,
    outdir: join(copy, 'dist'),
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });

const lacuna = (...args: string[]) =>
  spawnSync(process.execPath, [join(copy, 'cli/lacuna.mjs'), ...args], {
    cwd: copy,
    encoding: 'utf8',
    timeout: 1000 * PATIENCE,
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const patch = (name: string, ...options: string[]) =>
  execFileSync('git', ['apply', ...options, join(patches, `${name}.patch`)], { cwd: copy });

await compile();
const baseline = join(copy, 'baseline.json');
if (existsSync(join(root, 'test/baseline.json')) && figuresOnly) cpSync(join(root, 'test/baseline.json'), baseline);
else lacuna('baseline', '--out', baseline);
const unchanged = lacuna('diff', baseline, ...(figuresOnly ? ['--figures'] : []));
if (unchanged.status !== 0) throw new Error(`the unchanged library differs from its own baseline:\n${unchanged.stdout}${unchanged.stderr}`);

const names = readdirSync(patches)
  .filter((name) => name.endsWith('.patch'))
  .map((name) => name.replace('.patch', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
let missed = 0;
console.log('| change | what it does | flipped | drifted | such as |\n| --- | --- | --- | --- | --- |');
for (const name of names) {
  const [why] = readFileSync(join(patches, `${name}.patch`), 'utf8').split('\n');
  patch(name);
  try {
    await compile();
    const { status, stdout, stderr } = lacuna('diff', baseline, '--json', ...(figuresOnly ? ['--figures'] : []));
    if (status !== 1) missed += 1;
    console.log(
      `| \`${name}\` | ${why} | ${status === 1 ? counted(JSON.parse(stdout)) : `**not caught** (status ${status}) | ${stderr.slice(-300)} |`} |`,
    );
  } finally {
    patch(name, '--reverse');
  }
}
if (missed > 0) process.exitCode = 1;

interface Differences {
  readonly flipped: readonly { readonly entry: string; readonly before: string; readonly after: string }[];
  readonly drifted: readonly {
    readonly section: string;
    readonly entry: string;
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** The numbers of flips and drifts, and one of them. */
function counted({ flipped, drifted }: Differences): string {
  const fell = flipped.find(({ after }) => after === 'refuted') ?? flipped[0];
  const figure = drifted.find(({ section, entry }) => section === 'figures' && entry.startsWith('examples/')) ?? drifted[0];
  const example =
    fell === undefined
      ? `${figure.field} of ${figure.entry}: ${figure.before} → ${figure.after}`
      : `\`${fell.entry}\`: ${fell.before} → ${fell.after}`;
  return `${flipped.length} | ${drifted.length} | ${example}`;
}
