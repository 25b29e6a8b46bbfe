import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPersonio } from '../../../simulators/personio/index.ts';
import { type Employee, textAttribute } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId } from '../../domain/ids.ts';
import type { HrSource } from '../../ports/hr-source.ts';
import { type TokenStore, unlimited } from '../../ports/limiter.ts';
import { FROM_THE_START, type Page } from '../../ports/paging.ts';
import { VendorError } from '../../ports/vendor-error.ts';
import { DEFAULT_HTTP } from '../http/http-settings.ts';
import { createPools } from '../http/pools.ts';
import { createPersonio } from './index.ts';

const signal = new AbortController().signal;
const QUICK = { ...DEFAULT_HTTP, backoffMs: 5, headersTimeoutMs: 400 };
const NAMES = ['first_name', 'last_name'] as AttributeKey[];

let simulator: Awaited<ReturnType<typeof startPersonio>>;
let pools: ReturnType<typeof createPools>;
let hr: HrSource;

beforeEach(async () => {
  simulator = await startPersonio({ hugeId: true });
  pools = createPools(QUICK);
  hr = personio(memoryTokens());
});
afterEach(async () => {
  await pools.close();
  await simulator.close();
});

describe('employees', () => {
  it('come page by page with the total, ids of any length as text, and only the attributes asked for', async () => {
    const pages = await read(NAMES);
    const employees = pages.flatMap((page) => page.items);
    expect(pages.map((page) => [page.items.length, page.total, page.unreadable])).toEqual(Array(5).fill([100, 500, 0]));
    expect(new Set(employees.map((employee) => employee.id)).size).toBe(500);
    expect(employees.map((employee) => employee.id)).toContain('9007199254740993121');
    expect(new Set(employees.flatMap((employee) => Object.keys(employee.attributes)))).toEqual(new Set(NAMES));
  });

  it.each([
    { tagsForm: 'json', emptyOrg: 'mixed', numbersAs: 'strings', dateForm: 'offset-no-colon' },
    { tagsForm: 'joined', emptyOrg: 'null', numbersAs: 'numbers', dateForm: 'plain' },
  ])('say the same in every wire form: %j', async (settings) => {
    const attributes = (await hr.readCatalogue(signal))
      .map((attribute) => attribute.key)
      .filter((key) => key !== 'last_modified_at');
    // A comma inside a tag cannot be told from a separator in the joined form.
    const plain = (employees: readonly Employee[]) =>
      employees.filter((employee) => !JSON.stringify(employee).includes('"tags"')).sort(byId);
    const usual = plain((await read(attributes)).flatMap((page) => page.items));
    await sim('PUT', '/settings', settings);
    const unusual = plain((await read(attributes)).flatMap((page) => page.items));
    expect(unusual.slice(0, 50)).toEqual(usual.slice(0, 50));
  });

  it('that may not be read have no such key: missing, not empty', async () => {
    await sim('PUT', '/credential', { readableAttributes: ['id', 'first_name'] });
    const [page] = await read(NAMES);
    expect(Object.keys(page?.items[0]?.attributes ?? {})).toEqual(['first_name']);
    expect((await hr.readCatalogue(signal)).map((attribute) => attribute.key).sort()).toEqual(['first_name', 'id']);
  });

  it('are all read although the vendor gives fewer rows a page than asked for', async () => {
    await sim('PUT', '/settings', { maxLimit: 40, overLimit: 'cap' });
    const pages = await read(NAMES);
    expect(new Set(pages.flatMap((page) => page.items.map((employee) => employee.id))).size).toBe(500);
    expect(pages.map((page) => page.page).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  it('are read to an empty page where the vendor gives no total', async () => {
    await sim('PUT', '/settings', { withMetadata: false });
    const pages = await read(NAMES);
    expect(pages.map((page) => page.items.length)).toEqual([100, 100, 100, 100, 100, 0]);
    expect(pages.every((page) => page.total === null)).toBe(true);
  });

  it('are all read where the vendor gives neither a total nor as many rows as asked for', async () => {
    await sim('PUT', '/settings', { withMetadata: false, maxLimit: 50, overLimit: 'cap' });
    const pages = await read(NAMES);
    expect(new Set(pages.flatMap((page) => page.items.map((employee) => employee.id))).size).toBe(500);
    expect(pages.map((page) => page.items.length)).toEqual([100, 100, 100, 100, 100, 0]);
  });

  it('are read on from where an earlier read stopped', async () => {
    const position = { done: new Set([1, 2, 4]), limit: Number.POSITIVE_INFINITY, cursor: null, total: 500 };
    const pages: number[] = [];
    for await (const page of hr.readEmployees(NAMES, position, signal)) pages.push(page.page);
    expect(pages.sort()).toEqual([3, 5]);
  });

  it('are handed over as they came when the vendor drops or repeats people, for the caller to notice', async () => {
    await sim('POST', '/faults', { endpoint: 'GET /v1/company/employees', kind: 'unstable-paging' });
    const pages = await read(NAMES);
    expect(new Set(pages.flatMap((page) => page.items.map((employee) => employee.id))).size).toBeLessThan(500);
    expect(pages.every((page) => page.total === 500)).toBe(true);
  });

  it('are known to have an address, in its own case or in another, or not', async () => {
    const [page] = await read(['email'] as AttributeKey[]);
    const held = page?.items.map(({ attributes }) => attributes['email' as AttributeKey]);
    const email = held?.find((value) => value?.kind === 'text' && value.text === value.text.toLowerCase());
    const text = email?.kind === 'text' ? email.text : '';
    expect(await hr.hasAddress(text, signal)).toBe(true);
    expect(await hr.hasAddress(text.toUpperCase(), signal)).toBe(true);
    expect(await hr.hasAddress(`x${text}`, signal)).toBe(false);
  });

  it('are found by address in any case, with the attributes asked for', async () => {
    const [page] = await read([...NAMES, 'email' as AttributeKey]);
    const somebody = page?.items.find(({ attributes }) => {
      const email = attributes['email' as AttributeKey];
      return email?.kind === 'text' && email.text === email.text.toLowerCase();
    });
    const email = somebody?.attributes['email' as AttributeKey];
    const text = email?.kind === 'text' ? email.text : '';
    expect(await hr.findByAddress(text, [...NAMES, 'email' as AttributeKey], signal)).toEqual([somebody]);
    expect(await hr.findByAddress(text.toUpperCase(), NAMES, signal)).toMatchObject([{ id: somebody?.id }]);
    expect(await hr.findByAddress(`x${text}`, NAMES, signal)).toEqual([]);
  });

  it('count as having an address where the credential may not read it and the filter finds somebody', async () => {
    const [page] = await read(['email'] as AttributeKey[]);
    const value = page?.items[0]?.attributes['email' as AttributeKey];
    await sim('PUT', '/credential', { readableAttributes: ['id', 'first_name'] });
    expect(await hr.hasAddress(value?.kind === 'text' ? value.text : '', signal)).toBe(true);
    expect(await hr.hasAddress('nobody@firma.example', signal)).toBe(false);
  });

  it('are found singly, and an id that Personio does not know is null', async () => {
    const [page] = await read(NAMES);
    const somebody = page?.items[7];
    expect(await hr.readEmployee(somebody?.id as EmployeeId, NAMES, signal)).toEqual(somebody);
    expect(await hr.readEmployee('1' as EmployeeId, NAMES, signal)).toBeNull();
  });
});

describe('access', () => {
  it('asks for one token and shares it with other workers', async () => {
    const tokens = memoryTokens();
    await Promise.all([personio(tokens).readCatalogue(signal), personio(tokens).readCatalogue(signal)]);
    const worker = personio(tokens);
    await Promise.all(Array.from({ length: 10 }, () => worker.readCatalogue(signal)));
    expect(await calls('POST /v1/auth')).toBeLessThanOrEqual(2);
  });

  it('fetches another token when one dies between two pages', async () => {
    await sim('POST', '/faults', { endpoint: 'GET /v1/company/employees', kind: 'token-expires', skip: 2, times: 1 });
    const pages = await read(NAMES);
    expect(pages).toHaveLength(5);
  });

  it('says that the credentials are wrong', async () => {
    const wrong = personio(memoryTokens(), { clientSecret: 'papi-wrong' });
    expect((await failure(wrong.readCatalogue(signal))).problem).toMatchObject({
      code: 'personio-credentials-refused',
      setting: 'personio.clientSecret',
    });
    expect(await calls('POST /v1/auth')).toBe(1);
  });

  it('takes a refusal under status 200 for one', async () => {
    await sim('POST', '/faults', { endpoint: 'POST /v1/auth', kind: 'success-false' });
    expect((await failure(hr.readCatalogue(signal))).problem.code).toBe('personio-credentials-refused');
  });

  it('says that a right is missing, after one fresh token', async () => {
    await sim('PUT', '/credential', { rights: { 'employees:read': false } });
    const { problem } = await failure(read(NAMES));
    expect(problem).toMatchObject({ code: 'personio-access-refused', params: { status: 403 } });
    expect(await calls('POST /v1/auth')).toBe(2);
  });
});

describe('answers that are none', () => {
  it.each([
    ['502-html', 'vendor-unavailable'],
    ['504-html', 'vendor-unavailable'],
    ['500', 'vendor-unavailable'],
    ['timeout', 'vendor-unavailable'],
    ['reset-before', 'vendor-unavailable'],
    ['empty-200', 'vendor-bad-answer'],
    ['truncated-json', 'vendor-bad-answer'],
    ['success-false', 'vendor-bad-answer'],
    ['429', 'rate-limited'],
  ])('%s passes when it ends, and is %s when it does not', { timeout: 20_000 }, async (kind, code) => {
    const endpoint = 'GET /v1/company/employees';
    await sim('POST', '/faults', { endpoint, kind, times: 2 });
    expect(await read(NAMES)).toHaveLength(5);
    await sim('POST', '/faults', { endpoint, kind });
    expect((await failure(read(NAMES))).problem.code).toBe(code);
  });

  it('do not matter where only the content type is wrong', async () => {
    await sim('POST', '/faults', { endpoint: '*', kind: 'wrong-content-type' });
    expect(await read(NAMES)).toHaveLength(5);
  });
});

describe('changed employees', () => {
  const changed = async (attributes = NAMES) => {
    const found: Employee[] = [];
    const from = { since: new Date(), timeZone: 'Europe/Berlin' };
    for await (const page of hr.readChanged(from, attributes, signal)) found.push(...page);
    return found;
  };
  /** Changes so many people, and answers their ids. */
  async function change(count: number, attribute = 'first_name'): Promise<string[]> {
    const everybody = (await read(NAMES)).flatMap((page) => page.items).slice(0, count);
    for (const { id } of everybody) await sim('PATCH', `/employees/${id}`, { [attribute]: 'Neu' });
    return everybody.map(({ id }) => id);
  }

  it('are those who changed in what we read, each with the attributes asked for', async () => {
    const ids = await change(3);
    expect((await changed()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await changed()).map((employee) => textAttribute(employee, 'first_name' as AttributeKey))).toEqual([
      'Neu',
      'Neu',
      'Neu',
    ]);
    expect(await changed(['position' as AttributeKey])).toEqual([]);
  });

  it.each([
    { updatedSincePages: true },
    { updatedSincePages: false },
    { updatedSincePages: true, withMetadata: false },
    { updatedSincePages: false, withMetadata: false },
    { updatedSincePages: true, maxLimit: 40, overLimit: 'cap' },
  ])('are all read, each once, however the list comes: %j', async (settings) => {
    const ids = await change(130);
    await sim('PUT', '/settings', settings);
    expect((await changed()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});

function personio(tokens: TokenStore, credentials: { clientSecret?: string } = {}): HrSource {
  const { clientId, clientSecret, url: baseUrl } = simulator;
  return createPersonio({
    connection: { baseUrl, clientId, clientSecret, requestsPerMinute: null, ...credentials },
    key: 'test',
    tokens,
    limiter: unlimited,
    authLimiter: unlimited,
    pools,
    http: QUICK,
  });
}

function memoryTokens(): TokenStore {
  let kept: { token: string; expiresAt: Date } | null = null;
  return {
    read: async () => kept,
    write: async (_key, token, expiresAt) => {
      kept = { token, expiresAt };
    },
    forget: async (_key, token) => {
      if (kept?.token === token) kept = null;
    },
  };
}

async function read(attributes: readonly AttributeKey[]): Promise<Page<Employee>[]> {
  const pages: Page<Employee>[] = [];
  for await (const page of hr.readEmployees(attributes, FROM_THE_START, signal)) pages.push(page);
  return pages;
}

async function sim(method: string, path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${simulator.url}/_sim${path}`, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
}

async function calls(endpoint: string): Promise<number> {
  const answer = await fetch(`${simulator.url}/_sim/counters`);
  const counters = (await answer.json()) as { calls: Record<string, { total: number }> };
  return counters.calls[endpoint]?.total ?? 0;
}

async function failure(work: Promise<unknown>): Promise<VendorError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VendorError);
  return error as VendorError;
}

function byId(left: Employee, right: Employee): number {
  return left.id < right.id ? -1 : 1;
}
