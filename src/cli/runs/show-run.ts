import { answered, type Schemas } from '../../client/index.ts';
import { isOpen } from '../../domain/run.ts';
import type { Session } from '../connect/session.ts';
import { factsText } from '../output/facts.ts';
import { timeText } from '../output/times.ts';
import { commandLine } from '../own-name.ts';
import { describeRun } from './describe-run.ts';
import { statusText } from './run-words.ts';

type Run = Schemas['Run'];

export async function showRun({ api, out }: Session, id: string): Promise<void> {
  const run = await answered(api.GET('/api/v1/runs/{id}', { params: { path: { id } } }));
  if (out.json) return out.printJson(run);
  await out.print(`${factsText(factsOf(run))}\n`);
  await printOutcome({ api, out }, run);
}

function factsOf(run: Run) {
  return [
    ['Run', run.id],
    ['Integration', run.integrationName],
    ...(run.undoes ? [['Takes back', `run ${run.undoes}`] as const] : []),
    ['Status', statusText(run)],
    ['People', `${run.progress.done} of ${run.progress.total} done`],
    ['Estimate', run.cost && `${run.cost.calls} calls to the LMS, about ${run.cost.seconds} s`],
    ['Started', timeText(run.createdAt)],
    ['Started by', run.startedBy],
    ['Ended', timeText(run.finishedAt)],
    ['Settings', `version ${run.settingsVersion}`],
    ['Plan hash', run.planHash],
    ['Temporal UI', `workflow ${run.workflowId}`],
    ['Trace', run.traceId],
  ] as const;
}

/** What the run did or, while it goes on, has done so far, and its most frequent problems. */
export async function printOutcome({ api, out }: Pick<Session, 'api' | 'out'>, run: Run): Promise<void> {
  const query = { limit: 1 };
  const problems = await answered(api.GET('/api/v1/runs/{id}/problems', { params: { path: { id: run.id }, query } }));
  await out.print(describeRun(run.integrationName, run, problems.counts));
  if (!isOpen(run.status)) out.say(`Step by step: ${commandLine(`plan ${run.id}`)}`);
}
