import { afterAll, beforeAll, expect, it } from 'vitest';
import { type InstallationWithPeople, installationWithPeople, PASSWORD } from './testing/installation.ts';

let here: InstallationWithPeople;
beforeAll(async () => {
  here = await installationWithPeople({ passwordSignIn: false });
});
afterAll(() => here?.close());

const off = { status: 409, body: { code: 'password-sign-in-off' } };
const link = `mtl_${'a'.repeat(43)}`;

it('neither a password nor a link lets anybody in, and the page offers none', async () => {
  const { email } = await here.somebody('admin');
  const browser = here.browser();
  expect((await browser.call('GET', '/api/v1/session')).body).toMatchObject({
    ...{ user: null, ways: { password: false }, needsFirstAdmin: false },
  });
  expect(await browser.call('POST', '/api/v1/session', { email, password: PASSWORD })).toMatchObject(off);
  expect(await browser.call('POST', '/api/v1/session/link', { link })).toMatchObject(off);
  expect(await browser.call('POST', '/api/v1/session/accept', { link, password: PASSWORD })).toMatchObject(off);
  expect((await browser.call('GET', '/api/v1/session')).body).toMatchObject({ user: null });
});

it('no link is made, and whoever is invited comes by the provider', async () => {
  const invited = await here.api.ask('POST', '/api/v1/users', {
    email: 'lea@example.com',
    name: 'Lea',
    role: 'viewer',
  });
  expect(invited).toMatchObject({ status: 201, body: { link: null, linkExpiresAt: null } });
  const { id } = (invited.body as { user: { id: string } }).user;
  expect(await here.api.ask('POST', `/api/v1/users/${id}/link`)).toMatchObject(off);
  expect(await here.api.ask('POST', '/api/v1/users/first-link')).toMatchObject(off);
  expect(await here.store.rows('SELECT 1 FROM sign_in_links')).toEqual([]);
});

it('whoever is signed in stays so, and has no password to change', async () => {
  const browser = await here.signedIn('operator');
  const change = { current: PASSWORD, password: 'noch ein langes Kennwort' };
  expect(await browser.call('PUT', '/api/v1/session/password', change)).toMatchObject(off);
  expect((await browser.call('GET', '/api/v1/session')).body).toMatchObject({ user: { email: browser.email } });
});
