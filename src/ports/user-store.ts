import type { Role } from '../domain/role.ts';
import type { RoleFrom } from '../domain/users/user-state.ts';

/** A person who may sign in. What opens the door (hash of the password, subject) stays in the store. */
export interface User {
  readonly id: string;
  /** In lower case. */
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly roleFrom: RoleFrom;
  readonly hasPassword: boolean;
  /** Came by the OpenID provider at least once. */
  readonly hasProvider: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly lastSignInAt: Date | null;
}

/** Who somebody is to an OpenID provider, for good: addresses change hands, subjects do not. */
interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
}

interface NewUser extends Pick<User, 'email' | 'name' | 'role' | 'createdBy'> {
  readonly roleFrom?: RoleFrom;
  readonly identity?: ProviderIdentity;
}

type UserChanges = Partial<Pick<User, 'name' | 'role' | 'roleFrom'>> & { readonly disabled?: boolean };

export interface UserStore {
  /** Null where somebody has the address already. */
  create(user: NewUser): Promise<User | null>;
  find(idOrEmail: string): Promise<User | null>;
  /** With what a password is held against; the hash is null where there is none. */
  findForSignIn(email: string): Promise<{ readonly user: User; readonly passwordHash: string | null } | null>;
  findByIdentity(identity: ProviderIdentity): Promise<User | null>;
  /** By address; `after` is the id of the last one of the page before. */
  list(page: { limit: number; after?: string }): Promise<readonly User[]>;
  /** Refused where nobody would be left who can sign in as admin. Disabling ends all sessions and links of the person. */
  change(id: string, changes: UserChanges): Promise<User | 'gone' | 'last-admin'>;
  remove(id: string): Promise<'removed' | 'gone' | 'last-admin'>;
  /** Ends all sessions of the person but that one. */
  setPassword(id: string, passwordHash: string, exceptSession: string): Promise<void>;
  /** What the provider says, also of the last admin: who lost their group there has lost it here. */
  follow(id: string, role: Role): Promise<void>;
  /** False where the person, or somebody else, is tied to a subject already. */
  tie(id: string, identity: ProviderIdentity): Promise<boolean>;
  /** Whether anybody can sign in as admin. */
  hasAdmin(): Promise<boolean>;
}
