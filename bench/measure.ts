import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Processor time: on a busy machine the clock says how long one waited, not how long the work takes.

/** Collects young garbage, so that nobody's time is spent on what another left. */
export const collectGarbage: () => void = (() => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
  return () => collect({ type: 'minor' });
})();

/** Milliseconds of processor time that a computation takes, all threads of the process together. */
export function processorTime(compute: () => void): number {
  const before = process.cpuUsage();
  compute();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Three significant digits, without an exponent. */
export const shown = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : `${Number(value.toPrecision(3))}`);

/** A table of Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** A deadline: whether so many milliseconds of processor time have passed. */
export function after(milliseconds: number): () => boolean {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return user + system > milliseconds * 1000;
  };
}
