/**
 * # Pooled contingencies beside a mixed-integer program
 *
 * Random games of linked contingencies, in every class: how long until V_L is found, certified and verified, and until a pair is known that is worth as much but
 * for five percent; beside HiGHS (`highs`, in WebAssembly), which solves the same question in floats, as a program with a binary for each outcome,
 * transfers within ±100 and a big M of 200. Each run is a process of its own, and its memory what that process used at most.
 *
 * `npx tsx bench/pooled-games.ts [SECONDS] [FIRST] [LAST]` prints the table by itself; SECONDS (40) is what each search has, FIRST and LAST which families (all).
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { certify } from '../src/certificate/certify.js';
import { verify } from '../src/certificate/verify.js';
import { type BestMechanism, bestMechanism } from '../src/contract/best-mechanism.js';
import { MECHANISM_CLASSES, type MechanismClass, type Setting } from '../src/contract/language/setting.js';
import { denominator, numerator, type Rational } from '../src/exact/rational.js';
import { contractThreshold } from '../src/prosocial/substitution.js';
import { integerProgram } from './integer-program.js';
import { after, median, shown, table } from './measure.js';
import { type Drawn, pooledGame } from './pooled-game.js';

/** Games of one size: what draws them, and from which seeds. Several sizes may be one row. */
interface Family {
  readonly name: string;
  readonly games: readonly Drawn[];
}

const drawn = (actions: readonly number[], contingencies: number, cells: number, games: number): Family => ({
  name: `${actions.join('×')}, ${contingencies}, ${cells}`,
  games: Array.from({ length: games }, (_, k) => ({ actions, contingencies, cells, seed: k + 1, stream: 'ours' })),
});

/** The games on which the search over transfers was first tried. */
const FIRST_TRIED: readonly Drawn[] = [
  ...(
    [
      [25, 1],
      [30, 1],
      [40, 1],
      [40, 3],
    ] as const
  ).map(([contingencies, seed]): Drawn => ({ actions: [3, 3], contingencies, cells: 9, seed, stream: 'python' })),
  { actions: [6, 6], contingencies: 40, cells: 120, seed: 1, stream: 'python' },
];

const FAMILIES: readonly Family[] = [
  { name: '3×3, 25 to 40, 9 and 6×6, 40, 120', games: FIRST_TRIED },
  ...FIRST_TRIED.map((game) => ({
    name: `${game.actions.join('×')}, ${game.contingencies}, ${game.cells}, seed ${game.seed}`,
    games: [game],
  })),
  drawn([3, 3], 20, 9, 3),
  drawn([3, 3], 30, 9, 2),
  drawn([3, 3], 40, 9, 2),
  drawn([3, 3], 60, 9, 1),
  drawn([6, 6], 40, 120, 1),
  drawn([3, 3, 3], 20, 27, 1),
];

/** What one run tells: seconds, the value if it was found (`null`: undefined), megabytes. */
interface Run {
  readonly search: number;
  readonly value: number | null | 'stopped';
  /** What is known to be attained, and how little V_L may be at most. */
  readonly least: number | null;
  readonly most: number | null;
  readonly weights: number | null;
  readonly certificate: number | null;
  readonly verifier: number | null;
  readonly kilobytes: number | null;
  readonly megabytes: number;
}

/** Limits, in seconds, at which a search is begun anew until its pair falls short of V_L by less than five percent. */
const LIMITS = [0.05, 0.1, 0.2, 0.5, 1, 2, 4, 8];

/** What the table shows. */
export const POOLED = `Two agents, then three, random games; seconds of processor time, medians, each run a process of its own that solves one game: what is loaded first (HiGHS's
WebAssembly, our modules) does not count, what is compiled on the way does, for both. HiGHS solves the same question in floats, with
transfers within ±100 and a big M of 200: its answers are no proofs. *Stopped*: how many searches time ran out for. *Within 5 %*: the least of ${LIMITS.join(', ')} seconds
that suffice, in a process of its own, for a pair that falls short of V_L by less. The certificate is of V_L and both weights, and was verified once when it was made; what *λ*_L* takes stands by itself. *Beside all
three*: how many times as long HiGHS takes as search, certificate and verifier together, the median over the games of a row.`;

const asNumber = (of: Rational | null): number | null => (of === null ? null : Number(numerator(of)) / Number(denominator(of)));
const seconds = <Result>(compute: () => Result): readonly [number, Result] => {
  const before = process.cpuUsage();
  const result = compute();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
};
const megabytes = () => process.resourceUsage().maxRSS / 1000;

/** What is known when a search ends or is stopped. */
const knownOf = (best: BestMechanism) => ({
  least: best.status === 'attained' ? asNumber(best.pair.value) : best.status === 'interrupted' ? asNumber(best.atLeast) : null,
  most: best.status === 'attained' ? asNumber(best.pair.value) : best.status === 'interrupted' ? asNumber(best.atMost) : null,
});

function lacuna(of: Setting, limit: number): Run {
  const [search, best] = seconds(() => bestMechanism(of, after(1000 * limit)));
  const none = { search, ...knownOf(best), weights: null, certificate: null, verifier: null, kilobytes: null };
  if (best.status === 'interrupted') return { ...none, value: 'stopped', megabytes: megabytes() };
  const value = best.status === 'attained' ? asNumber(best.pair.value) : null;
  const [weights, threshold] = seconds(() => contractThreshold(of));
  const [certificate, made] = seconds(() => certify(of, { best, threshold, expired: after(2000 * limit) }));
  if (made.status !== 'certified') return { ...none, value, weights, megabytes: megabytes() };
  const text = JSON.stringify(made.certificate);
  const [verifier, verdict] = seconds(() => verify(JSON.parse(text)));
  if (verdict.status !== 'verified') throw new Error('an honest certificate is rejected');
  return { ...none, value, weights, certificate, verifier, kilobytes: text.length / 1000, megabytes: megabytes() };
}

/** What a solver knows to be attained within some seconds; `undefined` for nothing. */
async function attainedSoon(solver: 'highs' | 'lacuna', of: Setting, limit: number): Promise<number | null> {
  if (solver === 'lacuna') return knownOf(bestMechanism(of, after(1000 * limit))).least;
  return (await highs(of, limit)).least;
}

/** The types of the package are those of a CommonJS module. */
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

async function highs(of: Setting, limit: number): Promise<Run> {
  const solver = await loadHighs();
  const program = integerProgram(of);
  const [search, { Status, ObjectiveValue }] = seconds(() => solver.solve(program, { time_limit: limit, mip_rel_gap: 1e-9 }));
  const value = Status === 'Optimal' ? ObjectiveValue : Status === 'Infeasible' ? null : 'stopped';
  const least = Status === 'Infeasible' || !Number.isFinite(ObjectiveValue) ? null : ObjectiveValue;
  return { search, value, least, most: null, weights: null, certificate: null, verifier: null, kilobytes: null, megabytes: megabytes() };
}

type Solver = 'highs' | 'lacuna';

/** What a process of its own prints. */
const inProcess = (...task: readonly unknown[]): string =>
  execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), 'one', JSON.stringify(task)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The least limit at which a solver's pair falls short by less than five percent; the last doubled where none does, nothing where there is no pair. */
function untilClose(solver: Solver, game: Drawn, mechanismClass: MechanismClass, value: Run['value']): number | null {
  if (typeof value !== 'number') return null;
  const isClose = (limit: number): boolean => {
    const least: number | null = JSON.parse(inProcess(solver, game, mechanismClass, limit, 'soon'));
    return least !== null && value - least < 0.05 * Math.abs(value);
  };
  return LIMITS.find(isClose) ?? 2 * LIMITS[LIMITS.length - 1];
}

/** Both solvers on one game; each is asked once, however many rows the game stands in. */
const asked = new Map<string, Pair>();
interface Pair {
  readonly ours: Run;
  readonly theirs: Run;
  readonly oursClose: number | null;
  readonly theirsClose: number | null;
}
function both(game: Drawn, mechanismClass: MechanismClass, limit: number): Pair {
  const key = JSON.stringify([game, mechanismClass]);
  const known = asked.get(key);
  if (known !== undefined) return known;
  console.error(`${game.actions.join('×')}, ${game.contingencies} contingencies, seed ${game.seed}, ${mechanismClass}`);
  const ours: Run = JSON.parse(inProcess('lacuna', game, mechanismClass, limit));
  const theirs: Run = JSON.parse(inProcess('highs', game, mechanismClass, limit));
  if (typeof ours.value === 'number' && typeof theirs.value === 'number' && Math.abs(ours.value - theirs.value) > 1e-5)
    console.error(`HiGHS ${theirs.value}, Lacuna ${ours.value}`);
  const close = (solver: Solver) => untilClose(solver, game, mechanismClass, ours.value);
  const found = { ours, theirs, oursClose: close('lacuna'), theirsClose: close('highs') };
  asked.set(key, found);
  return found;
}

const middle = (values: readonly (number | null)[]): string => {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? '–' : shown(median(numbers));
};

/** How many times as long HiGHS takes as the search, its certificate and the verifier together; nothing where there is no certificate. */
const shareOfAll = ({ search, certificate, verifier }: Run, theirs: Run): number | null =>
  certificate === null || verifier === null ? null : theirs.search / (search + certificate + verifier);

/** By how many percent the bounds of searches that were stopped are apart at most. */
const gaps = (runs: readonly Run[]): string => {
  const stopped = runs.filter(({ value }) => value === 'stopped');
  if (stopped.length === 0) return '–';
  return shown(
    Math.max(...stopped.map(({ least, most }) => (least === null || most === null ? 100 : (100 * (most - least)) / Math.abs(most)))),
  );
};

/** A row for each family and class: medians in seconds of processor time, at most `limit` for a search. */
export function pooledTable(limit: number, families: readonly Family[] = FAMILIES): string[] {
  const rows = families.flatMap(({ name, games }) =>
    MECHANISM_CLASSES.map((mechanismClass) => {
      const runs = games.map((game) => both(game, mechanismClass, limit));
      const stopped = (which: 'ours' | 'theirs') => runs.filter((run) => run[which].value === 'stopped').length;
      return [
        name,
        mechanismClass,
        `${games.length}`,
        `${middle(runs.map(({ theirs }) => theirs.search))} (${stopped('theirs')})`,
        `${middle(runs.map(({ ours }) => ours.search))} (${stopped('ours')})`,
        middle(runs.map(({ ours }) => ours.certificate)),
        middle(runs.map(({ ours }) => ours.verifier)),
        middle(runs.map(({ ours, theirs }) => theirs.search / ours.search)),
        middle(runs.map(({ ours, theirs }) => shareOfAll(ours, theirs))),
        middle(runs.map(({ ours }) => ours.weights)),
        middle(runs.map(({ theirsClose }) => theirsClose)),
        middle(runs.map(({ oursClose }) => oursClose)),
        gaps(runs.map(({ ours }) => ours)),
        middle(runs.map(({ ours }) => ours.kilobytes)),
        middle(runs.map(({ theirs }) => theirs.megabytes)),
        middle(runs.map(({ ours }) => ours.megabytes)),
      ];
    }),
  );
  return table(
    [
      'actions, contingencies, cells',
      'class',
      'games',
      'HiGHS, s (stopped)',
      'search, s (stopped)',
      'certificate, s',
      'verifier, s',
      'HiGHS beside the search',
      'beside all three',
      'λ\\*_L, s',
      'HiGHS within 5 %, s',
      'Lacuna within 5 %, s',
      'bounds apart if stopped, %',
      'kB',
      'HiGHS, MB',
      'Lacuna, MB',
    ],
    rows,
  );
}

const [, , first, ...rest] = process.argv;
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (first === 'one') {
    const [solver, game, mechanismClass, limit, what] = JSON.parse(rest[0]) as [Solver, Drawn, MechanismClass, number, 'soon' | undefined];
    const of = pooledGame(game, mechanismClass);
    if (what === 'soon') console.log(JSON.stringify(await attainedSoon(solver, of, limit)));
    else console.log(JSON.stringify(solver === 'highs' ? await highs(of, limit) : lacuna(of, limit)));
  } else {
    const [from, to] = [Number(rest[0] ?? 1), Number(rest[1] ?? FAMILIES.length)];
    console.log(pooledTable(Number(first ?? 40), FAMILIES.slice(from - 1, to)).join('\n'));
  }
}
