import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { NewRun, Run } from './run-store.ts';

/** What a caller gives a start, so that sending it again does not start another run. */
export interface IdempotencyKey {
  readonly key: string;
  /** Of what was asked with it. */
  readonly requestHash: string;
}

export interface KeptKey {
  readonly requestHash: string;
  readonly runId: RunId;
  /** The run was going on already when the key came. */
  readonly joined: boolean;
}

/** Keys of starts, each with the run that it led to; dropped with the run, or when they have served (retention). */
export interface IdempotencyStore {
  find(integrationId: IntegrationId, key: string): Promise<KeptKey | null>;
  /** Makes the run and keeps its key at once; null, and no run, where the key leads to another already. */
  createRun(run: NewRun, key: IdempotencyKey): Promise<Run | null>;
  /** False where the key leads to a run already. */
  keep(integrationId: IntegrationId, key: IdempotencyKey, runId: RunId): Promise<boolean>;
  /** Gives back a key whose run never began. */
  forget(integrationId: IntegrationId, key: string, runId: RunId): Promise<void>;
}
