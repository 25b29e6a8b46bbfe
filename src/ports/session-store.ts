import type { User } from './user-store.ts';

export interface Session {
  /** SHA-256 of what the cookie holds, hex. */
  readonly hash: string;
  readonly user: User;
  readonly expiresAt: Date;
  readonly lastSeenAt: Date;
}

export interface SessionStore {
  /** Notes the sign-in with the person. */
  begin(session: { readonly hash: string; readonly userId: string; readonly expiresAt: Date }): Promise<void>;
  /** Null as soon as it is over, was idle for too long, or its person was disabled or removed. */
  find(hash: string): Promise<Session | null>;
  /** Notes that it is in use, at most once a minute. */
  touch(hash: string): Promise<void>;
  end(hash: string): Promise<void>;
  endAll(userId: string): Promise<void>;
}
