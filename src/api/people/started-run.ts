import type { RunId } from '../../domain/ids.ts';
import type { Run, RunStore } from '../../ports/run-store.ts';

export async function startedRun(runs: Pick<RunStore, 'read'>, runId: RunId): Promise<Run> {
  const run = await runs.read(runId);
  if (!run) throw new Error('the run went with its integration at the same moment');
  return run;
}
