import type { OidcSettings } from '../../../config/oidc.ts';
import type { Role } from '../../../domain/role.ts';
import { roleFromClaims } from '../../../domain/users/role-from-claims.ts';
import type { SessionStore } from '../../../ports/session-store.ts';
import type { User, UserStore } from '../../../ports/user-store.ts';
import { email as emailSchema } from '../../http/email.ts';
import { personName } from '../../users/user-words.ts';
import type { ProvenPerson } from './openid-provider.ts';

type Refusal = 'email-not-verified' | 'nobody-here' | 'user-disabled';
type Admission = { readonly user: User } | { readonly refused: Refusal; readonly user: User | null };

interface Needs {
  readonly users: UserStore;
  readonly sessions: Pick<SessionStore, 'endAll'>;
}

/**
 * Who somebody is here whom the provider has proven: whoever came as that subject before; else whoever has the verified address
 * and no subject yet; else somebody new, if the groups, or the setting for unknown people, give a role.
 */
export async function admit(
  { users, sessions }: Needs,
  settings: OidcSettings,
  person: ProvenPerson,
): Promise<Admission> {
  const byGroups = roleFromClaims(person.claims, settings.rules);
  const known = await users.findByIdentity(person);
  if (known) return returning(known);
  const email = verifiedEmail(settings, person);
  if (email === null) return { refused: 'email-not-verified', user: null };
  const invited = await users.find(email);
  return invited ? tied(invited) : madeFor(email);

  async function returning(user: User): Promise<Admission> {
    if (user.disabledAt !== null) return { refused: 'user-disabled', user };
    if (user.roleFrom === 'here') return { user };
    const role = byGroups ?? settings.unknownRole;
    if (role === null) {
      await sessions.endAll(user.id);
      return { refused: 'nobody-here', user };
    }
    if (role !== user.role) await users.follow(user.id, role);
    return { user: { ...user, role } };
  }

  /** A subject that is tied is somebody else, whatever the address says by now: it may have changed hands. */
  async function tied(user: User): Promise<Admission> {
    if (user.disabledAt !== null) return { refused: 'user-disabled', user };
    const { issuer, subject } = person;
    if (user.hasProvider || !(await users.tie(user.id, { issuer, subject }))) return { refused: 'nobody-here', user };
    return { user };
  }

  async function madeFor(email: string): Promise<Admission> {
    const role: Role | null = byGroups ?? settings.unknownRole;
    if (role === null) return { refused: 'nobody-here', user: null };
    const { issuer, subject } = person;
    const given = { email, name: nameOf(person, email), role, roleFrom: 'provider', createdBy: settings.name } as const;
    const user = await users.create({ ...given, identity: { issuer, subject } });
    return user ? { user } : { refused: 'nobody-here', user: null };
  }
}

function verifiedEmail({ trustsEmail }: OidcSettings, { claims }: ProvenPerson): string | null {
  const verified = claims.email_verified === true || (trustsEmail && claims.email_verified === undefined);
  const parsed = emailSchema.safeParse(claims.email);
  return verified && parsed.success ? parsed.data.toLowerCase() : null;
}

function nameOf({ claims }: ProvenPerson, email: string): string {
  return personName.safeParse(claims.name).data ?? email;
}
