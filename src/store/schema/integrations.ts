import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { IntegrationId } from '../../domain/ids.ts';
import type { ProbedCapabilities } from '../../domain/probed-capabilities.ts';
import type { IntegrationSettings } from '../../domain/settings.ts';
import type { LmsKind } from '../../ports/connection.ts';
import type { Integration } from '../../ports/integration-store.ts';
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
  settings: jsonb('settings').$type<IntegrationSettings>().notNull(),
  settingsVersion: integer('settings_version').notNull().default(1),
  /** Counts up with every change of any part; the ETag of the API. */
  revision: integer('revision').notNull().default(1),
  /** How often a sync is expected to succeed; null where it is started by hand only. */
  syncIntervalMinutes: integer('sync_interval_minutes').default(1_440),
  /** What `probe` found out about this portal; null until then. */
  probed: jsonb('probed').$type<ProbedCapabilities>(),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
});
