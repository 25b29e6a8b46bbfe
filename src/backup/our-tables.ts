import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../store/schema/index.ts';

/**
 * What serves a moment only and would be wrong later: people who were read for a run that a restore ends anyway, windows
 * of the limiter, tokens of vendors, and what lets somebody in who was let in then.
 */
const PASSING = new Set([
  ...['read_pages', 'read_employees', 'read_learners', 'vendor_permits', 'vendor_tokens'],
  ...['sessions', 'sign_in_links', 'sign_in_failures'],
]);

/** Names of all our tables, each after those that it refers to. */
export function ourTables(): string[] {
  const ordered = new Set<PgTable>();
  function add(table: PgTable): void {
    for (const key of getTableConfig(table).foreignKeys) {
      const parent = key.reference().foreignTable;
      if (parent !== table) add(parent);
    }
    ordered.add(table);
  }
  for (const table of Object.values(schema)) if (is(table, PgTable)) add(table);
  return [...ordered].map(getTableName);
}

export function isKept(table: string): boolean {
  return !PASSING.has(table);
}
