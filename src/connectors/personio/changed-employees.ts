import type { Employee } from '../../domain/employee.ts';
import type { AttributeKey } from '../../domain/ids.ts';
import type { PersonioClient } from './client.ts';
import { readEmployeeRow } from './schema.ts';

/** The most that Personio gives at once since 2025 (personio-api §3.1). */
const PAGE_SIZE = 100;

/**
 * Page after page, each person once. The documentation has the list come whole, accounts have been seen to page it: we go on by
 * how many rows came. It may shrink while it is read, so that nothing is proved by its end.
 */
export async function* changedEmployees(
  client: PersonioClient,
  attributes: readonly AttributeKey[],
  updatedSince: string,
  signal: AbortSignal,
): AsyncGenerator<readonly Employee[], void, undefined> {
  const seen = new Set<string>();
  for (let offset = 0; ; ) {
    const { data, metadata } = await client.employees({ offset, limit: PAGE_SIZE, attributes, updatedSince }, signal);
    const employees = data.map((row) => readEmployeeRow(row, attributes)).filter((employee) => employee !== null);
    const fresh = employees.filter(({ id }) => !seen.has(id));
    for (const { id } of fresh) seen.add(id);
    if (fresh.length > 0) yield fresh;

    offset += data.length;
    const total = metadata?.total_elements;
    const isEnd =
      data.length === 0 || (total !== undefined && offset >= total) || (total === undefined && fresh.length === 0);
    if (isEnd) return;
  }
}
