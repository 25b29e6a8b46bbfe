import type pg from 'pg';
import type { IntegrationId } from '../domain/ids.ts';
import type { Problem } from '../domain/problem.ts';
import type { Connected, Connections, UnsavedConnections, UnsavedIntegration } from '../ports/connections.ts';
import type { Integration, IntegrationStore } from '../ports/integration-store.ts';
import type { TokenStore } from '../ports/limiter.ts';
import { checkHost } from './hosts.ts';
import { apiAddress, type ConnectorOptions, type Connectors, createConnectors } from './index.ts';

export interface ConnectionsDeps {
  readonly integrations: IntegrationStore;
  readonly pool: pg.Pool;
  readonly tokens: TokenStore;
  /** Names an account without saying which: key of limiter and token. */
  readonly accountKey: (...parts: readonly string[]) => string;
  readonly allowedHosts: readonly string[];
  readonly options: ConnectorOptions;
}

interface Opened {
  /** Of the integration that the connectors were made for. */
  readonly revision: number;
  readonly connectors: Connectors;
}

/** Connectors of every integration in use, kept as long as its configuration stays the same, so that pools are reused. */
export function createConnections(deps: ConnectionsDeps): Connections & UnsavedConnections {
  const opened = new Map<IntegrationId, Opened>();
  const retired: Connectors[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  async function connectorsFor(integration: Integration): Promise<Connectors | Problem[]> {
    const known = opened.get(integration.id);
    if (known?.revision === integration.revision) return known.connectors;
    if (known) retired.push(known.connectors); // a batch under way may still use its pool; it ends with the process

    const connectors = make({ ...integration, secrets: await deps.integrations.secrets(integration.id) });
    if (Array.isArray(connectors)) return connectors;
    opened.set(integration.id, { revision: integration.revision, connectors });
    return connectors;
  }

  function make({ personio, lms, kind, probed, settings, draft, secrets }: UnsavedIntegration) {
    const { clientSecret, apiKey } = secrets;
    // A draft that asks for groups is compared with the portal, too.
    const usesGroups = [settings, draft?.settings].some((one) => (one?.groupAttributes.length ?? 0) > 0);
    const { connector } = settings;
    const problems = unreachable({ personio, lms, kind }, deps.allowedHosts, clientSecret, apiKey);
    if (clientSecret === null || apiKey === null || problems.length > 0) return problems;
    return createConnectors({
      personio: { ...personio, clientSecret },
      lms: { ...lms, kind, apiKey, probed, usesGroups, ...(connector ? { connector } : {}) },
      pool: deps.pool,
      tokens: deps.tokens,
      keys: {
        personio: deps.accountKey(
          'personio',
          apiAddress('personio', personio.baseUrl),
          personio.clientId,
          clientSecret,
        ),
        lms: deps.accountKey(kind, apiAddress(kind, lms.baseUrl), apiKey),
      },
      options: deps.options,
    });
  }

  async function openNow(integrationId: IntegrationId): Promise<Connected | { problems: readonly Problem[] }> {
    const integration = await deps.integrations.read(integrationId);
    if (!integration) return { problems: [{ code: 'integration-gone', severity: 'error' }] };
    const connectors = await connectorsFor(integration);
    if (Array.isArray(connectors)) return { problems: connectors };
    const { close: _close, ...parts } = connectors;
    const portal = apiAddress(integration.kind, integration.lms.baseUrl);
    return { integration, portal, ...parts };
  }

  return {
    /** One after the other: two calls at once would make two sets of pools for one integration. */
    open(integrationId) {
      const opening = turn.then(() => openNow(integrationId));
      turn = opening.catch(() => {});
      return opening;
    },
    openUnsaved(integration) {
      const connectors = make(integration);
      return Array.isArray(connectors) ? { problems: connectors } : connectors;
    },
    async close() {
      const all = [...retired, ...[...opened.values()].map((entry) => entry.connectors)];
      await Promise.all(all.map((connectors) => connectors.close()));
    },
  };
}

/** What stands in the way before the first call: hosts that are not allowed, secrets that a change of host dropped. */
function unreachable(
  integration: Pick<Integration, 'kind' | 'personio' | 'lms'>,
  allowedHosts: readonly string[],
  clientSecret: string | null,
  apiKey: string | null,
): Problem[] {
  const hosts = [
    checkHost(integration.personio.baseUrl, 'personio', allowedHosts),
    checkHost(integration.lms.baseUrl, integration.kind, allowedHosts),
  ];
  const problems = hosts.filter((problem) => problem !== null);
  if (clientSecret === null)
    problems.push({ code: 'secret-missing', severity: 'error', setting: 'personio.clientSecret' });
  if (apiKey === null) problems.push({ code: 'secret-missing', severity: 'error', setting: 'lms.apiKey' });
  return problems;
}
