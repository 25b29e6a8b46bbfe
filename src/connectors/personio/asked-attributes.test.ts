import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FieldKey } from '../../domain/ids.ts';
import type { FieldDefinition } from '../../domain/lms-capabilities.ts';
import { resolveSettings } from '../../domain/resolved-settings.ts';
import { type CustomAssignment, DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { can, catalogue } from '../../domain/testing/builders.ts';
import { unlimited } from '../../ports/limiter.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools } from '../http/pools.ts';
import { createPersonio } from './index.ts';

const TAGS: FieldDefinition = { key: 'custom:1' as FieldKey, label: 'Courses', type: 'string-choice', allowed: ['A'] };
const ALONG = ['date_of_birth', 'department', 'email', 'first_name', 'gender', 'id', 'last_name', 'status'];
const signal = new AbortController().signal;
const pools = createPools(DEFAULT_HTTP);

let server: Server;
let asked: string[][];
beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://personio');
    const data = pathname.endsWith('/auth') ? { token: 'papi-1' } : [];
    if (pathname.endsWith('/employees')) asked.push(searchParams.getAll('attributes[]'));
    const metadata = { total_elements: 0, current_page: 0, total_pages: 0 };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ success: true, metadata, data }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await pools.close();
  server.close();
});

async function askedWith(enabled: boolean, assignments: readonly CustomAssignment[]): Promise<readonly string[]> {
  const settings = { ...DEFAULT_SETTINGS, scope: { match: 'all' as const, conditions: [] } };
  const { settings: resolved } = resolveSettings(
    { ...settings, customAttributes: { enabled, assignments } },
    ...([catalogue, can, [TAGS]] as const),
  );
  const hr = createPersonio({
    connection: {
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ...{ clientId: 'c', clientSecret: 's', requestsPerMinute: null },
    },
    ...{ key: 'test', limiter: unlimited, authLimiter: unlimited, pools, http: DEFAULT_HTTP },
    tokens: { read: async () => null, write: async () => {}, forget: async () => {} },
  });
  asked = [];
  for await (const _page of hr.readEmployees(resolved.needed, FROM_THE_START, signal));
  expect(asked.length).toBeGreaterThan(0);
  const keys = new Map(catalogue.map(({ key, universalId }) => [key as string, universalId ?? key]));
  return [...new Set(asked.flat())].map((key) => keys.get(key) ?? key).sort();
}

it('default attributes always go along, and no attribute leaves Personio beside those that are mapped', async () => {
  expect(await askedWith(true, [])).toEqual(ALONG);
  const row = { attribute: 'dynamic_3', field: 'Courses' };
  expect(await askedWith(true, [row])).toEqual([...ALONG, 'dynamic_3'].sort());
  expect(await askedWith(false, [row])).toEqual(ALONG);
  const refused = { attribute: 'dynamic_2', field: 'Courses' }; // a list into a choice of several
  expect(await askedWith(true, [{ ...refused, choice: 'multi' }])).toEqual(ALONG);
});
