import { expect, it, vi } from 'vitest';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import { silent } from '../../ports/logger.ts';
import type { Hinted } from '../../runs/pass-on-hints.ts';
import { memoryIntegrations } from '../../runs/testing/memory-stores.ts';
import { createPassOnSoon } from './pass-on-soon.ts';

const ACME = 'acme' as IntegrationId;

it('tells of many that come together at once, each of them once, and of what comes meanwhile after that', async () => {
  const told: Hinted[] = [];
  const passOn = createPassOnSoon({
    syncRuns: { tellOf: async (_id, people) => void told.push(people) },
    schedules: { pollNow: async () => {} },
    integrations: memoryIntegrations(),
    logger: silent,
  });
  const hint = (id: number) => ({ employeeId: String(id) as EmployeeId, source: 'webhook' as const });
  for (let id = 0; id < 500; id++) passOn.soon(ACME, [hint(id), hint(id)]);
  await vi.waitFor(() => expect(told).toHaveLength(1), 10_000);
  expect(told[0]?.size).toBe(500);
  passOn.soon(ACME, [hint(501)]);
  await vi.waitFor(() => expect(told).toHaveLength(2), 10_000);
});
