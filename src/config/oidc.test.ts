import { expect, it } from 'vitest';
import { loadConfig } from './env.ts';

const NEEDED = { DATABASE_URL: 'postgres://somewhere/matrikel', MATRIKEL_KEY: Buffer.alloc(32).toString('base64') };
const PROVIDER = { MATRIKEL_OIDC_ISSUER: 'https://login.example.com', MATRIKEL_OIDC_CLIENT_ID: 'matrikel' };
const oidc = (env: Record<string, string>) => loadConfig({ ...NEEDED, ...env }).oidc;

it('people sign in by password alone where no provider is set', () => {
  expect(oidc({})).toBeNull();
  expect(oidc({ MATRIKEL_OIDC_ADMINS: 'hr' })).toBeNull();
});

it('a provider lets nobody in who was not invited, unless groups or the setting for the unknown say so', () => {
  const nobody = { viewer: [], operator: [], admin: [] };
  expect(oidc(PROVIDER)).toEqual({
    ...{ issuer: 'https://login.example.com', clientId: 'matrikel', clientSecret: null, name: 'Single sign-on' },
    scopes: ['openid', 'email', 'profile'],
    rules: { claim: 'groups', groups: nobody },
    ...{ unknownRole: null, trustsEmail: false },
  });
  const more = {
    MATRIKEL_OIDC_ADMINS: 'HR Leitung, it ,',
    MATRIKEL_OIDC_UNKNOWN: 'viewer',
    MATRIKEL_OIDC_SCOPES: 'email',
  };
  expect(oidc({ ...PROVIDER, ...more })).toMatchObject({
    ...{
      rules: { groups: { ...nobody, admin: ['HR Leitung', 'it'] } },
      unknownRole: 'viewer',
      scopes: ['openid', 'email'],
    },
  });
});

it('issuer and client id belong together, nobody unknown becomes admin, and secrets do not travel by http', () => {
  const { MATRIKEL_OIDC_ISSUER, MATRIKEL_OIDC_CLIENT_ID } = PROVIDER;
  expect(() => oidc({ MATRIKEL_OIDC_ISSUER })).toThrow('MATRIKEL_OIDC_CLIENT_ID');
  expect(() => oidc({ MATRIKEL_OIDC_CLIENT_ID })).toThrow('MATRIKEL_OIDC_ISSUER');
  expect(() => oidc({ ...PROVIDER, MATRIKEL_OIDC_UNKNOWN: 'admin' })).toThrow('MATRIKEL_OIDC_UNKNOWN');
  expect(() => oidc({ ...PROVIDER, MATRIKEL_OIDC_ISSUER: 'http://login.example.com' })).toThrow('https');
  expect(oidc({ ...PROVIDER, MATRIKEL_OIDC_ISSUER: 'http://127.0.0.1:9000' })?.issuer).toBe('http://127.0.0.1:9000');
});
