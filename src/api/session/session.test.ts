import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InstallationWithPeople, installationWithPeople, PASSWORD, secretOf } from './testing/installation.ts';

let here: InstallationWithPeople;
beforeAll(async () => {
  here = await installationWithPeople();
});
afterAll(() => here?.close());

describe('the first admin', () => {
  it('comes by a link that holds once, and only as long as there is no admin', async () => {
    const browser = here.browser();
    expect((await browser.call('GET', '/api/v1/session')).body).toMatchObject({ user: null, needsFirstAdmin: true });
    const older = (await here.api.ask('POST', '/api/v1/users/first-link')).body;
    const { link } = (await here.api.ask('POST', '/api/v1/users/first-link')).body as { link: string };
    expect(link).toMatch(/\/welcome#mtl_[\w-]{43}$/);
    const secret = secretOf(link);
    expect((await browser.call('POST', '/api/v1/session/link', { link: secretOf(String(older.link)) })).status).toBe(
      404,
    );
    const told = await browser.call('POST', '/api/v1/session/link', { link: secret });
    expect(told.body).toMatchObject({ purpose: 'first-admin', email: null, role: 'admin' });

    const nameless = await browser.call('POST', '/api/v1/session/accept', { link: secret, password: PASSWORD });
    expect(nameless.body).toMatchObject({ code: 'invalid-body', errors: [{ path: 'name' }, { path: 'email' }] });
    const anna = { name: 'Anna Admin', email: 'Anna@Example.com' };
    const weak = await browser.call('POST', '/api/v1/session/accept', {
      link: secret,
      ...anna,
      password: 'anna admin 12',
    });
    expect(weak.body).toMatchObject({ code: 'invalid-body', errors: [{ path: 'password' }] });
    const inGerman = { 'accept-language': 'de' };
    const again = { link: secret, ...anna, password: 'anna admin 12' };
    expect((await browser.call('POST', '/api/v1/session/accept', again, inGerman)).body).toMatchObject({
      errors: [{ message: expect.stringContaining('mehr sein als der eigene Name') }],
    });
    const accept = { link: secret, ...anna, password: PASSWORD };
    const both = await Promise.all([0, 1].map(() => here.browser().call('POST', '/api/v1/session/accept', accept)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await browser.call('POST', '/api/v1/session/accept', accept)).body).toMatchObject({
      code: 'link-not-valid',
    });

    const refused = await here.api.ask('POST', '/api/v1/users/first-link');
    expect(refused).toMatchObject({ status: 409, body: { code: 'admin-exists' } });
    const signedIn = await browser.call('POST', '/api/v1/session', { email: 'anna@example.com', password: PASSWORD });
    expect(signedIn.body).toMatchObject({ user: { email: 'anna@example.com', role: 'admin' }, needsFirstAdmin: false });
  });

  it('leaves nothing in the database that would let somebody in', async () => {
    const { email } = await here.signedIn('viewer');
    await here.api.ask('POST', '/api/v1/users', { email: 'open@example.com', name: 'Offen', role: 'viewer' });
    const rows = await here.store.rows(
      'SELECT to_jsonb(u) AS row FROM users u UNION ALL SELECT to_jsonb(s) FROM sessions s UNION ALL SELECT to_jsonb(l) FROM sign_in_links l',
    );
    const text = JSON.stringify(rows);
    expect(text).toContain(email);
    expect(text).not.toMatch(/mtl_|Kennwort/);
  });
});

describe('a session', () => {
  it('is kept where no script reads it and no other site sends it', async () => {
    const { email } = await here.somebody('viewer');
    const browser = here.browser();
    await browser.call('POST', '/api/v1/session', { email, password: PASSWORD });
    const { attributes = '' } = browser.cookie('matrikel-session') ?? {};
    for (const wanted of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(attributes).toContain(wanted);
    expect(attributes).not.toContain('Secure');
    const me = await browser.call('GET', '/api/v1/me');
    expect(me.body).toMatchObject({ kind: 'user', name: email, role: 'viewer' });
  });

  it('goes over https alone where a trusted proxy says that it came by https', async () => {
    const { email } = await here.somebody('viewer');
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await here.browser().call('POST', '/api/v1/session', { email, password: PASSWORD }, headers);
    expect(answer.headers.get('set-cookie')).toMatch(/^matrikel-session=.*Secure/);
  });

  it('goes over https alone where people reach the page by https', async () => {
    const other = await installationWithPeople({ publicUrl: 'https://matrikel.example.com' }, here.store);
    try {
      const { email } = await other.somebody('viewer');
      const browser = other.browser();
      const answer = await browser.call('POST', '/api/v1/session', { email, password: PASSWORD });
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-matrikel-session=.*Secure/);
      expect(browser.cookie('__Host-matrikel-session')).toBeDefined();
    } finally {
      await other.api.close();
    }
  });

  it('is a new one with each sign-in, and the one that a browser brought along ends', async () => {
    const { email } = await here.somebody('viewer');
    const browser = here.browser();
    const planted = 'a-session-that-somebody-else-knows';
    const cookie = `matrikel-session=${planted}`;
    await browser.call('POST', '/api/v1/session', { email, password: PASSWORD }, { cookie });
    const first = browser.cookie('matrikel-session')?.value;
    expect(first).not.toBe(planted);
    await browser.call('POST', '/api/v1/session', { email, password: PASSWORD });
    const second = browser.cookie('matrikel-session')?.value;
    expect(second).not.toBe(first);
    const asked = (value: string | undefined) =>
      here.browser().call('GET', '/api/v1/me', undefined, { cookie: `matrikel-session=${value}` });
    expect((await asked(second)).status).toBe(200);
    expect((await asked(first)).body).toMatchObject({ status: 401, code: 'session-ended' });
    expect((await asked(planted)).body).toMatchObject({ status: 401, code: 'session-ended' });
  });

  it('is over after its time, and when nothing was asked for half a day', async () => {
    for (const change of ["expires_at = now() - interval '1 second'", "last_seen_at = now() - interval '12 hours'"]) {
      const browser = await here.signedIn('viewer');
      await here.store.rows(`UPDATE sessions SET ${change} WHERE user_id = $1`, [browser.id]);
      expect((await browser.call('GET', '/api/v1/me')).body).toMatchObject({ status: 401, code: 'session-ended' });
      expect((await browser.call('GET', '/api/v1/session')).body).toMatchObject({ user: null });
    }
  });

  it('that is in use goes on', async () => {
    const browser = await here.signedIn('viewer');
    await here.store.rows(`UPDATE sessions SET last_seen_at = now() - interval '11 hours' WHERE user_id = $1`, [
      browser.id,
    ]);
    expect((await browser.call('GET', '/api/v1/me')).status).toBe(200);
    const [row] = await here.store.rows<{ fresh: boolean }>(
      `SELECT last_seen_at > now() - interval '1 minute' AS fresh FROM sessions WHERE user_id = $1`,
      [browser.id],
    );
    expect(row?.fresh).toBe(true);
  });

  it('ends with signing out, in this browser alone', async () => {
    const one = await here.signedIn('viewer');
    const other = here.browser();
    await other.call('POST', '/api/v1/session', { email: one.email, password: PASSWORD });
    const before = one.cookie('matrikel-session')?.value;
    expect((await one.call('DELETE', '/api/v1/session')).status).toBe(204);
    expect(one.cookie('matrikel-session')).toBeUndefined();
    const again = await here.browser().call('GET', '/api/v1/me', undefined, { cookie: `matrikel-session=${before}` });
    expect(again.status).toBe(401);
    expect((await other.call('GET', '/api/v1/me')).status).toBe(200);
    expect((await one.call('DELETE', '/api/v1/session')).status).toBe(204);
  });

  it('has the role of its person at that moment, and no other', async () => {
    const operator = await here.signedIn('operator');
    expect((await operator.call('GET', '/api/v1/users')).body).toMatchObject({ status: 403, code: 'role-too-low' });
    await here.api.ask('PATCH', `/api/v1/users/${operator.id}`, { role: 'admin' });
    expect((await operator.call('GET', '/api/v1/users')).status).toBe(200);
    await here.api.ask('PATCH', `/api/v1/users/${operator.id}`, { role: 'viewer' });
    expect((await operator.call('POST', '/api/v1/tokens', { name: 'mine', role: 'viewer' })).status).toBe(403);
  });

  it('opens the events of a run as well', async () => {
    const browser = await here.signedIn('viewer');
    const headers = { accept: 'text/event-stream' };
    expect((await browser.call('GET', '/api/v1/runs/none/events', undefined, headers)).body.code).toBe('run-not-found');
    expect((await here.browser().call('GET', '/api/v1/runs/none/events', undefined, headers)).body.code).toBe(
      'unauthorized',
    );
    const foreign = { ...headers, 'sec-fetch-site': 'same-site' }; // another port of this machine
    expect((await browser.call('GET', '/api/v1/runs/none/events', undefined, foreign)).body.code).toBe('cross-site');
  });
});

describe('a call that a page of another site sends', () => {
  const foreign = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' }, // another port of this machine, such as the Temporal UI
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  ];

  it('changes nothing, although the browser sends the cookie along', async () => {
    const admin = await here.signedIn('admin');
    for (const headers of foreign) {
      const refused = await admin.call('POST', '/api/v1/tokens', { name: 'stolen', role: 'admin' }, headers);
      expect(refused.body, JSON.stringify(headers)).toMatchObject({ status: 403, code: 'cross-site' });
    }
    expect(await here.store.apiTokens.find('stolen')).toBeNull();
  });

  it('is known by its origin where a browser says no more', async () => {
    const admin = await here.signedIn('admin');
    const cookie = `matrikel-session=${admin.cookie('matrikel-session')?.value}`;
    const post = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ name: 'Erika' });
      const all = { cookie, 'content-type': 'application/json', ...headers };
      return (await fetch(`${here.api.url}/api/v1/users/${admin.id}`, { method: 'PATCH', headers: all, body })).status;
    };
    expect(await post({ origin: here.api.url })).toBe(200);
    expect(await post({ origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await post({ origin: 'null' })).toBe(403);
    expect(await post({})).toBe(403); // no browser that keeps our cookie leaves both out
  });

  it('signs nobody in or out', async () => {
    const viewer = await here.signedIn('viewer');
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await viewer.call('DELETE', '/api/v1/session', undefined, headers)).status).toBe(403);
    const body = { email: viewer.email, password: PASSWORD };
    expect((await here.browser().call('POST', '/api/v1/session', body, headers)).status).toBe(403);
    expect((await viewer.call('GET', '/api/v1/me')).status).toBe(200);
  });

  it('with a token of its own is no browser’s doing', async () => {
    const authorization = `Bearer ${await here.api.tokenFor('viewer')}`;
    const answer = await here
      .browser()
      .call('GET', '/api/v1/me', undefined, { authorization, 'sec-fetch-site': 'cross-site' });
    expect(answer.body).toMatchObject({ kind: 'token' });
  });
});

describe('guessing', () => {
  it('says the same of a wrong password and of nobody, and ends after five tries', async () => {
    const { email } = await here.somebody('viewer');
    const browser = here.browser();
    const tries = async (address: string) =>
      (await browser.call('POST', '/api/v1/session', { email: address, password: 'falsch' })).body;
    const [wrong, nobody] = [await tries(email), await tries('nobody@example.com')];
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in-refused' });
    expect(nobody).toEqual(wrong);
    for (let turn = 1; turn < 5; turn++) expect((await tries(email.toUpperCase())).status).toBe(401);
    const limited = await browser.call('POST', '/api/v1/session', { email, password: PASSWORD });
    expect(limited.body).toMatchObject({ status: 429, code: 'too-many-tries' });
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(600);
    const elsewhere = await here.browser().call('POST', '/api/v1/session', { email, password: PASSWORD });
    expect(elsewhere.status, 'nobody is locked out by others').toBe(200);
  });

  it('many at once are not one try', async () => {
    const { email } = await here.somebody('viewer');
    const browser = here.browser();
    const many = Array.from({ length: 12 }, () =>
      browser.call('POST', '/api/v1/session', { email, password: 'falsch' }),
    );
    const answers = (await Promise.all(many)).map(({ status }) => status);
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
  });

  it('who gets it right begins anew', async () => {
    const { email } = await here.somebody('viewer');
    const browser = here.browser();
    const statuses: number[] = [];
    for (const password of ['a', 'b', 'c', 'd', PASSWORD, 'e', 'f', PASSWORD])
      statuses.push((await browser.call('POST', '/api/v1/session', { email, password })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 200, 401, 401, 200]);
  });
});

describe('the own password', () => {
  it('is changed by whoever knows it, and other browsers are signed out', async () => {
    const one = await here.signedIn('viewer');
    const other = here.browser();
    await other.call('POST', '/api/v1/session', { email: one.email, password: PASSWORD });
    const change = (current: string, password: string) =>
      one.call('PUT', '/api/v1/session/password', { current, password });
    expect((await change('falsch', 'ein anderes Kennwort')).body).toMatchObject({
      status: 422,
      code: 'password-wrong',
    });
    expect((await change(PASSWORD, 'kurz')).body).toMatchObject({ status: 400, code: 'invalid-body' });
    expect((await change(PASSWORD, 'ein anderes Kennwort')).status).toBe(204);
    expect((await one.call('GET', '/api/v1/me')).status).toBe(200);
    expect((await other.call('GET', '/api/v1/me')).status).toBe(401);
    const signIn = (password: string) => here.browser().call('POST', '/api/v1/session', { email: one.email, password });
    expect((await signIn(PASSWORD)).status).toBe(401);
    expect((await signIn('ein anderes Kennwort')).status).toBe(200);
  });
});

it('no log, and no address of a call, has a secret or a person in it', async () => {
  const { email } = await here.signedIn('viewer');
  const logged = here.api.logged.join('\n');
  expect(logged).toContain('/api/v1/session/accept');
  expect(logged).not.toMatch(/mtl_|Kennwort/);
  expect(logged).not.toContain(email);
});
