/**
 * The principal branch by another road: σ of both agents and β as unknowns, in logarithms of σ, followed in very short steps of equal length with Newton's
 * method in the least-squares sense. Slow, simple, and sharing nothing with `principal-branch.ts`.
 */

/** u_row and u_column by [row action][column action]. */
export type Bimatrix = readonly (readonly (readonly [number, number])[])[];

export interface DensePoint {
  readonly beta: number;
  readonly row: readonly number[];
  readonly column: readonly number[];
}

/** Solves a square system by Gauss–Jordan elimination. */
function gauss(rows: number[][]): number[] {
  const n = rows.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c; r < n; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[best][c])) best = r;
    [rows[c], rows[best]] = [rows[best], rows[c]];
    for (let r = 0; r < n; r++) {
      if (r === c) continue;
      const factor = rows[r][c] / rows[c][c];
      for (let k = c; k <= n; k++) rows[r][k] -= factor * rows[c][k];
    }
  }
  return rows.map((row, r) => row[n] / row[r]);
}

/** ln σ(a) − ln σ(0) − β(v(a) − v(0)) for both agents, and Σσ − 1, with their derivatives by ln σ and β. */
function system(game: Bimatrix, y: readonly number[]): { f: number[]; jacobian: number[][] } {
  const [m, n] = [game.length, game[0].length];
  const beta = y[m + n];
  const p = y.slice(0, m).map(Math.exp);
  const q = y.slice(m, m + n).map(Math.exp);
  const f: number[] = [];
  const jacobian: number[][] = [];
  for (let a = 1; a < m; a++) {
    const row = new Array<number>(m + n + 1).fill(0);
    let gain = 0;
    for (let b = 0; b < n; b++) {
      const difference = game[a][b][0] - game[0][b][0];
      gain += q[b] * difference;
      row[m + b] = -beta * q[b] * difference;
    }
    row[a] = 1;
    row[0] = -1;
    row[m + n] = -gain;
    f.push(y[a] - y[0] - beta * gain);
    jacobian.push(row);
  }
  for (let b = 1; b < n; b++) {
    const row = new Array<number>(m + n + 1).fill(0);
    let gain = 0;
    for (let a = 0; a < m; a++) {
      const difference = game[a][b][1] - game[a][0][1];
      gain += p[a] * difference;
      row[a] = -beta * p[a] * difference;
    }
    row[m + b] = 1;
    row[m] = -1;
    row[m + n] = -gain;
    f.push(y[m + b] - y[m] - beta * gain);
    jacobian.push(row);
  }
  f.push(
    p.reduce((s, v) => s + v, -1),
    q.reduce((s, v) => s + v, -1),
  );
  jacobian.push([...p, ...q.map(() => 0), 0], [...p.map(() => 0), ...q, 0]);
  return { f, jacobian };
}

/** Points along the branch, `step` apart, until β exceeds `until` or so many steps are done. */
export function denseBranch(game: Bimatrix, until: number, step: number, most = 200_000): DensePoint[] {
  const [m, n] = [game.length, game[0].length];
  let y = [...new Array<number>(m).fill(-Math.log(m)), ...new Array<number>(n).fill(-Math.log(n)), 0];
  let before = [...new Array<number>(m + n).fill(0), 1];
  const points: DensePoint[] = [];
  for (let k = 0; k < most && y[m + n] <= until; k++) {
    points.push({ beta: y[m + n], row: y.slice(0, m).map(Math.exp), column: y.slice(m, m + n).map(Math.exp) });
    const { jacobian } = system(game, y);
    const raw = gauss([...jacobian.map((row) => [...row, 0]), [...before, 1]]);
    const length = Math.hypot(...raw);
    const tangent = raw.map((v) => v / length);
    let z = y.map((v, i) => v + step * tangent[i]);
    const from = z;
    for (let i = 0; i < 6; i++) {
      const { f, jacobian: slopes } = system(game, z);
      const across = tangent.reduce((s, t, j) => s + t * (z[j] - from[j]), 0);
      const delta = gauss([...slopes.map((row, r) => [...row, f[r]]), [...tangent, across]]);
      z = z.map((v, j) => v - delta[j]);
    }
    y = z;
    before = tangent;
  }
  return points;
}

/** The points of the branch at a precision, in order, each solved for from its neighbours on the dense branch. */
export function densePointsAt(game: Bimatrix, points: readonly DensePoint[], beta: number): DensePoint[] {
  return points.slice(1).flatMap((to, k) => {
    const from = points[k];
    if ((from.beta - beta) * (to.beta - beta) > 0) return [];
    const [m, n] = [game.length, game[0].length];
    let y = [...from.row, ...from.column].map(Math.log);
    for (let i = 0; i < 30; i++) {
      const { f, jacobian } = system(game, [...y, beta]);
      const delta = gauss(jacobian.map((row, r) => [...row.slice(0, m + n), f[r]]));
      y = y.map((v, j) => v - delta[j]);
    }
    return [{ beta, row: y.slice(0, m).map(Math.exp), column: y.slice(m).map(Math.exp) }];
  });
}
