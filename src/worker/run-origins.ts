import { setTimeout as sleep } from 'node:timers/promises';
import type { RunId } from '../domain/ids.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { RunStore } from '../ports/run-store.ts';

interface RunOrigin {
  /** W3C trace context of the call that started the run. */
  readonly traceParent: string | null;
  readonly integration: string | null;
}

export interface RunOrigins {
  of(runId: string): Promise<RunOrigin>;
}

const UNKNOWN: RunOrigin = { traceParent: null, integration: null };
/** An activity must not miss its heartbeat for the sake of its trace. */
const PATIENCE_MS = 2_000;
/** More runs than are under way in one worker at a time. */
const KEPT = 100;

/** Where runs come from, each asked once. Nothing may fail because of it: without an answer its spans begin a trace of their own. */
export function createRunOrigins(
  runs: Pick<RunStore, 'read'>,
  integrations: Pick<IntegrationStore, 'read'>,
): RunOrigins {
  const known = new Map<string, RunOrigin>();

  async function read(runId: string): Promise<RunOrigin> {
    const run = await runs.read(runId as RunId);
    if (!run) return UNKNOWN;
    const integration = await integrations.read(run.integrationId);
    return { traceParent: run.traceParent, integration: integration?.name ?? null };
  }

  return {
    async of(runId) {
      const cached = known.get(runId);
      if (cached) return cached;
      const tooLate = sleep(PATIENCE_MS, null, { ref: false });
      const origin = await Promise.race([read(runId).catch(() => null), tooLate]);
      if (!origin) return UNKNOWN; // the store is away: asked again the next time
      known.set(runId, origin);
      const [oldest] = known.keys();
      if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
      return origin;
    },
  };
}
