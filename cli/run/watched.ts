/** Work that is watched: done in slices, with its progress on display. */
import type { Progress } from '../../src/theory/statement/pieces.js';
import { progressDisplay } from './progress.js';
import { inSlices } from './slices.js';

/** Does the work to its end, and shows how far it has come. */
export async function watched<Result>(run: Generator<Progress, Result>, label: (doing: string) => string): Promise<Result> {
  const display = progressDisplay();
  try {
    return await inSlices(run, ({ doing, done, of }) =>
      display.show({ label: label(doing), share: done / Math.max(1, of), subjects: done }),
    );
  } finally {
    display.clear();
  }
}
