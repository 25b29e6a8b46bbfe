import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../http/api-error.ts';

/** 409 where everybody signs in by the provider, and a password or a link to choose one opens nothing. */
export function requirePasswords({ passwordSignIn }: Pick<ApiDependencies, 'passwordSignIn'>): void {
  if (!passwordSignIn) throw OFF;
}

const OFF = new ApiError({
  code: 'password-sign-in-off',
  detail: 'People sign in by the OpenID provider alone here.',
  remedy:
    'Invite them by e-mail address, or give their groups a role (MATRIKEL_OIDC_ADMINS and others); MATRIKEL_PASSWORD_SIGN_IN=true lets passwords in again.',
});
