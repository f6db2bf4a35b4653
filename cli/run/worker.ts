/**
 * # A worker
 *
 * A process that performs tasks as they are sent to it, says now and then how far it has come, and ends with the process that sent them.
 * Interrupts are for that process, which passes them on.
 */

import { perform } from './perform.js';
import { faultOf, packed } from './portable.js';
import type { Task } from './task.js';

/** Milliseconds between reports of progress. */
const REPORT = 200;

let stopped = false;
let last = 0;

const send = (message: unknown): void => {
  process.send?.(message);
};

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', async (message: { readonly task: Task } | 'stop') => {
  if (message === 'stop') {
    stopped = true;
    return;
  }
  stopped = false;
  try {
    const { result, elapsedMs } = await perform(
      message.task,
      () => stopped,
      (progress) => {
        if (performance.now() - last < REPORT) return;
        last = performance.now();
        send({ progress });
      },
    );
    send({ result: packed(result), elapsedMs });
  } catch (error) {
    send(faultOf(error));
  }
});
// The other process may have left before anybody here listened.
if (process.connected !== true) process.exit();
