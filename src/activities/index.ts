import { type ApplyDeps, createApplyActivities } from './apply.ts';
import { createLookActivities, type LookDeps } from './certificates/look.ts';
import { createTransferActivities, type TransferDeps } from './certificates/transfer.ts';
import { type CheckDeps, createCheckActivities } from './check.ts';
import { createDecideActivities, type DecideDeps } from './decide.ts';
import { createDueActivities, type DueDeps } from './due.ts';
import { createPlanActivities, type PlanDeps } from './plan.ts';
import { createPollActivities, type PollDeps } from './poll.ts';
import { createReadActivities, type ReadDeps } from './read.ts';
import { createRecheckActivities, type RecheckDeps } from './recheck.ts';
import { createReportActivities, type ReportDeps } from './report.ts';
import { createScheduledActivities, type ScheduledDeps } from './scheduled.ts';
import { createUndoActivities, type UndoDeps } from './undo.ts';
import { createUpdateActivities } from './update/index.ts';
import type { UpdateDeps } from './update/update-deps.ts';

export type ActivityDeps = CheckDeps &
  ReadDeps &
  PlanDeps &
  DecideDeps &
  DueDeps &
  LookDeps &
  TransferDeps &
  RecheckDeps &
  ApplyDeps &
  ReportDeps &
  PollDeps &
  ScheduledDeps &
  UndoDeps &
  UpdateDeps;

/** Everything that workflows may ask for. */
export function createActivities(deps: ActivityDeps) {
  return {
    ...createCheckActivities(deps),
    ...createReadActivities(deps),
    ...createPlanActivities(deps),
    ...createDecideActivities(deps),
    ...createDueActivities(deps),
    ...createLookActivities(deps),
    ...createTransferActivities(deps),
    ...createRecheckActivities(deps),
    ...createApplyActivities(deps),
    ...createReportActivities(deps),
    ...createPollActivities(deps),
    ...createScheduledActivities(deps),
    ...createUndoActivities(deps),
    ...createUpdateActivities(deps),
  };
}
export type Activities = ReturnType<typeof createActivities>;
