import { PASSING_CODES } from '../../domain/failures/passing.ts';
import type { EmployeeId, RunId } from '../../domain/ids.ts';
import { answersHints } from '../../domain/incremental/answers-hints.ts';
import { askForEverything } from '../certificates/ask-for-everything.ts';
import { explainFailure, quarantineAfter, type RunEnding, statusFor } from '../report.ts';
import { settleCases } from '../settle-cases.ts';
import type { UpdateDeps } from './update-deps.ts';

interface Closing {
  /** Webhooks that came so shortly before it read wait for a second look. */
  readonly lagMs?: number;
  /** The caller knows that there are neither problems nor cases nor dates to settle. */
  readonly quiet?: boolean;
  /** False where what it saw is not certain, and somebody has to look again for its hints. */
  readonly answers?: boolean;
}

/**
 * Closes an update as a full run closes, without a mail: its status, the person's cases, quarantine. Its hints are served, unless it
 * failed for anything but the person or the settings: then they are passed on again later. An update that nobody clicked and that found
 * nothing leaves no run behind: a webhook comes for each document that is filed. Repeatable.
 */
export async function closeUpdate(
  deps: UpdateDeps,
  runId: RunId,
  employeeId: EmployeeId,
  ending: RunEnding,
  { lagMs = 0, quiet = false, answers = true }: Closing = {},
): Promise<void> {
  const { runs, hints, links } = deps;
  if (ending.how === 'failed') await explainFailure(runs, runId, ending.code);
  await runs.close(runId, quiet ? 'completed' : await statusFor(runs, runId, ending));
  const run = await runs.read(runId);
  if (!run) return;
  if (!quiet) {
    await settleCases(deps, run);
    await deps.dueDates.settle(runId, PASSING_CODES);
  }
  await quarantineAfter(deps, run, ending);
  // an account that was made just now has no certificates yet
  const linked = run.counts.created === 0 && (await links.linkedSince(run.integrationId, employeeId, run.createdAt));
  if (linked) await askForEverything(deps, run.integrationId);
  if (run.people !== 0) await hints.measure(runId);
  const answered = ending.how === 'finished' ? answers : ending.how === 'failed' && answersHints(ending.code);
  if (answered) await hints.serve(runId, employeeId, lagMs);
  if (run.status === 'completed' && run.people === 0 && run.startedBy === null) await runs.discard(runId);
}
