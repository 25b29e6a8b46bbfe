import type { Registry } from 'prom-client';
import type { LookedAt } from '../activities/person/look-at-person.ts';
import type { ErasureLine } from '../backup/erasure-journal.ts';
import type { CertificateSettings } from '../domain/certificates/certificate-settings.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { LmsCapabilities } from '../domain/lms-capabilities.ts';
import type { Problem } from '../domain/problem.ts';
import type { ApiTokenStore } from '../ports/api-token-store.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { CertificateBook, CertificateReadStore } from '../ports/certificate-ledger.ts';
import type { CertificateStore } from '../ports/certificate-store.ts';
import type { CertificateTransfers } from '../ports/certificate-transfers.ts';
import type { Clock } from '../ports/clock.ts';
import type { LmsKind } from '../ports/connection.ts';
import type { UnsavedIntegration } from '../ports/connections.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { DriftStore } from '../ports/drift-store.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';
import type { ErasureStore } from '../ports/erasure-store.ts';
import type { FreshnessStore } from '../ports/freshness-store.ts';
import type { HintStore } from '../ports/hint-store.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { ImportStore } from '../ports/import-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { LmsEvents } from '../ports/lms-events.ts';
import type { Logger } from '../ports/logger.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { MembershipStore } from '../ports/membership-store.ts';
import type { PollStore } from '../ports/poll-store.ts';
import type { PreviewStore } from '../ports/preview-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SignInLimits } from '../ports/sign-in-limits.ts';
import type { SignInLinkStore } from '../ports/sign-in-link-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import type { UndoStore } from '../ports/undo-store.ts';
import type { UserStore } from '../ports/user-store.ts';
import type { WatchStore } from '../ports/watch-store.ts';
import type { WebhookEvent } from '../ports/webhook-events.ts';
import type { WebhookStore } from '../ports/webhook-store.ts';
import type { SyncRuns } from '../runs/index.ts';
import type { Schedules } from '../runs/schedules/index.ts';
import type { Catalogues } from './catalogue/catalogues.ts';
import type { SamplePeople } from './catalogue/sample-people.ts';
import type { NamedOwner } from './certificates/import/find-owner.ts';
import type { LiveDirectory } from './directory/live-directory.ts';
import type { Offered } from './integrations/offered-in-time.ts';
import type { CheckHost } from './integrations/require-hosts.ts';
import type { MembershipNow } from './memberships/memberships-now.ts';
import type { PayloadAccess } from './payloads/payload-access.ts';
import type { Probes } from './probe/probes.ts';
import type { TemporalUi } from './runs/temporal-url.ts';
import type { OpenIdProvider } from './session/provider/openid-provider.ts';

/** What the app is made of: ports and functions, so that tests hand in their own. */
export interface ApiDependencies {
  /** The installation's own. */
  readonly apiToken: string;
  readonly apiTokens: ApiTokenStore;
  readonly audit: AuditStore;
  readonly users: UserStore;
  readonly sessions: SessionStore;
  readonly signInLinks: SignInLinkStore;
  readonly signInLimits: SignInLimits;
  /** Null where people sign in by password alone. */
  readonly provider: OpenIdProvider | null;
  /** False where people sign in by the provider alone. */
  readonly passwordSignIn: boolean;
  /** Where the web page was built. */
  readonly webFolder: string;
  /** For each token and person; 0 is no limit. */
  readonly apiRequestsPerMinute: number;
  readonly trustedProxies: number;
  /** Aborted when the process begins to stop: whoever holds a connection open lets go. */
  readonly stopping: AbortSignal;
  readonly integrations: IntegrationStore;
  readonly runs: RunStore;
  readonly decisions: DecisionStore;
  readonly steps: Pick<StepStore, 'list'>;
  readonly holds: HoldStore;
  readonly erasures: ErasureStore;
  /** Beside the database, for restores; throws where there is no place for it. */
  noteErasures(lines: readonly ErasureLine[]): Promise<void>;
  /** Asks both vendors and writes nothing; throws `NotConnected`. */
  lookAtPerson(integrationId: IntegrationId, employeeId: EmployeeId): Promise<LookedAt>;
  /** Whether the portal sends an invitation by itself; asks nobody. */
  canInvite(integrationId: IntegrationId): Promise<boolean>;
  readonly freshness: FreshnessStore;
  readonly previews: PreviewStore;
  readonly mails: MailStore;
  readonly undo: Pick<UndoStore, 'extent'>;
  readonly memberships: Pick<MembershipStore, 'list'>;
  /** Asks the LMS; throws `NotConnected`. */
  membershipsNow(integrationId: IntegrationId, employeeId: EmployeeId): Promise<readonly MembershipNow[]>;
  readonly cases: CaseStore;
  readonly directory: Pick<DirectoryStore, 'find' | 'age' | 'names'>;
  readonly drifts: DriftStore;
  readonly dueDates: Pick<DueDateStore, 'list' | 'countOverdue'>;
  readonly certificates: Pick<CertificateStore, 'addHints'>;
  readonly certificateBook: CertificateBook;
  readonly certificateReads: Pick<CertificateReadStore, 'read' | 'askForEverything'>;
  readonly certificateTransfers: CertificateTransfers;
  /** Asks the vendors whether certificates could be filed like that; throws `NotConnected`. */
  certificatesNow(of: IntegrationId | UnsavedIntegration, settings: CertificateSettings): Promise<readonly Problem[]>;
  readonly imports: Pick<ImportStore, 'find' | 'add'>;
  /** Whose a certificate is that somebody hands in; asks Personio, throws `NotConnected`. */
  ownerOf(integrationId: IntegrationId, owner: NamedOwner): Promise<EmployeeId | 'unknown' | 'ambiguous'>;
  /** What the LMS sends by itself; null for one that sends nothing. */
  eventsOf(kind: LmsKind): LmsEvents | null;
  readonly syncRuns: SyncRuns;
  readonly polls: Pick<PollStore, 'mark'>;
  readonly schedules: Omit<Schedules, 'reconcile'>;
  /** Asks both vendors; what is wrong comes back as problems. */
  checkIntegration(id: IntegrationId): Promise<readonly Problem[]>;
  /** After a check without errors; answers whether there was a quarantine to end. */
  endQuarantine(id: IntegrationId): Promise<boolean>;
  readonly catalogues: Catalogues;
  readonly liveDirectory: LiveDirectory;
  readonly samplePeople: SamplePeople;
  readonly probes: Probes;
  capabilitiesOf(kind: LmsKind): LmsCapabilities;
  /** Asks both vendors at this moment what a mapping can name; throws `NotConnected`. */
  offeredNow(of: IntegrationId | UnsavedIntegration): Promise<Offered>;
  readonly checkHost: CheckHost;
  readonly payloads: PayloadAccess;
  /** Null where nobody said where it is. */
  readonly temporalUi: TemporalUi | null;
  pingDatabase(): Promise<void>;
  readonly watch: WatchStore;
  readonly webhooks: WebhookStore;
  readonly hints: Pick<HintStore, 'addOnce'>;
  /** Where the internet reaches the API, without a slash at its end. */
  readonly publicUrl: string | null;
  /** Brings Personio's subscription into step now; where that fails, the store says why, and it is tried again. */
  followSubscription(id: IntegrationId): Promise<void>;
  /** Before the integration is deleted; what it answers ends the subscription afterwards. */
  endSubscription(id: IntegrationId): Promise<() => Promise<void>>;
  readonly webhookIntake: {
    /** What a delivered body asks for. */
    read(body: string): WebhookEvent;
    /** Keys the digests by which an event that comes twice is known. */
    readonly key: Buffer;
  };
  /** Of this process; the app adds what it measures itself. */
  readonly registry: Registry;
  readonly clock: Clock;
  readonly logger: Logger;
}
