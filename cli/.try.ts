import { readFileSync } from 'node:fs';
import { rational } from '../src/exact/rational.js';
import { analyze } from '../src/formats/analysis.js';
import { readEnvironment } from '../src/formats/game-file.js';
import { analysisPage } from './analysis-page.js';

const effort = JSON.stringify({
  lacuna: 'environment@1',
  title: 'The effort game',
  parameters: { T: 5, R: 4, P: 1, S: 0 },
  agents: ['row', 'column'],
  actions: { row: ['CH', 'CL', 'DH', 'DL'], column: ['CH', 'CL', 'DH', 'DL'] },
  payoffs: {
    always: (() => {
      const e = '(R-P)/6',
        h = '(R-P)/12';
      const m = [
        [`R-${e}`, `R-2*${e}-${h}`, `S-${e}`, `S-${e}`],
        ['R', `R-3*${e}`, `S-3*${e}`, `S-3*${e}`],
        [`T-${e}`, `T-${e}`, `P-${e}`, 'P'],
        [`T-2*${e}`, `T-2*${e}`, `P-2*${e}`, `P-3*${e}`],
      ];
      return m.map((r, x) => r.map((_, y) => [m[x][y], m[y][x]]));
    })(),
  },
  language: {
    actions: {
      row: [
        ['CH', 'CL'],
        ['DH', 'DL'],
      ],
      column: [
        ['CH', 'CL'],
        ['DH', 'DL'],
      ],
    },
  },
});

export { effort };

const files = process.argv.slice(2);
for (const f of files.length ? files : ['']) {
  const game = readEnvironment(f === '' ? effort : readFileSync(f, 'utf8'));
  const a = analyze(game.environment, game.language, {
    seconds: 30,
    ...(process.env.W ? { weight: rational(process.env.W) } : {}),
    ...(process.env.C ? { choice: JSON.parse(process.env.C) } : {}),
    mechanismClass: (process.env.K ?? 'subsidy-free') as never,
    liability: process.env.B ? rational(process.env.B) : null,
  });
  console.log(
    analysisPage(f || 'examples/effort.game.json', game, a, { color: !!process.env.PAINT, width: Number(process.env.WIDTH ?? 88) }) + '\n',
  );
}
