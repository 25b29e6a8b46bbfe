import { z } from 'zod';
import { type ClosedRunStatus, isOpen } from '../../domain/run.ts';
import type { Run } from '../../ports/run-store.ts';
import type { UndoStore } from '../../ports/undo-store.ts';
import { ApiError } from '../http/api-error.ts';
import { endpoint } from '../http/endpoint.ts';
import { runOf } from './find-run.ts';

const Answer = z.strictObject({ runId: z.string().describe('Of the run that takes the other one back.') });
const HEADERS = { Location: 'Where the run is' };

export const undoRun = endpoint({
  operationId: 'undoRun',
  method: 'post',
  path: '/api/v1/runs/{id}/undo',
  tag: 'Runs',
  summary: 'Undo a run',
  description:
    'Starts a run that takes back what this one did, where nobody changed it since: values, statuses and memberships go back, accounts that it made are switched off. It waits for the approval of its exact plan, and holds everybody concerned until they are released. Mails cannot be taken back. An undo can be undone as well.',
  role: 'admin',
  answers: { 202: { description: 'The run begins', schema: Answer, headers: HEADERS } },
  errors: [
    'run-not-found',
    'run-not-finished',
    'nothing-to-undo',
    'values-purged',
    'run-goes-on',
    'probe-goes-on',
    'secret-missing',
    'quarantined',
    'temporal-unavailable',
    'temporal-refused',
    'payload-key-missing',
    'payload-changed',
  ],
  handle:
    ({ runs, undo, syncRuns }) =>
    async ({ caller, req }) => {
      const undone = await runOf(req, runs);
      await requireUndoable(undone, undo);
      const request = { kind: 'undo', undoes: undone.id, dryRun: false, startedBy: caller.name } as const;
      const { runId } = await syncRuns.start(undone.integrationId, request);
      return { status: 202, headers: { Location: `/api/v1/runs/${runId}` }, body: { runId } };
    },
});

async function requireUndoable(run: Run, undo: Pick<UndoStore, 'extent'>): Promise<void> {
  if (isOpen(run.status)) throw NOT_FINISHED;
  const { people, kept } = await undo.extent(run.id);
  if (people === 0) throw nothingDone(run.status);
  if (kept === 0) throw PURGED;
}

const NOT_FINISHED = new ApiError({
  code: 'run-not-finished',
  detail: 'This run still goes on, so it is not known yet what there is to undo.',
  remedy: 'Cancel it with POST /api/v1/runs/{id}/cancel, or wait for its end; then undo it.',
});

const PURGED = new ApiError({
  code: 'values-purged',
  detail: 'This run cannot be undone any more: what it changed from is no longer kept.',
  remedy:
    'Correct the people concerned in Personio and start a sync. How long values are kept is a setting, 90 days unless changed.',
});

function nothingDone(status: ClosedRunStatus): ApiError {
  return new ApiError({
    code: 'nothing-to-undo',
    detail: `This run changed nothing in the LMS (it is ${status.replaceAll('_', ' ')}).`,
    remedy: 'Nothing to do. GET /api/v1/runs lists the runs; those that changed something have counts.',
  });
}
