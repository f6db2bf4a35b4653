/**
 * The verifier against the solver, on games of growing size: processor time of search and certifier, and of verification, each the least
 * of three, on a game made afresh and with the young garbage of the last collected; size and leaves.
 */
import { certify } from '../src/certificate/certify.js';
import type { Certificate } from '../src/certificate/format.js';
import { verify } from '../src/certificate/verify.js';
import { MECHANISM_CLASSES, type Setting } from '../src/contract/language/setting.js';
import { after, collectGarbage, median, processorTime, shown, table } from './measure.js';
import { randomSetting, screening } from './value-search.js';

type Size = readonly [actions: readonly number[], contingencies: number, cells: number];

const game = ([actions, contingencies, cells]: Size, seed: number): Setting =>
  randomSetting(actions, contingencies, cells, MECHANISM_CLASSES[seed % 3], seed);

const SIZES: readonly (readonly [name: string, ...Size])[] = [
  ['2 agents, 2×2, 2 contingencies', [2, 2], 2, 4],
  ['2 agents, 3×3, 4 contingencies', [3, 3], 4, 9],
  ['2 agents, 3×3, 8 contingencies', [3, 3], 8, 9],
  ['2 agents, 3×3, 16 contingencies', [3, 3], 16, 9],
  ['2 agents, 6×6, 4 contingencies', [6, 6], 4, 36],
  ['2 agents, 6×6, 6 contingencies', [6, 6], 6, 12],
  ['2 agents, 12×12, 3 contingencies', [12, 12], 3, 144],
  ['3 agents, 3×3×3, 4 contingencies', [3, 3, 3], 4, 27],
];

/** Below this many milliseconds the solver is quick whatever the verifier takes. */
const SLOW = 10;

interface Run {
  readonly solving: number;
  readonly verifying: number;
  readonly bytes: number;
  readonly leaves: number;
}

/** The leaves of all trees of a certificate. */
const leavesOf = ({ claims }: Certificate): number =>
  [claims.withoutContract, claims.mechanism, claims.withContract]
    .flatMap(({ parts }) => parts.flatMap(({ tree }) => tree))
    .filter(({ cases = [] }) => cases.length === 0).length;

/** Certifies and verifies one game, made three times so that nothing is remembered; `null` where time runs out. */
function run(make: () => Setting, limit: number): Run | null {
  let [solving, verifying, text, leaves] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, '', 0];
  for (let turn = 0; turn < 3; turn++) {
    const of = make();
    let made: Certificate | null = null;
    collectGarbage();
    const searched = processorTime(() => {
      const found = certify(of, { expired: after(limit) });
      made = found.status === 'certified' ? found.certificate : null;
    });
    if (made === null) return null;
    [text, leaves] = [JSON.stringify(made), leavesOf(made)];
    collectGarbage();
    const verified = processorTime(() => {
      if (verify(JSON.parse(text)).status !== 'verified') throw new Error('an honest certificate is rejected');
    });
    [solving, verifying] = [Math.min(solving, searched), Math.min(verifying, verified)];
  }
  return { solving, verifying, bytes: text.length, leaves };
}

/** Medians over ten games a size; games whose certificate takes more than `limit` milliseconds are left out and counted. */
export function certificateTable(limit: number): string[] {
  const all: Run[] = [];
  const families: (readonly [string, readonly (() => Setting)[]])[] = [
    ...SIZES.map(([name, ...size]) => [name, Array.from({ length: 10 }, (_, seed) => () => game(size, seed))] as const),
    ...[8, 14].map((m) => [`screening, m = ${m}`, [() => screening(m)]] as const),
  ];
  for (let seed = 10; seed < 40; seed++) run(() => game([[3, 3], 3, 9], seed), limit);
  const rows = families.map(([name, games]) => {
    const runs = games.map((make) => run(make, limit));
    const made = runs.filter((one) => one !== null);
    all.push(...made);
    const middle = (of: (one: Run) => number): string => (made.length === 0 ? '–' : shown(median(made.map(of))));
    return [
      name,
      middle(({ solving }) => solving),
      middle(({ verifying }) => verifying),
      middle(({ solving, verifying }) => solving / verifying),
      middle(({ bytes }) => bytes / 1000),
      middle(({ leaves }) => leaves),
      `${runs.length - made.length}`,
    ];
  });
  const slow = all.filter(({ solving }) => solving > SLOW);
  const slower = slow.filter(({ solving, verifying }) => verifying >= solving).length;
  const small = all.filter(({ leaves }) => leaves < 10_000);
  const most = Math.max(0, ...small.map(({ bytes }) => bytes)) / 1000;
  return table(['games', 'search and certificate, ms', 'verifier, ms', 'times as long', 'kB', 'leaves', 'out of time'], rows).concat(
    '',
    `Of ${slow.length} games that take the search and the certifier more than ${SLOW} ms, the verifier takes longer on ${slower}. Of ${small.length} certificates ` +
      `whose trees have fewer than 10,000 leaves the longest has ${shown(most)} kB.`,
  );
}
