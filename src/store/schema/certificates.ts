import { sql } from 'drizzle-orm';
import { bigserial, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { CertificateKind } from '../../ports/certificate-source.ts';
import { idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';

function integrationId() {
  return idText('integration_id')
    .$type<IntegrationId>()
    .notNull()
    .references(() => integrations.id, { onDelete: 'cascade' });
}

/** Certificates of linked learners, each version one row: what becomes a document in Personio. */
export const certificates = pgTable(
  'certificates',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    sourceId: idText('source_id').notNull(),
    version: text('version').notNull(),
    learnerId: idText('learner_id').$type<LearnerId>().notNull(),
    kind: text('kind').$type<CertificateKind>().notNull(),
    /** Of the course. */
    title: text('title').notNull(),
    issuedAt: moment('issued_at').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }),
    revokedAt: moment('revoked_at'),
    state: text('state').$type<'found'>().notNull().default('found'),
    foundAt: moment('found_at').notNull().defaultNow(),
    /** When the LMS last showed it. */
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('certificates_once').on(table.integrationId, table.sourceId, table.version),
    index('certificates_by_learner').on(table.integrationId, table.learnerId),
  ],
);

/** What an LMS told by itself: stored before it is answered, so that nothing is lost while the LMS or a process is away. Ids only. */
export const certificateHints = pgTable(
  'certificate_hints',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    /** Null asks for a look at everything that changed. */
    sourceId: idText('source_id'),
    learnerId: idText('learner_id').$type<LearnerId>(),
    digest: text('digest').notNull(),
    receivedAt: moment('received_at').notNull().defaultNow(),
    /** Looks at it that found nothing. */
    inVain: integer('in_vain').notNull().default(0),
    servedAt: moment('served_at'),
  },
  (table) => [
    uniqueIndex('certificate_hints_once').on(table.integrationId, table.digest),
    index('certificate_hints_unserved').on(table.integrationId).where(sql`served_at IS NULL`),
  ],
);
