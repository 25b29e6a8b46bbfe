import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewApiToken } from '../ports/api-token-store.ts';
import { type StoreForTests, storeForTests } from './testing/stored.ts';

let store: StoreForTests;
beforeAll(async () => {
  store = await storeForTests();
});
afterAll(() => store?.close());

let made = 0;
async function aToken(changes: Partial<NewApiToken> = {}) {
  made++;
  const given = {
    name: `token-${made}`,
    role: 'viewer',
    hash: `hash-${made}`,
    createdBy: 'installation',
    expiresAt: null,
  };
  const created = await store.apiTokens.create({ ...given, ...changes } as NewApiToken);
  if (!created) throw new Error('the name is taken');
  return created;
}
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const lastUse = async (id: string) => (await store.apiTokens.find(id))?.lastUsedAt ?? null;

describe('a named token', () => {
  it('is found by hash, id and name, and its hash does not come out', async () => {
    const expiresAt = new Date('2030-01-01T00:00:00Z');
    const { id } = await aToken({ name: 'ci', role: 'operator', hash: 'hash-of-ci', expiresAt });
    const expected = {
      ...{ id, name: 'ci', role: 'operator', createdBy: 'installation', createdAt: expect.any(Date) },
      ...{ expiresAt, revokedAt: null, lastUsedAt: null },
    };
    for (const found of [
      await store.apiTokens.findByHash('hash-of-ci'),
      await store.apiTokens.find(id),
      await store.apiTokens.find('ci'),
    ])
      expect(found).toEqual(expected);
    expect(await store.apiTokens.findByHash('ci')).toBeNull();
    expect(await store.apiTokens.find('hash-of-ci')).toBeNull();
  });

  it('has a name that is never given again, also after it was revoked, and by two at once only once', async () => {
    const { id } = await aToken({ name: 'once' });
    await store.apiTokens.revoke(id);
    const again = { name: 'once', role: 'admin', hash: 'other', createdBy: 'installation', expiresAt: null } as const;
    expect(await store.apiTokens.create(again)).toBeNull();
    const other = store.open();
    const twins = ['twin-a', 'twin-b'].map((hash) => ({ ...again, name: 'twin', hash }));
    const both = await Promise.all(twins.map((twin, index) => [store, other][index]?.apiTokens.create(twin)));
    expect(both.filter((created) => created !== null)).toHaveLength(1);
  });

  it('is revoked for good, at the first moment it was', async () => {
    const { id } = await aToken();
    await store.apiTokens.revoke(id);
    const first = (await store.open().apiTokens.find(id))?.revokedAt;
    expect(first).toBeInstanceOf(Date);
    await store.rows(`UPDATE api_tokens SET revoked_at = revoked_at - interval '1 day' WHERE id = $1`, [id]);
    await store.apiTokens.revoke(id);
    expect((await store.apiTokens.find(id))?.revokedAt?.getTime()).toBe((first?.getTime() ?? 0) - 86_400_000);
  });

  it('notes its use at most once a minute', async () => {
    const { id } = await aToken();
    await store.apiTokens.touch(id);
    const first = await lastUse(id);
    expect(first).toBeInstanceOf(Date);
    await store.rows('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [id, minutesAgo(0.9)]);
    const recent = await lastUse(id);
    await store.apiTokens.touch(id);
    expect(await lastUse(id)).toEqual(recent);
    await store.rows('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [id, minutesAgo(1.1)]);
    await store.apiTokens.touch(id);
    expect((await lastUse(id))?.getTime()).toBeGreaterThan(recent?.getTime() ?? Number.POSITIVE_INFINITY);
  });
});

it('tokens are listed by name, page by page, all or in one state', async () => {
  await store.rows('DELETE FROM api_tokens');
  const ids: Record<string, string> = {};
  for (const [name, expiresAt] of [
    ['d-later', new Date(Date.now() + 60_000)],
    ['a-open', null],
    ['c-expired', minutesAgo(1)],
    ['b-revoked', minutesAgo(1)],
  ] as const)
    ids[name] = (await aToken({ name, expiresAt })).id;
  await store.apiTokens.revoke(ids['b-revoked'] ?? '');

  const names = async (filter: Parameters<typeof store.apiTokens.list>[0]) =>
    (await store.apiTokens.list(filter)).map(({ name }) => name);
  expect(await names({ limit: 3 })).toEqual(['a-open', 'b-revoked', 'c-expired']);
  expect(await names({ limit: 3, after: ids['c-expired'] ?? '' })).toEqual(['d-later']);
  expect(await names({ limit: 9, state: 'active' })).toEqual(['a-open', 'd-later']);
  expect(await names({ limit: 9, state: 'active', after: ids['a-open'] ?? '' })).toEqual(['d-later']);
  expect(await names({ limit: 9, state: 'expired' })).toEqual(['c-expired']);
  expect(await names({ limit: 9, state: 'revoked' })).toEqual(['b-revoked']);
  expect(JSON.stringify(await store.apiTokens.list({ limit: 9 }))).not.toContain('hash');
});

it('the one look-up of every request goes by an index', async () => {
  await store.rows(`INSERT INTO api_tokens (id, name, role, hash, created_by)
    SELECT 'many-' || n, 'many-' || n, 'viewer', 'many-hash-' || n, 'installation' FROM generate_series(1, 5000) n`);
  await store.rows('ANALYZE api_tokens');
  const plan = await store.rows<{ 'QUERY PLAN': string }>(
    `EXPLAIN SELECT id FROM api_tokens WHERE hash = 'many-hash-77' LIMIT 1`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('api_tokens_by_hash');
});
