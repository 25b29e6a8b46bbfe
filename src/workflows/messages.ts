import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { ClosedRunStatus, RunCounts, RunKind } from '../domain/run.ts';

/** Input of `fullSync`. Ids, counts and options travel; people stay in the store. */
export interface FullSyncInput {
  readonly integrationId: IntegrationId;
  readonly runId: RunId;
  /** Left out: a full sync, as in histories from before there was another kind. */
  readonly kind?: RunKind;
  readonly dryRun: boolean;
  /** How soon a dead worker is noticed; configuration, shorter in tests. */
  readonly heartbeatTimeoutMs: number;
  /** How long the vendor is left alone before people who failed are tried again; 10 s where it is left out. */
  readonly retryRestMs?: number;
  readonly carry?: Carry;
}

/** What a run takes along when its history is cut. */
export interface Carry {
  readonly people: number;
  readonly next: number;
  readonly done: number;
  readonly failed: number;
  readonly paused: boolean;
}

export interface FullSyncResult {
  readonly status: ClosedRunStatus;
  readonly counts: RunCounts;
}

export interface FullSyncProgress {
  readonly phase: string;
  readonly paused: boolean;
  readonly people: number;
  readonly done: number;
  readonly failed: number;
}

export const FULL_SYNC = 'fullSync';
export const progressQuery = defineQuery<FullSyncProgress>('progress');
/** The workflow id names the integration, so a command says which run it means; one for an older run is refused. */
export interface MeantRun {
  readonly runId: RunId;
}
/** Nothing new is begun until resumed; calls in flight finish. */
export const pauseUpdate = defineUpdate<void, [MeantRun]>('pause');
export const resumeUpdate = defineUpdate<void, [MeantRun]>('resume');

/** The plan that is meant: approving names it by its hash, so that no other one is ever applied. */
export interface MeantPlan extends MeantRun {
  readonly planHash: string;
}
/** Who decides, and why, stands in the store; a history holds no names. */
export const approveUpdate = defineUpdate<void, [MeantPlan]>('approve');
export const rejectUpdate = defineUpdate<void, [MeantRun]>('reject');
/** A new start takes the place of this run, which only waits. */
export const supersedeUpdate = defineUpdate<void, [MeantRun]>('supersede');
