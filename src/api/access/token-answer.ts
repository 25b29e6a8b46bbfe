import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { TOKEN_STATES, tokenState } from '../../domain/token-state.ts';
import type { ApiToken } from '../../ports/api-token-store.ts';

const moment = z.iso.datetime().nullable();

export const TokenAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    state: z.enum(TOKEN_STATES),
    createdAt: z.iso.datetime(),
    createdBy: z.string().meta({ description: 'Name of the token that made it.' }),
    expiresAt: moment.meta({ description: 'Null: never.' }),
    revokedAt: moment,
    lastUsedAt: moment.meta({ description: 'Exact to the minute.' }),
  })
  .meta({ id: 'Token' });

export function tokenAnswer(token: ApiToken, now: Date): z.input<typeof TokenAnswer> {
  return {
    ...token,
    state: tokenState(token, now),
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  };
}
