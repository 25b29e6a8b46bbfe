import * as openid from 'openid-client';
import type { OidcSettings } from '../../../config/oidc.ts';

/** What the browser keeps between leaving for the provider and coming back; sealed, since the verifier is a secret. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
  /** The path to come back to. */
  readonly to: string;
}

export interface ProvenPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface OpenIdProvider {
  readonly name: string;
  readonly settings: OidcSettings;
  /** Where to send the browser. */
  begin(redirectUri: string, to: string): Promise<{ readonly url: URL; readonly flow: Flow }>;
  /** Who came back: throws where the provider did not say so. */
  finish(query: URLSearchParams, flow: Flow): Promise<ProvenPerson>;
}

const TIMEOUT_SECONDS = 10;

/** Authorization code flow with PKCE: https://github.com/panva/openid-client, a certified implementation. */
export function createOpenIdProvider(settings: OidcSettings): OpenIdProvider {
  let found: Promise<openid.Configuration> | null = null;
  /** Asked for when the first person comes: the API starts without its provider. */
  function configuration(): Promise<openid.Configuration> {
    found ??= discover(settings).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  }
  return {
    name: settings.name,
    settings,
    async begin(redirectUri, to) {
      const config = await configuration();
      const flow = {
        ...{ state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() },
        ...{ redirectUri, to },
      };
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scopes.join(' '),
        ...{ state: flow.state, nonce: flow.nonce },
        ...{ code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256' },
      });
      return { url, flow };
    },

    async finish(query, { state, nonce, verifier, redirectUri }) {
      const config = await configuration();
      const address = new URL(redirectUri);
      address.search = query.toString();
      const tokens = await openid.authorizationCodeGrant(config, address, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('the provider sent no id token');
      // Many providers keep address and groups out of the id token.
      const more = config.serverMetadata().userinfo_endpoint
        ? await openid.fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<openid.Configuration> {
  const client = clientSecret === null ? openid.None() : openid.ClientSecretBasic(clientSecret);
  const local = issuer.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : {}; // on this machine alone
  return openid.discovery(new URL(issuer), clientId, undefined, client, { ...local, timeout: TIMEOUT_SECONDS });
}
