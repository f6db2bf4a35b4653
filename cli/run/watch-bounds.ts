/**
 * # Bounds while one waits
 *
 * What is known of V_L so far, on the display of progress, once a search has lasted a second.
 */
import type { Watch } from '../../src/contract/choice/best-choice.js';
import { denominator, numerator, type Rational } from '../../src/exact/rational.js';
import { progressDisplay } from './progress.js';

/** What is known, to three places: down for what is reached, up for what is not exceeded, so that both stay true. */
export const boundsText = (atLeast: Rational | null, atMost: Rational): string =>
  `V_L ${atLeast === null ? 'no pair yet' : `≥ ${places(atLeast, false)}`}, ≤ ${places(atMost, true)}`;

function places(of: Rational, up: boolean): string {
  const [above, below] = [1000n * numerator(of), denominator(of)];
  const towardsZero = above / below;
  const rest = above - towardsZero * below;
  const scaled = up && rest > 0n ? towardsZero + 1n : !up && rest < 0n ? towardsZero - 1n : towardsZero;
  const digits = `${scaled < 0n ? -scaled : scaled}`.padStart(4, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}

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
      const label = `${boundsText(atLeast, atMost)}: ${name}`;
      display.show({ label, share: (now - begun) / (1000 * seconds), subjects: null });
    },
    clear: display.clear,
  };
}
