import type { IntegrationId } from '../domain/ids.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { RunsDeps } from './deps.ts';
import type { LatestWorkflow } from './full-sync-workflows.ts';

/** A run that says one of these was closed by somebody else than its workflow. */
const CLOSED_WITHOUT_IT: readonly ProblemCode[] = ['run-ended-by-restore', 'run-ended-outside', 'run-not-started'];

/**
 * Ends a workflow that serves no run any more, because an older database was restored under it. It could only fail for
 * hours, and no other run may begin meanwhile. Terminated, not cancelled: there is nothing that it could close.
 */
export async function endStranger(
  { runs, workflows }: RunsDeps,
  integrationId: IntegrationId,
  latest: LatestWorkflow | null,
): Promise<boolean> {
  if (!latest?.running || latest.runId === null) return false;
  const run = await runs.read(latest.runId); // made before its workflow, so it is there if it ever was
  if (run && run.finishedAt === null) return false;
  const codes = run ? (await runs.problemCounts(run.id)).map(({ code }) => code) : [];
  // a run closes its row a moment before its workflow ends, and may take its time over the mail
  if (run && !codes.some((code) => CLOSED_WITHOUT_IT.includes(code))) return false;
  await workflows.terminate(integrationId, latest.chainId, 'its run is not in the database, or was ended by a restore');
  return true;
}
