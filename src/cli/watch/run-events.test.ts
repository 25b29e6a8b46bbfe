import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createClient } from '../../client/index.ts';
import { reaching } from '../connect/reach.ts';
import { type RunEvent, runEvents } from './run-events.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** An API that answers one connection after the other as it is told; the last way stays. */
async function api(...ways: RequestListener[]) {
  const asked: (string | undefined)[] = [];
  server = createServer((req, res) => {
    asked.push(req.headers['last-event-id'] as string | undefined);
    (ways.length > 1 ? ways.shift() : ways[0])?.(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fetch = reaching({ url: baseUrl, language: 'en' });
  return { asked, client: createClient({ baseUrl, token: 'x', fetch }) };
}

function stream(text: string, breaks = false): RequestListener {
  return (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.write(text, () => (breaks ? res.destroy() : res.end()));
  };
}

function refusal(status: number): RequestListener {
  const problem = { type: 'x', title: 'x', status, code: 'x', detail: 'Not now.', remedy: 'Wait.' };
  return (_req, res) =>
    res.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
}

const QUICK = { signal: new AbortController().signal, againMs: 5 };

function problem(id: number): string {
  return `event: problem\nid: ${id}\ndata: {"id":"${id}"}\n\n`;
}
const PROGRESS = 'event: progress\ndata: {"status":"applying"}\n\n';
const END = 'event: end\nid: end\ndata: {"status":"completed"}\n\n';

it('goes on after the last event where the connection breaks, the API restarts or its database is away', async () => {
  const { asked, client } = await api(
    stream(PROGRESS + problem(1) + problem(2), true),
    (_req, res) => res.destroy(),
    refusal(503),
    stream(PROGRESS + problem(3) + END),
  );
  const away: boolean[] = [];
  const following = { ...QUICK, away: (isAway: boolean) => void away.push(isAway) };
  const events: RunEvent[] = await Array.fromAsync(runEvents(client, 'r1', following));
  expect(events.map(({ event, data }) => `${event} ${'id' in data ? data.id : data.status}`)).toEqual([
    ...['progress applying', 'problem 1', 'problem 2'],
    ...['progress applying', 'problem 3', 'end completed'],
  ]);
  expect(asked).toEqual([undefined, '2', '2', '2']);
  expect(away).toEqual([true, false]);
});

it.each([401, 403, 404])('gives up at once where it is refused with %d', async (status) => {
  const { asked, client } = await api(stream(problem(1), true), refusal(status));
  const following = { ...QUICK, away() {} };
  await expect(Array.fromAsync(runEvents(client, 'r1', following))).rejects.toMatchObject({ status });
  expect(asked).toHaveLength(2);
});

it('stops when it is told to', async () => {
  const { client } = await api((_req, res) => {
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    res.write(PROGRESS);
  });
  const stopping = new AbortController();
  const events: string[] = [];
  const following = { signal: stopping.signal, away() {} };
  await expect(async () => {
    for await (const { event } of runEvents(client, 'r1', following)) {
      events.push(event);
      stopping.abort();
    }
  }).rejects.toThrow();
  expect(events).toEqual(['progress']);
});
