import type { PersonDifference, PreviewCounts, ScopeMove } from '../domain/draft/compare-plans.ts';
import type { EmployeeId, RunId } from '../domain/ids.ts';

/** What previews found out. */
export interface PreviewStore {
  /** Replaces what an earlier attempt at the same plan saved. */
  save(runId: RunId, counts: PreviewCounts, people: readonly PersonDifference[]): Promise<void>;
  /** Null while there is no plan, and for runs that are no previews. */
  counts(runId: RunId): Promise<PreviewCounts | null>;
  isListed(runId: RunId, employeeId: EmployeeId): Promise<boolean>;
  /** By employee id; `after` is the last one of the page before. */
  people(
    runId: RunId,
    page: { readonly limit: number; readonly after?: EmployeeId; readonly scope?: ScopeMove },
  ): Promise<readonly PersonDifference[]>;
}
