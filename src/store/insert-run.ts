import { randomUUID } from 'node:crypto';
import { getTableColumns } from 'drizzle-orm';
import type { PgInsertValue } from 'drizzle-orm/pg-core';
import type { RunId } from '../domain/ids.ts';
import { NO_COUNTS } from '../domain/run.ts';
import type { NewRun, Run } from '../ports/run-store.ts';
import type { Database } from './database.ts';
import { requireNoProbe } from './probe-repository.ts';
import { runs } from './schema/index.ts';

/** Makes a run, queued unless it has begun; the transaction is the caller's. */
export async function insertRun(
  tx: Pick<Database, 'insert' | 'execute'>,
  run: NewRun,
  begun: Pick<PgInsertValue<typeof runs>, 'status' | 'phase' | 'readAt'> = {},
): Promise<Run> {
  await requireNoProbe(tx, run.integrationId);
  const [row] = await tx
    .insert(runs)
    .values({ id: randomUUID() as RunId, ...run, ...begun })
    .returning(RUN);
  if (!row) throw new Error('the run was not stored');
  return toRun(row);
}

const { basis: _basis, readAt: _readAt, sequence: _sequence, stepTotals: _totals, ...columns } = getTableColumns(runs);
/** What is told of a run: without its basis, which holds the portal's groups and may be large. */
export const RUN = columns;

/** While a run is paused it says so, whatever it was doing. */
export function toRun(run: Pick<typeof runs.$inferSelect, keyof typeof RUN>): Run {
  const paused = run.paused && run.finishedAt === null;
  return {
    ...run,
    status: paused && run.status === 'applying' ? 'paused' : run.status,
    paused,
    counts: (run.finishedAt && run.counts) ?? NO_COUNTS,
  };
}
