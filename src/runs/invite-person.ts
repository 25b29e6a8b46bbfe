import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import type { EmployeeId, IntegrationId, LearnerId, RunId } from '../domain/ids.ts';
import type { Asker, InvitedPerson, UpdatesDeps } from './deps.ts';
import { RunConflictError, TemporalAwayError } from './errors.ts';
import { currentTraceParent } from './run-trace.ts';
import { replayed } from './start-once.ts';
import { ready } from './update-person.ts';

/**
 * Sends an invitation, or sends it again, once for each click. Its run has the plan before anybody is told, so that an attempt after a crash
 * finds it marked as sent and does not send again (invariant 5). Where Temporal cannot be told, nothing is sent, and the run says so.
 */
export async function invitePerson(
  deps: UpdatesDeps,
  integrationId: IntegrationId,
  employeeId: EmployeeId,
  asker: Asker,
): Promise<InvitedPerson> {
  const { name: integrationName, settingsVersion } = await ready(deps, integrationId);
  const text = asker.idempotencyKey;
  const key = text === undefined ? null : { key: text, requestHash: hashOf(employeeId) };
  const earlier = key && (await replayed(deps, integrationId, key));
  if (earlier) return { runId: earlier.runId, replayed: true };

  const who = { integrationId, employeeId };
  const learnerId = await accountOf(deps, who);
  const order = { ...who, settingsVersion, startedBy: asker.startedBy, traceParent: currentTraceParent() };
  const run = await (key ? deps.personRuns.orderOnce(order, key) : deps.personRuns.order(order));
  if (!run) return invitePerson(deps, integrationId, employeeId, asker); // another call at the same moment has the key
  const plan = {
    ...{ employeeId, learnerId, disposition: 'change' as const, problems: [], frozen: [] },
    steps: [{ kind: 'invite' as const, employeeId, learnerId }],
  };
  const person = { plan, inScope: true, match: 'linked' as const, inheritedFrom: null, planHash: null };
  await deps.steps.savePlan(run.id, [person], 0);
  await deps.runs.beginApplying(run.id);
  try {
    await deps.updates.order({ ...who, integrationName }, run.id);
  } catch (error) {
    if (await neverBegan(deps, run.id, error instanceof TemporalAwayError)) throw error;
  }
  return { runId: run.id, replayed: false };
}

async function accountOf(
  deps: UpdatesDeps,
  { integrationId, employeeId }: { readonly integrationId: IntegrationId; readonly employeeId: EmployeeId },
): Promise<LearnerId> {
  const [hold, tombstone, [link]] = await Promise.all([
    deps.holds.find(integrationId, employeeId),
    deps.erasures.find(integrationId, employeeId),
    deps.links.around(integrationId, [employeeId], []),
  ]);
  if (tombstone) throw new RunConflictError('person-erased', null);
  if (hold) throw new RunConflictError('person-held', null);
  if (!link) throw new RunConflictError('no-account', null);
  return link.learnerId;
}

/**
 * Without an answer Temporal may have taken the order all the same, and the mail may be out. Where it is being carried out the run goes
 * on. Else it is closed, and nobody writes for it: what was being sent at that moment is left as unconfirmed.
 */
async function neverBegan({ runs, steps }: UpdatesDeps, runId: RunId, mayHaveBegun: boolean): Promise<boolean> {
  const untouched = async () => (await steps.list(runId, { limit: 1 })).every(({ status }) => status === 'pending');
  if (mayHaveBegun && !(await untouched())) return false;
  if (!(await runs.close(runId, 'failed')) || !(await untouched())) return false;
  await runs.setProblems(runId, 'end', [{ code: 'run-not-started', severity: 'error' }]);
  return true;
}

function hashOf(employeeId: EmployeeId): string {
  return createHash('sha256')
    .update(canonicalJson({ kind: 'invite', employeeId }))
    .digest('hex');
}
