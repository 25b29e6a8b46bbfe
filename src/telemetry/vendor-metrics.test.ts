import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { vendorMetrics } from './vendor-metrics.ts';

it('counts calls by vendor, template and status, and times them', async () => {
  const registry = new Registry();
  const { onCall } = vendorMetrics(registry);
  const call = { vendor: 'elearnio', operation: 'PATCH /members/{id}', durationMs: 300 } as const;
  onCall({ ...call, status: 200 });
  onCall({ ...call, status: 200 });
  onCall({ ...call, status: null });
  onCall({ ...call, status: 429 });
  const text = await registry.metrics();
  const labels = 'vendor="elearnio",operation="PATCH /members/{id}"';
  expect(text).toContain(`matrikel_vendor_calls_total{${labels},status="200"} 2`);
  expect(text).toContain(`matrikel_vendor_calls_total{${labels},status="none"} 1`);
  expect(text).toContain('matrikel_vendor_refusals_total{vendor="elearnio",status="429"} 1');
  expect(text).toContain('matrikel_vendor_refusals_total{vendor="personio",status="401"} 0');
  expect(text).toContain(`matrikel_vendor_call_duration_seconds_bucket{le="0.25",${labels}} 0`);
  expect(text).toContain(`matrikel_vendor_call_duration_seconds_bucket{le="0.5",${labels}} 4`);
});

it('shows who stands in line while they do, and how long they stood when they left', async () => {
  const registry = new Registry();
  const { onWait } = vendorMetrics(registry);
  const [first, second] = [onWait('personio'), onWait('personio')];
  expect(await registry.metrics()).toContain('matrikel_limiter_waiting{vendor="personio"} 2');
  first();
  const between = await registry.metrics();
  expect(between).toContain('matrikel_limiter_waiting{vendor="personio"} 1');
  expect(between).toContain('matrikel_limiter_wait_seconds_count{vendor="personio"} 1');
  second();
  expect(await registry.metrics()).toContain('matrikel_limiter_waiting{vendor="personio"} 0');
});
