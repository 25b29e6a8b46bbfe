import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { ApiError } from '../http/api-error.ts';

/** What cannot be done while a run is open, and what can afterwards. */
interface Words {
  readonly meanwhile: string;
  readonly afterwards: string;
}

/** 409 while a run of the integration is open. */
export async function requireNoOpenRun(
  runs: Pick<RunStore, 'openRuns'>,
  id: IntegrationId,
  words: Words,
): Promise<void> {
  const [open] = await runs.openRuns(id);
  if (open) throw runGoesOn(open.id, words);
}

export function runGoesOn(runId: RunId, { meanwhile, afterwards }: Words): ApiError {
  return new ApiError({
    code: 'run-goes-on',
    detail: `A run of this integration goes on, so ${meanwhile}.`,
    remedy: `Wait for the run, or cancel it with POST /api/v1/runs/{id}/cancel, then ${afterwards}.`,
    runId,
  });
}
