import type { Employee } from '../../domain/employee.ts';
import type { AttributeKey } from '../../domain/ids.ts';
import type { FetchPage } from '../http/numbered-pages.ts';
import type { PersonioClient } from './client.ts';
import { readEmployeeRow } from './schema.ts';

/** The most that Personio gives at once since 2025 (personio-api §3.1). */
const PAGE_SIZE = 100;

/**
 * Page n is rows (n-1)·100 to n·100 whatever the vendor's own limit is: where it gives fewer rows than asked although more
 * follow, the rest of the page is asked for. A lowered limit has made clients take one page for the whole company. Without a
 * total nobody says whether more follow: the page is asked for until it is full or an answer is empty.
 */
export function employeePages(client: PersonioClient, attributes: readonly AttributeKey[]): FetchPage<Employee> {
  return async (page, signal) => {
    const first = (page - 1) * PAGE_SIZE;
    const rows: unknown[] = [];
    let total: number | null = null;
    do {
      const query = { offset: first + rows.length, limit: PAGE_SIZE - rows.length, attributes };
      const answer = await client.employees(query, signal);
      total = answer.metadata?.total_elements ?? null;
      rows.push(...answer.data);
      if (answer.data.length === 0) break;
    } while (rows.length < PAGE_SIZE && (total === null || first + rows.length < total));

    const items = rows.map((row) => readEmployeeRow(row, attributes)).filter((employee) => employee !== null);
    return {
      page: { page, items, unreadable: rows.length - items.length, total, cursor: null },
      pageCount: total === null ? null : Math.ceil(total / PAGE_SIZE),
    };
  };
}
