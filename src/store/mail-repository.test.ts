import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { aCheckedRun, anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let integrationId: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  integrationId = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const BODY = { to: ['hr@example.test'], subject: 'Synced', text: 'All well', html: '<p>All well</p>' };

async function aMail(purpose = 'summary') {
  const runId = await aCheckedRun(store, integrationId);
  return { ...BODY, integrationId, runId, purpose, status: 'sending' as const };
}

describe('a mail', () => {
  it('is kept once for each run and purpose, also by two who come at once', async () => {
    const mail = await aMail();
    const other = store.open();
    const kept = await Promise.all([store.mails.keep(mail), other.mails.keep(mail), store.mails.keep(mail)]);
    expect(kept.filter((id) => id !== null)).toHaveLength(1);
    expect(await store.mails.keep({ ...mail, purpose: 'another' })).not.toBeNull();
    expect(await store.mails.keep(await aMail())).not.toBeNull();
  });

  it('is read with what became of it', async () => {
    const mail = await aMail();
    const id = (await store.mails.keep(mail)) ?? '';
    await store.mails.setStatus(id, 'unknown');
    expect(await store.mails.read(id)).toEqual({
      ...BODY,
      id,
      integrationId,
      runId: mail.runId,
      status: 'unknown',
      createdAt: expect.any(Date),
    });
    expect(await store.mails.read('no-such-mail')).toBeNull();
  });

  it('is listed newest first, page by page, of one integration or all', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count++) ids.unshift((await store.mails.keep(await aMail())) ?? '');
    const first = await store.mails.list({ integrationId, limit: 3 });
    expect(first.map((mail) => mail.id)).toEqual(ids.slice(0, 3));
    const rest = await store.mails.list({ integrationId, limit: 3, before: ids[2] ?? '' });
    expect(rest.map((mail) => mail.id)).toEqual(ids.slice(3));
    const nobody = await anIntegration(store);
    expect(await store.mails.list({ integrationId: nobody.id, limit: 3 })).toEqual([]);
    expect((await store.mails.list({ limit: 1 })).map((mail) => mail.id)).toEqual(ids.slice(0, 1));
  });
});
