/** How long the command takes to start: `lacuna --version` and a small analysis, as processes of their own, beside bare Node. */
import { spawnSync } from 'node:child_process';
import { median, shown, table } from './measure.js';

const COMMANDS: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0', ['-e', '0']],
  ['lacuna --version', ['cli/lacuna.mjs', '--version']],
  ['lacuna list', ['cli/lacuna.mjs', 'list']],
  ['lacuna analyze examples/effort.game.json', ['cli/lacuna.mjs', 'analyze', 'examples/effort.game.json']],
];

/** Medians by the clock; the compiled command must be there (`npm run build`). */
export function startUpTable(times: number): string[] {
  const taken = COMMANDS.map(() => [] as number[]);
  for (let round = 0; round < times; round++) {
    for (const [k, [name, args]] of COMMANDS.entries()) {
      const start = performance.now();
      if (spawnSync(process.execPath, args).status !== 0) throw new Error(`${name} fails`);
      taken[k].push(performance.now() - start);
    }
  }
  return table(
    ['command', 'milliseconds', 'beside bare Node'],
    COMMANDS.map(([name], k) => [
      `\`${name}\``,
      shown(median(taken[k])),
      `${shown(median(taken[k].map((time, r) => time / taken[0][r])))}×`,
    ]),
  );
}
