import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { type CertificateSettings, NO_CERTIFICATES } from '../../domain/certificates/certificate-settings.ts';
import type { IntegrationId } from '../../domain/ids.ts';
import { NO_SCHEDULE } from '../../domain/incremental/no-schedule.ts';
import type { ScheduleSettings } from '../../domain/incremental/schedule-settings.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import { DEFAULT_SAFETY, type SafetySettings } from '../../domain/safety-settings.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { LmsKind } from '../../ports/connection.ts';
import type { Draft, Integration, Quarantine } from '../../ports/integration-store.ts';
import { idText, moment } from './columns.ts';

export const integrations = pgTable('integrations', {
  id: idText('id').$type<IntegrationId>().primaryKey(),
  name: text('name').notNull().unique(),
  kind: text('kind').$type<LmsKind>().notNull(),
  personio: jsonb('personio').$type<Integration['personio']>().notNull(),
  lms: jsonb('lms').$type<Integration['lms']>().notNull(),
  /** AES-256-GCM, see seal.ts; null where a change of host dropped the secret. */
  clientSecret: text('client_secret'),
  apiKey: text('api_key'),
  /** Sealed as well; null where the LMS is not to call. */
  webhookSecret: text('webhook_secret'),
  settings: jsonb('settings').$type<IntegrationSettings>().notNull(),
  settingsVersion: integer('settings_version').notNull().default(1),
  /** Counts up with every change of any part; the ETag of the API. */
  revision: integer('revision').notNull().default(1),
  /** How often a sync is expected to succeed; null where it is started by hand only. */
  syncIntervalMinutes: integer('sync_interval_minutes').default(1_440),
  /** What `probe` found out about this portal; null until then. */
  probed: jsonb('probed').$type<ProbedCapabilities>(),
  /** Guard, approval and ages: changed directly, never part of a draft. */
  safety: jsonb('safety').$type<SafetySettings>().notNull().default(DEFAULT_SAFETY),
  /** Settings that are not in force yet. */
  draft: jsonb('draft').$type<Draft>(),
  /** When Temporal starts what by itself. */
  schedule: jsonb('schedule').$type<ScheduleSettings>().notNull().default(NO_SCHEDULE),
  /** Certificates into the personnel file. */
  certificates: jsonb('certificates').$type<CertificateSettings>().notNull().default(NO_CERTIFICATES),
  /** Why nothing is written for now; null while all is well. */
  quarantine: jsonb('quarantine').$type<Quarantine>(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});

/** Every version of the settings that was ever in force, so that a plan can be explained later. */
export const settingsVersions = pgTable(
  'settings_versions',
  {
    integrationId: idText('integration_id')
      .$type<IntegrationId>()
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    settings: jsonb('settings').$type<IntegrationSettings>().notNull(),
    activatedBy: text('activated_by'),
    activatedAt: moment('activated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.version] })],
);
