import { setTimeout as sleep } from 'node:timers/promises';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { HintSource } from '../../domain/incremental/hint.ts';
import type { NewHint } from '../../ports/hint-store.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';
import type { Logger } from '../../ports/logger.ts';
import type { SyncRuns } from '../../runs/index.ts';
import type { Schedules } from '../../runs/schedules/index.ts';

interface Gathered {
  readonly people: Map<EmployeeId, HintSource>;
  everything: boolean;
}

interface PassOnDeps {
  readonly syncRuns: Pick<SyncRuns, 'tellOf'>;
  readonly schedules: Pick<Schedules, 'pollNow'>;
  readonly integrations: Pick<IntegrationStore, 'read'>;
  readonly logger: Logger;
}

/** Long enough to see that many come at once, and short beside the time that an update waits for more. */
const GATHER_MS = 250;

/**
 * Tells Temporal of hints that are stored, apart from the request that brought them: gathered, so that many at once become one
 * page-wise read. Whatever fails here is passed on by the regular sweep.
 */
export function createPassOnSoon({ syncRuns, schedules, integrations, logger }: PassOnDeps, gatherMs = GATHER_MS) {
  const gathered = new Map<IntegrationId, Gathered>();
  let underWay = false;

  async function tell(integrationId: IntegrationId, { people, everything }: Gathered): Promise<void> {
    if (people.size > 0) await syncRuns.tellOf(integrationId, people);
    const integration = everything ? await integrations.read(integrationId) : null;
    if (integration && !integration.quarantine && !integration.schedule.paused) await schedules.pollNow(integration);
  }

  async function tellAll(): Promise<void> {
    underWay = true;
    while (gathered.size > 0) {
      await sleep(gatherMs, undefined, { ref: false });
      const now = [...gathered];
      gathered.clear();
      const told = await Promise.allSettled(now.map(([id, what]) => tell(id, what)));
      if (told.some(({ status }) => status === 'rejected'))
        logger.warn({}, 'Could not pass on what Personio told; trying again every half minute');
    }
    underWay = false;
  }

  return {
    soon(integrationId: IntegrationId, hints: readonly NewHint[]): void {
      const of = gathered.get(integrationId) ?? { people: new Map(), everything: false };
      for (const { employeeId, source } of hints) {
        if (employeeId === null) of.everything = true;
        else of.people.set(employeeId, source);
      }
      gathered.set(integrationId, of);
      if (!underWay) void tellAll();
    },
  };
}
