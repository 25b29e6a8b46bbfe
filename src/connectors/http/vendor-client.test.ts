import { openAsBlob } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { FormData } from 'undici';
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

describe('a write that asks before it is sent', () => {
  const signal = new AbortController().signal;

  it('waits for the answer, and for its turn before that', async () => {
    const seen: string[] = [];
    behave = (_request, response) => {
      seen.push('sent');
      response.end(FINE);
    };
    const limiter: Limiter = { ...unlimited, acquire: async () => void seen.push('permit') };
    async function check(): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push('asked');
    }
    await client(limiter).write(WRITE, Fine, { signal, check });
    expect(seen).toEqual(['permit', 'asked', 'sent']);
  });

  it('is not sent when the answer is no', async () => {
    const no = new Error('no');
    behave = (_request, response) => response.end(FINE);
    await expect(client(unlimited).write(WRITE, Fine, { signal, check: () => Promise.reject(no) })).rejects.toBe(no);
    expect(hits).toBe(0);
  });
});

describe('files', () => {
  const signal = new AbortController().signal;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vendor-client-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('go into a form whose length is said beforehand, however large they are', async () => {
    const path = join(folder, 'large');
    await writeFile(path, Buffer.alloc(3_000_000, '.'));
    const form = new FormData();
    form.set('title', 'Hygiene');
    form.set('file', await openAsBlob(path), 'a.pdf');
    let received = 0;
    let announced: string | undefined;
    behave = (request, response) => {
      announced = request.headers['content-length'];
      expect(request.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
      request.on('data', (chunk: Buffer) => {
        received += chunk.length;
      });
      request.on('end', () => response.end(FINE));
    };
    const call = { operation: 'POST /files', path: '/files', body: form };
    await client(unlimited).write(call, Fine, { signal, check: () => {} });
    expect(received).toBeGreaterThan(3_000_000);
    expect(announced).toBe(String(received));
  });

  it('are downloaded anew from their start when the connection breaks, with nothing of the attempt before', async () => {
    const to = { path: join(folder, 'a'), maxBytes: 100 };
    behave = (_request, response) => {
      response.writeHead(200, { 'content-length': hits === 1 ? '90' : '5' });
      response.write(hits === 1 ? 'x'.repeat(80) : 'hello', () => hits === 1 && response.destroy());
      if (hits > 1) response.end();
    };
    const { file } = await client(unlimited).download(READ, to, signal);
    expect([file, await readFile(to.path, 'utf8'), hits]).toEqual([
      { bytes: 5, sha256: expect.stringMatching(/^2cf24dba/) },
      'hello',
      2,
    ]);
  });

  it('end a download at the first byte too many, and at once when it is aborted', async () => {
    const to = { path: join(folder, 'a'), maxBytes: 100 };
    behave = (_request, response) => void response.write('x'.repeat(101));
    expect((await client(unlimited).download(READ, to, signal)).file).toBe('too-large');
    behave = (_request, response) => void response.write('x');
    const cancelled = new Error('cancelled');
    const controller = new AbortController();
    setTimeout(() => controller.abort(cancelled), 30);
    await expect(client(unlimited).download(READ, to, controller.signal)).rejects.toBe(cancelled);
  });
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
