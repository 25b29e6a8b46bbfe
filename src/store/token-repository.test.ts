import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('a vendor’s token', () => {
  it('is shared by all who have the credential, and sealed', async () => {
    await store.tokens.write('shared', 'papi-token-1', inAnHour());
    expect(await store.open().tokens.read('shared')).toMatchObject({ token: 'papi-token-1' });
    expect(await store.tokens.read('another')).toBeNull();
    const [row] = await store.rows<{ text: string }>('SELECT t::text AS text FROM vendor_tokens t');
    expect(row?.text).not.toContain('papi-token-1');
    await expect(store.open(randomBytes(32)).tokens.read('shared')).rejects.toThrow();
  });

  it('is replaced by a newer one, and not given out past its time', async () => {
    await store.tokens.write('timed', 'papi-old', inAnHour());
    await store.tokens.write('timed', 'papi-new', inAnHour());
    expect(await store.tokens.read('timed')).toMatchObject({ token: 'papi-new' });
    await store.tokens.write('timed', 'papi-late', new Date(Date.now() - 1_000));
    expect(await store.tokens.read('timed')).toBeNull();
  });

  it('is forgotten only while it is still that one', async () => {
    await store.tokens.write('refused', 'papi-fresh', inAnHour());
    await store.tokens.forget('refused', 'papi-stale');
    expect(await store.tokens.read('refused')).toMatchObject({ token: 'papi-fresh' });
    await store.tokens.forget('refused', 'papi-fresh');
    expect(await store.tokens.read('refused')).toBeNull();
  });
});
