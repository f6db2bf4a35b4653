/** The verifier against the solver, on games of growing size: processor time of search and certifier, and of verification. */
import { certify } from '../src/certificate/certify.js';
import { verify } from '../src/certificate/verify.js';
import { MECHANISM_CLASSES } from '../src/contract/setting.js';
import { after, median, processorTime, shown, table } from './measure.js';
import { randomSetting } from './value-search.js';

/** Medians over ten games a size; games whose certificate takes more than `limit` milliseconds are left out and counted. */
export function certificateTable(limit: number): string[] {
  const sizes: [string, readonly number[], number, number][] = [
    ['2 agents, 2×2, 2 contingencies', [2, 2], 2, 4],
    ['2 agents, 3×3, 4 contingencies', [3, 3], 4, 9],
    ['2 agents, 6×6, 4 contingencies', [6, 6], 4, 36],
    ['3 agents, 3×3×3, 4 contingencies', [3, 3, 3], 4, 27],
  ];
  const rows = sizes.map(([name, actions, contingencies, cells]) => {
    const solving: number[] = [];
    const verifying: number[] = [];
    const bytes: number[] = [];
    let left = 0;
    for (let seed = 0; seed < 10; seed++) {
      const of = randomSetting(actions, contingencies, cells, MECHANISM_CLASSES[seed % 3], seed);
      let text: string | null = null;
      const time = processorTime(() => {
        const made = certify(of, { expired: after(limit) });
        text = made.status === 'certified' ? JSON.stringify(made.certificate) : null;
      });
      if (text === null) {
        left += 1;
        continue;
      }
      const certificate: string = text;
      solving.push(time);
      bytes.push(certificate.length);
      verifying.push(
        processorTime(() => {
          if (verify(JSON.parse(certificate)).status !== 'verified') throw new Error('an honest certificate is rejected');
        }),
      );
    }
    return [
      name,
      shown(median(solving)),
      shown(median(verifying)),
      `${shown(median(solving.map((time, k) => time / verifying[k])))}×`,
      shown(median(bytes) / 1000),
      `${left}`,
    ];
  });
  return table(['games', 'search and certificate, ms', 'verifier, ms', 'ratio', 'kB', 'out of time'], rows);
}
