import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../endpoints.ts';
import { expressPath } from '../http/add-endpoint.ts';
import { API_PROBLEMS } from '../http/api-problems.ts';
import { compiled, DOCUMENT } from '../testing/documented.ts';
import { type TestApi, testApi } from '../testing/test-api.ts';
import { documentDigest } from './document-digest.ts';

/** For people with a browser; no part of the API. */
const PAGES = ['/docs', '/codec'];
/** How somebody comes in. */
const OPEN = ['readSession', 'signIn', 'signOut', 'readLink', 'acceptLink'];
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

interface Operation {
  readonly name: string;
  readonly template: string;
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  readonly [more: string]: unknown;
}

const OPERATIONS: readonly Operation[] = Object.entries<Record<string, Omit<Operation, 'name' | 'template'>>>(
  DOCUMENT.paths,
).flatMap(([template, item]) =>
  Object.entries(item).map(
    ([method, operation]) => ({ ...operation, template, name: `${method} ${template}` }) as Operation,
  ),
);

/** Every object under `schema` anywhere in the document. */
function schemasIn(node: unknown): object[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'schema' ? [value] : schemasIn(value)));
}

describe('the OpenAPI document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  it('is handed out without a token', async () => {
    const answer = await api.ask('GET', '/api/v1/openapi.json', undefined, { authorization: '' });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(DOCUMENT);
    expect(answer.body).toMatchObject({ openapi: '3.1.0', info: { version: expect.stringMatching(/^\d+\.\d+\.\d+/) } });
  });

  it('has every route of the app, and no other', async () => {
    const routes = api.app.router.stack.flatMap(({ route }) => route ?? []);
    // what answers 405 takes every method there is
    const routed = routes.flatMap(({ path, stack }) => {
      const methods = stack.map(({ method }) => method).filter((method) => METHODS.includes(method));
      return new Set(methods).size < METHODS.length ? methods.map((method) => `${method} ${path}`) : [];
    });
    const documented = OPERATIONS.map(({ name }) => expressPath(name));
    const isPage = (name: string) => PAGES.some((page) => name.includes(` ${page}`));
    expect(routed.filter((name) => !isPage(name)).sort()).toEqual(documented.sort());
  });

  it('has only schemas that can be read, and a component for every reference', () => {
    const schemas = [...schemasIn(DOCUMENT.paths), ...Object.values<object>(DOCUMENT.components.schemas)];
    expect(schemas.length).toBeGreaterThan(100);
    for (const text of new Set(schemas.map((schema) => JSON.stringify(schema))))
      expect(() => compiled(JSON.parse(text)), text).not.toThrow(); // each once: every one of them brings all components along
    const references = JSON.stringify(DOCUMENT).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of references) expect(Object.keys(DOCUMENT.components.schemas)).toContain(name);
  });

  it('names every operation once, and every part of its path as a parameter', () => {
    const ids = OPERATIONS.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, template, parameters = [] } of OPERATIONS) {
      const inTemplate = [...template.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
      const inPath = parameters.filter((parameter) => parameter.in === 'path' && parameter.required);
      expect(
        inPath.map((parameter) => parameter.name),
        name,
      ).toEqual(inTemplate);
    }
  });

  it('says of every call that wants a token which role it needs, and what a refusal looks like', () => {
    const guarded = OPERATIONS.filter(({ security }) => security === undefined);
    expect(guarded.length).toBe(ENDPOINTS.length - OPEN.length);
    for (const { name, responses, ...operation } of guarded) {
      expect(['viewer', 'operator', 'admin'], name).toContain(operation['x-required-role']);
      expect(Object.keys(responses), name).toEqual(expect.arrayContaining(['400', '401', '429', '500', '503']));
      if (operation['x-required-role'] !== 'viewer') expect(Object.keys(responses), name).toContain('403');
    }
    expect(DOCUMENT.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  });

  it('has no call that answers without a token but its plain routes and signing in', async () => {
    for (const { operationId, method, path } of ENDPOINTS) {
      if (OPEN.includes(operationId)) continue;
      const answer = await api.ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, 'any'), undefined, {
        authorization: '',
      });
      expect(answer, `${method} ${path}`).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
    }
  });

  it('refuses unknown fields in bodies as the API does', () => {
    const body = DOCUMENT.paths['/api/v1/integrations'].post.requestBody.content['application/json'].schema;
    const check = compiled(body);
    const acme = {
      name: 'acme',
      kind: 'elearnio',
      personio: { clientId: 'a', clientSecret: 'b' },
      lms: { apiKey: 'c' },
    };
    expect(check.safeParse(acme).success).toBe(true);
    expect(check.safeParse({ ...acme, colour: 'red' }).success).toBe(false);
    expect(check.safeParse({ ...acme, lms: { apiKey: 'c', secret: 'd' } }).success).toBe(false);
  });

  it('knows each problem that some call can answer', () => {
    const routesOwn = ['no-such-route', 'method-not-allowed']; // of addresses that are no call
    const enums = JSON.stringify(DOCUMENT.paths).matchAll(/"properties":\{"code":\{"enum":\[([^\]]*)\]/g);
    const said = [...enums].flatMap(([, codes = '']) => codes.replaceAll('"', '').split(','));
    expect([...new Set(said), ...routesOwn].sort()).toEqual(Object.keys(API_PROBLEMS).sort());
  });
});

it("the client's types are made from this document: otherwise `npm run client`", () => {
  const types = readFileSync(new URL('../../client/schema.d.ts', import.meta.url), 'utf8');
  expect(types.slice(0, 300)).toContain(documentDigest(DOCUMENT));
});
