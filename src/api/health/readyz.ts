import type { Request, Response } from 'express';
import { z } from 'zod';
import { isStale } from '../../domain/freshness.ts';
import { PROBLEM_CODES } from '../../domain/problem.ts';
import type { WatchedIntegration } from '../../ports/watch-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { inTime } from './in-time.ts';

const Stale = z.object({
  integration: z.string(),
  /** Null where no sync has succeeded yet. */
  lastSuccessAt: z.iso.datetime().nullable(),
  syncIntervalMinutes: z.number(),
});

const Quarantined = z.object({ integration: z.string(), code: z.enum(PROBLEM_CODES), since: z.iso.datetime() });

export const ReadyAnswer = z.object({
  status: z.enum(['ready', 'not-ready']),
  missing: z.array(z.enum(['database', 'temporal'])),
  /** Integrations whose last success is older than twice their interval. */
  stale: z.array(Stale),
  /** Integrations of which no run starts until a check goes well. */
  quarantined: z.array(Quarantined),
  /** Worker processes that asked Temporal for work lately; null where it did not say. */
  workers: z.number().nullable(),
  hints: z.array(z.string()),
});
const DEADLINE_MS = 2_000;

/**
 * GET /readyz: 200 when database and Temporal answer within 2 s each, else 503 with what is missing. What is stale, or waits
 * for a worker, is said beside it: the API can serve, and another copy of it would not help.
 */
export function readyz({ pingDatabase, syncRuns, watch, clock }: ApiDependencies) {
  return async (_req: Request, res: Response): Promise<void> => {
    const [database, temporal, integrations, queue] = await Promise.all([
      inTime(pingDatabase().then(() => true)),
      inTime(syncRuns.ping(DEADLINE_MS).then(() => true)),
      inTime(watch.integrations()),
      inTime(syncRuns.queue(DEADLINE_MS)),
    ]);
    const missing = [...(database ? [] : ['database' as const]), ...(temporal ? [] : ['temporal' as const])];
    const stale = (integrations ?? []).flatMap((watched) => staleOf(watched, clock.now()));
    const quarantined = (integrations ?? []).flatMap(quarantineOf);
    const workers = queue?.workers ?? null;
    res.status(missing.length === 0 ? 200 : 503);
    answer(res, ReadyAnswer, {
      status: missing.length === 0 ? 'ready' : 'not-ready',
      missing,
      stale,
      quarantined,
      workers,
      hints: [
        ...(workers === 0 ? [NO_WORKER] : []),
        ...(stale.length > 0 ? [STALE] : []),
        ...(quarantined.length > 0 ? [QUARANTINED] : []),
      ],
    });
  };
}

const NO_WORKER = 'No worker asks Temporal for work, so runs that are started wait. Start one, or look at its log.';
const STALE =
  'Nothing has succeeded there for longer than twice the interval: look at the last runs and their problems.';

const QUARANTINED =
  'No run starts there until what the code names is put right and `matrikel integration check` finds no error.';

function quarantineOf({ integration, quarantine }: WatchedIntegration): z.input<typeof Quarantined>[] {
  return quarantine ? [{ integration, code: quarantine.code, since: quarantine.since }] : [];
}

function staleOf(watched: WatchedIntegration, now: Date): z.input<typeof Stale>[] {
  const { integration, lastSuccessAt, syncIntervalMinutes } = watched;
  if (syncIntervalMinutes === null || !isStale(watched, now)) return [];
  return [{ integration, lastSuccessAt: lastSuccessAt?.toISOString() ?? null, syncIntervalMinutes }];
}
