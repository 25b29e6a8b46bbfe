import { describe, expect, it } from 'vitest';
import { loadConfig } from './env.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');
const LEAST = { DATABASE_URL: 'postgres://user:secret@localhost:5432/matrikel', MATRIKEL_KEY: KEY };

describe('the configuration', () => {
  it('needs a database and a key, and has a default for the rest', () => {
    const config = loadConfig(LEAST);
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 7080,
      apiToken: null,
      apiRequestsPerMinute: 600,
      trustedProxies: 0,
      allowedHosts: [],
      leaseMs: 30_000,
      recheckAfterMs: 60_000,
      heartbeatTimeoutMs: 60_000,
      smtpUrl: null,
      otlpEndpoint: null,
      logLevel: 'info',
    });
    expect(config.key).toEqual(Buffer.alloc(32, 7));
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('takes an empty variable as not set, and leaves out what is not its own', () => {
    const config = loadConfig({ ...LEAST, MATRIKEL_PORT: '', MATRIKEL_SMTP_URL: '', PATH: '/bin' });
    expect(config).toMatchObject({ port: 7080, smtpUrl: null });
    expect(config).not.toHaveProperty('PATH');
  });

  it('reads numbers and lists', () => {
    const config = loadConfig({ ...LEAST, MATRIKEL_PORT: '8080', MATRIKEL_ALLOWED_HOSTS: ' a.test , b.test:81,,' });
    expect(config).toMatchObject({ port: 8080, allowedHosts: ['a.test', 'b.test:81'] });
  });

  it.each([
    ['https://matrikel.acme.test/', 'https://matrikel.acme.test'],
    ['https://acme.test/matrikel/', 'https://acme.test/matrikel'],
    ['http://127.0.0.1:7080', 'http://127.0.0.1:7080'],
  ])('takes %s as where the internet reaches the API', (given, taken) => {
    expect(loadConfig({ ...LEAST, MATRIKEL_PUBLIC_URL: given }).publicUrl).toBe(taken);
  });

  it.each(['http://acme.test', 'https://a:b@acme.test', 'https://acme.test?x=1', 'acme.test'])(
    'does not take %s for it',
    (given) => {
      expect(() => loadConfig({ ...LEAST, MATRIKEL_PUBLIC_URL: given })).toThrow('MATRIKEL_PUBLIC_URL');
    },
  );

  it('names everything that is wrong at once', () => {
    const wrong = {
      DATABASE_URL: 'mysql://localhost/x',
      MATRIKEL_KEY: 'c2hvcnQ=',
      MATRIKEL_PORT: '99999',
      MATRIKEL_PAYLOAD_KEY: 'c2hvcnQ=',
      MATRIKEL_TEMPORAL_UI_ORIGIN: 'http://127.0.0.1:7083/',
      MATRIKEL_API_TOKEN: 'short',
      MATRIKEL_API_REQUESTS_PER_MINUTE: '-1',
      MATRIKEL_PUBLIC_URL: 'http://matrikel.acme.test',
      MATRIKEL_TRUST_PROXY: 'true',
      MATRIKEL_LEASE_MS: 'soon',
      MATRIKEL_LOG_LEVEL: 'loud',
      MATRIKEL_SMTP_URL: 'http://mail.test',
    };
    const attempt = () => loadConfig(wrong);
    for (const name of Object.keys(wrong)) expect(attempt, name).toThrow(name);
    expect(attempt).toThrow(/^Bad configuration:\n/);
  });

  it('lets passwords be switched off only where somebody can sign in without', () => {
    expect(loadConfig(LEAST)).toMatchObject({ passwordSignIn: true });
    const off = { ...LEAST, MATRIKEL_PASSWORD_SIGN_IN: 'false' };
    expect(() => loadConfig(off)).toThrow(/nobody could sign in/);
    const provider = { MATRIKEL_OIDC_ISSUER: 'https://login.example.com', MATRIKEL_OIDC_CLIENT_ID: 'matrikel' };
    expect(loadConfig({ ...off, ...provider })).toMatchObject({ passwordSignIn: false });
  });

  it('repeats no secret in what it says is wrong', () => {
    const secrets = {
      MATRIKEL_KEY: 'not base64 at all',
      MATRIKEL_PAYLOAD_KEY: 'no key at all',
      MATRIKEL_API_TOKEN: 'tooshort',
      DATABASE_URL: 'mysql://u:hunter2@h/x',
    };
    try {
      loadConfig(secrets);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).not.toMatch(/not base64 at all|no key at all|tooshort|hunter2/);
    }
  });
});
