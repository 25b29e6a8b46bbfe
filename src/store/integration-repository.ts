import { randomUUID } from 'node:crypto';
import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { Integration, IntegrationStore } from '../ports/integration-store.ts';
import type { Database } from './database.ts';
import { isUniqueViolation } from './errors.ts';
import { integrations } from './schema/index.ts';
import { open, seal } from './seal.ts';

const { clientSecret: _clientSecret, apiKey: _apiKey, ...publicColumns } = getTableColumns(integrations);

/** Integrations with their secrets sealed; the secrets leave only through `secrets()`. */
export function createIntegrationRepository(db: Database, key: Buffer): IntegrationStore {
  const sealFor = (id: string, part: string, text: string) => seal(key, text, `integration/${id}/${part}`);

  return {
    async create({ secrets, ...integration }) {
      const id = randomUUID() as IntegrationId;
      const sealed = {
        clientSecret: sealFor(id, 'clientSecret', secrets.clientSecret),
        apiKey: sealFor(id, 'apiKey', secrets.apiKey),
      };
      const [row] = await db
        .insert(integrations)
        .values({ id, ...integration, ...sealed })
        .onConflictDoNothing({ target: integrations.name })
        .returning(publicColumns);
      return row ?? null;
    },

    async list() {
      return db.select(publicColumns).from(integrations).orderBy(asc(integrations.name));
    },

    async read(id) {
      const [row] = await db.select(publicColumns).from(integrations).where(eq(integrations.id, id));
      return row ?? null;
    },

    async change(id, { secrets, ...changes }) {
      const sealedPart = (part: 'clientSecret' | 'apiKey') => {
        const secret = secrets?.[part];
        return secret === undefined ? {} : { [part]: secret === null ? null : sealFor(id, part, secret) };
      };
      const version = changes.settings ? { settingsVersion: sql`${integrations.settingsVersion} + 1` } : {};
      try {
        const [row] = await db
          .update(integrations)
          .set({
            ...changes,
            ...sealedPart('clientSecret'),
            ...sealedPart('apiKey'),
            ...version,
            updatedAt: sql`now()`,
          })
          .where(eq(integrations.id, id))
          .returning(publicColumns);
        return row ?? null;
      } catch (error) {
        if (isUniqueViolation(error)) return 'name-taken';
        throw error;
      }
    },

    async remove(id) {
      const removed = await db.delete(integrations).where(eq(integrations.id, id)).returning({ id: integrations.id });
      return removed.length > 0;
    },

    async secrets(id) {
      const [row] = await db
        .select({ clientSecret: integrations.clientSecret, apiKey: integrations.apiKey })
        .from(integrations)
        .where(eq(integrations.id, id));
      const opened = (part: 'clientSecret' | 'apiKey') => {
        const sealed = row?.[part] ?? null;
        return sealed === null ? null : open(key, sealed, `integration/${id}/${part}`);
      };
      return { clientSecret: opened('clientSecret'), apiKey: opened('apiKey') };
    },
  } satisfies IntegrationStore & { list(): Promise<Integration[]> };
}
