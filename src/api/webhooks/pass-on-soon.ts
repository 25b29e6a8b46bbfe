import { setTimeout as sleep } from 'node:timers/promises';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { HintSource } from '../../domain/incremental/hint.ts';
import { areTooMany } from '../../domain/incremental/many-hints.ts';
import type { NewHint } from '../../ports/hint-store.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { SyncRuns } from '../../runs/index.ts';
import type { Schedules } from '../../runs/schedules/index.ts';

interface Gathered {
  readonly people: Map<EmployeeId, HintSource>;
  everything: boolean;
  readonly firstAt: number;
  lastAt: number;
}

interface PassOnDeps {
  readonly syncRuns: Pick<SyncRuns, 'tellOf'>;
  readonly schedules: Pick<Schedules, 'pollNow'>;
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly logger: Logger;
}

/** In milliseconds. */
interface GatherTimes {
  /** Between two looks at what came; short beside the time that an update waits for more. */
  readonly every: number;
  /** Whoever came within this counts together: about what an update takes. */
  readonly together: number;
  /** Many are told of when nobody else came for so long, */
  readonly quiet: number;
  /** or after so long. */
  readonly most: number;
}
const TIMES: GatherTimes = { every: 250, together: 2_500, quiet: 1_000, most: 10_000 };

/**
 * Tells Temporal of hints that are stored, apart from the request that brought them: gathered, so that many at once become one
 * page-wise read, which would miss whoever is changed while it reads. Whatever fails here is passed on by the regular sweep.
 */
export function createPassOnSoon({ syncRuns, schedules, integrations, logger }: PassOnDeps, times = TIMES) {
  const gathered = new Map<IntegrationId, Gathered>();
  const told = new Map<IntegrationId, { readonly at: number; readonly people: number }[]>();
  let underWay = false;

  async function tell(integrationId: IntegrationId, { people, everything }: Gathered): Promise<void> {
    if (people.size > 0) await syncRuns.tellOf(integrationId, people);
    const integration = everything ? await integrations.read(integrationId) : null;
    if (integration && !integration.quarantine && !integration.schedule.paused) await schedules.pollNow(integration);
  }

  function isRipe(integrationId: IntegrationId, { people, firstAt, lastAt }: Gathered): boolean {
    const now = performance.now();
    const lately = (told.get(integrationId) ?? []).filter(({ at }) => now - at < times.together);
    told.set(integrationId, lately);
    const together = lately.reduce((sum, one) => sum + one.people, people.size);
    return !areTooMany(together) || now - lastAt >= times.quiet || now - firstAt >= times.most;
  }

  async function tellAll(): Promise<void> {
    underWay = true;
    while (gathered.size > 0) {
      await sleep(times.every, undefined, { ref: false });
      const ripe = [...gathered].filter(([id, what]) => isRipe(id, what));
      for (const [id, { people }] of ripe) {
        gathered.delete(id);
        told.get(id)?.push({ at: performance.now(), people: people.size });
      }
      const ended = await Promise.allSettled(ripe.map(([id, what]) => tell(id, what)));
      if (ended.some(({ status }) => status === 'rejected'))
        logger.warn({}, 'Could not pass on what Personio told; trying again every half minute');
    }
    underWay = false;
  }

  return {
    soon(integrationId: IntegrationId, hints: readonly NewHint[]): void {
      const now = performance.now();
      const of = gathered.get(integrationId) ?? { people: new Map(), everything: false, firstAt: now, lastAt: now };
      of.lastAt = now;
      for (const { employeeId, source } of hints) {
        if (employeeId === null) of.everything = true;
        else of.people.set(employeeId, source);
      }
      gathered.set(integrationId, of);
      if (!underWay) void tellAll();
    },
  };
}
