import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import type { IntegrationId } from '../domain/ids.ts';
import type { Integration, IntegrationSecrets, IntegrationStore } from '../ports/integration-store.ts';
import type { Database } from './database.ts';
import { isUniqueViolation } from './errors.ts';
import { keepForgotten } from './forgotten-uploads.ts';
import { isRow, standsInTheWay, whyNot } from './integration-conditions.ts';
import { requireNoProbe } from './probe-repository.ts';
import { integrations, settingsVersions } from './schema/index.ts';
import { openOrNull, seal } from './seal.ts';
import { countVersion, keepVersion } from './settings-version.ts';

const { clientSecret, apiKey, webhookSecret, ...publicColumns } = getTableColumns(integrations);
const { integrationId: _integrationId, ...VERSION } = getTableColumns(settingsVersions);

/** Integrations with their secrets sealed; the secrets leave only through `secrets()`. */
export function createIntegrationRepository(db: Database, key: Buffer): IntegrationStore {
  const sealFor = (id: string, part: string, text: string) => seal(key, text, `integration/${id}/${part}`);

  return {
    async create({ secrets, activatedBy = null, ...integration }) {
      const id = randomUUID() as IntegrationId;
      const sealed = {
        clientSecret: sealFor(id, 'clientSecret', secrets.clientSecret),
        apiKey: sealFor(id, 'apiKey', secrets.apiKey),
        webhookSecret: secrets.webhookSecret ? sealFor(id, 'webhookSecret', secrets.webhookSecret) : null,
      };
      return db.transaction(async (tx) => {
        const [row] = await tx
          .insert(integrations)
          .values({ id, ...integration, ...sealed })
          .onConflictDoNothing({ target: integrations.name })
          .returning(publicColumns);
        if (row) await keepVersion(tx, row, activatedBy);
        if (row) await keepErased(tx, row);
        return row ?? null;
      });
    },

    async list() {
      return db.select(publicColumns).from(integrations).orderBy(asc(integrations.name));
    },

    async read(id) {
      const [row] = await db.select(publicColumns).from(integrations).where(eq(integrations.id, id));
      return row ?? null;
    },

    async change(id, { secrets, activatedBy = null, ...changes }, only = {}) {
      const sealedPart = (part: keyof IntegrationSecrets) => {
        const secret = secrets?.[part];
        return secret === undefined ? {} : { [part]: secret === null ? null : sealFor(id, part, secret) };
      };
      const counted = { revision: sql`${integrations.revision} + 1`, updatedAt: sql`now()` };
      const parts = { ...sealedPart('clientSecret'), ...sealedPart('apiKey'), ...sealedPart('webhookSecret') };
      const values = { ...changes, ...parts, ...counted };
      try {
        return await db.transaction(async (tx) => {
          if (only.atRest) await requireNoProbe(tx, id);
          const refusal = await standsInTheWay(tx, id, only);
          if (refusal) return refusal;
          const version = changes.settings ? await countVersion(tx, id, changes.settings) : {};
          const [row] = await tx
            .update(integrations)
            .set({ ...values, ...version })
            .where(isRow(id, only))
            .returning(publicColumns);
          if (row && 'settingsVersion' in version) await keepVersion(tx, row, activatedBy);
          return row ?? (await whyNot(tx, id));
        });
      } catch (error) {
        if (isUniqueViolation(error)) return 'name-taken';
        throw error;
      }
    },

    async remove(id, only = {}) {
      return db.transaction(async (tx) => {
        if (only.atRest || only.nobodyWorks) await requireNoProbe(tx, id);
        const refusal = await standsInTheWay(tx, id, only);
        if (refusal) return refusal;
        await keepForgotten(tx, id);
        const [row] = await tx.delete(integrations).where(isRow(id, only)).returning({ id: integrations.id });
        return row !== undefined || ((await whyNot(tx, id)) ?? false);
      });
    },

    async settingsVersions(id, { limit, before }) {
      const older = before === undefined ? undefined : lt(settingsVersions.version, before);
      return db
        .select(VERSION)
        .from(settingsVersions)
        .where(and(eq(settingsVersions.integrationId, id), older))
        .orderBy(desc(settingsVersions.version))
        .limit(limit);
    },

    async settingsVersion(id, version) {
      const isIt = and(eq(settingsVersions.integrationId, id), eq(settingsVersions.version, version));
      const [row] = await db.select(VERSION).from(settingsVersions).where(isIt);
      return row ?? null;
    },

    async secrets(id) {
      const [row] = await db
        .select({ clientSecret, apiKey, webhookSecret })
        .from(integrations)
        .where(eq(integrations.id, id));
      const opened = (part: keyof IntegrationSecrets) => openSecret(key, id, part, row?.[part] ?? null);
      return {
        clientSecret: opened('clientSecret'),
        apiKey: opened('apiKey'),
        webhookSecret: opened('webhookSecret'),
      };
    },
  } satisfies IntegrationStore & { list(): Promise<Integration[]> };
}

/** Null where there is none, or another key sealed it. */
export function openSecret(
  key: Buffer,
  id: IntegrationId,
  part: keyof IntegrationSecrets,
  sealed: string | null,
): string | null {
  return sealed === null ? null : openOrNull(key, sealed, `integration/${id}/${part}`);
}

/** Whoever was erased of the same Personio account is not taken up again by way of a new integration. */
async function keepErased(tx: Pick<Database, 'execute'>, { id, personio }: Pick<Integration, 'id' | 'personio'>) {
  await tx.execute(sql`
    INSERT INTO tombstones (integration_id, employee_id, erased_at, erased_by)
    SELECT ${id}, t.employee_id, min(t.erased_at), min(t.erased_by) FROM tombstones t JOIN integrations i ON i.id = t.integration_id
    WHERE i.id <> ${id} AND i.personio->>'baseUrl' = ${personio.baseUrl} AND i.personio->>'clientId' = ${personio.clientId}
    GROUP BY t.employee_id`);
}
