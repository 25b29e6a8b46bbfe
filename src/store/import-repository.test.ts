import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchImported } from '../activities/certificates/fetch-imported.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import type { NewImport } from '../ports/import-store.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

const ERIKA = 'e-erika' as EmployeeId;
const PIECES = ['%PDF-1.7 one', 'two', 'three %%EOF'].map((text) => Buffer.from(text));
const BYTES = Buffer.concat(PIECES);
const HASH = hashOf(BYTES);

const folder = mkdtempSync(join(tmpdir(), 'matrikel-imports-'));
const path = join(folder, 'fetched.pdf');
let store: StoreForTests;
let acme: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM integrations');
  acme = (await anIntegration(store)).id;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store?.close();
});

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
const certificate = (changes: Partial<NewImport> = {}): NewImport => ({
  ...{ sourceId: 'c-1', employeeId: ERIKA, title: 'Brandschutz', issuedAt: new Date('2026-03-03T23:00:00Z') },
  ...{ expiresOn: '2028-03-04', fileName: 'brandschutz.pdf', bytes: BYTES.length, sha256: HASH, importedBy: 'hr' },
  ...changes,
});
async function* arriving(pieces: readonly Buffer[] = PIECES) {
  yield* pieces;
}
const add = (changes: Partial<NewImport> = {}, pieces = PIECES, to = acme) =>
  store.imports.add(to, certificate(changes), arriving(pieces));
const kept = () => store.rows<{ count: number }>('SELECT count(*)::int AS count FROM imported_pieces');
const ledger = () => store.rows('SELECT * FROM certificates ORDER BY id');
const fetch = (version: string | null = HASH) =>
  fetchImported(store.imports, acme, { sourceId: 'c-1', version }, path, new AbortController().signal);
const settle = (state: string, code: string | null = null) =>
  store.rows('UPDATE certificates SET state = $1, code = $2', [state, code]);

describe('a certificate that is handed in', () => {
  it('is due from then on, and comes out again as it came in', async () => {
    expect(await add()).toMatchObject({ isNew: true, employeeId: ERIKA, bytes: BYTES.length });
    expect(await ledger()).toMatchObject([
      {
        ...{ origin: 'import', source_id: 'c-1', version: HASH, employee_id: ERIKA, learner_id: null, kind: 'file' },
        ...{ state: 'found', title: 'Brandschutz', file_name: 'brandschutz.pdf', marker: null },
      },
    ]);
    expect(await fetch()).toEqual({ path, bytes: BYTES.length, sha256: HASH, version: HASH });
    expect(readFileSync(path)).toEqual(BYTES);
  });

  it('is one however often it comes, and another one with other bytes or another id', async () => {
    const first = await add();
    expect(await add({ title: 'Corrected' })).toEqual({ ...(first as object), isNew: false });
    expect(await kept()).toEqual([{ count: 3 }]);
    const other = [Buffer.from('%PDF-1.7 anew %%EOF')];
    expect(await add({ sha256: hashOf(other[0] ?? BYTES), bytes: 19 }, other)).toMatchObject({ isNew: true });
    expect(await add({ sourceId: 'c-2' })).toMatchObject({ isNew: true });
    expect(await ledger()).toHaveLength(3);
    expect(await store.imports.find(acme, 'c-1', HASH)).toEqual(withoutNew(first));
    expect(await store.imports.find(acme, 'c-3', HASH)).toBeNull();
  });

  it('is kept whole or not at all', async () => {
    async function* breaking() {
      yield Buffer.from('%PDF-1.7');
      throw new Error('the disk went away');
    }
    await expect(store.imports.add(acme, certificate(), breaking())).rejects.toThrow('the disk went away');
    expect([await ledger(), await kept()]).toEqual([[], [{ count: 0 }]]);
    expect(await add()).toMatchObject({ isNew: true });
  });

  it('is not kept of somebody who was erased, nor where the integration is gone', async () => {
    await store.rows(`INSERT INTO tombstones (integration_id, employee_id, erased_by) VALUES ($1, $2, 'dpo')`, [
      acme,
      ERIKA,
    ]);
    expect(await add()).toBe('erased');
    expect(await add({}, PIECES, 'gone' as IntegrationId)).toBeNull();
    expect(await ledger()).toEqual([]);
  });

  it('drops its bytes once it is filed, and is known all the same; others keep theirs', async () => {
    await add();
    await settle('transferred');
    await add({ sourceId: 'c-2' });
    expect(await store.imports.dropFiled(acme)).toBe(1);
    expect(await store.imports.dropFiled(acme)).toBe(0);
    expect(await kept()).toEqual([{ count: 3 }]);
    expect(await add()).toMatchObject({ isNew: false });
    expect(await kept()).toEqual([{ count: 3 }]);
    expect(await fetch()).toEqual({ reason: 'incomplete' });
  });

  it('is never purged while it waits, as nobody could ask for it again; its bytes are where somebody filed or left it out', async () => {
    for (const sourceId of ['filed', 'left-out', 'left-out-lately', 'waits']) await add({ sourceId });
    await store.rows(`UPDATE certificates SET state = 'transferred' WHERE source_id = 'filed'`);
    await store.rows(
      `UPDATE certificates SET state = 'dismissed', decided_at = now() WHERE source_id LIKE 'left-out%'`,
    );
    await store.rows(`UPDATE certificates SET decided_at = now() - interval '91 days' WHERE source_id = 'left-out'`);
    await store.retention.purge();
    const withBytes = async () =>
      (
        await store.rows<{ id: string }>(
          `SELECT source_id AS id FROM imported_certificates WHERE id IN (SELECT certificate_id FROM imported_pieces) ORDER BY 1`,
        )
      ).map(({ id }) => id);
    expect(await withBytes()).toEqual(['left-out-lately', 'waits']);
    expect(await ledger()).toHaveLength(4);

    await store.rows(`UPDATE certificates SET seen_at = now() - interval '91 days'`);
    await store.retention.purge();
    expect(await withBytes()).toEqual(['left-out-lately', 'waits']);
    expect(await ledger()).toHaveLength(4);
  });

  it('that lost some of its bytes says so, and is whole again when it is handed in once more', async () => {
    await add();
    await store.rows('DELETE FROM imported_pieces WHERE number = 1');
    expect(await fetch()).toEqual({ reason: 'incomplete' });
    await settle('failed', 'certificate-import-incomplete');
    expect(await add()).toMatchObject({ isNew: false });
    expect(await ledger()).toMatchObject([{ state: 'found', code: null }]);
    expect(await fetch()).toMatchObject({ sha256: HASH });
    expect(await fetch(null)).toEqual({ reason: 'incomplete' });
  });
});

function withoutNew(added: Awaited<ReturnType<typeof add>>) {
  if (added === null || added === 'erased') return null;
  const { isNew, ...rest } = added;
  return rest;
}
