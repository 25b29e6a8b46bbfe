import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LearnUponClient, learnUpon } from '../support/learnupon-client.ts';

let client: LearnUponClient;
beforeEach(async () => {
  client = await learnUpon({ settings: { pageSize: 2 } });
  for (const email of ['a@x.example', 'b@x.example', 'c@x.example']) await client.control('POST', '/users', { email });
});
afterEach(() => client.close());

const set = (patch: object) => client.control('PUT', '/settings', patch);

async function page(number: number, more = ''): Promise<{ emails: string[]; lu: (string | null)[] }> {
  const { json, headers } = await client.call('GET', `/users?page=${number}${more}`);
  const lu = ['LU-Current-Page', 'LU-Records-Per-Page', 'LU-Has-Next-Page'].map((name) => headers.get(name));
  return { emails: json.user.map(({ email }: { email: string }) => email[0]), lu };
}

describe('LearnUpon pages', () => {
  it('tell in three headers where they are, and are empty past the end', async () => {
    expect(await page(1)).toEqual({ emails: ['a', 'b'], lu: ['1', '2', 'true'] });
    expect(await page(2)).toEqual({ emails: ['c'], lu: ['2', '2', 'false'] });
    expect(await page(3)).toEqual({ emails: [], lu: ['3', '2', 'false'] });
  });

  it('are as large as the portal likes, unless per_page is switched on', async () => {
    expect((await page(1, '&per_page=1')).emails).toEqual(['a', 'b']);
    await set({ perPageParameter: 'cap' });
    expect((await page(1, '&per_page=1')).emails).toEqual(['a']);
    expect((await page(1, '&per_page=99')).emails).toEqual(['a', 'b']);
  });

  it('never end, or are always the first, when switched', async () => {
    await set({ pageEnd: 'always-next' });
    expect(await page(9)).toEqual({ emails: [], lu: ['9', '2', 'true'] });
    await set({ pageEnd: 'same-page' });
    expect(await page(9)).toEqual({ emails: ['a', 'b'], lu: ['9', '2', 'true'] });
  });

  it('shift when somebody comes in between', async () => {
    await set({ insertBetweenPages: true, listOrder: 'newest-first' });
    expect((await page(1)).emails).toEqual(['c', 'b']);
    expect((await page(2)).emails).toEqual(['b', 'a']);
  });

  it('bend under the common faults', async () => {
    const fault = (kind: string) => client.control('POST', '/faults', { endpoint: 'GET /users', kind, times: 1 });
    await fault('unstable-paging');
    expect((await page(2)).emails).toEqual(['b']);
    await fault('half-list');
    expect((await page(1)).lu[2]).toBe('false');
    await fault('drop-rows');
    expect((await page(1)).emails).toEqual(['b']);
  });
});
