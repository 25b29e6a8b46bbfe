import { type ApplyDeps, createApplyActivities } from './apply.ts';
import { type CheckDeps, createCheckActivities } from './check.ts';
import { createDecideActivities, type DecideDeps } from './decide.ts';
import { createPlanActivities, type PlanDeps } from './plan.ts';
import { createReadActivities, type ReadDeps } from './read.ts';
import { createRecheckActivities, type RecheckDeps } from './recheck.ts';
import { createReportActivities, type ReportDeps } from './report.ts';
import { createUndoActivities, type UndoDeps } from './undo.ts';

export type ActivityDeps = CheckDeps &
  ReadDeps &
  PlanDeps &
  DecideDeps &
  RecheckDeps &
  ApplyDeps &
  ReportDeps &
  UndoDeps;

/** Everything that workflows may ask for. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createCheckActivities(deps),
    ...createReadActivities(deps),
    ...createPlanActivities(deps),
    ...createDecideActivities(deps),
    ...createRecheckActivities(deps),
    ...createApplyActivities(deps),
    ...createReportActivities(deps),
    ...createUndoActivities(deps),
  };
}
export type Activities = ReturnType<typeof createActivities>;
