import type { Request, Response } from 'express';
import { z } from 'zod';
import type { RunId } from '../../domain/ids.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answer } from '../http/answer.ts';
import { bodyOf, NoBody } from '../http/input.ts';
import { runOf } from './find-run.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

/** The run, and what there is to say where the command is not carried out yet. */
const Answer = RunAnswer.extend({ message: z.string().optional() });

/** The three commands differ in what is said to the run; `send` answers the sentence to say when that takes effect later. */
export function command(deps: ApiDependencies, send: (runId: RunId) => Promise<string | null>, done: 200 | 202) {
  return async (req: Request, res: Response): Promise<void> => {
    bodyOf(NoBody, req);
    const { id, integrationId } = await runOf(req, deps.runs);
    const message = await send(id);
    const [run, integration] = await Promise.all([runOf(req, deps.runs), deps.integrations.read(integrationId)]);
    res.status(message === null ? done : 202);
    const shown = await runAnswer(run, integration?.name ?? '', deps);
    answer(res, Answer, message === null ? shown : { ...shown, message });
  };
}
