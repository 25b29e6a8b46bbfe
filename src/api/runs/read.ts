import type { Request, Response } from 'express';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { runOf } from './find-run.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

/** GET /runs/{id} */
export function readRun(deps: ApiDependencies) {
  return async (req: Request, res: Response): Promise<void> => {
    const run = await runOf(req, deps.runs);
    const integration = await deps.integrations.read(run.integrationId);
    answer(res, RunAnswer, await runAnswer(run, integration?.name ?? '', deps));
  };
}
