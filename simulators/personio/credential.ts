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

/** One credential and the tokens that were given out for it. */
export class Credential {
  state: CredentialState;
  journal: Journal = NO_JOURNAL;
  readonly #seed: number;
  #issued = 0;
  #current: { token: string; expiresAt: number } | undefined;
  readonly #spent = new Set<string>();

  constructor(clientId: string, clientSecret: string, seed: number) {
    const rights = { 'employees:read': true, 'documents:read': true, 'documents:write': true };
    this.state = { clientId, clientSecret, disabled: false, rights, readableAttributes: 'all' };
    this.#seed = seed;
  }

  may(right: string): boolean {
    return this.state.rights[right] === true;
  }

  /** The same token again while it lives; with `rotating` a new one each time. */
  token(now: number, lifetimeMs: number, rotating: boolean): string {
    if (!rotating && this.#current && this.#current.expiresAt > now) return this.#current.token;
    this.#current = { token: this.#make(), expiresAt: now + lifetimeMs };
    this.journal.append({ kind: 'token', issued: this.#issued, ...this.#current });
    return this.#current.token;
  }

  /** Under rotation a token is good for one call, and the answer brings the next. */
  use(token: string, now: number, lifetimeMs: number, rotating: boolean): TokenUse {
    if (rotating && this.#spent.has(token)) return { verdict: 'blacklisted' };
    const current = this.#current;
    if (this.state.disabled || !current || current.token !== token || current.expiresAt <= now)
      return { verdict: 'unknown' };
    if (!rotating) return { verdict: 'good', token };
    this.#spent.add(token);
    return { verdict: 'good', token: this.token(now, lifetimeMs, true) };
  }

  expireTokens(): void {
    this.#current = undefined;
    this.journal.append({ kind: 'tokens-expired' });
  }

  patch(patch: CredentialPatch): void {
    const rights = { ...this.state.rights, ...patch.rights };
    this.state = { ...this.state, ...patch, rights };
    this.journal.append({ kind: 'credential', state: this.state });
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'credential') this.state = entry.state as CredentialState;
    if (entry.kind === 'tokens-expired') this.#current = undefined;
    if (entry.kind !== 'token') return;
    this.#issued = Number(entry.issued);
    this.#current = { token: `${entry.token}`, expiresAt: Number(entry.expiresAt) };
  }

  #make(): string {
    this.#issued += 1;
    const text = `${this.#seed}:${this.state.clientId}:${this.#issued}`;
    return `papi-${createHash('sha256').update(text).digest('base64url')}`;
  }
}
