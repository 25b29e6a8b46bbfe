import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { EmployeeId, IntegrationId } from '../domain/ids.ts';
import { openStore } from '../store/index.ts';
import { anIntegration, aPlannedRun, manyPeople, type StoreForTests, storeForTests } from '../store/testing/stored.ts';
import { erasedByJournal } from './erase-again.ts';
import { type ErasureLine, notedErasures, noteErasures } from './erasure-journal.ts';
import { ourTables } from './our-tables.ts';
import { backedUp, contentOf, folderForBackups, restored } from './testing/backups.ts';

const ONE = 'e001' as EmployeeId;
const files = folderForBackups();
let source: StoreForTests;
let integrationId: IntegrationId;
let file: string;
let target: TestDatabase;
let stateDir: string;
beforeAll(async () => {
  source = await storeForTests();
  integrationId = (await anIntegration(source)).id;
  const runId = await aPlannedRun(source, integrationId, manyPeople(3));
  await source.runs.close(runId, 'completed');
  file = files.newFile();
  await backedUp(source.databaseUrl, file, source.key);
});
beforeEach(async () => {
  target = await freshDatabase();
  stateDir = mkdtempSync(join(tmpdir(), 'matrikel-erased-'));
  return async () => {
    await target.drop();
    rmSync(stateDir, { recursive: true, force: true });
  };
});
afterAll(async () => {
  files.remove();
  await source?.close();
});

/** Who is named anywhere, and whom no sync serves. */
async function whoIsLeft() {
  const content = await contentOf(
    target.url,
    ourTables().filter((table) => table !== 'tombstones'),
  );
  const named = ['e000', ONE, 'e002'].filter((id) => JSON.stringify(content).includes(id));
  const store = openStore({ databaseUrl: target.url, key: source.key });
  const heldBack = [...(await store.holds.heldBack(integrationId))];
  await store.close();
  return { named, heldBack };
}
const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
const line = (event: ErasureLine['event'], at = inAnHour): ErasureLine => ({
  ...{ event, at, integrationId, employeeId: ONE },
});

describe('invariant 11, a tombstone survives a restore: somebody who was erased after the backup', () => {
  it('stays erased where the backup replaces the database that knows it', async () => {
    await restored(target.url, file);
    expect(await whoIsLeft()).toEqual({ named: ['e000', ONE, 'e002'], heldBack: [] });
    const store = openStore({ databaseUrl: target.url, key: source.key });
    await store.erasures.erase([integrationId], ONE, 'lea', async () => {});
    await store.close();
    expect(await restored(target.url, file, { replace: true })).toMatchObject({ erased: 1 });
    expect(await whoIsLeft()).toEqual({ named: ['e000', 'e002'], heldBack: [[ONE, 'erased']] });
  });

  it('stays erased where the database is lost, by what the state folder remembers', async () => {
    await noteErasures(stateDir, [line('erased')]);
    const erasures = notedErasures(stateDir);
    expect(await restored(target.url, file, { erasures })).toMatchObject({ erased: 1 });
    expect(await whoIsLeft()).toEqual({ named: ['e000', 'e002'], heldBack: [[ONE, 'erased']] });
  });

  it('and readmitted since is served again, without what was kept of them before', async () => {
    await restored(target.url, file, { erasures: [line('erased'), line('readmitted')] });
    expect(await whoIsLeft()).toEqual({ named: ['e000', 'e002'], heldBack: [] });
  });

  it('and readmitted before the backup was made is nobody to be erased', async () => {
    const before = '2020-01-01T00:00:00.000Z';
    expect(erasedByJournal([line('erased', before), line('readmitted', before)], inAnHour)).toEqual([]);
  });

  it('in an integration that the backup does not have is nobody to be erased', async () => {
    const erasures = [{ ...line('erased'), integrationId: 'another' }];
    expect(await restored(target.url, file, { erasures })).toMatchObject({ erased: 0 });
  });
});

it('somebody who was held after the backup stays held, so that nothing does again what was taken back', async () => {
  await restored(target.url, file);
  const store = openStore({ databaseUrl: target.url, key: source.key });
  const why = { reason: 'by-hand', runId: null, heldBy: 'lea' } as const;
  await store.holds.hold(integrationId, ['e002' as EmployeeId], why);
  await store.close();
  await restored(target.url, file, { replace: true });
  expect((await whoIsLeft()).heldBack).toEqual([['e002', 'held']]);
});

it('what the state folder remembers is for its owner alone, and a torn last line does not hide the others', async () => {
  await noteErasures(join(stateDir, 'new'), [line('erased')]);
  await noteErasures(join(stateDir, 'new'), [line('readmitted')]);
  const path = join(stateDir, 'new', 'erased.jsonl');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  writeFileSync(path, `${readFileSync(path, 'utf8')}{"event":"era`);
  expect(notedErasures(join(stateDir, 'new'))).toEqual([line('erased'), line('readmitted')]);
  expect(notedErasures(join(stateDir, 'nowhere'))).toEqual([]);
});
