import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

/** POST /runs/{id}/cancel: 202; the run ends at the next person, what was done stays. */
export function cancelRun(deps: ApiDependencies) {
  const send: Parameters<typeof command>[1] = async (runId) => {
    await deps.syncRuns.cancel(runId);
    return null;
  };
  return command(deps, send, 202);
}
