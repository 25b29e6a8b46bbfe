import type { Request, Response } from 'express';
import type { SyncRuns } from '../../runs/index.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { bodyOf, NoBody } from '../http/input.ts';
import { runOf } from './find-run.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

/** The three commands differ in one word: what is said to the run, and whether it is done when we answer. */
export function command(deps: ApiDependencies, say: 'pause' | 'resume' | 'cancel', status: 200 | 202) {
  const send: SyncRuns['pause'] = deps.syncRuns[say];
  return async (req: Request, res: Response): Promise<void> => {
    bodyOf(NoBody, req);
    const { id, integrationId } = await runOf(req, deps.runs);
    await send(id);
    const [run, integration] = await Promise.all([runOf(req, deps.runs), deps.integrations.read(integrationId)]);
    res.status(status);
    answer(res, RunAnswer, await runAnswer(run, integration?.name ?? '', deps));
  };
}
