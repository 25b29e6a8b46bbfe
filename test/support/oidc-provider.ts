import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Account {
  readonly sub: string;
  readonly [claim: string]: unknown;
}

export const CLIENT = { id: 'matrikel', secret: 'a-secret-for-tests-only' };

/**
 * A real OpenID provider that nobody of ours wrote, at which whoever is `account` at the moment is signed in and agrees to
 * everything. It insists on PKCE, and on the one address to come back to.
 */
export async function startOidcProvider(redirectUri: () => string) {
  let account: Account | null = null;
  const accounts = new Map<string, Account>();
  const server = createServer((req, res) => void handle(req, res));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const configured = () =>
    new Provider(issuer, {
      clients: [
        {
          ...{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri()] },
          ...{ grant_types: ['authorization_code'], response_types: ['code'] },
        },
      ],
      pkce: { required: () => true },
      scopes: ['openid', 'email', 'profile', 'groups'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['for tests'] },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...accounts.get(id), sub: id }) }),
      async loadExistingGrant({ oidc }) {
        if (!oidc.session?.accountId || !oidc.client) return undefined;
        const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
        grant.addOIDCScope('openid email profile groups');
        await grant.save();
        return grant;
      },
    });
  let provider: Provider | null = null;

  async function handle(...[req, res]: Parameters<ReturnType<Provider['callback']>>): Promise<void> {
    provider ??= configured();
    if (!req.url?.startsWith('/interaction/')) return void (await provider.callback()(req, res));
    const outcome = account ? { login: { accountId: account.sub } } : { error: 'access_denied' };
    await provider.interactionFinished(req, res, outcome);
  }

  return {
    issuer,
    /** Who sits before the browser from now on; null: somebody who is refused. */
    signedInAs(next: Account | null): void {
      account = next;
      if (next) accounts.set(next.sub, next);
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
