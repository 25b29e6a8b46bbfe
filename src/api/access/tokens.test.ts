import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '../testing/test-api.ts';

const PATH = '/api/v1/tokens';
const A_DAY_MS = 86_400_000;
let api: TestApi;
beforeEach(async () => {
  api = await testApi();
});
afterEach(() => api.close());

const as = (token: string) => ({ authorization: `Bearer ${token}` });
const make = (body: object) => api.ask('POST', PATH, body);
const me = (token: string) => api.ask('GET', '/api/v1/me', undefined, as(token));

describe('POST /tokens', () => {
  it('makes a token, shows it once, and keeps nothing that opens the door', async () => {
    const { status, headers, body } = await make({ name: 'ci', role: 'operator' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${PATH}/${body.id}`);
    expect(body).toMatchObject({ name: 'ci', role: 'operator', state: 'active', createdBy: 'installation' });
    expect(body).toMatchObject({ expiresAt: null, revokedAt: null, lastUsedAt: null });
    expect(body.token).toMatch(/^mtk_[A-Za-z0-9_-]{43}$/);

    const { token, ...shown } = body;
    expect(await me(String(token))).toMatchObject({ status: 200, body: { name: 'ci', role: 'operator' } });
    for (const path of [PATH, `${PATH}/ci`, `${PATH}/${body.id}`]) {
      const answer = await api.ask('GET', path);
      expect(answer.text).not.toContain(String(token));
      expect(answer.text).not.toMatch(/hash/);
      const found = 'items' in answer.body ? (answer.body.items as object[])[0] : answer.body;
      expect(found).toEqual({ ...shown, lastUsedAt: expect.any(String) });
    }
    expect((await make({ name: 'other', role: 'viewer' })).body.token).not.toBe(token);
  });

  it('gives a name once and for good', async () => {
    await make({ name: 'ci', role: 'operator' });
    await api.ask('DELETE', `${PATH}/ci`);
    for (const name of ['ci', 'installation'])
      expect(await make({ name, role: 'viewer' })).toMatchObject({ status: 409, body: { code: 'name-taken' } });
  });

  it('lets it end at a moment or after so many days', async () => {
    const { body: days } = await make({ name: 'days', role: 'viewer', expiresInDays: 30 });
    expect(Math.abs(Date.parse(String(days.expiresAt)) - Date.now() - 30 * A_DAY_MS)).toBeLessThan(60_000);
    const expiresAt = new Date(Date.now() + A_DAY_MS).toISOString().replace('Z', '+00:00');
    const { body: moment } = await make({ name: 'moment', role: 'viewer', expiresAt });
    expect(Date.parse(String(moment.expiresAt))).toBe(Date.parse(expiresAt));
    expect((await me(String(moment.token))).body.expiresAt).toBe(moment.expiresAt);
  });

  it.each([
    ['no name', { role: 'viewer' }, 'name'],
    ['an upper-case name', { name: 'CI', role: 'viewer' }, 'name'],
    ['a name like an id', { name: '0b5f6f7e-1111-4222-8333-944445555666', role: 'viewer' }, 'name'],
    ['another role', { name: 'ci', role: 'root' }, 'role'],
    ['no role', { name: 'ci' }, 'role'],
    ['no days', { name: 'ci', role: 'viewer', expiresInDays: 0 }, 'expiresInDays'],
    ['too many days', { name: 'ci', role: 'viewer', expiresInDays: 3_651 }, 'expiresInDays'],
    ['a day without time', { name: 'ci', role: 'viewer', expiresAt: '2030-01-01' }, 'expiresAt'],
    ['a moment that is over', { name: 'ci', role: 'viewer', expiresAt: '2020-01-01T00:00:00Z' }, 'expiresAt'],
    ['a moment far off', { name: 'ci', role: 'viewer', expiresAt: '2100-01-01T00:00:00Z' }, 'expiresAt'],
    [
      'two ends',
      { name: 'ci', role: 'viewer', expiresInDays: 1, expiresAt: new Date(Date.now() + A_DAY_MS).toISOString() },
      'expiresAt',
    ],
    ['a token of the caller', { name: 'ci', role: 'viewer', token: 'mtk_mine' }, 'token'],
  ])('refuses %s', async (_what, body, path) => {
    expect(await make(body)).toMatchObject({ status: 400, body: { code: 'invalid-body', errors: [{ path }] } });
    expect(await api.apiTokens.list({ limit: 1 })).toEqual([]);
  });
});

describe('DELETE /tokens/{id}', () => {
  it('revokes at once and for good, by id or name, and says so to whoever comes with it', async () => {
    const { body } = await make({ name: 'ci', role: 'operator' });
    expect((await me(String(body.token))).status).toBe(200);
    expect((await api.ask('DELETE', `${PATH}/${body.id}`)).status).toBe(204);
    const refused = await me(String(body.token));
    expect(refused).toMatchObject({ status: 401, body: { code: 'token-revoked' } });
    expect(refused.body.detail).toContain('ci');
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    const { body: after } = await api.ask('GET', `${PATH}/ci`);
    expect(after).toMatchObject({ state: 'revoked', revokedAt: expect.any(String) });
    expect((await api.ask('DELETE', `${PATH}/ci`)).status).toBe(204);
    expect((await api.ask('GET', `${PATH}/ci`)).body).toEqual(after);
  });

  it('knows only what there is, and cannot take the installation its own', async () => {
    for (const id of ['nobody', 'installation', '%00'])
      expect(await api.ask('DELETE', `${PATH}/${id}`)).toMatchObject({
        status: 404,
        body: { code: 'token-not-found' },
      });
  });
});

describe('a token', () => {
  it('that expired is refused by name', async () => {
    const token = await api.tokenFor('admin', { name: 'old', expiresAt: new Date(Date.now() - 1_000) });
    const refused = await me(token);
    expect(refused).toMatchObject({ status: 401, body: { code: 'token-expired' } });
    expect(refused.body.detail).toContain('old');
    expect(await api.apiTokens.find('old')).toMatchObject({ lastUsedAt: null });
  });

  it('that nobody has is refused like none, and what can be none is not even looked up', async () => {
    const lookedUp: string[] = [];
    const counting = await testApi({
      apiTokens: {
        ...api.apiTokens,
        async findByHash(hash) {
          lookedUp.push(hash);
          return null;
        },
      },
    });
    for (const token of [`mtk_${'a'.repeat(43)}`, 'mtk_short', 'x', 'a'.repeat(43)]) {
      const answer = await counting.ask('GET', '/api/v1/me', undefined, as(token));
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    }
    expect(lookedUp).toHaveLength(1);
    await counting.close();
  });

  it('is taken from the header alone', async () => {
    const token = await api.tokenFor('admin');
    for (const query of [`token=${token}`, `access_token=${token}`, `authorization=Bearer%20${token}`]) {
      const { status } = await api.ask('GET', `/api/v1/runs?${query}`, undefined, { authorization: '' });
      expect(status).toBe(401);
    }
  });

  it('of the installation is an admin without end, also while the store of tokens is away', async () => {
    const away = () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
    const broken = await testApi({ apiTokens: { ...api.apiTokens, findByHash: away } });
    expect(await broken.ask('GET', '/api/v1/me')).toMatchObject({
      status: 200,
      body: { name: 'installation', role: 'admin', expiresAt: null },
    });
    const named = await broken.ask('GET', '/api/v1/me', undefined, as(`mtk_${'a'.repeat(43)}`));
    expect(named).toMatchObject({ status: 503, body: { code: 'database-unavailable' } });
    await broken.close();
  });

  it('notes its use once a minute, not with each request', async () => {
    let touched = 0;
    const counting = await testApi({
      apiTokens: {
        ...api.apiTokens,
        async touch(id) {
          touched++;
          await api.apiTokens.touch(id);
        },
      },
    });
    const token = await counting.tokenFor('viewer');
    for (let request = 0; request < 3; request++) await counting.ask('GET', '/api/v1/me', undefined, as(token));
    expect(touched).toBe(1);
    await counting.close();
  });
});

it('GET /tokens answers page by page, in one state or all', async () => {
  for (const name of ['c', 'a', 'b']) await make({ name, role: 'viewer' });
  await api.ask('DELETE', `${PATH}/b`);
  const names = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
    (body.items as { name: string }[]).map(({ name }) => name);
  const first = await api.ask('GET', `${PATH}?limit=2`);
  expect(names(first)).toEqual(['a', 'b']);
  const rest = await api.ask('GET', `${PATH}?limit=2&after=${first.body.next}`);
  expect([names(rest), rest.body.next]).toEqual([['c'], null]);
  expect(names(await api.ask('GET', `${PATH}?state=active`))).toEqual(['a', 'c']);
  expect(names(await api.ask('GET', `${PATH}?state=revoked`))).toEqual(['b']);
  for (const query of ['after=nobody', 'state=gone', 'before=a'])
    expect(await api.ask('GET', `${PATH}?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid-query' } });
});
