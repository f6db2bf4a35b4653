/** A thread that proves or checks one case at a time, on unknown numbers. */
import { parentPort, workerData } from 'node:worker_threads';
import { onUnknownNumbers } from '../files/unknown-numbers.js';
import { type CaseTask, performCase } from './prove-task.js';

const { model }: { readonly model: string | null } = workerData;
const bundle = onUnknownNumbers(model);
parentPort?.on('message', async (task: CaseTask) => {
  const result = performCase(await bundle, task, (share) => parentPort?.postMessage({ share }));
  parentPort?.postMessage({ result });
});
