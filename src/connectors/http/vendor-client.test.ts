import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Limiter, unlimited } from '../../ports/limiter.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import type { CallRecord } from '../../ports/vendor-watch.ts';
import { DEFAULT_HTTP } from './http-settings.ts';
import { createPools, type Pools } from './pools.ts';
import { createVendorClient } from './vendor-client.ts';

const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 200, bodyTimeoutMs: 200 };
const Fine = z.object({ fine: z.literal(true) });
const READ = { operation: 'GET /people/{id}', path: '/people/4711?name=Erika' };
const WRITE = { operation: 'PATCH /people/{id}', path: '/people/4711', body: '{"name":"Erika"}' };
const FINE = '{"fine":true}';

let server: Server;
let pools: Pools;
let hits: number;
let behave: RequestListener;
let records: CallRecord[];

beforeEach(async () => {
  hits = 0;
  records = [];
  pools = createPools(QUICK);
  server = createServer((request, response) => {
    hits += 1;
    behave(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await pools.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a read', () => {
  it('is repeated after a server error, a refusal for the rate, a torn answer and a reset', async () => {
    behave = (request, response) => {
      if (hits === 1) response.writeHead(502, { 'content-type': 'text/html' }).end('<html>');
      else if (hits === 2) response.writeHead(429).end();
      else if (hits === 3) request.socket.resetAndDestroy();
      else response.end(FINE);
    };
    expect(await read()).toEqual({ fine: true });
    expect(hits).toBe(4);
  });

  it.each([
    ['a server error', 500, '', 'server-error', 'vendor-unavailable', 4],
    ['an empty answer', 200, '', 'bad-answer', 'vendor-bad-answer', 4],
    ['a torn answer', 200, '{"fine":', 'bad-answer', 'vendor-bad-answer', 4],
    ['another shape', 200, '{"else":1}', 'bad-answer', 'vendor-bad-answer', 1],
    ['a redirect', 302, '', 'bad-answer', 'vendor-bad-answer', 1],
    ['a refusal', 400, '{}', 'refused', 'vendor-bad-answer', 1],
    ['a refused key', 401, '{}', 'access-refused', 'lms-key-refused', 1],
    ['an unknown id', 404, '{}', 'not-found', 'vendor-bad-answer', 1],
  ])('ends in a VendorError for %s', async (_, status, body, kind, code, attempts) => {
    behave = (_request, response) => response.writeHead(status, { location: '/elsewhere' }).end(body);
    expect((await failure(read())).details).toMatchObject({ kind, code, status });
    expect(hits).toBe(attempts);
  });

  it('waits as long as the vendor asks', async () => {
    behave = (_request, response) => {
      if (hits === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.end(FINE);
    };
    const startedAt = Date.now();
    await read();
    expect(Date.now() - startedAt).toBeGreaterThan(990);
  });

  it('takes one permit for each attempt and tells the limiter of refusals', async () => {
    const seen: string[] = [];
    const limiter: Limiter = {
      acquire: async () => void seen.push('permit'),
      refused: async (ms) => void seen.push(`refused ${ms}`),
      spent: async (ms) => void seen.push(`spent ${ms}`),
    };
    behave = (_request, response) => {
      if (hits === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else response.end(FINE);
    };
    await client(limiter).read(READ, Fine, new AbortController().signal);
    expect(seen).toEqual(['permit', 'refused 0', 'permit']);
  });

  it('names the host setting when nobody listens there', async () => {
    const gone = createVendorClient({ ...deps(unlimited), baseUrl: 'http://127.0.0.1:9' });
    const { details } = await failure(gone.read(READ, Fine, new AbortController().signal));
    expect(details).toMatchObject({ kind: 'unreachable', code: 'host-unreachable', setting: 'lms.baseUrl' });
    expect(details.outcomeUnknown).toBe(false);
  });

  it('ends at once, with its reason, when it is aborted', async () => {
    behave = () => {};
    const cancelled = new Error('cancelled');
    const controller = new AbortController();
    setTimeout(() => controller.abort(cancelled), 30);
    await expect(client(unlimited).read(READ, Fine, controller.signal)).rejects.toBe(cancelled);
  });

  it('holds back for a moment when the vendor says that nothing is left', async () => {
    behave = (_request, response) =>
      response.writeHead(200, { 'x-ratelimit-remaining': '0', 'x-ratelimit-replenish-rate': '5' }).end(FINE);
    const one = client(unlimited);
    await one.read(READ, Fine, new AbortController().signal);
    const startedAt = Date.now();
    await one.read(READ, Fine, new AbortController().signal);
    expect(Date.now() - startedAt).toBeGreaterThan(150);
  });
});

describe('a write', () => {
  it.each([
    ['a server error', (r) => r.writeHead(500).end(), true],
    ['an unreadable answer', (r) => r.end('<html>'), true],
    ['no answer in time', () => {}, true],
    ['a reset', (r) => r.socket?.resetAndDestroy(), true],
    ['a refusal', (r) => r.writeHead(400).end(), undefined],
    ['a refusal for the rate', (r) => r.writeHead(429).end(), undefined],
  ] satisfies [string, (response: Parameters<RequestListener>[1]) => unknown, boolean | undefined][])(
    'is sent once, and after %s says whether it may have taken effect',
    async (_, answer, outcomeUnknown) => {
      behave = (_request, response) => void answer(response);
      const { details } = await failure(
        client(unlimited).write(WRITE, Fine, { signal: new AbortController().signal, check: () => {} }),
      );
      expect(details.outcomeUnknown).toBe(outcomeUnknown);
      expect(hits).toBe(1);
    },
  );
});

describe('what others see of a call', () => {
  it('is its template, never a person or an id: in errors, spans and metrics', async () => {
    const exporter = new InMemorySpanExporter();
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
    behave = (_request, response) => response.writeHead(500).end('Erika 4711');
    const error = await failure(read());
    const spans = exporter.getFinishedSpans();
    trace.disable();

    expect(spans.map((span) => span.name)).toEqual(Array(4).fill('elearnio GET /people/{id}'));
    const [first] = spans.map((span) => span.attributes);
    expect(first).toEqual({
      vendor: 'elearnio',
      attempt: 1,
      'http.request.method': 'GET',
      'url.template': '/people/{id}',
      'http.response.status_code': 500,
    });
    expect(records).toHaveLength(4);
    expect(records[0]).toMatchObject({ vendor: 'elearnio', operation: READ.operation, status: 500 });
    const seen = JSON.stringify([
      error.message,
      error.problem,
      error.cause,
      records,
      spans.map((s) => [s.events, s.status]),
    ]);
    expect(error.problem.params).toEqual({ vendor: 'elearnio', operation: READ.operation, status: 500 });
    expect(seen).not.toMatch(/4711|Erika|127\.0\.0\.1/);
  });
});

function deps(limiter: Limiter) {
  const accessRefused = { code: 'lms-key-refused', setting: 'lms.apiKey' } as const;
  return {
    vendor: 'elearnio',
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    words: { baseUrlSetting: 'lms.baseUrl', accessRefused },
    limiter,
    pools,
    http: QUICK,
    onCall: (record: CallRecord) => void records.push(record),
  } as const;
}

function client(limiter: Limiter) {
  return createVendorClient(deps(limiter));
}

function read() {
  return client(unlimited).read(READ, Fine, new AbortController().signal);
}

async function failure(work: Promise<unknown>): Promise<VendorError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VendorError);
  return error as VendorError;
}
