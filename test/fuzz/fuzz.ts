/** Reads changed files by every command that reads them, in this process, and says what went wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changed, formats, type Lacuna } from './formats.js';
import { randomFrom } from './mutations.js';

/** A command line that did what none may. */
export interface Failure {
  readonly format: string;
  readonly command: readonly string[];
  readonly what: string;
  readonly text: string;
}

/** What became of the files of a format. */
export interface Tally {
  readonly format: string;
  files: number;
  readonly statuses: Map<number, number>;
  /** Milliseconds that the slowest took. */
  slowest: number;
  /** Bytes that this process had at most. */
  memory: number;
}

/** What is none of our output: a control character but the end of a line. */
const CONTROL = /[^\P{Cc}\n]|[\p{Cf}\u2028\u2029]/u;

const GIGABYTE = 2 ** 30;

/** Changes so many files of each format, all but the first; `tell` hears of each failure at once. */
export async function fuzz(
  lacuna: Lacuna,
  {
    files,
    seed,
    only,
    until = Number.POSITIVE_INFINITY,
  }: { readonly files: number; readonly seed: number; readonly only?: string; readonly until?: number },
  tell: (failure: Failure) => void,
): Promise<Tally[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-fuzz-'));
  process.env.XDG_STATE_HOME = folder;
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const all = (await formats(lacuna, folder, write)).filter(({ name }) => only === undefined || name === only);
    const tallies = all.map(({ name }): Tally => ({ format: name, files: 0, statuses: new Map(), slowest: 0, memory: 0 }));
    for (let k = 0; k < files && performance.now() < until; k++) {
      for (const [f, format] of all.entries()) {
        const random = randomFrom(seed + 1_000_003 * k + 7919 * f);
        const text = k === 0 ? format.whole[0] : changed(format, random);
        const path = write(`changed${format.ending ?? '.json'}`, format.bytes?.(text) ?? text);
        const command = format.commands[random(format.commands.length)](path);
        const tally = tallies[f];
        const began = performance.now();
        const { status, out, err } = await lacuna(...command);
        const took = performance.now() - began;
        tally.files += 1;
        tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1);
        tally.slowest = Math.max(tally.slowest, took);
        tally.memory = Math.max(tally.memory, process.memoryUsage().rss);
        const wrong = [
          ...([0, 1, 2, 3].includes(status) ? [] : [`status ${status}: ${err}`]),
          ...(CONTROL.test(out + err) ? [`a control character: ${JSON.stringify(CONTROL.exec(out + err)?.[0])}`] : []),
          ...(status === 2 && out !== '' && !command.includes('--journal') ? ['something on standard output beside status 2'] : []),
          ...(status === 2 && !/^lacuna: [^\n]+\n$/.test(err) ? [`no single line on standard error: ${err.slice(0, 300)}`] : []),
          ...(process.memoryUsage().rss > GIGABYTE ? ['a gigabyte'] : []),
        ];
        for (const what of wrong) tell({ format: format.name, command, what, text });
      }
    }
    return tallies;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
