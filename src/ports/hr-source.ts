import type { AttributeCatalogue } from '../domain/attribute-catalogue.ts';
import type { Employee } from '../domain/employee.ts';
import type { AttributeKey, EmployeeId } from '../domain/ids.ts';
import type { Page, ReadPosition } from './paging.ts';

/** Personio as the sync sees it: read only. Every method throws `VendorError` and nothing else. */
export interface HrSource {
  /** What the credential may read; an attribute that is not in here comes back *missing* for everybody. */
  readCatalogue(signal: AbortSignal): Promise<AttributeCatalogue>;

  /**
   * All employees with the attributes asked for and no others, page by page, leavers included.
   * Ends when the vendor's own total is reached by pages or a page past the end is empty; the caller checks completeness.
   */
  readEmployees(
    attributes: readonly AttributeKey[],
    from: ReadPosition,
    signal: AbortSignal,
  ): AsyncIterable<Page<Employee>>;

  /**
   * Whoever changed in one of these attributes since that moment, and others with them: a hint, never a proof. Later calls must
   * begin no later than this one, as a change may show up late. `timeZone` is the company's.
   */
  readChanged(
    from: { readonly since: Date; readonly timeZone: string },
    attributes: readonly AttributeKey[],
    signal: AbortSignal,
  ): AsyncIterable<readonly Employee[]>;

  /** One employee read afresh; null when Personio does not know the id. */
  readEmployee(id: EmployeeId, attributes: readonly AttributeKey[], signal: AbortSignal): Promise<Employee | null>;

  /**
   * Employees with this address, as far as the vendor can be asked for it: as it is spelled, and in lower case. Rows that it
   * gives for something else are left out.
   */
  findByAddress(email: string, attributes: readonly AttributeKey[], signal: AbortSignal): Promise<readonly Employee[]>;

  /** Whether some employee has this address, in any case that the vendor can be asked for; in doubt yes. */
  hasAddress(email: string, signal: AbortSignal): Promise<boolean>;
}
