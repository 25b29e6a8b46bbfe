import { Gauge, Registry } from 'prom-client';
import { afterEach, expect, it } from 'vitest';
import { freePort } from '../servers/ports.ts';
import { serveMetrics } from './metrics-server.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

const said: string[] = [];
const say = (_values: object, sentence: string) => void said.push(sentence);
const logger = { info: say, warn: say, error: say };

async function serve(port: number, sdkText = async () => 'temporal_request_total 3\n') {
  const registry = new Registry();
  new Gauge({ name: 'matrikel_limiter_waiting', help: 'help', registers: [registry] }).set(7);
  stops.push(await serveMetrics({ host: '127.0.0.1', port, registry, sdkText, state: () => 'RUNNING', logger }));
  return async (path: string, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
}

it("shows the worker's numbers and Temporal's in one answer", async () => {
  const ask = await serve(await freePort());
  const { status, type, text } = await ask('/metrics');
  expect([status, type]).toEqual([200, expect.stringContaining('text/plain')]);
  expect(text).toContain('matrikel_limiter_waiting 7');
  expect(text).toContain('temporal_request_total 3');
});

it('says that the process lives and what the worker does, and knows nothing else', async () => {
  const ask = await serve(await freePort());
  expect(await ask('/healthz')).toMatchObject({ status: 200, text: '{"status":"ok","worker":"RUNNING"}' });
  expect((await ask('/')).status).toBe(404);
  expect((await ask('/metrics', 'POST')).status).toBe(404);
});

it('goes on without a port that another program has', async () => {
  const port = await freePort();
  await serve(port);
  await serve(port);
  expect(said.at(-1)).toBe('The metrics port cannot be opened; going on without it');
});
