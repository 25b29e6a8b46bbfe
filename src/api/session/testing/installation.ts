import { randomBytes } from 'node:crypto';
import type { Role } from '../../../domain/role.ts';
import { type StoreForTests, storeForTests } from '../../../store/testing/stored.ts';
import { hashOf } from '../../access/bearer-token.ts';
import type { ApiDependencies } from '../../dependencies.ts';
import { openBrowser } from '../../testing/browser.ts';
import { type TestApi, testApi } from '../../testing/test-api.ts';
import { hashPassword } from '../password-hash.ts';

export const PASSWORD = 'ein langes Kennwort';
let addresses = 0;
let hash: Promise<string> | null = null;

/** The app on the real store of people and sessions. */
export async function installationWithPeople(changes: Partial<ApiDependencies> = {}, store?: StoreForTests) {
  const stored = store ?? (await storeForTests());
  const { users, sessions, signInLinks, signInLimits, audit, apiTokens } = stored;
  const api = await testApi({
    ...{ users, sessions, signInLinks, signInLimits, audit, apiTokens },
    trustedProxies: 1, // so that each browser of a test comes from an address of its own
    ...changes,
  });

  function browser() {
    const opened = openBrowser(api.url);
    const from = { 'x-forwarded-for': `10.0.${Math.floor(++addresses / 250)}.${addresses % 250}` };
    type Call = typeof opened.call;
    const call: Call = (method, path, body, headers) => opened.call(method, path, body, { ...from, ...headers });
    return { ...opened, call };
  }

  /** Somebody with a password, not signed in. */
  async function somebody(role: Role, email = `${role}-${randomBytes(4).toString('hex')}@example.com`) {
    const user = await users.create({ email, name: `Erika ${role}`, role, createdBy: 'a test' });
    if (!user) throw new Error('the address is taken');
    hash ??= hashPassword(PASSWORD); // once: it is slow on purpose
    await users.setPassword(user.id, await hash, '');
    return { id: user.id, email };
  }

  return {
    api,
    store: stored,
    browser,
    somebody,
    /** The same in a browser of their own. */
    async signedIn(role: Role, email?: string) {
      const person = await somebody(role, email);
      const opened = browser();
      const text = randomBytes(32).toString('base64url');
      await sessions.begin({ hash: hashOf(text), userId: person.id, expiresAt: new Date(Date.now() + 3_600_000) });
      opened.plant('matrikel-session', text);
      return { ...opened, ...person };
    },
    async close() {
      await api.close();
      await stored.close();
    },
  };
}
export type InstallationWithPeople = Awaited<ReturnType<typeof installationWithPeople>> & { api: TestApi };

export function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}
