import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';
import { integrationOf } from './find-integration.ts';

/** DELETE /integrations/{id}: settings, secrets, links, runs and mails; the accounts in the LMS stay as they are. */
export function removeIntegration({ integrations, runs }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const { id } = await integrationOf(req, integrations);
    const [open] = await runs.openRuns(id);
    if (open) throw runGoesOn(open.id);
    await integrations.remove(id);
    res.status(204).end();
  };
}

function runGoesOn(runId: string): ApiError {
  return new ApiError({
    status: 409,
    code: 'run-goes-on',
    title: 'Conflict',
    detail: 'A run of this integration goes on, so it cannot be deleted.',
    remedy: 'Wait for the run, or cancel it with POST /api/v1/runs/{id}/cancel, then delete.',
    runId,
  });
}
