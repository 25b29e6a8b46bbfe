import { z } from 'zod';
import type { IntegrationId } from '../../domain/ids.ts';
import type { Language } from '../../domain/problem-texts/index.ts';
import { RUN_KINDS, RUN_STATUSES } from '../../domain/run.ts';
import type { Run, RunProgress, RunStore } from '../../ports/run-store.ts';
import { employeeUpdateId, fullSyncId } from '../../workflows/ids.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { Counts } from './counts.ts';
import { DecisionAnswer, decisionAnswer, GuardAnswer, guardAnswer } from './guard-answer.ts';
import { temporalUrl } from './temporal-url.ts';

const count = z.number().int();

export const RunAnswer = z
  .object({
    id: z.string(),
    integrationId: z.string(),
    integrationName: z.string(),
    kind: z
      .enum(RUN_KINDS)
      .describe(
        '`full`: everybody. `undo`: takes back what an earlier run did. `person`: one person. `drift`: looked at everybody for what was edited in the LMS, and wrote nothing.',
      ),
    dryRun: z
      .boolean()
      .describe(
        'It plans everything and waits; approved, it is a run like any other. Of kind `drift` it ends after its plan.',
      ),
    preview: z.boolean().describe('A dry run under the draft of the settings; it cannot be approved.'),
    undoes: z.string().nullable().describe('The run that this one takes back.'),
    employeeId: z.string().nullable().describe('Whom a run of kind `person` is about; null once they were erased.'),
    status: z.enum(RUN_STATUSES),
    phase: z.enum(['queued', 'checking', 'reading', 'planning', 'waiting', 'applying', 'reporting', 'done']),
    paused: z.boolean(),
    settingsVersion: count.describe('Of the settings that it began with.'),
    planHash: z.string().nullable().describe('The same situation gives the same hash; null until there is a plan.'),
    guard: GuardAnswer.nullable().describe('What the guard said of the plan; null until there is one.'),
    expiresAt: z.iso.datetime().nullable().describe('Until when a plan that waits can be approved.'),
    decision: DecisionAnswer.nullable().describe('How its wait ended; null where it did not wait, or still does.'),
    cost: z
      .object({ calls: count, seconds: z.number() })
      .nullable()
      .describe('What the plan will take; null until there is one.'),
    people: count.describe('With something to do.'),
    counts: Counts.describe('Live while the run goes on.'),
    progress: z.object({ done: count, total: count }).describe('People with an outcome, and all with something to do.'),
    problems: z.object({ error: count, warning: count, info: count }),
    startedBy: z.string().nullable().describe('Name of the token that started it.'),
    traceId: z.string().nullable().describe('Finds it in your tracing system; null where nobody traces.'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    durationMs: count,
    workflowId: z.string().describe('Finds it in the Temporal UI.'),
    temporalUrl: z.string().nullable().describe('Its page there; null where no Temporal UI is known.'),
    links: z.object({ self: z.string(), steps: z.string(), problems: z.string(), integration: z.string() }),
  })
  .meta({ id: 'Run' });

type RunDeps = Pick<ApiDependencies, 'runs' | 'decisions' | 'temporalUi' | 'clock'>;

/** Runs as they are now. However many they are, the store is asked once, and once more for each that goes on. */
export async function runAnswers(
  runs: readonly Run[],
  nameOf: (integrationId: IntegrationId) => string,
  { runs: store, decisions, temporalUi, clock }: RunDeps,
  language: Language,
): Promise<z.input<typeof RunAnswer>[]> {
  const ids = runs.map(({ id }) => id);
  const [problems, decided, progress] = await Promise.all([
    store.problemSeverities(ids),
    decisions.ofRuns(ids),
    Promise.all(runs.map((run) => progressNow(run, store))),
  ]);
  return runs.map((run, index) => {
    const found = problems.get(run.id) ?? { error: 0, warning: 0, info: 0 };
    const more = {
      guard: guardAnswer(run.guard, language),
      decision: decisionAnswer(decided.get(run.id)),
      problems: found,
    };
    const answer = answerOf(run, nameOf(run.integrationId), progress[index] ?? ended(run), clock.now());
    const workflow = { workflowId: answer.workflowId, createdAt: run.createdAt, finishedAt: run.finishedAt };
    return { ...answer, ...more, temporalUrl: temporalUrl(temporalUi, workflow) };
  });
}

export async function runAnswer(
  run: Run,
  integrationName: string,
  deps: RunDeps,
  language: Language,
): Promise<z.input<typeof RunAnswer>> {
  const [answer] = await runAnswers([run], () => integrationName, deps, language);
  if (!answer) throw new Error('a run without an answer');
  return answer;
}

async function progressNow(run: Run, store: RunStore): Promise<RunProgress> {
  return run.finishedAt === null ? store.progress(run.id) : ended(run);
}

function ended({ counts, people, peopleDone }: Run): RunProgress {
  return { counts, done: peopleDone, total: people };
}

function answerOf(
  run: Run,
  integrationName: string,
  { counts, done, total }: RunProgress,
  now: Date,
): Omit<z.input<typeof RunAnswer>, 'guard' | 'decision' | 'problems' | 'temporalUrl'> {
  const self = `/api/v1/runs/${run.id}`;
  const end = run.finishedAt ?? now;
  return {
    ...run,
    integrationName,
    counts,
    progress: { done, total },
    expiresAt: run.expiresAt?.toISOString() ?? null,
    traceId: run.traceParent?.split('-')[1] ?? null,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    durationMs: Math.max(0, end.getTime() - run.createdAt.getTime()), // the database's clock may be ahead of ours
    workflowId:
      run.employeeId === null ? fullSyncId(run.integrationId) : employeeUpdateId(run.integrationId, run.employeeId),
    links: {
      self,
      steps: `${self}/steps`,
      problems: `${self}/problems`,
      integration: `/api/v1/integrations/${run.integrationId}`,
    },
  };
}
