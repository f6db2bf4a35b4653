/**
 * # Asking the worker
 *
 * The latest question counts. One that is being answered is left a moment to end; then its worker is ended and another one, which stands
 * ready, takes its place. A worker that has settled its figures takes the next question at once, unless it is deep in what is drawn afterwards.
 */
import type { Answer, Question } from '../protocol.js';

/** Milliseconds that a superseded question is left to end by itself, and a settled worker to take the next one. */
const GRACE = 150;

/** Starts workers from a script; returns how to ask. */
export function asker(script: string, told: (answer: Answer) => void): (question: Question) => void {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const make = (): Worker => {
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (worker !== current || asked === null || data.id !== asked.id) return;
      if (waiting === null) clearTimeout(timer);
      if ('error' in data || data.ended) asked = null;
      else settled = data.settled;
      told(data);
      if (asked === null || settled) next();
    });
    return worker;
  };
  let asked: Question | null = null;
  let waiting: Question | null = null;
  let settled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = make();
  let spare: Worker | null = null;

  const next = () => {
    if (waiting === null) return;
    clearTimeout(timer);
    asked = waiting;
    waiting = null;
    settled = false;
    current.postMessage(asked);
  };
  const replace = () => {
    waiting ??= asked;
    current.terminate();
    current = spare ?? make();
    spare = null;
    asked = null;
    next();
    setTimeout(() => {
      spare ??= make();
    }, 0);
  };
  return (question) => {
    waiting = question;
    clearTimeout(timer);
    const isFree = asked === null;
    if (isFree || settled) next();
    if (!isFree) timer = setTimeout(replace, GRACE);
  };
}
