import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditAttempt } from '../ports/audit-store.ts';
import { type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

const START: AuditAttempt = {
  tokenId: null,
  tokenName: 'installation',
  userId: null,
  role: 'admin',
  operation: 'startRun',
  method: 'POST',
  route: '/api/v1/integrations/{id}/runs',
  target: 'acme',
};

describe('the audit log', () => {
  it('knows an attempt before its outcome, also when there is never one', async () => {
    const id = await store.audit.begin(START);
    const [entry] = await store.audit.list({ limit: 1 });
    expect(entry).toEqual({ ...START, id, at: expect.any(Date), status: null, code: null });
    await store.audit.end(id, { status: 409, code: 'run-goes-on' });
    expect((await store.audit.list({ limit: 1 }))[0]).toEqual({ ...entry, status: 409, code: 'run-goes-on' });
  });

  it('names what a call made', async () => {
    const id = await store.audit.begin({ ...START, operation: 'createToken', target: null });
    await store.audit.end(id, { status: 201, code: null, made: 'token-1' });
    expect((await store.audit.list({ limit: 1 }))[0]).toMatchObject({ id, target: 'token-1', status: 201, code: null });
  });

  it('is read newest first, page by page, by token, operation and time', async () => {
    await store.rows('DELETE FROM audit_log');
    const of = async (tokenName: string, operation: string) => store.audit.begin({ ...START, tokenName, operation });
    const [first, second, third, fourth] = [
      await of('ci', 'startRun'),
      await of('anna', 'startRun'),
      await of('ci', 'pauseRun'),
      await of('ci', 'startRun'),
    ];
    const ids = async (filter: object) => (await store.audit.list({ limit: 9, ...filter })).map(({ id }) => id);
    expect(await ids({ limit: 3 })).toEqual([fourth, third, second]);
    expect(await ids({ limit: 3, before: second })).toEqual([first]);
    expect(await ids({ tokenName: 'ci', operation: 'startRun' })).toEqual([fourth, first]);
    expect(await ids({ tokenName: 'nobody' })).toEqual([]);
    await store.rows(`UPDATE audit_log SET at = now() - interval '1 hour' WHERE id <= $1`, [second]);
    expect(await ids({ since: new Date(Date.now() - 60_000) })).toEqual([fourth, third]);
  });
});
