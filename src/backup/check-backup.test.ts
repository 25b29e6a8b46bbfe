import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { Part } from './archive.ts';
import { checkBackup } from './check-backup.ts';
import { withConnection } from './connection.ts';
import { sumOf } from './cut.ts';
import { Manifest } from './manifest.ts';
import { backedUp, folderForBackups, NEVER, remade } from './testing/backups.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const key = Buffer.alloc(32, 1);
const files = folderForBackups();
let database: TestDatabase;
let file: string;
beforeAll(async () => {
  database = await freshDatabase();
  await withConnection(database.url, (client) =>
    client.query(`INSERT INTO audit_log (token_name, role, operation, method, route, status)
      SELECT md5(i::text) || repeat('x', 600), 'admin', 'o', 'POST', '/', 200 FROM generate_series(1, 10000) i`),
  );
  file = files.newFile();
  await backedUp(database.url, file, key);
});
afterAll(async () => {
  files.remove();
  await database?.drop();
});

const check = (which: string, keyAtHand: Buffer | null = key) => checkBackup(which, keyAtHand, NEVER);
function written(bytes: Buffer): string {
  const to = files.newFile();
  writeFileSync(to, bytes);
  return to;
}
const changed = (change: (parts: Part[]) => Part[]) => remade(file, files.newFile(), change);

/** A letter that repeats can be packed in more than one way, and a flipped bit can turn one of them into another. */
function saysTheSame(bytes: Buffer, whole: Buffer): boolean {
  try {
    return gunzipSync(bytes).equals(gunzipSync(whole));
  } catch {
    return false;
  }
}

/** With a manifest that agrees with whatever was changed, as only somebody would make it who means to deceive. */
function withManifest(change: (manifest: Manifest) => unknown) {
  return changed((parts) =>
    parts.map((part) => {
      if (part.name !== 'manifest.json') return part;
      const manifest = Manifest.parse(JSON.parse(part.bytes.toString()));
      return { ...part, bytes: Buffer.from(JSON.stringify(change(manifest) ?? manifest)) };
    }),
  );
}

describe('a backup that is whole', () => {
  it('says what it holds, in parts of a few megabytes', async () => {
    const { manifest, key: inside, untouched } = await check(file);
    const log = manifest.tables.find(({ name }) => name === 'audit_log');
    expect(log).toMatchObject({ rows: 10_000 });
    expect(log?.parts.length).toBeGreaterThan(1);
    expect(manifest.tables.map(({ name }) => name)).toContain('integrations');
    expect([inside, untouched]).toEqual([null, true]);
  });

  it('is taken on trust where its key is not at hand, and says so', async () => {
    expect((await check(file, null)).untouched).toBeNull();
    expect((await check(file, Buffer.alloc(32, 2))).untouched).toBeNull();
  });
});

describe('a backup is refused', () => {
  it('when it ends in the middle, wherever that is', async () => {
    const whole = readFileSync(file);
    for (const share of [0, 0.001, 0.3, 0.999])
      await expect(check(written(whole.subarray(0, whole.length * share))), `${share}`).rejects.toThrow(
        /ends in the middle/,
      );
    const tar = gunzipSync(whole);
    await expect(check(written(gzipSync(tar.subarray(0, tar.length / 2))))).rejects.toThrow(/ends in the middle/);
  });

  it('when a bit of it was flipped', async () => {
    const whole = readFileSync(file);
    let refused = 0;
    for (const share of [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      const bytes = Buffer.from(whole);
      const place = Math.floor(bytes.length * share);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 4, place);
      if (saysTheSame(bytes, whole)) continue;
      refused++;
      await expect(check(written(bytes)), `${share}`).rejects.toThrow(/cannot be restored/);
    }
    expect(refused).toBeGreaterThan(4);
  });

  it('when it is another file altogether', async () => {
    await expect(check(written(Buffer.from('dear diary')))).rejects.toThrow(/not a backup of Matrikel/);
    await expect(check(written(gzipSync('dear diary')))).rejects.toThrow(/cannot be restored/);
    await expect(check(await changed(() => []))).rejects.toThrow(/cannot be restored/);
  });

  it('when one letter of a table was changed, and names the part', async () => {
    const other = await changed((parts) =>
      parts.map((part) =>
        part.name === 'tables/audit_log.00001'
          ? { ...part, bytes: Buffer.from(part.bytes.toString().replace('admin', 'Admin')) }
          : part,
      ),
    );
    await expect(check(other)).rejects.toThrow('its part tables/audit_log.00001 was changed');
  });

  it('when parts are missing, additional, twice, or in another order', async () => {
    const without = await changed((parts) => parts.filter(({ name }) => name !== 'tables/audit_log.00002'));
    await expect(check(without)).rejects.toThrow('tables/audit_log.00002 is missing');
    const more = await changed((parts) => [{ name: 'state/key.00001', bytes: key }, ...parts]);
    await expect(check(more)).rejects.toThrow('state/key.00001 is not in its manifest');
    await expect(check(await changed((parts) => [...parts, ...parts.slice(0, 1)]))).rejects.toThrow(/twice/);
    const swapped = await changed(([first, second, ...parts]) =>
      [second, first, ...parts].filter((part) => part !== undefined),
    );
    await expect(check(swapped)).rejects.toThrow(/not in their order/);
    await expect(check(await changed((parts) => parts.filter(({ name }) => name !== 'manifest.json')))).rejects.toThrow(
      /no manifest/,
    );
  });

  it('when it does not hold as many rows as it says', async () => {
    const other = await withManifest(({ tables }) => {
      for (const table of tables) if (table.name === 'audit_log') table.rows++;
    });
    await expect(check(other, null)).rejects.toThrow('its table audit_log has 10000 rows instead of 10001');
  });

  it('when table and manifest were changed to agree, by somebody without the key', async () => {
    const forged = Buffer.from('1\t2026-01-01 00:00:00+00\t\\N\tx\tadmin\to\tPOST\t/\t\\N\t200\t\\N\n');
    const other = await changed((parts) =>
      parts
        .filter(({ name }) => !/audit_log.0000[2-9]/.test(name))
        .map((part) => {
          if (part.name === 'tables/audit_log.00001') return { ...part, bytes: forged };
          if (part.name !== 'manifest.json') return part;
          const manifest = Manifest.parse(JSON.parse(part.bytes.toString()));
          for (const table of manifest.tables)
            if (table.name === 'audit_log') Object.assign(table, { rows: 1, parts: [sumOf(forged)] });
          return { ...part, bytes: Buffer.from(JSON.stringify(manifest)) };
        }),
    );
    await expect(check(other)).rejects.toThrow('its manifest was changed');
    expect((await check(other, null)).untouched).toBeNull();
  });

  it('when a newer or an unreleased version made it', async () => {
    const format = await withManifest((manifest) => ({ ...manifest, format: 2 }));
    await expect(check(format)).rejects.toThrow(/newer version of Matrikel/);
    const level = await withManifest(({ migrations }) => void migrations.push({ hash: 'f00', at: 9_999_999_999_999 }));
    await expect(check(level)).rejects.toThrow(/newer version of Matrikel/);
    const branch = await withManifest(({ migrations }) => {
      for (const migration of migrations.slice(1)) migration.hash = 'f00';
    });
    await expect(check(branch)).rejects.toThrow(/unreleased version/);
  });

  it('when it names files outside its part of the state folder', async () => {
    for (const path of ['../key', 'rehearsal/../../x.json', 'postgres-password', '/etc/passwd']) {
      const other = await withManifest((manifest) => ({ ...manifest, files: [{ path, parts: [] }] }));
      await expect(check(other), path).rejects.toThrow(/manifest cannot be read/);
    }
  });
});
