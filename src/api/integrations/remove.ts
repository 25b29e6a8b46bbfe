import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { integrationOf } from './find-integration.ts';
import { requireNoOpenRun } from './run-goes-on.ts';

/** DELETE /integrations/{id}: settings, secrets, links, runs and mails; the accounts in the LMS stay as they are. */
export function removeIntegration({ integrations, runs }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const { id } = await integrationOf(req, integrations);
    await requireNoOpenRun(runs, id, { meanwhile: 'it cannot be deleted', afterwards: 'delete' });
    await integrations.remove(id);
    res.status(204).end();
  };
}
