import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

const NOTED = 'The resume is noted. No worker has answered yet; the run goes on when one does.';

/** POST /runs/{id}/resume: 200 with the run; 202 when nobody answered yet. */
export function resumeRun(deps: ApiDependencies) {
  const send: Parameters<typeof command>[1] = async (runId) =>
    (await deps.syncRuns.resume(runId)) === 'noted' ? NOTED : null;
  return command(deps, send, 200);
}
