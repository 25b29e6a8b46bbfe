import type { DueDateStore, DueRow } from '../../ports/due-date-store.ts';

/** Of one integration, in the order in which they lie there. */
export function memoryDueDates(rows: readonly DueRow[]): Pick<DueDateStore, 'list' | 'countOverdue'> {
  return {
    async list(_integrationId, { kind, employeeId, limit, after }) {
      const wanted = rows
        .filter((row) => kind === undefined || row.kind === kind)
        .filter((row) => employeeId === undefined || row.employeeId === employeeId);
      const from = after === undefined ? 0 : wanted.findIndex(({ id }) => id === after) + 1;
      return wanted.slice(from, from + limit);
    },
    countOverdue: async () => [],
  };
}
