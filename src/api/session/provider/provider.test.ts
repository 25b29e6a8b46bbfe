import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Account, CLIENT, startOidcProvider } from '../../../../test/support/oidc-provider.ts';
import type { OidcSettings } from '../../../config/oidc.ts';
import { type InstallationWithPeople, installationWithPeople, PASSWORD } from '../testing/installation.ts';
import { createOpenIdProvider } from './openid-provider.ts';

let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let here: InstallationWithPeople;
const settings: { -readonly [Key in keyof OidcSettings]: OidcSettings[Key] } = {
  ...{ issuer: '', clientId: CLIENT.id, clientSecret: CLIENT.secret, name: 'Acme' },
  scopes: ['openid', 'email', 'profile', 'groups'],
  rules: { claim: 'groups', groups: { viewer: ['staff'], operator: ['hr'], admin: ['hr-lead'] } },
  ...{ unknownRole: null, trustsEmail: false },
};
const CALLBACK = '/auth/oidc/callback';

beforeAll(async () => {
  provider = await startOidcProvider(() => `${here.api.url}${CALLBACK}`);
  settings.issuer = provider.issuer;
  here = await installationWithPeople({ provider: createOpenIdProvider(settings) });
});
afterAll(() => Promise.all([here?.close(), provider?.close()]));
beforeEach(() => Object.assign(settings, { unknownRole: null, trustsEmail: false }));

let people = 0;
function account(claims: Record<string, unknown> = {}): Account {
  people++;
  return {
    sub: `subject-${people}`,
    email: `P${people}@Acme.example`,
    email_verified: true,
    name: `Person ${people}`,
    ...claims,
  };
}

/** Somebody goes to the provider and comes back. */
async function comes(person: Account | null, browser = here.browser(), to = '') {
  provider.signedInAs(person);
  const { url, passed } = await browser.visit(`/auth/oidc${to}`);
  const { body } = await browser.call('GET', '/api/v1/session');
  return { browser, passed, ended: `${url.pathname}${url.search}`, user: body.user };
}

describe('signing in by a real OpenID provider', () => {
  it('a group gives a role, at each sign-in anew, and without a group the door is closed', async () => {
    const person = account({ groups: ['staff', 'hr'] });
    const first = await comes(person, undefined, '?to=/runs/7%3Ftab=plan');
    expect(first.ended).toBe('/runs/7?tab=plan');
    expect(first.user).toMatchObject({
      email: person.email?.toString().toLowerCase(),
      name: person.name,
      role: 'operator',
    });
    const [user] = (await here.store.users.list({ limit: 200 })).filter(({ id }) => id === first.user.id);
    expect(user).toMatchObject({ roleFrom: 'provider', hasProvider: true, hasPassword: false, createdBy: 'Acme' });

    expect((await comes({ ...person, groups: ['hr-lead'] })).user).toMatchObject({ id: first.user.id, role: 'admin' });
    expect((await comes({ ...person, groups: ['staff'] })).user).toMatchObject({ role: 'viewer' });
    const without = await comes({ ...person, groups: [] });
    expect(without).toMatchObject({ user: null, ended: '/sign-in?problem=nobody-here' });
    expect((await first.browser.call('GET', '/api/v1/me')).status, 'and wherever they were still signed in').toBe(401);
  });

  it('whoever is unknown gets nothing, unless it is set what they get', async () => {
    const person = account();
    expect(await comes(person)).toMatchObject({ user: null, ended: '/sign-in?problem=nobody-here' });
    expect(await here.store.users.find(String(person.email))).toBeNull();
    settings.unknownRole = 'viewer';
    expect((await comes(person)).user).toMatchObject({ role: 'viewer' });
  });

  it('whoever was invited has the role of the invitation, by a verified address alone', async () => {
    const person = account({ groups: ['hr-lead'] });
    const invited = { email: person.email, name: 'Eingeladen', role: 'viewer' };
    await here.api.ask('POST', '/api/v1/users', invited);
    for (const email_verified of [false, undefined, 'true'])
      expect((await comes({ ...person, email_verified })).ended).toBe('/sign-in?problem=email-not-verified');
    const { user } = await comes(person);
    expect(user).toMatchObject({ name: 'Eingeladen', role: 'viewer' });
    const moved = await comes({ ...person, email: 'new.name@acme.example', email_verified: false });
    expect(moved.user, 'the subject is what counts from then on').toMatchObject({ id: user.id });
  });

  it('an address that changed hands at the provider opens nobody else’s account', async () => {
    const leaver = account({ groups: ['hr-lead'] });
    await comes(leaver);
    const heir = account({ email: leaver.email, groups: ['staff'] });
    expect(await comes(heir)).toMatchObject({ user: null, ended: '/sign-in?problem=nobody-here' });
  });

  it('a provider that does not speak of verified addresses has to be trusted explicitly', async () => {
    const person = account({ groups: ['staff'], email_verified: undefined });
    expect((await comes(person)).ended).toBe('/sign-in?problem=email-not-verified');
    settings.trustsEmail = true;
    expect((await comes({ ...person, email_verified: false })).ended).toBe('/sign-in?problem=email-not-verified');
    expect((await comes(person)).user).toMatchObject({ role: 'viewer' });
  });

  it('whoever is disabled here stays out, whatever the provider says', async () => {
    const person = account({ groups: ['hr'] });
    const { user } = await comes(person);
    await here.api.ask('PATCH', `/api/v1/users/${user.id}`, { disabled: true });
    expect(await comes(person)).toMatchObject({ user: null, ended: '/sign-in?problem=user-disabled' });
  });

  it('a role that an admin gives by hand is no longer the provider’s', async () => {
    const person = account({ groups: ['staff'] });
    const { user } = await comes(person);
    const changed = await here.api.ask('PATCH', `/api/v1/users/${user.id}`, { role: 'operator' });
    expect(changed.body).toMatchObject({ role: 'operator', roleFrom: 'here' });
    expect((await comes(person)).user).toMatchObject({ role: 'operator' });
  });

  it('uses PKCE, state and nonce, and none of them twice', async () => {
    const { passed } = await comes(account({ groups: ['staff'] }));
    const asked = passed.find(({ origin }) => origin === provider.issuer)?.searchParams;
    expect(asked?.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked?.get(name)?.length, name).toBeGreaterThan(40);
    const back = passed.find(({ pathname }) => pathname === CALLBACK);
    const again = await here.browser().visit(`${back?.pathname}${back?.search}`);
    expect(again.url.search).toBe('?problem=sign-in-expired');
  });

  it('a callback that was begun in another browser signs nobody in', async () => {
    provider.signedInAs(account({ groups: ['hr-lead'] }));
    const attacker = here.browser();
    const { passed } = await attacker.visit('/auth/oidc');
    const callback = passed.find(({ pathname }) => pathname === CALLBACK);
    const victim = here.browser();
    const begun = await fetch(`${here.api.url}/auth/oidc`, { redirect: 'manual' }); // a flow of the victim's own is under way
    const [name = '', value = ''] = begun.headers.getSetCookie()[0]?.split(/[=;]/) ?? [];
    victim.plant(name, value);
    const { url } = await victim.visit(`${callback?.pathname}${callback?.search}`);
    expect(url.search).toBe('?problem=provider-refused');
    expect((await victim.call('GET', '/api/v1/session')).body.user).toBeNull();
  });

  it('whoever the provider refuses is told, and nobody is sent to another site', async () => {
    expect(await comes(null)).toMatchObject({ user: null, ended: '/sign-in?problem=provider-refused' });
    for (const to of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09/evil.example',
      '/..//evil.example',
    ])
      expect(
        (await comes(account({ groups: ['staff'] }), undefined, `?to=${encodeURIComponent(to)}`)).passed.at(-1)?.origin,
        to,
      ).toBe(here.api.url);
  });

  it('the page is told of the provider; signing in by password goes on beside it', async () => {
    const browser = here.browser();
    const { body } = await browser.call('GET', '/api/v1/session');
    expect(body.ways).toEqual({ password: true, provider: { name: 'Acme' } });
    const { email } = await here.somebody('viewer');
    expect((await browser.call('POST', '/api/v1/session', { email, password: PASSWORD })).status).toBe(200);
  });

  it('is in the audit log', async () => {
    const { user } = await comes(account({ groups: ['hr'] }));
    const { items } = (await here.api.ask('GET', `/api/v1/audit?user=${user.id}`)).body;
    expect(items).toMatchObject([{ operation: 'signInByProvider', status: 200, who: { kind: 'user', id: user.id } }]);
  });
});

it('a provider that is away is said, and the API goes on', async () => {
  const away = createOpenIdProvider({ ...settings, issuer: 'http://127.0.0.1:9' });
  const other = await installationWithPeople({ provider: away }, here.store);
  try {
    const { url } = await other.browser().visit('/auth/oidc');
    expect(url.search).toBe('?problem=provider-unavailable');
    expect(other.api.logged.join()).toContain('The OpenID provider cannot be asked');
  } finally {
    await other.api.close();
  }
});
