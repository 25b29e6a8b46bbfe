import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { FullSyncInput } from '../../workflows/messages.ts';
import { RunConflictError, TemporalAwayError } from '../errors.ts';
import type { FullSyncWorkflows, LatestWorkflow } from '../full-sync-workflows.ts';

/** Temporal as `runs/` sees it: one workflow per integration, with switches for what can go wrong. */
export class FakeWorkflows implements FullSyncWorkflows {
  readonly latestOf = new Map<IntegrationId, LatestWorkflow>();
  readonly told: string[] = [];
  away = false;
  /** The server took the start, and its answer was lost. */
  losesAnswer = false;
  /** Another start wins the race in between. */
  overtakenBy: LatestWorkflow | null = null;
  refuses: unknown = null;

  async start({ integrationId, runId }: FullSyncInput): Promise<boolean> {
    this.#mayBeAway();
    if (this.overtakenBy) this.latestOf.set(integrationId, this.overtakenBy);
    if (this.latestOf.get(integrationId)?.running) return false;
    if (this.refuses) throw this.refuses;
    this.latestOf.set(integrationId, { runId, running: true });
    if (this.losesAnswer) throw new TemporalAwayError('no answer');
    return true;
  }

  async latest(integrationId: IntegrationId): Promise<LatestWorkflow | null> {
    this.#mayBeAway();
    return this.latestOf.get(integrationId) ?? null;
  }

  pause = (integrationId: IntegrationId, runId: RunId) => this.#tell('pause', integrationId, runId);
  resume = (integrationId: IntegrationId, runId: RunId) => this.#tell('resume', integrationId, runId);
  cancel = (integrationId: IntegrationId) => this.#tell('cancel', integrationId);

  async ping(): Promise<void> {
    this.#mayBeAway();
  }

  async #tell(what: string, integrationId: IntegrationId, runId?: RunId): Promise<void> {
    this.#mayBeAway();
    if (this.refuses) throw this.refuses;
    const latest = this.latestOf.get(integrationId);
    if (!latest?.running || (runId !== undefined && latest.runId !== runId))
      throw new RunConflictError('run-finished', null);
    this.told.push(`${what} ${integrationId}`);
  }

  #mayBeAway(): void {
    if (this.away) throw new TemporalAwayError('Temporal does not answer');
  }
}
