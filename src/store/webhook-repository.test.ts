import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { IntegrationId } from '../domain/ids.ts';
import { anIntegration, type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
let id: IntegrationId;
beforeAll(async () => {
  store = await storeForTests();
});
beforeEach(async () => {
  await store.rows('DELETE FROM webhooks');
  id = (await anIntegration(store)).id;
});
afterAll(() => store?.close());

const ENABLED = { subscriptionId: 'sub-1', enabled: true, told: true, problem: null };
const settle = (token: string, wanted = true, found: object = {}) =>
  store.webhooks.settle({ integrationId: id, wanted, token }, { ...ENABLED, ...found });
const due = (afterMs = 60_000, afterFailureMs = 60_000) => store.webhooks.due({ afterMs, afterFailureMs });

describe('a webhook', () => {
  it('is there once somebody wants one, and keeps its token when it is switched off and on', async () => {
    expect([await store.webhooks.read(id), await store.webhooks.tokens(id)]).toEqual([null, null]);
    await store.webhooks.want(id, true, 'first');
    await store.webhooks.want(id, false, 'second');
    await store.webhooks.want(id, true, 'third');
    expect(await store.webhooks.tokens(id)).toEqual({ wanted: true, token: 'first', former: null, toldAt: null });
    expect(await store.webhooks.read(id)).toMatchObject({ wanted: true, subscriptionId: null, checkedAt: null });
  });

  it('keeps its token sealed, and does not open it for another key or another row', async () => {
    await store.webhooks.want(id, true, 'a-token-of-nobody');
    const [row] = await store.rows<{ token: string }>('SELECT token FROM webhooks');
    expect(row?.token).toMatch(/^v1\./);
    expect(JSON.stringify(await store.webhooks.read(id))).not.toContain('token-of-nobody');
    expect(await store.open(randomBytes(32)).webhooks.tokens(id)).toMatchObject({ token: null });
    const other = (await anIntegration(store)).id;
    await store.webhooks.want(other, true, 'x');
    await store.rows('UPDATE webhooks SET token = $1 WHERE integration_id = $2', [row?.token, other]);
    expect(await store.webhooks.tokens(other)).toMatchObject({ token: null });
  });

  it('remembers the token that Personio knows through any number of rotations, until it was told the new one', async () => {
    expect(await store.webhooks.rotate(id, 'none is there')).toBe(false);
    await store.webhooks.want(id, true, 'one');
    await settle('one');
    await store.webhooks.rotate(id, 'two');
    await store.webhooks.rotate(id, 'three');
    expect(await store.webhooks.tokens(id)).toMatchObject({ token: 'three', former: 'one', toldAt: null });
    await settle('three');
    await store.webhooks.rotate(id, 'four');
    expect(await store.webhooks.tokens(id)).toMatchObject({ token: 'four', former: 'three', toldAt: null });
  });

  it('stays to be looked at where somebody wanted something else while Personio was asked', async () => {
    await store.webhooks.want(id, true, 'one');
    await store.webhooks.rotate(id, 'two');
    await settle('one');
    expect(await store.webhooks.read(id)).toMatchObject({
      subscriptionId: 'sub-1',
      checkedAt: null,
      tokenToldAt: null,
    });
    await store.webhooks.want(id, false, '');
    await settle('two');
    expect(await store.webhooks.read(id)).toMatchObject({ enabled: true, checkedAt: null });
    await settle('two', false, { subscriptionId: null, enabled: false, told: false });
    expect(await store.webhooks.read(id)).toMatchObject({ subscriptionId: null, checkedAt: expect.any(Date) });
  });

  it('is due while something is to be done, after a failure, and regularly where Personio has one', async () => {
    await store.webhooks.want(id, true, 'one');
    expect(await due()).toEqual([id]);
    await settle('one');
    expect([await due(), await due(-1)]).toEqual([[], [id]]);
    await store.webhooks.noteBegun(id);
    expect(await due()).toEqual([id]);
    await settle('one', true, { problem: { code: 'webhook-refused', severity: 'error' } });
    expect([await due(), await due(60_000, -1)]).toEqual([[], [id]]);
    await store.webhooks.want(id, false, '');
    await settle('one', false, { subscriptionId: null, enabled: false, told: false });
    expect(await due(-1, -1)).toEqual([]);
  });

  it('is looked after by one process at a time, and by the next when that one is done', async () => {
    const held = await store.webhooks.hold(id);
    expect(await store.open().webhooks.hold(id)).toBeNull();
    await held?.release();
    const next = await store.webhooks.hold(id);
    expect(next).not.toBeNull();
    await next?.release();
  });

  it('is watched with the name of its integration while it is wanted, and goes with it', async () => {
    await store.webhooks.want(id, true, 'one');
    await store.webhooks.noteEvents(id);
    const [watched] = await store.webhooks.watched();
    expect(watched).toMatchObject({ integrationId: id, integration: expect.stringMatching(/^acme-/) });
    expect(watched?.lastEventAt).toBeInstanceOf(Date);
    expect(watched).not.toHaveProperty('token');
    await store.integrations.remove(id);
    expect([await store.webhooks.watched(), await store.webhooks.read(id)]).toEqual([[], null]);
  });
});
