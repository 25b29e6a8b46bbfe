import type { IntegrationId } from '../../domain/ids.ts';
import type { RunStore } from '../../ports/run-store.ts';
import { ApiError } from '../http/api-error.ts';

/** 409 while a run of the integration is open: the words say what cannot be done meanwhile, and what can afterwards. */
export async function requireNoOpenRun(
  runs: Pick<RunStore, 'openRuns'>,
  id: IntegrationId,
  { meanwhile, afterwards }: { readonly meanwhile: string; readonly afterwards: string },
): Promise<void> {
  const [open] = await runs.openRuns(id);
  if (!open) return;
  throw new ApiError({
    status: 409,
    code: 'run-goes-on',
    title: 'Conflict',
    detail: `A run of this integration goes on, so ${meanwhile}.`,
    remedy: `Wait for the run, or cancel it with POST /api/v1/runs/{id}/cancel, then ${afterwards}.`,
    runId: open.id,
  });
}
