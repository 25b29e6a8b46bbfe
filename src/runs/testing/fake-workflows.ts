import type { IntegrationId, RunId } from '../../domain/ids.ts';
import type { FullSyncInput, MeantPlan, MeantRun } from '../../workflows/messages.ts';
import { RunConflictError, TemporalAwayError } from '../errors.ts';
import type { FullSyncWorkflows, LatestWorkflow } from '../full-sync-workflows.ts';
import type { QueueState } from '../task-queue.ts';

/** The workflow of a run that goes on. */
export function running(runId: RunId): LatestWorkflow {
  return { runId, running: true, chainId: `chain of ${runId}` };
}

/** Temporal as `runs/` sees it: one workflow per integration, with switches for what can go wrong. */
export class FakeWorkflows implements FullSyncWorkflows {
  readonly latestOf = new Map<IntegrationId, LatestWorkflow>();
  readonly told: string[] = [];
  away = false;
  /** The server took the start, and its answer was lost. */
  losesAnswer = false;
  /** Another start wins the race in between. */
  overtakenBy: LatestWorkflow | null = null;
  /** This workflow begins between looking which one runs and saying something to it. */
  nextAfterLooking: LatestWorkflow | null = null;
  /** Something that a schedule started waits for a worker. */
  scheduled = false;
  refuses: unknown = null;
  queueState: QueueState = {
    workers: 1,
    backlog: { workflow: { tasks: 0, ageSeconds: 0 }, activity: { tasks: 0, ageSeconds: 0 } },
  };

  async start({ integrationId, runId }: FullSyncInput): Promise<boolean> {
    this.#mayBeAway();
    if (this.overtakenBy) this.latestOf.set(integrationId, this.overtakenBy);
    if (this.latestOf.get(integrationId)?.running) return false;
    if (this.refuses) throw this.refuses;
    this.latestOf.set(integrationId, running(runId));
    if (this.losesAnswer) throw new TemporalAwayError('no answer');
    return true;
  }

  async latest(integrationId: IntegrationId): Promise<LatestWorkflow | null> {
    this.#mayBeAway();
    const latest = this.latestOf.get(integrationId) ?? null;
    if (this.nextAfterLooking) this.latestOf.set(integrationId, this.nextAfterLooking);
    return latest;
  }

  async parentGoesOn(): Promise<boolean> {
    this.#mayBeAway();
    return this.scheduled;
  }

  pause = (integrationId: IntegrationId, runId: RunId) => this.#tell('pause', integrationId, runId);
  resume = (integrationId: IntegrationId, runId: RunId) => this.#tell('resume', integrationId, runId);

  approve = (integrationId: IntegrationId, { runId }: MeantPlan) => this.#tell('approve', integrationId, runId);
  reject = (integrationId: IntegrationId, { runId }: MeantRun) => this.#tell('reject', integrationId, runId);
  async supersede(integrationId: IntegrationId, { runId }: MeantRun): Promise<void> {
    await this.#tell('supersede', integrationId, runId);
    this.latestOf.set(integrationId, { ...running(runId), running: false });
  }

  async cancel(integrationId: IntegrationId, chainId: string): Promise<void> {
    if (this.latestOf.get(integrationId)?.chainId !== chainId) throw new RunConflictError('run-finished', null);
    await this.#tell('cancel', integrationId);
  }

  async terminate(integrationId: IntegrationId, chainId: string): Promise<void> {
    this.#mayBeAway();
    const latest = this.latestOf.get(integrationId);
    if (latest?.chainId === chainId) this.latestOf.set(integrationId, { ...latest, running: false });
  }

  async ping(): Promise<void> {
    this.#mayBeAway();
  }

  async queue(): Promise<QueueState> {
    this.#mayBeAway();
    return this.queueState;
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
