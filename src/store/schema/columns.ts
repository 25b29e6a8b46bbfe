import { customType, timestamp } from 'drizzle-orm/pg-core';

/** Ids in code-unit order, so that SQL's order is the plan's order (domain/ids.ts `compareText`). */
export const idText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

export function moment(name: string) {
  return timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });
}

export const binary = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
