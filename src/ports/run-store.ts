import type { PlanCost } from '../domain/cost.ts';
import type { GuardResult } from '../domain/guard/guard-result.ts';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { GroupCatalogue } from '../domain/learner.ts';
import type { Problem } from '../domain/problem.ts';
import type { ResolvedSettings } from '../domain/resolved-settings.ts';
import type { ClosedRunStatus, OpenRunStatus, RunCounts, RunKind, RunStatus } from '../domain/run.ts';
import type { IntegrationSettings } from '../domain/settings.ts';

export type RunPhase = 'queued' | 'checking' | 'reading' | 'planning' | 'waiting' | 'applying' | 'reporting' | 'done';

export interface Run {
  readonly id: RunId;
  readonly integrationId: IntegrationId;
  readonly kind: RunKind;
  readonly dryRun: boolean;
  /** A look at what a draft would do. */
  readonly preview: boolean;
  /** The run that this one takes back. */
  readonly undoes: RunId | null;
  /** Whom a run of kind `person` is about. */
  readonly employeeId: EmployeeId | null;
  readonly status: RunStatus;
  readonly phase: RunPhase;
  readonly settingsVersion: number;
  readonly planHash: string | null;
  readonly cost: PlanCost | null;
  /** What the guard said of the plan; null until there is one. */
  readonly guard: GuardResult | null;
  /** Until when the plan may be approved; null where it never waited. */
  readonly expiresAt: Date | null;
  /** People with something to do. */
  readonly people: number;
  /** Those of them whose steps have an outcome, when the run has ended; while it goes on see `progress`. */
  readonly peopleDone: number;
  /** Final counts; while the run goes on see `progress`. */
  readonly counts: RunCounts;
  readonly paused: boolean;
  /** Name of the token that started it; null where nobody did by hand. */
  readonly startedBy: string | null;
  /** W3C trace context of the call that started it. */
  readonly traceParent: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

export interface RunProgress {
  readonly counts: RunCounts;
  /** People whose steps have an outcome, and all people with steps. */
  readonly done: number;
  readonly total: number;
}

/** What the first activities found out and the later ones need; of people it holds the hidden memberships' ids only. */
export interface RunBasis {
  readonly settings: IntegrationSettings;
  readonly settingsVersion: number;
  readonly resolved: ResolvedSettings;
  readonly groups: GroupCatalogue;
  /** In a preview the above is the draft's, and this is what is in force; left out where that could not run as it is. */
  readonly inForce?: { readonly settings: IntegrationSettings; readonly resolved: ResolvedSettings };
  /** When reading began, by the database's clock. */
  readonly readAt: Date;
}

export type ProblemStage = 'check' | 'read' | 'plan' | 'apply' | 'end';

export interface StoredProblem extends Problem {
  readonly id: string;
  readonly createdAt: Date;
}

/** How often a problem occurs in a run, with its values where it occurs once. */
type ProblemCount = Pick<Problem, 'code' | 'severity' | 'params'> & { readonly count: number };

export type SeverityCounts = Readonly<Record<Problem['severity'], number>>;

export type NewRun = Pick<Run, 'integrationId' | 'kind' | 'dryRun' | 'settingsVersion'> &
  Partial<Pick<Run, 'startedBy' | 'traceParent' | 'preview' | 'undoes' | 'employeeId'>>;

export interface RunStore {
  /** Throws `ProbeGoesOnError` while the integration is being probed. */
  create(run: NewRun): Promise<Run>;
  /** Takes back a run that could not be started. */
  discard(id: RunId): Promise<void>;
  read(id: RunId): Promise<Run | null>;
  /** Newest first; `before` is the id of the last run of the page before. */
  list(filter: {
    integrationId?: IntegrationId;
    /** Left out: all of them. */
    kinds?: readonly RunKind[];
    limit: number;
    before?: RunId;
  }): Promise<readonly Run[]>;
  /** Live: as far as batches have recorded what they did. */
  progress(id: RunId): Promise<RunProgress>;
  setPhase(id: RunId, status: OpenRunStatus, phase: RunPhase): Promise<void>;
  setPaused(id: RunId, paused: boolean): Promise<void>;
  isPaused(id: RunId): Promise<boolean>;
  saveBasis(id: RunId, basis: Omit<RunBasis, 'readAt'>): Promise<void>;
  basis(id: RunId): Promise<RunBasis>;
  /** When what was read is older than that, reading begins anew from now: true. Repeatable within one wait. */
  readAgainIfOlder(id: RunId, ageMs: number): Promise<boolean>;
  savePlanSummary(
    id: RunId,
    summary: { planHash: string; people: number; cost: PlanCost; guard: GuardResult },
  ): Promise<void>;
  /** From here on the run writes, a dry run that was approved as well. */
  beginApplying(id: RunId): Promise<void>;
  /** Ends the run once; a second call changes nothing and answers false. Drops what was read of people. */
  close(id: RunId, status: ClosedRunStatus): Promise<boolean>;
  /** Open runs of the integration: what holds its lock, or what a terminated workflow left behind. Updates of single people are not among them. */
  openRuns(integrationId: IntegrationId): Promise<readonly Run[]>;
  /** Replaces what the same stage found before, so that a repeated stage does not report twice. */
  setProblems(id: RunId, stage: ProblemStage, problems: readonly Problem[]): Promise<void>;
  /** In the order in which they were found; `after` is the id of the last one of the page before. */
  problems(id: RunId, filter: { limit: number; after?: string; code?: string }): Promise<readonly StoredProblem[]>;
  problemCounts(id: RunId): Promise<readonly ProblemCount[]>;
  /** How many of each severity, for several runs at once; a run without any is not in it. */
  problemSeverities(ids: readonly RunId[]): Promise<ReadonlyMap<RunId, SeverityCounts>>;
}
