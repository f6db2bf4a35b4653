/** Work that is watched: done in slices, with its progress on display. */
import type { Progress } from '../../src/theory/statement/pieces.js';
import { progressDisplay } from './progress.js';
import { inSlices } from './slices.js';

/** Does the work to its end, and shows how far it has come: of what there is to do, or of the milliseconds that it is given, whichever is more. */
export async function watched<Result>(
  run: Generator<Progress, Result>,
  label: (doing: string) => string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Result> {
  const began = performance.now();
  const display = progressDisplay();
  try {
    return await inSlices(run, ({ doing, done, of }) =>
      display.show({ label: label(doing), share: Math.max(done / Math.max(1, of), (performance.now() - began) / limit), subjects: done }),
    );
  } finally {
    display.clear();
  }
}
