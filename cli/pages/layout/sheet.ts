/** The sheet that a page is set in on this standard output. */
import picocolors from 'picocolors';
import { wantsColor } from './color.js';
import type { Sheet } from './layout.js';

const WIDEST = 100;

/** In colour if that is wanted, and no wider than is good to read. */
export const terminalSheet = (): Sheet => ({
  colors: picocolors.createColors(wantsColor()),
  width: Math.min(process.stdout.columns ?? WIDEST, WIDEST),
});
