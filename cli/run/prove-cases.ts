/**
 * # Cases on all cores
 *
 * Cases are handed to threads as they ask for work; where this program runs as written they are done here, one after the other.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { onUnknownNumbers } from '../files/unknown-numbers.js';
import { type CaseDone, type CaseTask, performCase } from './prove-task.js';

const THREAD = fileURLToPath(new URL('./prove-thread.js', import.meta.url));

/** What one does with cases. */
export interface Cases {
  /** Does the tasks, in no order; `told` as each ends, `shown` how far those at hand have come. Stops handing out where `enough` says so. */
  readonly all: (
    tasks: readonly CaseTask[],
    told: (k: number, done: CaseDone) => void,
    shown: (share: number) => void,
    enough: () => boolean,
  ) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Hands for cases of any theorems. */
export async function casesOn(workers = availableParallelism()): Promise<Cases> {
  if (!existsSync(THREAD)) {
    const bundle = await onUnknownNumbers();
    return {
      all: async (tasks, told, shown, enough) => {
        for (const [k, task] of tasks.entries()) {
          if (enough()) return;
          told(k, performCase(bundle, task, shown));
          // Signals are heard between cases.
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
      end: async () => undefined,
    };
  }
  const threads = Array.from({ length: workers }, () => new Worker(THREAD));
  return {
    all: async (tasks, told, shown, enough) => {
      let next = 0;
      const shares = threads.map(() => 0);
      await Promise.all(
        threads.map(async (thread, t) => {
          while (next < tasks.length && !enough()) {
            const k = next++;
            told(
              k,
              await performed(thread, tasks[k], (share) => {
                shares[t] = share;
                shown(shares.reduce((total, each) => total + each, 0));
              }),
            );
            shares[t] = 0;
          }
        }),
      );
    },
    end: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** What a case comes to whose thread was ended. */
const INTERRUPTED: CaseDone = {
  verdict: 'out of time',
  reason: 'interrupted',
  runs: 0,
  met: 0,
  proof: null,
  candidates: [],
  checked: null,
  rejected: null,
};

function performed(thread: Worker, task: CaseTask, report: (share: number) => void): Promise<CaseDone> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      thread.off('message', heard);
      thread.off('error', failed);
      thread.off('exit', left);
    };
    const heard = (message: { readonly share?: number; readonly result?: CaseDone }) => {
      if (message.share !== undefined) report(message.share);
      if (message.result === undefined) return;
      settle();
      resolve(message.result);
    };
    const failed = (error: unknown) => {
      settle();
      reject(error);
    };
    const left = () => {
      settle();
      resolve(INTERRUPTED);
    };
    thread.on('message', heard);
    thread.on('error', failed);
    thread.on('exit', left);
    thread.postMessage(task);
  });
}
