import type { AttributeCatalogue } from '../domain/attribute-catalogue.ts';
import type { IntegrationId, RunId } from '../domain/ids.ts';
import type { GroupCatalogue } from '../domain/learner.ts';
import type { FieldDefinition, LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { Problem } from '../domain/problem.ts';
import { type ResolvedSettings, resolveSettings } from '../domain/resolved-settings.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import type { Connections } from '../ports/connections.ts';
import type { Integration } from '../ports/integration-store.ts';
import type { Logger } from '../ports/logger.ts';
import type { RunBasis, RunStore } from '../ports/run-store.ts';
import { VendorError } from '../ports/vendor-error.ts';
import { heartbeating } from './heartbeating.ts';
import { readPortalFields } from './portal-fields.ts';

export interface CheckDeps {
  readonly connections: Connections;
  readonly runs: RunStore;
  readonly logger: Logger;
}

interface CheckResult {
  readonly problems: readonly Problem[];
  /** What somebody should know who looks at the settings; a run, which would say it each time, does not. */
  readonly advice: readonly Problem[];
  /** Null when an error among the problems makes a run pointless. */
  readonly basis: {
    readonly integration: Integration;
    readonly settings: IntegrationSettings;
    readonly resolved: ResolvedSettings;
    readonly groups: GroupCatalogue;
    readonly inForce?: NonNullable<RunBasis['inForce']>;
  } | null;
}

/** Which settings are held against what the vendors have. */
type Meant = 'in-force' | 'draft';

/** Credentials, readable attributes, fields and groups. What is wrong is a list of problems with remedies. */
export async function checkIntegration(
  connections: Connections,
  integrationId: IntegrationId,
  signal: AbortSignal,
  meant: Meant = 'in-force',
): Promise<CheckResult> {
  const connected = await connections.open(integrationId);
  if ('problems' in connected) return { problems: connected.problems, advice: [], basis: null };
  const { integration, hr, lms } = connected;
  const settings = meant === 'draft' ? integration.draft?.settings : integration.settings;
  if (!settings) return { problems: [{ code: 'draft-gone', severity: 'error' }], advice: [], basis: null };

  const advice = adviceOn(settings, lms.can);

  const [catalogue, portal, groups, fields] = await Promise.all([
    problemOr(hr.readCatalogue(signal)),
    problemOr(lms.check(signal)),
    problemOr(lms.readGroups(signal)),
    problemOr(readPortalFields(lms, signal)),
  ]);
  const problems: Problem[] = [];
  if ('problem' in catalogue) problems.push(catalogue.problem);
  if ('problem' in portal) problems.push(portal.problem);
  else problems.push(...portal.value);
  // A key that is refused fails all calls alike; once is enough.
  const refused = [groups, fields].find((answer) => 'problem' in answer);
  if (refused && 'problem' in refused && !('problem' in portal)) problems.push(refused.problem);
  if ('problem' in catalogue || 'problem' in groups || 'problem' in fields) return { problems, advice, basis: null };

  const { settings: resolved, problems: unmet } = resolveSettings(settings, catalogue.value, lms.can, fields.value);
  problems.push(...unmet);
  if (hasError(problems)) return { problems, advice, basis: null };
  const inForce = meant === 'draft' ? comparable(integration.settings, catalogue.value, lms.can, fields.value) : {};
  return { problems, advice, basis: { integration, settings, resolved, groups: groups.value, ...inForce } };
}

function adviceOn({ groupAttributes }: IntegrationSettings, { groupsMayHaveRules }: LmsCapabilities): Problem[] {
  if (!groupsMayHaveRules || groupAttributes.length === 0) return [];
  return [{ code: 'groups-may-have-rules', severity: 'warning', setting: 'settings.groupAttributes' }];
}

/** Settings in force that could not run do nothing that a draft could be compared with. */
function comparable(
  settings: IntegrationSettings,
  catalogue: AttributeCatalogue,
  can: LmsCapabilities,
  fields: readonly FieldDefinition[] | undefined,
): Pick<RunBasis, 'inForce'> {
  const { settings: resolved, problems } = resolveSettings(settings, catalogue, can, fields);
  return hasError(problems) ? {} : { inForce: { settings, resolved } };
}

function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

export function createCheckActivities({ connections, runs, logger }: CheckDeps) {
  return {
    /** Closes what a terminated run left behind, checks, and keeps what the run works on. Answers the code that ends the run. */
    async checkRun(runId: RunId, integrationId: IntegrationId): Promise<{ stop: string | null }> {
      return heartbeating(logger, async (signal) => {
        await closeAbandoned(runs, runId, integrationId);
        await runs.setPhase(runId, 'planning', 'checking');
        const meant = (await runs.read(runId))?.preview ? 'draft' : 'in-force';
        const { problems, basis } = await checkIntegration(connections, integrationId, signal, meant);
        await runs.setProblems(runId, 'check', problems);
        if (!basis) return { stop: problems.find((problem) => problem.severity === 'error')?.code ?? 'internal-error' };

        const { integration, ...found } = basis;
        await runs.saveBasis(runId, { ...found, settingsVersion: integration.settingsVersion });
        await runs.setPhase(runId, 'planning', 'reading');
        return { stop: null };
      });
    },
  };
}

/** This run holds the integration's lock, so any other open run has lost its workflow. */
export async function closeAbandoned(runs: RunStore, runId: RunId, integrationId: IntegrationId): Promise<void> {
  for (const other of await runs.openRuns(integrationId)) {
    if (other.id === runId) continue;
    await runs.setProblems(other.id, 'end', [{ code: 'run-ended-outside', severity: 'error' }]);
    await runs.close(other.id, 'failed');
  }
}

export async function problemOr<Value>(call: Promise<Value>): Promise<{ value: Value } | { problem: Problem }> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof VendorError) return { problem: error.problem };
    throw error;
  }
}
