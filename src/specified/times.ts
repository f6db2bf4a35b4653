/** How often something was chosen of each kind since the run began: each time is a choice of its own. */
const times = new Map<string, number>();

/** A run begins. */
export const beginRun = (): void => times.clear();

/** The how-manieth time this is of a kind, from 0. */
export function timeOf(kind: string): number {
  const time = times.get(kind) ?? 0;
  times.set(kind, time + 1);
  return time;
}
