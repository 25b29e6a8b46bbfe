import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { ROLE_FROM, USER_STATES, userState } from '../../domain/users/user-state.ts';
import type { User } from '../../ports/user-store.ts';

export const UserAnswer = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    state: z.enum(USER_STATES).meta({ description: '`invited`: never signed in yet.' }),
    roleFrom: z.enum(ROLE_FROM).meta({
      description: '`provider`: from the groups of the OpenID provider, anew with each sign-in.',
    }),
    hasPassword: z.boolean(),
    hasProvider: z.boolean().meta({ description: 'Signed in by the OpenID provider before.' }),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    lastSignInAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'User' });

export const LinkAnswer = z
  .object({
    link: z.string().meta({ description: 'Works once. Nobody can show it again.' }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'NewSignInLink' });

export function userAnswer(user: User): z.input<typeof UserAnswer> {
  const { disabledAt: _at, ...rest } = user;
  return {
    ...rest,
    state: userState(user),
    createdAt: user.createdAt.toISOString(),
    lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  };
}
