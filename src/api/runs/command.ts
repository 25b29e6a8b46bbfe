import { z } from 'zod';
import type { RunId } from '../../domain/ids.ts';
import type { SyncRuns } from '../../runs/index.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Call } from '../http/endpoint.ts';
import { languageOf } from '../http/language.ts';
import { runOf } from './find-run.ts';
import { RunAnswer, runAnswer } from './run-answer.ts';

/** The run, and what there is to say where the command is not carried out yet. */
export const CommandAnswer = RunAnswer.extend({
  message: z.string().optional().meta({ description: 'What is still to come, where nobody has carried it out yet.' }),
}).meta({ id: 'CommandedRun' });

/** The three commands differ in what is said to the run; `send` answers the sentence to say when that takes effect later. */
export function command<Done extends 200 | 202>(
  deps: ApiDependencies,
  done: Done,
  send: (runs: SyncRuns, runId: RunId) => Promise<string | null>,
) {
  return async ({ req }: Pick<Call<unknown, unknown, unknown>, 'req'>) => {
    const { id, integrationId } = await runOf(req, deps.runs);
    const message = await send(deps.syncRuns, id);
    const [run, integration] = await Promise.all([runOf(req, deps.runs), deps.integrations.read(integrationId)]);
    const shown = await runAnswer(run, integration?.name ?? '', deps, languageOf(req));
    if (message === null) return { status: done, body: shown };
    return { status: 202 as const, body: { ...shown, message } };
  };
}
