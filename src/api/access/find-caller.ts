import { timingSafeEqual } from 'node:crypto';
import type { ApiToken } from '../../ports/api-token-store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Principal } from '../http/principal.ts';
import { hashOf, isNamedToken } from './bearer-token.ts';

/** The name of the installation's own token, which no other token can have. */
export const INSTALLATION = 'installation';
const INSTALLATION_PRINCIPAL: Principal = { tokenId: null, name: INSTALLATION, role: 'admin', expiresAt: null };

export interface Caller {
  readonly principal: Principal;
  /** Null for the installation's own, and for a person. */
  readonly token: ApiToken | null;
}

/**
 * Whose token this is, if anybody's. The installation's own is known without the store, so that it always works; named
 * ones are looked up by hash each time, so that revoking holds at once in every process.
 */
export function findCaller({ apiToken, apiTokens }: Pick<ApiDependencies, 'apiToken' | 'apiTokens'>) {
  const ofInstallation = Buffer.from(hashOf(apiToken));
  async function byHash(hash: string, mayBeNamed = true): Promise<Caller | null> {
    if (timingSafeEqual(Buffer.from(hash), ofInstallation)) return { principal: INSTALLATION_PRINCIPAL, token: null };
    const token = mayBeNamed ? await apiTokens.findByHash(hash) : null;
    return token && { principal: principalFor(token), token };
  }
  return { byHash, byText: (text: string) => byHash(hashOf(text), isNamedToken(text)) };
}

function principalFor({ id, name, role, expiresAt }: ApiToken): Principal {
  return { tokenId: id, name, role, expiresAt };
}
