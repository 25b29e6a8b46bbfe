import type { GuardFinding } from '../domain/guard/guard-result.ts';
import type { GuardTally } from '../domain/guard/guarded-changes.ts';
import type { SourceProfile } from '../domain/guard/source-profile.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { GuardSettings } from '../domain/safety-settings.ts';

/** What an integration did before: what its next plan is held against. */
interface GuardHistory {
  /** Of complete reads that were trusted: of runs that nobody had to approve, or somebody did. Newest first. */
  readonly profiles: readonly SourceProfile[];
  /** What unapproved runs did within the days of the window. */
  readonly earlier: GuardTally;
  /** What updates of single people did of it within a day, or since somebody last approved a plan. */
  readonly singly: GuardTally;
  /** Whether a run sent invitations before, and under the scope that is in force somebody approved a plan or a run sent some. */
  readonly invited: boolean;
}

export interface GuardStore {
  history(integrationId: IntegrationId, windowDays: number): Promise<GuardHistory>;
  /** Keeps how the source looked in this run; a repeated plan replaces it. */
  saveProfile(runId: RunId, integrationId: IntegrationId, profile: SourceProfile): Promise<void>;
  /** Counts into the window, before anything is written, what a run that nobody approved is going to do. Repeatable. */
  use(runId: RunId, integrationId: IntegrationId, tally: GuardTally): Promise<void>;
  /**
   * Takes a place for an update of one person, before it writes, or answers what stands against it. Two updates at the same moment
   * cannot both take the last one. Repeatable.
   */
  reserve(
    runId: RunId,
    integrationId: IntegrationId,
    tally: GuardTally,
    guard: GuardSettings,
  ): Promise<{ readonly findings: readonly GuardFinding[]; readonly base: number }>;
}
