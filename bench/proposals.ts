/**
 * # How many proposals pass
 *
 * `npx tsx bench/proposals.ts [COUNT]` solves random programs of every shape (COUNT of each, 1,000) and counts those whose float basis
 * passed the exact check, by status. Every answer is checked by multiplication.
 */
import { checkSolution } from '../src/exact/check-solution.js';
import type { LinearProgram, Row } from '../src/exact/linear-program.js';
import { fraction, type Rational } from '../src/exact/rational.js';
import { solveTraced } from '../src/exact/simplex.js';
import { contractPrograms, correlatedPrograms, densePrograms, shiftedPrograms, stream } from './linear-program-families.js';

/** Sparse rows of every relation over free and nonnegative variables, some of them repeated; feasible or not. */
function mixedPrograms(variables: number, rows: number, denominators: number): (random: () => number) => LinearProgram {
  return (random) => {
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const number = (): Rational => fraction(BigInt(upTo(18) - 9), BigInt(1 + upTo(denominators - 1)));
    const terms = (): Row['terms'] => Array.from({ length: variables }, (_, j) => [j, number()] as const).filter(() => random() < 0.4);
    const relations = ['<=', '<=', '>=', '='] as const;
    const drawn: Row[] = Array.from({ length: rows }, () => ({ terms: terms(), relation: relations[upTo(3)], bound: number() }));
    const last = drawn.length - 1;
    const repeated = random() < 0.3 ? [...drawn.slice(0, last), { ...drawn[0], bound: random() < 0.5 ? number() : drawn[0].bound }] : drawn;
    return { objective: terms(), rows: repeated, free: Array.from({ length: variables }, () => random() < 0.3) };
  };
}

const FAMILIES: readonly (readonly [string, (random: () => number) => LinearProgram])[] = [
  ['dense 6×11', densePrograms(6, 11)],
  ['shifted 6×11', shiftedPrograms(6, 11)],
  ['mixed 4×5, integers', mixedPrograms(4, 5, 1)],
  ['mixed 8×6, fractions', mixedPrograms(8, 6, 12)],
  ['mixed 20×15, integers', mixedPrograms(20, 15, 1)],
  ['mixed 20×15, fractions', mixedPrograms(20, 15, 1000)],
  ['shifted 30×60', shiftedPrograms(30, 60)],
  ['correlated 5×5, −9..9', correlatedPrograms(5, -9, 9)],
  ['correlated 5×5, −10^6..10^6', correlatedPrograms(5, -1_000_000, 1_000_000)],
  ['correlated 8×8, 0..2', correlatedPrograms(8, 0, 2)],
  ['correlated 8×8, −9..9', correlatedPrograms(8, -9, 9)],
  ['contract, 2 agents', contractPrograms(2, 2, 2)],
  ['contract, 3 agents', contractPrograms(3, 3, 3)],
];

const count = Number(process.argv[2] ?? 1000);
let [all, passed] = [0, 0];
console.log('| family | programs | optimal | infeasible | unbounded | accepted |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, make] of FAMILIES) {
  const random = stream(2027);
  const seen = { optimal: 0, infeasible: 0, unbounded: 0 };
  let accepted = 0;
  for (let k = 0; k < count; k++) {
    const program = make(random);
    const { solution, route } = solveTraced(program);
    const fault = checkSolution(program, solution);
    if (fault !== null) throw new Error(fault);
    seen[solution.status]++;
    if (route === 'proposal') accepted++;
  }
  console.log(`| ${name} | ${count} | ${seen.optimal} | ${seen.infeasible} | ${seen.unbounded} | ${accepted} |`);
  all += count;
  passed += accepted;
}
console.log(`${passed} of ${all} proposals passed.`);
