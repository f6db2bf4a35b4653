/**
 * # Asking a model
 *
 * The chat protocol that OpenAI's and most other endpoints speak, over Node's own `fetch`: one request, tried again with longer and longer
 * pauses where the network, the endpoint or its answer fails in a way that may pass. The key is sent in the header of the request and nowhere
 * else, never over a plain connection to another machine, and no redirect is followed.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { LacunaError } from '../../src/exact/error.js';
import { withoutControls } from '../../src/formats/text/foreign-json.js';

/** A model at an endpoint, and how patient to be with it. */
export interface Endpoint {
  /** Up to, and without, `/chat/completions`. */
  readonly url: URL;
  readonly model: string;
  readonly key: string | null;
  readonly temperature: number | null;
  /** Seconds for one request. */
  readonly timeout: number;
  /** How often a request that failed is made again. */
  readonly retries: number;
  /** Seconds of the first pause; each further one is twice as long. */
  readonly backoff: number;
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A request failed for good: what was expected and what came. */
export class ChatFailed extends Error {
  override readonly name = 'ChatFailed';
  constructor(
    readonly received: string,
    /** Whether every request will fail alike, as with a wrong key. */
    readonly hopeless: boolean,
  ) {
    super(received);
  }
}

/** A failure that may pass, with the seconds after which the endpoint wants to be asked again, if it says so. */
class Passing extends Error {
  constructor(
    message: string,
    readonly after: number | null = null,
  ) {
    super(message);
  }
}

const LONGEST_PAUSE = 60;
const LONGEST_REPLY = 4 * 2 ** 20;
const PASSING = new Set([408, 409, 425, 429]);

/**
 * The endpoint of a URL.
 * @throws LacunaError if it is none, or the key would travel in the open
 */
export function endpointUrl(text: string, key: string | null): URL {
  const place = '--endpoint';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new LacunaError({ place, expected: 'a URL such as https://example.org/v1', received: JSON.stringify(text) });
  }
  if (url.username !== '' || url.password !== '')
    throw new LacunaError({ place, expected: 'a URL without a password', received: 'one with' });
  const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (key !== null && url.protocol === 'http:' && !loopback) {
    throw new LacunaError({ place, expected: 'https, since a key is sent', received: url.origin });
  }
  return url;
}

/**
 * What the model answers; `count` is told of every request before it is made, and may refuse it by throwing.
 * @throws ChatFailed when it has been tried often enough, or there is no hope
 */
export async function chat(to: Endpoint, messages: readonly Message[], signal: AbortSignal, count: () => void): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    count();
    try {
      return await request(to, messages, signal);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      if (attempt >= to.retries) throw new ChatFailed(`${error.message}, ${attempt + 1} times`, false);
      const wanted = error.after ?? to.backoff * 2 ** attempt * (0.75 + Math.random() / 2);
      await pause(1000 * Math.min(wanted, LONGEST_PAUSE), undefined, { signal }).catch(() => {
        throw signal.reason;
      });
    }
  }
}

async function request(to: Endpoint, messages: readonly Message[], signal: AbortSignal): Promise<string> {
  const patience = AbortSignal.timeout(1000 * to.timeout);
  try {
    const response = await fetch(new URL(`${to.url.pathname.replace(/\/$/, '')}/chat/completions${to.url.search}`, to.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(to.key === null ? {} : { authorization: `Bearer ${to.key}` }) },
      body: JSON.stringify({ model: to.model, messages, ...(to.temperature === null ? {} : { temperature: to.temperature }) }),
      redirect: 'error',
      signal: AbortSignal.any([signal, patience]),
    });
    const body = await bounded(response);
    if (response.ok) return contentOf(body);
    const what = `status ${response.status}${reasonIn(body)}`;
    if (PASSING.has(response.status) || response.status >= 500) throw new Passing(what, secondsAfter(response));
    throw new ChatFailed(what, true);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (patience.aborted) throw new Passing(`no answer within ${to.timeout} s`);
    if (error instanceof Passing || error instanceof ChatFailed) throw error;
    const { cause } = error instanceof Error ? error : { cause: undefined };
    throw new Passing(`no answer (${cause instanceof Error ? cause.message : String(error)})`);
  }
}

/** The body as text, given up where it is too long to be an answer. */
async function bounded({ body }: Response): Promise<string> {
  let text = '';
  if (body === null) return text;
  const decoder = new TextDecoder();
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    if (text.length > LONGEST_REPLY) throw new Passing(`an answer of more than ${LONGEST_REPLY} characters`);
  }
  return text + decoder.decode();
}

/** `choices[0].message.content`. */
function contentOf(body: string): string {
  try {
    const content: unknown = JSON.parse(body)?.choices?.[0]?.message?.content;
    if (typeof content === 'string') return withoutControls(content);
    // A model that was cut short, or refuses, may have no content: that is an answer, which nobody can read.
    if (content === null) return '';
  } catch {
    // Told below.
  }
  throw new Passing('an answer that is no chat completion');
}

/** The seconds that a `Retry-After` asks for. */
function secondsAfter({ headers }: Response): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** What the endpoint says of a failure, in short. */
function reasonIn(body: string): string {
  try {
    const message: unknown = JSON.parse(body)?.error?.message;
    return typeof message === 'string' ? `: ${message.slice(0, 80)}` : '';
  } catch {
    return '';
  }
}
