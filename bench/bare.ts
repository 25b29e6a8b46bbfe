/**
 * The floor: the calls of a first sync and nothing else. No store, no plan, no retry, no workflow; nothing of src/ either.
 * `node bench/bare.ts INPUT.json`, where INPUT says where the vendors are and which accounts to make.
 */
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';

interface Input {
  readonly personio: { readonly url: string; readonly clientId: string; readonly clientSecret: string };
  readonly elearnio: { readonly url: string; readonly apiKey: string };
  readonly inFlight: number;
  readonly bodies: readonly string[];
}

const PAGE_SIZE = 100;
const ATTRIBUTES =
  'id status email first_name last_name department team position office subcompany supervisor hire_date gender'.split(
    ' ',
  );

const input: Input = JSON.parse(readFileSync(process.argv[2] ?? 'input.json', 'utf8'));
const personio = new Pool(input.personio.url, { connections: input.inFlight });
const elearnio = new Pool(input.elearnio.url, { connections: input.inFlight });

const startedAt = performance.now();
const token = await authenticate();
const [catalogue] = await Promise.all([fromPersonio('/attributes'), check(), groups()]);
await Promise.all([employees(attributesOf(catalogue)), pages((page) => members(page, PAGE_SIZE), 'page_count')]);
const readAt = performance.now();
await inParallel(input.bodies, create);
const endedAt = performance.now();
process.stdout.write(
  `${JSON.stringify({ ms: endedAt - startedAt, readMs: readAt - startedAt, writeMs: endedAt - readAt })}\n`,
);
process.exit(0);

async function ask(pool: Pool, method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string) {
  const answer = await pool.request({ method, path, headers, body: body ?? null });
  const content = JSON.parse(await answer.body.text());
  if (answer.statusCode >= 300) throw new Error(`${method} ${path.split('?')[0]} answered ${answer.statusCode}`);
  return content;
}

async function authenticate(): Promise<string> {
  const { clientId, clientSecret } = input.personio;
  const body = JSON.stringify({ client_id: clientId, client_secret: clientSecret });
  return (await ask(personio, 'POST', '/v1/auth', { 'content-type': 'application/json' }, body)).data.token;
}

function fromPersonio(path: string) {
  return ask(personio, 'GET', `/v1/company/employees${path}`, { authorization: `Bearer ${token}` });
}

/** The same columns that a sync asks for: master data, birthday and the attribute that decides who takes part. */
function attributesOf({ data }: { data: { key: string; label: string; universal_id?: string | null }[] }): string {
  const custom = data.filter(
    ({ label, universal_id }) => universal_id === 'date_of_birth' || label === 'elearnio Sync',
  );
  const keys = new Set([...ATTRIBUTES, ...custom.map(({ key }) => key)]);
  return [...keys].map((key) => `attributes%5B%5D=${key}`).join('&');
}

function employees(attributes: string) {
  const page = (number: number) => fromPersonio(`?${attributes}&limit=${PAGE_SIZE}&offset=${(number - 1) * PAGE_SIZE}`);
  return pages(async (number) => {
    const { metadata } = await page(number);
    return { meta: metadata };
  }, 'total_pages');
}

function fromElearnio(path: string) {
  const headers = { 'user-api-key': input.elearnio.apiKey, accept: 'application/vnd.api+json' };
  return ask(elearnio, 'GET', `/backend/user-api/v1${path}`, headers);
}

function members(page: number, size: number, filter = '') {
  return fromElearnio(`/members?page%5Bnumber%5D=${page}&page%5Bsize%5D=${size}${filter}`);
}

function check() {
  return members(1, 1);
}

/** All groups, and who is in those that have no external id. */
async function groups(): Promise<void> {
  const { data } = await fromElearnio('/groups');
  const hidden = data.filter((group: { attributes: { external_id: string | null } }) => !group.attributes.external_id);
  for (const { id } of hidden)
    await pages((page) => members(page, PAGE_SIZE, `&filter%5Bgroup_id%5D=${id}`), 'page_count');
}

/** The first page tells how many there are; the others side by side. */
async function pages(read: (page: number) => Promise<{ meta: Record<string, number> }>, count: string): Promise<void> {
  const { meta } = await read(1);
  await inParallel(
    Array.from({ length: (meta[count] ?? 1) - 1 }, (_, index) => index + 2),
    read,
  );
}

async function create(body: string): Promise<void> {
  const type = 'application/vnd.api+json';
  const headers = { 'user-api-key': input.elearnio.apiKey, accept: type, 'content-type': type };
  await ask(elearnio, 'POST', '/backend/user-api/v1/members', headers, body);
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  let next = 0;
  async function lane(): Promise<void> {
    while (next < items.length) await work(items[next++] as Item);
  }
  await Promise.all(Array.from({ length: input.inFlight }, lane));
}
