import { eq } from 'drizzle-orm';
import { changedSettings } from '../domain/draft/settings-changes.ts';
import type { IntegrationId } from '../domain/ids.ts';
import type { IntegrationSettings } from '../domain/settings.ts';
import type { Database } from './database.ts';
import { integrations, settingsVersions } from './schema/index.ts';

type Transaction = Pick<Database, 'select' | 'insert'>;

/** The number of the settings that are about to be written; none where no plan could come out otherwise. Locks the row. */
export async function countVersion(
  tx: Transaction,
  id: IntegrationId,
  settings: IntegrationSettings,
): Promise<{ settingsVersion?: number }> {
  const [row] = await tx
    .select({ settings: integrations.settings, version: integrations.settingsVersion })
    .from(integrations)
    .where(eq(integrations.id, id))
    .for('update');
  return row && changedSettings(row.settings, settings).length > 0 ? { settingsVersion: row.version + 1 } : {};
}

/** Notes what came into force, in the transaction that does it. */
export async function keepVersion(
  tx: Transaction,
  {
    id: integrationId,
    settingsVersion: version,
    settings,
  }: { id: IntegrationId; settingsVersion: number; settings: IntegrationSettings },
  activatedBy: string | null,
): Promise<void> {
  await tx.insert(settingsVersions).values({ integrationId, version, settings, activatedBy });
}
