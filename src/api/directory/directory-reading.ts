import { readToEnd } from '../../domain/complete-read.ts';
import type { Employee } from '../../domain/employee.ts';
import type { AttributeKey, EmployeeId, IntegrationId } from '../../domain/ids.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Connections } from '../../ports/connections.ts';
import { FROM_THE_START } from '../../ports/paging.ts';
import { VendorError } from '../../ports/vendor-error.ts';

/** A reading of everybody that goes on by itself, and what it has brought so far. */
export interface DirectoryReading {
  /** `incomplete`: the list came to its end, and not everybody was in it. */
  readonly state: 'reading' | 'complete' | 'incomplete';
  readonly employees: ReadonlyMap<EmployeeId, Employee>;
  /** Personio's own; null while it gives none. */
  readonly total: number | null;
  readonly readAt: Date;
  /** What stands in the way. */
  readonly problems: readonly Problem[];
  /** Rejected only by a defect of ours. */
  readonly ended: Promise<void>;
}

export function beginReading(
  connections: Pick<Connections, 'open'>,
  id: IntegrationId,
  attributes: readonly AttributeKey[],
  signal: AbortSignal,
): DirectoryReading {
  const reading = {
    state: 'reading' as DirectoryReading['state'],
    employees: new Map<EmployeeId, Employee>(),
    total: null as number | null,
    readAt: new Date(),
    problems: [] as readonly Problem[],
  };

  async function readAll(): Promise<void> {
    const connected = await connections.open(id);
    if ('problems' in connected) {
      reading.problems = connected.problems;
      return;
    }
    const tally = { totals: [] as (number | null)[], unreadable: 0, emptyPage: false };
    for await (const page of connected.hr.readEmployees(attributes, FROM_THE_START, signal)) {
      for (const employee of page.items) reading.employees.set(employee.id, employee);
      reading.total = page.total;
      tally.totals.push(page.total);
      tally.unreadable += page.unreadable;
      tally.emptyPage ||= page.items.length + page.unreadable === 0;
    }
    reading.state = readToEnd({ ...tally, distinct: reading.employees.size }) ? 'complete' : 'incomplete';
  }

  const ended = readAll().catch((error: unknown) => {
    if (error instanceof VendorError) reading.problems = [error.problem];
    else if (signal.aborted) reading.problems = [{ code: 'vendor-unavailable', severity: 'error' }];
    else throw error;
  });
  ended.catch(() => {}); // thrown to whoever asks; that nobody does is no failure of its own
  return Object.assign(reading, { ended });
}
