import type { Request, Response } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { bodyOf } from '../http/input.ts';
import { integrationOf } from '../integrations/find-integration.ts';

const Body = z.strictObject({ kind: z.enum(['full']).default('full'), dryRun: z.boolean().default(false) });
const Answer = z.strictObject({ runId: z.string() });

/** POST /integrations/{id}/runs: 202 with the run's id; 200 when it joined one that goes on and does the same. */
export function startRun({ integrations, syncRuns }: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const request = bodyOf(Body, req);
    const { id } = await integrationOf(req, integrations);
    const { runId, joined } = await syncRuns.start(id, request);
    res.status(joined ? 200 : 202).location(`/api/v1/runs/${runId}`);
    answer(res, Answer, { runId });
  };
}
