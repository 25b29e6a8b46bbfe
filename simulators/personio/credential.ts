import { createHash } from 'node:crypto';
import type { Journal, JournalEntry } from '../shared/journal.ts';
import { NO_JOURNAL } from '../shared/journal.ts';

type Readable = 'all' | string[];
export type CredentialState = {
  clientId: string;
  clientSecret: string;
  disabled: boolean;
  /** Rights by area, as in the scope of a token: `employees:read`. */
  rights: Record<string, boolean>;
  readableAttributes: Readable;
};
export type CredentialPatch = Partial<CredentialState>;
export type TokenUse = { verdict: 'good'; token: string } | { verdict: 'unknown' | 'blacklisted' };
type Token = { token: string; expiresAt: number };

const RIGHTS = [
  'employees:read',
  'documents:read',
  'documents:write',
  'personio:webhooks:read',
  'personio:webhooks:write',
];

/** The one token of v1; those of v2 lie beside it under the scopes they were asked for. */
const V1 = 'v1';

/** One credential and the tokens that were given out for it. */
export class Credential {
  state: CredentialState;
  journal: Journal = NO_JOURNAL;
  readonly #seed: number;
  #issued = 0;
  readonly #tokens = new Map<string, Token>();
  readonly #spent = new Set<string>();

  constructor(clientId: string, clientSecret: string, seed: number) {
    const rights = Object.fromEntries(RIGHTS.map((right) => [right, true]));
    this.state = { clientId, clientSecret, disabled: false, rights, readableAttributes: 'all' };
    this.#seed = seed;
  }

  may(right: string): boolean {
    return this.state.rights[right] === true;
  }

  scopes(): string[] {
    return Object.keys(this.state.rights).filter((right) => this.may(right));
  }

  /** The same token again while it lives; with `rotating` a new one each time. */
  token(now: number, lifetimeMs: number, rotating: boolean): string {
    return this.#give(V1, now, lifetimeMs, rotating).token;
  }

  /** v2: the same token again for the same scopes. */
  scopedToken(scopes: readonly string[], now: number, lifetimeMs: number): Token {
    return this.#give(scopes.join(' '), now, lifetimeMs, false);
  }

  /** Under rotation a token is good for one call, and the answer brings the next. With `cross` v1 takes v2's tokens. */
  use(token: string, now: number, lifetimeMs: number, rotating: boolean, cross: boolean): TokenUse {
    if (rotating && this.#spent.has(token)) return { verdict: 'blacklisted' };
    const key = this.#keyOf(token, now);
    if (key === undefined || (key !== V1 && !cross)) return { verdict: 'unknown' };
    if (!rotating || key !== V1) return { verdict: 'good', token };
    this.#spent.add(token);
    return { verdict: 'good', token: this.token(now, lifetimeMs, true) };
  }

  /** The scopes of the token, or nothing when it is worth nothing. With `cross` v2 takes v1's token. */
  useV2(token: string, now: number, cross: boolean): { scopes: string[] } | undefined {
    const key = this.#keyOf(token, now);
    if (key === undefined || (key === V1 && !cross)) return undefined;
    return { scopes: key === V1 ? this.scopes() : key.split(' ') };
  }

  revoke(token: string): void {
    for (const [key, held] of this.#tokens) if (held.token === token) this.#tokens.delete(key);
    this.journal.append({ kind: 'token-revoked', token });
  }

  expireTokens(): void {
    this.#tokens.clear();
    this.journal.append({ kind: 'tokens-expired' });
  }

  patch(patch: CredentialPatch): void {
    const rights = { ...this.state.rights, ...patch.rights };
    this.state = { ...this.state, ...patch, rights };
    this.journal.append({ kind: 'credential', state: this.state });
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'credential') this.#restore(entry.state as CredentialState);
    if (entry.kind === 'tokens-expired') this.#tokens.clear();
    if (entry.kind === 'token-revoked') this.revoke(`${entry.token}`);
    if (entry.kind !== 'token') return;
    this.#issued = Number(entry.issued);
    this.#tokens.set(`${entry.key ?? V1}`, { token: `${entry.token}`, expiresAt: Number(entry.expiresAt) });
  }

  /** Rights that a newer simulator knows are not in an older file. */
  #restore(state: CredentialState): void {
    this.state = { ...state, rights: { ...this.state.rights, ...state.rights } };
  }

  #keyOf(token: string, now: number): string | undefined {
    if (this.state.disabled) return undefined;
    for (const [key, held] of this.#tokens) if (held.token === token && held.expiresAt > now) return key;
    return undefined;
  }

  #give(key: string, now: number, lifetimeMs: number, anew: boolean): Token {
    const held = this.#tokens.get(key);
    if (!anew && held && held.expiresAt > now) return held;
    const made = { token: this.#make(), expiresAt: now + lifetimeMs };
    this.#tokens.set(key, made);
    this.journal.append({ kind: 'token', key, issued: this.#issued, ...made });
    return made;
  }

  #make(): string {
    this.#issued += 1;
    const text = `${this.#seed}:${this.state.clientId}:${this.#issued}`;
    return `papi-${createHash('sha256').update(text).digest('base64url')}`;
  }
}
