/**
 * # Asking the worker
 *
 * The latest question counts. One that is being answered is left a moment to end; then its worker is ended and another one, which stands
 * ready, takes its place.
 */
import type { Answer, Question } from '../protocol.js';

/** Milliseconds that a superseded question is left to end by itself. */
const GRACE = 150;

/** Starts workers from a script; returns how to ask. */
export function asker(script: string, told: (answer: Answer) => void): (question: Question) => void {
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const make = (): Worker => {
    const worker = new Worker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (worker !== current || asked === null || data.id !== asked.id) return;
      if ('error' in data || data.ended) {
        asked = null;
        told(data);
        next();
      } else told(data);
    });
    return worker;
  };
  let asked: Question | null = null;
  let waiting: Question | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = make();
  let spare: Worker | null = null;

  const next = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    asked = waiting;
    waiting = null;
    current.postMessage(asked);
  };
  const replace = () => {
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
    if (asked === null) next();
    else {
      clearTimeout(timer);
      timer = setTimeout(replace, GRACE);
    }
  };
}
