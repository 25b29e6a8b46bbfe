import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import type { User } from '../../ports/user-store.ts';
import type { ApiDependencies } from '../dependencies.ts';

export const SessionAnswer = z
  .object({
    user: z
      .object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(ROLES) })
      .nullable()
      .meta({ description: 'Null where nobody is signed in.' }),
    expiresAt: z.iso.datetime().nullable(),
    ways: z
      .object({
        password: z.boolean().meta({ description: 'False where people sign in by the provider alone.' }),
        provider: z
          .object({ name: z.string() })
          .nullable()
          .meta({ description: 'An OpenID provider; its sign-in begins at `/auth/oidc`.' }),
      })
      .meta({ description: 'How somebody can sign in here.' }),
    needsFirstAdmin: z.boolean().meta({
      description: 'Nobody can sign in as admin yet: `matrikel users first-link` prints the link that makes one.',
    }),
  })
  .meta({ id: 'Session' });

type Needs = Pick<ApiDependencies, 'provider' | 'passwordSignIn' | 'users'>;

export async function sessionAnswer(
  { provider, passwordSignIn, users }: Needs,
  session: { readonly user: User; readonly expiresAt: Date } | null,
): Promise<z.input<typeof SessionAnswer>> {
  return {
    user: session && userOf(session.user),
    expiresAt: session?.expiresAt.toISOString() ?? null,
    ways: { password: passwordSignIn, provider: provider && { name: provider.name } },
    needsFirstAdmin: passwordSignIn && session === null && !(await users.hasAdmin()),
  };
}

function userOf({ id, name, email, role }: User) {
  return { id, name, email, role };
}
