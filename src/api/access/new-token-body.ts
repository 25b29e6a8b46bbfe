import { z } from 'zod';
import { ROLES } from '../../domain/role.ts';
import { invalidInput } from '../http/api-error.ts';
import { name } from '../http/name.ts';

const A_DAY_MS = 86_400_000;
const MOST_DAYS = 3_650;

export const NewTokenBody = z.strictObject({
  name: name.meta({ description: 'Whose token it is. A name is given once and for good: the audit log goes by it.' }),
  role: z.enum(ROLES),
  expiresInDays: z.number().int().min(1).max(MOST_DAYS).exactOptional(),
  expiresAt: z.iso
    .datetime({ offset: true, error: 'must be a moment like 2027-01-31T12:00:00Z' })
    .exactOptional()
    .meta({ description: 'Instead of `expiresInDays`. Without either the token never expires.' }),
});

/** When the token ends; null is never. */
export function expiryOf({ expiresInDays, expiresAt }: z.infer<typeof NewTokenBody>, now: Date): Date | null {
  if (expiresInDays !== undefined && expiresAt !== undefined)
    throw wrong('must be left out where expiresInDays is given');
  if (expiresInDays !== undefined) return new Date(now.getTime() + expiresInDays * A_DAY_MS);
  if (expiresAt === undefined) return null;
  const moment = new Date(expiresAt);
  if (moment <= now) throw wrong('must be in the future');
  if (moment.getTime() > now.getTime() + MOST_DAYS * A_DAY_MS)
    throw wrong(`must be at most ${MOST_DAYS} days from now; leave it out for a token without end`);
  return moment;
}

function wrong(message: string) {
  return invalidInput('invalid-body', [{ path: 'expiresAt', message }]);
}
