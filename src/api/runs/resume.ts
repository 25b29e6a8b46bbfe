import type { ApiDependencies } from '../dependencies.ts';
import { command } from './command.ts';

/** POST /runs/{id}/resume: 200 with the run. */
export function resumeRun(deps: ApiDependencies) {
  return command(deps, 'resume', 200);
}
