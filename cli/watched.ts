/** Work that is watched: done in slices, with a look at the signals and at the progress display between them. */
import type { Progress } from '../src/theory/check.js';
import { progressDisplay } from './progress.js';

/** Milliseconds of work between pauses. */
const SLICE = 50;

/** Does the work to its end, and shows how far it has come. */
export async function watched<Result>(run: Generator<Progress, Result>, label: (doing: string) => string): Promise<Result> {
  const display = progressDisplay();
  try {
    for (;;) {
      const pause = performance.now() + SLICE;
      let step = run.next();
      while (step.done !== true && performance.now() < pause) step = run.next();
      if (step.done === true) return step.value;
      const { doing, done, of } = step.value;
      display.show({ label: label(doing), share: done / Math.max(1, of), subjects: done });
      await new Promise((resume) => setImmediate(resume));
    }
  } finally {
    display.clear();
  }
}

/** Listens for the signals that end work early; a second one ends the process at once. */
export function whenInterrupted(): { readonly came: () => boolean; readonly end: () => void } {
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, interrupt);
  return {
    came: () => interrupted,
    end: () => {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
