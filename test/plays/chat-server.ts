/** An endpoint on this machine that speaks the chat protocol, and misbehaves as it is told. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly url: string;
}

/** What it does with the k-th request, from 0. */
export type Behaviour = (asked: Asked, k: number, respond: ServerResponse) => void;

export const answer = (content: string | null): string => JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] });

/** Answers at once. */
export const says =
  (content: (asked: Asked, k: number) => string): Behaviour =>
  (asked, k, respond) =>
    respond.end(answer(content(asked, k)));

export interface ChatServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

export async function chatServer(behaviour: Behaviour): Promise<ChatServer> {
  const asked: Asked[] = [];
  const server: Server = createServer((request, respond) => {
    let body = '';
    request.on('data', (data) => {
      body += data;
    });
    request.on('end', () => {
      const { model, messages } = JSON.parse(body);
      const one = { headers: request.headers, model, system: messages[0].content, user: messages[1].content, url: request.url ?? '' };
      asked.push(one);
      behaviour(one, asked.length - 1, respond);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
