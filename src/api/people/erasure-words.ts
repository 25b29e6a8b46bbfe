import { z } from 'zod';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { Tombstone } from '../../ports/erasure-store.ts';
import type { Integration, IntegrationStore } from '../../ports/integration-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { filteredBy, integrationFilter } from '../integrations/integration-filter.ts';

export const ErasureQuery = z.strictObject({ integration: integrationFilter });

export const Places = z.array(z.object({ integrationId: z.string(), integrationName: z.string() }));

/** The one that was asked for, else all. */
export async function concerned(
  asked: string | undefined,
  integrations: IntegrationStore,
): Promise<readonly Integration[]> {
  const only = await filteredBy(asked, integrations);
  return only ? [only] : integrations.list();
}

export function placesOf(tombstones: readonly Tombstone[], integrations: readonly Integration[]) {
  return tombstones.map(({ integrationId }) => ({
    integrationId,
    integrationName: nameOf(integrationId, integrations),
  }));
}

function nameOf(id: IntegrationId, integrations: readonly Integration[]): string {
  return integrations.find((one) => one.id === id)?.name ?? '';
}

/**
 * Notes it beside the database, for restores. Where there is no place to write, as in a container without a state folder, the
 * erasure itself must not fail: then only a restore into the same database erases again. Answers whether it is noted.
 */
export function noting(
  { noteErasures, clock, logger }: Pick<ApiDependencies, 'noteErasures' | 'clock' | 'logger'>,
  event: 'erased' | 'readmitted',
) {
  const done = { noted: true };
  async function keep(tombstones: readonly Tombstone[]): Promise<void> {
    const lines = tombstones.map(({ integrationId, employeeId, erasedAt }) => ({
      ...{ event, integrationId, employeeId: employeeId satisfies EmployeeId },
      at: (event === 'erased' ? erasedAt : clock.now()).toISOString(),
    }));
    try {
      if (lines.length > 0) await noteErasures(lines);
    } catch {
      done.noted = false;
      logger.warn({ event, count: lines.length }, 'An erasure could not be noted in the state folder');
    }
  }
  return { done, keep };
}
