import { PASSING_CODES } from '../../domain/failures/passing.ts';
import type { EmployeeId, RunId } from '../../domain/ids.ts';
import type { ClosedRunStatus } from '../../domain/run.ts';
import { explainFailure, quarantineAfter, type RunEnding, statusFor } from '../report.ts';
import { settleCases } from '../settle-cases.ts';
import type { UpdateDeps } from './update-deps.ts';

/**
 * Closes an update as a full run closes, without a mail: its status, the person's cases, quarantine. Its hints are served, unless it
 * failed for a reason that may pass: then they are passed on again later. An update that nobody clicked and that found nothing leaves
 * no run behind: a webhook comes for each document that is filed. Repeatable.
 */
export async function closeUpdate(
  deps: UpdateDeps,
  runId: RunId,
  employeeId: EmployeeId,
  ending: RunEnding,
): Promise<ClosedRunStatus | null> {
  const { runs, hints } = deps;
  if (ending.how === 'failed') await explainFailure(runs, runId, ending.code);
  const status = await statusFor(runs, runId, ending);
  await runs.close(runId, status);
  const run = await runs.read(runId);
  if (!run) return null;
  await settleCases(deps, run);
  await deps.dueDates.settle(runId, PASSING_CODES);
  await quarantineAfter(deps, run, ending);
  if (ending.how === 'finished' || (ending.how === 'failed' && isLasting(ending.code)))
    await hints.serve(runId, employeeId);
  if (run.status === 'completed' && run.people === 0 && run.startedBy === null) await runs.discard(runId);
  return status;
}

function isLasting(code: string): boolean {
  return !PASSING_CODES.some((passing) => passing === code);
}
