import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CertificateOrigin, CertificateState } from '../../domain/certificates/certificate-state.ts';
import type { EmployeeId, IntegrationId, LearnerId } from '../../domain/ids.ts';
import type { Problem, ProblemCode } from '../../domain/problem.ts';
import type { CertificateKind } from '../../ports/certificate-source.ts';
import { binary, idText, moment } from './columns.ts';
import { integrations } from './integrations.ts';

function integrationId() {
  return idText('integration_id')
    .$type<IntegrationId>()
    .notNull()
    .references(() => integrations.id, { onDelete: 'cascade' });
}

/** The ledger: certificates of people, each version one row and one document in Personio. */
export const certificates = pgTable(
  'certificates',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    origin: text('origin').$type<CertificateOrigin>().notNull().default('lms'),
    sourceId: idText('source_id').notNull(),
    /** Empty while the source cannot tell. */
    version: text('version').notNull(),
    /** Versions that the source's list gave it where the file itself said another one, and when (ISO 8601). */
    announced: jsonb('announced').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** Null where it was handed in. */
    learnerId: idText('learner_id').$type<LearnerId>(),
    /** Whose file it went to, or is to go to; null until the link was looked up. */
    employeeId: idText('employee_id').$type<EmployeeId>(),
    kind: text('kind').$type<CertificateKind>().notNull(),
    /** Of the course. */
    title: text('title').notNull(),
    issuedAt: moment('issued_at').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }),
    revokedAt: moment('revoked_at'),
    state: text('state').$type<CertificateState>().notNull().default('found'),
    /** Why it waits, failed or is unconfirmed. */
    code: text('code').$type<ProblemCode>(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before this; null at once. */
    nextAt: moment('next_at'),
    /** In the document's comment: by it a document is known again. Null until the version is known. */
    marker: text('marker'),
    /** Of the upload whose end is not noted or not known. */
    uploadBeganAt: moment('upload_began_at'),
    /** The receipt: Personio's id of the document, of the upload or of the list. */
    documentId: idText('document_id'),
    /** True where the document was known again by its marker and not filed by this installation. */
    wasThere: boolean('was_there').notNull().default(false),
    transferredAt: moment('transferred_at'),
    fileName: text('file_name'),
    bytes: integer('bytes'),
    sha256: text('sha256'),
    /** The attempt that deals with it now, until its lease runs out. */
    claim: text('claim'),
    claimedUntil: moment('claimed_until'),
    /** Name of the token that decided about it, and when. */
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    /** When a person looked, and said that the document is not there. */
    saidAbsentAt: moment('said_absent_at'),
    foundAt: moment('found_at').notNull().defaultNow(),
    /** When the source last showed it. */
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('certificates_once').on(table.integrationId, table.origin, table.sourceId, table.version),
    // the marker first: two integrations of one portal may have the same certificate
    uniqueIndex('certificates_by_marker').on(table.marker, table.integrationId),
    index('certificates_by_learner').on(table.integrationId, table.learnerId),
    index('certificates_by_employee').on(table.integrationId, table.employeeId),
    index('certificates_by_state').on(table.integrationId, table.state, table.nextAt),
  ],
);

interface Noted {
  readonly problem: Problem;
  /** ISO 8601. */
  readonly at: string;
}

/** Rows of nobody who is linked, and rows that could not be understood. */
interface LeftOut {
  readonly unlinked: number;
  readonly unreadable: number;
}

interface FullRead {
  readonly cursor: string;
  /** ISO 8601. */
  readonly begunAt: string;
  /** The wish that it serves. */
  readonly everythingAskedAt: string | null;
  readonly leftOut: LeftOut;
}

/** How far the LMS was read for certificates. */
export const certificateReads = pgTable('certificate_reads', {
  integrationId: integrationId().primaryKey(),
  /** Everything before it was read; null asks for all there is. */
  readUntil: moment('read_until'),
  /** When the last read of everything that came to its end began. */
  readInFullAt: moment('read_in_full_at'),
  /** A read of everything that has not come to its end: where it goes on. */
  fullRead: jsonb('full_read').$type<FullRead>(),
  /** What the last read of everything could not keep; null until there was one. */
  leftOut: jsonb('left_out').$type<LeftOut>(),
  /** Since when everything is to be read again: somebody was linked, or the switch was saved. Null where nothing asks for it. */
  everythingAskedAt: moment('everything_asked_at'),
  /**
   * Certificates issued before this may have been filed by an installation that nobody remembers, as after a restore: they wait until
   * their marker was absent for long enough since.
   */
  uncertainBefore: moment('uncertain_before'),
  /** When Personio's list first showed a marker in a comment; until then an absent marker says nothing. */
  markersShownAt: moment('markers_shown_at'),
  /** Why the last look at the LMS, and the last transfer, came to nothing; null after one that went well. */
  lookFailed: jsonb('look_failed').$type<Noted>(),
  transferStopped: jsonb('transfer_stopped').$type<Noted>(),
});

/**
 * Uploads of integrations that were deleted: Personio may not list the last of them yet, and whoever is set up again would send them once
 * more. Dropped when the list is sure to show them.
 */
export const forgottenUploads = pgTable('forgotten_uploads', {
  marker: text('marker').primaryKey(),
  beganAt: moment('began_at').notNull(),
});

/** Certificates that somebody handed in, until they are in the personnel file. */
export const importedCertificates = pgTable(
  'imported_certificates',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    integrationId: integrationId(),
    /** Of the row in the index, or made from its contents: handed in again it is the same. */
    sourceId: idText('source_id').notNull(),
    employeeId: idText('employee_id').$type<EmployeeId>().notNull(),
    title: text('title').notNull(),
    issuedAt: moment('issued_at').notNull(),
    expiresOn: date('expires_on', { mode: 'string' }),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    importedBy: text('imported_by'),
    importedAt: moment('imported_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('imported_certificates_once').on(table.integrationId, table.sourceId, table.sha256)],
);

/** The bytes, in pieces, so that nobody has to hold a whole file; dropped when it was filed. */
export const importedPieces = pgTable(
  'imported_pieces',
  {
    certificateId: bigint('certificate_id', { mode: 'number' })
      .notNull()
      .references(() => importedCertificates.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    content: binary('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.number] })],
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
