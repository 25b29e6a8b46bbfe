import type { RunId } from '../domain/ids.ts';
import { isOpen } from '../domain/run.ts';
import type { Run } from '../ports/run-store.ts';
import type { RunsDeps } from './deps.ts';
import { NotThereError, RunConflictError } from './errors.ts';

/** The run that a command or a decision is about; refused when it is over. */
export async function openRun({ runs }: Pick<RunsDeps, 'runs'>, runId: RunId): Promise<Run> {
  const run = await runs.read(runId);
  if (!run) throw new NotThereError('run');
  if (!isOpen(run.status)) throw new RunConflictError('run-finished', runId);
  return run;
}
