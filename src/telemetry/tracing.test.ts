import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { expect, it } from 'vitest';
import { startTracing } from './tracing.ts';

it('costs nothing where no collector is named', async () => {
  const stop = startTracing(null, 'matrikel-worker');
  expect(trace.getTracer('test').startSpan('nothing').isRecording()).toBe(false);
  await stop();
});

it('hands its spans to the collector before the process ends', async () => {
  const received: { url: string | undefined; body: string }[] = [];
  const collector = createServer((req, res) => {
    let body = '';
    req.on('data', (chunk) => (body += chunk));
    req.on('end', () => {
      received.push({ url: req.url, body });
      res.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const { port } = collector.address() as AddressInfo;
  const stop = startTracing(`http://127.0.0.1:${port}`, 'matrikel-worker');
  trace.getTracer('test').startActiveSpan('applyPeople', (span) => span.end());
  await stop();
  collector.close();
  expect(received).toHaveLength(1);
  expect(received[0]?.url).toBe('/v1/traces');
  expect(received[0]?.body).toContain('applyPeople');
  expect(received[0]?.body).toContain('matrikel-worker');
});
