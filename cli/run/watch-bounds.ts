/**
 * # Bounds while one waits
 *
 * What is known of V_L so far, on the display of progress, once a search has lasted a second.
 */
import type { Watch } from '../../src/contract/choice/best-choice.js';
import { denominator, numerator, type Rational } from '../../src/exact/rational.js';
import { progressDisplay } from './progress.js';

/** To four digits: only for the eye. */
const rounded = (of: Rational): string => `${Number((Number(numerator(of)) / Number(denominator(of))).toPrecision(4))}`;

/** Milliseconds before anything is shown, and between two times that it is. */
const [PATIENCE, PACE] = [1000, 100];

/** Shows the bounds of a search that has so many seconds; `clear` when it is over. */
export function watchBounds(name: string, seconds: number): { readonly watch: Watch; readonly clear: () => void } {
  const display = progressDisplay();
  const begun = performance.now();
  let next = begun + PATIENCE;
  return {
    watch: (atLeast, atMost) => {
      const now = performance.now();
      if (now < next) return;
      next = now + PACE;
      const least = atLeast === null ? 'no pair yet' : `≥ ${rounded(atLeast)}`;
      const label = `V_L ${least}, ≤ ${rounded(atMost)}: ${name}`;
      display.show({ label, share: (now - begun) / (1000 * seconds), subjects: null });
    },
    clear: display.clear,
  };
}
