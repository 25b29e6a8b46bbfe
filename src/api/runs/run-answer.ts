import { z } from 'zod';
import { RUN_STATUSES, type RunCounts } from '../../domain/run.ts';
import type { Run, RunProgress, RunStore } from '../../ports/run-store.ts';
import { fullSyncId } from '../../workflows/ids.ts';
import type { ApiDependencies } from '../dependencies.ts';

const count = z.number().int();

const Counts = z.object({
  created: count,
  updated: count,
  deactivated: count,
  unchanged: count,
  skipped: count,
  failed: count,
  groupsAdded: count,
  invited: count,
  certificates: count,
} satisfies Record<keyof RunCounts, z.ZodNumber>);

export const RunAnswer = z.object({
  id: z.string(),
  integrationId: z.string(),
  integrationName: z.string(),
  kind: z.literal('full'),
  dryRun: z.boolean(),
  status: z.enum(RUN_STATUSES),
  phase: z.enum(['queued', 'checking', 'reading', 'planning', 'waiting', 'applying', 'reporting', 'done']),
  paused: z.boolean(),
  settingsVersion: count,
  planHash: z.string().nullable(),
  cost: z.object({ calls: count, seconds: z.number() }).nullable(),
  people: count,
  counts: Counts,
  progress: z.object({ done: count, total: count }),
  problems: z.object({ error: count, warning: count, info: count }),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  durationMs: count,
  workflowId: z.string(),
  links: z.object({ self: z.string(), steps: z.string(), problems: z.string(), integration: z.string() }),
});

/** A run as it is now: while it goes on, counts and progress come live from its steps. */
export async function runAnswer(
  run: Run,
  integrationName: string,
  { runs, clock }: Pick<ApiDependencies, 'runs' | 'clock'>,
): Promise<z.input<typeof RunAnswer>> {
  const [progress, problems] = await Promise.all([runs.progress(run.id), problemsBySeverity(run, runs)]);
  const self = `/api/v1/runs/${run.id}`;
  const end = run.finishedAt ?? clock.now();
  return {
    ...run,
    integrationName,
    counts: run.finishedAt === null ? progress.counts : run.counts,
    progress: progressOf(progress),
    problems,
    createdAt: run.createdAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    durationMs: Math.max(0, end.getTime() - run.createdAt.getTime()), // the database's clock may be ahead of ours
    workflowId: fullSyncId(run.integrationId),
    links: {
      self,
      steps: `${self}/steps`,
      problems: `${self}/problems`,
      integration: `/api/v1/integrations/${run.integrationId}`,
    },
  };
}

function progressOf({ done, total }: RunProgress): { done: number; total: number } {
  return { done, total };
}

async function problemsBySeverity(run: Run, runs: RunStore): Promise<{ error: number; warning: number; info: number }> {
  const sums = { error: 0, warning: 0, info: 0 };
  for (const { severity, count: found } of await runs.problemCounts(run.id)) sums[severity] += found;
  return sums;
}
