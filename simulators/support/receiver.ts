import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

type Received = { headers: IncomingHttpHeaders; text: string; body: Record<string, unknown> };
export type Receiver = {
  url: string;
  received: Received[];
  /** What to answer next, and from then on the last one; 0 means never to answer. */
  answers: number[];
  /** Resolves when so many requests have come. */
  until(count: number): Promise<Received[]>;
  close(): Promise<void>;
};

/** The other end of a webhook. */
export async function receiver(): Promise<Receiver> {
  const received: Received[] = [];
  const answers = [200];
  let wake = () => {};
  const server = createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    received.push({ headers: req.headers, text, body: parsed(text) });
    const status = (answers.length > 1 ? answers.shift() : answers[0]) ?? 200;
    if (status > 0) res.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    wake();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    received,
    answers,
    until: async (count) => {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return received;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
