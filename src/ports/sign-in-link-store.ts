import type { LinkPurpose } from '../domain/users/link-purpose.ts';
import type { User } from './user-store.ts';

export interface SignInLink {
  readonly purpose: LinkPurpose;
  /** Null for the first admin. */
  readonly user: User | null;
  readonly expiresAt: Date;
}

interface NewSignInLink {
  /** SHA-256 of its text, hex. */
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly userId: string | null;
  readonly createdBy: string;
  readonly expiresAt: Date;
}

/** What somebody chose who holds a link; name and address are the first admin's. */
interface Accepting {
  readonly passwordHash: string;
  readonly firstAdmin?: { readonly name: string; readonly email: string };
}

export interface SignInLinkStore {
  /** Takes the place of earlier ones for the same person, or for the first admin. */
  create(link: NewSignInLink): Promise<void>;
  /** Null for one that was used, is over, or was made for the first admin where there is an admin by now. */
  find(hash: string): Promise<SignInLink | null>;
  /** Uses the link up and sets the password, both or neither; ends all sessions of the person. */
  accept(hash: string, accepting: Accepting): Promise<User | 'not-valid' | 'email-taken'>;
}
