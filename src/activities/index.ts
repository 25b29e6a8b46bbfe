import { type ApplyDeps, createApplyActivities } from './apply.ts';
import { type CheckDeps, createCheckActivities } from './check.ts';
import { createPlanActivities, type PlanDeps } from './plan.ts';
import { createReadActivities, type ReadDeps } from './read.ts';
import { createReportActivities, type ReportDeps } from './report.ts';

export type ActivityDeps = CheckDeps & ReadDeps & PlanDeps & ApplyDeps & ReportDeps;

/** Everything that workflows may ask for. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createCheckActivities(deps),
    ...createReadActivities(deps),
    ...createPlanActivities(deps),
    ...createApplyActivities(deps),
    ...createReportActivities(deps),
  };
}
export type Activities = ReturnType<typeof createActivities>;
