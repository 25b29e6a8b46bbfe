import { sql } from 'drizzle-orm';
import { MOST_ABSENT_MINUTES } from '../domain/certificates/certificate-settings.ts';
import type { IntegrationId } from '../domain/ids.ts';
import type { Database } from './database.ts';

/** Locks the integration's certificates, so that no upload begins after they were looked at. */
export async function keepForgotten(tx: Pick<Database, 'execute'>, id: IntegrationId): Promise<void> {
  await tx.execute(sql`
    WITH own AS (SELECT marker, upload_began_at FROM certificates WHERE integration_id = ${id} FOR UPDATE)
    INSERT INTO forgotten_uploads (marker, began_at)
    SELECT marker, upload_began_at FROM own WHERE marker IS NOT NULL AND upload_began_at > ${listedForSure()}
    ON CONFLICT (marker) DO UPDATE SET began_at = greatest(forgotten_uploads.began_at, excluded.began_at)`);
}

export async function dropListed(tx: Pick<Database, 'execute'>): Promise<void> {
  await tx.execute(sql`DELETE FROM forgotten_uploads WHERE began_at < ${listedForSure()}`);
}

/** Whatever was sent before is in the list, or was never filed. */
function listedForSure() {
  return sql`now() - ${MOST_ABSENT_MINUTES} * interval '1 minute'`;
}
