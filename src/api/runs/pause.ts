import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

/** POST /runs/{id}/pause: 200 with the run; calls in flight finish, nothing new begins. */
export function pauseRun(deps: ApiDependencies) {
  return command(deps, 'pause', 200);
}
