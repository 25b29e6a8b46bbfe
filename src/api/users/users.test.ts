import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type InstallationWithPeople,
  installationWithPeople,
  PASSWORD,
  secretOf,
} from '../session/testing/installation.ts';

let here: InstallationWithPeople;
beforeAll(async () => {
  here = await installationWithPeople();
});
afterAll(() => here?.close());

const person = (email: string) => ({ email, name: 'Petra Probe', role: 'operator' });

describe('users', () => {
  it('the last who can sign in as admin cannot go, whichever way, nor can two remove each other', async () => {
    const only = await here.signedIn('admin');
    await here.api.ask('POST', '/api/v1/users', { ...person('never.came@example.com'), role: 'admin' });
    for (const body of [{ role: 'operator' }, { disabled: true }])
      expect((await only.call('PATCH', `/api/v1/users/${only.id}`, body)).body).toMatchObject({
        status: 409,
        code: 'last-admin',
      });
    expect((await here.api.ask('DELETE', `/api/v1/users/${only.id}`)).body).toMatchObject({ code: 'last-admin' });
    expect((await only.call('PATCH', `/api/v1/users/${only.id}`, { name: 'Erika A.' })).body).toMatchObject({
      name: 'Erika A.',
      role: 'admin',
    });

    const other = await here.signedIn('admin');
    const both = await Promise.all([
      only.call('DELETE', `/api/v1/users/${other.id}`),
      other.call('DELETE', `/api/v1/users/${only.id}`),
    ]);
    const left = (await here.store.users.list({ limit: 50 })).filter(({ id }) => id === only.id || id === other.id);
    expect(left, JSON.stringify(both.map(({ status }) => status))).toHaveLength(1);
    expect(await here.store.users.hasAdmin()).toBe(true);
  });

  it('an invitation names its person, and another one takes its place', async () => {
    const made = await here.api.ask('POST', '/api/v1/users', person('Petra@Example.com'));
    expect(made.status).toBe(201);
    const { user, link } = made.body as { user: { id: string }; link: string };
    expect(user).toMatchObject({
      email: 'petra@example.com',
      state: 'invited',
      createdBy: 'installation',
      lastSignInAt: null,
    });
    expect((await here.api.ask('POST', '/api/v1/users', person('PETRA@example.com'))).body).toMatchObject({
      status: 409,
      code: 'email-taken',
    });

    const renewed = await here.api.ask('POST', `/api/v1/users/${user.id}/link`);
    const browser = here.browser();
    expect((await browser.call('POST', '/api/v1/session/link', { link: secretOf(link) })).status).toBe(404);
    const fresh = secretOf(String(renewed.body.link));
    const told = await browser.call('POST', '/api/v1/session/link', { link: fresh });
    expect(told.body).toMatchObject({
      purpose: 'invitation',
      email: 'petra@example.com',
      name: 'Petra Probe',
      role: 'operator',
    });
    const days = (Date.parse(told.body.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.9);
    expect(days).toBeLessThan(7.1);
    const claimed = { link: fresh, password: PASSWORD, email: 'somebody.else@example.com', name: 'Anders' };
    expect((await browser.call('POST', '/api/v1/session/accept', claimed)).body.user).toMatchObject({
      email: 'petra@example.com',
      name: 'Petra Probe',
    });
    expect((await here.api.ask('GET', `/api/v1/users/${user.id}`)).body).toMatchObject({
      state: 'active',
      hasPassword: true,
    });
  });

  it('a link that is over opens nothing', async () => {
    const { body } = await here.api.ask('POST', '/api/v1/users', person('late@example.com'));
    await here.store.rows(`UPDATE sign_in_links SET expires_at = now() - interval '1 second'`);
    const accept = { link: secretOf(String(body.link)), password: PASSWORD };
    expect((await here.browser().call('POST', '/api/v1/session/accept', accept)).body).toMatchObject({
      code: 'link-not-valid',
    });
  });

  it('a new password by a link signs everybody out who was signed in with the old one', async () => {
    const viewer = await here.signedIn('viewer');
    const { link } = (await here.api.ask('POST', `/api/v1/users/${viewer.id}/link`)).body as { link: string };
    expect((await viewer.call('GET', '/api/v1/me')).status).toBe(200);
    const browser = here.browser();
    const told = await browser.call('POST', '/api/v1/session/link', { link: secretOf(link) });
    expect(told.body.purpose).toBe('new-password');
    await browser.call('POST', '/api/v1/session/accept', { link: secretOf(link), password: 'ein neues Kennwort' });
    expect((await viewer.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await browser.call('GET', '/api/v1/me')).status).toBe(200);
  });

  it('whoever is disabled is out at once, by no way in, and comes back only by being enabled', async () => {
    const viewer = await here.signedIn('viewer');
    const { link } = (await here.api.ask('POST', `/api/v1/users/${viewer.id}/link`)).body as { link: string };
    const disabled = await here.api.ask('PATCH', `/api/v1/users/${viewer.id}`, { disabled: true });
    expect(disabled.body).toMatchObject({ state: 'disabled' });
    expect((await viewer.call('GET', '/api/v1/me')).status).toBe(401);
    const signIn = () => here.browser().call('POST', '/api/v1/session', { email: viewer.email, password: PASSWORD });
    expect((await signIn()).body).toMatchObject({ code: 'sign-in-refused' });
    const accept = { link: secretOf(link), password: PASSWORD };
    expect((await here.browser().call('POST', '/api/v1/session/accept', accept)).status).toBe(404);
    expect((await here.api.ask('POST', `/api/v1/users/${viewer.id}/link`)).body).toMatchObject({
      code: 'user-disabled',
    });
    await here.api.ask('PATCH', `/api/v1/users/${viewer.id}`, { disabled: false });
    expect((await viewer.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  it('whoever is removed, or signed out by an admin, is out at once', async () => {
    const [one, other] = [await here.signedIn('viewer'), await here.signedIn('viewer')];
    expect((await here.api.ask('DELETE', `/api/v1/users/${one.id}/sessions`)).status).toBe(204);
    expect((await here.api.ask('DELETE', `/api/v1/users/${other.id}`)).status).toBe(204);
    for (const browser of [one, other]) expect((await browser.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await here.api.ask('DELETE', `/api/v1/users/${other.id}`)).body).toMatchObject({ code: 'user-not-found' });
  });

  it('are listed page by page, by address', async () => {
    const all = (await here.api.ask('GET', '/api/v1/users')).body.items as { id: string; email: string }[];
    expect(all.map(({ email }) => email)).toEqual(all.map(({ email }) => email).toSorted());
    const first = (await here.api.ask('GET', '/api/v1/users?limit=2')).body;
    const second = (await here.api.ask('GET', `/api/v1/users?limit=200&after=${first.next}`)).body;
    expect([...(first.items as object[]), ...(second.items as object[])]).toEqual(all);
  });

  it('the audit log speaks of them as of tokens', async () => {
    const admin = await here.signedIn('admin');
    await admin.call('POST', '/api/v1/tokens', { name: 'by-a-person', role: 'viewer' });
    await admin.call('POST', '/api/v1/session', { email: admin.email, password: PASSWORD });
    await admin.call('POST', '/api/v1/session', { email: admin.email, password: 'falsch' });
    await admin.call('DELETE', '/api/v1/session');
    const { items } = (await here.api.ask('GET', `/api/v1/audit?user=${admin.id}`)).body;
    const told = (items as { who: object; operation: string; status: number; code: string | null }[]).toReversed();
    expect(told.map(({ operation, status }) => [operation, status])).toEqual([
      ['createToken', 201],
      ['signIn', 200],
      ['signIn', 401],
      ['signOut', 204],
    ]);
    expect(told[0]?.who).toEqual({ kind: 'user', id: admin.id, name: admin.email, role: 'admin' });
    expect(await here.store.apiTokens.find('by-a-person')).toMatchObject({ createdBy: admin.email });
  });
});
