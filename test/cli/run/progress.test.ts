import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressDisplay } from '../../../cli/run/progress.js';

let said = '';
beforeEach(() => {
  vi.useFakeTimers();
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** What is said after these shares, twenty seconds apart. */
function afterShares(...shares: number[]): string {
  const display = progressDisplay();
  for (const share of shares) {
    display.show({ label: 'at it', share, subjects: null });
    vi.advanceTimersByTime(20_000);
  }
  return said;
}

it('tells how much is done and how long it may take', () => {
  expect(afterShares(0, 0.25, 0.5)).toBe('at it: 25%, 60 s left\nat it: 50%, 40 s left\n');
});

it('never says that more is done than there is, or that it is done, or that less than a second is left', () => {
  expect(afterShares(0, 0.5, 1, 1.08, 3.45)).toBe(
    'at it: 50%, 20 s left\nat it: 99%, 1 s left\nat it: 99%, 1 s left\nat it: 99%, 1 s left\n',
  );
});
