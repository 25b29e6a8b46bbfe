import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { endQuarantine } from '../../activities/quarantine.ts';
import { checkHost } from '../../connectors/hosts.ts';
import { capabilitiesOf, eventsOf } from '../../connectors/index.ts';
import { readWebhookEvent } from '../../connectors/personio/webhook-event.ts';
import type { EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Role } from '../../domain/role.ts';
import { NO_PAYLOAD_KEYS } from '../../payloads/keys.ts';
import type { ApiTokenStore } from '../../ports/api-token-store.ts';
import type { AuditEntry } from '../../ports/audit-store.ts';
import type { Case } from '../../ports/case-store.ts';
import type { LedgerCertificate } from '../../ports/certificate-ledger.ts';
import type { StoredDrift } from '../../ports/drift-store.ts';
import type { DueRow } from '../../ports/due-date-store.ts';
import type { IntegrationStore } from '../../ports/integration-store.ts';
import { silent } from '../../ports/logger.ts';
import type { StoredMail } from '../../ports/mail-store.ts';
import type { AddedMembership } from '../../ports/membership-store.ts';
import type { PreviewStore } from '../../ports/preview-store.ts';
import type { StoredStep } from '../../ports/step-store.ts';
import { syncRuns } from '../../runs/index.ts';
import { FakeWorkflows } from '../../runs/testing/fake-workflows.ts';
import { memoryDecisions } from '../../runs/testing/memory-decisions.ts';
import { memoryKeys } from '../../runs/testing/memory-keys.ts';
import { type MemoryRuns, memoryIntegrations, memoryRuns } from '../../runs/testing/memory-stores.ts';
import { memoryUpdates } from '../../runs/testing/memory-updates.ts';
import { processRegistry } from '../../telemetry/process-registry.ts';
import { hashOf, newTokenText } from '../access/bearer-token.ts';
import { createApp } from '../app.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { payloadAccess } from '../payloads/payload-access.ts';
import { requireDocumented } from './documented.ts';
import { memoryAudit, memoryTokens } from './memory-access.ts';
import { memoryCertificateReads, memoryCertificates, memoryTransfers } from './memory-certificates.ts';
import { memoryDueDates } from './memory-due-dates.ts';
import { memoryCases, memoryDrifts } from './memory-findings.ts';
import { memoryMails, memorySteps, NO_FRESHNESS, NOTHING_TO_WATCH } from './memory-lists.ts';
import { memoryMemberships } from './memory-memberships.ts';
import { memoryErasures, memoryHolds } from './memory-people.ts';
import { memoryPreviews } from './memory-previews.ts';
import { memorySchedules } from './memory-schedules.ts';
import { memoryWebhooks } from './memory-webhooks.ts';
import { NO_USERS } from './no-users.ts';

const TOKEN = 'a-token-for-tests';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; an empty object where there is none. Tests look into it by `toMatchObject`. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface TestApi {
  readonly app: Express;
  readonly deps: ApiDependencies;
  readonly url: string;
  /** Of the installation; opens everything. */
  readonly token: string;
  readonly integrations: IntegrationStore;
  readonly runs: MemoryRuns;
  readonly workflows: FakeWorkflows;
  readonly steps: StoredStep[];
  readonly previews: PreviewStore;
  readonly memberships: AddedMembership[];
  /** What a run can be undone from. */
  extent: { people: number; kept: number };
  readonly mails: StoredMail[];
  readonly cases: Case[];
  readonly drifts: StoredDrift[];
  readonly dueDates: DueRow[];
  readonly ledger: LedgerCertificate[];
  readonly certificateReads: ReturnType<typeof memoryCertificateReads>;
  readonly transfers: ReturnType<typeof memoryTransfers>;
  /** What the vendors say of certificates that somebody wants filed. */
  unfileable: readonly Problem[];
  /** Integrations with linked people. */
  readonly linked: Set<IntegrationId>;
  /** Of people whom a run has read. */
  readonly names: Map<EmployeeId, string>;
  readonly logged: string[];
  /** Hints that were kept, and what workflows of single people were told. */
  readonly updates: ReturnType<typeof memoryUpdates>;
  readonly webhooks: ReturnType<typeof memoryWebhooks>;
  /** Whether the portal sends an invitation by itself. */
  canInvite: boolean;
  readonly apiTokens: ApiTokenStore;
  readonly audited: AuditEntry[];
  /** What the check finds. */
  found: readonly Problem[];
  database: 'here' | 'away' | 'silent';
  /** The text of a new token with that role. */
  tokenFor(role: Role, changes?: { name?: string; expiresAt?: Date | null }): Promise<string>;
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

/** The app over real HTTP, on stores in memory. */
export async function testApi(
  changes: Partial<ApiDependencies> = {},
  runs: MemoryRuns = memoryRuns(),
): Promise<TestApi> {
  const linked = new Set<IntegrationId>();
  const decisions = memoryDecisions(runs);
  const [integrations, workflows] = [memoryIntegrations({ openRuns: runs.openRuns, linked }), new FakeWorkflows()];
  const [steps, mails, logged]: [StoredStep[], StoredMail[], string[]] = [[], [], []];
  const [cases, drifts, dueDates]: [Case[], StoredDrift[], DueRow[]] = [[], [], []];
  const log = (values: object, sentence: string) => void logged.push(`${sentence} ${JSON.stringify(values)}`);
  const [previews, webhooks] = [memoryPreviews(), memoryWebhooks()];
  const memberships: AddedMembership[] = [];
  const ledger: LedgerCertificate[] = [];
  const [certificateReads, transfers] = [memoryCertificateReads(), memoryTransfers()];
  const clock = { now: () => new Date() };
  const audited: AuditEntry[] = [];
  const apiTokens = changes.apiTokens ?? memoryTokens(clock);
  const keys = memoryKeys(runs);
  const [holds, erasures, updates] = [memoryHolds(), memoryErasures(runs), memoryUpdates(runs, workflows, keys)];
  const stopping = new AbortController();
  const deps: ApiDependencies = {
    apiToken: TOKEN,
    apiTokens,
    audit: memoryAudit(clock, audited),
    apiRequestsPerMinute: 0,
    trustedProxies: 0,
    stopping: stopping.signal,
    integrations,
    runs,
    steps: memorySteps(steps),
    previews,
    mails: memoryMails(mails),
    decisions,
    syncRuns: syncRuns({
      ...{ workflows, runs, integrations, decisions, keys },
      ...{ ...updates.deps, holds, erasures, heartbeatTimeoutMs: 5_000, clock },
    }),
    schedules: memorySchedules(),
    polls: { mark: async () => null },
    ...{ holds, erasures, freshness: NO_FRESHNESS, canInvite: async () => api.canInvite },
    noteErasures: async () => {},
    lookAtPerson: unasked,
    memberships: memoryMemberships(memberships),
    membershipsNow: unasked,
    undo: { extent: async () => api.extent },
    checkIntegration: async () => api.found,
    endQuarantine: (id) =>
      endQuarantine(
        { integrations, cases: memoryCases(cases), mails: memoryMails(mails), mailer: null, logger: silent },
        id,
      ),
    certificates: { addHints: unasked },
    certificateBook: memoryCertificates(ledger),
    ...{ certificateReads, certificateTransfers: transfers },
    certificatesNow: async () => api.unfileable,
    imports: { find: unasked, add: unasked },
    ownerOf: unasked,
    eventsOf,
    cases: memoryCases(cases),
    directory: {
      find: async () => ({ people: [], total: 0 }),
      age: async () => ({ people: 0, readAt: null }),
      names: async () => api.names,
    },
    drifts: memoryDrifts(drifts),
    dueDates: memoryDueDates(dueDates),
    catalogues: { attributes: unasked, groups: unasked, fields: unasked, documentCategories: unasked },
    ...{ liveDirectory: { read: unasked }, samplePeople: unasked },
    probes: { prepare: unasked, probe: unasked, settled: async () => {} },
    capabilitiesOf,
    offeredNow: unasked,
    checkHost: (baseUrl, vendor) => checkHost(baseUrl, vendor, ['127.0.0.1']),
    payloads: payloadAccess({ key: Buffer.alloc(32), payloadKeys: NO_PAYLOAD_KEYS, temporalUiOrigins: [] }),
    pingDatabase: () => pingOf(api.database),
    watch: NOTHING_TO_WATCH,
    webhooks,
    hints: updates.deps.hints,
    publicUrl: null,
    ...NO_USERS,
    ...{ provider: null, passwordSignIn: true, temporalUi: null },
    webFolder: '/nowhere',
    followSubscription: async () => {},
    endSubscription: async () => async () => {},
    webhookIntake: { read: readWebhookEvent, key: Buffer.alloc(32) },
    registry: processRegistry('0.0.0'),
    clock,
    logger: { info: log, warn: log, error: log },
    ...changes,
  };
  const app = createApp(deps);
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api: TestApi = {
    ...{
      app,
      deps,
      url,
      token: TOKEN,
      integrations,
      runs,
      workflows,
      steps,
      previews,
      memberships,
      extent: { people: 0, kept: 0 },
      names: new Map(),
      mails,
      cases,
      drifts,
      dueDates,
      ...{ ledger, certificateReads, transfers, unfileable: [] },
      linked,
      logged,
      updates,
      webhooks,
      canInvite: true,
      apiTokens,
      audited,
      found: [],
      database: 'here' as const,
    },
    async ask(method, path, body, headers) {
      const answer = await ask(`${url}${path}`, method, body, headers);
      requireDocumented(method, path, answer);
      return answer;
    },
    async tokenFor(role, { name = `token-${randomUUID().slice(0, 8)}`, expiresAt = null } = {}) {
      const text = newTokenText();
      await apiTokens.create({ name, role, hash: hashOf(text), createdBy: 'a test', expiresAt });
      return text;
    },
    close: () => {
      stopping.abort();
      return close(server);
    },
  };
  return api;
}

async function ask(
  url: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const all = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', ...headers };
  const response = await fetch(url, { method, headers: all, ...sent });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
}

function pingOf(database: TestApi['database']): Promise<void> {
  if (database === 'here') return Promise.resolve();
  return database === 'away' ? Promise.reject(new Error('away')) : new Promise(() => {});
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

/** No vendor is there; a test that wants one hands in its own. */
async function unasked(): Promise<never> {
  throw new Error('there is no vendor to ask');
}
