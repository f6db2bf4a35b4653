/**
 * # How fast linear programs are solved, against peers
 *
 * A table: for each family the median time of our solver, evidence included, and of each peer, with the median of the ratios of peer to
 * ours, and the ratio of the times of all programs together: degenerate programs take the plain tableau from a fraction of a millisecond
 * to seconds. All take turns in one run, a batch of programs at a time and at least 20 ms each, so that a busy machine slows all alike;
 * each turn starts with the young garbage of the last collected. A peer that has used up its SECONDS (6) on a family sits out the rest of
 * it; in brackets is how many programs it solved. Answers must agree and our evidence is checked, or the run fails. The last column counts
 * the programs whose float proposal was accepted.
 *
 * Peers: the plain integer tableau (frozen beside this file), the same tableau on fraction.js, and, where they are installed, z3 (package
 * `z3-solver`) and `esolver` (Debian qsopt-ex).
 */
import { checkSolution } from '../src/exact/check-solution.js';
import type { LinearProgram, Solution } from '../src/exact/linear-program.js';
import { format } from '../src/exact/rational.js';
import { type Route, solve, solveTraced } from '../src/exact/simplex.js';
import { fractionSolve } from './baseline/fraction-simplex.js';
import { solve as plainSolve } from './baseline/plain-simplex.js';
import { esolverSolver } from './esolver-optimum.js';
import { contractPrograms, correlatedPrograms, densePrograms, shiftedPrograms, stream } from './linear-program-families.js';
import { collectGarbage, median } from './measure.js';
import { z3Solver } from './z3-optimum.js';

/** The least length of a turn in milliseconds: a fast solver solves its batch again until it is over, as it would a stream of such. */
const TURN = 20;

/** Programs are timed in batches: each time is the mean over one. */
const FAMILIES = [
  { name: 'dense', make: densePrograms(6, 11), batch: 100, batches: 20 },
  { name: 'correlated 5×5, −9..9', make: correlatedPrograms(5, -9, 9), batch: 1, batches: 60 },
  { name: 'dense', make: densePrograms(30, 60), batch: 1, batches: 30 },
  { name: 'shifted', make: shiftedPrograms(30, 60), batch: 1, batches: 30 },
  { name: 'correlated 8×8, 0..2', make: correlatedPrograms(8, 0, 2), batch: 1, batches: 30 },
  { name: 'correlated 8×8, 0..4', make: correlatedPrograms(8, 0, 4), batch: 1, batches: 20 },
  { name: 'correlated 8×8, −9..9', make: correlatedPrograms(8, -9, 9), batch: 1, batches: 10 },
  { name: 'contract, 2 agents', make: contractPrograms(2, 2, 2), batch: 50, batches: 20 },
  { name: 'contract, 3 agents', make: contractPrograms(3, 3, 3), batch: 5, batches: 20 },
] as const;

interface Contestant {
  readonly name: string;
  readonly run: (program: LinearProgram) => string | Promise<string>;
}

const summary = (solution: Solution): string => (solution.status === 'optimal' ? `optimal ${format(solution.value)}` : solution.status);

const size = ({ free, rows }: LinearProgram): string => `${free.length}×${rows.length}`;

/** Milliseconds per program for each batch, until the time is used up. */
async function race(
  batches: readonly (readonly LinearProgram[])[],
  contestants: readonly Contestant[],
  seconds: number,
): Promise<number[][]> {
  const times: number[][] = contestants.map(() => []);
  const spent = contestants.map(() => 0);
  for (const batch of batches) {
    const answers: string[][] = [];
    for (const [c, { name, run }] of contestants.entries()) {
      if (spent[c] > seconds * 1000) continue;
      collectGarbage();
      const start = performance.now();
      let found: string[] = [];
      let solved = 0;
      do {
        found = [];
        for (const program of batch) {
          const answer = run(program);
          found.push(typeof answer === 'string' ? answer : await answer);
        }
        solved += batch.length;
      } while (performance.now() - start < TURN);
      const time = performance.now() - start;
      spent[c] += time;
      times[c].push(time / solved);
      answers.push(found);
      const wrong = found.findIndex((answer, k) => answer !== answers[0][k]);
      if (wrong >= 0) throw new Error(`${name} finds ${found[wrong]}, not ${answers[0][wrong]}`);
    }
  }
  return times;
}

/** The table; `seconds` is how long a contestant may take on a family. */
export async function linearProgramTable(seconds: number): Promise<string[]> {
  const lines: string[] = [];
  const [z3, esolver] = [await z3Solver(), esolverSolver()];
  const contestants: Contestant[] = [
    { name: 'ours', run: (program) => summary(solve(program)) },
    { name: 'plain tableau', run: (program) => summary(plainSolve(program)) },
    { name: 'fraction.js', run: fractionSolve },
    ...(z3 === null ? [] : [{ name: 'z3', run: z3 }]),
    ...(esolver === null ? [] : [{ name: 'esolver', run: esolver }]),
  ];

  // Each contestant is compiled before it is timed.
  const warm = stream(7);
  await race([Array.from({ length: 300 }, () => densePrograms(6, 11)(warm)), [correlatedPrograms(5, -9, 9)(warm)]], contestants, seconds);

  lines.push(
    `| family | variables×rows | programs | ours, ms | ${contestants
      .slice(1)
      .map(({ name }) => `${name}, ms | ratio | of sums`)
      .join(' | ')} | accepted |`,
  );
  lines.push(
    `| --- | --- | --- | --- | ${contestants
      .slice(1)
      .map(() => '--- | --- | ---')
      .join(' | ')} | --- |`,
  );
  for (const { name, make, batch, batches } of FAMILIES) {
    const random = stream(2026);
    const programs = Array.from({ length: batches }, () => Array.from({ length: batch }, () => make(random)));
    const [ours, ...peers] = await race(programs, contestants, seconds);
    const routes: Record<Route, number> = { proposal: 0, repair: 0 };
    for (const program of programs.flat()) {
      const { solution, route } = solveTraced(program);
      routes[route]++;
      const fault = checkSolution(program, solution);
      if (fault !== null) throw new Error(fault);
    }
    const columns = peers.map((times) => {
      const ratio = median(times.map((time, k) => time / ours[k]));
      const total = (of: readonly number[]): number => of.slice(0, times.length).reduce((sum, time) => sum + time, 0);
      const part = times.length < batches ? ` (${times.length * batch})` : '';
      return `${median(times).toPrecision(3)}${part} | ${ratio.toPrecision(3)} | ${(total(times) / total(ours)).toPrecision(3)}`;
    });
    const sizes = programs.flat().map(size).toSorted();
    lines.push(
      `| ${name} | ${sizes[Math.floor(sizes.length / 2)]} | ${batches * batch} | ${median(ours).toPrecision(3)} | ${columns.join(' | ')} | ${routes.proposal} |`,
    );
  }

  return [
    ...lines,
    '',
    z3 === null ? 'z3 was skipped: the package `z3-solver` is not installed.' : 'z3 gives no evidence.',
    esolver === null
      ? '`esolver` (Debian qsopt-ex) was skipped: it is not installed.'
      : '`esolver` is a process for every program, and its start is in its time.',
  ];
}
