/**
 * # Performing tasks on all cores
 *
 * Tasks are handed to worker processes as they ask for work (threads would share a collector, and exact arithmetic makes garbage). A worker
 * that dies loses nothing: its task is begun again by another one. If workers die again and again, the work ends with what was done.
 */
import { availableParallelism } from 'node:os';
import { Bereft, type Hand, hands } from './hand.js';
import { whenInterrupted } from './interruption.js';
import { progressDisplay } from './progress.js';
import type { Done, Task, TaskKind } from './task.js';
import type { Work } from './work.js';

/**
 * Performs all there is to do; returns whether it was interrupted, be it by the death of workers again and again, of which standard error is told:
 * then tasks ended early, or were not begun.
 */
export async function performAll<Kind extends TaskKind>(work: Work<Kind>, workers = availableParallelism()): Promise<boolean> {
  const all = hands<Kind>(workers);
  const idle = new Set(all);
  const running = new Map<Hand<Kind>, Task<Kind>>();
  const display = progressDisplay();
  const interruption = whenInterrupted(() => {
    for (const hand of all) hand.stop();
  });
  let bereft = false;
  const forsake = (hand: Hand<Kind>, error: unknown) => {
    if (!(error instanceof Bereft)) throw error;
    running.delete(hand);
    if (bereft) return;
    bereft = true;
    display.clear();
    process.stderr.write(`lacuna: ${error.message}: it ends with what was done\n`);
    for (const other of running.keys()) other.stop();
  };
  const end = (hand: Hand<Kind>, task: Task<Kind>, done: Done<Kind>) => {
    running.delete(hand);
    idle.add(hand);
    const news = work.done(hand, task, done);
    if (news.length > 0) display.clear();
    for (const tell of news) tell();
    for (const [other, theirs] of running) if (work.isObsolete(theirs)) other.stop();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const handOut = () => {
        for (const hand of idle) {
          const task = interruption.came() || bereft ? null : work.next(hand, idle.size);
          if (task === null) continue;
          idle.delete(hand);
          running.set(hand, task);
          hand
            .perform(task, (progress) => display.show(work.status(task, progress)))
            .then((done) => end(hand, task, done))
            .catch((error) => forsake(hand, error))
            .then(handOut)
            .catch(reject);
        }
        if (running.size === 0) resolve();
      };
      handOut();
    });
    return interruption.came() || bereft;
  } finally {
    display.clear();
    interruption.end();
    for (const hand of all) hand.leave();
  }
}
