import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, propagation, trace } from '@opentelemetry/api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTracing } from './tracing.ts';

it('costs nothing where no collector is named', async () => {
  const stop = startTracing(null, 'matrikel-worker');
  expect(trace.getTracer('test').startSpan('nothing').isRecording()).toBe(false);
  await stop();
});

describe('with a collector', () => {
  let collector: Server;
  let received: { url: string | undefined; body: string }[];
  let base: string;
  let answers: boolean;

  beforeEach(async () => {
    [received, answers] = [[], true];
    collector = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk) => (body += chunk));
      req.on('end', () => {
        received.push({ url: req.url, body });
        if (answers) res.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    for (const global of [trace, context, propagation]) global.disable();
    collector.closeAllConnections();
    collector.close();
  });

  it.each([
    ['', '/v1/traces'],
    ['/', '/v1/traces'],
    ['/otlp', '/otlp/v1/traces'],
  ])('hands over its spans before the process ends, below an address with the path "%s"', async (path, url) => {
    const stop = startTracing(base + path, 'matrikel-worker');
    trace.getTracer('test').startActiveSpan('applyPeople', (span) => span.end());
    await stop();
    expect(received.map((request) => request.url)).toEqual([url]);
    expect(received[0]?.body).toContain('applyPeople');
    expect(received[0]?.body).toContain('matrikel-worker');
  });

  it('does not wait long for one that says nothing', async () => {
    answers = false;
    const stop = startTracing(base, 'matrikel-worker');
    trace.getTracer('test').startActiveSpan('applyPeople', (span) => span.end());
    const started = Date.now();
    await stop();
    expect(Date.now() - started).toBeLessThan(4_000);
    expect(received).toHaveLength(1);
  });
});
