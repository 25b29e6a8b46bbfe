import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { UpdatesDeps } from './deps.ts';
import { NotThereError, TemporalAwayError } from './errors.ts';
import { currentTraceParent } from './run-trace.ts';
import { requireNoQuarantine, requireSecrets } from './start-run.ts';

export interface AskedUpdate {
  readonly runId: RunId;
  /** One that had not begun yet serves this as well. */
  readonly joined: boolean;
}

/**
 * One person now. The hint is kept before anything is said to Temporal; where that is away the run waits, and the hint is passed on as
 * soon as it is back.
 */
export async function updatePerson(
  deps: UpdatesDeps,
  integrationId: IntegrationId,
  employeeId: EmployeeId,
  { startedBy }: { readonly startedBy: string },
): Promise<AskedUpdate> {
  const integration = await ready(deps, integrationId);
  const { settingsVersion } = integration;
  const who = { integrationId, employeeId };
  await deps.hints.add(integrationId, [{ employeeId, source: 'by-hand' }]);
  const traceParent = currentTraceParent();
  const asked = await deps.personRuns.enqueue({ ...who, settingsVersion, startedBy, traceParent });
  try {
    await deps.updates.hint({ ...who, integrationName: integration.name }, 'by-hand');
    await deps.hints.markPassedOn(integrationId, [employeeId]);
  } catch (error) {
    if (!(error instanceof TemporalAwayError)) throw error;
  }
  return asked;
}

/** What every run needs to begin. */
export async function ready(deps: UpdatesDeps, integrationId: IntegrationId): Promise<Integration> {
  const integration = await deps.integrations.read(integrationId);
  if (!integration) throw new NotThereError('integration');
  requireNoQuarantine(integration);
  await requireSecrets(deps, integrationId);
  return integration;
}
