/**
 * # The float tableau
 *
 * The condensed tableau of `tableau.ts` in doubles, with two right-hand sides: the true one and one in which every bound is moved out a
 * little, against degeneracy. Rows are scaled by powers of 2 to greatest coefficients from 1/2 to 1, and right-hand sides to greatest entry 1,
 * neither of which changes what a basis means.
 */
import type { IntegerProgram, Kind } from './integer-program.js';

/** By how much bounds are moved. */
const MOVE = 1e-6;

export interface FloatTableau {
  readonly kinds: readonly Kind[];
  readonly basis: number[];
  readonly cobasis: number[];
  /** (rows + 1) × width: the cells, the true right-hand side, the moved one. */
  readonly cells: Float64Array;
  readonly width: number;
  /** The rows of free variables, which neither stop a step nor count: they are left as they were when their variable entered. */
  readonly frozen: Uint8Array;
  /** The power of 2 that row r of the integers was multiplied by. */
  readonly scales: Float64Array;
}

/** The scaled tableau in which every slack is basic. */
export function floatTableau({ variables: n, rows: m, kinds, cells: integers, room }: IntegerProgram): FloatTableau {
  const width = n + 2;
  const cells = room.floats((m + 1) * width);
  const scales = room.floats(m + 1);
  let most = 0;
  for (let r = 0; r <= m; r++) {
    const from = r * (n + 1);
    let size = 0;
    for (let j = 0; j < n; j++) {
      const cell = integers[from + j];
      if (cell > size) size = cell;
      else if (-cell > size) size = -cell;
    }
    const scale = size <= 1 ? 1 : 2 ** -Math.ceil(Math.log2(size));
    scales[r] = scale;
    const to = r * width;
    for (let j = 0; j <= n; j++) {
      const cell = integers[from + j];
      if (cell !== 0) cells[to + j] = cell * scale;
    }
    const bound = Math.abs(cells[to + n]);
    if (bound > most) most = bound;
  }
  let state = 1;
  const move = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return MOVE * (0.5 + state / 4294967296);
  };
  const moves = room.floats(n);
  for (let j = 0; j < n; j++) if (kinds[j] !== 'free') moves[j] = move();
  const unit = most === 0 ? 1 : 1 / most;
  for (let r = 0; r < m; r++) {
    const row = r * width;
    cells[row + n] *= unit;
    let moved = cells[row + n] + (kinds[n + r] === 'zero' ? 0 : move());
    for (let j = 0; j < n; j++) {
      const cell = cells[row + j];
      if (cell !== 0) moved += cell * moves[j];
    }
    cells[row + n + 1] = moved;
  }
  const basis = new Array<number>(m);
  for (let r = 0; r < m; r++) basis[r] = n + r;
  const cobasis = new Array<number>(n);
  for (let j = 0; j < n; j++) cobasis[j] = j;
  return { kinds, basis, cobasis, cells, width, frozen: room.bytes(m + 1), scales };
}

/** Room to work in: the pivot row's cells that are not 0 with their columns; rows that stop a step, how far off and how fast. */
export interface Scratch {
  readonly columns: Int32Array;
  readonly values: Float64Array;
  readonly rows: Int32Array;
  readonly rooms: Float64Array;
  readonly speeds: Float64Array;
  /** The sum of the rows of negative basic variables. */
  readonly goal: Float64Array;
}

export const scratchFor = ({ rows, room }: IntegerProgram, width: number): Scratch => ({
  columns: room.integers(width),
  values: room.floats(width),
  rows: room.integers(rows),
  rooms: room.floats(rows),
  speeds: room.floats(rows),
  goal: room.floats(width),
});

/** Swaps the basic variable of `row` with the cobasic one of `column`. A slack of an equation that leaves is forgotten. */
export function pivot(tableau: FloatTableau, row: number, column: number, { columns, values }: Scratch): void {
  const { kinds, basis, cobasis, cells, width, frozen } = tableau;
  const from = row * width;
  const gone = kinds[basis[row]] === 'zero';
  const inverse = 1 / cells[from + column];
  let count = 0;
  for (let j = 0; j < width; j++) {
    if (j === column || cells[from + j] === 0) continue;
    cells[from + j] *= inverse;
    values[count] = cells[from + j];
    columns[count++] = j;
  }
  cells[from + column] = gone ? 0 : inverse;
  const dense = 2 * count > width;
  for (let i = 0; i < frozen.length; i++) {
    const to = i * width;
    const factor = cells[to + column];
    if (i === row || factor === 0 || frozen[i] === 1) continue;
    if (dense) {
      // Four cells a round: half of a round is the loop itself.
      let j = 0;
      for (; j < width - 3; j += 4) {
        cells[to + j] -= factor * cells[from + j];
        cells[to + j + 1] -= factor * cells[from + j + 1];
        cells[to + j + 2] -= factor * cells[from + j + 2];
        cells[to + j + 3] -= factor * cells[from + j + 3];
      }
      for (; j < width; j++) cells[to + j] -= factor * cells[from + j];
    } else for (let k = 0; k < count; k++) cells[to + columns[k]] -= factor * values[k];
    cells[to + column] = gone ? 0 : -factor * inverse;
  }
  const variable = basis[row];
  basis[row] = cobasis[column];
  cobasis[column] = variable;
  if (kinds[basis[row]] === 'free') frozen[row] = 1;
}
