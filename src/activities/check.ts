import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { GroupCatalogue } from '../domain/learner.ts';
import type { Problem } from '../domain/problem.ts';
import { type ResolvedSettings, resolveSettings } from '../domain/resolved-settings.ts';
import type { Connections } from '../ports/connections.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunStore } from '../ports/run-store.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { heartbeating } from './heartbeating.ts';

export interface CheckDeps {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly logger: Logger;
}

interface CheckResult {
  readonly problems: readonly Problem[];
  /** Null when an error among the problems makes a run pointless. */
  readonly basis: {
    readonly integration: Integration;
    readonly resolved: ResolvedSettings;
    readonly groups: GroupCatalogue;
  } | null;
}

/** Credentials, readable attributes, fields and groups. What is wrong is a list of problems with remedies. */
export async function checkIntegration(
  connections: Connections,
  integrationId: IntegrationId,
  signal: AbortSignal,
): Promise<CheckResult> {
  const connected = await connections.open(integrationId);
  if ('problems' in connected) return { problems: connected.problems, basis: null };
  const { integration, hr, lms } = connected;

  const [catalogue, portal, groups] = await Promise.all([
    problemOr(hr.readCatalogue(signal)),
    problemOr(lms.check(signal)),
    problemOr(lms.readGroups(signal)),
  ]);
  const problems: Problem[] = [];
  if ('problem' in catalogue) problems.push(catalogue.problem);
  if ('problem' in portal) problems.push(portal.problem);
  else problems.push(...portal.value);
  // A key that is refused fails both calls alike; once is enough.
  if ('problem' in groups && !('problem' in portal)) problems.push(groups.problem);
  if ('problem' in catalogue || 'problem' in groups) return { problems, basis: null };

  const { settings: resolved, problems: unmet } = resolveSettings(integration.settings, catalogue.value, lms.can);
  problems.push(...unmet);
  if (problems.some((problem) => problem.severity === 'error')) return { problems, basis: null };
  return { problems, basis: { integration, resolved, groups: groups.value } };
}

export function createCheckActivities({ connections, runs, logger }: CheckDeps) {
  return {
    /** Closes what a terminated run left behind, checks, and keeps what the run works on. Answers the code that ends the run. */
    async checkRun(runId: RunId, integrationId: IntegrationId): Promise<{ stop: string | null }> {
      return heartbeating(logger, async (signal) => {
        await closeAbandoned(runs, runId, integrationId);
        await runs.setPhase(runId, 'planning', 'checking');
        const { problems, basis } = await checkIntegration(connections, integrationId, signal);
        await runs.setProblems(runId, 'check', problems);
        if (!basis) return { stop: problems.find((problem) => problem.severity === 'error')?.code ?? 'internal-error' };

        const { settings, settingsVersion } = basis.integration;
        await runs.saveBasis(runId, { settings, settingsVersion, resolved: basis.resolved, groups: basis.groups });
        await runs.setPhase(runId, 'planning', 'reading');
        return { stop: null };
      });
    },
  };
}

/** This run holds the integration's lock, so any other open run has lost its workflow. */
async function closeAbandoned(runs: RunStore, runId: RunId, integrationId: IntegrationId): Promise<void> {
  for (const other of await runs.openRuns(integrationId)) {
    if (other.id === runId) continue;
    await runs.setProblems(other.id, 'end', [{ code: 'run-ended-outside', severity: 'error' }]);
    await runs.close(other.id, 'failed');
  }
}

async function problemOr<Value>(call: Promise<Value>): Promise<{ value: Value } | { problem: Problem }> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof VendorError) return { problem: error.problem };
    throw error;
  }
}
