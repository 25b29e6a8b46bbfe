import { z } from 'zod';

const count = z.number().default(0);

export const Counts = z.object({
  created: count,
  updated: count,
  deactivated: count,
  unchanged: count,
  skipped: count,
  failed: count,
  groupsAdded: count,
  invited: count,
  certificates: count,
});
export type Counts = z.infer<typeof Counts>;

export const Run = z.object({
  id: z.string(),
  status: z.string(),
  phase: z.string().nullish(),
  counts: Counts.nullish().transform((counts) => counts ?? Counts.parse({})),
  progress: z.object({ done: z.number(), total: z.number() }).nullish(),
  people: z.number().default(0),
  cost: z.object({ calls: z.number(), seconds: z.number() }).nullish(),
  durationMs: z.number().nullish(),
});
export type Run = z.infer<typeof Run>;

export const Integration = z.object({ id: z.string(), name: z.string(), kind: z.string() });
export type Integration = z.infer<typeof Integration>;
export const IntegrationList = z.object({ items: z.array(Integration) });

export const CreatedIntegration = z.object({ id: z.string() });
export const StartedRun = z.object({ runId: z.string() });

export const ProblemList = z.object({
  counts: z.array(
    z.object({
      severity: z.enum(['error', 'warning', 'info']),
      message: z.string(),
      remedy: z.string(),
      count: z.number(),
    }),
  ),
});
export type RunProblem = z.infer<typeof ProblemList>['counts'][number];

const ENDED = ['completed', 'completed_with_problems', 'rejected', 'expired', 'superseded', 'cancelled', 'failed'];

export function hasEnded({ status }: Run): boolean {
  return ENDED.includes(status);
}

export function endedWell({ status }: Run): boolean {
  return status === 'completed' || status === 'completed_with_problems';
}
