/**
 * # Who is asked, and how often
 *
 * A question is answered from what is kept, else by the endpoint, within a budget of requests. When the budget is spent, or nobody answers
 * any more, asking ends: what is played by then stays.
 */
import { LacunaError } from '../../src/exact/error.js';
import { ChatFailed, chat, type Endpoint } from './chat.js';
import type { Question, Replies } from './replies.js';

/** Thrown when there will be no more answers. */
export class AskingEnded extends Error {
  override readonly name = 'AskingEnded';
}

/** Asks, and counts. */
export interface Asker {
  /** @throws AskingEnded when there will be no more answers */
  readonly ask: (question: Question) => Promise<string>;
  /** How many requests were made, and how many questions were answered from what was kept. */
  readonly counts: () => { readonly requests: number; readonly kept: number };
  /** Why asking ended; `null` while it has not. */
  readonly ended: () => string | null;
  /** Whether it ended because the endpoint refuses what is asked of it, which no patience mends. */
  readonly hopeless: () => boolean;
  readonly stop: (reason: string) => void;
}

/** After so many questions in a row without an answer nothing more is asked. */
const MOST_FAILURES = 5;

/** An asker; without an endpoint only what is kept is answered. */
export function asker(endpoint: Endpoint | null, replies: Replies, budget: number): Asker {
  const abort = new AbortController();
  let [requests, kept, failures] = [0, 0, 0];
  let reason: string | null = null;
  let hopeless = false;
  const stop = (why: string) => {
    reason ??= why;
    abort.abort(new AskingEnded(why));
  };
  const count = () => {
    if (reason !== null) throw new AskingEnded(reason);
    if (requests >= budget) {
      stop(`the budget of ${budget} requests is spent`);
      throw new AskingEnded(reason ?? '');
    }
    requests += 1;
  };
  const answered = async (question: Question): Promise<string> => {
    if (endpoint === null) {
      throw new LacunaError({ place: `--replay ${question.at}`, expected: 'a reply that is kept for these very words', received: 'none' });
    }
    try {
      const reply = await chat(endpoint, question.messages, abort.signal, count);
      failures = 0;
      replies.keep(question, reply);
      return reply;
    } catch (error) {
      if (!(error instanceof ChatFailed)) throw error;
      failures += 1;
      hopeless ||= error.hopeless;
      if (error.hopeless || failures >= MOST_FAILURES) stop(`${endpoint.url.origin}: expected an answer, found ${error.received}`);
      throw new AskingEnded(error.received);
    }
  };
  return {
    async ask(question) {
      const known = replies.find(question);
      if (known === null) return answered(question);
      kept += 1;
      return known;
    },
    counts: () => ({ requests, kept }),
    ended: () => reason,
    hopeless: () => hopeless,
    stop,
  };
}
