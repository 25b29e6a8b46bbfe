import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex, varchar } from 'drizzle-orm/pg-core';
import type { Role } from '../../domain/role.ts';
import type { LinkPurpose } from '../../domain/users/link-purpose.ts';
import type { RoleFrom } from '../../domain/users/user-state.ts';
import { idText, moment } from './columns.ts';

/** People who sign in to the web page. */
export const users = pgTable(
  'users',
  {
    id: idText('id').primaryKey(),
    /** In lower case; what the audit log calls them. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    roleFrom: text('role_from').$type<RoleFrom>().notNull().default('here'),
    /** scrypt with its parameters and salt; null where nobody chose one. */
    passwordHash: text('password_hash'),
    /** Who it is to the OpenID provider; both or neither. */
    issuer: text('issuer'),
    subject: text('subject'),
    disabledAt: moment('disabled_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    lastSignInAt: moment('last_sign_in_at'),
  },
  (table) => [
    uniqueIndex('users_by_email').on(table.email),
    uniqueIndex('users_by_subject').on(table.issuer, table.subject).where(sql`${table.subject} IS NOT NULL`),
  ],
);

/** Browsers that are signed in. Of the cookie's text only its SHA-256 is kept. */
export const sessions = pgTable(
  'sessions',
  {
    hash: idText('hash').primaryKey(),
    userId: idText('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
);

/** Links that let somebody choose a password, once. The row goes when it is used; of its text only the SHA-256 is kept. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    hash: idText('hash').primaryKey(),
    purpose: text('purpose').$type<LinkPurpose>().notNull(),
    /** Null for the first admin, who is nobody yet. */
    userId: idText('user_id').references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('sign_in_links_by_user').on(table.userId)],
);

/** Failed sign-ins; its columns are what rate-limiter-flexible expects. Keys are HMACs of address and e-mail. */
export const signInFailures = pgTable('sign_in_failures', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});
