import { and, asc, eq, inArray, isNotNull, ne, or } from 'drizzle-orm';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { OPEN_RUN_STATUSES } from '../domain/run.ts';
import type { ChangeConditions, OpenRun } from '../ports/integration-store.ts';
import type { Database } from './database.ts';
import { integrations, links, runs } from './schema/index.ts';

type Transaction = Pick<Database, 'select'>;

/**
 * What stands in the way of a change, read under a lock that is held until the change is written. No run can begin
 * meanwhile: the foreign key of a new run takes a share of the same lock. Updates of single people stand in nobody's way, since there
 * may always be some, but for those of `employeeId`.
 */
export async function standsInTheWay(
  tx: Transaction,
  id: IntegrationId,
  { atRest, nobodyWorks, unlinked, employeeId }: ChangeConditions & { readonly employeeId?: EmployeeId },
): Promise<OpenRun | 'people-linked' | null> {
  if (!atRest && !nobodyWorks && !unlinked) return null;
  await tx.select({ id: integrations.id }).from(integrations).where(eq(integrations.id, id)).for('update');
  if (atRest || nobodyWorks) {
    const open = tx
      .select({ id: runs.id, status: runs.status })
      .from(runs)
      .where(
        and(
          eq(runs.integrationId, id),
          inArray(runs.status, [...OPEN_RUN_STATUSES]),
          or(ne(runs.kind, 'person'), employeeId && and(eq(runs.employeeId, employeeId), ne(runs.phase, 'queued'))),
        ),
      )
      .orderBy(asc(runs.sequence));
    // One that waits is locked as well: it must not begin to write before the transaction has ended.
    const found = await (nobodyWorks ? open.for('update') : open);
    const run = found.find(({ status }) => atRest || status !== 'waiting');
    if (run) return { openRun: run.id };
  }
  if (unlinked) {
    const linked = and(eq(links.integrationId, id), isNotNull(links.learnerId));
    const [link] = await tx.select({ id: links.integrationId }).from(links).where(linked).limit(1);
    if (link) return 'people-linked';
  }
  return null;
}

export function isRow(id: IntegrationId, { revision }: ChangeConditions) {
  return and(eq(integrations.id, id), revision === undefined ? undefined : eq(integrations.revision, revision));
}

/** No row was written: it is there with another revision, or not at all. */
export async function whyNot(tx: Transaction, id: IntegrationId): Promise<'changed-meanwhile' | null> {
  const [row] = await tx.select({ id: integrations.id }).from(integrations).where(eq(integrations.id, id));
  return row ? 'changed-meanwhile' : null;
}
