import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { ErasureStore, Tombstone } from '../../ports/erasure-store.ts';
import type { Hold, HoldStore } from '../../ports/hold-store.ts';
import type { RunStore } from '../../ports/run-store.ts';

/** Holds in memory; one map for each integration. */
export function memoryHolds(): HoldStore {
  const rows = new Map<IntegrationId, Map<EmployeeId, Hold>>();
  const of = (id: IntegrationId) => rows.get(id) ?? new Map<EmployeeId, Hold>();
  return {
    heldBack: async (id) => new Map([...of(id).keys()].map((employeeId) => [employeeId, 'held'])),
    async list(id, { limit, after }) {
      const all = [...of(id).values()].sort((left, right) => (left.employeeId < right.employeeId ? -1 : 1));
      return all.filter(({ employeeId }) => after === undefined || employeeId > after).slice(0, limit);
    },
    find: async (id, employeeId) => of(id).get(employeeId) ?? null,
    async hold(id, employeeIds, why) {
      const held = new Map(of(id));
      for (const employeeId of employeeIds)
        if (!held.has(employeeId)) held.set(employeeId, { employeeId, ...why, heldAt: new Date() });
      rows.set(id, held);
    },
    release: async (id, employeeId) => of(id).delete(employeeId),
    async releaseOfRun(id, runId) {
      const held = [...of(id).values()].filter((hold) => hold.runId === runId);
      for (const { employeeId } of held) of(id).delete(employeeId);
      return held.length;
    },
  };
}

/** Tombstones in memory; any open run stands in the way. */
export function memoryErasures({ openRuns }: Pick<RunStore, 'openRuns'>): ErasureStore {
  const rows: Tombstone[] = [];
  const isOne = (id: IntegrationId, employeeId: EmployeeId) => (row: Tombstone) =>
    row.integrationId === id && row.employeeId === employeeId;
  return {
    async erase(ids, employeeId, erasedBy, keep) {
      for (const id of ids) {
        const [open] = await openRuns(id);
        if (open) return { openRun: open.id };
      }
      for (const integrationId of ids)
        if (!rows.some(isOne(integrationId, employeeId)))
          rows.push({ integrationId, employeeId, erasedAt: new Date(), erasedBy });
      const left = rows.filter((row) => ids.includes(row.integrationId) && row.employeeId === employeeId);
      await keep(left);
      return left;
    },
    async readmit(ids, employeeId, keep) {
      const lifted = rows.filter((row) => ids.includes(row.integrationId) && row.employeeId === employeeId);
      for (const row of lifted) rows.splice(rows.indexOf(row), 1);
      await keep(lifted);
      return lifted;
    },
    find: async (id, employeeId) => rows.find(isOne(id, employeeId)) ?? null,
  };
}
