/**
 * # Linear programs by QSopt_ex
 *
 * The exact linear programming solver `esolver` (Debian qsopt-ex), where it is installed. It reads and writes files, so that a process is
 * started for every program: its times have a few milliseconds of that in them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinearProgram, Term } from '../src/exact/linear-program.js';
import { absolute, format, isNegative, rational } from '../src/exact/rational.js';
import { isInstalled, output, scratchFolder } from './installed.js';

const sumOf = (terms: readonly Term[]): string =>
  terms.length === 0 ? '0 x0' : terms.map(([j, value]) => `${isNegative(value) ? '-' : '+'} ${format(absolute(value))} x${j}`).join(' ');

/** The program in the LP format. */
const lpFile = ({ objective, rows, free }: LinearProgram): string =>
  [
    'Problem',
    ' race',
    'Maximize',
    ` value: ${sumOf(objective)}`,
    'Subject To',
    ...rows.map(({ terms, relation, bound }, r) => ` r${r}: ${sumOf(terms)} ${relation} ${format(bound)}`),
    'Bounds',
    ...free.flatMap((isFree, j) => (isFree ? [` x${j} free`] : [])),
    'End',
    '',
  ].join('\n');

/** A solver on QSopt_ex, with its status and value as text; null where it is not installed. */
export function esolverSolver(): ((program: LinearProgram) => string) | null {
  if (!isInstalled('esolver')) return null;
  const folder = scratchFolder();
  const [stated, solved] = ['program.lp', 'program.sol'].map((name) => join(folder, name));
  return (program) => {
    writeFileSync(stated, lpFile(program));
    output('esolver', ['-L', '-O', solved, stated]);
    const found = readFileSync(solved, 'utf8');
    const [, value] = /Value = (\S+)/.exec(found) ?? [];
    if (value !== undefined) return `optimal ${format(rational(value))}`;
    return found.includes('INFEASIBLE') ? 'infeasible' : 'unbounded';
  };
}
