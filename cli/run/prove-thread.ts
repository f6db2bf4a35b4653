/** A thread that proves or checks one case at a time, on unknown numbers. */
import { parentPort, workerData } from 'node:worker_threads';
import { loaded, type UnknownNumbers } from '../files/unknown-numbers.js';
import { type CaseTask, performCase } from './prove-task.js';

const { code }: { readonly code: string } = workerData;
const bundle = loaded<UnknownNumbers>(code);
parentPort?.on('message', async (task: CaseTask) => {
  const result = performCase(await bundle, task, (share) => parentPort?.postMessage({ share }));
  parentPort?.postMessage({ result });
});
