import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import { silent } from '../../ports/logger.ts';
import type { Hinted } from '../../runs/pass-on-hints.ts';
import { memoryIntegrations } from '../../runs/testing/memory-stores.ts';
import { createPassOnSoon } from './pass-on-soon.ts';

const ACME = 'acme' as IntegrationId;

let told: Hinted[];
beforeEach(() => {
  told = [];
});

function passOnSoon(times?: Parameters<typeof createPassOnSoon>[1]) {
  const deps = {
    syncRuns: { tellOf: async (_id: IntegrationId, people: Hinted) => void told.push(people) },
    schedules: { pollNow: async () => {} },
    integrations: memoryIntegrations(),
    logger: silent,
  };
  return createPassOnSoon(deps, times);
}
const hint = (id: number) => ({ employeeId: String(id) as EmployeeId, source: 'webhook' as const });
const sizes = () => told.map(({ size }) => size);

it('tells of many that come together at once, each of them once, and of what comes meanwhile after that', async () => {
  const passOn = passOnSoon();
  for (let id = 0; id < 500; id++) passOn.soon(ACME, [hint(id), hint(id)]);
  await vi.waitFor(() => expect(sizes()).toEqual([500]), 10_000);
  passOn.soon(ACME, [hint(501)]);
  await vi.waitFor(() => expect(sizes()).toEqual([500, 1]), 10_000);
});

it('holds those of a stream that is faster than updates until it pauses, and then tells of them at once', async () => {
  const passOn = passOnSoon({ every: 20, together: 5_000, quiet: 400, most: 60_000 });
  for (let id = 0; id < 200; id++) {
    passOn.soon(ACME, [hint(id)]);
    await sleep(5);
  }
  expect(sizes().reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(50);
  await vi.waitFor(() => expect(sizes().reduce((sum, size) => sum + size, 0)).toBe(200), 10_000);
  expect(sizes().at(-1)).toBeGreaterThan(100);
});

it('holds nobody for ever, though the stream never pauses', async () => {
  const passOn = passOnSoon({ every: 20, together: 5_000, quiet: 10_000, most: 300 });
  for (let id = 0; id < 100; id++) passOn.soon(ACME, [hint(id)]);
  await vi.waitFor(() => expect(sizes()).toEqual([100]), 5_000);
});

it('tells of few at once', async () => {
  const passOn = passOnSoon({ every: 20, together: 100, quiet: 60_000, most: 60_000 });
  for (let id = 0; id < 60; id += 20) {
    for (let one = id; one < id + 20; one++) passOn.soon(ACME, [hint(one)]);
    await vi.waitFor(() => expect(sizes().reduce((sum, size) => sum + size, 0)).toBe(id + 20), 5_000);
    await sleep(150);
  }
});
