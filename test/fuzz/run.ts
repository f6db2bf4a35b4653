/**
 * # `npm run fuzz`
 *
 * Changes files of every format that Lacuna reads and has commands read them, in this process: none may end with status 70, write a control
 * character or take a gigabyte. `npm run fuzz -- [files of each format] [seed] [format] [seconds]`; what fails is kept in a folder, with the command.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

process.env.NO_COLOR = '1';
const { run } = await import('../../cli/program.js');
const { fuzz } = await import('./fuzz.js');

const [files = '1000', seed = '1', only = '', seconds = 'Infinity'] = process.argv.slice(2);
const real = { out: process.stdout.write, err: process.stderr.write };

/** Runs the command line in this process and catches what it prints. */
async function lacuna(...args: string[]) {
  let [out, err] = ['', ''];
  const catching = (add: (text: string) => void) => ({
    write: (text: string) => {
      add(text);
      return true;
    },
  });
  Object.assign(
    process.stdout,
    catching((text) => {
      out += text;
    }),
  );
  Object.assign(
    process.stderr,
    catching((text) => {
      err += text;
    }),
  );
  try {
    return { status: await run(args), out, err };
  } finally {
    Object.assign(process.stdout, { write: real.out });
    Object.assign(process.stderr, { write: real.err });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lacuna-failures-'));
let failures = 0;
const tallies = await fuzz(
  lacuna,
  { files: Number(files), seed: Number(seed), until: performance.now() + 1000 * Number(seconds), ...(only !== '' && { only }) },
  ({ format, command, what, text }) => {
    failures += 1;
    const path = join(folder, `${failures}.${format}.json`);
    writeFileSync(path, text);
    process.stdout.write(`${path}: ${command.join(' ')}: ${what.slice(0, 400)}\n`);
  },
);
for (const { format, files: many, statuses, slowest, memory } of tallies) {
  const ended = [...statuses].sort(([x], [y]) => x - y).map(([status, count]) => `${count} with ${status}`);
  process.stdout.write(
    `${format.padEnd(16)} ${many} files: ${ended.join(', ')}; the slowest took ${(slowest / 1000).toFixed(1)} s, memory ${Math.round(memory / 2 ** 20)} MB\n`,
  );
}
process.stdout.write(failures === 0 ? 'none failed\n' : `${failures} failed: ${folder}\n`);
process.exitCode = failures === 0 ? 0 : 1;
