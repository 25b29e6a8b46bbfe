/** Who decides about a role: an admin of this installation, or the groups of the OpenID provider at each sign-in. */
export const ROLE_FROM = ['here', 'provider'] as const;
export type RoleFrom = (typeof ROLE_FROM)[number];

/** Invited: nobody has chosen a password yet, nor come by the provider. */
export const USER_STATES = ['active', 'invited', 'disabled'] as const;
export type UserState = (typeof USER_STATES)[number];

interface Known {
  readonly disabledAt: Date | null;
  readonly hasPassword: boolean;
  readonly hasProvider: boolean;
}

export function userState({ disabledAt, hasPassword, hasProvider }: Known): UserState {
  if (disabledAt !== null) return 'disabled';
  return hasPassword || hasProvider ? 'active' : 'invited';
}
