/**
 * A zero of a continuous function between two places where its signs differ, or else where it jumps over 0: the Illinois method, which keeps the
 * bracket, with halving where that is slow. Returns the end of the last bracket where the function is nearer to 0.
 */
export function bracketedRoot(f: (x: number) => number, from: number, to: number, tolerance = 1e-14): number {
  let [a, b] = [from, to];
  let [left, right] = [f(a), f(b)];
  if (left === 0) return a;
  if (right === 0) return b;
  let side = 0;
  for (let k = 0; k < 200 && Math.abs(b - a) > tolerance * Math.max(Math.abs(a), Math.abs(b), 1e-300); k++) {
    const secant = (a * right - b * left) / (right - left);
    const inside = secant > Math.min(a, b) && secant < Math.max(a, b);
    const x = inside && k % 8 !== 7 ? secant : (a + b) / 2;
    if (x === a || x === b) break;
    const value = f(x);
    if (value === 0) return x;
    if (value > 0 === right > 0) {
      [b, right] = [x, value];
      if (side === 1) left /= 2;
      side = 1;
    } else {
      [a, left] = [x, value];
      if (side === -1) right /= 2;
      side = -1;
    }
  }
  return Math.abs(left) <= Math.abs(right) ? a : b;
}
