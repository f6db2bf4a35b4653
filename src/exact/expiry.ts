/**
 * # Running out of time
 *
 * Some honest questions take exponential time. A long computation asks an {@link Expiry} at its checkpoints and, once time is up, is
 * abandoned by throwing {@link Interrupted}, which the search above it catches and turns into bounds.
 */

/** Whether time is up: asked often, and `true` for good once it is. */
export type Expiry = () => boolean;

/** A computation without end. */
export const never: Expiry = () => false;

/** Once so many milliseconds have passed from now on. */
export function after(milliseconds: number): Expiry {
  const until = performance.now() + milliseconds;
  return () => performance.now() >= until;
}

/** Once one of them is up. */
export const either =
  (one: Expiry, other: Expiry): Expiry =>
  () =>
    one() || other();

/** Thrown at a checkpoint when time is up; no error of the user's. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Abandons the computation if time is up. */
export function checkpoint(expired: Expiry): void {
  if (expired()) throw new Interrupted('time is up');
}

/** The result of a computation, or `fallback` if it ran out of time. */
export function unlessInterrupted<Result, Fallback>(compute: () => Result, fallback: Fallback): Result | Fallback {
  try {
    return compute();
  } catch (error) {
    if (error instanceof Interrupted) return fallback;
    throw error;
  }
}
