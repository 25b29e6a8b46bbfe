import type { EmployeeId, IntegrationId, RunId } from '../domain/ids.ts';
import type { UpdatesDeps } from './deps.ts';
import { RunConflictError } from './errors.ts';
import { currentTraceParent } from './run-trace.ts';
import { ready } from './update-person.ts';

/**
 * Sends an invitation, or sends it again, once for each click. Its run has the plan before anybody is told, so that an attempt after a crash
 * finds it marked as sent and does not send again (invariant 5). Where Temporal cannot be told, nothing is sent, and the run says so.
 */
export async function invitePerson(
  deps: UpdatesDeps,
  integrationId: IntegrationId,
  employeeId: EmployeeId,
  { startedBy }: { readonly startedBy: string },
): Promise<{ readonly runId: RunId }> {
  const { name: integrationName, settingsVersion } = await ready(deps, integrationId);
  const who = { integrationId, employeeId };
  const [hold, tombstone, [link]] = await Promise.all([
    deps.holds.find(integrationId, employeeId),
    deps.erasures.find(integrationId, employeeId),
    deps.links.around(integrationId, [employeeId], []),
  ]);
  if (tombstone) throw new RunConflictError('person-erased', null);
  if (hold) throw new RunConflictError('person-held', null);
  if (!link) throw new RunConflictError('no-account', null);

  const { learnerId } = link;
  const order = { ...who, settingsVersion, startedBy, traceParent: currentTraceParent() };
  const { id: runId } = await deps.personRuns.order(order);
  const plan = {
    ...{ employeeId, learnerId, disposition: 'change' as const, problems: [], frozen: [] },
    steps: [{ kind: 'invite' as const, employeeId, learnerId }],
  };
  const person = { plan, inScope: true, match: 'linked' as const, inheritedFrom: null, planHash: null };
  await deps.steps.savePlan(runId, [person], 0);
  await deps.runs.beginApplying(runId);
  try {
    await deps.updates.order({ ...who, integrationName }, runId);
  } catch (error) {
    // Temporal may have taken it all the same: a run that is closed is written for by nobody.
    await deps.runs.setProblems(runId, 'end', [{ code: 'run-not-started', severity: 'error' }]);
    await deps.runs.close(runId, 'failed');
    throw error;
  }
  return { runId };
}
