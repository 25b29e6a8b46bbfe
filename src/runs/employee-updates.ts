import type { Client } from '@temporalio/client';
import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import { DEFAULT_DEBOUNCE, type Debounce } from '../domain/incremental/debounce.ts';
import { type HintSource, isUrgent } from '../domain/incremental/hint.ts';
import { READ_AGAIN_MS } from '../domain/incremental/read-again.ts';
import type { PersonRef } from '../ports/person-run-store.ts';
import { employeeUpdateId } from '../workflows/ids.ts';
import { EMPLOYEE_UPDATE, type EmployeeUpdateInput, hintSignal, orderSignal } from '../workflows/update-messages.ts';
import { searchable } from './start-options.ts';
import { isInvalidArgument, isNotFound, translated } from './temporal-errors.ts';

const DEADLINE_MS = 3_000;

/** Whom a message is for. */
interface UpdateOf {
  readonly integrationId: IntegrationId;
  readonly integrationName: string;
  readonly employeeId: EmployeeId;
}

/** The workflow `employeeUpdate`, told by signal-with-start: it runs for as long as somebody asks. Throws TemporalAwayError. */
export interface EmployeeUpdates {
  hint(who: UpdateOf, source: HintSource): Promise<void>;
  /** Carries out the plan of this run after whatever the person's workflow does at the moment. */
  order(who: UpdateOf, runId: RunId): Promise<void>;
  isRunning(who: PersonRef): Promise<boolean>;
}

export interface UpdateTimes {
  readonly debounce?: Debounce;
  readonly readAgainMs?: number;
}

export function createEmployeeUpdates(
  client: Client,
  taskQueue: string,
  heartbeatTimeoutMs: number,
  { debounce = DEFAULT_DEBOUNCE, readAgainMs = READ_AGAIN_MS }: UpdateTimes = {},
): EmployeeUpdates {
  async function tell(
    { integrationId, integrationName, employeeId }: UpdateOf,
    startDelay: number,
    message:
      | { signal: typeof hintSignal; signalArgs: [{ source: HintSource }] }
      | { signal: typeof orderSignal; signalArgs: [{ runId: RunId }] },
  ): Promise<void> {
    const input: EmployeeUpdateInput = { integrationId, employeeId, debounce, readAgainMs, heartbeatTimeoutMs };
    const options = {
      workflowId: employeeUpdateId(integrationId, employeeId),
      taskQueue,
      args: [input],
      staticSummary: `One person of ${integrationName}`,
      priority: { fairnessKey: integrationId },
      ...(startDelay > 0 ? { startDelay } : {}),
      ...(message as { signal: typeof hintSignal; signalArgs: [{ source: HintSource }] }),
    };
    const start = (more: object) => client.workflow.signalWithStart(EMPLOYEE_UPDATE, { ...options, ...more });
    try {
      await client.withDeadline(Date.now() + DEADLINE_MS, () =>
        start(searchable(integrationName)).catch((error) =>
          isInvalidArgument(error) ? start({}) : Promise.reject(error),
        ),
      );
    } catch (error) {
      throw translated(error);
    }
  }
  return {
    // the wait for more is the server's, so that most updates have one task less; whatever comes next ends it, and the workflow waits on
    hint: (who, source) =>
      tell(who, isUrgent(source) ? 0 : debounce.quietMs, { signal: hintSignal, signalArgs: [{ source }] }),
    order: (who, runId) => tell(who, 0, { signal: orderSignal, signalArgs: [{ runId }] }),
    async isRunning({ integrationId, employeeId }) {
      const handle = client.workflow.getHandle(employeeUpdateId(integrationId, employeeId));
      try {
        const { status } = await client.withDeadline(Date.now() + DEADLINE_MS, () => handle.describe());
        return status.name === 'RUNNING' || status.name === 'PAUSED';
      } catch (error) {
        if (isNotFound(error)) return false;
        throw translated(error);
      }
    },
  };
}
