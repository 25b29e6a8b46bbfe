import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { ErasureStore } from '../ports/erasure-store.ts';
import type { Database } from './database.ts';
import { dropPending } from './drop-changed.ts';
import { erasePerson } from './erase-person.ts';
import { standsInTheWay } from './integration-conditions.ts';
import { runs, tombstones } from './schema/index.ts';

export function createErasureRepository(db: Database): ErasureStore {
  const isOne = (ids: readonly IntegrationId[], employeeId: EmployeeId) =>
    and(inArray(tombstones.integrationId, [...ids]), eq(tombstones.employeeId, employeeId));
  return {
    async erase(integrationIds, employeeId, by, keep) {
      return db.transaction(async (tx) => {
        // In one order, so that two erasures at once do not wait for each other.
        for (const id of [...integrationIds].sort()) {
          const inTheWay = await standsInTheWay(tx, id, { nobodyWorks: true, employeeId });
          if (inTheWay !== null && inTheWay !== 'people-linked') return inTheWay;
        }
        for (const id of integrationIds) {
          const waiting = await tx
            .select({ id: runs.id })
            .from(runs)
            .where(and(eq(runs.integrationId, id), isNull(runs.finishedAt)));
          for (const run of waiting) await dropPending(tx, run.id, [employeeId], { code: 'erased', severity: 'info' });
          await erasePerson(tx, id, employeeId);
        }
        const rows = integrationIds.map((integrationId) => ({ integrationId, employeeId, erasedBy: by }));
        await tx.insert(tombstones).values(rows).onConflictDoNothing();
        const left = await tx.select().from(tombstones).where(isOne(integrationIds, employeeId));
        await keep(left);
        return left;
      });
    },

    async readmit(integrationIds, employeeId, keep) {
      return db.transaction(async (tx) => {
        const lifted = await tx.delete(tombstones).where(isOne(integrationIds, employeeId)).returning();
        if (lifted.length > 0) await keep(lifted);
        return lifted;
      });
    },

    async find(integrationId, employeeId) {
      const [row] = await db
        .select()
        .from(tombstones)
        .where(isOne([integrationId], employeeId));
      return row ?? null;
    },
  };
}
