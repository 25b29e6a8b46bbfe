import type { Role } from '../domain/role.ts';
import type { TokenState } from '../domain/token-state.ts';

/** A named token of the API without what opens the door: neither its text nor its hash leaves the store. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: Date;
  /** Name of the token that made it. */
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** Exact to the minute. */
  readonly lastUsedAt: Date | null;
}

export interface NewApiToken extends Pick<ApiToken, 'name' | 'role' | 'createdBy' | 'expiresAt'> {
  /** SHA-256 of the text, hex. */
  readonly hash: string;
}

export interface ApiTokenStore {
  /** Null when the name was ever given: the audit log names tokens, so a name means one token for good. */
  create(token: NewApiToken): Promise<ApiToken | null>;
  findByHash(hash: string): Promise<ApiToken | null>;
  find(idOrName: string): Promise<ApiToken | null>;
  /** By name; `after` is the id of the last one of the page before. */
  list(filter: { limit: number; after?: string; state?: TokenState }): Promise<readonly ApiToken[]>;
  /** Holds from the next request on, in every process. A second time changes nothing. */
  revoke(id: string): Promise<void>;
  /** Notes that it is in use, at most once a minute. */
  touch(id: string): Promise<void>;
}
