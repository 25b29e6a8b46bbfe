import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter } from '@temporalio/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPayloadCodec } from '../../payloads/codec.ts';
import { type PayloadKeys, payloadKeysOf } from '../../payloads/keys.ts';
import { type Answer, type TestApi, testApi } from '../testing/test-api.ts';
import { fromWire, toWire } from './codec-payloads.ts';
import { payloadAccess } from './payload-access.ts';

const UI = 'http://127.0.0.1:7083';
const [OLD, NEW] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const PLAIN = defaultPayloadConverter.toPayload({ people: 12 });
const HOUR_MS = 3_600_000;

let now = new Date('2026-11-22T08:00:00Z');
let api: TestApi;
beforeAll(async () => {
  api = await apiWith(payloadKeysOf(`${NEW},${OLD}`));
});
beforeEach(() => {
  now = new Date('2026-11-22T08:00:00Z');
});
afterAll(() => api.close());

function apiWith(payloadKeys: PayloadKeys): Promise<TestApi> {
  const payloads = payloadAccess({ key: Buffer.alloc(32, 1), payloadKeys, temporalUiOrigins: [UI] });
  return testApi({ payloads, clock: { now: () => now } });
}

async function sealedWith(keys: string) {
  return toWire(await createPayloadCodec(payloadKeysOf(keys)).encode([PLAIN]));
}

function opened({ body }: Answer): unknown {
  const [payload] = fromWire(body as ReturnType<typeof toWire>);
  return payload && defaultPayloadConverter.fromPayload(payload);
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const decode = async (headers: Record<string, string>, keys = OLD, to = api) =>
  to.ask('POST', '/api/v1/codec/decode', await sealedWith(keys), headers);

/** Signs a browser in, or tries to, with what its form sends. */
async function signIn(token: string): Promise<{ status: number; text: string; cookie: string; set: string }> {
  const body = new URLSearchParams({ token });
  const answer = await fetch(`${api.url}/codec`, { method: 'POST', body, headers: { 'accept-language': 'en' } });
  const set = answer.headers.get('set-cookie') ?? '';
  return { status: answer.status, text: await answer.text(), cookie: set.split(';')[0] ?? '', set };
}

describe('the codec endpoint', () => {
  it('opens what any of the keys sealed, for every role, and lets the rest through', async () => {
    const viewer = bearer(await api.tokenFor('viewer'));
    expect(opened(await decode(viewer))).toEqual({ people: 12 });
    expect(opened(await decode(viewer, NEW))).toEqual({ people: 12 });
    const plain = toWire([PLAIN, { metadata: {}, data: new Uint8Array() }]);
    expect((await api.ask('POST', '/api/v1/codec/decode', plain, viewer)).body).toEqual(plain);
    expect((await api.ask('POST', '/api/v1/codec/decode', { payloads: [{}] }, viewer)).status).toBe(200);
  });

  it('seals for operators, with the newest key, and not for viewers', async () => {
    const [viewer, operator] = [await api.tokenFor('viewer'), await api.tokenFor('operator')];
    const plain = toWire([PLAIN]);
    const sealed = await api.ask('POST', '/api/v1/codec/encode', plain, bearer(operator));
    expect(JSON.stringify(sealed.body)).not.toContain(plain.payloads[0]?.data);
    expect(opened(await api.ask('POST', '/api/v1/codec/decode', sealed.body, bearer(viewer)))).toEqual({ people: 12 });
    const refused = await api.ask('POST', '/api/v1/codec/encode', plain, bearer(viewer));
    expect(refused.body).toMatchObject({ status: 403, code: 'role-too-low' });
  });

  it('names the key that is missing, and says when a payload was changed', async () => {
    const lost = await decode({}, randomBytes(32).toString('base64'));
    expect(lost.body).toMatchObject({ status: 503, code: 'payload-key-missing' });
    expect(lost.body.detail).toMatch(/sealed with the key [0-9a-f]{8}, which/);
    const { payloads } = await sealedWith(NEW);
    const changed = payloads.map((payload) => ({ ...payload, data: randomBytes(60).toString('base64') }));
    const refused = await api.ask('POST', '/api/v1/codec/decode', { payloads: changed });
    expect(refused.body).toMatchObject({ status: 422, code: 'payload-changed' });
  });

  it('takes a payload as large as Temporal does, and is not written into the audit log', async () => {
    const large = toWire([{ metadata: {}, data: Buffer.alloc(2 * 1024 * 1024, 1) }]);
    expect((await api.ask('POST', '/api/v1/codec/decode', large)).status).toBe(200);
    expect(api.audited.filter(({ operation }) => /codePayloads/.test(operation))).toEqual([]);
  });

  it('takes no crowd of empty payloads, which would cost far more memory than they came in', async () => {
    for (const payloads of [
      Array.from({ length: 2_001 }, () => ({})),
      [{ metadata: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`k${index}`, ''])) }],
    ]) {
      const refused = await api.ask('POST', '/api/v1/codec/decode', { payloads });
      expect(refused.body).toMatchObject({ status: 400, code: 'invalid-body' });
    }
  });

  it('without a key gives everything back as it came', async () => {
    const bare = await apiWith(payloadKeysOf(''));
    try {
      const plain = toWire([PLAIN]);
      for (const what of ['decode', 'encode'])
        expect((await bare.ask('POST', `/api/v1/codec/${what}`, plain)).body).toEqual(plain);
      expect(await (await fetch(`${bare.url}/codec`)).text()).toContain('seals nothing');
    } finally {
      await bare.close();
    }
  });
});

describe('a page of the Temporal UI', () => {
  const preflight = (origin: string, path = '/api/v1/codec/decode') =>
    fetch(api.url + path, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-namespace',
      },
    });

  it('may ask, with its cookies, and reads errors too', async () => {
    const { status, headers } = await preflight(UI);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(UI);
    expect(headers.get('access-control-allow-credentials')).toBe('true');
    for (const name of ['content-type', 'x-namespace', 'authorization'])
      expect(headers.get('access-control-allow-headers')).toContain(name);
    const refused = await decode({ origin: UI, authorization: '' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(UI);
  });

  it.each(['http://127.0.0.1:9', 'http://evil.example', 'null'])('from %s may not', async (origin) => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    expect((await decode({ origin })).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may ask for nothing else', async () => {
    expect((await preflight(UI, '/api/v1/runs')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a browser that signed in', () => {
  const asCookie = (cookie: string) => ({ cookie, authorization: '' });

  it('opens payloads by its cookie, and nothing else', async () => {
    const { status, cookie, set, text } = await signIn(await api.tokenFor('viewer', { name: 'ui' }));
    expect(status).toBe(200);
    expect(text).toContain('Signed in as ui (viewer) until 2026-11-22 16:00 UTC');
    expect(text).toContain(`<code>${api.url}/api/v1/codec</code>`);
    expect(set).toMatch(/; Path=\/api\/v1\/codec;/);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Max-Age=28800']) expect(set).toContain(part);
    expect(opened(await decode(asCookie(cookie)))).toEqual({ people: 12 });
    for (const path of ['/api/v1/runs', '/api/v1/codecs', '/api/v1/codec'])
      expect((await api.ask('GET', path, undefined, asCookie(cookie))).status).toBe(401);
    const encode = await api.ask('POST', '/api/v1/codec/encode', toWire([PLAIN]), asCookie(cookie));
    expect(encode.body).toMatchObject({ code: 'role-too-low' });
  });

  it('carries no token, and a cookie that somebody made up is worth nothing', async () => {
    const token = await api.tokenFor('viewer');
    const { cookie } = await signIn(token);
    expect(decodeURIComponent(cookie)).not.toContain(token);
    expect(Buffer.from(cookie.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain('hash');
    expect((await decode(asCookie(`${cookie.slice(0, -4)}AAAA`))).status).toBe(401);
    expect((await decode(asCookie('matrikel-codec=%'))).status).toBe(401);
  });

  it('is signed out after eight hours, or when its token is revoked or expires', async () => {
    const long = await signIn(await api.tokenFor('viewer'));
    now = new Date(now.getTime() + 8 * HOUR_MS - 1);
    expect((await decode(asCookie(long.cookie))).status).toBe(200);
    now = new Date(now.getTime() + 1);
    expect((await decode(asCookie(long.cookie))).status).toBe(401);

    const expiresAt = new Date(now.getTime() + HOUR_MS);
    const [short, revoked] = [
      await signIn(await api.tokenFor('viewer', { expiresAt })),
      await signIn(await api.tokenFor('viewer', { name: 'to-be-revoked' })),
    ];
    const { id = '' } = (await api.apiTokens.list({ limit: 200 })).find(({ name }) => name === 'to-be-revoked') ?? {};
    await api.apiTokens.revoke(id);
    expect((await decode(asCookie(revoked.cookie))).body).toMatchObject({ code: 'token-revoked' });
    now = new Date(now.getTime() + HOUR_MS);
    expect((await decode(asCookie(short.cookie))).body).toMatchObject({ code: 'token-expired' });
  });

  it('can sign in with the token of the installation, and out', async () => {
    const { cookie, status } = await signIn(api.token);
    expect(status).toBe(200);
    expect(opened(await decode(asCookie(cookie)))).toEqual({ people: 12 });
    const out = await fetch(`${api.url}/codec/sign-out`, { method: 'POST' });
    expect(out.headers.get('set-cookie')).toMatch(/matrikel-codec=;.*Path=\/api\/v1\/codec;.*Expires=Thu, 01 Jan 1970/);
  });
});

describe('the sign-in page', () => {
  it('runs no script, loads nothing, and says in German what to do', async () => {
    const answer = await fetch(`${api.url}/codec`, { headers: { 'accept-language': 'de' } });
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    const page = await answer.text();
    expect(page).toContain('Anmelden');
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('refuses a wrong or ended token, keeps it to itself, and stops guesses', async () => {
    const ended = await api.tokenFor('admin', { expiresAt: new Date(now.getTime() - 1) });
    for (const token of [ended, 'mtk_guess', '']) {
      const { status, cookie, text } = await signIn(token);
      expect([status, cookie]).toEqual([401, '']);
      expect(text).toContain('not valid');
      if (token) expect(text).not.toContain(token);
    }
    const answers = [];
    for (let guess = 0; guess < 20; guess++) answers.push((await signIn(`mtk_${guess}`)).status);
    expect(answers).toContain(429);
    expect((await signIn(await api.tokenFor('viewer'))).status).toBe(200); // a right one is no guess
    expect(api.logged.join()).not.toContain('mtk_');
  });
});
