import { and, eq, getTableColumns, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { users } from './schema/index.ts';

const { passwordHash: _hash, issuer: _issuer, subject: _subject, ...open } = getTableColumns(users);

/** A person as the port has it. */
export const userColumns = {
  ...open,
  hasPassword: sql<boolean>`${users.passwordHash} IS NOT NULL`,
  hasProvider: sql<boolean>`${users.subject} IS NOT NULL`,
};

/** Who can sign in as admin. */
export function isWorkingAdmin(): SQL | undefined {
  const hasWayIn = or(isNotNull(users.passwordHash), isNotNull(users.subject));
  return and(eq(users.role, 'admin'), isNull(users.disabledAt), hasWayIn);
}
