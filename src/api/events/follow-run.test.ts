import { createConnection } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import { closeGently, listen } from '../listen.ts';
import { ACME } from '../testing/bodies.ts';
import { readEvents } from '../testing/event-reader.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { SEATS } from './seats.ts';

let api: TestApi;
let runId: RunId;
beforeEach(async () => {
  api = await testApi();
  const { body } = await api.ask('POST', '/api/v1/integrations', ACME);
  const integrationId = String(body.id) as IntegrationId;
  runId = (await api.runs.create({ integrationId, kind: 'full', dryRun: false, settingsVersion: 1 })).id;
});
afterEach(() => api.close());

const auth = (token = api.token) => ({ authorization: `Bearer ${token}` });
const path = (query = '') => `/api/v1/runs/${runId}/events${query}`;
const follow = (headers: Record<string, string> = {}, query = '') =>
  readEvents(`${api.url}${path(query)}`, { ...auth(), ...headers });
/** A caller that decides for itself when to read and when to close. */
function rawRequest(method: string) {
  const { hostname, port } = new URL(api.url);
  const socket = createConnection({ host: hostname, port: Number(port) });
  socket.write(`${method} ${path()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${api.token}\r\n\r\n`);
  return socket;
}
const problems = (count: number): Problem[] =>
  Array.from({ length: count }, () => ({ code: 'no-email', severity: 'warning' }));
const find = (count: number) => api.runs.setProblems(runId, 'plan', problems(count));
const ids = (events: readonly { event: string; id: string | null }[]) =>
  events.filter(({ event }) => event === 'problem').map(({ id }) => id);

describe('GET /runs/{id}/events', () => {
  it('tells a run as it happens, to its end', async () => {
    const stream = await follow();
    await stream.until((events) => events.length === 1);
    api.runs.patch(runId, { status: 'applying', phase: 'applying', people: 12, cost: { calls: 24, seconds: 30 } });
    await stream.until((events) => events.length === 2);
    await find(1);
    await stream.until((events) => ids(events).length === 1);
    await api.runs.close(runId, 'completed_with_problems');
    expect(await stream.ended).toBe('closed by the server');

    const { response, events } = stream;
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(response.headers.get('x-accel-buffering')).toBe('no');
    expect(response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(events.map(({ event, id }) => [event, id])).toEqual([
      ...[
        ['progress', null],
        ['progress', null],
        ['problem', '1'],
        ['progress', null],
        ['end', 'end'],
      ],
    ]);
    const [first, second, problem, , end] = events.map(({ data }) => data);
    expect(first).toMatchObject({ status: 'queued', phase: 'queued', paused: false, peoplePerMinute: null });
    expect(second).toMatchObject({ status: 'applying', progress: { done: 0, total: 12 }, etaSeconds: 30 });
    const { body: list } = await api.ask('GET', `/api/v1/runs/${runId}/problems`);
    expect(problem).toEqual((list.items as object[])[0]);
    expect(end).toEqual((await api.ask('GET', `/api/v1/runs/${runId}`)).body);
  });

  it('goes on after a connection that broke: no problem twice, none missed, and how it stands at once', async () => {
    await find(3);
    const first = await follow();
    await first.until((events) => ids(events).length === 3);
    await first.hangUp();
    api.runs.patch(runId, { people: 9 });
    await find(5);
    const second = await follow({ 'last-event-id': '3' });
    await second.until((events) => ids(events).length === 2);
    expect(second.events[0]).toMatchObject({ event: 'progress', data: { progress: { total: 9 } } });
    await find(6);
    await second.until((events) => ids(events).length === 3);
    await second.hangUp();
    expect([...ids(first.events), ...ids(second.events)]).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  it('goes on at another process of the API', async () => {
    await find(3);
    const other = await testApi({}, api.runs);
    const stream = await readEvents(`${other.url}${path()}`, { ...auth(other.token), 'last-event-id': '2' });
    await stream.until((events) => ids(events).length === 1);
    expect(ids(stream.events)).toEqual(['3']);
    await stream.hangUp();
    await other.close();
  });

  it('begins anew for an id that it cannot have sent', async () => {
    await find(2);
    for (const id of ['nonsense', '-1', '99', '1e1', '', 'end', '9'.repeat(40)]) {
      const stream = await follow({ 'last-event-id': id });
      await stream.until((events) => ids(events).length === 2);
      expect(ids(stream.events), id).toEqual(['1', '2']);
      await stream.hangUp();
    }
  });

  it('answers for a run that has ended at once and closes; who has heard the end is told not to come again', async () => {
    await find(2);
    await api.runs.close(runId, 'completed');
    const stream = await follow();
    expect(await stream.ended).toBe('closed by the server');
    expect(stream.events.map(({ event }) => event)).toEqual(['progress', 'problem', 'problem', 'end']);
    expect(stream.events.at(-1)?.data).toMatchObject({ id: runId, status: 'completed', integrationName: 'acme' });
    expect((await api.ask('GET', path(), undefined, { 'last-event-id': 'end' })).status).toBe(204);
  });

  it('speaks the language that is asked for', async () => {
    await find(1);
    await api.runs.close(runId, 'completed');
    const message = async (headers: Record<string, string>, query = '') => {
      const stream = await follow(headers, query);
      await stream.ended;
      return stream.of('problem')[0]?.data.message;
    };
    const german = await message({ 'accept-language': 'de' });
    expect(german).not.toBe(await message({ 'accept-language': 'en' }));
    expect(await message({ 'accept-language': 'en' }, '?language=de')).toBe(german);
  });

  it('refuses as any other call does', async () => {
    expect(await api.ask('GET', '/api/v1/runs/nobody/events')).toMatchObject({ body: { code: 'run-not-found' } });
    expect(await api.ask('GET', path('?token=x'))).toMatchObject({ body: { code: 'invalid-query' } });
    expect(await api.ask('GET', path(), undefined, { authorization: '' })).toMatchObject({ status: 401 });
  });

  it('answers a HEAD without opening a stream', async () => {
    const socket = rawRequest('HEAD');
    let text = '';
    for await (const chunk of socket) text += chunk; // to the end of the connection
    expect(text).toMatch(/^HTTP\/1.1 200 OK\r\n/);
    expect(text).toMatch(/^Content-Type: text\/event-stream/m);
    expect(text).not.toMatch(/^event:/m);
  });

  it('gives one token so many streams at once and no more, and the seat back to whoever leaves', async () => {
    const streams = await Promise.all(Array.from({ length: SEATS }, () => follow()));
    const refused = await api.ask('GET', path());
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-streams' } });
    expect(refused.headers.get('retry-after')).toBe('5');
    const other = await follow(auth(await api.tokenFor('viewer')));
    await other.until((events) => events.length === 1);
    await streams[0]?.hangUp();
    const next = await follow();
    await next.until((events) => events.length === 1);
    await Promise.all([...streams, other, next].map((stream) => stream.hangUp()));
  });
});

it('a process that stops does not wait for those who watch', async () => {
  const stopping = new AbortController();
  const stopped = await testApi({ stopping: stopping.signal }, api.runs);
  const server = await listen(stopped.app, '127.0.0.1', 0);
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  const stream = await readEvents(`http://127.0.0.1:${port}${path()}`, auth(stopped.token));
  await stream.until((events) => events.length === 1);
  const beganMs = performance.now();
  stopping.abort();
  await closeGently(server);
  expect(performance.now() - beganMs).toBeLessThan(2_000);
  expect(await stream.ended).toBe('closed by the server');
  expect(stream.of('end')).toEqual([]);
  await stopped.close();
});

it('a reader that takes nothing costs no memory, and gets every problem when it reads again', async () => {
  const wide = Array.from(
    { length: 5_000 },
    (): Problem => ({
      code: 'group-unknown',
      severity: 'warning',
      params: { group: 'x'.repeat(4_000) },
    }),
  );
  await api.runs.setProblems(runId, 'plan', wide);
  let handedOut = 0;
  const { problems: page } = api.runs;
  api.runs.problems = async (...args) => {
    const found = await page(...args);
    handedOut += found.length;
    return found;
  };
  const socket = rawRequest('GET');
  socket.pause();
  for (let before = -1; handedOut === 0 || handedOut > before; ) {
    before = handedOut;
    await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the feed waits between two looks
  }
  expect(handedOut).toBeLessThan(4_000); // what fits into the buffers of both sockets, of 20 MB

  await api.runs.close(runId, 'completed');
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text.match(/^event: problem$/gm)).toHaveLength(5_000);
  expect(text).toMatch(/event: end\n/);
});
