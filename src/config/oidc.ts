import { z } from 'zod';
import type { Role } from '../domain/role.ts';

/** The OpenID provider by which people may sign in. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** What the button says. */
  readonly name: string;
  readonly scopes: readonly string[];
  readonly rules: { readonly claim: string; readonly groups: Readonly<Record<Role, readonly string[]>> };
  /** Of people who were not invited and whose groups give no role; null: they are not let in. */
  readonly unknownRole: Role | null;
  /** For providers that check addresses and do not say so (`email_verified`). */
  readonly trustsEmail: boolean;
}

/** Everything that opens the door travels to the provider: by https, but for a test on one machine. */
export const oidcIssuer = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname));
}, 'must begin with https://');

/** Group names may have blanks in them. */
export const oidcGroups = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((group) => group.trim())
      .filter((group) => group !== ''),
  );

interface Given {
  readonly MATRIKEL_OIDC_ISSUER?: string | undefined;
  readonly MATRIKEL_OIDC_CLIENT_ID?: string | undefined;
  readonly MATRIKEL_OIDC_CLIENT_SECRET?: string | undefined;
  readonly MATRIKEL_OIDC_NAME: string;
  readonly MATRIKEL_OIDC_SCOPES: string;
  readonly MATRIKEL_OIDC_GROUPS_CLAIM: string;
  readonly MATRIKEL_OIDC_ADMINS: readonly string[];
  readonly MATRIKEL_OIDC_OPERATORS: readonly string[];
  readonly MATRIKEL_OIDC_VIEWERS: readonly string[];
  readonly MATRIKEL_OIDC_UNKNOWN: 'refused' | 'viewer' | 'operator';
  readonly MATRIKEL_OIDC_TRUST_EMAIL: boolean;
}

/** Null where no provider is set. */
export function oidcSettings(given: Given): OidcSettings | null {
  const { MATRIKEL_OIDC_ISSUER: issuer, MATRIKEL_OIDC_CLIENT_ID: clientId } = given;
  if (issuer === undefined || clientId === undefined) return null;
  return {
    ...{ issuer, clientId, clientSecret: given.MATRIKEL_OIDC_CLIENT_SECRET ?? null },
    name: given.MATRIKEL_OIDC_NAME,
    scopes: [...new Set(['openid', ...given.MATRIKEL_OIDC_SCOPES.split(/\s+/).filter((scope) => scope !== '')])],
    rules: {
      claim: given.MATRIKEL_OIDC_GROUPS_CLAIM,
      groups: {
        viewer: given.MATRIKEL_OIDC_VIEWERS,
        operator: given.MATRIKEL_OIDC_OPERATORS,
        admin: given.MATRIKEL_OIDC_ADMINS,
      },
    },
    unknownRole: given.MATRIKEL_OIDC_UNKNOWN === 'refused' ? null : given.MATRIKEL_OIDC_UNKNOWN,
    trustsEmail: given.MATRIKEL_OIDC_TRUST_EMAIL,
  };
}
