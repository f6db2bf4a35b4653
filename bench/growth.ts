/**
 * # How a time grows
 *
 * Two laws are fitted to times t at sizes x by least squares on log t: a power, t = c·x^k, and an exponential, t = c·b^x. The one that leaves
 * the smaller residual is stated.
 */
import { shown } from './measure.js';

export interface Point {
  readonly size: number;
  readonly time: number;
}

/** The straight line through points, and the sum of squares that it leaves. */
function line(points: readonly (readonly [number, number])[]): { readonly slope: number; readonly residual: number } {
  const mean = (of: (point: readonly [number, number]) => number): number => points.reduce((sum, p) => sum + of(p), 0) / points.length;
  const [x, y] = [mean(([at]) => at), mean(([, value]) => value)];
  const slope = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return { slope, residual: points.reduce((sum, [at, value]) => sum + (value - y - slope * (at - x)) ** 2, 0) };
}

/** The law in words, such as `x^1.9` or `1.4^x`. */
export function growthLaw(points: readonly Point[]): string {
  const power = line(points.map(({ size, time }) => [Math.log(size), Math.log(time)]));
  const exponential = line(points.map(({ size, time }) => [size, Math.log(time)]));
  return power.residual <= exponential.residual ? `x^${shown(power.slope)}` : `${shown(Math.exp(exponential.slope))}^x`;
}
