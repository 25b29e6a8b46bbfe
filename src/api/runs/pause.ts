import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

const NOTED =
  'The pause is noted: no worker takes up anything new. No worker has answered yet; the run itself pauses when one does.';

/** POST /runs/{id}/pause: 200 with the run; calls in flight finish, nothing new begins. 202 when nobody answered yet. */
export function pauseRun(deps: ApiDependencies) {
  const send: Parameters<typeof command>[1] = async (runId) =>
    (await deps.syncRuns.pause(runId)) === 'noted' ? NOTED : null;
  return command(deps, send, 200);
}
