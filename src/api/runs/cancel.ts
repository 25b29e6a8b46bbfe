import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

/** POST /runs/{id}/cancel: 202; the run ends at the next person, what was done stays. */
export function cancelRun(deps: ApiDependencies) {
  return command(deps, 'cancel', 202);
}
