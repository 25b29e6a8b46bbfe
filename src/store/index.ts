import { sql } from 'drizzle-orm';
import type pg from 'pg';
import type { ApiTokenStore } from '../ports/api-token-store.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { CaseStore } from '../ports/case-store.ts';
import type { CertificateBook, CertificateLedger, CertificateReadStore } from '../ports/certificate-ledger.ts';
import type { CertificateStore } from '../ports/certificate-store.ts';
import type { DecisionStore } from '../ports/decision-store.ts';
import type { DirectoryStore } from '../ports/directory-store.ts';
import type { DriftStore } from '../ports/drift-store.ts';
import type { DueDateStore } from '../ports/due-date-store.ts';
import type { ErasureStore } from '../ports/erasure-store.ts';
import type { FreshnessStore } from '../ports/freshness-store.ts';
import type { GuardStore } from '../ports/guard-store.ts';
import type { HintStore } from '../ports/hint-store.ts';
import type { HoldStore } from '../ports/hold-store.ts';
import type { IdempotencyStore } from '../ports/idempotency-store.ts';
import type { ImportStore } from '../ports/import-store.ts';
import type { IntegrationStore } from '../ports/integration-store.ts';
import type { TokenStore } from '../ports/limiter.ts';
import type { LinkStore } from '../ports/link-store.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { MembershipStore } from '../ports/membership-store.ts';
import type { PersonRunStore } from '../ports/person-run-store.ts';
import type { PersonStore } from '../ports/person-store.ts';
import type { PollStore } from '../ports/poll-store.ts';
import type { PreviewStore } from '../ports/preview-store.ts';
import type { ProbeStore } from '../ports/probe-store.ts';
import type { ReadStore } from '../ports/read-store.ts';
import type { RetentionStore } from '../ports/retention-store.ts';
import type { RunStore } from '../ports/run-store.ts';
import type { SessionStore } from '../ports/session-store.ts';
import type { SignInLimits } from '../ports/sign-in-limits.ts';
import type { SignInLinkStore } from '../ports/sign-in-link-store.ts';
import type { StepStore } from '../ports/step-store.ts';
import type { UndoStore } from '../ports/undo-store.ts';
import type { UserStore } from '../ports/user-store.ts';
import type { WatchStore } from '../ports/watch-store.ts';
import type { WebhookStore } from '../ports/webhook-store.ts';
import { createApiTokenRepository } from './api-token-repository.ts';
import { createAuditRepository } from './audit-repository.ts';
import { createCaseRepository } from './case-repository.ts';
import { createCertificateBookRepository } from './certificate-book-repository.ts';
import { createCertificateLedgerRepository } from './certificate-ledger-repository.ts';
import { createCertificateReadRepository } from './certificate-read-repository.ts';
import { createCertificateRepository } from './certificate-repository.ts';
import { databaseOf, openPool } from './database.ts';
import { createDecisionRepository } from './decision-repository.ts';
import { createDirectoryRepository } from './directory-repository.ts';
import { createDriftRepository } from './drift-repository.ts';
import { createDueDateRepository } from './due-date-repository.ts';
import { createErasureRepository } from './erasure-repository.ts';
import { createFreshnessRepository } from './freshness-repository.ts';
import { createGuardRepository } from './guard-repository.ts';
import { createHintRepository } from './hint-repository.ts';
import { createHoldRepository } from './hold-repository.ts';
import { createIdempotencyRepository } from './idempotency-repository.ts';
import { createImportRepository } from './import-repository.ts';
import { createIntegrationRepository } from './integration-repository.ts';
import { createLinkRepository } from './link-repository.ts';
import { createMailRepository } from './mail-repository.ts';
import { createMembershipRepository } from './membership-repository.ts';
import { createPersonRepository } from './person-repository.ts';
import { createPersonRunRepository } from './person-run-repository.ts';
import { createPollRepository } from './poll-repository.ts';
import { createPreviewRepository } from './preview-repository.ts';
import { createProbeRepository } from './probe-repository.ts';
import { createReadRepository } from './read-repository.ts';
import { createRetentionRepository } from './retention-repository.ts';
import { createRunRepository } from './run-repository.ts';
import { createSessionRepository } from './session-repository.ts';
import { createSignInLimits } from './sign-in-limits.ts';
import { createSignInLinkRepository } from './sign-in-link-repository.ts';
import { createStepRepository } from './step-repository.ts';
import { createTokenRepository } from './token-repository.ts';
import { createUndoRepository } from './undo-repository.ts';
import { createUserRepository } from './user-repository.ts';
import { createWatchRepository } from './watch-repository.ts';
import { createWebhookRepository } from './webhook-repository.ts';

export interface Store {
  readonly integrations: IntegrationStore;
  readonly runs: RunStore;
  readonly keys: IdempotencyStore;
  readonly reads: ReadStore;
  readonly links: LinkStore;
  readonly guard: GuardStore;
  readonly decisions: DecisionStore;
  readonly steps: StepStore;
  readonly mails: MailStore;
  readonly memberships: MembershipStore;
  readonly cases: CaseStore;
  readonly certificates: CertificateStore;
  readonly certificateBook: CertificateBook;
  readonly certificateReads: CertificateReadStore;
  readonly ledger: CertificateLedger;
  readonly directory: DirectoryStore;
  readonly drifts: DriftStore;
  readonly dueDates: DueDateStore;
  readonly holds: HoldStore;
  readonly hints: HintStore;
  readonly imports: ImportStore;
  readonly freshness: FreshnessStore;
  readonly personRuns: PersonRunStore;
  readonly erasures: ErasureStore;
  readonly people: PersonStore;
  readonly polls: PollStore;
  readonly previews: PreviewStore;
  readonly probing: ProbeStore;
  /** Vendors' own, for the connectors. */
  readonly tokens: TokenStore;
  readonly apiTokens: ApiTokenStore;
  readonly audit: AuditStore;
  readonly retention: RetentionStore;
  readonly sessions: SessionStore;
  readonly signInLinks: SignInLinkStore;
  readonly signInLimits: SignInLimits;
  readonly undo: UndoStore;
  readonly users: UserStore;
  readonly watch: WatchStore;
  readonly webhooks: WebhookStore;
  /** For the limiter, whose library brings its own statements. */
  readonly pool: pg.Pool;
  ping(): Promise<void>;
  close(): Promise<void>;
}

interface StoreSettings {
  readonly databaseUrl: string;
  readonly key: Buffer;
  /** How long entries of the audit log are kept: a little more than a year, so that a yearly review sees all of it. */
  readonly auditDays?: number;
}

/** The store on a migrated PostgreSQL. */
export function openStore({ databaseUrl, key, auditDays = 400 }: StoreSettings): Store {
  const pool = openPool(databaseUrl);
  const db = databaseOf(pool);
  return {
    integrations: createIntegrationRepository(db, key),
    runs: createRunRepository(db),
    keys: createIdempotencyRepository(db),
    reads: createReadRepository(db),
    links: createLinkRepository(db),
    guard: createGuardRepository(db),
    decisions: createDecisionRepository(db),
    steps: createStepRepository(db),
    mails: createMailRepository(db),
    memberships: createMembershipRepository(db),
    cases: createCaseRepository(db),
    certificates: createCertificateRepository(db),
    certificateBook: createCertificateBookRepository(db),
    certificateReads: createCertificateReadRepository(db),
    ledger: createCertificateLedgerRepository(db),
    directory: createDirectoryRepository(db),
    drifts: createDriftRepository(db),
    dueDates: createDueDateRepository(db),
    holds: createHoldRepository(db),
    hints: createHintRepository(db),
    imports: createImportRepository(db),
    freshness: createFreshnessRepository(db),
    personRuns: createPersonRunRepository(db),
    erasures: createErasureRepository(db),
    people: createPersonRepository(db),
    polls: createPollRepository(db),
    previews: createPreviewRepository(db),
    probing: createProbeRepository(db, pool),
    tokens: createTokenRepository(db, key),
    apiTokens: createApiTokenRepository(db),
    audit: createAuditRepository(db),
    retention: createRetentionRepository(db, { auditDays }),
    sessions: createSessionRepository(db),
    signInLinks: createSignInLinkRepository(db),
    signInLimits: createSignInLimits(pool, key),
    undo: createUndoRepository(db),
    users: createUserRepository(db),
    watch: createWatchRepository(db),
    webhooks: createWebhookRepository(db, pool, key),
    pool,
    async ping() {
      await db.execute(sql`SELECT 1`);
    },
    async close() {
      await pool.end();
    },
  };
}
