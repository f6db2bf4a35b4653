import { expect } from 'vitest';
import { LacunaError } from '../../src/exact/error.js';

/** The longest line that a hostile file may make the reader print. */
const LONGEST = 1000;

/** The one line that a call complains with; fails if it returns, throws anything but a LacunaError, or says more than one short line. */
export function complaint(call: () => unknown): string {
  const error = thrown(call);
  if (error === undefined) throw new Error('expected a complaint, but the call returned');
  return error.message;
}

/** The LacunaError that a call throws, checked to be one short printable line; `undefined` if it returns. */
export function thrown(call: () => unknown): LacunaError | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (!(error instanceof LacunaError)) throw error;
    expect(error.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(error.message.length).toBeLessThanOrEqual(LONGEST);
    return error;
  }
}
