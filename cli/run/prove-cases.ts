/**
 * # Cases on all cores
 *
 * Cases are handed to threads as they ask for work; where this program runs as written they are done here, one after the other.
 */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { codeOnUnknownNumbers, onUnknownNumbers, type UnknownNumbers } from '../files/unknown-numbers.js';
import { type CaseDone, type CaseTask, performCase } from './prove-task.js';

const THREAD = fileURLToPath(new URL('./prove-thread.js', import.meta.url));

/** Cases to be done, and who is told. */
interface Batch {
  readonly count: number;
  /** The how-manieth of them, made when somebody is free to do it. */
  readonly task: (k: number) => CaseTask;
  readonly told: (k: number, done: CaseDone) => void;
  /** Told how far those at hand have come, a whole case being 1. */
  readonly shown: (share: number) => void;
  /** Whether no more are to be handed out. */
  readonly enough: () => boolean;
}

/** What one does with cases. */
export interface Cases {
  /** Does a batch, in no order; batches that are asked for together are begun in their order, each as soon as hands are free. */
  readonly all: (batch: Batch) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Hands for cases of any theorems, under another model by its name or file: threads, of which as many are begun as there are cases for. */
export async function casesOn(workers = availableParallelism(), model: string | null = null): Promise<Cases> {
  if (!existsSync(THREAD)) return inTurn(await onUnknownNumbers(model));
  const code = await codeOnUnknownNumbers(model);
  const threads: Worker[] = [];
  const idle: Worker[] = [];
  let isEnded = false;
  const isFree = () => !isEnded && (idle.length > 0 || threads.length < workers);
  const begun = () => {
    threads.push(new Worker(THREAD, { workerData: { code } }));
    return threads[threads.length - 1];
  };
  /** Of each batch in turn: gives a case to a thread that is free, or says that there is none left. */
  const waiting: (() => boolean)[] = [];
  const handOut = () => {
    while (waiting.length > 0 && isFree()) if (!waiting[0]()) waiting.shift();
  };
  const begin = ({ count, task, told, shown, enough }: Batch, ended: () => void, failed: (error: unknown) => void) => {
    let [next, running] = [0, 0];
    const shares = new Map<number, number>();
    const over = () => next >= count || enough();
    waiting.push(() => {
      if (over()) {
        if (running === 0) ended();
        return false;
      }
      const k = next++;
      const thread = idle.pop() ?? begun();
      running++;
      const report = (share: number) => {
        shares.set(k, share);
        shown([...shares.values()].reduce((total, each) => total + each, 0));
      };
      performed(thread, task(k), report).then((done) => {
        running--;
        shares.delete(k);
        told(k, done);
        // A thread that ended, as a user's model may have it, does nothing more: another takes its place.
        if (done === INTERRUPTED) threads.splice(threads.indexOf(thread), 1);
        else idle.push(thread);
        handOut();
        if (running === 0 && over()) ended();
      }, failed);
      return true;
    });
    handOut();
  };
  return {
    all: (batch) => new Promise((resolve, reject) => begin(batch, resolve, reject)),
    end: async () => {
      isEnded = true;
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** One case after the other, here, by a clock in milliseconds. */
export function inTurn(bundle: UnknownNumbers, now: () => number = Date.now): Cases {
  let before: Promise<void> = Promise.resolve();
  const perform = async ({ count, task, told, shown, enough }: Batch) => {
    for (let k = 0; k < count && !enough(); k++) {
      told(k, performCase(bundle, task(k), shown, now));
      // Signals are heard between cases.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return {
    all: (batch) => {
      before = before.then(() => perform(batch));
      return before;
    },
    end: async () => undefined,
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
